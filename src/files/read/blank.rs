//! A copy of a text without some of its parts, at the same places.

use std::ops::Range;

/// The text with spaces for the bytes of some ranges; every other byte keeps its place.
pub(super) fn blank(text: &str, ranges: &[Range<usize>]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for range in ranges {
        if let Some(part) = bytes.get_mut(range.clone()) {
            part.fill(b' ');
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}
