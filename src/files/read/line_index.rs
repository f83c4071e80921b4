//! From a byte of a text to its line and column.

use std::cell::Cell;
use std::ops::Range;

/// A place as editors count: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The character within the line, from 1.
    pub column: usize,
}

/// The lines of a text; a line ends with LF, CR LF or a lone CR.
#[derive(Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// The last place asked for: questions in ascending order cost no more than the distance.
    last: Cell<(usize, Place)>,
}

impl<'t> LineIndex<'t> {
    /// The lines of `text`.
    pub fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (index, byte) in bytes.iter().enumerate() {
            if *byte == b'\n' || (*byte == b'\r' && bytes.get(index + 1) != Some(&b'\n')) {
                starts.push(index + 1);
            }
        }
        Self {
            text,
            starts,
            last: Cell::new((0, Place { line: 1, column: 1 })),
        }
    }

    /// The line, from 1, of a byte.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).max(1)
    }

    /// The place of a byte; past the end, the end.
    pub fn place(&self, offset: usize) -> Place {
        let offset = self.floor(offset);
        let line = self.line(offset);
        let (known, at) = self.last.get();
        let (from, column) = if at.line == line && known <= offset {
            (known, at.column)
        } else {
            (self.line_range(line).start, 1)
        };
        let passed = self
            .text
            .get(from..offset)
            .map_or(0, |text| text.chars().count());
        let place = Place {
            line,
            column: column + passed,
        };
        self.last.set((offset, place));
        place
    }

    /// The bytes of a line, without its end.
    pub fn line_range(&self, line: usize) -> Range<usize> {
        let start = self
            .starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(self.text.len());
        let mut end = self.starts.get(line).copied().unwrap_or(self.text.len());
        while end > start && matches!(self.text.as_bytes().get(end - 1), Some(b'\n' | b'\r')) {
            end -= 1;
        }
        start..end
    }

    /// The text that it is about.
    pub fn text(&self) -> &'t str {
        self.text
    }

    fn floor(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        let index = LineIndex::new("ab\nцщx\r\ny\rz");
        let at = |offset| {
            let place = index.place(offset);
            (place.line, place.column)
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(3), (2, 1));
        assert_eq!(at(7), (2, 3));
        assert_eq!(at(6), (2, 2), "inside a character");
        assert_eq!(at(10), (3, 1));
        assert_eq!(at(12), (4, 1));
        assert_eq!(at(99), (4, 2));
        assert_eq!(index.line_range(2), 3..8);
    }
}
