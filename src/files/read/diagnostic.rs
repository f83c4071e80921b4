//! One thing to say about a place of a text.

use std::fmt::Write as _;
use std::ops::Range;

use unicode_width::UnicodeWidthStr as _;

use super::{LineIndex, printable};
use crate::scenario::check::Severity;

/// How many characters of a line are shown before the place, and from it on.
const WINDOW: usize = 100;

/// One thing to say about a place of a text. All its words are safe to show.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The line, from 1.
    pub line: usize,
    /// The first character, from 1.
    pub column: usize,
    /// The character after the last on that line, from 1.
    pub end_column: usize,
    /// What is wrong, and often what was meant.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
    /// The line, or a window of it around the place.
    pub line_text: String,
    /// Which cells of `line_text`, as a terminal counts them, the place takes.
    pub underline: Range<usize>,
    /// The bytes of the text.
    pub range: Range<usize>,
}

impl Diagnostic {
    /// Says `message` about the bytes `range` of a text.
    pub fn new(
        index: &LineIndex<'_>,
        severity: Severity,
        range: Range<usize>,
        message: &str,
        hint: Option<&str>,
    ) -> Self {
        let text = index.text();
        let place = index.place(range.start);
        let line = index.line_range(place.line);
        let start = range.start.clamp(line.start, line.end);
        let end = range.end.clamp(start, line.end);
        let before: String = part(text, line.start..start)
            .chars()
            .rev()
            .take(WINDOW)
            .collect();
        let before: String = before.chars().rev().collect();
        let marked: String = part(text, start..end).chars().take(WINDOW).collect();
        let room = WINDOW - marked.chars().count();
        let after: String = part(text, end..line.end).chars().take(room).collect();
        let [before, marked, after] =
            [before, marked, after].map(|part| printable(&part.replace('\t', " ")).into_owned());
        let first_cell = before.width();
        Self {
            severity,
            line: place.line,
            column: place.column,
            end_column: place.column + part(text, start..end).chars().count().max(1),
            message: printable(message).into_owned(),
            hint: hint.map(|hint| printable(hint).into_owned()),
            underline: first_cell..first_cell + marked.width().max(1),
            line_text: before + &marked + &after,
            range,
        }
    }

    /// Message and hint in one sentence.
    pub fn sentence(&self) -> String {
        match &self.hint {
            None => self.message.clone(),
            Some(hint) => format!("{}; {hint}", self.message),
        }
    }

    /// `FILE:LINE:COL: error: MESSAGE`, the form that the command line promises; `warning` in the
    /// place of `error` where nothing need be wrong.
    pub fn one_line(&self, file: &str) -> String {
        self.headed(file, &self.sentence())
    }

    fn headed(&self, file: &str, words: &str) -> String {
        let severity = match self.severity {
            Severity::Error | Severity::Advice => "error",
            Severity::Warning => "warning",
        };
        format!(
            "{}:{}:{}: {severity}: {words}",
            printable(file),
            self.line,
            self.column
        )
    }

    /// The same, with the line below it and the place underlined.
    pub fn with_source(&self, file: &str) -> String {
        let number = self.line.to_string();
        let margin = " ".repeat(number.len());
        let mut shown = self.headed(file, &self.message) + "\n";
        let _ = writeln!(shown, "{number} | {}", self.line_text);
        let _ = write!(
            shown,
            "{margin} | {}{}",
            " ".repeat(self.underline.start),
            "^".repeat(self.underline.len())
        );
        if let Some(hint) = &self.hint {
            let _ = write!(shown, "\n{margin} = {hint}");
        }
        shown
    }
}

fn part(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(text: &str, what: &str) -> Diagnostic {
        let start = text.find(what).unwrap();
        let index = LineIndex::new(text);
        let range = start..start + what.len();
        Diagnostic::new(
            &index,
            Severity::Error,
            range,
            "bad\u{1b}",
            Some("write good"),
        )
    }

    #[test]
    fn the_underline_stands_under_wide_and_escaped_text() {
        let found = about("x\n\t\u{7}漢字 bad end\n", "bad");
        assert_eq!(
            found.with_source("f\u{7}.ron"),
            "f\\u{7}.ron:2:6: error: bad\\u{1b}\n\
             2 |  \\u{7}漢字 bad end\n\
             \u{20} |            ^^^\n\
             \u{20} = write good"
        );
        assert_eq!(found.one_line("f"), "f:2:6: error: bad\\u{1b}; write good");
    }

    #[test]
    fn a_long_line_is_shown_around_the_place() {
        let text = format!("{}bad{}", "a".repeat(5000), "b".repeat(5000));
        let found = about(&text, "bad");
        assert_eq!(found.line_text.len(), 200);
        assert_eq!((found.column, found.end_column), (5001, 5004));
        assert_eq!(found.underline, 100..103);
    }

    #[test]
    fn a_place_of_several_lines_is_underlined_on_its_first() {
        let found = about("(a\nb)", "a\nb");
        assert_eq!((found.line, found.column, found.end_column), (1, 2, 3));
    }
}
