//! Reads what was typed as a value of a scale.

use super::show::with_unit;
use super::{EntryError, number_text, parse_number};
use crate::scenario::{Label, RangeScale, Scale, Span, Value, ValueSet};

/// How many labels an error lists.
const LABELS_LISTED: usize = 8;

/// Reads a position: `7`, `20..60`, `label` or `label|label`; nothing where nothing is typed.
///
/// # Errors
/// Where the text is no position on this scale.
pub fn parse_value(scale: &Scale, text: &str) -> Result<Option<Value>, EntryError> {
    if is_empty(scale, text) {
        return Ok(None);
    }
    Ok(Some(match scale {
        Scale::Range(range) => match typed_numbers(scale, range, text)? {
            Typed::One(number) => Value::Number(number),
            Typed::Two(span) => Value::Span(Box::new(span)),
        },
        Scale::Steps(_) | Scale::Options(_) => {
            let labels = typed_labels(scale, text)?;
            match (scale, &labels[..]) {
                (_, [label]) => Value::Label(*label),
                (Scale::Options(_), _) => {
                    return Err(EntryError::OneOption {
                        allowed: allowed(scale),
                    });
                }
                _ => Value::Labels(Box::new(labels)),
            }
        }
        Scale::Wording => return Err(EntryError::NoScale),
    }))
}

/// Reads a set of positions: as [`parse_value`]; a single number or label is a set of one.
///
/// # Errors
/// Where the text is no set of positions on this scale.
pub fn parse_set(scale: &Scale, text: &str) -> Result<Option<ValueSet>, EntryError> {
    if is_empty(scale, text) {
        return Ok(None);
    }
    Ok(Some(match scale {
        Scale::Range(range) => ValueSet::Span(match typed_numbers(scale, range, text)? {
            Typed::One(number) => Span {
                low: number,
                high: number,
            },
            Typed::Two(span) => span,
        }),
        Scale::Steps(_) | Scale::Options(_) => ValueSet::Labels(typed_labels(scale, text)?),
        Scale::Wording => return Err(EntryError::NoScale),
    }))
}

fn is_empty(scale: &Scale, text: &str) -> bool {
    text.trim().is_empty() && scale.label_index(Label::new(text)).is_none()
}

enum Typed {
    One(f64),
    Two(Span),
}

fn typed_numbers(scale: &Scale, range: &RangeScale, text: &str) -> Result<Typed, EntryError> {
    if let Ok(number) = number_of(range, text) {
        return on_scale(scale, range, number).map(Typed::One);
    }
    for (left, right) in splits(text) {
        if let (Ok(a), Ok(b)) = (number_of(range, left), number_of(range, right)) {
            let (a, b) = (on_scale(scale, range, a)?, on_scale(scale, range, b)?);
            return Ok(Typed::Two(Span::between(a, b)));
        }
    }
    let culprit = text.split_once("..").map_or(text, |(left, right)| {
        if number_of(range, left).is_ok() {
            right
        } else {
            left
        }
    });
    match number_of(range, culprit) {
        Err(error @ EntryError::DecimalComma { .. }) => Err(error),
        _ => Err(EntryError::NotANumber {
            text: culprit.trim().to_owned(),
            allowed: format!(
                "a number or a span from {} to {}, such as {}..{}",
                number_text(range.from),
                with_unit(scale, number_text(range.to)),
                range.from.min(range.to),
                range.from.max(range.to),
            ),
        }),
    }
}

/// Where a text may be two numbers: `20..60`, `20 to 60`, `20–60`, `20-60`, `(20, 60)`.
fn splits(text: &str) -> Vec<(&str, &str)> {
    let text = text.trim();
    let inner = text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .or_else(|| {
            text.strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
        });
    if let Some(inner) = inner {
        return [", ", ","]
            .iter()
            .filter_map(|comma| inner.split_once(comma))
            .collect();
    }
    let mut found = Vec::new();
    for separator in ["..=", "..", "…", " to ", "–", "—", "-"] {
        found.extend(
            text.match_indices(separator)
                .map(|(at, _)| (&text[..at], &text[at + separator.len()..])),
        );
    }
    found
}

/// A number with or without the unit, or a named point of the scale.
fn number_of(range: &RangeScale, text: &str) -> Result<f64, EntryError> {
    let text = text.trim();
    let named = |same: &dyn Fn(&str) -> bool| {
        let mut found = range.marks.iter().filter(|mark| same(&mark.label));
        found.next().filter(|_| found.next().is_none())
    };
    let folded = text.to_lowercase();
    let mark =
        named(&|label| label == text).or_else(|| named(&|label| label.to_lowercase() == folded));
    if let Some(mark) = mark {
        return Ok(mark.at);
    }
    parse_number(without_unit(text, &range.unit))
}

