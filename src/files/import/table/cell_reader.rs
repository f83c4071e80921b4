//! What a single cell says: nothing, a number, two numbers, or words.

use std::borrow::Cow;

use super::grid::{Cell, Kind};
use super::wishes::Percent;
use crate::scenario::entry::parse_value;
use crate::scenario::{RangeScale, Scale, Span, Value};
use crate::session::clipboard::{Decimals, begins_a_formula};

/// Cells that say that nothing is known, in small letters.
const MISSING: [&str; 26] = [
    ".",
    "..",
    "...",
    "…",
    "-",
    "--",
    "–",
    "—",
    "/",
    "?",
    "n/a",
    "#n/a",
    "na",
    "n.a.",
    "n. a.",
    "nan",
    "null",
    "nil",
    "missing",
    "not available",
    "no data",
    "k.a.",
    "k. a.",
    "k.a",
    "s.o.",
    "н/д",
];

/// Texts longer than this are no numbers.
const LONGEST_NUMBER: usize = 48;

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Reading<'g> {
    /// Nothing.
    Missing,
    /// A number.
    Number(f64),
    /// Two numbers.
    Span(Span),
    /// Words, without blanks around them.
    Words(&'g str),
}

/// A reading, with the unit that stands at the number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Read<'g> {
    pub(super) says: Reading<'g>,
    /// Empty where none stands there.
    pub(super) unit: &'g str,
}

/// Reads cells, in one table all in the same way.
pub(super) struct CellReader {
    pub(super) decimals: Decimals,
    pub(super) has_comma: bool,
    /// Whether both signs stand before decimals in the table, so that neither is trusted.
    pub(super) is_mixed: bool,
    /// More words for nothing, in small letters.
    pub(super) missing: Vec<String>,
    pub(super) percent: Percent,
    /// Whether every cell is meant as it stands: the table was written by this program.
    pub(super) is_exact: bool,
    /// Whether texts that begin like a formula have an apostrophe before them.
    pub(super) is_guarded: bool,
}

impl CellReader {
    /// What a cell says.
    pub(super) fn read<'g>(&self, cell: Cell<'g>) -> Read<'g> {
        let bare = |says| Read { says, unit: "" };
        let text = cell.text.trim();
        if text.is_empty() {
            return bare(Reading::Missing);
        }
        if cell.kind == Kind::Word {
            return bare(Reading::Words(text));
        }
        let signs = match cell.kind {
            Kind::Text if self.is_mixed => Signs::Open,
            Kind::Text if self.has_comma => Signs::Comma,
            _ => Signs::Point,
        };
        // A number may stand for nothing, such as 99, where the user says so.
        if !self.missing.is_empty() && self.is_missing(text) {
            return bare(Reading::Missing);
        }
        if let Some(number) = plain_number(text, signs) {
            return bare(Reading::Number(number));
        }
        if self.is_missing(text) {
            return bare(Reading::Missing);
        }
        let text = self.unguarded(text);
        if looks_numeric(text)
            && let Some(read) = self.number(text)
        {
            return read;
        }
        bare(Reading::Words(text))
    }

    /// The words of a cell, without the apostrophe of a spreadsheet; empty where it says nothing.
    pub(super) fn words<'g>(&self, cell: Cell<'g>) -> &'g str {
        if self.is_exact {
            return self.unguarded(cell.text);
        }
        let text = cell.text.trim();
        if self.is_missing(text) {
            ""
        } else {
            self.unguarded(text)
        }
    }

    /// The number in a cell, a percent sign being left out.
    pub(super) fn number_of(&self, cell: Cell<'_>) -> Option<f64> {
        let read = self.read(cell);
        match read.says {
            Reading::Number(number) if read.unit.is_empty() || read.unit == "%" => Some(number),
            _ => None,
        }
    }

    /// Whether a text says that nothing is known.
    pub(super) fn is_missing(&self, text: &str) -> bool {
        if text.is_empty() {
            return true;
        }
        if self.is_exact || text.len() > 40 {
            return false;
        }
        let lower = text.to_lowercase();
        MISSING.contains(&lower.as_str()) || self.missing.contains(&lower)
    }

    /// The text without the one apostrophe that was put before what begins like a formula.
    pub(super) fn unguarded<'g>(&self, text: &'g str) -> &'g str {
        match text.strip_prefix('\'') {
            Some(rest) if self.is_guarded && begins_a_formula(rest) => rest,
            _ => text,
        }
    }

    fn number<'g>(&self, text: &'g str) -> Option<Read<'g>> {
        let (digits, unit) = parted(text)?;
        let digits = match digits {
            Cow::Borrowed(digits) => self.decimals.plain(digits).ok()?,
            Cow::Owned(digits) => Cow::Owned(self.decimals.plain(&digits).ok()?.into_owned()),
        };
        let everything = Scale::Range(RangeScale {
            from: f64::MIN,
            to: f64::MAX,
            unit: unit.to_owned(),
            marks: Vec::new(),
        });
        let is_share = unit == "%" && self.percent == Percent::Share;
        let scaled = |number: f64| if is_share { number / 100.0 } else { number };
        let says = match parse_value(&everything, &digits).ok()?? {
            Value::Number(number) => Reading::Number(scaled(number)),
            Value::Span(span) => Reading::Span(Span {
                low: scaled(span.low),
                high: scaled(span.high),
            }),
            Value::Label(_) | Value::Labels(_) => return None,
        };
        Some(Read {
            says,
            unit: if is_share { "" } else { unit },
        })
    }
}

