//! Two parties over all issues.

use crate::scenario::{PartyId, Scenario};

use super::{Comparison, TOLERANCE};

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

/// At most this far apart is shared ground.
const SHARED: f64 = 0.25;
/// At least this far apart is conflict.
const CONFLICT: f64 = 0.75;

impl Comparison {
    /// All pairs of parties in scope, in file order.
    pub fn pairs(&self, scenario: &Scenario) -> Vec<PairFigures> {
        let scope = &self.selection().scope;
        let ordered: Vec<PartyId> = scenario
            .parties
            .iter()
            .map(|party| party.id)
            .filter(|id| scope.contains(id))
            .collect();
        let mut pairs = Vec::new();
        for (at, a) in ordered.iter().enumerate() {
            for b in ordered.iter().skip(at + 1) {
                pairs.push(self.pair(scenario, *a, *b));
            }
        }
        pairs
    }

    /// Two parties over all issues, in scope or not.
    pub fn pair(&self, scenario: &Scenario, a: PartyId, b: PartyId) -> PairFigures {
        let mut sums = Sums::default();
        for row in 0..self.issues().len() {
            if let Some((distance, weight)) = self.weighted_distance(scenario, row, a, b) {
                sums.add(distance, weight);
            }
        }
        let n = sums.issues as f64;
        let of_weight = |part: f64| (sums.weight > 0.0).then(|| part / sums.weight);
        PairFigures {
            a,
            b,
            distance: of_weight(sums.distance),
            euclidean: (sums.weight_squares > 0.0)
                .then(|| sums.squares.sqrt() / sums.weight_squares.sqrt()),
            identical: (sums.issues > 0).then(|| sums.identical / n),
            shared_ground: of_weight(sums.shared),
            conflict: of_weight(sums.conflict),
            issues: sums.issues,
        }
    }

    /// How far two parties are apart on an issue, 0-1, and the mean of their saliences, 0-100.
    pub(super) fn weighted_distance(
        &self,
        scenario: &Scenario,
        row: usize,
        a: PartyId,
        b: PartyId,
    ) -> Option<(f64, f64)> {
        let distance = self.distance_between(scenario, row, a, b)?;
        let salience = |id| Some(self.salience_of(self.party(row, id)?));
        let weight = f64::midpoint(salience(a)?, salience(b)?);
        Some((distance, weight))
    }
}

#[derive(Default)]
struct Sums {
    issues: usize,
    weight: f64,
    weight_squares: f64,
    distance: f64,
    squares: f64,
    identical: f64,
    shared: f64,
    conflict: f64,
}

impl Sums {
    fn add(&mut self, distance: f64, weight: f64) {
        self.issues += 1;
        self.weight += weight;
        self.weight_squares += weight * weight;
        self.distance += weight * distance;
        self.squares += (weight * distance).powi(2);
        if distance <= TOLERANCE {
            self.identical += 1.0;
        }
        if distance <= SHARED + TOLERANCE {
            self.shared += weight;
        }
        if distance >= CONFLICT - TOLERANCE {
            self.conflict += weight;
        }
    }
}
