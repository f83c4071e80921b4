//! Values as they are shown, and as they stand in an entry field.

use super::read::{label_of, steps_between};
use super::{number_text, rounded_text};
use crate::scenario::{Label, RangeScale, Scale, Span, Value, ValueSet};

/// A position for display: `700,000 soldiers`, `20–60 %`, `a; b`.
pub fn value_text(scale: &Scale, value: &Value) -> String {
    match value {
        Value::Number(number) => with_unit(scale, number_text(*number)),
        Value::Span(span) => with_unit(scale, span_text(**span)),
        Value::Label(label) => label.as_str().to_owned(),
        Value::Labels(labels) => labels_text(labels),
    }
}

/// Places along a scale that differ by less are one, 0-1.
const SAME_PLACE: f64 = 1e-9;

/// A computed place, 0-1 along a scale, for display: `37.8 km`, `0.42, near middle`, `0.5, at middle`,
/// `0.75, midway between “middle” and “high”`, where naming one of the two would lean to a side.
pub fn place_text(scale: &Scale, x: f64) -> String {
    if let Scale::Range(range) = scale {
        return computed_text(scale, range.number_at(x));
    }
    let number = rounded_text(x, 2);
    let Some(step) = scale.nearest_step(x) else {
        return number;
    };
    let place_of = |label| scale.label_index(label).and_then(|at| scale.step_place(at));
    let Some(place) = place_of(step) else {
        return number;
    };
    let away = place - x;
    if away.abs() < SAME_PLACE {
        return format!("{number}, at {step}");
    }
    // As far beyond the place as the nearest step is before it.
    let mirrored = x - away;
    let other = scale.nearest_step(mirrored).filter(|other| {
        place_of(*other).is_some_and(|place| (place - mirrored).abs() < SAME_PLACE)
    });
    match other {
        Some(other) if away < 0.0 => format!("{number}, midway between “{step}” and “{other}”"),
        Some(other) => format!("{number}, midway between “{other}” and “{step}”"),
        None => format!("{number}, near {step}"),
    }
}

/// A computed number in the unit of a Range for display, to a thousandth of the scale or finer:
/// `37.8 km`.
pub fn computed_text(scale: &Scale, number: f64) -> String {
    let decimals = match scale {
        Scale::Range(range) => {
            let digits = (range.to - range.from).abs().log10().floor();
            #[expect(clippy::cast_possible_truncation, reason = "clamped to 0-6")]
            let decimals = (3.0 - digits).clamp(0.0, 6.0) as i32;
            decimals
        }
        _ => 2,
    };
    with_unit(scale, rounded_text(number, decimals))
}

/// A set for display: `600,000–1,000,000 soldiers`, `a; b`.
pub fn set_text(scale: &Scale, set: &ValueSet) -> String {
    match set {
        ValueSet::Span(span) => with_unit(scale, span_text(*span)),
        ValueSet::Labels(labels) => labels_text(labels),
    }
}

/// A position as the text to edit; `parse_value` reads it back exactly.
pub fn value_entry(scale: &Scale, value: &Value) -> String {
    match value {
        Value::Number(number) => number_entry(*number),
        Value::Span(span) => span_entry(**span),
        Value::Label(label) => label.as_str().to_owned(),
        Value::Labels(labels) => labels_entry(scale, labels),
    }
}

/// A set as the text to edit; `parse_set` reads it back exactly.
pub fn set_entry(scale: &Scale, set: &ValueSet) -> String {
    match set {
        ValueSet::Span(span) if span.low.to_bits() == span.high.to_bits() => number_entry(span.low),
        ValueSet::Span(span) => span_entry(*span),
        ValueSet::Labels(labels) => labels_entry(scale, labels),
    }
}

/// A number as the text to edit: plain digits, exact.
pub fn number_entry(number: f64) -> String {
    let size = number.abs();
    if size >= 1e15 || (size > 0.0 && size < 1e-6) {
        format!("{number:e}")
    } else {
        format!("{number}")
    }
}

pub(super) fn with_unit(scale: &Scale, number: String) -> String {
    match scale {
        Scale::Range(RangeScale { unit, .. }) if !unit.is_empty() => format!("{number} {unit}"),
        _ => number,
    }
}

fn span_text(span: Span) -> String {
    let (low, high) = (number_text(span.low), number_text(span.high));
    if low == high {
        low
    } else if span.low < 0.0 || low.contains('e') || high.contains('e') {
        // A dash beside a minus would be misread.
        format!("{low} to {high}")
    } else {
        format!("{low}–{high}")
    }
}

fn span_entry(span: Span) -> String {
    format!("{}..{}", number_entry(span.low), number_entry(span.high))
}

fn labels_text(labels: &[Label]) -> String {
    let texts: Vec<&str> = labels.iter().map(|label| label.as_str()).collect();
    texts.join("; ")
}

/// Labels parted by `|`; a `|` within one is written `\|`.
fn labels_entry(scale: &Scale, labels: &[Label]) -> String {
    if let [label] = labels {
        return label.as_str().to_owned();
    }
    let texts: Vec<String> = labels
        .iter()
        .map(|label| label.as_str().replace('\\', "\\\\").replace('|', "\\|"))
        .collect();
    let mut text = texts.join("|");
    // What is read as one label, or as all from one to another, would be taken for that; a list
    // with an empty last part is not.
    while label_of(scale, &text).is_ok() || steps_between(scale, &text).is_some() {
        text.push('|');
    }
    text
}
