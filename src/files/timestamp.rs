//! Points in time, as the system's clock tells them.

use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::scenario::Date;

const SECOND_MILLIS: u64 = 1_000;
const MINUTE_MILLIS: u64 = 60 * SECOND_MILLIS;
const HOUR_MILLIS: u64 = 60 * MINUTE_MILLIS;
const DAY_MILLIS: u64 = 24 * HOUR_MILLIS;

/// Milliseconds since 1 January 1970, Coordinated Universal Time.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Timestamp(u64);

impl Timestamp {
    /// Now by the system's clock; the beginning of time where that is set before it.
    pub fn now() -> Self {
        SystemTime::now().into()
    }

    /// So many milliseconds after the beginning.
    pub fn from_millis(millis: u64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the beginning.
    pub fn millis(self) -> u64 {
        self.0
    }

    /// Days since 1 January 1970.
    pub fn day(self) -> u64 {
        self.0 / DAY_MILLIS
    }

    /// The next there is.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// Its day in Coordinated Universal Time; nothing beyond the calendar.
    pub fn date(self) -> Option<Date> {
        date(self.day())
    }

    /// Day and minute, to be read: `2026-11-25 14:56 UTC`.
    pub fn text(self) -> String {
        let minutes = self.0 / MINUTE_MILLIS % (24 * 60);
        let date = self.date().map(|date| date.to_string());
        format!(
            "{} {:02}:{:02} UTC",
            date.unwrap_or_default(),
            minutes / 60,
            minutes % 60
        )
    }

    /// How long before `now` it was, in words; a time to come counts as now.
    pub fn ago(self, now: Self) -> String {
        let since = now.0.saturating_sub(self.0);
        let of = |unit: u64, word: &str| {
            let count = since / unit;
            let s = if count == 1 { "" } else { "s" };
            format!("{count} {word}{s} ago")
        };
        match since {
            ..MINUTE_MILLIS => "just now".to_owned(),
            MINUTE_MILLIS..HOUR_MILLIS => of(MINUTE_MILLIS, "minute"),
            HOUR_MILLIS..DAY_MILLIS => of(HOUR_MILLIS, "hour"),
            _ => of(DAY_MILLIS, "day"),
        }
    }
}

impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
    }
}

/// The day so many days after 1 January 1970 (H. Hinnant, `chrono`-compatible low-level date
/// algorithms, 2021).
fn date(days: u64) -> Option<Date> {
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
        for (days, text) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (19_782, "2024-02-29"),
            (20_782, "2026-11-25"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(date(days).unwrap().to_string(), text, "{days}");
        }
    }

    #[test]
    fn a_time_is_told_by_day_minute_and_age() {
        let time = Timestamp::from_millis(20_782 * DAY_MILLIS + 14 * HOUR_MILLIS + 125_000);
        assert_eq!(time.text(), "2026-11-25 14:02 UTC");
        for (later, text) in [
            (0, "just now"),
            (60_000, "1 minute ago"),
            (3_600_000 * 5, "5 hours ago"),
            (DAY_MILLIS * 3, "3 days ago"),
        ] {
            assert_eq!(time.ago(Timestamp::from_millis(time.0 + later)), text);
        }
        assert_eq!(time.ago(Timestamp::default()), "just now");
    }
}
