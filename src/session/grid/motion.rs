//! Where a key leads.

use super::{Cell, Grid, IssueLine, Place};

/// A key's wish to be elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One column left.
    Left,
    /// One column right.
    Right,
    /// Up to the edge of the filled cells.
    EdgeUp,
    /// Down to the edge of the filled cells.
    EdgeDown,
    /// Left to the edge of the filled cells.
    EdgeLeft,
    /// Right to the edge of the filled cells.
    EdgeRight,
    /// To the first column of the row.
    RowStart,
    /// To the last column of the row.
    RowEnd,
    /// To the first cell below and right of the headings.
    First,
    /// To the last cell.
    Last,
    /// So many rows up.
    PageUp(usize),
    /// So many rows down.
    PageDown(usize),
}

/// One step along a line of places, and how many there are.
struct Line<F: Fn(usize) -> bool> {
    at: usize,
    len: usize,
    filled: F,
}

impl<F: Fn(usize) -> bool> Line<F> {
    /// The next place where filled begins or ends, going `forward` or back; the last or first place
    /// where there is none.
    fn edge(&self, forward: bool) -> usize {
        let next = |at: usize| {
            if forward {
                Some(at + 1).filter(|at| *at < self.len)
            } else {
                at.checked_sub(1)
            }
        };
        let Some(mut at) = next(self.at) else {
            return self.at;
        };
        if (self.filled)(self.at) && (self.filled)(at) {
            // Within a filled stretch: to its end.
            while let Some(after) = next(at).filter(|after| (self.filled)(*after)) {
                at = after;
            }
            return at;
        }
        // From its end, or from nothing: to the next that is filled.
        while !(self.filled)(at) {
            match next(at) {
                Some(after) => at = after,
                None => return at,
            }
        }
        at
    }
}

impl Grid {
    /// Where `motion` leads from `from`; stays inside. `filled` tells which cells hold something.
    ///
    /// The headings of groups lie in no stretch of filled cells: edges look past them.
    #[must_use]
    pub fn moved(&self, from: Place, motion: Motion, filled: impl Fn(Cell) -> bool) -> Place {
        let from = self.clamped(from);
        let (row, column) = (from.row.0, from.column.0);
        let last_row = self.rows().saturating_sub(1);
        let last_column = self.columns().saturating_sub(1);
        match motion {
            Motion::Up => Place::new(row.saturating_sub(1), column),
            Motion::Down => Place::new((row + 1).min(last_row), column),
            Motion::Left => Place::new(row, column.saturating_sub(1)),
            Motion::Right => Place::new(row, (column + 1).min(last_column)),
            Motion::RowStart => Place::new(row, 0),
            Motion::RowEnd => Place::new(row, last_column),
            Motion::First => {
                let body = self.body();
                Place::new(body.rows.start, body.columns.start)
            }
            Motion::Last => Place::new(last_row, last_column),
            Motion::PageUp(rows) => Place::new(row.saturating_sub(rows), column),
            Motion::PageDown(rows) => Place::new((row + rows).min(last_row), column),
            Motion::EdgeUp | Motion::EdgeDown => {
                let rows = self.without_groups(self.rows(), row, |row| Place::new(row, column));
                let at = self.edge(
                    &rows,
                    row,
                    |row| Place::new(row, column),
                    motion == Motion::EdgeDown,
                    filled,
                );
                Place::new(at, column)
            }
            Motion::EdgeLeft | Motion::EdgeRight => {
                let columns =
                    self.without_groups(self.columns(), column, |column| Place::new(row, column));
                let at = self.edge(
                    &columns,
                    column,
                    |column| Place::new(row, column),
                    motion == Motion::EdgeRight,
                    filled,
                );
                Place::new(row, at)
            }
        }
    }

    /// The places along a line but for groups' headings; where it starts from stays in any case.
    fn without_groups(
        &self,
        len: usize,
        from: usize,
        place: impl Fn(usize) -> Place,
    ) -> Vec<usize> {
        let is_group = |at: usize| {
            let cell = self.cell(place(at));
            cell.is_some_and(|cell| matches!(cell.issue, IssueLine::Group(_)))
        };
        // A line within a group's heading is all group.
        if is_group(from) && (0..len).all(is_group) {
            return (0..len).collect();
        }
        (0..len)
            .filter(|at| *at == from || !is_group(*at))
            .collect()
    }

    fn edge(
        &self,
        along: &[usize],
        from: usize,
        place: impl Fn(usize) -> Place,
        forward: bool,
        filled: impl Fn(Cell) -> bool,
    ) -> usize {
        let line = Line {
            at: along.iter().position(|at| *at == from).unwrap_or_default(),
            len: along.len(),
            filled: |index: usize| {
                let cell = along.get(index).and_then(|at| self.cell(place(*at)));
                cell.is_some_and(&filled)
            },
        };
        along.get(line.edge(forward)).copied().unwrap_or(from)
    }
}
