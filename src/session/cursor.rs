//! Where the user is in the matrix, and how keys move it.

use crate::scenario::PartyId;

/// A place in the matrix: an issue, and a party or the issue as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    /// The issue, by its row in the file.
    pub issue: usize,
    /// The party whose stance it is; none for the issue itself.
    pub party: Option<PartyId>,
}

/// A key's wish.
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
    /// To the issue column.
    RowStart,
    /// To the last party.
    RowEnd,
    /// To the first issue.
    First,
    /// To the last issue.
    Last,
    /// A window's height up, so many rows.
    PageUp(usize),
    /// A window's height down, so many rows.
    PageDown(usize),
}

impl Cell {
    /// Where `motion` leads among the `rows` (issues as shown, top to bottom) and
    /// `columns` (parties as shown, left to right); stays inside.
    #[must_use]
    pub fn moved(self, motion: Motion, rows: &[usize], columns: &[PartyId]) -> Self {
        let row = rows.iter().position(|issue| *issue == self.issue);
        let row = row.unwrap_or_default();
        // Column 0 is the issue itself.
        let column = self
            .party
            .and_then(|party| columns.iter().position(|known| *known == party))
            .map_or(0, |index| index + 1);
        let last_row = rows.len().saturating_sub(1);
        let (row, column) = match motion {
            Motion::Up => (row.saturating_sub(1), column),
            Motion::Down => ((row + 1).min(last_row), column),
            Motion::Left => (row, column.saturating_sub(1)),
            Motion::Right => (row, (column + 1).min(columns.len())),
            Motion::RowStart => (row, 0),
            Motion::RowEnd => (row, columns.len()),
            Motion::First => (0, column),
            Motion::Last => (last_row, column),
            Motion::PageUp(height) => (row.saturating_sub(height), column),
            Motion::PageDown(height) => ((row + height).min(last_row), column),
        };
        Self {
            issue: rows.get(row).copied().unwrap_or(self.issue),
            party: column
                .checked_sub(1)
                .and_then(|index| columns.get(index))
                .copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_among_what_is_shown_and_stay_inside() {
        let columns = [PartyId::new("a"), PartyId::new("b")];
        let rows = [4, 2, 7];
        let cell = |issue, column: usize| Cell {
            issue,
            party: column.checked_sub(1).map(|c| columns[c]),
        };
        for (from, motion, to) in [
            ((4, 0), Motion::Up, (4, 0)),
            ((4, 1), Motion::Down, (2, 1)),
            ((7, 1), Motion::Down, (7, 1)),
            ((2, 1), Motion::Left, (2, 0)),
            ((2, 0), Motion::Left, (2, 0)),
            ((2, 1), Motion::Right, (2, 2)),
            ((2, 2), Motion::Right, (2, 2)),
            ((2, 1), Motion::RowEnd, (2, 2)),
            ((2, 1), Motion::RowStart, (2, 0)),
            ((7, 2), Motion::First, (4, 2)),
            ((4, 2), Motion::Last, (7, 2)),
            ((4, 2), Motion::PageDown(9), (7, 2)),
            ((7, 2), Motion::PageUp(1), (2, 2)),
        ] {
            let found = cell(from.0, from.1).moved(motion, &rows, &columns);
            assert_eq!(found, cell(to.0, to.1), "{from:?} {motion:?}");
        }
    }
}