fn without_unit<'a>(text: &'a str, unit: &str) -> &'a str {
    if unit.is_empty() {
        return text;
    }
    let start = text
        .char_indices()
        .map(|(at, _)| at)
        .find(|at| text[*at..].to_lowercase() == unit.to_lowercase());
    start.map_or(text, |at| &text[..at])
}

fn on_scale(scale: &Scale, range: &RangeScale, number: f64) -> Result<f64, EntryError> {
    if range.holds(number) {
        return Ok(number);
    }
    Err(EntryError::OffScale {
        number: number_text(number),
        from: number_text(range.from),
        to: with_unit(scale, number_text(range.to)),
    })
}

fn typed_labels(scale: &Scale, text: &str) -> Result<Vec<Label>, EntryError> {
    let single = label_of(scale, text);
    let labels = match single {
        Ok(label) => vec![label],
        Err(error) => {
            let parts = parts(text);
            match (steps_between(scale, text), &parts[..]) {
                (Some(steps), _) => steps,
                (None, [] | [_]) => return Err(error),
                (None, parts) => parts
                    .iter()
                    .map(|part| label_of(scale, part))
                    .collect::<Result<_, _>>()?,
            }
        }
    };
    for (index, label) in labels.iter().enumerate() {
        if labels[..index].contains(label) {
            return Err(EntryError::NamedTwice {
                label: label.to_string(),
            });
        }
    }
    consecutive(scale, labels)
}

/// On Steps, `low..high`: all the steps from one to the other.
pub(super) fn steps_between(scale: &Scale, text: &str) -> Option<Vec<Label>> {
    let Scale::Steps(steps) = scale else {
        return None;
    };
    let (left, right) = text.split_once("..")?;
    let a = scale.label_index(label_of(scale, left).ok()?)?;
    let b = scale.label_index(label_of(scale, right).ok()?)?;
    let between = steps.get(a.min(b)..=a.max(b))?;
    Some(between.iter().map(|step| step.label).collect())
}

fn consecutive(scale: &Scale, labels: Vec<Label>) -> Result<Vec<Label>, EntryError> {
    if !matches!(scale, Scale::Steps(_)) {
        return Ok(labels);
    }
    let index = |label: &Label| scale.label_index(*label).unwrap_or(0);
    let first = labels.iter().min_by_key(|label| index(label));
    let last = labels.iter().max_by_key(|label| index(label));
    match (first, last) {
        (Some(first), Some(last)) if index(last) - index(first) >= labels.len() => {
            Err(EntryError::NotConsecutive {
                first: first.to_string(),
                last: last.to_string(),
            })
        }
        _ => Ok(labels),
    }
}

/// The parts between bare `|`; `\|` and `\\` stand for the signs themselves.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let escaped = signs
            .peek()
            .copied()
            .filter(|next| sign == '\\' && matches!(next, '|' | '\\'));
        if let Some(escaped) = escaped {
            signs.next();
            if let Some(part) = parts.last_mut() {
                part.push(escaped);
            }
        } else if sign == '|' {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(sign);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The label meant: the same text, then the same without blanks around it or quotation marks,
/// then the only one that differs by capitals alone.
pub(super) fn label_of(scale: &Scale, text: &str) -> Result<Label, EntryError> {
    let labels = scale.labels();
    let trimmed = text.trim();
    let unquoted = trimmed
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(trimmed);
    for same in [text, trimmed, unquoted] {
        if let Some(label) = labels.iter().find(|label| label.as_str() == same) {
            return Ok(*label);
        }
    }
    let folded = unquoted.to_lowercase();
    let alike: Vec<Label> = labels
        .iter()
        .copied()
        .filter(|label| label.as_str().to_lowercase() == folded)
        .collect();
    match alike[..] {
        [label] => Ok(label),
        [] => Err(EntryError::UnknownLabel {
            text: trimmed.to_owned(),
            nearest: nearest(&labels, &folded),
            allowed: allowed(scale),
        }),
        _ => Err(EntryError::AmbiguousLabel {
            text: trimmed.to_owned(),
            labels: quoted(&alike),
        }),
    }
}

fn nearest(labels: &[Label], folded: &str) -> Option<String> {
    labels
        .iter()
        .map(|label| {
            let own = label.as_str().to_lowercase();
            let likeness = strsim::jaro_winkler(&own, folded);
            (
                if own.starts_with(folded) {
                    1.0
                } else {
                    likeness
                },
                label,
            )
        })
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, label)| label.to_string())
}

fn allowed(scale: &Scale) -> String {
    quoted(&scale.labels())
}

fn quoted(labels: &[Label]) -> String {
    let mut texts: Vec<String> = labels
        .iter()
        .take(LABELS_LISTED)
        .map(|label| format!("`{label}`"))
        .collect();
    if labels.len() > LABELS_LISTED {
        texts.push(format!("and {} more", labels.len() - LABELS_LISTED));
    }
    texts.join(", ")
}
