//! Figures as JSON. The names are a fixed contract: more may come, none changes.

use serde::Serialize;

use super::output::Stop;
use crate::compare::{Comparison, IssueSeries, Movement};
use crate::files::export::{PairRow, pair_rows};
use crate::scenario::{IssueId, PartyId, RoundId, Scenario, Value};

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
}

#[derive(Serialize)]
struct SeriesRow {
    id: IssueId,
    trend: Option<&'static str>,
    gap: Vec<Option<f64>>,
    remaining_gap: Vec<Option<f64>>,
    spread: Vec<Option<f64>>,
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
    let movements = movements.into_iter().map(|movement| MovementRow {
        party: movement.party,
        issue: movement.issue,
        from_round: movement.from_round,
        to_round: movement.to_round,
        from: movement.from,
        to: movement.to,
        change: movement.change,
        toward: movement.toward,
    });
    let issues = series.into_iter().map(|issue| SeriesRow {
        id: issue.id,
        trend: issue.trend.map(crate::compare::Trend::name),
        gap: issue.gap,
        remaining_gap: issue.remaining_gap,
        spread: issue.spread,
    });
    Course {
        rounds: rounds.collect(),
        movements: movements.collect(),
        issues: issues.collect(),
    }
}
