//! Dates along a scale of days, for the eye to read it by.

use crate::scenario::Date;

/// A date along a scale.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DateTick {
    /// The day, counted as [`Date::first_day`] counts.
    pub(super) day: f64,
    /// As it is written: `Sep 2025`, `8 Sep`, `1978`.
    pub(super) text: String,
}

/// Steps from one tick to the next, the smallest first: in days up to a month, then in months.
const DAYS: [i32; 4] = [1, 2, 5, 10];
const MONTHS: [i32; 9] = [1, 2, 3, 6, 12, 24, 60, 120, 600];
/// Days in a month, on average.
const MONTH: f64 = 365.25 / 12.0;

/// At most `most` round dates between two days.
pub(super) fn ticks([from, until]: [f64; 2], most: usize) -> Vec<DateTick> {
    let extent = until - from;
    if most == 0 || !extent.is_finite() || extent < 1.0 {
        return Vec::new();
    }
    let fits = |step: f64| extent / step <= most as f64;
    let all = if let Some(step) = DAYS.into_iter().find(|step| fits(f64::from(*step))) {
        by_days(from, until, step)
    } else {
        let mut steps = MONTHS.into_iter();
        let step = steps.find(|step| fits(f64::from(*step) * MONTH));
        by_months(from, until, step.unwrap_or(1200))
    };
    all.into_iter().take(most + 1).collect()
}

fn whole(day: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "days of the calendar")]
    let day = day.clamp(-1.0e8, 1.0e8) as i32;
    day
}

fn by_days(from: f64, until: f64, step: i32) -> Vec<DateTick> {
    let first = whole(from.ceil());
    let days = (first..=whole(until)).step_by(usize::try_from(step).unwrap_or(1));
    let tick = |day| {
        Some(DateTick {
            day: f64::from(day),
            text: short(date_of(day)?, day == first),
        })
    };
    days.filter_map(tick).collect()
}

fn by_months(from: f64, until: f64, step: i32) -> Vec<DateTick> {
    let Some(first) = date_of(whole(from)) else {
        return Vec::new();
    };
    let mut ticks = Vec::new();
    // Months since January of the year 0; a year begins on a tick where steps are parts of it.
    let mut month = month_number(first).div_euclid(step) * step;
    while let Some(date) = date_of_month(month) {
        let day = f64::from(date.first_day());
        if day > until {
            break;
        }
        if day >= from {
            let text = if step % 12 == 0 {
                date.year().to_string()
            } else {
                date.readable()
            };
            ticks.push(DateTick { day, text });
        }
        month += step;
    }
    ticks
}

/// A day without its year, unless it is the first told.
fn short(date: Date, with_year: bool) -> String {
    let text = date.readable();
    if with_year {
        return text;
    }
    let year = format!(" {}", date.year());
    text.strip_suffix(&year).unwrap_or(&text).to_owned()
}

/// Months since January of the year 0.
fn month_number(date: Date) -> i32 {
    i32::from(date.year()) * 12 + i32::from(date.month().unwrap_or(1)) - 1
}

fn date_of_month(month: i32) -> Option<Date> {
    let year = u16::try_from(month.div_euclid(12)).ok()?;
    let of_year = u8::try_from(month.rem_euclid(12) + 1).ok()?;
    Date::from_ymd(year, of_year, 0)
}

/// The day of the calendar; nothing before the year 1 and after the year 9999.
fn date_of(day: i32) -> Option<Date> {
    // No year is further from this guess than one.
    #[expect(clippy::cast_possible_truncation, reason = "years of the calendar")]
    let guess = (f64::from(day) / 365.2425) as i32;
    let year = (guess..=guess + 2).rev().find_map(|year| {
        let begins = date_of_month(year * 12)?;
        (begins.first_day() <= day && year < 10_000).then_some(year)
    })?;
    let begins = |month: i32| date_of_month(year * 12 + month - 1).map(|date| date.first_day());
    let month = (1..=12)
        .rev()
        .find(|month| begins(*month).is_some_and(|first| first <= day))?;
    let of_month = day - begins(month)? + 1;
    Date::from_ymd(
        u16::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(of_month).ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_its_date() {
        for text in [
            "0001-01-01",
            "1978-09-17",
            "2024-02-29",
            "2023-12-31",
            "2024-12-31",
            "9999-12-31",
        ] {
            let date: Date = text.parse().unwrap();
            assert_eq!(date_of(date.first_day()), Some(date), "{text}");
        }
        assert_eq!(date_of(-1), None);
    }

    #[test]
    fn ticks_are_round_dates() {
        let day = |text: &str| f64::from(text.parse::<Date>().unwrap().first_day());
        for (from, until, most, expected) in [
            (
                "1978-09-06",
                "1978-09-09",
                5,
                "6 Sep 1978; 7 Sep; 8 Sep; 9 Sep",
            ),
            (
                "1978-09-06",
                "1978-09-17",
                6,
                "6 Sep 1978; 8 Sep; 10 Sep; 12 Sep; 14 Sep; 16 Sep",
            ),
            (
                "2025-06-02",
                "2026-02-17",
                10,
                "Jul 2025; Aug 2025; Sep 2025; Oct 2025; Nov 2025; Dec 2025; Jan 2026; Feb 2026",
            ),
            (
                "2025-06-02",
                "2026-02-17",
                4,
                "Jul 2025; Oct 2025; Jan 2026",
            ),
            (
                "1950-06-02",
                "2026-02-17",
                8,
                "1960; 1970; 1980; 1990; 2000; 2010; 2020",
            ),
            ("2025-06-02", "2025-06-02", 8, ""),
        ] {
            let found = ticks([day(from), day(until)], most);
            let texts: Vec<String> = found.into_iter().map(|tick| tick.text).collect();
            assert!(texts.len() <= most + 1);
            assert_eq!(texts.join("; "), expected, "{from} to {until}");
        }
    }
}
