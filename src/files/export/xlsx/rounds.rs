//! The sheet of the rounds, up to the one shown.

use rust_xlsxwriter::XlsxError;

use super::sheet::Sheet;
use crate::files::export::view::View;
use crate::scenario::Round;

const HEADINGS: [&str; 4] = ["Round", "From", "Until", "Result"];

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Sheet<'_>,
    view: &View<'_>,
    rounds: &[Round],
) -> Result<(), XlsxError> {
    let styles = sheet.styles;
    for (column, width) in (0..).zip([28.0, 14.0, 14.0, 90.0]) {
        sheet.width(column, width)?;
    }
    sheet.headings(0, &HEADINGS)?;
    let mut last = 0;
    for (at, round) in (1..).zip(rounds) {
        sheet.text(at, 0, round.name(), &styles.name)?;
        sheet.date(at, 1, round.date)?;
        sheet.date(at, 2, round.until)?;
        let result = [round.result.clone(), view.cited_text(&round.cites)];
        let result = result.iter().filter(|part| !part.is_empty());
        let result: Vec<&str> = result.map(String::as_str).collect();
        sheet.text(at, 3, &result.join(" "), &styles.text)?;
        last = at;
    }
    sheet.finish(0, last, 4)?;
    sheet.settings().set_freeze_panes(1, 1)?;
    Ok(())
}
