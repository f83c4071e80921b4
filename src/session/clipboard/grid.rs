//! The cells as the user sees them.

use super::{Extent, Target};

/// The cells as the user sees them: so many rows and columns, and what each cell is.
///
/// Asked only for the cells concerned, so that a grid of millions costs nothing.
#[derive(Clone, Copy, Debug)]
pub struct Grid<F> {
    rows: usize,
    columns: usize,
    target: F,
}

impl<F: Fn(usize, usize) -> Target> Grid<F> {
    /// A grid of so many rows and columns; `target` is asked by row and column.
    pub fn new(rows: usize, columns: usize, target: F) -> Self {
        Self {
            rows,
            columns,
            target,
        }
    }

    /// How many rows it has.
    pub fn row_count(&self) -> usize {
        self.rows
    }

    /// How many columns it has.
    pub fn column_count(&self) -> usize {
        self.columns
    }

    /// What a cell is; nothing outside of the grid.
    pub fn target(&self, row: usize, column: usize) -> Option<Target> {
        (row < self.rows && column < self.columns).then(|| (self.target)(row, column))
    }

    /// The part of an extent that lies on the grid.
    pub(super) fn within(&self, extent: Extent) -> Extent {
        Extent {
            rows: extent.rows.min(self.rows.saturating_sub(extent.top)),
            columns: extent.columns.min(self.columns.saturating_sub(extent.left)),
            ..extent
        }
    }
}
