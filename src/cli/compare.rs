//! `compare`: the matrix as a table for the terminal.

use super::args::Look;
use super::output::{Output, Stop, table_width};
use super::table::{Align, Table, wrap};
use super::{json, load, pairs, select};
use crate::compare::{Comparison, IssueFigures};
use crate::files::export::{comparison_figures, zone_text};
use crate::files::read::printable;
use crate::scenario::entry::value_text;
use crate::scenario::{Issue, Party, Scenario};

/// A party's column is at least so wide; parties that do not fit go into a further table.
const PARTY_WIDTH_AT_LEAST: usize = 16;
const GAP_WIDTH: usize = 5;
const OUTLOOK_WIDTH: usize = 11;

/// Shows the matrix.
pub(super) fn compare(look: &Look, output: &mut Output<'_>) -> Result<(), Stop> {
    let scenario = load::scenario(&look.file, output)?;
    let comparison = select::comparison(&scenario, &look.select)?;
    if look.json {
        return output.result(&json::pretty(&comparison_figures(&scenario, &comparison))?);
    }
    let width = table_width(look.width);
    let mut text = head(&scenario, &comparison, width);
    text += &matrix(&scenario, &comparison, width);
    text += &pairs::table(&scenario, &comparison, width);
    output.result(&text)
}

/// What the figures speak of.
pub(super) fn head(scenario: &Scenario, comparison: &Comparison, width: usize) -> String {
    let selection = comparison.selection();
    let round = selection.round.and_then(|id| scenario.round(id));
    let names = scenario
        .parties
        .iter()
        .filter(|party| selection.scope.contains(&party.id));
    let names: Vec<&str> = names.map(Party::name).collect();
    let as_of = match round {
        Some(round) => match round.date {
            Some(date) => format!("{} ({})", round.name(), date.readable_span(round.until)),
            None => round.name().to_owned(),
        },
        None => "before the first round".to_owned(),
    };
    let mut lines = wrap(&scenario.title, width);
    lines.extend(wrap(&format!("As of: {as_of}"), width));
    lines.extend(wrap(&format!("Compared: {}", names.join(", ")), width));
    lines.join("\n") + "\n\n"
}

fn matrix(scenario: &Scenario, comparison: &Comparison, width: usize) -> String {
    let scope = &comparison.selection().scope;
    let shown: Vec<&Party> = scenario
        .parties
        .iter()
        .filter(|party| {
            scope.contains(&party.id)
                || comparison
                    .issues()
                    .iter()
                    .any(|issue| issue.party(party.id).is_some())
        })
        .collect();
    let issue_width = (width / 5).clamp(12, 28);
    let beside = issue_width + GAP_WIDTH + OUTLOOK_WIDTH;
    let fits = |count: &usize| {
        Table::room(width, count + 3).saturating_sub(beside) >= count * PARTY_WIDTH_AT_LEAST
    };
    let most = (1..=shown.len().max(1)).rev().find(fits).unwrap_or(1);
    let blocks: Vec<&[&Party]> = if shown.is_empty() {
        vec![&[]]
    } else {
        shown.chunks(most).collect()
    };
    let mut text = String::new();
    for block in blocks {
        let room = Table::room(width, block.len() + 3).saturating_sub(beside);
        let party_width = (room / block.len().max(1)).min(44);
        let mut columns = vec![(issue_width, Align::Left)];
        columns.extend(block.iter().map(|_| (party_width, Align::Left)));
        columns.extend([(GAP_WIDTH, Align::Right), (OUTLOOK_WIDTH, Align::Left)]);
        let mut table = Table::new(columns);
        let mut names = vec!["Issue".to_owned()];
        names.extend(block.iter().map(|party| party.name().to_owned()));
        names.extend(["Gap".to_owned(), "Outlook".to_owned()]);
        table.row(&names);
        table.rule();
        rows(&mut table, scenario, comparison, block);
        text += &table.finish();
    }
    text + &legend(comparison, width)
}

fn rows(table: &mut Table, scenario: &Scenario, comparison: &Comparison, block: &[&Party]) {
    let mut group = "";
    for (issue, figures) in scenario.issues.iter().zip(comparison.issues()) {
        if issue.group != group {
            group = &issue.group;
            if !group.is_empty() {
                table.heading(&group.to_uppercase());
            }
        }
        let mut cells = vec![issue.title().to_owned()];
        cells.extend(block.iter().map(|party| cell(issue, figures, party)));
        cells.push(
            figures
                .gap
                .map_or_else(|| "—".to_owned(), |gap| format!("{gap:.2}")),
        );
        cells.push(outlook(issue, figures));
        table.row(&cells);
        table.blank();
    }
}

fn cell(issue: &Issue, figures: &IssueFigures, party: &Party) -> String {
    let Some(own) = figures.party(party.id) else {
        return "—".to_owned();
    };
    let Some(stance) = issue.stances.get(own.stance as usize) else {
        return "—".to_owned();
    };
    let mut lines = Vec::new();
    if !stance.text().is_empty() {
        lines.push(stance.text().to_owned());
    }
    if let Some(at) = stance.at() {
        lines.push(format!("» {}", value_text(&issue.scale, at)));
    }
    if lines.is_empty() {
        lines.push("(no wording)".to_owned());
    }
    if own.private {
        lines.push("(private)".to_owned());
    }
    lines.join("\n")
}

/// The outlook with its marks; what is agreed or could be stands below it.
fn outlook(issue: &Issue, figures: &IssueFigures) -> String {
    let partial = if figures.partial { "*" } else { "" };
    let assumed = if figures.outlook_assumed { "~" } else { "" };
    let word = format!("{}{partial}{assumed}", figures.outlook.label());
    match zone_text(issue, figures) {
        Some(zone) if !figures.settled => format!("{word}\n{zone}"),
        _ => word,
    }
}

fn legend(comparison: &Comparison, width: usize) -> String {
    let mut lines = vec![
        "»  position on the issue's scale; under an outlook stands what all would accept"
            .to_owned(),
    ];
    let issues = comparison.issues();
    if issues.iter().any(|issue| issue.partial) {
        lines.push("*  rests on some of the parties or pairs only".to_owned());
    }
    if issues.iter().any(|issue| issue.outlook_assumed) {
        lines.push(
            "~  would change if a bottom line that is not recorded were wider than the position"
                .to_owned(),
        );
    }
    let wrapped: Vec<String> = lines.iter().flat_map(|line| wrap(line, width)).collect();
    format!("{}\n\n", printable_lines(&wrapped))
}

fn printable_lines(lines: &[String]) -> String {
    lines
        .iter()
        .map(|line| printable(line).into_owned())
        .collect::<Vec<_>>()
        .join("\n")
}