/// How a sign may be read in a plain number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Signs {
    /// A point stands before decimals.
    Point,
    /// A comma stands before decimals; a point does where there are not three digits behind.
    Comma,
    /// Either may: what needs the other numbers is left to who knows them.
    Open,
}

/// A plain number, read without further ado: digits, perhaps a minus, and one sign that can only
/// stand before decimals.
fn plain_number(text: &str, signs: Signs) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.len() > 15 || !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut sign = None;
    for (at, byte) in digits.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => {}
            b'.' | b',' if sign.is_none() => sign = Some((at, byte)),
            _ => return None,
        }
    }
    match sign {
        Some((at, _)) if at + 1 == digits.len() => None,
        Some((_, b',')) => {
            let mut plain = [0; 16];
            let plain = plain.get_mut(..text.len())?;
            plain.copy_from_slice(text.as_bytes());
            let comma = plain.iter_mut().find(|byte| **byte == b',')?;
            *comma = b'.';
            let is_decimal = signs == Signs::Comma;
            std::str::from_utf8(plain)
                .ok()?
                .parse()
                .ok()
                .filter(|_| is_decimal)
        }
        Some((at, _)) if signs != Signs::Point && at + 4 == digits.len() => None,
        _ => text.parse().ok(),
    }
}

/// Whether a text might be a number: it begins like one, and is short.
pub(super) fn looks_numeric(text: &str) -> bool {
    text.len() <= LONGEST_NUMBER
        && text.starts_with(|c: char| {
            c.is_ascii_digit() || matches!(c, '-' | '−' | '+' | '.' | '(' | '[') || is_currency(c)
        })
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && !is_month(text)
}

/// Whether a text is a month such as `2026-01`, which is no span of numbers.
fn is_month(text: &str) -> bool {
    text.len() == 7
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
        && text
            .get(5..)
            .is_some_and(|month| ("01"..="12").contains(&month))
        && text.starts_with(['1', '2'])
}

fn is_currency(c: char) -> bool {
    matches!(c, '€' | '$' | '£' | '¥' | '₽' | '₴' | '₪')
}

