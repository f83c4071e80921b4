//! Which earlier versions are kept: the last ones, and one a day for a month.

use std::collections::HashSet;

use crate::files::timestamp::Timestamp;

/// So many of the last versions are kept, however old.
pub(super) const LAST: usize = 20;

/// For so many days, today among them, the last version of each is kept.
pub(super) const DAYS: u64 = 30;

/// Whether each version is kept; given when each was replaced, the last first.
pub(super) fn kept(replaced: &[Timestamp], now: Timestamp) -> Vec<bool> {
    let mut days = HashSet::new();
    let ages = replaced.iter().enumerate().map(|(place, time)| {
        let is_last_of_day = days.insert(time.day());
        let recent = now.day().saturating_sub(time.day()) < DAYS;
        place < LAST || (is_last_of_day && recent)
    });
    ages.collect()
}
