//! Weighted outcomes of one issue: mean, median, spread.

/// A place with its weight.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighted {
    /// The place, in any unit.
    pub at: f64,
    /// Power times salience.
    pub weight: f64,
}

/// `sum(w x) / sum(w)`; nothing where nothing weighs (the compromise model, a weighted mean).
pub(super) fn mean(places: &[Weighted]) -> Option<f64> {
    let total: f64 = places.iter().map(|p| p.weight).sum();
    (total > 0.0).then(|| places.iter().map(|p| p.weight * p.at).sum::<f64>() / total)
}

/// The smallest place at which the cumulated weight reaches half of the total.
pub(super) fn median(places: &[Weighted]) -> Option<f64> {
    let total: f64 = places.iter().map(|p| p.weight).sum();
    if total <= 0.0 {
        return None;
    }
    let mut sorted = places.to_vec();
    sorted.sort_by(|a, b| a.at.total_cmp(&b.at));
    // Half of the total may be missed by a rounding error of the sum.
    let half = total / 2.0 * (1.0 - 1e-12);
    let mut cumulated = 0.0;
    sorted
        .iter()
        .find(|place| {
            cumulated += place.weight;
            cumulated >= half
        })
        .map(|place| place.at)
}

/// `sqrt(sum w (x - mean)^2 / sum w)`.
pub(super) fn spread(places: &[Weighted], mean: f64) -> Option<f64> {
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
        let places = CARS.map(|(at, power, salience)| Weighted {
            at,
            weight: power * salience,
        });
        let found = mean(&places).unwrap();
        assert!((found - 7.389_955_686_853_767).abs() < 1e-12, "{found}");
        assert_eq!(median(&places), Some(7.0));
    }

    #[test]
    fn nothing_weighs_nothing() {
        assert_eq!(mean(&[]), None);
        let weightless = [Weighted {
            at: 1.0,
            weight: 0.0,
        }];
        assert_eq!(mean(&weightless), None);
        assert_eq!(median(&weightless), None);
    }
}
