//! `rounds`: what came of each round, who moved, whether issues close.

use super::args::Look;
use super::output::{Output, Stop, table_width};
use super::table::{Align, Table, wrap};
use super::{json, load, select};
use crate::compare::{CourseMeasure, IssueSeries, Movement, Overall, issue_series, movements};
use crate::scenario::entry::value_text;
use crate::scenario::{Confidence, IssueId, PartyId, RoundId, Scenario, Stance, Value};

const TREND_WIDTH: usize = 9;
const TITLE_WIDTH_AT_LEAST: usize = 20;
const FIGURE_WIDTH: usize = 6;

/// Shows the rounds; up to the one asked for, if any.
pub(super) fn rounds(look: &Look, output: &mut Output<'_>) -> Result<(), Stop> {
    let mut scenario = load::scenario(&look.file, output)?;
    let selection = select::selection(&scenario, &look.select)?;
    if let Some(last) = scenario.round_order(selection.round) {
        scenario.rounds.truncate(last + 1);
    }
    let moves = movements(&scenario, &selection.scope, selection.audience);
    let series = issue_series(&scenario, &selection.scope, selection.audience);
    if look.json {
        return output.result(&json::pretty(&json::rounds(&scenario, moves, series))?);
    }
    let width = table_width(look.width);
    let mut lines = wrap(&scenario.title, width);
    lines.push(String::new());
    results(&scenario, width, &mut lines);
    ledger(&scenario, &moves, width, &mut lines);
    output.result(&(lines.join("\n") + "\n" + &trends(&scenario, &series, width)))
}

fn results(scenario: &Scenario, width: usize, lines: &mut Vec<String>) {
    lines.push("ROUNDS".to_owned());
    for (index, round) in scenario.rounds.iter().enumerate() {
        let date = round.date.map_or_else(String::new, |date| {
            format!(" ({})", date.readable_span(round.until))
        });
        lines.extend(wrap(
            &format!("{}. {}{date}", index + 1, round.name()),
            width,
        ));
        if !round.result.is_empty() {
            lines.extend(indented(&round.result, width));
        }
    }
    lines.push(String::new());
}

fn indented(text: &str, width: usize) -> Vec<String> {
    wrap(text, width.saturating_sub(4))
        .into_iter()
        .map(|line| format!("    {line}"))
        .collect()
}

fn ledger(scenario: &Scenario, moves: &[Movement], width: usize, lines: &mut Vec<String>) {
    lines.push("MOVEMENTS".to_owned());
    if moves.is_empty() {
        lines.push("none recorded".to_owned());
    }
    for movement in moves {
        let (party, issue) = (
            party_name(scenario, movement.party),
            issue_title(scenario, movement.issue),
        );
        lines.extend(wrap(&format!("{party} · {issue}"), width));
        let mut told = format!(
            "{} → {} ({} → {})",
            held(
                scenario,
                movement,
                movement.from.as_ref(),
                movement.earlier(scenario)
            ),
            held(
                scenario,
                movement,
                movement.to.as_ref(),
                movement.later(scenario)
            ),
            round_name(scenario, movement.from_round),
            round_name(scenario, movement.to_round)
        );
        if let Some(change) = movement.change {
            told.push_str(", change ");
            told.push_str(&signed(change));
        }
        if let Some(toward) = movement.toward.or(movement.concession_to) {
            told.push_str(", toward ");
            told.push_str(party_name(scenario, toward));
        }
        if movement.is_concession() {
            told.push_str(", concession");
        }
        if let Some(round) = movement.reverses {
            told.push_str(", takes back what was conceded in ");
            told.push_str(round_name(scenario, Some(round)));
        }
        let known_from = known_from(scenario, movement);
        if !known_from.is_empty() {
            told.extend([" [", &known_from, "]"]);
        }
        lines.extend(indented(&told, width));
    }
    lines.push(String::new());
}

/// A change with its sign, the minus as `−`.
fn signed(change: f64) -> String {
    format!("{change:+.2}").replace('-', "−")
}

fn party_name(scenario: &Scenario, id: PartyId) -> &str {
    scenario.party(id).map_or(id.as_str(), |party| party.name())
}

fn issue_title(scenario: &Scenario, id: IssueId) -> &str {
    scenario
        .issue(id)
        .map_or(id.as_str(), |issue| issue.title())
}

fn round_name(scenario: &Scenario, id: Option<RoundId>) -> &str {
    match id {
        None => "before the first round",
        Some(id) => scenario.round(id).map_or(id.as_str(), |round| round.name()),
    }
}

/// A position, or on Wording the words.
fn held(
    scenario: &Scenario,
    movement: &Movement,
    value: Option<&Value>,
    stance: Option<&Stance>,
) -> String {
    match (scenario.issues.get(movement.row), value) {
        (Some(issue), Some(value)) => value_text(&issue.scale, value),
        _ => format!("“{}”", stance.map_or("", |stance| stance.text().trim())),
    }
}

/// How the later stance is known: its basis and confidence, and the ids of its sources.
fn known_from(scenario: &Scenario, movement: &Movement) -> String {
    let Some(stance) = movement.later(scenario) else {
        return String::new();
    };
    let mut parts = Vec::new();
    parts.extend(stance.basis().map(|basis| basis.name().to_lowercase()));
    let confidence = stance.confidence().map(Confidence::name);
    parts.extend(confidence.map(|name| format!("{} confidence", name.to_lowercase())));
    parts.extend(stance.cites().iter().map(|cite| cite.source.to_string()));
    parts.join(", ")
}

/// The remaining gaps; where not all rounds fit, the last ones.
fn trends(scenario: &Scenario, series: &[IssueSeries], width: usize) -> String {
    let all = scenario.rounds.len();
    let room = |count: usize| {
        Table::room(width, count + 2).saturating_sub(count * FIGURE_WIDTH + TREND_WIDTH)
    };
    let count = (0..=all)
        .rev()
        .find(|count| room(*count) >= TITLE_WIDTH_AT_LEAST)
        .unwrap_or(0);
    let mut columns = vec![
        (room(count).min(60), Align::Left),
        (TREND_WIDTH, Align::Left),
    ];
    columns.extend((0..count).map(|_| (FIGURE_WIDTH, Align::Right)));
    let mut table = Table::new(columns);
    table.heading("REMAINING GAP BY ROUND");
    let mut head = vec!["Issue".to_owned(), "Trend".to_owned()];
    head.extend((all - count + 1..=all).map(|number| number.to_string()));
    table.row(&head);
    table.rule();
    for issue in series {
        let mut cells = vec![
            issue_title(scenario, issue.id).to_owned(),
            issue
                .trend
                .map_or("—", crate::compare::Trend::name)
                .to_owned(),
        ];
        let gaps = issue.remaining_gap.iter().skip(all - count);
        cells.extend(gaps.map(|gap| gap.map_or_else(|| "—".to_owned(), |gap| format!("{gap:.2}"))));
        table.row(&cells);
    }
    let overall = Overall::new(series, CourseMeasure::RemainingGap);
    table.rule();
    let mean = format!("Mean of {} of {} issues", overall.issues, overall.of);
    let mut cells = vec![mean, "—".to_owned()];
    let means = overall.mean.iter().skip(all - count);
    cells
        .extend(means.map(|mean| mean.map_or_else(|| "—".to_owned(), |mean| format!("{mean:.2}"))));
    table.row(&cells);
    table.finish()
}
