//! All issues, each in its chapter.

use std::cmp::Reverse;

use crate::compare::Comparison;
use crate::scenario::{PartyId, Scenario};

use super::{Chapter, ChapterKind, Ground, Silence};

/// What is agreed, near, divided and unsaid between the parties compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommonGround {
    /// The chapters in their order, empty ones too.
    pub chapters: Vec<Chapter>,
    /// The parties that have said too little on some issue, in file order.
    pub silences: Vec<Silence>,
    /// The rows on which no party compared has a stance.
    pub unsaid_by_all: Vec<usize>,
}

impl CommonGround {
    /// The common ground that the figures of a scenario show.
    pub fn of(scenario: &Scenario, comparison: &Comparison) -> Self {
        comparison.compute_outcomes(scenario);
        let mut ranked: Vec<Vec<Ranked>> = ChapterKind::ALL.map(|_| Vec::new()).into();
        for (row, (issue, figures)) in scenario.issues.iter().zip(comparison.issues()).enumerate() {
            let ground = Ground::of(issue, figures);
            let outcome = comparison.outcome(scenario, row);
            let priority = outcome.and_then(|outcome| outcome.priority);
            let chapter = ChapterKind::of(ground);
            let place = ChapterKind::ALL.iter().position(|kind| *kind == chapter);
            if let Some(rows) = place.and_then(|place| ranked.get_mut(place)) {
                rows.push(Ranked {
                    row,
                    first: matches!(ground, Ground::Settled | Ground::Deadlock),
                    // What is agreed is told as the file lists it.
                    priority: priority.filter(|_| chapter != ChapterKind::Agreed),
                });
            }
        }
        let chapters = ChapterKind::ALL.into_iter().zip(ranked);
        Self {
            chapters: chapters
                .map(|(kind, rows)| Chapter {
                    kind,
                    rows: in_order(rows),
                })
                .collect(),
            silences: silences(scenario, comparison),
            unsaid_by_all: unsaid_by_all(comparison),
        }
    }

    /// The rows of a chapter.
    pub fn rows(&self, kind: ChapterKind) -> &[usize] {
        let chapter = self.chapters.iter().find(|chapter| chapter.kind == kind);
        chapter.map_or(&[], |chapter| &chapter.rows)
    }
}

/// A row with what decides where it stands in its chapter.
struct Ranked {
    row: usize,
    first: bool,
    priority: Option<f64>,
}

fn in_order(mut rows: Vec<Ranked>) -> Vec<usize> {
    rows.sort_by(|a, b| {
        let priority = |ranked: &Ranked| ranked.priority.unwrap_or(0.0);
        let by_kind = Reverse(a.first).cmp(&Reverse(b.first));
        by_kind.then(priority(b).total_cmp(&priority(a)))
    });
    rows.into_iter().map(|ranked| ranked.row).collect()
}

fn unsaid_by_all(comparison: &Comparison) -> Vec<usize> {
    let rows = comparison.issues().iter().enumerate();
    rows.filter(|(_, figures)| figures.in_scope().next().is_none())
        .map(|(row, _)| row)
        .collect()
}

fn silences(scenario: &Scenario, comparison: &Comparison) -> Vec<Silence> {
    let scope: Vec<PartyId> = scenario
        .parties
        .iter()
        .map(|party| party.id)
        .filter(|id| comparison.selection().scope.contains(id))
        .collect();
    let mut silences: Vec<Silence> = scope
        .iter()
        .map(|party| Silence {
            party: *party,
            unsaid: Vec::new(),
            unplaced: Vec::new(),
        })
        .collect();
    for (row, figures) in comparison.issues().iter().enumerate() {
        // Both lists stand in file order.
        let mut missing = figures.missing.iter().peekable();
        for silence in &mut silences {
            if missing.next_if(|party| **party == silence.party).is_some() {
                match comparison.party(row, silence.party) {
                    Some(_) => silence.unplaced.push(row),
                    None => silence.unsaid.push(row),
                }
            }
        }
    }
    silences.retain(|silence| !silence.unsaid.is_empty() || !silence.unplaced.is_empty());
    silences
}
