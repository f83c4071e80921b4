//! Figures in an issue's own units, and as words.

use serde::Serialize;

use crate::compare::{IssueFigures, Outcome, Zone};
use crate::scenario::entry::{rounded_text, set_text};
use crate::scenario::{Issue, Label, Scale, ValueSet};

/// The mean outcome: in the unit of a Range, as a place in 0-1 on Steps.
pub fn mean_in_units(issue: &Issue, outcome: &Outcome) -> Option<f64> {
    match issue.scale {
        Scale::Range(_) => outcome.mean_number,
        _ => outcome.mean,
    }
}

/// A median outcome as figures are exchanged.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Median {
    /// In the unit of a Range.
    Number(f64),
    /// A step.
    Label(Label),
}

/// The median outcome: in the unit of a Range, the step it falls on.
pub fn median_in_units(issue: &Issue, outcome: &Outcome) -> Option<Median> {
    match issue.scale {
        Scale::Range(_) => outcome.median_number.map(Median::Number),
        _ => median_label(issue, outcome).map(Median::Label),
    }
}

/// The median outcome on Steps: the step it falls on.
fn median_label(issue: &Issue, outcome: &Outcome) -> Option<Label> {
    issue.scale.nearest_step(outcome.median?)
}

/// The zone for display; nothing where there is none.
pub fn zone_text(issue: &Issue, figures: &IssueFigures) -> Option<String> {
    let set = match figures.zone.as_ref()? {
        Zone::Span(span) => ValueSet::Span(*span),
        Zone::Labels(labels) if labels.is_empty() => return None,
        Zone::Labels(labels) => ValueSet::Labels(labels.clone()),
    };
    Some(set_text(&issue.scale, &set))
}

/// The median outcome for display.
pub(super) fn median_text(issue: &Issue, outcome: &Outcome) -> Option<String> {
    match issue.scale {
        Scale::Range(_) => outcome.median_number.map(|n| rounded_text(n, 4)),
        _ => median_label(issue, outcome).map(|label| label.to_string()),
    }
}

/// A distance or a gap, 0-1, with two decimals.
pub(super) fn unit_text(number: f64) -> String {
    format!("{number:.2}")
}
