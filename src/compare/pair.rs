//! Two parties over all issues.

use crate::scenario::{PartyId, Scenario};

use super::pair_table::{Line, PairTable};
use super::{Comparison, TOLERANCE, parallel};

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
        self.pairs_of(scenario, &ordered)
    }

    /// Two parties over all issues, in scope or not.
    pub fn pair(&self, scenario: &Scenario, a: PartyId, b: PartyId) -> PairFigures {
        let found = self.pairs_of(scenario, &[a, b]).pop();
        found.unwrap_or_else(|| Sums::default().figures(a, b))
    }

    fn pairs_of(&self, scenario: &Scenario, parties: &[PartyId]) -> Vec<PairFigures> {
        let table = PairTable::of(self, scenario, parties);
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for a in 0..parties.len() {
            pairs.extend((a + 1..parties.len()).map(|b| (a, b)));
        }
        let at_once = parallel::rows_per_run(pairs.len(), pairs.len() * self.issues().len());
        let mut runs: Vec<Run<'_>> = pairs
            .chunks(at_once)
            .map(|pairs| Run {
                pairs,
                sums: Vec::with_capacity(pairs.len()),
            })
            .collect();
        parallel::for_each(&mut runs, |run| {
            for (a, b) in run.pairs {
                let lines = table.lines.get(*a).zip(table.lines.get(*b));
                run.sums.push(lines.map(Sums::of).unwrap_or_default());
            }
        });
        let mut sums: Vec<Sums> = runs.into_iter().flat_map(|run| run.sums).collect();
        for judged in &table.apart {
            let at = pairs.binary_search(&judged.pair);
            if let Some(sums) = at.ok().and_then(|at| sums.get_mut(at)) {
                sums.add(judged.distance, judged.weight);
            }
        }
        let figures = pairs.iter().zip(sums).filter_map(|((a, b), sums)| {
            let both = parties.get(*a).zip(parties.get(*b));
            both.map(|(a, b)| sums.figures(*a, *b))
        });
        figures.collect()
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

/// Pairs summed by one thread.
struct Run<'a> {
    pairs: &'a [(usize, usize)],
    sums: Vec<Sums>,
}

#[derive(Clone, Default)]
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
    /// Over the issues on which both have a place.
    fn of((one, other): (&Line, &Line)) -> Self {
        let mut sums = Self::default();
        let saliences = one.saliences.iter().zip(&other.saliences);
        for ((a, b), (s, t)) in one.places.iter().zip(&other.places).zip(saliences) {
            let distance = (a - b).abs();
            if !distance.is_nan() {
                // Places of options are whole numbers: the same one, or another.
                sums.add(distance.min(1.0), f64::midpoint(*s, *t));
            }
        }
        sums
    }

    fn add(&mut self, distance: f64, weight: f64) {
        let weighted = weight * distance;
        self.issues += 1;
        self.weight += weight;
        self.weight_squares += weight * weight;
        self.distance += weighted;
        self.squares += weighted * weighted;
        // Without branches: a big table runs through here for every two parties and issue.
        self.identical += f64::from(u8::from(distance <= TOLERANCE));
        self.shared += weight * f64::from(u8::from(distance <= SHARED + TOLERANCE));
        self.conflict += weight * f64::from(u8::from(distance >= CONFLICT - TOLERANCE));
    }

    fn figures(&self, a: PartyId, b: PartyId) -> PairFigures {
        let of_weight = |part: f64| (self.weight > 0.0).then(|| part / self.weight);
        PairFigures {
            a,
            b,
            distance: of_weight(self.distance),
            euclidean: (self.weight_squares > 0.0)
                .then(|| self.squares.sqrt() / self.weight_squares.sqrt()),
            identical: (self.issues > 0).then(|| self.identical / self.issues as f64),
            shared_ground: of_weight(self.shared),
            conflict: of_weight(self.conflict),
            issues: self.issues,
        }
    }
}
