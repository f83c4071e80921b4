//! Who moves the mean outcome of an issue, and what it would be without each.

use crate::scenario::{PartyId, Scale, Scenario};

use super::Comparison;
use super::outcome::{Weighted, numbers, places};

/// One party's part in the mean outcome of one issue (measures.md, part 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Influence {
    /// Whose it is.
    pub party: PartyId,
    /// Its position as a place in 0-1, a span by its midpoint.
    pub place: f64,
    /// How far the mean outcome moves for each unit that the party moves: the exact derivative
    /// `c s / W`, 0-1. Over the parties that count they sum to 1.
    pub share: f64,
    /// How far it stands from the mean outcome, 0-1.
    pub from_mean: f64,
    /// How far it stands from the median outcome, 0-1.
    pub from_median: f64,
    /// The mean outcome without it as a place in 0-1, the others weighing what they weigh with it;
    /// nothing where nobody else weighs anything.
    pub mean_without: Option<f64>,
    /// The same in the issue's unit; Range only.
    pub mean_number_without: Option<f64>,
}

impl Comparison {
    /// The part that each party in scope with a position has in the outcome of the issue in this
    /// row, in file order. Empty for Options and Wording, and where nobody weighs anything.
    pub fn influences(&self, scenario: &Scenario, row: usize) -> Vec<Influence> {
        let found = || {
            let (issue, figures) = (scenario.issues.get(row)?, self.issue(row)?);
            let outcome = self.outcome(scenario, row)?;
            let (mean, median) = (outcome.mean?, outcome.median?);
            let at: Vec<Weighted> = places(figures, &self.imputed).collect();
            let total: f64 = at.iter().map(|held| held.weight).sum();
            let without = means_without(&at);
            let numbers_without = match issue.scale {
                Scale::Range(_) => {
                    let numbers: Vec<Weighted> = numbers(issue, figures, &self.imputed).collect();
                    means_without(&numbers)
                }
                _ => vec![None; at.len()],
            };
            let parties = figures.in_scope().filter(|f| f.place.is_some());
            let influences = parties
                .zip(&at)
                .zip(without.into_iter().zip(numbers_without))
                .map(
                    |((party, held), (mean_without, mean_number_without))| Influence {
                        party: party.party,
                        place: held.at,
                        share: held.weight / total,
                        from_mean: (held.at - mean).abs(),
                        from_median: (held.at - median).abs(),
                        mean_without,
                        mean_number_without,
                    },
                );
            Some(influences.collect())
        };
        found().unwrap_or_default()
    }
}

/// For each of them the weighted mean of the others: what stands before it and what stands after
/// are summed apart, since taking it from the whole would lose digits where it is most of it.
fn means_without(all: &[Weighted]) -> Vec<Option<f64>> {
    let mut after = Sums::default();
    let mut afters: Vec<Sums> = all
        .iter()
        .rev()
        .map(|held| {
            let with = after.with(held);
            std::mem::replace(&mut after, with)
        })
        .collect();
    afters.reverse();
    let mut before = Sums::default();
    all.iter()
        .zip(afters)
        .map(|(held, after)| {
            let with = before.with(held);
            let before = std::mem::replace(&mut before, with);
            let weight = before.weight + after.weight;
            (weight > 0.0).then(|| (before.product + after.product) / weight)
        })
        .collect()
}

/// What is summed of places and weights.
#[derive(Clone, Copy, Default)]
struct Sums {
    weight: f64,
    product: f64,
}

impl Sums {
    fn with(self, held: &Weighted) -> Self {
        Self {
            weight: self.weight + held.weight,
            product: self.product + held.weight * held.at,
        }
    }
}
