//! Where a text holds another, in any capitals.

use std::ops::Range;

/// Every place where `text` holds `needle`, in any capitals; places do not overlap.
pub(super) fn occurrences(text: &str, needle: &str) -> Vec<Range<usize>> {
    let folded: Vec<char> = needle.chars().flat_map(char::to_lowercase).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(length) = held_at_start(rest, &folded) {
            found.push(at..at + length);
            at += length;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

/// The length of the beginning of `text` that reads like `folded` in lower case.
fn held_at_start(text: &str, folded: &[char]) -> Option<usize> {
    let mut wanted = folded.iter();
    let mut left = folded.len();
    for (at, letter) in text.char_indices() {
        for lower in letter.to_lowercase() {
            if *wanted.next()? != lower {
                return None;
            }
            left -= 1;
        }
        if left == 0 {
            return Some(at + letter.len_utf8());
        }
    }
    None
}
