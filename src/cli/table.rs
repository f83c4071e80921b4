//! Aligned text tables: columns of a given width, words wrapped, wide characters counted as such.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::files::read::printable;

/// What stands between two columns.
const BETWEEN: &str = "  ";

/// How a column is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// A table being written.
pub(super) struct Table {
    columns: Vec<(usize, Align)>,
    text: String,
}

impl Table {
    /// A table of columns of these widths.
    pub(super) fn new(columns: Vec<(usize, Align)>) -> Self {
        Self {
            columns,
            text: String::new(),
        }
    }

    /// The width that is left for content in `count` columns of a table `width` wide.
    pub(super) fn room(width: usize, count: usize) -> usize {
        width.saturating_sub(BETWEEN.len() * count.saturating_sub(1))
    }

    /// A row, each cell wrapped to its column; a newline within a cell begins a new line.
    pub(super) fn row(&mut self, cells: &[String]) {
        let wrapped: Vec<Vec<String>> = self
            .columns
            .iter()
            .enumerate()
            .map(|(at, (width, _))| wrap(cells.get(at).map_or("", String::as_str), *width))
            .collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for line in 0..height {
            let mut written = String::new();
            for ((width, align), cell) in self.columns.iter().zip(&wrapped) {
                let part = cell.get(line).map_or("", String::as_str);
                let blank = " ".repeat(width.saturating_sub(part.width()));
                let (first, second) = match align {
                    Align::Left => (part, blank.as_str()),
                    Align::Right => (blank.as_str(), part),
                };
                written.push_str(first);
                written.push_str(second);
                written.push_str(BETWEEN);
            }
            self.text.push_str(written.trim_end());
            self.text.push('\n');
        }
    }

    /// A line under the head.
    pub(super) fn rule(&mut self) {
        let lines: Vec<String> = self
            .columns
            .iter()
            .map(|(width, _)| "─".repeat(*width))
            .collect();
        self.text.push_str(&lines.join(BETWEEN));
        self.text.push('\n');
    }

    /// A heading of its own across all columns.
    pub(super) fn heading(&mut self, text: &str) {
        let width: usize = self
            .columns
            .iter()
            .map(|(width, _)| width + BETWEEN.len())
            .sum();
        for line in wrap(text, width.saturating_sub(BETWEEN.len())) {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    /// An empty line.
    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// The table as text.
    pub(super) fn finish(self) -> String {
        self.text
    }
}

/// The text, safe for a terminal, in lines of at most `width` columns.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let safe = printable(&paragraph.replace('\t', " ")).into_owned();
        let mut line = String::new();
        for word in safe.split(' ').filter(|word| !word.is_empty()) {
            let gap = usize::from(!line.is_empty());
            if line.width() + gap + word.width() <= width {
                if gap > 0 {
                    line.push(' ');
                }
                line.push_str(word);
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line = broken(word, width, &mut lines);
        }
        lines.push(line);
    }
    lines
}

/// Breaks a word that is wider than a line; returns its last part.
fn broken(word: &str, width: usize, lines: &mut Vec<String>) -> String {
    let mut line = String::new();
    let mut used = 0;
    for c in word.chars() {
        let own = c.width().unwrap_or(0);
        if used + own > width && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        line.push(c);
        used += own;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_wrapped_by_the_columns_they_take() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrap("漢字漢字", 5), ["漢字", "漢字"]);
        assert_eq!(wrap("a\nb", 5), ["a", "b"]);
        assert_eq!(wrap("\u{1b}[2J", 20), ["\\u{1b}[2J"]);
    }

    #[test]
    fn columns_stay_aligned() {
        let mut table = Table::new(vec![(4, Align::Left), (3, Align::Right)]);
        table.row(&["漢 b c".to_owned(), "1".to_owned()]);
        assert_eq!(table.finish(), "漢 b    1\nc\n");
    }
}
