//! `pairs`: how far the parties are apart, two by two.

use super::args::Look;
use super::output::{Output, Stop, table_width};
use super::table::{Align, Table};
use super::{compare, json, load, select};
use crate::compare::Comparison;
use crate::scenario::{PartyId, Scenario};

/// The figures, and whether a narrow table does without them.
const FIGURES: [(&str, bool); 6] = [
    ("Distance", false),
    ("Euclidean", true),
    ("Identical", true),
    ("Shared", false),
    ("Conflict", false),
    ("Issues", true),
];
const NAMES_WIDTH_AT_LEAST: usize = 16;
const FIGURE_WIDTH: usize = 9;

/// Shows the pairs.
pub(super) fn pairs(look: &Look, output: &mut Output<'_>) -> Result<(), Stop> {
    let scenario = load::scenario(&look.file, output)?;
    let comparison = select::comparison(&scenario, &look.select)?;
    if look.json {
        return output.result(&json::pretty(&json::pairs(&scenario, &comparison))?);
    }
    let width = table_width(look.width);
    let head = compare::head(&scenario, &comparison, width);
    output.result(&(head + &table(&scenario, &comparison, width)))
}

/// The pairs as a table; empty where there is none. A narrow one leaves the lesser figures out.
pub(super) fn table(scenario: &Scenario, comparison: &Comparison, width: usize) -> String {
    let pairs = comparison.pairs(scenario);
    if pairs.is_empty() {
        return String::new();
    }
    let room_for =
        |count: usize| Table::room(width, count + 1).saturating_sub(count * FIGURE_WIDTH);
    let all_fit = room_for(FIGURES.len()) >= NAMES_WIDTH_AT_LEAST;
    let figures: Vec<(&str, bool)> = FIGURES
        .into_iter()
        .filter(|(_, is_lesser)| all_fit || !is_lesser)
        .collect();
    let mut columns = vec![(room_for(figures.len()).clamp(6, 48), Align::Left)];
    columns.extend(figures.iter().map(|_| (FIGURE_WIDTH, Align::Right)));
    let mut table = Table::new(columns);
    let mut head = vec!["Between".to_owned()];
    head.extend(figures.iter().map(|(name, _)| (*name).to_owned()));
    table.row(&head);
    table.rule();
    let name = |id: PartyId| scenario.party(id).map_or(id.as_str(), |party| party.name());
    let figure = |number: Option<f64>| number.map_or_else(|| "—".to_owned(), |n| format!("{n:.2}"));
    for pair in pairs {
        let told = [
            figure(pair.distance),
            figure(pair.euclidean),
            figure(pair.identical),
            figure(pair.shared_ground),
            figure(pair.conflict),
            pair.issues.to_string(),
        ];
        let kept = FIGURES
            .iter()
            .zip(told)
            .filter(|((_, is_lesser), _)| all_fit || !is_lesser);
        let mut cells = vec![format!("{} – {}", name(pair.a), name(pair.b))];
        cells.extend(kept.map(|(_, told)| told));
        table.row(&cells);
    }
    table.finish()
}
