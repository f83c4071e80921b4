//! Whether issues close, round by round.

use std::convert::Infallible;

use crate::compare::{Audience, Comparison, IssueFigures, Selection, TOLERANCE};
use crate::scenario::{Issue, IssueId, PartyId, RoundId, Scenario};

/// Whether an issue closes (measures.md, part 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trend {
    /// The remaining gap shrinks.
    Closing,
    /// It changes by less than 0.02.
    Stalled,
    /// It grows.
    Widening,
    /// The issue is agreed.
    Settled,
}

impl Trend {
    /// All, in the order in which they are counted.
    pub const ALL: [Self; 4] = [Self::Closing, Self::Stalled, Self::Widening, Self::Settled];

    /// In lower case, as figures are exchanged and as the window writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Closing => "closing",
            Self::Stalled => "stalled",
            Self::Widening => "widening",
            Self::Settled => "settled",
        }
    }

    /// From the remaining gaps by round: last minus first known.
    fn of(remaining_gap: &[Option<f64>], is_settled: bool) -> Option<Self> {
        if is_settled {
            return Some(Self::Settled);
        }
        let mut known = remaining_gap.iter().flatten();
        let first = known.next()?;
        let change = known.next_back().unwrap_or(first) - first;
        Some(if change <= TOLERANCE - STALLED_BELOW {
            Self::Closing
        } else if change >= STALLED_BELOW - TOLERANCE {
            Self::Widening
        } else {
            Self::Stalled
        })
    }
}

/// Less than this is no movement of a gap.
const STALLED_BELOW: f64 = 0.02;

/// One issue round by round.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueSeries {
    /// The issue.
    pub id: IssueId,
    /// Whether it closes; none where no remaining gap is known.
    pub trend: Option<Trend>,
    /// The gap as of each round, 0-1.
    pub gap: Vec<Option<f64>>,
    /// The remaining gap as of each round, 0-1.
    pub remaining_gap: Vec<Option<f64>>,
    /// The spread as of each round, 0-1.
    pub spread: Vec<Option<f64>>,
    /// Whether the figures of a round are carried over: nobody in scope recorded a stance in it, no
    /// pair of wordings was judged as of it, and nothing was agreed in it.
    pub carried_over: Vec<bool>,
    /// The first round, by its place among the rounds, at which an agreed value is in force.
    pub settled_from: Option<usize>,
}

impl IssueSeries {
    fn new(id: IssueId) -> Self {
        Self {
            id,
            trend: None,
            gap: Vec::new(),
            remaining_gap: Vec::new(),
            spread: Vec::new(),
            carried_over: Vec::new(),
            settled_from: None,
        }
    }
}

/// Every issue round by round, over the parties in scope.
pub fn issue_series(
    scenario: &Scenario,
    scope: &[PartyId],
    audience: Audience,
) -> Vec<IssueSeries> {
    let reached = |_| Ok::<(), Infallible>(());
    match issue_series_unless(scenario, scope, audience, reached) {
        Ok(found) => found,
        Err(never) => match never {},
    }
}

/// The same, which can be called off: `reached` hears before each round which part of the way lies
/// behind, 0-1.
pub(super) fn issue_series_unless<E>(
    scenario: &Scenario,
    scope: &[PartyId],
    audience: Audience,
    mut reached: impl FnMut(f64) -> Result<(), E>,
) -> Result<Vec<IssueSeries>, E> {
    let issues = scenario.issues.iter();
    let mut found: Vec<IssueSeries> = issues.map(|issue| IssueSeries::new(issue.id)).collect();
    // One after another, for a big table's figures of all rounds at once would fill the memory.
    let mut comparison: Option<Comparison> = None;
    for (at, round) in scenario.rounds.iter().enumerate() {
        reached(at as f64 / scenario.rounds.len() as f64)?;
        let selection = Selection {
            round: Some(round.id),
            scope: scope.to_vec(),
            audience,
        };
        let known = comparison.take();
        let known = match known {
            Some(mut known) => {
                known.recompute(scenario, selection);
                known
            }
            None => Comparison::new(scenario, selection),
        };
        known.compute_outcomes(scenario);
        for (row, (series, issue)) in found.iter_mut().zip(&scenario.issues).enumerate() {
            let Some(figures) = known.issue(row) else {
                continue;
            };
            series.gap.push(figures.gap);
            series.remaining_gap.push(figures.remaining_gap);
            let spread = known.outcome(scenario, row).and_then(|o| o.spread);
            series.spread.push(spread);
            let carried_over = is_carried_over(issue, figures, round.id, scope);
            series.carried_over.push(carried_over);
            if figures.settled && series.settled_from.is_none() {
                series.settled_from = Some(at);
            }
        }
        comparison = Some(known);
    }
    for series in &mut found {
        series.trend = Trend::of(&series.remaining_gap, series.settled_from.is_some());
    }
    Ok(found)
}

fn is_carried_over(
    issue: &Issue,
    figures: &IssueFigures,
    round: RoundId,
    scope: &[PartyId],
) -> bool {
    let agreed = issue.agreed.as_ref();
    figures.in_scope().all(|own| own.carried_over)
        && agreed.is_none_or(|agreed| agreed.round != Some(round))
        && !issue.judgements.iter().any(|judgement| {
            let (a, b) = judgement.between;
            judgement.round == Some(round) && scope.contains(&a) && scope.contains(&b)
        })
}
