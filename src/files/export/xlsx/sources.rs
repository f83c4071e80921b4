//! The sheet of the sources, under the numbers that the matrix cites.

use rust_xlsxwriter::XlsxError;

use super::sheet::Sheet;
use crate::files::export::view::View;

const HEADINGS: [&str; 7] = [
    "Number",
    "Title",
    "Author",
    "Publisher",
    "Date",
    "Address",
    "Note",
];

/// Writes the sheet.
pub(super) fn write(sheet: &mut Sheet<'_>, view: &View<'_>) -> Result<(), XlsxError> {
    let styles = sheet.styles;
    for (column, width) in (0..).zip([9.0, 50.0, 24.0, 24.0, 14.0, 44.0, 40.0]) {
        sheet.width(column, width)?;
    }
    sheet.headings(0, &HEADINGS)?;
    let mut last = 0;
    for (at, source) in (1..).zip(&view.sources) {
        sheet.number(at, 0, Some(f64::from(at)), &styles.number)?;
        sheet.text(at, 1, source.title(), &styles.text)?;
        sheet.text(at, 2, &source.author, &styles.text)?;
        sheet.text(at, 3, &source.publisher, &styles.text)?;
        sheet.date(at, 4, source.date)?;
        sheet.address(at, 5, &source.url)?;
        sheet.text(at, 6, &source.note, &styles.text)?;
        last = at;
    }
    sheet.finish(0, last, 7)?;
    sheet.settings().set_freeze_panes(1, 0)?;
    Ok(())
}
