//! Cells as they come, within limits.

use super::datum::Datum;
use crate::files::import::support::{Fault, cell_place};
use crate::files::progress::Progress;

/// Rows of a sheet.
const MOST_ROWS: usize = 20_000;

/// Columns of a sheet.
const MOST_COLUMNS: usize = 1_000;

/// Cells of a workbook, empty ones before others included.
const MOST_CELLS: usize = 5_000_000;

/// Words of all cells of a workbook, in bytes: 256 MiB. A text that is stored once may be
/// shown by any number of cells.
const MOST_TEXT_BYTES: usize = 256 << 20;

/// After so many cells, whether the work was cancelled is asked again.
const ASK_EVERY: usize = 4_096;

/// What is left of the limits of a workbook.
pub(super) struct Budget<'a> {
    cells: usize,
    text_bytes: usize,
    progress: &'a Progress,
}

impl<'a> Budget<'a> {
    /// All of it.
    pub(super) fn new(progress: &'a Progress) -> Self {
        Self {
            cells: MOST_CELLS,
            text_bytes: MOST_TEXT_BYTES,
            progress,
        }
    }

    fn take_cells(&mut self, count: usize) -> Result<(), Fault> {
        let before = self.cells / ASK_EVERY;
        self.cells = self.cells.checked_sub(count).ok_or_else(|| {
            Fault::file(format!(
                "this workbook has more than {MOST_CELLS} cells; leave sheets or columns out"
            ))
        })?;
        if self.cells / ASK_EVERY != before {
            let done = 1.0 - self.cells as f64 / MOST_CELLS as f64;
            self.progress.reached(done)?;
        }
        Ok(())
    }

    fn take_text(&mut self, bytes: usize) -> Result<(), Fault> {
        self.text_bytes = self.text_bytes.checked_sub(bytes).ok_or_else(|| {
            Fault::file("this workbook shows more than 256 MiB of text; leave sheets out")
        })?;
        Ok(())
    }
}

/// Cells that are one to the eye, counted from 0, ends included.
#[derive(Clone, Copy, Debug)]
pub(super) struct Merged {
    pub(super) first_row: usize,
    pub(super) last_row: usize,
    pub(super) first_column: usize,
    pub(super) last_column: usize,
}

/// The cells of one sheet.
pub(super) struct Grid<'s> {
    sheet: &'s str,
    rows: Vec<Vec<Datum>>,
}

impl<'s> Grid<'s> {
    /// Without any cell.
    pub(super) fn new(sheet: &'s str) -> Self {
        Self {
            sheet,
            rows: Vec::new(),
        }
    }

    /// Puts what a cell holds; nothing is done for an empty one, wherever it stands.
    ///
    /// # Errors
    /// Where the cell stands too far out, or the workbook holds too much.
    pub(super) fn put(
        &mut self,
        row: usize,
        column: usize,
        datum: Datum,
        budget: &mut Budget<'_>,
    ) -> Result<(), Fault> {
        if datum == Datum::Empty {
            return Ok(());
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(Fault::at(
                cell_place(Some(self.sheet), row, column),
                format!(
                    "this cell stands beyond the {MOST_ROWS} rows and {MOST_COLUMNS} columns that are read; clear it, or copy the table into a new workbook"
                ),
            ));
        }
        if let Datum::Text(text) = &datum {
            budget.take_text(text.len())?;
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let Some(cells) = self.rows.get_mut(row) else {
            return Ok(());
        };
        // A cell that is put twice is paid twice, so that repeating does not come free.
        budget.take_cells((column + 1).saturating_sub(cells.len()).max(1))?;
        if cells.len() <= column {
            cells.resize(column + 1, Datum::Empty);
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = datum;
        }
        Ok(())
    }

    /// Repeats what is merged over several rows of one column in each of them.
    ///
    /// # Errors
    /// As [`Grid::put`].
    pub(super) fn fill(&mut self, merged: Merged, budget: &mut Budget<'_>) -> Result<(), Fault> {
        if merged.first_column != merged.last_column {
            return Ok(());
        }
        let column = merged.first_column;
        let first = self.rows.get(merged.first_row);
        let Some(datum) = first.and_then(|cells| cells.get(column)).cloned() else {
            return Ok(());
        };
        let last = merged.last_row.min(self.rows.len().saturating_sub(1));
        for row in merged.first_row + 1..=last {
            self.put(row, column, datum.clone(), budget)?;
        }
        Ok(())
    }

    /// The rows.
    pub(super) fn into_rows(self) -> Vec<Vec<Datum>> {
        self.rows
    }
}
