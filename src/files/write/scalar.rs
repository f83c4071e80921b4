//! Single values in the file's notation: numbers, strings, labels, sets.

use std::fmt::Write as _;

use super::row::push_cites;
use crate::scenario::{Citation, Label, Scale, Span, Value, ValueSet};

/// From here on a whole number is written with an exponent: beyond, not every integer is exact.
const WHOLE_BELOW: f64 = 1e15;

/// A number as the file writes it: shortest that reads back the same, whole ones without a point.
pub fn number_source(number: f64) -> String {
    let mut out = String::new();
    push_number(&mut out, number);
    out
}

/// A string as the file writes it.
///
/// Only `\`, `"`, control characters, marks that turn the direction of text, and invisible
/// characters at the edges are escaped; several lines without anything of the kind stand raw.
pub fn string_source(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    push_string(&mut out, text);
    out
}

/// A scale as the file writes it.
pub fn scale_source(scale: &Scale) -> String {
    let mut out = String::new();
    push_scale(&mut out, scale);
    out
}

/// Citations as the file writes them.
pub fn cites_source(cites: &[Citation]) -> String {
    let mut out = String::new();
    push_cites(&mut out, cites);
    out
}

/// What each option is worth, as the file writes it.
pub fn values_source(values: &[(Label, f64)]) -> String {
    let mut out = String::new();
    push_values(&mut out, values);
    out
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the branch holds whole numbers below 10^15 only"
)]
#[expect(clippy::float_cmp, reason = "whole means exactly whole")]
pub(super) fn push_number(out: &mut String, number: f64) {
    let written = if number.trunc() == number
        && number.abs() < WHOLE_BELOW
        && !(number == 0.0 && number.is_sign_negative())
    {
        write!(out, "{}", number as i64)
    } else {
        write!(out, "{number:?}")
    };
    debug_assert!(written.is_ok(), "a string takes everything");
}

/// Marks that turn the direction of the text around them.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Ends a line for some programs and not for others.
fn is_unclear_line_end(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// Leaves no trace on the screen, or a trace that looks like a plain blank.
fn is_invisible(c: char) -> bool {
    (c.is_whitespace() && c != ' ')
        || matches!(c, '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

fn is_always_escaped(c: char) -> bool {
    c.is_control() || turns_direction(c) || is_unclear_line_end(c)
}

pub(super) fn push_string(out: &mut String, text: &str) {
    let needs_care = |b: u8| b < b' ' || b == b'"' || b == b'\\' || b >= 0x7f;
    if !text.bytes().any(needs_care) {
        out.push('"');
        out.push_str(text);
        out.push('"');
    } else if stands_raw(text) {
        out.push_str("r#\"");
        out.push_str(text);
        out.push_str("\"#");
    } else {
        push_escaped(out, text);
    }
}

fn stands_raw(text: &str) -> bool {
    let edge = |c: Option<char>| c.is_none_or(|c| c != '\n' && is_invisible(c));
    text.contains('\n')
        && !text.contains("\"#")
        && !text
            .chars()
            .any(|c| c != '\n' && c != '\t' && is_always_escaped(c))
        && !edge(text.chars().next())
        && !edge(text.chars().next_back())
}

fn push_escaped(out: &mut String, text: &str) {
    out.push('"');
    let first_visible = text.find(|c| !is_invisible(c)).unwrap_or(text.len());
    let visible_end = text.trim_end_matches(is_invisible).len();
    for (at, c) in text.char_indices() {
        let escaped = match c {
            '"' => out.write_str("\\\""),
            '\\' => out.write_str("\\\\"),
            '\n' => out.write_str("\\n"),
            '\r' => out.write_str("\\r"),
            '\t' => out.write_str("\\t"),
            c if is_always_escaped(c) || at < first_visible || at >= visible_end => {
                write!(out, "\\u{{{:x}}}", u32::from(c))
            }
            c => out.write_char(c),
        };
        debug_assert!(escaped.is_ok(), "a string takes everything");
    }
    out.push('"');
}

fn push_span(out: &mut String, span: Span) {
    out.push('(');
    push_number(out, span.low);
    out.push_str(", ");
    push_number(out, span.high);
    out.push(')');
}

fn push_labels(out: &mut String, labels: &[Label]) {
    push_list(out, labels, |out, label| push_string(out, label.as_str()));
}

/// `[a, b]`, each written by `item`.
pub(super) fn push_list<T>(out: &mut String, items: &[T], item: impl Fn(&mut String, &T)) {
    out.push('[');
    for (index, one) in items.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        item(out, one);
    }
    out.push(']');
}

pub(super) fn push_value(out: &mut String, value: &Value) {
    match value {
        Value::Number(number) => push_number(out, *number),
        Value::Span(span) => push_span(out, **span),
        Value::Label(label) => push_string(out, label.as_str()),
        Value::Labels(labels) => push_labels(out, labels),
    }
}

pub(super) fn push_values(out: &mut String, values: &[(Label, f64)]) {
    push_list(out, values, |out, (label, worth)| {
        out.push('(');
        push_string(out, label.as_str());
        out.push_str(", ");
        push_number(out, *worth);
        out.push(')');
    });
}

pub(super) fn push_set(out: &mut String, set: &ValueSet) {
    match set {
        ValueSet::Span(span) => push_span(out, *span),
        ValueSet::Labels(labels) => push_labels(out, labels),
    }
}

pub(super) fn push_scale(out: &mut String, scale: &Scale) {
    match scale {
        Scale::Range(range) => {
            out.push_str("Range(from: ");
            push_number(out, range.from);
            out.push_str(", to: ");
            push_number(out, range.to);
            if !range.unit.is_empty() {
                out.push_str(", unit: ");
                push_string(out, &range.unit);
            }
            if !range.marks.is_empty() {
                out.push_str(", marks: ");
                push_list(out, &range.marks, |out, mark| {
                    out.push('(');
                    push_number(out, mark.at);
                    out.push_str(", ");
                    push_string(out, &mark.label);
                    out.push(')');
                });
            }
            out.push(')');
        }
        Scale::Steps(steps) => {
            out.push_str("Steps(");
            push_list(out, steps, |out, step| match step.place {
                None => push_string(out, step.label.as_str()),
                Some(place) => {
                    out.push('(');
                    push_string(out, step.label.as_str());
                    out.push_str(", ");
                    push_number(out, place);
                    out.push(')');
                }
            });
            out.push(')');
        }
        Scale::Options(labels) => {
            out.push_str("Options(");
            push_labels(out, labels);
            out.push(')');
        }
        Scale::Wording => out.push_str("Wording"),
    }
}
