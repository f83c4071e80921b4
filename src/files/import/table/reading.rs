//! How the cells of a table are read.

use super::cell_reader::CellReader;
use super::decimals;
use super::frame::Frame;
use super::grid::Grid;
use super::report::{Report, quoted};
use super::source::Source;
use super::wishes::{Percent, Wishes};
use crate::session::clipboard::begins_a_formula;

/// How cells are read in this table.
pub(super) fn reader(
    source: &Source,
    frame: &Frame,
    wishes: &Wishes,
    is_exact: bool,
    report: &mut Report,
) -> CellReader {
    let grid = &source.grid;
    let wish = wishes.decimal_comma.or(is_exact.then_some(false));
    let found = decimals::found(grid, frame, wish, source.delimiter);
    let name = if found.has_comma { "comma" } else { "point" };
    if source.is_text && !is_exact {
        report.choice(
            "decimal",
            "Sign before decimals",
            name,
            wishes.decimal_comma.is_some(),
            &["point", "comma"],
        );
    }
    if let Some(cell) = found.open {
        let text = grid.at(cell).text;
        report.guessed_at(
            grid,
            cell,
            format!(
                "a decimal {name}, so that {} is no other number; if it is one, say decimal={}",
                quoted(text),
                if found.has_comma { "point" } else { "comma" }
            ),
        );
    }
    if found.is_mixed {
        report.guessed(
            "some numbers have a decimal comma, others a decimal point; those that could be either are refused, say which is meant with decimal=comma or decimal=point",
        );
    }
    CellReader {
        decimals: found.decimals,
        has_comma: found.has_comma,
        is_mixed: found.is_mixed,
        missing: wishes.missing.clone(),
        percent: wishes.percent.unwrap_or(Percent::Unit),
        is_exact,
        is_guarded: !is_exact || source.is_marked || !has_bare_formula(grid, frame),
    }
}

/// Whether a text begins like a formula: whoever wrote the table put no apostrophes before such.
fn has_bare_formula(grid: &Grid, frame: &Frame) -> bool {
    (frame.first..grid.row_count()).any(|row| {
        (0..grid.row_len(row)).any(|column| {
            let text = grid.cell(row, column).text;
            !text.starts_with('\'') && begins_a_formula(text) && text.parse::<f64>().is_err()
        })
    })
}
