//! Bottom and red lines widened so that they hold a position.

use crate::scenario::{Label, Scale, Span, StanceRecord, Value, ValueSet};

/// Widens the accepted set so that it holds the position, and the limits so that they hold both.
pub(super) fn hold_position(record: &mut StanceRecord, scale: &Scale) {
    let Some(at) = record.at.as_ref().map(Value::as_set) else {
        return;
    };
    if let Some(accepts) = &mut record.accepts {
        widen(accepts, &at, scale);
    }
    let inner = record.accepts.clone().unwrap_or(at);
    if let Some(limits) = &mut record.limits {
        widen(limits, &inner, scale);
    }
}

/// The smallest set that holds both: on Steps without a hole.
fn widen(set: &mut ValueSet, inner: &ValueSet, scale: &Scale) {
    if set.contains(inner) {
        return;
    }
    match (&mut *set, inner) {
        (ValueSet::Span(set), ValueSet::Span(inner)) => {
            *set = Span {
                low: set.low.min(inner.low),
                high: set.high.max(inner.high),
            };
        }
        (ValueSet::Labels(set), ValueSet::Labels(inner)) => {
            let all = scale.labels();
            let held = |label: &Label| set.contains(label) || inner.contains(label);
            let first = all.iter().position(held);
            let last = all.iter().rposition(held);
            let is_ordered = matches!(scale, Scale::Steps(_));
            let labels = all.iter().enumerate().filter(|(at, label)| {
                let lies_between = is_ordered && first <= Some(*at) && Some(*at) <= last;
                lies_between || held(label)
            });
            *set = labels.map(|(_, label)| *label).collect();
        }
        _ => {}
    }
}
