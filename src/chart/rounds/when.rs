//! Where rounds stand in time.

use crate::scenario::Round;

/// When a round was, in days along a scale that has its own beginning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct When {
    /// When it began.
    pub(super) from: f64,
    /// When it ended.
    pub(super) until: f64,
    /// Whether the file gives its date; else it stands evenly between its neighbours.
    pub(super) is_dated: bool,
}

/// Where all rounds stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Course {
    /// Round by round.
    pub(super) rounds: Vec<When>,
    /// Whether dates are drawn to scale: where two rounds at least are dated, and none is dated
    /// before one that goes before it. Else rounds stand one step apart.
    pub(super) to_scale: bool,
}

impl Course {
    /// Where the rounds of a scenario stand.
    pub(super) fn of(rounds: &[Round]) -> Self {
        let begins: Vec<Option<i32>> = rounds
            .iter()
            .map(|round| round.date.map(|date| date.first_day()))
            .collect();
        let known: Vec<Known> = begins
            .iter()
            .enumerate()
            .filter_map(|(at, day)| Some(Known { at, day: (*day)? }))
            .collect();
        let is_ordered = known.is_sorted_by_key(|known| known.day);
        let (Some(first), Some(last)) = (known.first(), known.last()) else {
            return Self::evenly(rounds);
        };
        if !is_ordered || first.day == last.day {
            return Self::evenly(rounds);
        }
        // A step of those that stand before the first or after the last date.
        let step = f64::from(last.day - first.day) / (last.at - first.at) as f64;
        let place = |at: usize| {
            let before = known.iter().rfind(|known| known.at <= at);
            let after = known.iter().find(|known| known.at >= at);
            match (before, after) {
                (Some(before), Some(after)) if before.at == after.at => f64::from(before.day),
                (Some(before), Some(after)) => {
                    let share = (at - before.at) as f64 / (after.at - before.at) as f64;
                    f64::from(before.day) + share * f64::from(after.day - before.day)
                }
                (Some(before), None) => f64::from(before.day) + (at - before.at) as f64 * step,
                (None, Some(after)) => f64::from(after.day) - (after.at - at) as f64 * step,
                (None, None) => 0.0,
            }
        };
        let when = rounds.iter().enumerate().map(|(at, round)| {
            let from = place(at);
            let until = round
                .until
                .map_or(from, |until| f64::from(until.last_day()));
            When {
                from,
                until: until.max(from),
                is_dated: round.date.is_some(),
            }
        });
        Self {
            rounds: when.collect(),
            to_scale: true,
        }
    }

    fn evenly(rounds: &[Round]) -> Self {
        let when = rounds.iter().enumerate().map(|(at, round)| When {
            from: at as f64,
            until: at as f64,
            is_dated: round.date.is_some(),
        });
        Self {
            rounds: when.collect(),
            to_scale: false,
        }
    }

    /// The first and the last day of all.
    pub(super) fn ends(&self) -> Option<[f64; 2]> {
        let first = self.rounds.iter().map(|when| when.from).reduce(f64::min)?;
        let last = self.rounds.iter().map(|when| when.until).reduce(f64::max)?;
        Some([first, last])
    }

    /// How many rounds have no date.
    pub(super) fn undated(&self) -> usize {
        self.rounds.iter().filter(|when| !when.is_dated).count()
    }
}

/// A round with a date.
struct Known {
    at: usize,
    day: i32,
}
