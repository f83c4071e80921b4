//! Figures as JSON. The names are a fixed contract: more may come, none changes.

use serde::Serialize;

use super::output::Stop;
use crate::compare::{Comparison, IssueFigures, IssueSeries, Movement, Outcome, PairFigures, Zone};
use crate::files::export::{mean_in_units, median_label};
use crate::scenario::{Issue, IssueId, Label, PartyId, RoundId, Scale, Scenario, Span, Value};

/// JSON over several lines, ending in a newline.
pub(super) fn pretty(value: &impl Serialize) -> Result<String, Stop> {
    let text = serde_json::to_string_pretty(value)
        .map_err(|error| Stop::usage(format!("the figures cannot be written as JSON: {error}")))?;
    Ok(text + "\n")
}

/// `compare --json`.
#[derive(Serialize)]
pub(super) struct Matrix<'a> {
    title: &'a str,
    round: Option<RoundId>,
    scope: &'a [PartyId],
    issues: Vec<IssueRow<'a>>,
    pairs: Vec<Pair>,
}

#[derive(Serialize)]
struct IssueRow<'a> {
    id: IssueId,
    title: &'a str,
    group: &'a str,
    scale: String,
    outlook: &'static str,
    partial: bool,
    missing: &'a [PartyId],
    gap: Option<f64>,
    gap_pair: Option<(PartyId, PartyId)>,
    assumed: &'a [PartyId],
    remaining_gap: Option<f64>,
    blocking_pair: Option<&'a [PartyId]>,
    zone: Option<ZoneValue<'a>>,
    mean: Option<f64>,
    median: Option<Median>,
    spread: Option<f64>,
    polarisation: Option<f64>,
    salience: Option<f64>,
    priority: Option<f64>,
    stances: usize,
    outlook_assumed: bool,
    salience_imputed: bool,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ZoneValue<'a> {
    Span(Span),
    Labels(&'a [Label]),
}

#[derive(Serialize)]
#[serde(untagged)]
enum Median {
    Number(f64),
    Label(Label),
}

#[derive(Serialize)]
struct Pair {
    a: PartyId,
    b: PartyId,
    distance: Option<f64>,
    euclidean: Option<f64>,
    identical: Option<f64>,
    shared_ground: Option<f64>,
    conflict: Option<f64>,
    issues: usize,
}

impl From<PairFigures> for Pair {
    fn from(pair: PairFigures) -> Self {
        Self {
            a: pair.a,
            b: pair.b,
            distance: pair.distance,
            euclidean: pair.euclidean,
            identical: pair.identical,
            shared_ground: pair.shared_ground,
            conflict: pair.conflict,
            issues: pair.issues,
        }
    }
}

/// The figures of `compare`.
pub(super) fn matrix<'a>(scenario: &'a Scenario, comparison: &'a Comparison) -> Matrix<'a> {
    let selection = comparison.selection();
    let issues = scenario.issues.iter().zip(comparison.issues()).enumerate();
    Matrix {
        title: &scenario.title,
        round: selection.round,
        scope: &selection.scope,
        issues: issues
            .filter_map(|(row, (issue, figures))| {
                let outcome = comparison.outcome(scenario, row)?;
                Some(issue_row(issue, figures, outcome))
            })
            .collect(),
        pairs: pair_rows(scenario, comparison),
    }
}

fn pair_rows(scenario: &Scenario, comparison: &Comparison) -> Vec<Pair> {
    comparison
        .pairs(scenario)
        .into_iter()
        .map(Pair::from)
        .collect()
}

fn issue_row<'a>(issue: &'a Issue, figures: &'a IssueFigures, outcome: &Outcome) -> IssueRow<'a> {
    IssueRow {
        id: issue.id,
        title: &issue.title,
        group: &issue.group,
        scale: issue.scale.kind().name().to_lowercase(),
        outlook: figures.outlook.name(),
        partial: figures.partial,
        missing: &figures.missing,
        gap: figures.gap,
        gap_pair: figures.gap_pair,
        assumed: &figures.assumed,
        remaining_gap: figures.remaining_gap,
        blocking_pair: Some(figures.blocking.as_slice()).filter(|parties| !parties.is_empty()),
        zone: figures.zone.as_ref().map(|zone| match zone {
            Zone::Span(span) => ZoneValue::Span(*span),
            Zone::Labels(labels) => ZoneValue::Labels(labels),
        }),
        mean: mean_in_units(issue, outcome),
        median: match issue.scale {
            Scale::Range(_) => outcome.median_number.map(Median::Number),
            _ => median_label(issue, outcome).map(Median::Label),
        },
        spread: outcome.spread,
        polarisation: figures.polarisation,
        salience: outcome.salience,
        priority: outcome.priority,
        stances: figures.stances,
        outlook_assumed: figures.outlook_assumed,
        salience_imputed: outcome.salience_imputed,
    }
}

/// `pairs --json`.
#[derive(Serialize)]
pub(super) struct Pairs {
    pairs: Vec<Pair>,
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
