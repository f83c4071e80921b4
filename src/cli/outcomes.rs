//! `outcomes`: where each issue would settle by weight, who moves that, who prevails in a vote.

use super::args::Look;
use super::outcome_figures::outcome_figures;
use super::output::{Output, Stop, table_width};
use super::table::{Align, Table, wrap};
use super::{compare, json, load, select};
use crate::chart::outcomes::{mean_words, median_words, no_mean_words, without_words};
use crate::compare::{Challenge, Comparison, Influence};
use crate::scenario::entry::value_text;
use crate::scenario::{Issue, PartyId, Scenario};

/// The figures of a party on an issue, and whether a narrow table does without them.
const FIGURES: [Column; 5] = [
    Column::new("Position", 20, Align::Left, true),
    Column::new("Influence", 9, Align::Right, false),
    Column::new("To mean", 7, Align::Right, false),
    Column::new("To median", 9, Align::Right, true),
    Column::new("Mean without", 20, Align::Left, true),
];
const PARTY_WIDTH_AT_LEAST: usize = 14;
const PARTY_WIDTH_AT_MOST: usize = 32;
const CHANCE_WIDTH: usize = 7;

/// A column of the table.
struct Column {
    name: &'static str,
    width: usize,
    align: Align,
    is_lesser: bool,
}

impl Column {
    const fn new(name: &'static str, width: usize, align: Align, is_lesser: bool) -> Self {
        Self {
            name,
            width,
            align,
            is_lesser,
        }
    }
}

/// Shows the outcomes.
pub(super) fn outcomes(look: &Look, output: &mut Output<'_>) -> Result<(), Stop> {
    let scenario = load::scenario(&look.file, output)?;
    let comparison = select::comparison(&scenario, &look.select)?;
    if look.json {
        return output.result(&json::pretty(&outcome_figures(&scenario, &comparison))?);
    }
    let width = table_width(look.width);
    let mut text = compare::head(&scenario, &comparison, width);
    text += &open_count(&scenario, &comparison, width);
    text += &table(&scenario, &comparison, width);
    text += &challenge(&scenario, &comparison.challenge(&scenario), width);
    output.result(&text)
}

/// How many issues are open, and which are settled.
fn open_count(scenario: &Scenario, comparison: &Comparison, width: usize) -> String {
    let settled = comparison.settled().filter_map(|id| scenario.issue(id));
    let settled: Vec<&str> = settled.map(Issue::title).collect();
    let all = scenario.issues.len();
    let mut told = format!("Open: {} of {all} issues.", all - settled.len());
    if !settled.is_empty() {
        told += &format!(" Settled: {}.", settled.join(", "));
    }
    wrap(&told, width).join("\n") + "\n\n"
}

fn table(scenario: &Scenario, comparison: &Comparison, width: usize) -> String {
    let room_for = |columns: &[&Column]| {
        let taken: usize = columns.iter().map(|column| column.width).sum();
        Table::room(width, columns.len() + 1).saturating_sub(taken)
    };
    let all: Vec<&Column> = FIGURES.iter().collect();
    let all_fit = room_for(&all) >= PARTY_WIDTH_AT_LEAST;
    let is_shown = |column: &Column| all_fit || !column.is_lesser;
    let shown: Vec<&Column> = FIGURES.iter().filter(|column| is_shown(column)).collect();
    let party_width = room_for(&shown).clamp(6, PARTY_WIDTH_AT_MOST);
    let mut columns = vec![(party_width, Align::Left)];
    columns.extend(shown.iter().map(|column| (column.width, column.align)));
    let mut table = Table::new(columns);
    let mut head = vec!["Party".to_owned()];
    head.extend(shown.iter().map(|column| column.name.to_owned()));
    table.row(&head);
    table.rule();
    for (row, issue) in scenario.issues.iter().enumerate() {
        table.heading(&outcome_words(scenario, comparison, row, issue));
        for own in comparison.influences(scenario, row) {
            let told = cells(comparison, row, issue, &own);
            let told = FIGURES.iter().zip(told);
            let mut cells = vec![party_name(scenario, own.party).to_owned()];
            cells.extend(told.filter(|(column, _)| is_shown(column)).map(|(_, c)| c));
            table.row(&cells);
        }
        table.blank();
    }
    table.finish() + &legend(width)
}

/// Mean and median of an issue, or why it has none.
fn outcome_words(
    scenario: &Scenario,
    comparison: &Comparison,
    row: usize,
    issue: &Issue,
) -> String {
    let told = comparison.outcome(scenario, row).and_then(|outcome| {
        let (mean, median) = (mean_words(issue, outcome)?, median_words(issue, outcome)?);
        Some(format!("mean {mean}, median {median}"))
    });
    let told = told.unwrap_or_else(|| no_mean_words(comparison, row, issue).to_owned());
    format!("{}: {told}", issue.title())
}

/// What the columns of [`FIGURES`] say of a party.
fn cells(comparison: &Comparison, row: usize, issue: &Issue, own: &Influence) -> [String; 5] {
    let figure = |number: f64| format!("{number:.2}");
    let stance = comparison
        .party(row, own.party)
        .and_then(|figures| issue.stances.get(figures.stance as usize));
    let at = stance.and_then(|stance| stance.at());
    [
        at.map_or_else(|| "—".to_owned(), |at| value_text(&issue.scale, at)),
        figure(own.share),
        figure(own.from_mean),
        figure(own.from_median),
        without_words(issue, own),
    ]
}

fn legend(width: usize) -> String {
    let lines = [
        "Mean and median: weighted by power times salience. Influence: how far the mean moves for each unit the party moves.",
        "To mean, to median: how far the party stands from them, 0-1 along the scale.",
    ];
    let wrapped: Vec<String> = lines.iter().flat_map(|line| wrap(line, width)).collect();
    wrapped.join("\n") + "\n\n"
}

/// The challenge model; empty where fewer than two parties have a position.
fn challenge(scenario: &Scenario, challenge: &Challenge, width: usize) -> String {
    if challenge.parties.is_empty() {
        return String::new();
    }
    let party_width = Table::room(width, 3).saturating_sub(2 * CHANCE_WIDTH);
    let mut table = Table::new(vec![
        (party_width.clamp(6, PARTY_WIDTH_AT_MOST), Align::Left),
        (CHANCE_WIDTH, Align::Right),
        (CHANCE_WIDTH, Align::Right),
    ]);
    let issues = match challenge.issues {
        1 => "1 issue".to_owned(),
        count => format!("{count} issues"),
    };
    table.heading(&format!("CHALLENGE MODEL, FIRST TURN ({issues})"));
    table.row(&["Party", "Chance", "Risk"].map(str::to_owned));
    table.rule();
    for own in &challenge.parties {
        table.row(&[
            party_name(scenario, own.party).to_owned(),
            format!("{:.4}", own.probability),
            format!("{:.2}", own.risk).replace('-', "−"),
        ]);
    }
    let note = "Every two positions put to a vote among all parties: the first turn of one model, not a forecast.";
    table.finish() + &wrap(note, width).join("\n") + "\n"
}

fn party_name(scenario: &Scenario, id: PartyId) -> &str {
    scenario.party(id).map_or(id.as_str(), |party| party.name())
}
