//! Values of one scale as values of another.

use std::collections::HashSet;

use crate::scenario::{Label, RangeScale, Scale, Span, Value, ValueSet};

use super::change::{Conversion, ScaleChange};

/// Places closer than this are the same.
const SAME_PLACE: f64 = 1e-9;

/// A value on the new scale.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Converted<T> {
    /// The value.
    pub value: T,
    /// Whether it says all that the old one said.
    pub exact: bool,
}

/// From one scale to another.
pub(super) struct Converter<'c> {
    before: &'c Scale,
    change: &'c ScaleChange,
    /// Labels of the new scale that no old label leads to.
    new_labels: HashSet<Label>,
}

impl<'c> Converter<'c> {
    pub(super) fn new(before: &'c Scale, change: &'c ScaleChange) -> Self {
        let mut new_labels: HashSet<Label> = change.after.labels().into_iter().collect();
        for label in before.labels() {
            if let Some(found) = label_of(before, change, label) {
                new_labels.remove(&found.value);
            }
        }
        Self {
            before,
            change,
            new_labels,
        }
    }

    /// A position; nothing where the new scale cannot hold it.
    pub(super) fn value(&self, value: &Value) -> Option<Converted<Value>> {
        let set = self.set(&value.as_set())?;
        let found = match set.value {
            ValueSet::Span(span) if span.low.to_bits() == span.high.to_bits() => match value {
                Value::Span(_) => Value::Span(Box::new(span)),
                _ => Value::Number(span.low),
            },
            ValueSet::Span(span) => Value::Span(Box::new(span)),
            ValueSet::Labels(labels) => match labels[..] {
                [label] => Value::Label(label),
                // A position on Options is one label.
                _ if matches!(self.change.after, Scale::Options(_)) => return None,
                _ => Value::Labels(Box::new(labels)),
            },
        };
        Some(Converted {
            value: found,
            exact: set.exact,
        })
    }

    /// A set of positions; nothing where the new scale can hold none of it.
    pub(super) fn set(&self, set: &ValueSet) -> Option<Converted<ValueSet>> {
        match (self.before, &self.change.after, set) {
            (Scale::Range(before), Scale::Range(after), ValueSet::Span(span)) => {
                self.span(before, after, *span)
            }
            (Scale::Range(before), Scale::Steps(_), ValueSet::Span(span)) => {
                self.nearest_steps(before, *span)
            }
            (Scale::Steps(_), Scale::Range(after), ValueSet::Labels(_)) => {
                let places = self.before.set_interval(set)?;
                let ends = [places.low, places.high].map(|x| number_at(after, x));
                let [Some(a), Some(b)] = ends else {
                    return None;
                };
                Some(Converted {
                    value: ValueSet::Span(Span::between(a, b)),
                    exact: true,
                })
            }
            (_, Scale::Steps(_) | Scale::Options(_), ValueSet::Labels(labels)) => {
                self.labels(labels)
            }
            _ => None,
        }
    }

    /// A label of the old scale on the new one.
    pub(super) fn label(&self, label: Label) -> Option<Converted<Label>> {
        label_of(self.before, self.change, label)
    }

    fn span(
        &self,
        before: &RangeScale,
        after: &RangeScale,
        span: Span,
    ) -> Option<Converted<ValueSet>> {
        let same_ends = before.from.to_bits() == after.from.to_bits()
            && before.to.to_bits() == after.to.to_bits();
        let value = if same_ends || self.change.conversion == Conversion::KeepValues {
            (after.holds(span.low) && after.holds(span.high)).then_some(span)?
        } else {
            let low = number_at(after, before.normalise(span.low))?;
            let high = number_at(after, before.normalise(span.high))?;
            Span::between(low, high)
        };
        Some(Converted {
            value: ValueSet::Span(value),
            exact: true,
        })
    }

    fn nearest_steps(&self, before: &RangeScale, span: Span) -> Option<Converted<ValueSet>> {
        let after = &self.change.after;
        let mut exact = true;
        let mut ends = [0, 0];
        for (end, number) in ends.iter_mut().zip([span.low, span.high]) {
            let x = before.normalise(number);
            let index = after.label_index(after.nearest_step(x).filter(|_| x.is_finite())?)?;
            exact &= (after.step_place(index)? - x).abs() < SAME_PLACE;
            *end = index;
        }
        let [a, b] = ends;
        let labels = after.labels().get(a.min(b)..=a.max(b))?.to_vec();
        Some(Converted {
            value: ValueSet::Labels(labels),
            exact,
        })
    }

    /// The labels that the new scale has; on Steps they must still be an interval of it.
    fn labels(&self, labels: &[Label]) -> Option<Converted<ValueSet>> {
        let mut exact = true;
        let mut found: Vec<Label> = Vec::with_capacity(labels.len());
        for label in labels {
            let converted = self.label(*label);
            exact &= converted.as_ref().is_some_and(|c| c.exact);
            if let Some(converted) = converted
                && !found.contains(&converted.value)
            {
                found.push(converted.value);
            }
        }
        let value = match &self.change.after {
            Scale::Steps(_) => self.interval(found)?,
            _ => found,
        };
        (!value.is_empty()).then_some(Converted {
            value: ValueSet::Labels(value),
            exact,
        })
    }

    /// An interval of Steps: what is new between its ends belongs to it, what is old does not.
    fn interval(&self, found: Vec<Label>) -> Option<Vec<Label>> {
        let after = &self.change.after;
        let index = |label: &Label| after.label_index(*label);
        let first = found.iter().filter_map(index).min()?;
        let last = found.iter().filter_map(index).max()?;
        if last - first < found.len() {
            return Some(found);
        }
        let between = after.labels().get(first..=last)?.to_vec();
        let belongs = |label: &Label| found.contains(label) || self.new_labels.contains(label);
        between.iter().all(belongs).then_some(between)
    }
}

/// The label that `label` leads to: as was chosen, else of the same text, else at the nearest place
/// where places are kept.
pub(super) fn label_of(
    before: &Scale,
    change: &ScaleChange,
    label: Label,
) -> Option<Converted<Label>> {
    let after = &change.after;
    let same = |value| Converted { value, exact: true };
    if let Some(chosen) = change.mapping.get(&label) {
        let known = chosen.filter(|chosen| after.label_index(*chosen).is_some());
        return known.map(same);
    }
    if after.label_index(label).is_some() {
        return Some(same(label));
    }
    if change.conversion == Conversion::KeepValues {
        return None;
    }
    let x = before.step_place(before.label_index(label)?)?;
    let value = after.nearest_step(x)?;
    let place = after.step_place(after.label_index(value)?)?;
    Some(Converted {
        value,
        exact: (place - x).abs() < SAME_PLACE,
    })
}

/// The number at a place of the scale, without the dust of binary fractions.
fn number_at(range: &RangeScale, x: f64) -> Option<f64> {
    const DIGITS: i32 = 12;
    let number = range.number_at(x);
    let grain = 10_f64.powf((range.to - range.from).abs().log10().floor()) * 10_f64.powi(-DIGITS);
    let round = (number / grain).round() * grain;
    // The shortest number that reads so: 0.3 rather than 0.30000000000000004.
    let round: f64 = format!("{round:.11e}").parse().unwrap_or(number);
    let number = if round.is_finite() { round } else { number };
    let (low, high) = (range.from.min(range.to), range.from.max(range.to));
    // Adding 0 makes a negative zero plain.
    number.is_finite().then(|| number.clamp(low, high) + 0.0)
}
