//! Whether the talks as a whole converge.

use super::{CourseMeasure, IssueSeries, Trend};

/// One measure over all issues, round by round.
///
/// A mean over issues that come and go would move without anybody moving. So it is taken over the
/// same issues at every round: those whose figure is known at each round from [`Self::from`] to the
/// last. `from` is the first round from which at least a third of the issues known at the last round
/// are known throughout. A settled issue counts as 0 from the round of its agreement, whatever the
/// stances recorded before it say, and as known from then on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overall {
    /// The first round of the mean, by its place among the rounds; none where nothing is known.
    pub from: Option<usize>,
    /// The mean as of each round, 0-1; none before [`Self::from`].
    pub mean: Vec<Option<f64>>,
    /// The number of issues it rests on.
    pub issues: usize,
    /// The number of all issues.
    pub of: usize,
    /// The number of issues settled as of each round, whether or not the mean rests on them.
    pub settled: Vec<usize>,
}

impl Overall {
    /// A measure over all issues.
    pub fn new(series: &[IssueSeries], measure: CourseMeasure) -> Self {
        let rounds = series.iter().map(|issue| issue.gap.len()).max();
        let rounds = rounds.unwrap_or(0);
        let settled = |at| series.iter().filter(|issue| is_settled(issue, at)).count();
        let mut overall = Self {
            from: None,
            mean: vec![None; rounds],
            issues: 0,
            of: series.len(),
            settled: (0..rounds).map(settled).collect(),
        };
        // How many issues are known throughout from each round on.
        let mut since = vec![0_usize; rounds];
        let firsts: Vec<Option<usize>> = series
            .iter()
            .map(|issue| known_since(issue, measure, rounds))
            .collect();
        for first in firsts.iter().flatten() {
            for count in since.iter_mut().skip(*first) {
                *count += 1;
            }
        }
        let last = since.last().copied().unwrap_or(0);
        let Some(from) = since.iter().position(|count| last > 0 && 3 * count >= last) else {
            return overall;
        };
        overall.from = Some(from);
        overall.issues = since.get(from).copied().unwrap_or(0);
        let counted = || {
            let counted = series.iter().zip(&firsts);
            counted.filter(|(_, first)| first.is_some_and(|first| first <= from))
        };
        for (at, mean) in overall.mean.iter_mut().enumerate().skip(from) {
            let sum: f64 = counted()
                .filter_map(|(issue, _)| figure(issue, measure, at))
                .sum();
            *mean = Some(sum / overall.issues as f64);
        }
        overall
    }
}

/// Whether an agreed value is in force at a round.
fn is_settled(issue: &IssueSeries, at: usize) -> bool {
    issue.settled_from.is_some_and(|from| from <= at)
}

fn figure(issue: &IssueSeries, measure: CourseMeasure, at: usize) -> Option<f64> {
    if is_settled(issue, at) {
        Some(0.0)
    } else {
        measure.of(issue).get(at).copied().flatten()
    }
}

/// The first round from which a figure is known at every round to the last.
fn known_since(issue: &IssueSeries, measure: CourseMeasure, rounds: usize) -> Option<usize> {
    let from_last = (0..rounds).rev();
    let known = from_last.take_while(|at| figure(issue, measure, *at).is_some());
    known.last()
}

/// How many issues go which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TrendCounts {
    /// Remaining gap shrinks.
    pub closing: usize,
    /// Remaining gap changes by less than 0.02.
    pub stalled: usize,
    /// Remaining gap grows.
    pub widening: usize,
    /// Agreed.
    pub settled: usize,
    /// No remaining gap known.
    pub unknown: usize,
}

impl TrendCounts {
    /// Counts the trends.
    pub fn of(series: &[IssueSeries]) -> Self {
        let mut counts = Self::default();
        for issue in series {
            *match issue.trend {
                Some(Trend::Closing) => &mut counts.closing,
                Some(Trend::Stalled) => &mut counts.stalled,
                Some(Trend::Widening) => &mut counts.widening,
                Some(Trend::Settled) => &mut counts.settled,
                None => &mut counts.unknown,
            } += 1;
        }
        counts
    }
}
