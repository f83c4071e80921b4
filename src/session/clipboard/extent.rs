//! A rectangle of a grid.

/// A rectangle of a grid, from its top left cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Extent {
    /// Its first row, from 0.
    pub top: usize,
    /// Its first column, from 0.
    pub left: usize,
    /// How many rows it has.
    pub rows: usize,
    /// How many columns it has.
    pub columns: usize,
}

impl Extent {
    /// One cell.
    pub fn cell(top: usize, left: usize) -> Self {
        Self {
            top,
            left,
            rows: 1,
            columns: 1,
        }
    }
}
