//! Dates as people write them.

use crate::scenario::Date;

/// Reads `2023-12-08`, `2023/12/08`, `8.12.2023`, and `12/31/2023` where only one order of day
/// and month makes sense; also a month or a year alone.
pub(super) fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    // A time of day behind the date says nothing of the day.
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    if let Ok(date) = day.parse() {
        return Some(date);
    }
    let sign = ['.', '/', '-']
        .into_iter()
        .find(|sign| day.contains(*sign))?;
    let parts: Vec<u16> = day
        .split(sign)
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let made = |year: u16, month: u16, day: u16| {
        let is_there = year >= 1000 && month > 0 && day > 0;
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        Date::from_ymd(year, month, day).filter(|_| is_there)
    };
    match parts[..] {
        [year, month, day] if year >= 1000 => made(year, month, day),
        [day, month, year] if sign == '.' => made(year, month, day),
        [a, b, year] => match (made(year, b, a), made(year, a, b)) {
            (Some(one), Some(other)) => (one == other).then_some(one),
            (one, other) => one.or(other),
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_where_they_are_one_day_only() {
        for (text, date) in [
            ("2023-12-08", Some("2023-12-08")),
            ("2023", Some("2023")),
            ("2023-12", Some("2023-12")),
            ("2023/12/08", Some("2023-12-08")),
            ("8.12.2023", Some("2023-12-08")),
            ("31/12/2023", Some("2023-12-31")),
            ("12/31/2023", Some("2023-12-31")),
            ("5/5/2023", Some("2023-05-05")),
            ("5/6/2023", None),
            ("2023-12-08T10:00:00", Some("2023-12-08")),
            ("2023-12-08 10:00", Some("2023-12-08")),
            ("31.2.2023", None),
            ("8.12.23", None),
            ("22026-01-05", None),
            ("8.12.22026", None),
            ("soon", None),
            ("", None),
        ] {
            let found = parse_date(text).map(|date| date.to_string());
            assert_eq!(found.as_deref(), date, "{text}");
        }
    }
}
