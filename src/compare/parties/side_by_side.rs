//! Two parties side by side: what they share, what divides them, and what nobody can tell.

use crate::compare::pair_sums::{CONFLICT, SHARED};
use crate::compare::{Comparison, PairFigures, PartyFigures, TOLERANCE};
use crate::scenario::{Issue, IssueId, PartyId, Scale, Scenario};

use super::IssueSet;

/// Two parties on an issue on which they can be compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meeting {
    /// Where the issue stands in the file.
    pub row: usize,
    /// The issue.
    pub issue: IssueId,
    /// How far apart, 0-1.
    pub distance: f64,
    /// The mean of their saliences, 0-100.
    pub weight: f64,
}

/// Why two parties cannot be compared on an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyUnknown {
    /// These have no stance on it.
    Silent(Vec<PartyId>),
    /// These have a stance, but without what the scale compares: a position, or a wording.
    NoPosition(Vec<PartyId>),
    /// Both have a wording, and no judgement in force says how the two go together.
    Unjudged,
}

/// Two parties on an issue on which they cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Where the issue stands in the file.
    pub row: usize,
    /// The issue.
    pub issue: IssueId,
    /// Why.
    pub why: WhyUnknown,
}

/// Two parties, issue by issue.
#[derive(Clone, Debug, PartialEq)]
pub struct SideBySide {
    /// Both over all these issues.
    pub pair: PairFigures,
    /// At most 1/4 apart; what they care about most first.
    pub shared: Vec<Meeting>,
    /// Neither; what weighs most first.
    pub between: Vec<Meeting>,
    /// At least 3/4 apart; what weighs most first, distance times weight.
    pub divided: Vec<Meeting>,
    /// Where they cannot be compared, in the order of the file.
    pub unknown: Vec<Unknown>,
}

impl SideBySide {
    /// The rows of all its issues.
    pub fn rows(&self) -> impl Iterator<Item = usize> {
        let met = [&self.shared, &self.between, &self.divided];
        let met = met.into_iter().flatten().map(|meeting| meeting.row);
        met.chain(self.unknown.iter().map(|unknown| unknown.row))
    }
}

impl Comparison {
    /// Two parties side by side, in scope or not, over some issues.
    pub fn side_by_side(
        &self,
        scenario: &Scenario,
        a: PartyId,
        b: PartyId,
        issues: &IssueSet,
    ) -> SideBySide {
        let mut sides = SideBySide {
            pair: self.pair_over(scenario, a, b, issues),
            shared: Vec::new(),
            between: Vec::new(),
            divided: Vec::new(),
            unknown: Vec::new(),
        };
        let rows = scenario.issues.iter().enumerate();
        for (row, issue) in rows.filter(|(_, issue)| issues.holds(issue)) {
            let Some((distance, weight)) = self.weighted_distance(scenario, row, a, b) else {
                sides.unknown.push(Unknown {
                    row,
                    issue: issue.id,
                    why: self.why_unknown(issue, row, [a, b]),
                });
                continue;
            };
            let list = if distance <= SHARED + TOLERANCE {
                &mut sides.shared
            } else if distance >= CONFLICT - TOLERANCE {
                &mut sides.divided
            } else {
                &mut sides.between
            };
            list.push(Meeting {
                row,
                issue: issue.id,
                distance,
                weight,
            });
        }
        let heaviest_first = |list: &mut Vec<Meeting>, weight: fn(&Meeting) -> f64| {
            list.sort_by(|one, other| weight(other).total_cmp(&weight(one)));
        };
        heaviest_first(&mut sides.shared, |meeting| meeting.weight);
        for list in [&mut sides.between, &mut sides.divided] {
            heaviest_first(list, |meeting| meeting.weight * meeting.distance);
        }
        sides
    }

    fn why_unknown(&self, issue: &Issue, row: usize, pair: [PartyId; 2]) -> WhyUnknown {
        let that = |holds: &dyn Fn(Option<&PartyFigures>) -> bool| -> Vec<PartyId> {
            let parties = pair.into_iter();
            parties
                .filter(|party| holds(self.party(row, *party)))
                .collect()
        };
        let silent = that(&|own| own.is_none());
        if !silent.is_empty() {
            return WhyUnknown::Silent(silent);
        }
        let unplaced = that(&|own| own.is_some_and(|own| !own.is_comparable(issue)));
        if unplaced.is_empty() && issue.scale == Scale::Wording {
            return WhyUnknown::Unjudged;
        }
        WhyUnknown::NoPosition(unplaced)
    }
}
