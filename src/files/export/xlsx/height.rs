//! How high a row is for the texts in it: an estimate, since no spreadsheet has laid them out yet.

use unicode_width::UnicodeWidthStr as _;

/// The height of a line, in points.
const LINE_POINTS: f64 = 15.0;

/// The height that no row exceeds, in points (Excel's limit).
const HIGHEST_POINTS: f64 = 409.0;

/// Letters of a text are narrower than the digits that a column's width counts.
const LETTERS_PER_DIGIT: f64 = 1.08;

/// How many lines a text takes in a column so many digits wide.
pub(super) fn line_count(text: &str, width: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a column is 1 to 255 digits wide"
    )]
    let room = (width * LETTERS_PER_DIGIT).max(1.0) as usize;
    text.split('\n').map(|line| wrapped(line, room)).sum()
}

fn wrapped(line: &str, room: usize) -> usize {
    let mut lines = 1;
    let mut used = 0;
    for word in line.split_inclusive(' ') {
        let long = word.trim_end().width();
        if used > 0 && used + long > room {
            lines += 1;
            used = 0;
        }
        if long > room {
            lines += (long - 1) / room;
            used = long % room;
        } else {
            used += word.width();
        }
    }
    lines
}

/// The height of a row of so many lines, in points; nothing where one line is enough.
pub(super) fn points(lines: usize) -> Option<f64> {
    (lines > 1).then(|| (lines as f64 * LINE_POINTS).min(HIGHEST_POINTS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_the_lines_that_its_words_need() {
        for (text, wanted) in [
            ("", 1),
            ("one two", 1),
            ("one\ntwo", 2),
            ("one two three", 2),
            ("abcdefghijklmnopqrstuvwxyz", 3),
            ("漢字漢字漢字漢字", 2),
        ] {
            assert_eq!(line_count(text, 10.0), wanted, "{text:?}");
        }
        assert_eq!(points(1), None);
        assert_eq!(points(2), Some(30.0));
        assert_eq!(points(1000), Some(HIGHEST_POINTS));
    }
}
