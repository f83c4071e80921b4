//! What every document shows: which parties, which cells, which sources under which number.

use std::collections::{HashMap, HashSet};

use super::ExportOptions;
use crate::compare::{Comparison, IssueFigures, Outcome, Outlook, PartyFigures};
use crate::scenario::entry::value_text;
use crate::scenario::{
    Agreed, Citation, Issue, Party, PartyId, Round, Scenario, Source, SourceId, Stance,
};

/// A scenario as a document shows it.
pub(super) struct View<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) comparison: &'a Comparison,
    pub(super) options: &'a ExportOptions,
    /// The parties that have a column: those with a stance in effect, and those in scope.
    pub(super) parties: Vec<&'a Party>,
    /// The sources cited, in file order; the first has number 1.
    pub(super) sources: Vec<&'a Source>,
    /// The rows in their order, as places in the file.
    order: Vec<usize>,
    numbers: HashMap<SourceId, usize>,
    names: HashMap<PartyId, &'a str>,
}

/// One row of the matrix.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) index: usize,
    pub(super) issue: &'a Issue,
    pub(super) figures: &'a IssueFigures,
    pub(super) outcome: &'a Outcome,
}

/// One stance in effect.
#[derive(Clone, Copy)]
pub(super) struct Cell<'a> {
    pub(super) stance: &'a Stance,
    pub(super) figures: &'a PartyFigures,
    /// How strongly it is shaded, 0-1; nothing where it is not.
    pub(super) shade: Option<f64>,
}

impl<'a> View<'a> {
    pub(super) fn of(
        scenario: &'a Scenario,
        comparison: &'a Comparison,
        options: &'a ExportOptions,
    ) -> Self {
        let scope = &comparison.selection().scope;
        let shown = |party: &&Party| {
            scope.contains(&party.id)
                || comparison
                    .issues()
                    .iter()
                    .any(|issue| issue.party(party.id).is_some())
        };
        let mut view = Self {
            scenario,
            comparison,
            options,
            order: options.order.rows(scenario, comparison),
            parties: scenario.parties.iter().filter(shown).collect(),
            sources: Vec::new(),
            numbers: HashMap::new(),
            names: scenario
                .parties
                .iter()
                .map(|party| (party.id, party.name()))
                .collect(),
        };
        let cited = view.cited();
        view.sources = scenario
            .sources
            .iter()
            .filter(|source| cited.contains(&source.id))
            .collect();
        let numbered = view.sources.iter().enumerate();
        view.numbers = numbered.map(|(at, source)| (source.id, at + 1)).collect();
        view
    }

    fn cited(&self) -> HashSet<SourceId> {
        let mut cited = HashSet::new();
        let mut add = |cites: &[Citation]| cited.extend(cites.iter().map(|cite| cite.source));
        if let Some(round) = self.round() {
            add(&round.cites);
        }
        for row in self.rows() {
            for party in &self.parties {
                if let Some(cell) = self.cell(row, party.id) {
                    add(cell.stance.cites());
                }
            }
            if let Some(agreed) = row.agreed() {
                add(&agreed.cites);
            }
        }
        cited
    }

