//! The figures of a comparison. The names are a fixed contract: more may come, none changes.

use serde::Serialize;

use crate::compare::{Comparison, IssueFigures, Outcome, PairFigures, Zone};
use crate::files::export::{Median, mean_in_units, median_in_units};
use crate::scenario::{Issue, IssueId, Label, PartyId, RoundId, Scenario, Span};

/// The figures of a comparison, as `compare --json` and the JSON document write them.
#[derive(Serialize)]
pub struct ComparisonFigures<'a> {
    title: &'a str,
    round: Option<RoundId>,
    scope: &'a [PartyId],
    issues: Vec<IssueRow<'a>>,
    pairs: Vec<PairRow>,
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

/// How far two parties are apart.
#[derive(Serialize)]
pub struct PairRow {
    a: PartyId,
    b: PartyId,
    distance: Option<f64>,
    euclidean: Option<f64>,
    identical: Option<f64>,
    shared_ground: Option<f64>,
    conflict: Option<f64>,
    issues: usize,
}

impl From<PairFigures> for PairRow {
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

/// The figures of a comparison.
pub fn comparison_figures<'a>(
    scenario: &'a Scenario,
    comparison: &'a Comparison,
) -> ComparisonFigures<'a> {
    let selection = comparison.selection();
    let issues = scenario.issues.iter().zip(comparison.issues()).enumerate();
    ComparisonFigures {
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

/// How far every two parties are apart.
pub fn pair_rows(scenario: &Scenario, comparison: &Comparison) -> Vec<PairRow> {
    comparison
        .pairs(scenario)
        .into_iter()
        .map(PairRow::from)
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
        median: median_in_units(issue, outcome),
        spread: outcome.spread,
        polarisation: figures.polarisation,
        salience: outcome.salience,
        priority: outcome.priority,
        stances: figures.stances,
        outlook_assumed: figures.outlook_assumed,
        salience_imputed: outcome.salience_imputed,
    }
}
