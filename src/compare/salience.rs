//! Saliences: those recorded, and what stands in where none is (measures.md, part 0).
//!
//! The sums are kept in whole multiples of 2^-64, so that they are exact: they come out the same
//! in whatever order stances come and go, which is what lets one edit correct them in place.

use super::standing::PartyFigures;

/// 2^64: a salience of 0-100 that is 2^-12 or more is a whole multiple of its inverse.
const UNIT: f64 = 18_446_744_073_709_551_616.0;

/// A sum of saliences and how many there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sum {
    total: i128,
    count: u32,
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "at most 100 * 2^64; what lies below 2^-64 does not count"
)]
fn exact(salience: f64) -> i128 {
    (salience.clamp(0.0, 100.0) * UNIT) as i128
}

impl Sum {
    fn add(&mut self, salience: i128) {
        self.total += salience;
        self.count += 1;
    }

    fn take(&mut self, salience: i128) {
        self.total -= salience;
        self.count = self.count.saturating_sub(1);
    }

    fn merge(&mut self, other: Self) {
        self.total += other.total;
        self.count += other.count;
    }

    fn mean(self) -> Option<f64> {
        (self.count > 0).then(|| self.total as f64 / UNIT / f64::from(self.count))
    }
}

/// Where the salience of a party on an issue comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SalienceSource {
    /// It is recorded.
    Recorded,
    /// The mean of what the party records on other issues.
    OwnMean,
    /// The party records none: the mean of all recorded in scope.
    ScopeMean,
    /// Nobody in scope records any: 100.
    Full,
}

/// The recorded saliences in effect, summed by party and over the scope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SalienceSums {
    /// By column.
    of_party: Vec<Sum>,
    scope: Sum,
}

impl SalienceSums {
    /// Nothing recorded, by so many parties.
    pub(super) fn none(parties: usize) -> Self {
        Self {
            of_party: vec![Sum::default(); parties],
            scope: Sum::default(),
        }
    }

    /// Counts what these stances record.
    pub(super) fn add(&mut self, parties: &[PartyFigures]) {
        self.each(parties, Sum::add);
    }

    /// Takes out what these stances recorded.
    pub(super) fn take(&mut self, parties: &[PartyFigures]) {
        self.each(parties, Sum::take);
    }

    fn each(&mut self, parties: &[PartyFigures], change: fn(&mut Sum, i128)) {
        for figures in parties {
            let Some(salience) = figures.salience.map(exact) else {
                continue;
            };
            if let Some(sum) = self.of_party.get_mut(figures.column as usize) {
                change(sum, salience);
            }
            if figures.in_scope {
                change(&mut self.scope, salience);
            }
        }
    }

    /// Counts what was summed apart.
    pub(super) fn merge(&mut self, other: &Self) {
        for (sum, more) in self.of_party.iter_mut().zip(&other.of_party) {
            sum.merge(*more);
        }
        self.scope.merge(other.scope);
    }
}

/// The salience of each party where it records none, 0-100.
#[derive(Clone, Debug, Default)]
pub(super) struct Imputed {
    /// By column.
    of_party: Vec<f64>,
    /// How many each party records, by column.
    recorded_by: Vec<u32>,
    recorded_in_scope: u32,
}

impl Imputed {
    pub(super) fn of(sums: &SalienceSums) -> Self {
        let others = sums.scope.mean();
        let means = sums.of_party.iter().map(|sum| sum.mean());
        Self {
            of_party: means.map(|own| own.or(others).unwrap_or(100.0)).collect(),
            recorded_by: sums.of_party.iter().map(|sum| sum.count).collect(),
            recorded_in_scope: sums.scope.count,
        }
    }

    /// The salience of a party on an issue, 0-100: recorded, else imputed.
    pub(super) fn salience(&self, figures: &PartyFigures) -> f64 {
        figures.salience.unwrap_or_else(|| {
            let own = self.of_party.get(figures.column as usize);
            own.copied().unwrap_or(100.0)
        })
    }

    /// Its weight in an outcome: power times salience.
    pub(super) fn weight(&self, figures: &PartyFigures) -> f64 {
        figures.power * self.salience(figures)
    }

    pub(super) fn source(&self, figures: &PartyFigures) -> SalienceSource {
        if figures.salience.is_some() {
            SalienceSource::Recorded
        } else if self.recorded_by(figures) > 0 {
            SalienceSource::OwnMean
        } else if self.recorded_in_scope > 0 {
            SalienceSource::ScopeMean
        } else {
            SalienceSource::Full
        }
    }

    /// How many saliences the party records.
    pub(super) fn recorded_by(&self, figures: &PartyFigures) -> u32 {
        let count = self.recorded_by.get(figures.column as usize);
        count.copied().unwrap_or_default()
    }

    /// How many the parties in scope record.
    pub(super) fn recorded_in_scope(&self) -> u32 {
        self.recorded_in_scope
    }

    /// Whether every imputed salience is the same, to the last bit.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let bits = |imputed: &f64| imputed.to_bits();
        self.of_party
            .iter()
            .map(bits)
            .eq(other.of_party.iter().map(bits))
    }
}
