//! What keeps an issue closed, and the least that would open it (measures.md, part 1).

use crate::compare::interval::zone_without;
use crate::compare::labels::held_labels;
use crate::compare::{IssueFigures, equal_split, smallest_openings, widest_agreement};
use crate::scenario::{Issue, Label, PartyId, Scale, UnitInterval};

/// What keeps an issue closed, and the least that would open it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WayOpen {
    /// The smallest moves of one party, all alike; empty where none is needed or none is enough.
    pub openings: Vec<OpeningMove>,
    /// Where all would meet half way, as a place in 0-1; Range and Steps only.
    pub split: Option<f64>,
    /// The most parties that could agree, where that is not all of them.
    pub agreement: Option<Agreement>,
}

/// One party's move that would open a zone.
#[derive(Clone, Debug, PartialEq)]
pub struct OpeningMove {
    /// Who would move.
    pub party: PartyId,
    /// How far, 0-1.
    pub by: f64,
    /// To what the others accept: a place in 0-1 on Range and Steps.
    pub to: Option<f64>,
    /// The option that it would accept; Options only.
    pub label: Option<Label>,
    /// Whether that is beyond its own red line.
    pub crosses_red_line: bool,
}

/// Parties that could agree without the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Who could agree, in file order.
    pub within: Vec<PartyId>,
    /// Who stands outside it.
    pub outside: Vec<PartyId>,
}

impl WayOpen {
    /// For an issue with its figures; empty where all meet, and for words, which have no distance.
    pub fn of(issue: &Issue, figures: &IssueFigures) -> Self {
        if figures.remaining_gap.is_none_or(|gap| gap <= 0.0) {
            return Self::default();
        }
        match issue.scale {
            Scale::Range(_) | Scale::Steps(_) => Self::of_places(figures),
            Scale::Options(_) => Self::of_options(issue, figures),
            Scale::Wording => Self::default(),
        }
    }

    fn of_places(figures: &IssueFigures) -> Self {
        let sets: Vec<(PartyId, UnitInterval)> = figures
            .in_scope()
            .filter_map(|f| Some((f.party, f.accepted?)))
            .collect();
        let openings = smallest_openings(&sets).into_iter().filter_map(|opening| {
            let at = sets.iter().position(|(party, _)| *party == opening.party)?;
            let (_, own) = sets.get(at)?;
            let zone = zone_without(&sets, at);
            let to = if own.high < zone.low {
                zone.low
            } else {
                zone.high
            };
            let limits = figures.party(opening.party)?.limits;
            Some(OpeningMove {
                party: opening.party,
                by: opening.by,
                to: Some(to),
                label: None,
                crosses_red_line: limits.is_some_and(|limits| to < limits.low || limits.high < to),
            })
        });
        let (within, outside) = widest_agreement(&sets);
        Self {
            openings: openings.collect(),
            split: equal_split(&sets),
            agreement: Agreement::of(within, outside),
        }
    }

    /// A party opens the issue by accepting what all others accept.
    fn of_options(issue: &Issue, figures: &IssueFigures) -> Self {
        let parties = held_labels(issue, figures);
        let accepting = |label: Label| {
            let accepts = parties.iter().map(move |p| p.accepts.contains(&label));
            accepts.filter(|accepts| *accepts).count()
        };
        let mut best: Option<(usize, Label)> = None;
        let mut openings = Vec::new();
        for label in issue.scale.labels() {
            let count = accepting(label);
            if best.is_none_or(|(most, _)| count > most) {
                best = Some((count, label));
            }
            if count + 1 != parties.len() {
                continue;
            }
            let alone = parties.iter().find(|p| !p.accepts.contains(&label));
            openings.extend(alone.map(|party| OpeningMove {
                party: party.party,
                by: 1.0,
                to: None,
                label: Some(label),
                crosses_red_line: party.limits.is_some_and(|limits| !limits.contains(&label)),
            }));
        }
        let agreement = best.and_then(|(_, label)| {
            let ids = |inside: bool| {
                let held = parties.iter();
                let held = held.filter(|p| p.accepts.contains(&label) == inside);
                held.map(|p| p.party).collect()
            };
            Agreement::of(ids(true), ids(false))
        });
        Self {
            openings,
            split: None,
            agreement,
        }
    }
}

impl Agreement {
    /// Two or more that could agree while somebody could not; nothing else is worth telling.
    fn of(within: Vec<PartyId>, outside: Vec<PartyId>) -> Option<Self> {
        (within.len() > 1 && !outside.is_empty()).then_some(Self { within, outside })
    }
}
