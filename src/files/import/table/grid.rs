//! The cells of a table, all in one text.

use crate::files::import::support::Fault;

/// What a cell is to the program that wrote it; cells of a text file are all texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Whatever was typed.
    Text,
    /// A number, written with a point before decimals.
    Number,
    /// Anything else that is no text: yes or no, a date.
    Word,
}

/// A cell by row and column, both from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct CellRef {
    pub(super) row: u32,
    pub(super) column: u32,
}

impl CellRef {
    /// The cell in this row and column; both are far below 2^32, see [`MOST_CELLS`].
    pub(super) fn new(row: usize, column: usize) -> Self {
        let small = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
        Self {
            row: small(row),
            column: small(column),
        }
    }
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell<'g> {
    pub(super) text: &'g str,
    pub(super) kind: Kind,
}

/// A table has at most so many cells.
pub(super) const MOST_CELLS: usize = 5_000_000;

/// A cell holds at most so many bytes.
pub(super) const LONGEST_CELL: usize = 1 << 20;

/// A row has at most so many cells.
pub(super) const MOST_COLUMNS: usize = 16_384;

struct Row {
    /// Its first cell.
    first: u32,
    /// Its line in a text, or its row in a sheet, from 1.
    line: u32,
}

/// All cells of a table, row by row; rows may differ in length.
pub(super) struct Grid {
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<u32>,
    /// Empty where all cells are texts.
    kinds: Vec<Kind>,
    rows: Vec<Row>,
    width: usize,
}

impl Grid {
    /// An empty table whose cells will hold about so many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            ends: Vec::with_capacity(bytes / 6),
            kinds: Vec::new(),
            rows: Vec::new(),
            width: 0,
        }
    }

    /// Begins a row that stands in this line.
    pub(super) fn begin_row(&mut self, line: usize) {
        let small = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
        self.rows.push(Row {
            first: small(self.ends.len()),
            line: small(line),
        });
    }

    /// Adds a text to the row begun last.
    ///
    /// # Errors
    /// Where the table becomes too large.
    pub(super) fn push(&mut self, text: &str) -> Result<(), Fault> {
        let row = self.rows.len().saturating_sub(1);
        let width = self.row_len(row) + 1;
        if text.len() > LONGEST_CELL {
            return Err(self.too_large(
                "a cell holds more than 1 MiB of text; a quotation mark may be missing at its end",
            ));
        }
        if width > MOST_COLUMNS {
            return Err(self.too_large("a row has more than 16,384 cells"));
        }
        if self.ends.len() >= MOST_CELLS {
            return Err(self.too_large("the table has more than 5,000,000 cells; split it"));
        }
        self.text.push_str(text);
        let Ok(end) = u32::try_from(self.text.len()) else {
            return Err(self.too_large("the table holds more than 4 GiB of text; split it"));
        };
        self.ends.push(end);
        if !self.kinds.is_empty() {
            self.kinds.push(Kind::Text);
        }
        self.width = self.width.max(width);
        Ok(())
    }

    /// Adds a cell of a workbook to the row begun last.
    ///
    /// # Errors
    /// Where the table becomes too large.
    pub(super) fn push_kind(&mut self, text: &str, kind: Kind) -> Result<(), Fault> {
        if kind != Kind::Text && self.kinds.is_empty() {
            self.kinds = vec![Kind::Text; self.ends.len().max(1)];
            self.kinds.truncate(self.ends.len());
            self.kinds.reserve(1);
            self.push(text)?;
            self.kinds.resize(self.ends.len(), Kind::Text);
        } else {
            self.push(text)?;
        }
        if kind != Kind::Text
            && let Some(last) = self.kinds.last_mut()
        {
            *last = kind;
        }
        Ok(())
    }

    fn too_large(&self, why: &str) -> Fault {
        let line = self.rows.last().map_or(1, |row| row.line as usize);
        Fault::line(line, why)
    }

    /// The number of rows.
    pub(super) fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// The number of cells in the longest row.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    fn first_of(&self, row: usize) -> usize {
        self.rows
            .get(row)
            .map_or(self.ends.len(), |row| row.first as usize)
    }

    /// The number of cells in a row.
    pub(super) fn row_len(&self, row: usize) -> usize {
        self.first_of(row + 1) - self.first_of(row)
    }

    /// The line or sheet row, from 1, in which a row stands.
    pub(super) fn line(&self, row: usize) -> usize {
        self.rows.get(row).map_or(1, |row| row.line as usize)
    }

    /// What stands in a row and a column; an empty text beyond the end of the row.
    pub(super) fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let at = self.first_of(row) + column;
        if at >= self.first_of(row + 1) {
            return Cell {
                text: "",
                kind: Kind::Text,
            };
        }
        let end = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        let start = if at == 0 { 0 } else { end(at - 1) };
        Cell {
            text: self.text.get(start..end(at)).unwrap_or_default(),
            kind: self.kinds.get(at).copied().unwrap_or(Kind::Text),
        }
    }

    /// What stands in a cell.
    pub(super) fn at(&self, cell: CellRef) -> Cell<'_> {
        self.cell(cell.row as usize, cell.column as usize)
    }

    /// The text of a cell without blanks around it.
    pub(super) fn trimmed(&self, row: usize, column: usize) -> &str {
        self.cell(row, column).text.trim()
    }

    /// How many cells of a row hold something.
    pub(super) fn filled(&self, row: usize) -> usize {
        (0..self.row_len(row))
            .filter(|column| !self.trimmed(row, *column).is_empty())
            .count()
    }
}

/// The column of this number from 1, or of this name: `3`, `C`.
pub(super) fn column_index(text: &str) -> Option<usize> {
    if let Ok(number) = text.parse::<usize>() {
        return number.checked_sub(1).filter(|at| *at < MOST_COLUMNS);
    }
    if text.is_empty() || text.len() > 3 || !text.bytes().all(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let number = text.bytes().fold(0, |sum, b| {
        sum * 26 + usize::from(b.to_ascii_uppercase() - b'A' + 1)
    });
    Some(number - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::import::support::column_letters;

    #[test]
    fn columns_have_the_names_of_a_spreadsheet() {
        for (index, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column_letters(index), name);
            assert_eq!(column_index(name), Some(index));
            assert_eq!(column_index(&(index + 1).to_string()), Some(index));
        }
        for bad in ["", "0", "A1", "ABCD", "é", "99999"] {
            assert_eq!(column_index(bad), None, "{bad}");
        }
    }

    #[test]
    fn cells_come_back_as_they_were_put_in() {
        let mut grid = Grid::with_capacity(0);
        grid.begin_row(1);
        grid.push("a").unwrap();
        grid.push("").unwrap();
        grid.begin_row(4);
        grid.push_kind("1.5", Kind::Number).unwrap();
        grid.push_kind("b", Kind::Text).unwrap();
        assert_eq!(grid.cell(0, 0).text, "a");
        assert_eq!(grid.cell(0, 0).kind, Kind::Text);
        assert_eq!(grid.cell(0, 5).text, "");
        assert_eq!(grid.cell(1, 0).kind, Kind::Number);
        assert_eq!(grid.cell(1, 1).text, "b");
        assert_eq!((grid.line(1), grid.row_count(), grid.width()), (4, 2, 2));
        assert!(grid.push(&"x".repeat(LONGEST_CELL + 1)).is_err());
    }
}
