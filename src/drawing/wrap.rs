//! Text broken into lines by its measured width, never inside what a reader sees as one letter.

use super::shape::{self, Letter};
use super::typeface::Font;

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// In pixels.
    pub width: f32,
    /// Whether its paragraph is read from right to left.
    pub rtl: bool,
}

/// What says that a text was cut.
const CUT: &str = "…";

/// The narrowest letter that is reckoned with, in parts of the size: more of a text than so
/// many letters in a line cannot be seen, and are not measured.
const NARROWEST: f32 = 0.2;

impl Line {
    /// A text as one line, however wide.
    pub fn of(text: &str, font: Font) -> Self {
        let text = plain(text);
        Self {
            width: shape::width(&text, font),
            rtl: shape::is_rtl(&text),
            text,
        }
    }

    /// A text as one line that is cut where it is wider than this, in pixels.
    pub fn cut(text: &str, font: Font, width: f32) -> Self {
        let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        lines(&one_line, font, width, 1)
            .into_iter()
            .next()
            .unwrap_or_else(|| Self::of("", font))
    }
}

/// A text in lines at most this wide, in pixels, and at most so many; the last says where more was cut.
pub fn lines(text: &str, font: Font, width: f32, most: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let paragraphs = text
        .split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}'])
        .map(plain)
        .filter(|paragraph| !paragraph.is_empty());
    for paragraph in paragraphs {
        if lines.len() == most {
            cut_last(&mut lines, font, width);
            break;
        }
        if !fill(&mut lines, &paragraph, font, width, most) {
            break;
        }
    }
    lines
}

/// Adds the lines of a paragraph; whether all of it found room.
fn fill(lines: &mut Vec<Line>, paragraph: &str, font: Font, width: f32, most: usize) -> bool {
    let rtl = shape::is_rtl(paragraph);
    let seen = seen(paragraph, font, width, most - lines.len());
    let letters = shape::letters(seen, font);
    let mut start = 0;
    while start < letters.len() {
        if lines.len() == most {
            cut_last(lines, font, width);
            return false;
        }
        let end = line_end(&letters, start, width);
        lines.push(line(letters.get(start..end).unwrap_or_default(), rtl));
        start = end;
        while letters.get(start).is_some_and(|letter| letter.text == " ") {
            start += 1;
        }
    }
    if seen.len() < paragraph.len() {
        cut_last(lines, font, width);
        return false;
    }
    true
}

/// The part of a text that may be seen in so many lines.
fn seen(text: &str, font: Font, width: f32, lines: usize) -> &str {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of letters, at least a few"
    )]
    let most = (width / (font.size * NARROWEST)).max(4.0) as usize * lines + 1;
    match text.char_indices().nth(most * 4) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}

/// Where the line that begins at `start` ends: after its last word, or inside a word that is
/// wider than a line; always after `start`.
fn line_end(letters: &[Letter<'_>], start: usize, width: f32) -> usize {
    let mut used = 0.0;
    let mut last_break = None;
    for (at, letter) in letters.iter().enumerate().skip(start) {
        used += letter.width;
        if used > width && letter.text != " " {
            return last_break.unwrap_or(at).max(start + 1);
        }
        let next = letters.get(at + 1).map_or("", |next| next.text);
        if may_break(letter.text, next) {
            last_break = Some(at + 1);
        }
    }
    letters.len()
}

/// Whether a line may end between two letters (a small part of UAX 14: spaces, hyphens, ideographs).
fn may_break(before: &str, after: &str) -> bool {
    let (Some(last), Some(next)) = (before.chars().next(), after.chars().next()) else {
        return true;
    };
    if is_closing(next) || next == ' ' {
        return false;
    }
    match last {
        ' ' | '-' | '–' | '—' | '/' | '\u{200b}' | '\u{ad}' => {
            !next.is_ascii_digit() || last == ' '
        }
        _ => (is_ideograph(last) || is_ideograph(next)) && !is_opening(last),
    }
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{33ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3fffd}')
}

fn is_closing(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | ')'
            | ']'
            | '}'
            | '%'
            | '”'
            | '’'
            | '»'
            | '…'
            | '、'
            | '。'
            | '，'
            | '．'
            | '：'
            | '；'
            | '！'
            | '？'
            | '）'
            | '」'
            | '』'
            | '】'
            | '〉'
            | '》'
            | 'ー'
            | '々'
    )
}

