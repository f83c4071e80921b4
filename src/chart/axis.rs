//! Numbers along a line, with round ones to read them by.

use crate::scenario::entry::rounded_text;

/// Numbers along a line of pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// The number at its start.
    pub from: f64,
    /// The number at its end.
    pub to: f64,
    /// Where it starts, in pixels.
    pub start: f32,
    /// Where it ends; before the start where it runs to the left or upwards.
    pub end: f32,
}

/// A round number along an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The number.
    pub value: f64,
    /// Where it is, in pixels.
    pub at: f32,
    /// As it is written: all of an axis with as many decimals.
    pub text: String,
}

impl Axis {
    /// Where a number is, in pixels; one beyond an end at that end, what is no number at the start.
    pub fn at(&self, value: f64) -> f32 {
        let whole = self.to - self.from;
        let share = (value - self.from) / whole;
        let share = if share.is_nan() { 0.0 } else { share };
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a place in a chart needs no more"
        )]
        let share = share.clamp(0.0, 1.0) as f32;
        self.start + share * (self.end - self.start)
    }

    /// Round numbers along it, at most `most` steps apart: multiples of 1, 2, 2.5 or 5 times a power of ten.
    pub fn ticks(&self, most: usize) -> Vec<Tick> {
        let Some(step) = Step::of((self.to - self.from).abs(), most) else {
            return Vec::new();
        };
        let (low, high) = (self.from.min(self.to), self.from.max(self.to));
        let first = (low / step.size - ROUNDING).ceil();
        let all = (0..=most).map(|number| (first + number as f64) * step.size);
        all.take_while(|value| *value <= high + step.size * ROUNDING)
            .map(|value| Tick {
                value,
                at: self.at(value),
                text: step.text(value),
            })
            .collect()
    }
}

/// What rounding may take from a number at an end of an axis, in steps.
const ROUNDING: f64 = 1e-9;

/// From one tick to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    size: f64,
    /// How many decimals tell its multiples apart.
    decimals: usize,
}

impl Step {
    /// The smallest round step of which at most `most` cover an extent.
    fn of(extent: f64, most: usize) -> Option<Self> {
        if most == 0 || !extent.is_finite() || extent <= 0.0 {
            return None;
        }
        let least = extent / most as f64;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the power of ten of a number is small"
        )]
        let power = least.log10().floor() as i32;
        let factors = [1.0, 2.0, 2.5, 5.0, 10.0];
        let size = |factor: f64| factor * 10_f64.powi(power);
        let factor = factors
            .into_iter()
            .find(|factor| size(*factor) >= least * (1.0 - ROUNDING))?;
        let of_factor = i32::from((factor - 2.5).abs() < f64::EPSILON)
            - i32::from((factor - 10.0).abs() < f64::EPSILON);
        Some(Self {
            size: size(factor),
            decimals: usize::try_from(of_factor - power).unwrap_or(0),
        })
    }

    fn text(self, value: f64) -> String {
        // Adding 0 makes -0 positive.
        let value = (value / self.size).round() * self.size + 0.0;
        if self.decimals == 0 || value.abs() >= 10_000.0 {
            return rounded_text(value, 0);
        }
        format!("{value:.*}", self.decimals).replace('-', "−")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(from: f64, to: f64, most: usize) -> Vec<String> {
        let axis = Axis {
            from,
            to,
            start: 0.0,
            end: 100.0,
        };
        axis.ticks(most).into_iter().map(|tick| tick.text).collect()
    }

    #[test]
    fn ticks_are_round_numbers_written_alike() {
        for (from, to, most, expected) in [
            (0.0, 1.0, 4, "0.00 0.25 0.50 0.75 1.00"),
            (0.0, 1.0, 5, "0.0 0.2 0.4 0.6 0.8 1.0"),
            (0.0, 100.0, 4, "0 25 50 75 100"),
            (
                0.0,
                1_000_000.0,
                5,
                "0 200,000 400,000 600,000 800,000 1,000,000",
            ),
            (-3.0, 8.0, 6, "−2 0 2 4 6 8"),
            (0.001, 0.002, 2, "0.0010 0.0015 0.0020"),
            (10.0, 0.0, 2, "0 5 10"),
            (5.0, 5.0, 4, ""),
            (0.0, f64::NAN, 4, ""),
            (0.0, 1.0, 0, ""),
        ] {
            assert_eq!(texts(from, to, most).join(" "), expected, "{from} to {to}");
        }
    }

    #[test]
    fn a_number_is_where_the_axis_runs_to() {
        let axis = Axis {
            from: 0.0,
            to: 2.0,
            start: 100.0,
            end: 0.0,
        };
        for (value, at) in [
            (0.0, 100.0),
            (0.5, 75.0),
            (2.0, 0.0),
            (9.0, 0.0),
            (f64::NAN, 100.0),
        ] {
            assert!((axis.at(value) - at).abs() < 1e-4, "{value}");
        }
        assert!((axis.ticks(2)[1].at - 50.0).abs() < 1e-4);
    }
}
