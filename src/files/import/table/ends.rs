//! Ends of a scale proposed from the numbers on it.

use super::scale_words::Ends;

/// What is known of the numbers of an issue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    pub(super) low: f64,
    pub(super) high: f64,
    /// Whether there are no decimals.
    pub(super) is_whole: bool,
}

impl Extent {
    /// Of no number yet.
    pub(super) const NONE: Self = Self {
        low: f64::INFINITY,
        high: f64::NEG_INFINITY,
        is_whole: true,
    };

    /// Takes in a number.
    pub(super) fn take(&mut self, number: f64) {
        self.low = self.low.min(number);
        self.high = self.high.max(number);
        self.is_whole &= number.fract().abs() < f64::EPSILON;
    }

    /// The extent of both.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            low: self.low.min(other.low),
            high: self.high.max(other.high),
            is_whole: self.is_whole && other.is_whole,
        }
    }
}

/// Scales that people rate on, the narrowest first, and whether they have whole numbers only.
const RATINGS: [(Ends, bool); 8] = [
    (ends(0.0, 1.0), false),
    (ends(1.0, 5.0), true),
    (ends(1.0, 7.0), true),
    (ends(0.0, 10.0), false),
    (ends(0.0, 100.0), false),
    (ends(-1.0, 1.0), false),
    (ends(-10.0, 10.0), false),
    (ends(-100.0, 100.0), false),
];

const fn ends(from: f64, to: f64) -> Ends {
    Ends { from, to }
}

/// The narrowest scale that people rate on and that holds these numbers.
pub(super) fn rating(extent: Extent) -> Option<Ends> {
    RATINGS
        .iter()
        .find(|(ends, is_whole)| {
            ends.from <= extent.low && extent.high <= ends.to && (extent.is_whole || !is_whole)
        })
        .map(|(ends, _)| *ends)
}

/// A scale for these numbers: one that people rate on, else the next round ends around them.
pub(super) fn proposed(extent: Extent) -> Ends {
    rating(extent).unwrap_or_else(|| round_ends(extent))
}

/// The next round ends around these numbers, for natural units.
pub(super) fn round_ends(extent: Extent) -> Ends {
    let Extent { low, high, .. } = extent;
    // From zero where that leaves no more than half of the scale empty, and for a single number.
    let is_single = low.to_bits() == high.to_bits();
    let (low, high) = if low > 0.0 && (is_single || low <= high / 2.0) {
        (0.0, high)
    } else if high < 0.0 && (is_single || high >= low / 2.0) {
        (low, 0.0)
    } else {
        (low, high)
    };
    let width = if high > low {
        high - low
    } else {
        high.abs().max(1.0)
    };
    let power = 10_f64.powf(width.log10().floor());
    let step = [0.1, 0.2, 0.5, 1.0]
        .map(|part| part * power)
        .into_iter()
        .find(|step| width / step <= 10.0)
        .unwrap_or(power);
    let from = (low / step).floor() * step;
    let mut to = (high / step).ceil() * step;
    if to <= from {
        to = from + step;
    }
    let clean = |number: f64| {
        let digits = format!("{number:.12e}");
        digits.parse().unwrap_or(number)
    };
    let proposed = ends(clean(from), clean(to));
    let holds = proposed.from <= extent.low
        && extent.high <= proposed.to
        && proposed.from.is_finite()
        && proposed.to.is_finite();
    if holds {
        proposed
    } else if extent.low < extent.high {
        ends(extent.low, extent.high)
    } else {
        ends(extent.low.min(0.0), extent.high.max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_those_that_people_rate_on_or_round() {
        for (numbers, from, to) in [
            (&[0.2, 0.9][..], 0.0, 1.0),
            (&[0.0, 1.0], 0.0, 1.0),
            (&[2.0, 5.0], 1.0, 5.0),
            (&[1.0, 6.0], 1.0, 7.0),
            (&[2.5, 4.0], 0.0, 10.0),
            (&[0.0, 3.0], 0.0, 10.0),
            (&[12.0, 80.0], 0.0, 100.0),
            (&[-1.0, 0.5], -1.0, 1.0),
            (&[-30.0, 40.0], -100.0, 100.0),
            (&[600_000.0, 800_000.0], 600_000.0, 800_000.0),
            (&[100_000.0, 800_000.0], 0.0, 800_000.0),
            (&[1949.0, 1967.0], 1948.0, 1968.0),
            (&[123.0, 456.0], 0.0, 500.0),
            (&[1234.0], 0.0, 1400.0),
            (&[-1234.0], -1400.0, 0.0),
            (&[1e300], 0.0, 1e300),
            (&[-1e308, 1e308], -1e308, 1e308),
        ] {
            let mut extent = Extent::NONE;
            for number in numbers {
                extent.take(*number);
            }
            let found = proposed(extent);
            assert!(
                found.from <= extent.low && extent.high <= found.to && found.from < found.to,
                "{numbers:?}: {found:?}"
            );
            assert_eq!((found.from, found.to), (from, to), "{numbers:?}");
        }
    }
}
