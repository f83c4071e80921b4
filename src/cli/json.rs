//! Figures as JSON. The names are a fixed contract: more may come, none changes.

use serde::Serialize;

use super::output::Stop;
use crate::compare::{
    Comparison, CourseMeasure, IssueSeries, Movement, Overall, Trend, TrendCounts,
};
use crate::files::export::{PairRow, pair_rows};
use crate::scenario::{Basis, Confidence, IssueId, PartyId, RoundId, Scenario, SourceId, Value};

/// JSON over several lines, ending in a newline.
pub(super) fn pretty(value: &impl Serialize) -> Result<String, Stop> {
    let text = serde_json::to_string_pretty(value)
        .map_err(|error| Stop::usage(format!("the figures cannot be written as JSON: {error}")))?;
    Ok(text + "\n")
}

/// `pairs --json`.
#[derive(Serialize)]
pub(super) struct Pairs {
    pairs: Vec<PairRow>,
}

/// The figures of `pairs`.
pub(super) fn pairs(scenario: &Scenario, comparison: &Comparison) -> Pairs {
    Pairs {
        pairs: pair_rows(scenario, comparison),
    }
}

/// `rounds --json`.
#[derive(Serialize)]
pub(super) struct Course<'a> {
    rounds: Vec<RoundRow<'a>>,
    movements: Vec<MovementRow>,
    issues: Vec<SeriesRow>,
    overall: OverallRows,
    trends: TrendRow,
}

#[derive(Serialize)]
struct RoundRow<'a> {
    id: RoundId,
    name: &'a str,
    date: Option<String>,
}

#[derive(Serialize)]
struct MovementRow {
    party: PartyId,
    issue: IssueId,
    from_round: Option<RoundId>,
    to_round: Option<RoundId>,
    from: Option<Value>,
    to: Option<Value>,
    change: Option<f64>,
    toward: Option<PartyId>,
    /// The share of the way toward it.
    share: Option<f64>,
    /// Whether it shortens the distance to a counterpart, and to whom.
    concession: bool,
    concession_to: Option<PartyId>,
    /// Whether it takes back what was conceded before, and in which round.
    reversal: bool,
    reverses: Option<RoundId>,
    /// How the later stance is known.
    basis: Option<Basis>,
    confidence: Option<Confidence>,
    sources: Vec<SourceId>,
}

#[derive(Serialize)]
struct SeriesRow {
    id: IssueId,
    trend: Option<&'static str>,
    gap: Vec<Option<f64>>,
    remaining_gap: Vec<Option<f64>>,
    spread: Vec<Option<f64>>,
    carried_over: Vec<bool>,
    /// The round from which an agreed value is in force.
    settled_from: Option<RoundId>,
}

/// A mean over the same issues at every round; a settled issue counts as 0.
#[derive(Serialize)]
struct OverallRow {
    /// The first round of the means.
    from: Option<RoundId>,
    /// The number of issues they rest on, and of all.
    issues: usize,
    of: usize,
    mean: Vec<Option<f64>>,
}

#[derive(Serialize)]
struct OverallRows {
    gap: OverallRow,
    remaining_gap: OverallRow,
    spread: OverallRow,
    settled: Vec<usize>,
}

#[derive(Serialize)]
struct TrendRow {
    closing: usize,
    stalled: usize,
    widening: usize,
    settled: usize,
    unknown: usize,
}

/// The figures of `rounds`.
pub(super) fn rounds(
    scenario: &Scenario,
    movements: Vec<Movement>,
    series: Vec<IssueSeries>,
) -> Course<'_> {
    let rounds = scenario.rounds.iter().map(|round| RoundRow {
        id: round.id,
        name: round.name(),
        date: round.date.map(|date| date.to_string()),
    });
    let round_at = |at: usize| scenario.rounds.get(at).map(|round| round.id);
    let overall = |measure| {
        let overall = Overall::new(&series, measure);
        OverallRow {
            from: overall.from.and_then(round_at),
            issues: overall.issues,
            of: overall.of,
            mean: overall.mean,
        }
    };
    let overall = OverallRows {
        gap: overall(CourseMeasure::Gap),
        remaining_gap: overall(CourseMeasure::RemainingGap),
        spread: overall(CourseMeasure::Spread),
        settled: Overall::new(&series, CourseMeasure::default()).settled,
    };
    let trends = TrendCounts::of(&series);
    let movements = movements.into_iter().map(|movement| {
        let later = movement.later(scenario);
        let cites = later.map_or(&[][..], |stance| stance.cites());
        MovementRow {
            sources: cites.iter().map(|cite| cite.source).collect(),
            basis: later.and_then(|stance| stance.basis()),
            confidence: later.and_then(|stance| stance.confidence()),
            concession: movement.is_concession(),
            reversal: movement.is_reversal(),
            party: movement.party,
            issue: movement.issue,
            from_round: movement.from_round,
            to_round: movement.to_round,
            from: movement.from,
            to: movement.to,
            change: movement.change,
            toward: movement.toward,
            share: movement.share,
            concession_to: movement.concession_to,
            reverses: movement.reverses,
        }
    });
    let issues = series.into_iter().map(|issue| SeriesRow {
        id: issue.id,
        trend: issue.trend.map(Trend::name),
        gap: issue.gap,
        remaining_gap: issue.remaining_gap,
        spread: issue.spread,
        carried_over: issue.carried_over,
        settled_from: issue.settled_from.and_then(round_at),
    });
    Course {
        rounds: rounds.collect(),
        movements: movements.collect(),
        issues: issues.collect(),
        overall,
        trends: TrendRow {
            closing: trends.closing,
            stalled: trends.stalled,
            widening: trends.widening,
            settled: trends.settled,
            unknown: trends.unknown,
        },
    }
}
