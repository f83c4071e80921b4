//! Between which values a figure lies in most draws.

/// The share of draws below the lower end of a band, and above its upper end.
const OUTSIDE: f64 = 0.05;

/// Where a figure lies in 90 of 100 draws: from the 5 to the 95 % quantile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The 5 % quantile.
    pub low: f64,
    /// The 95 % quantile.
    pub high: f64,
}

impl Band {
    /// The band of these figures, which are put in order; nothing where there is none.
    pub(super) fn of(figures: &mut [f64]) -> Option<Self> {
        figures.sort_unstable_by(f64::total_cmp);
        Some(Self {
            low: quantile(figures, OUTSIDE)?,
            high: quantile(figures, 1.0 - OUTSIDE)?,
        })
    }
}

/// The quantile of figures in order, straight between the two nearest (R. Hyndman, Y. Fan, "Sample
/// quantiles in statistical packages", 1996, definition 7).
fn quantile(ordered: &[f64], share: f64) -> Option<f64> {
    let place = share * ordered.len().checked_sub(1)? as f64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to the number of figures"
    )]
    let below = place as usize;
    let low = *ordered.get(below)?;
    let high = ordered.get(below + 1).copied().unwrap_or(low);
    Some(low + (place - below as f64) * (high - low))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_leaves_a_twentieth_out_at_each_end() {
        let mut figures: Vec<f64> = (0..=100).rev().map(f64::from).collect();
        let band = Band::of(&mut figures).unwrap();
        assert!((band.low - 5.0).abs() < 1e-12 && (band.high - 95.0).abs() < 1e-12);
        let between = Band::of(&mut [0.0, 1.0]).unwrap();
        assert!((between.low - 0.05).abs() < 1e-12 && (between.high - 0.95).abs() < 1e-12);
        let alone = Band::of(&mut [3.0]).unwrap();
        assert!((alone.low - 3.0).abs() < 1e-12 && (alone.high - 3.0).abs() < 1e-12);
        assert_eq!(Band::of(&mut []), None);
    }
}
