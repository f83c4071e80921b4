//! Dates as precise as they are known: a year, a month or a day.

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};

/// A date of the Gregorian calendar: `2023`, `2023-12` or `2023-12-08`.
///
/// Ordered by when it begins; a year goes before its months, a month before its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    /// 1-12, or 0 where only the year is known.
    month: u8,
    /// 1-31, or 0 where only the month is known.
    day: u8,
}

/// Why a text is no date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not of the shape of a date.
    #[error("`{0}` is no date; write 2023, 2023-12 or 2023-12-08")]
    Shape(String),
    /// Of the right shape, but not in the calendar.
    #[error("there is no day `{0}` in the calendar")]
    Calendar(String),
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

impl Date {
    /// A day of the calendar, or nothing where there is none. A year has four digits.
    pub fn from_ymd(year: u16, month: u8, day: u8) -> Option<Self> {
        let date = Self { year, month, day };
        date.is_in_calendar().then_some(date)
    }

    fn is_in_calendar(self) -> bool {
        let leap = self.year.is_multiple_of(4)
            && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let days = match self.month {
            0 => 0,
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return false,
        };
        (1..=9999).contains(&self.year) && self.day <= days
    }

    /// As people write it: `8 Dec 2023`, `Dec 2023` or `2023`.
    pub fn readable(self) -> String {
        let month = MONTHS.get(usize::from(self.month).wrapping_sub(1));
        match (month, self.day) {
            (None, _) => self.year.to_string(),
            (Some(month), 0) => format!("{month} {}", self.year),
            (Some(month), day) => format!("{day} {month} {}", self.year),
        }
    }

    /// The span from `self` to `until`, said once where month and year are shared.
    pub fn readable_span(self, until: Option<Self>) -> String {
        let Some(until) = until.filter(|until| *until != self) else {
            return self.readable();
        };
        if self.year != until.year || self.month == 0 || until.month == 0 {
            return format!("{} – {}", self.readable(), until.readable());
        }
        if self.month == until.month && self.day > 0 && until.day > 0 {
            return format!("{}–{}", self.day, until.readable());
        }
        let first = self.readable();
        let first = first
            .strip_suffix(&format!(" {}", self.year))
            .unwrap_or(&first);
        format!("{first} – {}", until.readable())
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1-12, where it is known.
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day on which it begins, counted from 1 January of the year 1 as day 0: of a year or a
    /// month its first day.
    pub fn first_day(self) -> i32 {
        days_before_month(i32::from(self.year), i32::from(self.month.max(1)))
            + i32::from(self.day.max(1))
            - 1
    }

    /// The day on which it ends, counted the same way: of a year or a month its last day.
    pub fn last_day(self) -> i32 {
        let (year, month) = (i32::from(self.year), i32::from(self.month));
        match (month, self.day) {
            (0, _) | (12, 0) => days_before_month(year + 1, 1) - 1,
            (_, 0) => days_before_month(year, month + 1) - 1,
            _ => self.first_day(),
        }
    }
}

/// How many days of the Gregorian calendar lie between 1 January of the year 1 and the first day of
/// a month, 1-12.
fn days_before_month(year: i32, month: i32) -> i32 {
    const BEFORE: [i32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let years = year - 1;
    let whole_years = years * 365 + years / 4 - years / 100 + years / 400;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let within = usize::try_from(month - 1)
        .ok()
        .and_then(|at| BEFORE.get(at));
    whole_years + within.copied().unwrap_or(0) + i32::from(leap && month > 2)
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let shape = || DateError::Shape(text.to_owned());
        let mut parts = text.split('-');
        let mut part = |digits: usize| match parts.next() {
            None => Ok(None),
            Some(part) if part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()) => {
                part.parse::<u16>().map(Some).map_err(|_| shape())
            }
            Some(_) => Err(shape()),
        };
        let year = part(4)?.ok_or_else(shape)?;
        let (month, day) = (part(2)?, part(2)?);
        if parts.next().is_some() {
            return Err(shape());
        }
        let calendar = || DateError::Calendar(text.to_owned());
        let small = |part: Option<u16>| match part {
            None => Ok(0),
            Some(0) => Err(calendar()),
            Some(n) => u8::try_from(n).map_err(|_| calendar()),
        };
        Self::from_ymd(year, small(month)?, small(day)?).ok_or_else(calendar)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_and_written_as_precise_as_they_are() {
        for text in ["2023", "2023-12", "2023-12-08", "2024-02-29"] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "23",
            "2023-1",
            "2023-13",
            "2023-02-29",
            "2023-12-32",
            "2023-00",
            "0000",
            "2023-12-08-01",
            "8.12.2023",
            "2023-12-00",
            "+023",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        // It would not read back.
        assert_eq!(Date::from_ymd(22_026, 1, 5), None);
        assert_eq!(Date::from_ymd(0, 1, 5), None);
    }

    #[test]
    fn a_span_says_shared_parts_once() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        let span = |a: &str, b: &str| date(a).readable_span(Some(date(b)));
        assert_eq!(span("2026-01-23", "2026-01-24"), "23–24 Jan 2026");
        assert_eq!(span("2026-01-30", "2026-02-02"), "30 Jan – 2 Feb 2026");
        assert_eq!(span("1977-12", "1978-08"), "Dec 1977 – Aug 1978");
        assert_eq!(span("2026-01-23", "2026-01-23"), "23 Jan 2026");
    }

    #[test]
    fn dates_are_days_apart() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        for (from, to, days) in [
            ("0001-01-01", "0001-01-02", 1),
            ("1978-09-06", "1978-09-17", 11),
            ("2023-12-31", "2024-01-01", 1),
            ("2024-02-28", "2024-03-01", 2),
            ("1900-02-28", "1900-03-01", 1),
            ("2000-01", "2001-01", 366),
            ("1970-01-01", "2000-01-01", 10_957),
            ("1970-01-01", "2026-01-23", 20_476),
        ] {
            let apart = date(to).first_day() - date(from).first_day();
            assert_eq!(apart, days, "{from} to {to}");
        }
        for (text, days) in [
            ("2024", 366),
            ("2023", 365),
            ("2024-02", 29),
            ("2023-12", 31),
            ("2023-12-08", 1),
        ] {
            let date = date(text);
            assert_eq!(date.last_day() - date.first_day() + 1, days, "{text}");
        }
    }
}
