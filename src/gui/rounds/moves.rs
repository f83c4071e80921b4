//! The ledger: every move, by party and by what it is.

use std::sync::Arc;

use eframe::egui::{RichText, Ui};

use crate::chart::Target;
use crate::chart::rounds::{LedgerLine, round_text};
use crate::compare::{Movement, RoundFigures};
use crate::gui::arrange::choice_ui as list_ui;
use crate::gui::chart::intent_of;
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, space, tokens};
use crate::scenario::entry::number_text;
use crate::scenario::{PartyId, Scenario};
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
}

impl Kind {
    const ALL: [Self; 3] = [Self::All, Self::Concessions, Self::Reversals];

    fn label(self) -> &'static str {
        match self {
            Self::All => "All moves",
            Self::Concessions => "Concessions",
            Self::Reversals => "Reversals",
        }
    }

    fn admits(self, movement: &Movement) -> bool {
        match self {
            Self::All => true,
            Self::Concessions => movement.is_concession(),
            Self::Reversals => movement.is_reversal(),
        }
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
    counts: [usize; 3],
}

impl Moves {
    fn listed(&mut self, found: &Arc<RoundFigures>) -> &Listed {
        let filter = self.filter;
        let known = self.listed.take();
        let known =
            known.filter(|known| Arc::ptr_eq(&known.figures, found) && known.filter == filter);
        self.listed.insert(known.unwrap_or_else(|| {
            let of_party = |movement: &Movement| filter.party.is_none_or(|id| id == movement.party);
            let own = || {
                found
                    .movements
                    .iter()
                    .enumerate()
                    .filter(|(_, m)| of_party(m))
            };
            let admitted = own().filter(|(_, movement)| filter.kind.admits(movement));
            Listed {
                figures: Arc::clone(found),
                filter,
                places: admitted.map(|(at, _)| at).collect(),
                counts: Kind::ALL.map(|kind| own().filter(|(_, m)| kind.admits(m)).count()),
            }
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
        let text = if found.movements.is_empty() {
            "Nobody has moved: no party records two different stances on an issue in two rounds."
        } else {
            "No such move."
        };
        let text = RichText::new(text).font(regular(size::BODY));
        ui.label(text.color(tokens(ui.ctx()).dim));
        return None;
    }
    let movement = |index: usize| {
        let at = listed.places.get(index)?;
        found.movements.get(*at)
    };
    let palette = tokens(ui.ctx());
    let color = |id: PartyId| {
        let at = scenario.parties.iter().position(|party| party.id == id)?;
        Some(palette.party(&scenario.parties.get(at)?.color, at))
    };
    let row = |index: usize| {
        let movement = movement(index);
        movement.map_or_else(RowLook::default, |movement| {
            let mut row = row_of(scenario, movement);
            if let Some([who, _]) = row.cells.get_mut(1) {
                who.dot = color(movement.party);
            }
            row
        })
    };
    let activated = rows_ui(ui, "moves", &COLUMNS, listed.places.len(), row)?;
    let chosen = movement(activated)?;
    intent_of(
        scenario,
        Target::StanceAt(chosen.issue, chosen.party, chosen.to_round),
    )
}

fn filter_ui(ui: &mut Ui, scenario: &Scenario, counts: [usize; 3], filter: &mut Filter) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::ONE;
        for (kind, count) in Kind::ALL.into_iter().zip(counts) {
            let words = format!("{} {}", kind.label(), number_text(count as f64));
            if choice_ui(ui, &words, kind == filter.kind) {
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
    let from = round_text(scenario, movement.from_round);
    let (kind, tone) = match (movement.is_reversal(), movement.is_concession()) {
        (true, _) => ("Reversal", Tone::Bad),
        (false, true) => ("Concession", Tone::Good),
        (false, false) => ("Move", Tone::Plain),
    };
    let amount = if line.change.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind} {}", line.change)
    };
    let note = movement.later(scenario).map_or("", |stance| stance.note());
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
    tip.push(format!("{} · {}", line.known, line.sources));
    tip.push(note.to_owned());
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
            cell(amount, tone, line.toward, Tone::Quiet),
            cell(short(&line.known), Tone::Plain, line.sources, Tone::Quiet),
        ],
    }
}