    /// What the document is called.
    pub(super) fn title(&self) -> &'a str {
        match self.scenario.title.as_str() {
            "" => "Comparison of stances",
            title => title,
        }
    }

    /// The parties compared, by name.
    pub(super) fn scope_text(&self) -> String {
        self.names(&self.comparison.selection().scope, ", ")
    }

    /// The round that the document speaks of.
    pub(super) fn round(&self) -> Option<&'a Round> {
        self.scenario.round(self.comparison.selection().round?)
    }

    /// The rows in the order asked for.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'a>> + use<'a, '_> {
        self.order.iter().filter_map(|&index| {
            Some(Row {
                index,
                issue: self.scenario.issues.get(index)?,
                figures: self.comparison.issue(index)?,
                outcome: self.comparison.outcome(self.scenario, index)?,
            })
        })
    }

    /// The rows under their headings, each heading once, in the order of its first row.
    pub(super) fn groups(&self) -> Vec<(&'a str, Vec<Row<'a>>)> {
        let mut groups: Vec<(&str, Vec<Row<'_>>)> = Vec::new();
        for row in self.rows() {
            let name = row.issue.group.as_str();
            match groups.iter_mut().find(|(known, _)| *known == name) {
                Some((_, rows)) => rows.push(row),
                None => groups.push((name, vec![row])),
            }
        }
        groups
    }

    /// What a party holds on an issue.
    pub(super) fn cell(&self, row: Row<'a>, party: PartyId) -> Option<Cell<'a>> {
        let figures = self.comparison.party(row.index, party)?;
        Some(Cell {
            stance: row.issue.stances.get(figures.stance as usize)?,
            figures,
            shade: self.options.shading.and_then(|measure| {
                measure.amount(self.scenario, self.comparison, row.index, party)
            }),
        })
    }

    /// The numbers under which what is cited is listed, as `[1, 3]`; empty where there are none.
    pub(super) fn cited_text(&self, cites: &[Citation]) -> String {
        let numbers = cites.iter().filter_map(|cite| self.number(cite.source));
        let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
        if numbers.is_empty() || !self.options.include.sources {
            String::new()
        } else {
            format!("[{}]", numbers.join(", "))
        }
    }

    /// The number under which a source is listed.
    pub(super) fn number(&self, source: SourceId) -> Option<usize> {
        self.numbers.get(&source).copied()
    }

    /// The name of a party.
    pub(super) fn name(&self, party: PartyId) -> &'a str {
        self.names
            .get(&party)
            .copied()
            .unwrap_or_else(|| party.as_str())
    }

    /// The names of parties, one after another.
    pub(super) fn names(&self, parties: &[PartyId], between: &str) -> String {
        let names: Vec<&str> = parties.iter().map(|party| self.name(*party)).collect();
        names.join(between)
    }

    /// The names of the parties that have a column; the same name twice is told apart by the id.
    pub(super) fn column_names(&self) -> Vec<String> {
        let mut uses: HashMap<&str, usize> = HashMap::new();
        for party in &self.parties {
            *uses.entry(party.name()).or_default() += 1;
        }
        let name = |party: &&Party| match uses.get(party.name()) {
            Some(1) | None => party.name().to_owned(),
            Some(_) => format!("{} ({})", party.name(), party.id),
        };
        self.parties.iter().map(name).collect()
    }

    /// Who is farthest apart.
    pub(super) fn gap_between(&self, figures: &IssueFigures) -> String {
        figures
            .gap_pair
            .map_or_else(String::new, |(a, b)| self.names(&[a, b], " – "))
    }

    /// The round in words: `Close (16 Sep 1978)`.
    pub(super) fn round_text(&self) -> String {
        self.round()
            .map_or_else(|| "before the first round".to_owned(), round_text)
    }

    /// As of when, and on which day it was exported where that is asked for.
    pub(super) fn as_of(&self) -> String {
        let round = self.round_text();
        match self.options.dated {
            Some(date) => format!("As of {round}; exported {}", date.readable()),
            None => format!("As of {round}"),
        }
    }

    /// The outlook and what it rests on, a line each.
    pub(super) fn outlook_text(&self, row: Row<'_>) -> String {
        let figures = row.figures;
        let mut lines = vec![figures.outlook.label().to_owned()];
        if figures.partial && !figures.missing.is_empty() {
            lines.push(format!("without {}", self.names(&figures.missing, ", ")));
        }
        if figures.partial && figures.unjudged > 0 {
            lines.push("a pair is not judged".to_owned());
        }
        if figures.outlook_assumed {
            lines.push("rests on assumed bottom lines".to_owned());
        }
        lines.join("\n")
    }

    /// How many issues have each outlook; those that occur, from the farthest to the nearest.
    pub(super) fn outlooks(&self) -> Vec<(Outlook, usize)> {
        let count = |outlook| {
            self.rows()
                .filter(|row| row.figures.outlook == outlook)
                .count()
        };
        Outlook::ALL
            .into_iter()
            .map(|outlook| (outlook, count(outlook)))
            .filter(|(_, count)| *count > 0)
            .collect()
    }

    /// The issues with the largest gaps, at most so many.
    pub(super) fn widest(&self, most: usize) -> Vec<(Row<'a>, f64)> {
        let mut rows: Vec<(Row<'_>, f64)> = self
            .rows()
            .filter(|row| row.figures.outlook != Outlook::Agreed)
            .filter_map(|row| Some((row, row.figures.gap?)))
            .filter(|(_, gap)| *gap > 0.0)
            .collect();
        rows.sort_by(|a, b| b.1.total_cmp(&a.1));
        rows.truncate(most);
        rows
    }
}

impl<'a> Row<'a> {
    /// What was agreed, where it is in force.
    pub(super) fn agreed(self) -> Option<&'a Agreed> {
        self.issue.agreed.as_ref().filter(|_| self.figures.settled)
    }

    /// What was agreed, as it is told: value, then wording.
    pub(super) fn agreed_text(self, agreed: &Agreed) -> String {
        let value = agreed.at.as_ref();
        let value = value.map(|at| value_text(&self.issue.scale, at));
        let mut parts = vec![value.unwrap_or_default(), agreed.text.clone()];
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }
}

