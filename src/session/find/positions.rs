//! Words in the positions of one issue, without writing out each of a million numbers.

use crate::scenario::entry::value_text;
use crate::scenario::{Label, Scale, Value};

use super::matcher::Matcher;

/// Up to here every whole number is written with plain digits.
const PLAIN_BELOW: f64 = 1e15;

/// The positions on one scale, against the words looked for.
pub(super) struct Positions<'a> {
    scale: &'a Scale,
    matcher: &'a Matcher,
    labels: Vec<(Label, bool)>,
    numbers: Numbers<'a>,
}

/// Which numbers may hold the words.
enum Numbers<'a> {
    /// None: the words are neither number nor unit.
    Never,
    /// Perhaps any.
    Maybe,
    /// Of the whole numbers only those with these digits.
    With(&'a str),
}

impl<'a> Positions<'a> {
    /// Those of a scale; `digits` are those of [`digits_in`].
    pub(super) fn new(scale: &'a Scale, matcher: &'a Matcher, digits: &'a str) -> Self {
        let labels = scale.labels().into_iter();
        Self {
            scale,
            matcher,
            labels: labels
                .map(|label| (label, matcher.is_in(label.as_str())))
                .collect(),
            numbers: numbers(scale, matcher, digits),
        }
    }

    /// The position as shown, where the words stand in it.
    pub(super) fn found_in(&self, at: &Value) -> Option<String> {
        if !self.may_hold(at) {
            return None;
        }
        let text = value_text(self.scale, at);
        self.matcher.is_in(&text).then_some(text)
    }

    fn may_hold(&self, at: &Value) -> bool {
        match at {
            Value::Label(label) => {
                let known = self.labels.iter().find(|(known, _)| known == label);
                known.is_none_or(|(_, found)| *found)
            }
            Value::Number(number) => match self.numbers {
                Numbers::Never => false,
                Numbers::Maybe => true,
                Numbers::With(digits) => may_have(*number, digits),
            },
            Value::Labels(_) => true,
            Value::Span(_) => !matches!(self.numbers, Numbers::Never),
        }
    }
}

fn numbers<'a>(scale: &Scale, matcher: &Matcher, digits: &'a str) -> Numbers<'a> {
    let Scale::Range(range) = scale else {
        return Numbers::Maybe;
    };
    let unit_has_digits = range.unit.bytes().any(|byte| byte.is_ascii_digit());
    // What stands between and around the digits of a number or a span.
    let is_sign = |c: char| " ,.−–eto".contains(c);
    if digits.is_empty() {
        let in_unit = matcher.is_in(&format!(" {}", range.unit));
        if in_unit || matcher.needle().chars().all(is_sign) {
            Numbers::Maybe
        } else {
            Numbers::Never
        }
    } else if unit_has_digits {
        Numbers::Maybe
    } else {
        Numbers::With(digits)
    }
}

/// The first digits in the words, without commas between them: what a number must have for the
/// words to stand in it.
pub(super) fn digits_in(words: &str) -> String {
    let from = words.find(|c: char| c.is_ascii_digit());
    let ahead = from.and_then(|from| words.get(from..)).unwrap_or_default();
    ahead
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == ',')
        .filter(|c| *c != ',')
        .collect()
}

/// Whether a number may show these digits in a row; certain only for whole numbers.
fn may_have(number: f64, digits: &str) -> bool {
    let size = number.abs();
    if size >= PLAIN_BELOW || size.fract() != 0.0 {
        return true;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number below 10^15"
    )]
    let mut left = size as u64;
    let mut buffer = [0_u8; 16];
    let mut start = buffer.len();
    loop {
        start -= 1;
        if let Some(slot) = buffer.get_mut(start) {
            // One digit fits a byte.
            *slot = b'0' + u8::try_from(left % 10).unwrap_or_default();
        }
        left /= 10;
        if left == 0 || start == 0 {
            break;
        }
    }
    let shown = buffer.get(start..).unwrap_or_default();
    shown
        .windows(digits.len().max(1))
        .any(|part| part == digits.as_bytes())
}
