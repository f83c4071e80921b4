//! What is selected: a cell that keys go to, and a rectangle around it.

use super::{Cell, ColumnIx, Extent, Grid, Motion, Place};

/// A step to the next cell for entering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the right: Tab.
    Next,
    /// To the left: Shift and Tab.
    Previous,
    /// Down: Enter.
    Down,
    /// Up: Shift and Enter.
    Up,
}

/// What is selected: the active cell, which keys go to, within a rectangle.
///
/// Cells are kept by what they are about, so a selection lives through sorting and turning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GridSelection {
    /// The cell that typing goes to.
    pub active: Cell,
    /// One corner of the rectangle: where selecting began.
    pub anchor: Cell,
    /// The opposite corner: where selecting is.
    pub corner: Cell,
    /// The column that a chain of Tabs began in: Enter goes back to it.
    chain_from: Option<ColumnIx>,
}

impl GridSelection {
    /// One cell.
    pub fn cell(cell: Cell) -> Self {
        Self::between(cell, cell)
    }

    /// The rectangle between two cells; the first is active.
    pub fn between(anchor: Cell, corner: Cell) -> Self {
        Self {
            active: anchor,
            anchor,
            corner,
            chain_from: None,
        }
    }

    /// The rectangle as shown; none where one of its corners is not shown.
    pub fn extent(&self, grid: &Grid) -> Option<Extent> {
        Some(Extent::between(
            grid.place(self.anchor)?,
            grid.place(self.corner)?,
        ))
    }

    /// The selection after a key: moved, or `extended` while Shift is held.
    #[must_use]
    pub fn moved(
        &self,
        grid: &Grid,
        motion: Motion,
        extended: bool,
        filled: impl Fn(Cell) -> bool,
    ) -> Self {
        let from = if extended { self.corner } else { self.active };
        let from = grid.place(from).unwrap_or(Place::new(1, 1));
        let to = grid.moved(from, motion, filled);
        match grid.cell(to) {
            None => *self,
            Some(corner) if extended => self.extended(corner),
            Some(cell) => Self::cell(cell),
        }
    }

    /// The selection whose opposite corner is elsewhere.
    #[must_use]
    pub fn extended(&self, corner: Cell) -> Self {
        Self {
            corner,
            active: self.anchor,
            anchor: self.anchor,
            chain_from: None,
        }
    }

    /// The selection after Tab or Enter: the active cell goes through a rectangle and around;
    /// without one, Tab goes right and Enter goes down, back to the column where tabbing began.
    #[must_use]
    pub fn stepped(&self, grid: &Grid, step: Step) -> Self {
        let Some(at) = grid.place(self.active) else {
            return *self;
        };
        if let Some(extent) = self.extent(grid).filter(|extent| !extent.is_single()) {
            let at = if extent.contains(at) {
                at
            } else {
                Place::new(extent.rows.start, extent.columns.start)
            };
            return match grid.cell(around(&extent, at, step)) {
                Some(active) => Self { active, ..*self },
                None => *self,
            };
        }
        let motion = match step {
            Step::Next => Motion::Right,
            Step::Previous => Motion::Left,
            Step::Down => Motion::Down,
            Step::Up => Motion::Up,
        };
        let mut to = grid.moved(at, motion, |_| true);
        let chain_from = match step {
            Step::Next | Step::Previous => Some(self.chain_from.unwrap_or(at.column)),
            Step::Down | Step::Up => {
                if let Some(column) = self.chain_from {
                    to.column = column;
                }
                None
            }
        };
        // Past the last column, Tab goes on in the next row.
        if to == at && step == Step::Next && at.row.0 + 1 < grid.rows() {
            to = Place::new(at.row.0 + 1, grid.body().columns.start);
        } else if step == Step::Previous && at.column.0 <= grid.body().columns.start && at.row.0 > 1
        {
            to = Place::new(at.row.0 - 1, grid.columns() - 1);
        }
        match grid.cell(to) {
            Some(cell) => Self {
                chain_from,
                ..Self::cell(cell)
            },
            None => *self,
        }
    }

    /// The same on a grid that may have changed: what is no longer shown gives way to what stands there.
    #[must_use]
    pub fn kept(&self, grid: &Grid) -> Option<Self> {
        let shown = |cell| grid.place(cell).is_some();
        if shown(self.active) && shown(self.anchor) && shown(self.corner) {
            return Some(*self);
        }
        shown(self.active).then(|| Self::cell(self.active))
    }
}

/// The next place in a rectangle, from its end back to its beginning.
fn around(extent: &Extent, at: Place, step: Step) -> Place {
    let (height, width) = (extent.rows.len(), extent.columns.len());
    let (row, column) = (
        at.row.0 - extent.rows.start,
        at.column.0 - extent.columns.start,
    );
    let count = height * width;
    let (row, column) = match step {
        Step::Next | Step::Previous => {
            let index = row * width + column;
            let index = if step == Step::Next {
                index + 1
            } else {
                index + count - 1
            } % count;
            (index / width, index % width)
        }
        Step::Down | Step::Up => {
            let index = column * height + row;
            let index = if step == Step::Down {
                index + 1
            } else {
                index + count - 1
            } % count;
            (index % height, index / height)
        }
    };
    Place::new(extent.rows.start + row, extent.columns.start + column)
}
