//! Positions, sets and distances in the words of an issue's own scale.

use crate::compare::Zone;
use crate::compare::common_ground::{Apart, IssueGround, Place};
use crate::scenario::entry::{rounded_text, set_text, value_text};
use crate::scenario::{Issue, Label, Scale, Span, Value, ValueSet};

use super::list::{before, number};
use super::prose::Prose;

/// The most places listed; of more the first are, and the parties at the others counted.
const MOST_PLACES: usize = 6;

/// Decimals of a computed figure, such as a width.
const DECIMALS: i32 = 4;

/// A position: `700,000 soldiers`, `a to b`.
pub(super) fn position(prose: &mut Prose<'_, '_>, issue: &Issue, value: &Value) {
    match value {
        Value::Labels(labels) => span_of_labels(prose, &issue.scale, labels),
        _ => {
            prose.value(&value_text(&issue.scale, value));
        }
    }
}

/// A set: `600,000–1,000,000 soldiers`, `a to c`, `a or b`.
pub(super) fn set(prose: &mut Prose<'_, '_>, issue: &Issue, set: &ValueSet) {
    match set {
        ValueSet::Labels(labels) => span_of_labels(prose, &issue.scale, labels),
        ValueSet::Span(_) => {
            prose.value(&set_text(&issue.scale, set));
        }
    }
}

/// Labels: steps from the first to the last, options one or the other.
fn span_of_labels(prose: &mut Prose<'_, '_>, scale: &Scale, labels: &[Label]) {
    match (labels, scale) {
        ([first, .., last], Scale::Steps(_)) => {
            prose
                .value(first.as_str())
                .words(" to ")
                .value(last.as_str());
        }
        _ => {
            for (at, label) in labels.iter().enumerate() {
                let before = match at {
                    0 => "",
                    _ if at + 1 == labels.len() => " or ",
                    _ => ", ",
                };
                prose.words(before).value(label.as_str());
            }
        }
    }
}

/// A length of the issue's unit.
fn length(issue: &Issue, units: f64) -> String {
    let number = rounded_text(units, DECIMALS);
    match &issue.scale {
        Scale::Range(range) if !range.unit.is_empty() => format!("{number} {}", range.unit),
        _ => number,
    }
}

/// How far: `200,000 soldiers`, `three steps`, `40 % of the scale`.
pub(super) fn distance(prose: &mut Prose<'_, '_>, issue: &Issue, apart: Apart) {
    match apart {
        Apart::Units(units) => {
            prose.value(&length(issue, units));
        }
        Apart::Steps { steps, .. } => {
            prose.words(&steps_text(steps));
        }
        Apart::Share(share) => {
            prose.words(&format!("{} of the scale", percent(share)));
        }
    }
}

fn steps_text(steps: f64) -> String {
    let whole = (0_usize..=12).find(|count| steps.to_bits() == (*count as f64).to_bits());
    match whole {
        Some(1) => "one step".to_owned(),
        Some(count) => format!("{} steps", number(count)),
        None => format!("{} steps", rounded_text(steps, 2)),
    }
}

/// A share of 0-1: `25 %`.
pub(super) fn percent(share: f64) -> String {
    format!("{} %", rounded_text(share * 100.0, 0))
}

/// On how long a scale a distance in steps lies; nothing for others.
pub(super) fn on_a_scale(apart: Apart) -> String {
    match apart {
        Apart::Steps { of, .. } => format!(" on a scale of {}", number(of)),
        Apart::Units(_) | Apart::Share(_) => String::new(),
    }
}

/// What all would accept, and how much of the scale that is.
pub(super) fn zone(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>) {
    let issue = ground.issue;
    match &ground.figures.zone {
        Some(Zone::Span(span)) => zone_span(prose, issue, *span),
        Some(Zone::Labels(labels)) if !labels.is_empty() => {
            let of = issue.scale.labels().len();
            let noun = if matches!(issue.scale, Scale::Options(_)) {
                "option"
            } else {
                "step"
            };
            let has_commas = labels
                .iter()
                .any(|label| label.as_str().contains([',', ';']));
            for (at, label) in labels.iter().enumerate() {
                prose
                    .words(before(at, labels.len(), has_commas))
                    .value(label.as_str());
            }
            let count = labels.len();
            let noun = if count == 1 {
                noun.to_owned()
            } else {
                format!("{noun}s")
            };
            prose.words(&format!(", {} {noun} of {}.", number(count), number(of)));
        }
        _ => {
            prose.words("a range that meets between the named steps.");
        }
    }
}

fn zone_span(prose: &mut Prose<'_, '_>, issue: &Issue, span: Span) {
    let width = span.high - span.low;
    if width > 0.0 {
        let low = rounded_text(span.low, DECIMALS);
        prose
            .words("between ")
            .value(&low)
            .words(" and ")
            .value(&length(issue, span.high))
            .words(", a zone ")
            .value(&length(issue, width))
            .words(" wide.");
    } else {
        prose
            .words("exactly ")
            .value(&length(issue, span.low))
            .words(", and nothing else: a zone without width.");
    }
}

/// Who stands where: `Russia at a, Ukraine at b`.
pub(super) fn places(prose: &mut Prose<'_, '_>, issue: &Issue, places: &[Place<'_>]) {
    let listed = if places.len() > MOST_PLACES {
        places.get(..MOST_PLACES - 1).unwrap_or_default()
    } else {
        places
    };
    // Where several stand at one point, or a label holds a comma, commas do not part the places.
    let has_comma = |label: &Label| label.as_str().contains([',', ';']);
    let crowded = listed
        .iter()
        .any(|place| place.parties.len() > 1 || place.at.labels().iter().any(has_comma));
    for (at, place) in listed.iter().enumerate() {
        if at > 0 {
            prose.words(if crowded { "; " } else { ", " });
        }
        prose.parties(&place.parties).words(" at ");
        position(prose, issue, place.at);
    }
    let rest = places.get(listed.len()..).unwrap_or_default();
    let parties: usize = rest.iter().map(|place| place.parties.len()).sum();
    if parties > 0 {
        let noun = if parties == 1 { "party" } else { "parties" };
        prose.words(&format!(
            "; and {} more {noun} at {} other points",
            number(parties),
            number(rest.len())
        ));
    }
}
