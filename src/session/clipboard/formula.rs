//! Texts that a spreadsheet would take for a formula.

use std::borrow::Cow;

use super::number::is_plain_number;

/// Whether a spreadsheet might take a text for a formula: by its first sign, behind blanks,
/// invisible characters and apostrophes too.
pub fn begins_a_formula(text: &str) -> bool {
    let mut signs = text.trim_start_matches('\'').chars();
    signs
        .find(|sign| !is_passed_over(*sign))
        .is_some_and(|sign| {
            matches!(
                sign,
                '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '|' | '＝' | '＋' | '－' | '＠'
            )
        })
}

/// Passed over by programs that look for a formula.
fn is_passed_over(c: char) -> bool {
    (c.is_whitespace() && !matches!(c, '\t' | '\r' | '\n'))
        || (c.is_control() && !matches!(c, '\t' | '\r' | '\n'))
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The text with an apostrophe before what begins like a formula, numbers apart.
///
/// Spreadsheets take the apostrophe for "this is text". It also goes before an apostrophe of
/// that kind, so that [`unguarded`] takes exactly one off and gives back any text.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    if needs_guard(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text without the apostrophe that [`guarded`] put before it.
pub(super) fn unguarded(text: String) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if needs_guard(rest) => rest.to_owned(),
        _ => text,
    }
}

fn needs_guard(text: &str) -> bool {
    begins_a_formula(text) && !is_plain_number(text.trim_start_matches('\''))
}
