//! Positions and sets against a scale.

use std::collections::HashMap;

use super::names::{Names, listed};
use super::{Path, Problem};
use crate::scenario::{Label, RangeScale, Scale, Span, Value, ValueSet};

/// At most this many labels are named in a message.
const NAMED: usize = 12;

/// A scale, with its labels ready for look-up.
pub(super) struct Positions<'s> {
    scale: &'s Scale,
    places: HashMap<Label, usize>,
    texts: Vec<&'static str>,
}

impl<'s> Positions<'s> {
    /// Of a scale.
    pub(super) fn of(scale: &'s Scale) -> Self {
        let labels = scale.labels();
        Self {
            scale,
            texts: labels.iter().map(|label| label.as_str()).collect(),
            places: labels.into_iter().zip(0..).collect(),
        }
    }

    /// Whether a label stands on the scale.
    pub(super) fn knows(&self, label: Label) -> bool {
        self.places.contains_key(&label)
    }

    /// Whether positions are labels.
    pub(super) fn has_labels(&self) -> bool {
        matches!(self.scale, Scale::Steps(_) | Scale::Options(_))
    }

    /// The labels, in words.
    pub(super) fn labels_in_words(&self) -> String {
        let few = self.texts.get(..NAMED).unwrap_or(&self.texts);
        let more = if self.texts.len() > few.len() {
            ", …"
        } else {
            ""
        };
        format!("{}{more}", listed(few))
    }

    /// Reports a position that does not stand on the scale; whether it does.
    pub(super) fn check_value(
        &self,
        at: &Value,
        path: impl Fn() -> Path,
        names: &Names,
        found: &mut Vec<Problem>,
    ) -> bool {
        match (self.scale, at) {
            (Scale::Range(range), Value::Number(number)) => check_span(
                range,
                Span {
                    low: *number,
                    high: *number,
                },
                path,
                found,
            ),
            (Scale::Range(range), Value::Span(span)) => check_span(range, **span, path, found),
            (Scale::Options(_), Value::Labels(_)) => {
                found.push(Problem::error(
                    path(),
                    "a position on Options is one label; what else is acceptable goes into accepts",
                ));
                false
            }
            (Scale::Steps(_) | Scale::Options(_), Value::Label(_) | Value::Labels(_)) => {
                self.check_labels(at.labels(), path, names, found)
            }
            _ => self.wrong_kind(matches!(at, Value::Number(_) | Value::Span(_)), path, found),
        }
    }

    /// Reports a set that does not stand on the scale; whether it does.
    pub(super) fn check_set(
        &self,
        set: &ValueSet,
        path: impl Fn() -> Path,
        names: &Names,
        found: &mut Vec<Problem>,
    ) -> bool {
        match (self.scale, set) {
            (Scale::Range(range), ValueSet::Span(span)) => check_span(range, *span, path, found),
            (Scale::Steps(_) | Scale::Options(_), ValueSet::Labels(labels)) => {
                self.check_labels(labels, path, names, found)
            }
            _ => self.wrong_kind(matches!(set, ValueSet::Span(_)), path, found),
        }
    }

    fn wrong_kind(
        &self,
        is_number: bool,
        path: impl Fn() -> Path,
        found: &mut Vec<Problem>,
    ) -> bool {
        let message = match self.scale {
            Scale::Range(range) => format!(
                "this issue is measured in numbers; write one from {} without quotation marks",
                range_in_words(range)
            ),
            Scale::Wording => {
                "this issue has no scale (Wording); put what the party holds into text".to_owned()
            }
            Scale::Steps(_) | Scale::Options(_) if is_number => format!(
                "a number is no position on {}; write one of its labels: {}",
                self.scale.kind().name(),
                self.labels_in_words()
            ),
            Scale::Steps(_) | Scale::Options(_) => {
                format!("write one of the labels: {}", self.labels_in_words())
            }
        };
        found.push(Problem::error(path(), message));
        false
    }

    /// Reports a label that does not stand on the scale.
    pub(super) fn unknown_label(&self, label: Label, path: Path, names: &Names) -> Problem {
        let text = label.as_str();
        let message = match names.nearest(text, &self.texts) {
            Some(near) => format!("no label `{text}` on this scale; did you mean `{near}`?"),
            None => format!(
                "no label `{text}` on this scale; it has {}",
                self.labels_in_words()
            ),
        };
        Problem::error(path, message)
    }

    fn check_labels(
        &self,
        labels: &[Label],
        path: impl Fn() -> Path,
        names: &Names,
        found: &mut Vec<Problem>,
    ) -> bool {
        let before = found.len();
        let place = |index: usize| {
            if labels.len() > 1 {
                path().index(index)
            } else {
                path()
            }
        };
        let mut steps = Vec::with_capacity(labels.len());
        for (index, label) in labels.iter().enumerate() {
            match self.places.get(label) {
                Some(step) => steps.push(*step),
                None => found.push(self.unknown_label(*label, place(index), names)),
            }
        }
        if found.len() > before {
            return false;
        }
        steps.sort_unstable();
        let doubled = steps.windows(2).any(|pair| pair[0] == pair[1]);
        let gap = steps.windows(2).find(|pair| pair[0] + 1 < pair[1]);
        if doubled {
            found.push(Problem::error(
                path(),
                "a label is there twice; write each once",
            ));
        } else if let (Some(gap), Scale::Steps(_)) = (gap, self.scale) {
            let missing = self.texts.get(gap[0] + 1).copied().unwrap_or_default();
            found.push(Problem::error(
                path(),
                format!(
                    "labels on Steps stand next to each other; `{missing}` is left out between them"
                ),
            ));
        }
        found.len() == before
    }
}

/// The ends of a Range, with its unit.
pub(super) fn range_in_words(range: &RangeScale) -> String {
    let (low, high) = (range.from.min(range.to), range.from.max(range.to));
    if range.unit.is_empty() {
        format!("{low} to {high}")
    } else {
        format!("{low} to {high} ({})", range.unit)
    }
}

fn check_span(
    range: &RangeScale,
    span: Span,
    path: impl Fn() -> Path,
    found: &mut Vec<Problem>,
) -> bool {
    let on_scale = range.holds(span.low) && range.holds(span.high);
    if !on_scale {
        let off = if range.holds(span.low) {
            span.high
        } else {
            span.low
        };
        found.push(Problem::error(
            path(),
            format!(
                "{off} is off the scale, which goes from {}",
                range_in_words(range)
            ),
        ));
    }
    on_scale
}

/// Whether every position of `inner` is also in `outer`, in time proportional to both.
pub(super) fn is_within(inner: &ValueSet, outer: &ValueSet) -> bool {
    match (inner, outer) {
        (ValueSet::Labels(inner), ValueSet::Labels(outer)) => {
            let outer: std::collections::HashSet<Label> = outer.iter().copied().collect();
            inner.iter().all(|label| outer.contains(label))
        }
        _ => outer.contains(inner),
    }
}
