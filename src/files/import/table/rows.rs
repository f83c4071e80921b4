//! Which rows of a table are read.

use super::frame::Frame;
use super::grid::{CellRef, Grid};
use super::layout::Layout;
use super::report::Report;

/// The rows below the headings that hold something, in order.
///
/// In a text, a row with more or fewer cells than the headings is refused: a delimiter is
/// missing or stands in a text without quotation marks, and no cell of it can be trusted.
pub(super) fn usable(
    grid: &Grid,
    frame: &Frame,
    layout: Layout,
    is_text: bool,
    report: &mut Report,
) -> Vec<usize> {
    let expected = expected(grid, frame);
    let mut rows = Vec::with_capacity(grid.row_count().saturating_sub(frame.first));
    for row in frame.first..grid.row_count() {
        let len = grid.row_len(row);
        if len == expected {
            if (0..len).any(|column| !grid.trimmed(row, column).is_empty()) {
                rows.push(row);
            }
            continue;
        }
        let filled = grid.filled(row);
        let is_heading = layout != Layout::Long && filled == 1 && !grid.trimmed(row, 0).is_empty();
        let last = (0..len)
            .rev()
            .find(|column| !grid.trimmed(row, *column).is_empty())
            .map_or(0, |column| column + 1);
        let fits =
            last <= expected && (len >= expected_at_least(grid, frame, expected) || !is_text);
        if filled == 0 {
            continue;
        }
        if fits || is_heading || !is_text && last <= expected {
            rows.push(row);
        } else {
            report.refused(
                grid,
                CellRef::new(row, len.saturating_sub(1)),
                format!(
                    "this row has {len} cells, the {} {expected}; put texts that hold the delimiter in quotation marks, and leave a place for every empty cell",
                    if frame.header.is_some() { "headings" } else { "first row has" }
                ),
            );
        }
    }
    rows
}

/// How many cells a row has.
fn expected(grid: &Grid, frame: &Frame) -> usize {
    let row = frame.header.unwrap_or(frame.first);
    grid.row_len(row)
}

/// How many cells a row has at least: empty headings at the end need none.
fn expected_at_least(grid: &Grid, frame: &Frame, expected: usize) -> usize {
    match frame.header {
        None => expected,
        Some(header) => (0..expected)
            .rev()
            .find(|column| !grid.trimmed(header, *column).is_empty())
            .map_or(0, |column| column + 1),
    }
}
