//! The weight of each position in the mean: power times salience, in the same cell as the position.

use rust_xlsxwriter::{RowNum, XlsxError};

use super::columns::{Columns, HEAD_ROW, ISSUE};
use super::live::range;
use super::sheet::Sheet;
use crate::files::export::view::{Row, View};

/// What the sheet is called; formulas name it.
pub(super) const WEIGHTS: &str = "Weights";

/// Writes the sheet. `rows` are the rows of the matrix with their places in it.
pub(super) fn write(
    sheet: &mut Sheet<'_>,
    view: &View<'_>,
    columns: &Columns<'_>,
    rows: &[(RowNum, Row<'_>)],
) -> Result<(), XlsxError> {
    let styles = sheet.styles;
    sheet.line(0, "Weights of the positions in the mean", &styles.title)?;
    sheet.line(
        1,
        "Power times salience; a salience that is not recorded is filled in. Change a weight and the mean follows.",
        &styles.remark,
    )?;
    sheet.width(ISSUE, 28.0)?;
    sheet.text(HEAD_ROW, ISSUE, "Issue", &styles.head)?;
    let names = view.column_names();
    for (party, party_name) in columns.parties.iter().zip(&names) {
        if let Some(column) = party.position {
            sheet.text(HEAD_ROW, column, party_name, &styles.head)?;
        }
        if let Some(column) = party.wording {
            // Weights stand in the columns of the positions, so that formulas can lay them over one another.
            sheet.settings().set_column_hidden(column)?;
        }
    }
    for (at, row) in rows {
        if range(*row).is_none() {
            continue;
        }
        sheet.text(*at, ISSUE, row.issue.title(), &styles.name)?;
        for party in &columns.parties {
            let figures = view.comparison.party(row.index, party.party.id);
            let weight = figures
                .filter(|figures| figures.in_scope && figures.place.is_some())
                .map(|figures| view.comparison.weight_of(figures));
            if let Some((column, weight)) = party.position.zip(weight) {
                sheet.bare_number(*at, column, weight)?;
            }
        }
    }
    let last = rows.last().map_or(HEAD_ROW, |(at, _)| *at);
    sheet.finish(HEAD_ROW, last, columns.count)?;
    sheet.settings().set_freeze_panes(HEAD_ROW + 1, 1)?;
    Ok(())
}
