//! `rounds`: what came of each round, who moved, whether issues close.

use super::args::Look;
use super::output::{Output, Stop, table_width};
use super::table::{Align, Table, wrap};
use super::{json, load, select};
use crate::compare::{IssueSeries, Movement, issue_series, movements};
use crate::scenario::entry::value_text;
use crate::scenario::{IssueId, PartyId, RoundId, Scenario, Value};

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
            position(scenario, movement, movement.from.as_ref()),
            position(scenario, movement, movement.to.as_ref()),
            round_name(scenario, movement.from_round),
            round_name(scenario, movement.to_round)
        );
        if let Some(change) = movement.change {
            told.push_str(", change ");
            told.push_str(&signed(change));
        }
        if let Some(toward) = movement.toward {
            told.push_str(", toward ");
            told.push_str(party_name(scenario, toward));
        }
        let sources = sources(scenario, movement);
        if !sources.is_empty() {
            told.extend([" [", &sources, "]"]);
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

fn position(scenario: &Scenario, movement: &Movement, value: Option<&Value>) -> String {
    match (scenario.issue(movement.issue), value) {
        (Some(issue), Some(value)) => value_text(&issue.scale, value),
        _ => "(words only)".to_owned(),
    }
}

/// The ids of the sources of the later stance.
fn sources(scenario: &Scenario, movement: &Movement) -> String {
    let issue = scenario.issue(movement.issue);
    let stance = issue.and_then(|issue| {
        issue.stances.iter().find(|stance| {
            stance.party() == movement.party
                && stance.round() == movement.to_round
                && stance.at() == movement.to.as_ref()
        })
    });
    let cites = stance.map_or(&[][..], |stance| stance.cites());
    let ids: Vec<&str> = cites.iter().map(|cite| cite.source.as_str()).collect();
    ids.join(", ")
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
    table.finish()
}
