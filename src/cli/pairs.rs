//! `pairs`: how far the parties are apart, two by two.

use super::args::Look;
use super::output::{Output, Stop, table_width};
use super::table::{Align, Table};
use super::{compare, json, load, select};
use crate::compare::Comparison;
use crate::scenario::{PartyId, Scenario};

const FIGURES: [&str; 6] = [
    "Distance",
    "Euclidean",
    "Identical",
    "Shared",
    "Conflict",
    "Issues",
];
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

/// The pairs as a table; empty where there is none.
pub(super) fn table(scenario: &Scenario, comparison: &Comparison, width: usize) -> String {
    let pairs = comparison.pairs(scenario);
    if pairs.is_empty() {
        return String::new();
    }
    let room = Table::room(width, FIGURES.len() + 1).saturating_sub(FIGURES.len() * FIGURE_WIDTH);
    let mut columns = vec![(room.clamp(12, 48), Align::Left)];
    columns.extend(FIGURES.map(|_| (FIGURE_WIDTH, Align::Right)));
    let mut table = Table::new(columns);
    let mut head = vec!["Between".to_owned()];
    head.extend(FIGURES.map(str::to_owned));
    table.row(&head);
    table.rule();
    let name = |id: PartyId| scenario.party(id).map_or(id.as_str(), |party| party.name());
    let figure = |number: Option<f64>| number.map_or_else(|| "—".to_owned(), |n| format!("{n:.2}"));
    for pair in pairs {
        table.row(&[
            format!("{} – {}", name(pair.a), name(pair.b)),
            figure(pair.distance),
            figure(pair.euclidean),
            figure(pair.identical),
            figure(pair.shared_ground),
            figure(pair.conflict),
            pair.issues.to_string(),
        ]);
    }
    table.finish()
}
