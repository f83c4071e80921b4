//! Outcomes in words and in the issue's own units.

use crate::compare::{Comparison, Influence, Outcome};
use crate::scenario::entry::{computed_text, place_text};
use crate::scenario::{Issue, PartyId, Scale, Scenario};

/// Influences that differ by less read the same.
const ALIKE: f64 = 0.000_5;

/// The mean outcome: `37.8 km`, `0.42, near middle`.
pub fn mean_words(issue: &Issue, outcome: &Outcome) -> Option<String> {
    Some(match outcome.mean_number {
        Some(number) => computed_text(&issue.scale, number),
        None => place_text(&issue.scale, outcome.mean?),
    })
}

/// The median outcome: `40 km`, `middle`.
pub fn median_words(issue: &Issue, outcome: &Outcome) -> Option<String> {
    match outcome.median_number {
        Some(number) => Some(computed_text(&issue.scale, number)),
        None => Some(issue.scale.nearest_step(outcome.median?)?.to_string()),
    }
}

/// The mean outcome without a party: `37.8 km`, `0.42`; a dash where nobody else weighs anything.
pub fn without_words(issue: &Issue, own: &Influence) -> String {
    match (own.mean_number_without, own.mean_without) {
        (Some(number), _) => computed_text(&issue.scale, number),
        (None, Some(place)) => format!("{place:.2}"),
        (None, None) => "—".to_owned(),
    }
}

/// Why the issue in this row has no mean outcome.
pub fn no_mean_words(comparison: &Comparison, row: usize, issue: &Issue) -> &'static str {
    let figures = comparison.issue(row);
    let is_placed = || figures.is_some_and(|f| f.in_scope().any(|own| own.place.is_some()));
    match issue.scale {
        Scale::Options(_) => "no mean: options have no order",
        Scale::Wording => "no mean: wordings have no place on a scale",
        _ if is_placed() => "no mean: no party weighs anything",
        _ => "no mean: no position recorded",
    }
}

/// A figure of 0-1 with two decimals; a small one with three.
pub(super) fn figure(number: f64) -> String {
    if number > 0.0 && number < 0.095 {
        format!("{number:.3}")
    } else {
        format!("{number:.2}")
    }
}

/// A share as a percentage: `45 %`, `0.5 %`.
pub(super) fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if percent > 0.0 && percent < 0.95 {
        format!("{percent:.1} %")
    } else {
        format!("{percent:.0} %")
    }
}

/// What a party is called.
pub(super) fn party_name(scenario: &Scenario, id: PartyId) -> &str {
    scenario.party(id).map_or(id.as_str(), |party| party.name())
}

/// The names of the parties compared, or how many they are.
pub(super) fn scope_words(scenario: &Scenario, comparison: &Comparison) -> String {
    let scope = &comparison.selection().scope;
    if scope.len() > 4 {
        return format!("{} parties", scope.len());
    }
    let names: Vec<&str> = scope.iter().map(|id| party_name(scenario, *id)).collect();
    names.join(", ")
}

/// Who moves the mean most: `moved most by North, 0.60`; nothing where there is nobody.
pub(super) fn moves_most(scenario: &Scenario, parts: &[Influence]) -> Option<String> {
    let most = parts.iter().map(|own| own.share).fold(f64::MIN, f64::max);
    let least = parts.iter().map(|own| own.share).fold(f64::MAX, f64::min);
    let first = parts.first()?;
    if parts.len() == 1 {
        let name = party_name(scenario, first.party);
        return Some(format!("moved by {name} alone"));
    }
    if most - least < ALIKE {
        return Some(format!("moved alike by all, {}", figure(most)));
    }
    let top = parts.iter().filter(|own| most - own.share < ALIKE);
    let names: Vec<&str> = top.map(|own| party_name(scenario, own.party)).collect();
    Some(format!(
        "moved most by {}, {}",
        names.join(" and "),
        figure(most)
    ))
}
