//! Words in a text.

use std::ops::Range;

use super::Query;

/// The words of a query, ready to be looked for in millions of short texts.
pub(in crate::session) struct Matcher {
    /// The words; in small letters where capitals do not matter.
    needle: String,
    case: bool,
    whole_word: bool,
}

impl Matcher {
    pub(in crate::session) fn new(query: &Query) -> Self {
        Self {
            needle: if query.case {
                query.text.clone()
            } else {
                query.text.chars().flat_map(char::to_lowercase).collect()
            },
            case: query.case,
            whole_word: query.whole_word,
        }
    }

    /// The words as they are compared.
    pub(super) fn needle(&self) -> &str {
        &self.needle
    }

    /// Whether the words stand in the text.
    pub(in crate::session) fn is_in(&self, text: &str) -> bool {
        // Most texts are empty.
        !text.is_empty() && self.first_from(text, 0).is_some()
    }

    /// Where the words stand in the text, from the left, none over another.
    pub(super) fn all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = self.first_from(text, from)?;
            from = found.end;
            Some(found)
        })
    }

    fn first_from(&self, text: &str, mut from: usize) -> Option<Range<usize>> {
        if self.needle.is_empty() {
            return None;
        }
        loop {
            let found = if self.case {
                let start = from + text.get(from..)?.find(&self.needle)?;
                start..start + self.needle.len()
            } else if self.needle.is_ascii() {
                self.first_ascii(text, from)?
            } else {
                self.first_folded(text, from)?
            };
            if !self.whole_word || is_whole(text, &found) {
                return Some(found);
            }
            // The next character of the text, for the words may begin within this hit.
            let step = text.get(found.start..)?.chars().next()?.len_utf8();
            from = found.start + step;
        }
    }

    /// Letters without accents: compared byte by byte, nothing allocated.
    fn first_ascii(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let (needle, bytes) = (self.needle.as_bytes(), text.as_bytes());
        let (&first, rest) = needle.split_first()?;
        let other = first.to_ascii_uppercase();
        let last = bytes.len().checked_sub(needle.len())?;
        let mut at = from;
        while at <= last {
            let ahead = bytes.get(at..=last)?;
            at += ahead.iter().position(|b| *b == first || *b == other)?;
            let tail = bytes.get(at + 1..at + needle.len())?;
            if tail.eq_ignore_ascii_case(rest) {
                return Some(at..at + needle.len());
            }
            at += 1;
        }
        None
    }

    /// Any letters: each is compared as it reads in small letters.
    fn first_folded(&self, text: &str, from: usize) -> Option<Range<usize>> {
        // The small letter of an ASCII letter is one, and the words hold another.
        if text.is_ascii() {
            return None;
        }
        let ahead = text.get(from..)?;
        ahead.char_indices().find_map(|(at, _)| {
            let length = self.folded_at(ahead.get(at..)?)?;
            Some(from + at..from + at + length)
        })
    }

    /// How many bytes at the beginning of the text read as the words.
    fn folded_at(&self, text: &str) -> Option<usize> {
        let mut wanted = self.needle.chars();
        let mut letters = text.char_indices();
        while !wanted.as_str().is_empty() {
            let (_, letter) = letters.next()?;
            for small in letter.to_lowercase() {
                if wanted.next() != Some(small) {
                    return None;
                }
            }
        }
        Some(letters.offset())
    }
}

fn is_whole(text: &str, found: &Range<usize>) -> bool {
    let before = text.get(..found.start).and_then(|t| t.chars().next_back());
    let after = text.get(found.end..).and_then(|t| t.chars().next());
    ![before, after]
        .into_iter()
        .flatten()
        .any(|c| c.is_alphanumeric() || c == '_')
}
