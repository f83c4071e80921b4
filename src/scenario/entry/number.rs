//! Numbers as people type and read them.

use super::EntryError;

/// From here on, digits are grouped; a year keeps its plain four digits.
const GROUPED_FROM: f64 = 10_000.0;

/// Above this a number is written with an exponent.
const PLAIN_BELOW: f64 = 1e15;

/// A number for display: grouped from five digits on, no trailing zeros, minus as `−`.
pub fn number_text(number: f64) -> String {
    let size = number.abs();
    if !size.is_finite() || size >= PLAIN_BELOW || (size > 0.0 && size < 1e-6) {
        return format!("{number:e}").replace('-', "−");
    }
    let plain = format!("{size}");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::with_capacity(plain.len() + 6);
    if number < 0.0 {
        text.push('−');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && size >= GROUPED_FROM && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// A computed number for display, with at most so many decimals.
pub fn rounded_text(number: f64, decimals: i32) -> String {
    let factor = 10_f64.powi(decimals);
    let rounded = (number * factor).round() / factor;
    number_text(if rounded.is_finite() { rounded } else { number })
}

/// Reads a number: decimals after a point; thousands may be set apart by a comma, a space,
/// an apostrophe or `_`, always in threes.
///
/// # Errors
/// Where the text is no finite number, or where a comma may be a decimal comma.
pub fn parse_number(text: &str) -> Result<f64, EntryError> {
    let not_a_number = || EntryError::NotANumber {
        text: text.to_owned(),
        allowed: "digits, with a point before decimals, such as 800,000 or 2.5".to_owned(),
    };
    let trimmed = text.trim();
    let (sign, digits) = match trimmed.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    if !digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return Err(not_a_number());
    }
    let plain = ungrouped(digits).map_err(|problem| match problem {
        Grouping::Decimal(suggestion) => EntryError::DecimalComma {
            text: text.to_owned(),
            suggestion: format!("{sign}{suggestion}"),
        },
        Grouping::None => not_a_number(),
    })?;
    let known = |c: char| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-');
    if !plain.chars().all(known) {
        return Err(not_a_number());
    }
    format!("{sign}{plain}")
        .parse()
        .ok()
        .filter(|number: &f64| number.is_finite())
        .ok_or_else(not_a_number)
}

enum Grouping {
    /// A comma stands for a decimal point; the text with a point.
    Decimal(String),
    /// Separators that do not part thousands.
    None,
}

fn is_separator(c: char) -> bool {
    matches!(c, ',' | '_' | '\'' | '’') || c.is_whitespace()
}

/// The digits without what parts the thousands.
fn ungrouped(digits: &str) -> Result<String, Grouping> {
    if digits.matches('.').count() > 1 {
        // Points between thousands: 1.234.567 or 1.234.567,8.
        let (whole, fraction) = digits.split_once(',').unwrap_or((digits, ""));
        let whole = whole.replace('.', "");
        return Err(
            if all_digits(&whole) && fraction.chars().all(|c| c.is_ascii_digit()) {
                Grouping::Decimal(joined(&whole, fraction))
            } else {
                Grouping::None
            },
        );
    }
    let (whole, rest) = match digits.find(['.', 'e', 'E']) {
        Some(at) => digits.split_at(at),
        None => (digits, ""),
    };
    if rest.contains(',') {
        let (inner, fraction) = rest
            .trim_start_matches('.')
            .split_once(',')
            .unwrap_or((rest, ""));
        return Err(if all_digits(inner) && all_digits(fraction) {
            Grouping::Decimal(joined(&format!("{whole}{inner}"), fraction))
        } else {
            Grouping::None
        });
    }
    let Some(separator) = whole.chars().find(|c| is_separator(*c)) else {
        return Ok(digits.to_owned());
    };
    let groups: Vec<&str> = whole.split(separator).collect();
    let in_threes = groups.iter().enumerate().all(|(index, group)| {
        all_digits(group) && (group.len() == 3 || (index == 0 && group.len() < 3))
    });
    let leads_with_zero = groups.first().is_some_and(|group| group.starts_with('0'));
    if in_threes && !leads_with_zero {
        return Ok(format!("{}{rest}", groups.concat()));
    }
    match groups[..] {
        [whole, fraction]
            if separator == ',' && rest.is_empty() && all_digits(whole) && all_digits(fraction) =>
        {
            Err(Grouping::Decimal(joined(whole, fraction)))
        }
        _ => Err(Grouping::None),
    }
}

fn joined(whole: &str, fraction: &str) -> String {
    if fraction.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{fraction}")
    }
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
}
