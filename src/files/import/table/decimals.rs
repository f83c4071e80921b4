//! Which sign stands before decimals in a table.

use super::cell_reader::looks_numeric;
use super::frame::Frame;
use super::grid::{CellRef, Grid, Kind};
use crate::session::clipboard::Decimals;

/// What the numbers of a table say.
pub(super) struct Found {
    pub(super) decimals: Decimals,
    pub(super) has_comma: bool,
    /// A number that the others do not settle, and that is read by a guess.
    pub(super) open: Option<CellRef>,
    /// Whether some numbers have a decimal comma and others a decimal point.
    pub(super) is_mixed: bool,
}

/// What is wished for, else what all numbers below the headings say together; where nothing
/// settles it, a decimal comma where semicolons part the cells.
pub(super) fn found(grid: &Grid, frame: &Frame, wish: Option<bool>, delimiter: u8) -> Found {
    let mut seen = Decimals::default();
    let mut open = None;
    for row in frame.first..grid.row_count() {
        for column in 0..grid.row_len(row) {
            let cell = grid.cell(row, column);
            let has = |sign: u8| cell.text.as_bytes().contains(&sign);
            let may_tell = !seen.says_comma() && has(b',') || !seen.says_point() && has(b'.');
            if !may_tell || cell.kind != Kind::Text || !looks_numeric(cell.text.trim()) {
                continue;
            }
            seen.note(cell.text);
            if open.is_none() && Decimals::leaves_open(cell.text) {
                open = Some(CellRef::new(row, column));
            }
        }
    }
    let is_mixed = seen.says_comma() && seen.says_point();
    let (decimals, has_comma, is_guess) = match wish {
        Some(comma) => (Decimals::known(comma), comma, false),
        None if is_mixed => (seen, false, false),
        None if seen.says_comma() || seen.says_point() => {
            let comma = seen.says_comma();
            (Decimals::known(comma), comma, false)
        }
        None => {
            let comma = delimiter == b';';
            (Decimals::known(comma), comma, true)
        }
    };
    Found {
        decimals,
        has_comma,
        open: open.filter(|_| is_guess),
        is_mixed: is_mixed && wish.is_none(),
    }
}
