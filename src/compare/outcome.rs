//! Weighted outcomes of one issue: mean, median, spread, mean salience, priority.

use crate::scenario::{Issue, Scale, Value};

use super::figures::IssueFigures;
use super::salience::Imputed;

/// What of an issue rests on power and salience, over the parties in scope (measures.md, part 1).
///
/// Kept apart from [`IssueFigures`]: one salience that is recorded changes those that are imputed,
/// and with them the outcomes of every issue, so that each is computed when it is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// Mean outcome as a place in 0-1.
    pub mean: Option<f64>,
    /// Mean outcome in the issue's unit; Range only.
    pub mean_number: Option<f64>,
    /// Median outcome as a place in 0-1.
    pub median: Option<f64>,
    /// Median outcome in the issue's unit; Range only.
    pub median_number: Option<f64>,
    /// Weighted standard deviation about the mean outcome, in 0-1.
    pub spread: Option<f64>,
    /// Power-weighted mean salience, 0-100.
    pub salience: Option<f64>,
    /// Whether a salience in it is imputed.
    pub salience_imputed: bool,
    /// Gap times mean salience / 100, 0-1.
    pub priority: Option<f64>,
}

impl Outcome {
    /// The outcome of an issue whose gap and standings are known.
    pub(super) fn of(issue: &Issue, figures: &IssueFigures, imputed: &Imputed) -> Self {
        let mut outcome = Self::in_places(issue, figures, imputed);
        if let Scale::Range(range) = &issue.scale {
            let mut numbers: Vec<Weighted> = numbers(issue, figures, imputed).collect();
            outcome.mean_number = mean(&numbers);
            // The smallest x, which on a reversed scale is the largest number.
            let sign = if range.from > range.to { -1.0 } else { 1.0 };
            for number in &mut numbers {
                number.at *= sign;
            }
            outcome.median_number = median(&mut numbers).map(|n| sign * n);
        }
        outcome
    }

    /// The outcome without what is in the issue's unit: of standings that no file holds.
    pub(super) fn in_places(issue: &Issue, figures: &IssueFigures, imputed: &Imputed) -> Self {
        let mut outcome = Self::default();
        let (mut power, mut weight) = (0.0, 0.0);
        for party in figures.in_scope() {
            power += party.power;
            weight += imputed.weight(party);
            outcome.salience_imputed |= party.salience.is_none();
        }
        outcome.salience = (power > 0.0).then(|| weight / power);
        outcome.priority = figures
            .gap
            .zip(outcome.salience)
            .map(|(gap, salience)| gap * salience / 100.0);
        if matches!(issue.scale, Scale::Range(_) | Scale::Steps(_)) {
            let mut places: Vec<Weighted> = places(figures, imputed).collect();
            outcome.mean = mean(&places);
            outcome.spread = outcome.mean.and_then(|mean| spread(&places, mean));
            outcome.median = median(&mut places);
        }
        outcome
    }
}

/// The parties in scope that have a place, with their weights, in file order.
pub(super) fn places(figures: &IssueFigures, imputed: &Imputed) -> impl Iterator<Item = Weighted> {
    figures.in_scope().filter_map(|f| {
        Some(Weighted {
            at: f.place?,
            weight: imputed.weight(f),
        })
    })
}

/// The same parties where they stand in the unit of a Range.
pub(super) fn numbers(
    issue: &Issue,
    figures: &IssueFigures,
    imputed: &Imputed,
) -> impl Iterator<Item = Weighted> {
    figures.in_scope().filter_map(|f| {
        let stance = issue.stances.get(f.stance as usize)?;
        Some(Weighted {
            at: number_at(stance.at()?)?,
            weight: imputed.weight(f),
        })
    })
}

/// A position in the issue's unit, a span by its midpoint; nothing for labels.
pub(super) fn number_at(at: &Value) -> Option<f64> {
    match at {
        Value::Number(n) => Some(*n),
        Value::Span(span) => Some(f64::midpoint(span.low, span.high)),
        Value::Label(_) | Value::Labels(_) => None,
    }
}

/// A place with its weight.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighted {
    /// The place, in any unit.
    pub(super) at: f64,
    /// Power times salience.
    pub(super) weight: f64,
}

/// `sum(w x) / sum(w)`; nothing where nothing weighs (the compromise model, a weighted mean).
fn mean(places: &[Weighted]) -> Option<f64> {
    let total: f64 = places.iter().map(|p| p.weight).sum();
    (total > 0.0).then(|| places.iter().map(|p| p.weight * p.at).sum::<f64>() / total)
}

/// The smallest place at which the cumulated weight reaches half of the total. Sorts the places.
fn median(places: &mut [Weighted]) -> Option<f64> {
    let total: f64 = places.iter().map(|p| p.weight).sum();
    if total <= 0.0 {
        return None;
    }
    places.sort_unstable_by(|a, b| a.at.total_cmp(&b.at));
    // Half of the total may be missed by a rounding error of the sum.
    let half = total / 2.0 * (1.0 - 1e-12);
    let mut cumulated = 0.0;
    places
        .iter()
        .find(|place| {
            cumulated += place.weight;
            cumulated >= half
        })
        .map(|place| place.at)
}

/// `sqrt(sum w (x - mean)^2 / sum w)`.
fn spread(places: &[Weighted], mean: f64) -> Option<f64> {
    let total: f64 = places.iter().map(|p| p.weight).sum();
    let squares: f64 = places
        .iter()
        .map(|p| p.weight * (p.at - mean).powi(2))
        .sum();
    (total > 0.0).then(|| (squares / total).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// EU car emissions (Scholz et al. 2011): position in years, capability, salience.
    const CARS: [(f64, f64, f64); 10] = [
        (4.0, 0.08, 0.80),
        (7.0, 0.08, 0.40),
        (4.0, 0.03, 0.20),
        (4.0, 0.16, 0.80),
        (10.0, 0.16, 0.60),
        (10.0, 0.16, 0.60),
        (10.0, 0.16, 0.90),
        (7.0, 0.05, 0.10),
        (4.0, 0.05, 1.0),
        (7.0, 0.08, 0.70),
    ];

    #[test]
    fn the_published_outcome_of_car_emissions_comes_out() {
        let mut places = CARS.map(|(at, power, salience)| Weighted {
            at,
            weight: power * salience,
        });
        let found = mean(&places).unwrap();
        assert!((found - 7.389_955_686_853_767).abs() < 1e-12, "{found}");
        assert_eq!(median(&mut places), Some(7.0));
    }

    #[test]
    fn nothing_weighs_nothing() {
        assert_eq!(mean(&[]), None);
        let mut weightless = [Weighted {
            at: 1.0,
            weight: 0.0,
        }];
        assert_eq!(mean(&weightless), None);
        assert_eq!(median(&mut weightless), None);
    }
}
