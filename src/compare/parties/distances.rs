//! How far all parties are apart, two by two.

use crate::compare::Comparison;
use crate::compare::pair_sums::{self, pair_at};
use crate::compare::pair_table::PairTable;
use crate::scenario::{PartyId, Scenario};

use super::known::Known;
use super::{IssueSet, PairMeasure};

/// The distances of some parties by one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Distances {
    parties: Vec<PartyId>,
    /// Of the first party with the second, the third, …, then of the second; NaN where unknown.
    values: Vec<f64>,
}

impl Comparison {
    /// How far these parties are apart, in scope or not, over some issues.
    pub fn distances(
        &self,
        scenario: &Scenario,
        parties: &[PartyId],
        issues: &IssueSet,
        measure: PairMeasure,
    ) -> Distances {
        let table = PairTable::of(self, scenario, parties, issues);
        Distances::of(&table, parties, measure)
    }
}

impl Distances {
    /// From who stands where.
    pub(super) fn of(table: &PairTable<'_>, parties: &[PartyId], measure: PairMeasure) -> Self {
        let sums = match measure {
            PairMeasure::CityBlock => pair_sums::all_pairs(table, pair_sums::city_block),
            PairMeasure::Euclidean => pair_sums::all_pairs(table, pair_sums::euclidean),
            PairMeasure::Identical => pair_sums::all_pairs(table, pair_sums::identical),
        };
        Self {
            parties: parties.to_vec(),
            values: sums.into_iter().map(|sums| measure.value(sums)).collect(),
        }
    }

    /// The parties, in the order asked for.
    pub fn parties(&self) -> &[PartyId] {
        &self.parties
    }

    /// The distance of two of them by their order, 0-1; 0 of one with itself.
    pub fn at(&self, a: usize, b: usize) -> Option<f64> {
        let parties = self.parties.len();
        if a.max(b) >= parties {
            return None;
        }
        if a == b {
            return Some(0.0);
        }
        let value = self.values.get(pair_at(a.min(b), a.max(b), parties))?;
        (!value.is_nan()).then_some(*value)
    }

    /// The parties whose distances to one another are all known.
    pub(super) fn known(&self) -> Known {
        Known::of(self)
    }
}

#[cfg(test)]
impl Distances {
    /// From distances that stand somewhere else.
    pub(in crate::compare) fn made_of(
        parties: &[PartyId],
        value: impl Fn(usize, usize) -> Option<f64>,
    ) -> Self {
        let count = parties.len();
        let pairs = (0..count).flat_map(|a| (a + 1..count).map(move |b| (a, b)));
        Self {
            parties: parties.to_vec(),
            values: pairs
                .map(|(a, b)| value(a, b).unwrap_or(f64::NAN))
                .collect(),
        }
    }
}
