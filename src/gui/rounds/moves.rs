//! The ledger: every move, by party and by what it is.

use std::sync::Arc;

use eframe::egui::{RichText, Ui};

use crate::chart::Target;
use crate::chart::rounds::{LedgerLine, round_text};
use crate::compare::{LineChange, LineShift, Movement, RoundFigures};
use crate::gui::arrange::choice_ui as list_ui;
use crate::gui::chart::intent_of;
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, space, tokens};
use crate::scenario::entry::number_text;
use crate::scenario::{PartyId, Scenario, Stance};
use crate::session::Session;

use super::converging::choice_ui;
use super::rows::{Column, Line, RowLook, Tone, rows_ui};

const COLUMNS: [Column; 5] = [
    Column {
        heading: "When",
        share: 0.18,
    },
    Column {
        heading: "Who, on what",
        share: 0.22,
    },
    Column {
        heading: "From, to",
        share: 0.27,
    },
    Column {
        heading: "By how much, toward whom",
        share: 0.18,
    },
    Column {
        heading: "How known",
        share: 0.15,
    },
];

/// What kind of moves are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    All,
    Concessions,
    Reversals,
    /// Bottom lines that changed while the position stayed.
    BottomLines,
}

impl Kind {
    const ALL: [Self; 4] = [
        Self::All,
        Self::Concessions,
        Self::Reversals,
        Self::BottomLines,
    ];

    fn label(self) -> &'static str {
        match self {
            Self::All => "All moves",
            Self::Concessions => "Concessions",
            Self::Reversals => "Reversals",
            Self::BottomLines => "Bottom lines",
        }
    }

    fn help(self) -> &'static str {
        match self {
            Self::All => "Every change of a position or a wording from one stance to the next",
            Self::Concessions => "Moves that shorten the distance to a counterpart",
            Self::Reversals => "Moves that take back what was conceded before",
            Self::BottomLines => "What a party would accept changed, its position did not",
        }
    }

    /// The places of what is of this kind, among moves or changes of bottom lines.
    fn places(self, found: &RoundFigures, party: Option<PartyId>) -> Vec<usize> {
        let is_of = |id: PartyId| party.is_none_or(|party| party == id);
        if self == Self::BottomLines {
            let all = found.line_changes.iter().enumerate();
            let own = all.filter(|(_, changed)| is_of(changed.party));
            return own.map(|(at, _)| at).collect();
        }
        let all = found.movements.iter().enumerate();
        let own = all.filter(|(_, movement)| {
            is_of(movement.party)
                && match self {
                    Self::Concessions => movement.is_concession(),
                    Self::Reversals => movement.is_reversal(),
                    Self::All | Self::BottomLines => true,
                }
        });
        own.map(|(at, _)| at).collect()
    }
}

/// What is listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Filter {
    party: Option<PartyId>,
    kind: Kind,
}

/// What is shown of the moves.
#[derive(Debug, Default)]
pub(super) struct Moves {
    filter: Filter,
    listed: Option<Listed>,
}

/// The moves that a filter admits.
#[derive(Debug)]
struct Listed {
    figures: Arc<RoundFigures>,
    filter: Filter,
    /// Their places among all.
    places: Vec<usize>,
    /// How many there are of each kind, of the party chosen.
    counts: [usize; 4],
}

impl Moves {
    fn listed(&mut self, found: &Arc<RoundFigures>) -> &Listed {
        let filter = self.filter;
        let known = self.listed.take();
        let known =
            known.filter(|known| Arc::ptr_eq(&known.figures, found) && known.filter == filter);
        self.listed.insert(known.unwrap_or_else(|| Listed {
            figures: Arc::clone(found),
            filter,
            places: filter.kind.places(found, filter.party),
            counts: Kind::ALL.map(|kind| kind.places(found, filter.party).len()),
        }))
    }
}

/// Draws the filter and the ledger.
pub(super) fn moves_ui(
    ui: &mut Ui,
    session: &Session,
    found: &Arc<RoundFigures>,
    state: &mut Moves,
) -> Option<Intent> {
    let scenario = session.scenario();
    let counts = state.listed(found).counts;
    filter_ui(ui, scenario, counts, &mut state.filter);
    let listed = state.listed(found);
    if listed.places.is_empty() {
        let text = if found.movements.is_empty() && listed.filter.kind == Kind::All {
            "Nobody has moved: no party records two different stances on an issue in two rounds."
        } else {
            "No such move."
        };
        let text = RichText::new(text).font(regular(size::BODY));
        ui.label(text.color(tokens(ui.ctx()).dim));
        return None;
    }
    let is_of_lines = listed.filter.kind == Kind::BottomLines;
    let place = |index: usize| listed.places.get(index).copied();
    let palette = tokens(ui.ctx());
    let color = |id: PartyId| {
        let at = scenario.parties.iter().position(|party| party.id == id)?;
        Some(palette.party(&scenario.parties.get(at)?.color, at))
    };
    let look = |index: usize| {
        let at = place(index)?;
        let (party, mut row) = if is_of_lines {
            let changed = found.line_changes.get(at)?;
            (changed.party, row_of_line(scenario, changed))
        } else {
            let movement = found.movements.get(at)?;
            (movement.party, row_of(scenario, movement))
        };
        if let Some([who, _]) = row.cells.get_mut(1) {
            who.dot = color(party);
        }
        Some(row)
    };
    let row = |index: usize| look(index).unwrap_or_default();
    let chosen = place(rows_ui(ui, "moves", &COLUMNS, listed.places.len(), row)?)?;
    let target = if is_of_lines {
        let changed = found.line_changes.get(chosen)?;
        let [_, after] = changed.stances(scenario)?;
        Target::StanceAt(changed.issue, changed.party, after.round())
    } else {
        let moved = found.movements.get(chosen)?;
        Target::StanceAt(moved.issue, moved.party, moved.to_round)
    };
    intent_of(scenario, target)
}

