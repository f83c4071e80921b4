//! Where a table begins: what stands above it, and its headings.

use super::cell_reader::looks_numeric;
use super::grid::Grid;
use super::role::Role;
use super::wishes::HeaderWish;
use crate::files::import::support::Fault;

/// Titles and empty rows are looked for in so many rows.
const ROWS: usize = 20;

/// Where headings and rows stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    /// The row with the headings.
    pub(super) header: Option<usize>,
    /// The first row below.
    pub(super) first: usize,
    /// A row with a single text above the table.
    pub(super) title: Option<usize>,
}

impl Frame {
    /// The frame of a table.
    ///
    /// # Errors
    /// Where the row wished for is not there.
    pub(super) fn of(grid: &Grid, wish: Option<HeaderWish>) -> Result<Self, Fault> {
        if let Some(HeaderWish::Row(number)) = wish {
            let row = (0..grid.row_count()).find(|row| grid.line(*row) == number);
            let row = row.ok_or_else(|| {
                Fault::file(format!(
                    "row {number} is not there or empty; say in which row the headings stand, such as header=1"
                ))
            })?;
            return Ok(Self {
                header: Some(row),
                first: row + 1,
                title: None,
            });
        }
        let top = top(grid);
        let title = (0..top).find(|row| grid.filled(*row) == 1);
        let has_header = match wish {
            Some(HeaderWish::No) => false,
            Some(_) => true,
            None => is_header(grid, top),
        };
        Ok(Self {
            header: has_header.then_some(top),
            first: top + usize::from(has_header),
            title,
        })
    }

    /// The heading of a column, without blanks around it; empty where there is none.
    pub(super) fn heading<'g>(&self, grid: &'g Grid, column: usize) -> &'g str {
        self.header.map_or("", |row| grid.trimmed(row, column))
    }
}

/// The first row that is part of the table: above it stand empty rows and single texts.
fn top(grid: &Grid) -> usize {
    let rows = grid.row_count().min(ROWS);
    let widest = (0..rows).map(|row| grid.filled(row)).max().unwrap_or(0);
    let is_above = |row: &usize| match grid.filled(*row) {
        0 => true,
        1 => widest > 1 && !grid.trimmed(*row, 0).is_empty(),
        _ => false,
    };
    let skipped = (0..rows).take_while(is_above).count();
    if skipped == rows { 0 } else { skipped }
}

/// Whether a row names columns: its corner is empty, a word for a column stands in it, or most
/// of it are words.
fn is_header(grid: &Grid, row: usize) -> bool {
    let cells = grid.row_len(row);
    if grid.trimmed(row, 0).is_empty() {
        return true;
    }
    if Role::from_heading(grid.trimmed(row, 0)).is_some() {
        return true;
    }
    let rest = (1..cells).map(|column| grid.trimmed(row, column));
    let rest: Vec<&str> = rest.filter(|text| !text.is_empty()).collect();
    let numbers = rest.iter().filter(|text| looks_numeric(text)).count();
    2 * numbers < rest.len().max(1)
}
