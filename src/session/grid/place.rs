//! Places in the grid as it is shown: counted from its top left corner.

use std::ops::Range;

/// A row of the grid as shown; the heading is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowIx(pub usize);

/// A column of the grid as shown; the heading is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ColumnIx(pub usize);

/// A cell's place in the grid as shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Its row.
    pub row: RowIx,
    /// Its column.
    pub column: ColumnIx,
}

impl Place {
    /// The place in this row and column.
    pub fn new(row: usize, column: usize) -> Self {
        Self {
            row: RowIx(row),
            column: ColumnIx(column),
        }
    }
}

/// A rectangle of the grid as shown; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Its rows.
    pub rows: Range<usize>,
    /// Its columns.
    pub columns: Range<usize>,
}

impl Extent {
    /// The rectangle with two places at opposite corners.
    pub fn between(a: Place, b: Place) -> Self {
        Self {
            rows: a.row.0.min(b.row.0)..a.row.0.max(b.row.0) + 1,
            columns: a.column.0.min(b.column.0)..a.column.0.max(b.column.0) + 1,
        }
    }

    /// Whether a place lies inside.
    pub fn contains(&self, place: Place) -> bool {
        self.rows.contains(&place.row.0) && self.columns.contains(&place.column.0)
    }

    /// Whether it is one cell.
    pub fn is_single(&self) -> bool {
        self.len() == 1
    }

    /// The number of its cells.
    pub fn len(&self) -> usize {
        self.rows.len() * self.columns.len()
    }

    /// Whether it has no cells, which never happens.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Its places, row by row.
    pub fn places(&self) -> impl Iterator<Item = Place> + use<> {
        let columns = self.columns.clone();
        self.rows
            .clone()
            .flat_map(move |row| columns.clone().map(move |column| Place::new(row, column)))
    }
}