/// Something that a stance says beside its wording.
#[derive(Clone, Copy)]
pub(super) struct Aside<'a> {
    pub(super) name: &'static str,
    pub(super) words: &'a str,
}

impl<'a> Cell<'a> {
    /// What the stance says beside its wording.
    pub(super) fn asides(self) -> impl Iterator<Item = Aside<'a>> {
        let stance = self.stance;
        [
            ("If", stance.condition()),
            ("Would accept", stance.accepts_text()),
            ("Red line", stance.limits_text()),
            ("Interest", stance.interest()),
        ]
        .into_iter()
        .map(|(name, words)| Aside { name, words })
        .filter(|aside| !aside.words.is_empty())
    }

    /// Whether the stance says anything in words.
    pub(super) fn has_words(self) -> bool {
        !self.stance.text().is_empty() || self.asides().next().is_some()
    }

    /// How strongly it is shaded, 0-1; not at all where the party does not count.
    pub(super) fn shade_in_scope(self) -> Option<f64> {
        self.shade.filter(|_| self.figures.in_scope)
    }

    /// The position for display, empty where only words are recorded.
    pub(super) fn position(&self, issue: &Issue) -> String {
        self.stance
            .at()
            .map_or_else(String::new, |at| value_text(&issue.scale, at))
    }
}

/// Words one under another, without those that are empty.
pub(super) fn lines(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

/// A round in words.
pub(super) fn round_text(round: &Round) -> String {
    match round.date {
        Some(date) => format!("{} ({})", round.name(), date.readable_span(round.until)),
        None => round.name().to_owned(),
    }
}

/// What the figures mean, in the words of the program; one sentence each.
pub(super) const CONVENTIONS: [&str; 7] = [
    "A missing stance is left out and never counts as zero.",
    "Gap: the largest distance between two parties in scope, from 0 (the same point) to 1 (the two ends of the scale).",
    "Remaining gap: the largest distance between what two parties would still accept; where that is not recorded, their position is taken.",
    "Outlook: deadlock where two red lines exclude each other; overlap where all accepted positions meet; near where the remaining gap is small; apart otherwise.",
    "Shading: the distance of a position from the mean outcome; for options the share of the others that differ, for wordings the mean judged distance.",
    "Priority: gap times mean salience / 100. A salience that is not recorded is filled in with the party’s mean, else with the mean of all.",
    "Positions on a scale are the analyst’s reading unless marked as stated.",
];
