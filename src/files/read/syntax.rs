//! The one thing to say about a text that has not the shape of RON.

use std::ops::Range;

use super::LineIndex;
use super::scan::{DEPTH_LIMIT, ScanError, ScanErrorKind};
use super::walk::Finding;

/// The culprit, and what to write instead.
pub(super) fn explain(index: &LineIndex<'_>, error: &ScanError) -> Finding {
    let text = index.text();
    let next = text
        .get(error.offset..)
        .and_then(|rest| rest.chars().next());
    let here = error.offset..error.offset + next.map_or(0, char::len_utf8);
    if let Some(finding) = swallowed(index, error) {
        return finding;
    }
    let finding = match error.kind {
        ScanErrorKind::Empty => {
            return Finding::new(here, "there is no scenario in this file")
                .hint("write ( title: \"…\", parties: [ … ], issues: [ … ] )");
        }
        ScanErrorKind::TextEnd => return unclosed_text(index, error.offset),
        ScanErrorKind::CommentEnd => {
            return Finding::new(
                error.offset..error.offset + 2,
                "the comment that begins here is not closed",
            )
            .hint("write */ at its end");
        }
        ScanErrorKind::Depth => {
            return Finding::new(
                here,
                format!(
                    "brackets are nested too deeply, more than {DEPTH_LIMIT} within each other"
                ),
            )
            .hint("delete the surplus brackets");
        }
        ScanErrorKind::Attribute => {
            return hash(text, error.offset);
        }
        ScanErrorKind::Character => {
            return Finding::new(here, "text stands between double quotation marks")
                .hint("write \"…\" instead of '…'");
        }
        ScanErrorKind::Comment => {
            return Finding::new(here, "a lone / means nothing here")
                .hint("a comment begins with //");
        }
        ScanErrorKind::Close => {
            return unclosed_bracket(index, error, text.len()..text.len(), "the file ends");
        }
        ScanErrorKind::End => Finding::new(here.clone(), "the scenario ends before this")
            .hint("delete what follows the last bracket, or a bracket too many before it"),
        ScanErrorKind::Comma => Finding::new(here.clone(), "a comma is missing before this")
            .hint("write a comma after the value before it"),
        ScanErrorKind::Colon => {
            Finding::new(here.clone(), "a colon is missing after the field name")
                .hint("write name: value")
        }
        ScanErrorKind::FieldName => {
            Finding::new(here.clone(), "the name of a field is expected here")
                .hint("write name: value")
        }
        ScanErrorKind::Value => Finding::new(here.clone(), "a value is missing here")
            .hint("write it, or delete the field"),
    };
    special(index, error, next, &here).unwrap_or(finding)
}