fn is_opening(c: char) -> bool {
    matches!(
        c,
        '(' | '[' | '{' | '“' | '‘' | '«' | '（' | '「' | '『' | '【' | '〈' | '《'
    )
}

fn line(letters: &[Letter<'_>], rtl: bool) -> Line {
    let spaces = letters
        .iter()
        .rev()
        .take_while(|letter| letter.text == " ")
        .count();
    let shown = letters.get(..letters.len() - spaces).unwrap_or_default();
    Line {
        text: shown.iter().map(|letter| letter.text).collect(),
        width: shown.iter().map(|letter| letter.width).sum(),
        rtl,
    }
}

/// Shortens the last line until the sign of a cut has room beside it.
fn cut_last(lines: &mut [Line], font: Font, width: f32) {
    let Some(last) = lines.last_mut() else {
        return;
    };
    let letters = shape::letters(&last.text, font);
    let sign = shape::width(CUT, font);
    let mut used = sign;
    let mut kept = 0;
    for letter in &letters {
        if used + letter.width > width {
            break;
        }
        used += letter.width;
        kept += 1;
    }
    let mut cut = line(letters.get(..kept).unwrap_or_default(), last.rtl);
    let open = cut
        .text
        .trim_end_matches([',', ';', ':', '.', '–', '…', ' '])
        .len();
    cut.text.truncate(open);
    cut.text.push_str(CUT);
    cut.width = shape::width(&cut.text, font);
    *last = cut;
}

/// A text without control characters and signs that turn its direction, its spaces one by one.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}' => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c if c.is_control() => {}
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::typeface::Face;

    const FONT: Font = Font::new(Face::Regular, 13.0);

    fn texts(text: &str, width: f32, most: usize) -> Vec<String> {
        let lines = lines(text, FONT, width, most);
        lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_text_breaks_where_a_reader_would_break_it() {
        for (text, width, most, expected) in [
            ("", 100.0, 3, vec![]),
            (" \n \u{0} ", 100.0, 3, vec![]),
            ("one two", 100.0, 3, vec!["one two"]),
            ("one two", 30.0, 3, vec!["one", "two"]),
            ("one\ttwo\r\nthree", 100.0, 3, vec!["one two", "three"]),
            (
                "self-determination",
                90.0,
                3,
                vec!["self-", "determination"],
            ),
            ("a\u{202e}b\u{202c}c", 100.0, 3, vec!["abc"]),
        ] {
            assert_eq!(texts(text, width, most), expected, "{text:?}");
        }
    }

    #[test]
    fn lines_keep_to_their_width_and_number_and_say_that_more_was_cut() {
        let long = "Donaudampfschifffahrtsgesellschaft ".repeat(40);
        for text in [&long, &"x".repeat(10_000), &"е\u{301} ".repeat(300)] {
            for width in [20.0, 60.0, 200.0] {
                let lines = lines(text, FONT, width, 4);
                assert_eq!(lines.len(), 4);
                assert!(lines[3].text.ends_with('…'));
                for line in lines {
                    assert!(line.width <= width + 0.01, "{line:?}");
                    assert!(!line.text.starts_with('\u{301}'), "{line:?}");
                }
            }
        }
        assert_eq!(texts("one two three", 40.0, 1), ["one…"]);
        assert_eq!(texts("one\ntwo", 100.0, 1), ["one…"]);
        assert_eq!(texts("one\ntwo", 100.0, 2), ["one", "two"]);
    }

    #[test]
    fn a_letter_wider_than_the_line_stands_alone() {
        assert_eq!(texts("WWW", 3.0, 9), ["W", "W", "W"]);
    }

    #[test]
    fn a_paragraph_is_read_from_where_its_first_letter_says() {
        for (text, rtl) in [
            ("שלום abc", true),
            ("abc שלום", false),
            ("12 שלום", true),
            ("12", false),
        ] {
            assert_eq!(lines(text, FONT, 500.0, 1)[0].rtl, rtl, "{text}");
        }
    }
}
