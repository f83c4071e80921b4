//! The scale of an issue, from its points.

use crate::files::import::support::Findings;
use crate::scenario::entry::number_text;
use crate::scenario::{Mark, RangeScale};

/// A point on an issue's scale.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Point {
    pub(super) at: f64,
    /// What it means, empty where nothing is said.
    pub(super) meaning: String,
}

/// The scale through these points, listed as in the file.
///
/// The lowest and the highest are its ends; where the first listed is above the last, it runs
/// downwards. Without two different points the ends are those of the `positions`, and that is
/// said. `line` is the issue's.
pub(super) fn scale(
    title: &str,
    points: &[Point],
    positions: &[f64],
    file: &str,
    line: usize,
    findings: &mut Findings<'_>,
) -> RangeScale {
    let mut ends = ends(points.iter().map(|point| point.at));
    if ends.is_none_or(|ends| ends.low >= ends.high) {
        let all = points.iter().map(|point| point.at);
        let found = self::ends(all.chain(positions.iter().copied()));
        let found = found.unwrap_or(Ends {
            low: 0.0,
            high: 100.0,
        });
        let high = if found.low < found.high {
            found.high
        } else {
            found.low + 1.0
        };
        let found = Ends {
            low: found.low,
            high,
        };
        findings.guessed(
            file,
            line,
            format!(
                "`{title}` has no two points that differ, so its scale is taken from {} to {}, as far as its positions reach",
                number_text(found.low),
                number_text(found.high)
            ),
        );
        ends = Some(found);
    }
    let Ends { low, high } = ends.unwrap_or(Ends {
        low: 0.0,
        high: 100.0,
    });
    let runs_down = points
        .first()
        .zip(points.last())
        .is_some_and(|(first, last)| first.at > last.at);
    if runs_down {
        findings.guessed(
            file,
            line,
            format!(
                "the scale of `{title}` runs from {} down to {}, as its points are listed",
                number_text(high),
                number_text(low)
            ),
        );
    }
    RangeScale {
        from: if runs_down { high } else { low },
        to: if runs_down { low } else { high },
        unit: String::new(),
        marks: marks(points, low, high),
    }
}

#[derive(Clone, Copy)]
struct Ends {
    low: f64,
    high: f64,
}

fn ends(numbers: impl Iterator<Item = f64>) -> Option<Ends> {
    numbers.fold(None, |ends: Option<Ends>, number| {
        Some(ends.map_or(
            Ends {
                low: number,
                high: number,
            },
            |ends| Ends {
                low: ends.low.min(number),
                high: ends.high.max(number),
            },
        ))
    })
}

/// Points with a meaning, and those between the ends, which would be lost without a mark.
#[expect(clippy::float_cmp, reason = "an end is one of the numbers itself")]
fn marks(points: &[Point], low: f64, high: f64) -> Vec<Mark> {
    points
        .iter()
        .filter(|point| !point.meaning.is_empty() || (point.at != low && point.at != high))
        .map(|point| Mark {
            at: point.at,
            label: if point.meaning.is_empty() {
                number_text(point.at)
            } else {
                point.meaning.clone()
            },
        })
        .collect()
}
