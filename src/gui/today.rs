//! What day it is.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::scenario::Date;

/// Today by the system's clock, in Coordinated Universal Time; nothing where the clock is wrong.
pub(super) fn today() -> Option<Date> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    day(since.as_secs() / 86_400)
}

/// The day so many days after 1 January 1970 (H. Hinnant, `chrono`-compatible low-level date
/// algorithms, 2021).
fn day(days: u64) -> Option<Date> {
    // Years are counted from March, so that a leap day is the last of its year.
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * from_march + 2) / 5 + 1;
    let month = (from_march + 2) % 12 + 1;
    let year = era * 400 + year + u64::from(month <= 2);
    let small = |number: u64| u8::try_from(number).ok();
    Date::from_ymd(u16::try_from(year).ok()?, small(month)?, small(of_month)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_through_leap_years() {
        for (days, date) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (19_782, "2024-02-29"),
            (20_782, "2026-11-25"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(day(days).unwrap().to_string(), date, "{days}");
        }
    }
}