/// What stands at the place often says what was meant.
fn special(
    index: &LineIndex<'_>,
    error: &ScanError,
    next: Option<char>,
    here: &Range<usize>,
) -> Option<Finding> {
    let text = index.text();
    let before = text.get(..error.offset).unwrap_or_default();
    let rest = text.get(error.offset..).unwrap_or_default();
    let next = next?;
    let say = |message: String, hint: &str| Some(Finding::new(here.clone(), message).hint(hint));
    match next {
        '#' => return Some(hash(text, error.offset)),
        '%' => {
            let number: String = last_number(before);
            return say(
                "% does not belong to a number".to_owned(),
                &format!("write {number} alone; the unit stands in the scale"),
            );
        }
        '“' | '”' | '„' | '‘' | '’' | '«' | '»' => {
            return say(
                format!("`{next}` is a typographic quotation mark"),
                "write the straight one: \"",
            );
        }
        ';' => {
            return say(
                "`;` stands where a comma belongs".to_owned(),
                "write , instead",
            );
        }
        '=' if error.kind == ScanErrorKind::Colon => {
            return say(
                "`=` stands where a colon belongs".to_owned(),
                "write : instead",
            );
        }
        _ => {}
    }
    if (next.is_whitespace() && !next.is_ascii())
        || next.is_control()
        || matches!(next, '\u{200B}'..='\u{200D}' | '\u{FEFF}' | '\u{2060}')
    {
        return say(
            format!(
                "an invisible character (U+{:04X}) stands here",
                u32::from(next)
            ),
            "delete it, or write a plain space",
        );
    }
    if matches!(next, ')' | ']' | '}') {
        let open = error.open.last();
        return match open {
            Some(open)
                if !matches!(
                    (text.as_bytes().get(*open), next),
                    (Some(b'('), ')') | (Some(b'['), ']') | (Some(b'{'), '}')
                ) =>
            {
                Some(unclosed_bracket(
                    index,
                    error,
                    here.clone(),
                    &format!("`{next}` stands here"),
                ))
            }
            None => say(
                format!("`{next}` closes a bracket that was not opened"),
                "delete it",
            ),
            _ => None,
        };
    }
    let in_list = error
        .open
        .last()
        .is_some_and(|open| text.as_bytes().get(*open) == Some(&b'['));
    match error.kind {
        ScanErrorKind::Comma if next == ':' => {
            let word = before.trim_end();
            let start = word
                .rfind(|c: char| !(c.is_alphanumeric() || c == '_'))
                .map_or(0, |at| {
                    at + word
                        .get(at..)
                        .and_then(|r| r.chars().next())
                        .map_or(1, char::len_utf8)
                });
            if word.ends_with('"') {
                return say(
                    "a field name stands without quotation marks".to_owned(),
                    "delete the quotation marks around it",
                );
            }
            let place = start..word.len();
            if in_list {
                return Some(unclosed_bracket(index, error, place, "a field begins here"));
            }
            say(
                "a field without a name stands before this".to_owned(),
                "write name: value for each, in every place of the brackets",
            )
        }
        ScanErrorKind::FieldName if next == '(' => Some(unclosed_bracket(
            index,
            error,
            here.clone(),
            "another row begins here",
        )),
        ScanErrorKind::FieldName if next.is_ascii_digit() => {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            let whole = before
                .trim_end()
                .strip_suffix(',')
                .map(last_number)
                .filter(|n| !n.is_empty())?;
            let start = before
                .rfind(',')
                .map_or(error.offset, |comma| comma - whole.len().min(comma));
            Some(
                Finding::new(
                    start..error.offset + digits.len(),
                    "a decimal comma parts two values here",
                )
                .hint(format!("write {whole}.{digits}")),
            )
        }
        ScanErrorKind::Comma => {
            let quote = error.last_text.filter(|last| last.end() == error.offset);
            if quote.is_some() && next.is_alphanumeric() {
                return say(
                    "a quotation mark ends the text before this".to_owned(),
                    "write \\\" for a quotation mark inside a text",
                );
            }
            if next == '(' && !in_list {
                return Some(unclosed_bracket(
                    index,
                    error,
                    here.clone(),
                    "another row begins here",
                ));
            }
            None
        }
        _ => None,
    }
}

fn last_number(before: &str) -> String {
    let digits: String = before
        .chars()
        .rev()
        .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | '-'))
        .collect();
    digits.chars().rev().collect()
}

fn hash(text: &str, offset: usize) -> Finding {
    let rest = text.get(offset..).unwrap_or_default();
    if rest.starts_with("#!") {
        Finding::new(offset..offset + 2, "this line is not understood")
            .hint("write #![enable(implicit_some)]")
    } else {
        Finding::new(offset..offset + 1, "# does not begin a comment").hint("write // instead")
    }
}

/// A text that was not closed runs on to the next quotation mark, which then seems to close it.
fn swallowed(index: &LineIndex<'_>, error: &ScanError) -> Option<Finding> {
    let text = index.text();
    let last = error.last_text?;
    let own = last.of(text);
    if last.end() != error.offset && error.kind != ScanErrorKind::TextEnd {
        return None;
    }
    let next = text.get(last.end()..)?.chars().next()?;
    let runs_on = !next.is_whitespace() && !matches!(next, ',' | ')' | ']' | '}' | ':' | '/');
    (own.starts_with('"') && own.contains('\n') && runs_on)
        .then(|| unclosed_text(index, last.start()))
}

fn unclosed_text(index: &LineIndex<'_>, start: usize) -> Finding {
    let text = index.text();
    let place = index.place(start);
    let end = index.line_range(place.line).end;
    let line = text.get(start..end).unwrap_or_default();
    let hint = if line
        .trim_end()
        .trim_end_matches([',', ')', ']'])
        .ends_with("\\\"")
    {
        "the backslash before the closing quotation mark hides it; write \\\\ for a backslash"
            .to_owned()
    } else {
        format!("write the closing quotation mark on line {}", place.line)
    };
    Finding::new(start..end, "the text that begins here is not closed").hint(hint)
}

fn unclosed_bracket(
    index: &LineIndex<'_>,
    error: &ScanError,
    place: Range<usize>,
    event: &str,
) -> Finding {
    let text = index.text();
    let Some(open) = error.open.last() else {
        return Finding::new(place, event.to_owned());
    };
    let bracket = text.get(*open..=*open).unwrap_or_default();
    let close = match bracket {
        "(" => ")",
        "[" => "]",
        _ => "}",
    };
    let line = index.line(*open);
    Finding::new(
        place,
        format!("{event}, but the `{bracket}` opened on line {line} is not closed"),
    )
    .hint(format!("write {close} before it"))
}
