//! Numbers from other countries' spreadsheets: which sign stands before decimals.

use std::borrow::Cow;
use std::ops::Range;

use crate::session::FieldError;

/// What the numbers of a block say about the sign before decimals.
///
/// A number such as `0,5`, `1.234,56` or `1 234,5` can only have a decimal comma, one such as
/// `0.5` or `1,234,567` only a decimal point; they settle `1,234` and `1.234`, which could be
/// either. Where nothing settles it, a point stands before decimals, as this program writes it,
/// and a lone comma before three digits is not guessed at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Decimals {
    comma: bool,
    point: bool,
}

/// What one number says by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// Its comma stands before decimals.
    Comma,
    /// Its point stands before decimals, or its commas between thousands.
    Point,
    /// One comma, before three digits.
    LoneComma,
    /// One point, before three digits.
    LonePoint,
    /// Nothing: it has none of them, or is no number.
    Nothing,
}

impl Decimals {
    /// A decimal comma, or else a decimal point.
    pub fn known(has_comma: bool) -> Self {
        Self {
            comma: has_comma,
            point: !has_comma,
        }
    }

    /// Whether a number was seen that can only have a decimal comma.
    pub fn says_comma(self) -> bool {
        self.comma
    }

    /// Whether a number was seen that can only have a decimal point.
    pub fn says_point(self) -> bool {
        self.point
    }

    /// Whether a text has a number that others have to settle: `1,234`, `1.234`.
    pub fn leaves_open(text: &str) -> bool {
        numbers(text).any(|number| matches!(says(&text[number]), Says::LoneComma | Says::LonePoint))
    }

    /// Takes note of a text of the block that will be read as numbers.
    pub fn note(&mut self, text: &str) {
        for number in numbers(text) {
            match says(&text[number]) {
                Says::Comma => self.comma = true,
                Says::Point => self.point = true,
                Says::LoneComma | Says::LonePoint | Says::Nothing => {}
            }
        }
    }

    /// The text with its numbers as this program reads them.
    ///
    /// # Errors
    /// Where a number could be two.
    pub fn plain(self, text: &str) -> Result<Cow<'_, str>, FieldError> {
        let mut plain = String::new();
        let mut done = 0;
        for number in numbers(text) {
            let digits = &text[number.clone()];
            let has_decimal_comma = match says(digits) {
                Says::Comma => true,
                Says::Point | Says::Nothing => false,
                // Where the block says both, it says neither.
                Says::LoneComma if self.comma == self.point => return Err(two_readings(text)),
                Says::LonePoint if self.comma && self.point => return Err(two_readings(text)),
                Says::LoneComma | Says::LonePoint => self.comma,
            };
            if has_decimal_comma {
                plain.push_str(&text[done..number.start]);
                plain.push_str(&with_point(digits));
                done = number.end;
            }
        }
        if done == 0 {
            return Ok(Cow::Borrowed(text));
        }
        plain.push_str(&text[done..]);
        Ok(Cow::Owned(plain))
    }
}

fn two_readings(text: &str) -> FieldError {
    FieldError::TwoReadings {
        text: text.trim().to_owned(),
        decimal: text.trim().replace(',', "."),
        thousands: text.trim().replace([',', '.'], ""),
    }
}

/// A number with a decimal comma, written with a point and without thousands.
fn with_point(digits: &str) -> String {
    let kept = digits.chars().filter(|c| c.is_ascii_digit() || *c == ',');
    kept.map(|c| if c == ',' { '.' } else { c }).collect()
}

fn says(digits: &str) -> Says {
    let commas = digits.matches(',').count();
    let points = digits.matches('.').count();
    let has_gaps = digits
        .chars()
        .any(|c| !c.is_ascii_digit() && c != ',' && c != '.');
    // The last sign is the one before decimals, unless it stands there several times.
    let last = digits.rfind([',', '.']);
    let (whole, fraction) = last.map_or((digits, ""), |at| (&digits[..at], &digits[at + 1..]));
    let is_lone = fraction.len() == 3
        && !has_gaps
        && (1..=3).contains(&whole.len())
        && !whole.starts_with('0');
    match (commas, points) {
        (0, 0) => Says::Nothing,
        (1, 0) if is_lone => Says::LoneComma,
        (0, 1) if is_lone => Says::LonePoint,
        (1, 0) => Says::Comma,
        (0, 1) => Says::Point,
        (_, 0) if in_threes(digits, ',') => Says::Point,
        (0, _) if in_threes(digits, '.') => Says::Comma,
        (1, _) if whole.matches('.').count() == points && in_threes(whole, '.') => Says::Comma,
        (_, 1) if whole.matches(',').count() == commas && in_threes(whole, ',') => Says::Point,
        _ => Says::Nothing,
    }
}

fn in_threes(digits: &str, sign: char) -> bool {
    let mut groups = digits.split(sign);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)
}

/// The numbers in a text: digits with single signs between them. Nothing in brackets, where a
/// comma parts two numbers, and no digits of a word (`CO2`).
fn numbers(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bracketed = text.trim_start().starts_with(['(', '[']);
    let mut from = if bracketed { text.len() } else { 0 };
    std::iter::from_fn(move || {
        loop {
            let start = from + text[from..].find(|c: char| c.is_ascii_digit())?;
            let end = number_end(text, start);
            let in_word = text[..start].chars().next_back();
            from = end;
            if !in_word.is_some_and(char::is_alphabetic) {
                return Some(start..end);
            }
        }
    })
}

/// Where the number that begins at `start` ends.
fn number_end(text: &str, start: usize) -> usize {
    let mut end = start;
    loop {
        let rest = &text[end..];
        end += digits_at(rest);
        let rest = &text[end..];
        let Some(sign) = rest.chars().next() else {
            return end;
        };
        let behind = digits_at(&rest[sign.len_utf8()..]);
        let goes_on = match sign {
            ',' | '.' => behind > 0,
            '\'' | '’' | '_' => behind == 3,
            sign => sign.is_whitespace() && behind == 3,
        };
        if !goes_on {
            return end;
        }
        end += sign.len_utf8();
    }
}

fn digits_at(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len())
}