fn filter_ui(ui: &mut Ui, scenario: &Scenario, counts: [usize; 4], filter: &mut Filter) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::ONE;
        for (kind, count) in Kind::ALL.into_iter().zip(counts) {
            let words = format!("{} {}", kind.label(), number_text(count as f64));
            if choice_ui(ui, &words, kind == filter.kind, kind.help()) {
                filter.kind = kind;
            }
        }
        ui.add_space(space::THREE);
        let name = |id: PartyId| scenario.party(id).map_or(id.as_str(), |party| party.name());
        let chosen = filter.party.map_or("everyone", name);
        list_ui(ui, "Of", chosen, |ui| {
            let all = scenario.parties.iter().map(|party| Some(party.id));
            for party in std::iter::once(None).chain(all) {
                let label = party.map_or("everyone", name);
                if ui.selectable_label(party == filter.party, label).clicked() {
                    filter.party = party;
                    ui.close();
                }
            }
        });
    });
}

/// How a stance is known, as short as its column.
fn short(known: &str) -> String {
    known.replace(" confidence", "")
}

fn row_of(scenario: &Scenario, movement: &Movement) -> RowLook {
    let line = LedgerLine::of(scenario, movement);
    // No colour: whether a party did well to move is not for the program to say.
    let (kind, tone) = match (movement.is_reversal(), movement.is_concession()) {
        (true, _) => ("Reversal", Tone::Strong),
        (false, true) => ("Concession", Tone::Strong),
        (false, false) => ("Move", Tone::Plain),
    };
    let amount = if line.change.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind} {}", line.change)
    };
    let from = round_text(scenario, movement.from_round);
    row(
        line,
        &from,
        Line::new(amount, tone),
        movement.later(scenario),
    )
}

fn row_of_line(scenario: &Scenario, changed: &LineChange) -> RowLook {
    let line = LedgerLine::of_line(scenario, changed);
    let (kind, tone) = match changed.shift {
        LineShift::Widened => ("Widened", Tone::Strong),
        LineShift::Narrowed => ("Narrowed", Tone::Strong),
        LineShift::Shifted => ("Shifted", Tone::Plain),
        LineShift::Dropped => ("No longer recorded", Tone::Quiet),
    };
    let stances = changed.stances(scenario);
    let from = stances.map(|[before, _]| before.round());
    let from = from.map_or_else(String::new, |round| round_text(scenario, round));
    let after = stances.map(|[_, after]| after);
    row(line, &from, Line::new(kind, tone), after)
}

/// A row of a line of the ledger, whose earlier stance is of the round `from`.
fn row(line: LedgerLine, from: &str, amount: Line, later: Option<&Stance>) -> RowLook {
    let mut tip = vec![
        format!("{} · {}", line.party, line.issue),
        line.between.clone(),
        format!("{} → {}", line.from, line.to),
    ];
    let others = [&line.change, &line.toward, &line.kind];
    let others: Vec<&str> = others
        .into_iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    tip.push(others.join(" · "));
    if let Some(condition) = later
        .map(|stance| stance.condition())
        .filter(|text| !text.is_empty())
    {
        tip.push(format!("Condition: {condition}"));
    }
    tip.push(format!("{} · {}", line.known, line.sources));
    tip.push(later.map_or("", |stance| stance.note()).to_owned());
    tip.retain(|text| !text.is_empty());
    let cell = |first: String, tone: Tone, second: String, other: Tone| {
        [Line::new(first, tone), Line::new(second, other)]
    };
    RowLook {
        name: line.name(),
        tip,
        cells: vec![
            cell(line.when, Tone::Plain, format!("from {from}"), Tone::Quiet),
            cell(line.party, Tone::Strong, line.issue, Tone::Plain),
            cell(
                line.from,
                Tone::Quiet,
                format!("→ {}", line.to),
                Tone::Plain,
            ),
            [amount, Line::new(line.toward, Tone::Quiet)],
            cell(short(&line.known), Tone::Plain, line.sources, Tone::Quiet),
        ],
    }
}