/// Digits, and the unit that stands behind or before them: `20-60 %`, `5 km`, `€ 30`.
fn parted(text: &str) -> Option<(Cow<'_, str>, &str)> {
    if let Some(sign) = text.chars().next().filter(|c| is_currency(*c)) {
        let unit = text.get(..sign.len_utf8())?;
        return Some((Cow::Owned(text.replace(sign, "")), unit));
    }
    let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (digits, rest) = text.split_at(end);
    let unit = rest.trim();
    // A closing bracket and a point at the end belong to the digits.
    if unit.is_empty() || unit == ")" || unit == "]" || unit == "." {
        return Some((Cow::Borrowed(text), ""));
    }
    let is_unit = unit.chars().all(|c| {
        c.is_alphabetic()
            || is_currency(c)
            || matches!(c, '%' | '‰' | '°' | '/' | '²' | '³' | '.' | ' ')
    });
    let is_apart =
        rest.starts_with(char::is_whitespace) || unit.starts_with(|c: char| !c.is_alphabetic());
    let is_short = unit.chars().count() <= 12 && unit.split_whitespace().count() <= 2;
    (is_unit && is_apart && is_short).then_some((Cow::Borrowed(digits), unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reader(has_comma: bool) -> CellReader {
        CellReader {
            decimals: Decimals::known(has_comma),
            has_comma,
            is_mixed: false,
            missing: vec!["tbd".to_owned()],
            percent: Percent::Unit,
            is_exact: false,
            is_guarded: true,
        }
    }

    fn shown(text: &str, has_comma: bool) -> String {
        let cell = Cell {
            text,
            kind: Kind::Text,
        };
        let read = reader(has_comma).read(cell);
        let says = match read.says {
            Reading::Missing => "missing".to_owned(),
            Reading::Number(number) => format!("{number}"),
            Reading::Span(span) => format!("{}..{}", span.low, span.high),
            Reading::Words(words) => format!("“{words}”"),
        };
        if read.unit.is_empty() {
            says
        } else {
            format!("{says} {}", read.unit)
        }
    }

    #[test]
    fn cells_are_numbers_spans_words_or_nothing() {
        for (text, says) in [
            ("7", "7"),
            (" -2.5 ", "-2.5"),
            ("−3", "-3"),
            ("1,234", "1234"),
            ("1,234,567.5", "1234567.5"),
            ("800 000", "800000"),
            ("1.5", "1.5"),
            ("0,5", "0.5"),
            ("1.234", "1.234"),
            ("50%", "50 %"),
            ("50 %", "50 %"),
            ("20-60", "20..60"),
            ("20–60 %", "20..60 %"),
            ("20 % - 60 %", "20..60 %"),
            ("20..60", "20..60"),
            ("20 to 60", "20..60"),
            ("(20, 60)", "20..60"),
            ("60-20", "20..60"),
            ("€ 30", "30 €"),
            ("$20-$60", "20..60 $"),
            ("30 EUR", "30 EUR"),
            ("5 km/h", "5 km/h"),
            ("1e3", "1000"),
            ("", "missing"),
            (".", "missing"),
            ("N/A", "missing"),
            ("-", "missing"),
            ("TBD", "missing"),
            ("yes", "“yes”"),
            ("'-five or so", "“-five or so”"),
            ("-5 or so", "-5 or so"),
            ("'=1", "“=1”"),
            ("'tis", "“'tis”"),
            ("'-5", "-5"),
            ("3rd", "“3rd”"),
            ("5 of the seven seats", "“5 of the seven seats”"),
            ("2026-01", "“2026-01”"),
            ("2026-01-23", "“2026-01-23”"),
            ("about 5", "“about 5”"),
            ("1e999", "“1e999”"),
            ("NaN", "missing"),
            ("12.", "12"),
        ] {
            assert_eq!(shown(text, false), says, "{text}");
        }
    }

    #[test]
    fn a_decimal_comma_changes_only_what_others_have_to_settle() {
        for (text, says) in [
            ("1,234", "1.234"),
            ("1.234", "1234"),
            ("1.234.567,8", "1234567.8"),
            ("0.5", "0.5"),
            ("2,5–3,5", "2.5..3.5"),
            ("12,5 %", "12.5 %"),
        ] {
            assert_eq!(shown(text, true), says, "{text}");
        }
    }
}
