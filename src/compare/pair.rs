//! Two parties over all issues.

use crate::scenario::{PartyId, Scenario};

use super::pair_table::PairTable;
use super::parties::IssueSet;
use super::{Comparison, pair_sums};

/// What is known of two parties over all issues they can be compared on (measures.md, part 2).
#[derive(Clone, Debug, PartialEq)]
pub struct PairFigures {
    /// The first party in file order.
    pub a: PartyId,
    /// The other.
    pub b: PartyId,
    /// City-block distance, 0-1, weighted by the mean of the two saliences.
    pub distance: Option<f64>,
    /// Euclidean distance, 0-1, of the weighted distances.
    pub euclidean: Option<f64>,
    /// Share of the comparable issues on which they stand at the same point, unweighted.
    pub identical: Option<f64>,
    /// Share of the weight of the issues on which they are at most 1/4 apart.
    pub shared_ground: Option<f64>,
    /// Share of the weight of the issues on which they are at least 3/4 apart.
    pub conflict: Option<f64>,
    /// On how many issues they can be compared.
    pub issues: usize,
}

impl Comparison {
    /// All pairs of parties in scope, in file order.
    pub fn pairs(&self, scenario: &Scenario) -> Vec<PairFigures> {
        self.pairs_of(scenario, &self.parties_in_scope(scenario), &IssueSet::All)
    }

    /// The parties in scope, in file order.
    pub fn parties_in_scope(&self, scenario: &Scenario) -> Vec<PartyId> {
        let scope = &self.selection().scope;
        let parties = scenario.parties.iter().map(|party| party.id);
        parties.filter(|id| scope.contains(id)).collect()
    }

    /// Two parties over all issues, in scope or not.
    pub fn pair(&self, scenario: &Scenario, a: PartyId, b: PartyId) -> PairFigures {
        self.pair_over(scenario, a, b, &IssueSet::All)
    }

    /// Two parties over some issues, in scope or not.
    pub fn pair_over(
        &self,
        scenario: &Scenario,
        a: PartyId,
        b: PartyId,
        issues: &IssueSet,
    ) -> PairFigures {
        let found = self.pairs_of(scenario, &[a, b], issues).pop();
        found.unwrap_or_else(|| PairFigures::of(a, b, Sums::default()))
    }

    fn pairs_of(
        &self,
        scenario: &Scenario,
        parties: &[PartyId],
        issues: &IssueSet,
    ) -> Vec<PairFigures> {
        let table = PairTable::of(self, scenario, parties, issues);
        let distance = pair_sums::all_pairs(&table, pair_sums::city_block);
        let euclidean = pair_sums::all_pairs(&table, pair_sums::euclidean);
        let identical = pair_sums::all_pairs(&table, pair_sums::identical);
        let ground = pair_sums::all_pairs(&table, pair_sums::ground);
        let sums = distance.into_iter().zip(euclidean).zip(identical);
        let sums = sums
            .zip(ground)
            .map(|(((distance, euclidean), identical), ground)| Sums {
                distance,
                euclidean,
                identical,
                ground,
            });
        let pairs = parties.iter().enumerate().flat_map(|(at, a)| {
            let others = parties.iter().skip(at + 1);
            others.map(|b| (*a, *b))
        });
        let figures = pairs.zip(sums);
        figures
            .map(|((a, b), sums)| PairFigures::of(a, b, sums))
            .collect()
    }

    /// How far two parties are apart on an issue, 0-1, and the mean of their saliences, 0-100.
    pub(super) fn weighted_distance(
        &self,
        scenario: &Scenario,
        row: usize,
        a: PartyId,
        b: PartyId,
    ) -> Option<(f64, f64)> {
        let issue = scenario.issues.get(row)?;
        let (one, other) = (self.party(row, a)?, self.party(row, b)?);
        let distance = self.distance(issue, one, other)?;
        let weight = f64::midpoint(self.salience_of(one), self.salience_of(other));
        Some((distance, weight))
    }
}

/// What was summed of two parties.
#[derive(Clone, Copy, Default)]
struct Sums {
    distance: [f64; 2],
    euclidean: [f64; 2],
    identical: [f64; 2],
    ground: [f64; 2],
}

impl PairFigures {
    fn of(a: PartyId, b: PartyId, sums: Sums) -> Self {
        let [weighted, weight] = sums.distance;
        let [squares, weight_squares] = sums.euclidean;
        let [same, issues] = sums.identical;
        let [shared, conflict] = sums.ground;
        let of_weight = |part: f64| (weight > 0.0).then(|| part / weight);
        Self {
            a,
            b,
            distance: of_weight(weighted),
            euclidean: (weight_squares > 0.0).then(|| (squares / weight_squares).sqrt()),
            identical: (issues > 0.0).then(|| same / issues),
            shared_ground: of_weight(shared),
            conflict: of_weight(conflict),
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "counted by ones"
            )]
            issues: issues as usize,
        }
    }
}
