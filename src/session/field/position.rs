//! What else changes in a stance where a figure of it changes.

use crate::scenario::{Figure, Scale, StanceRecord, Value};

/// Puts a position, or clears it; an accepted set that was the position itself goes with it.
///
/// What is then no longer there is no longer stated either.
pub fn put_position(record: &mut StanceRecord, scale: &Scale, at: Option<Value>) {
    if let (Scale::Range(_) | Scale::Steps(_) | Scale::Options(_), Some(set)) =
        (scale, &record.accepts)
        && record.at.as_ref().is_some_and(|old| old.as_set() == *set)
    {
        record.accepts = at.as_ref().map(Value::as_set);
        unstate(record, Figure::Accepts, record.accepts.is_none());
    }
    unstate(record, Figure::At, at.is_none());
    record.at = at;
}

/// Takes a figure that was cleared out of what the party stated.
pub(super) fn unstate(record: &mut StanceRecord, figure: Figure, is_cleared: bool) {
    if is_cleared {
        record.stated.retain(|stated| *stated != figure);
    }
}
