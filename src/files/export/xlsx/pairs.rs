//! The sheet of the pairs: how far the parties are apart, two by two.

use rust_xlsxwriter::{ConditionalFormat2ColorScale, ConditionalFormatType, XlsxError};

use super::sheet::Sheet;
use crate::compare::PairFigures;
use crate::files::export::tint::{LEVELS, tint};
use crate::files::export::view::View;

const HEADINGS: [&str; 8] = [
    "Party",
    "Party",
    "Distance",
    "Euclidean",
    "Identical",
    "Shared ground",
    "Conflict",
    "Issues compared",
];
const HEAD_ROW: u32 = 2;

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Sheet<'_>,
    view: &View<'_>,
    pairs: &[PairFigures],
) -> Result<(), XlsxError> {
    let styles = sheet.styles;
    sheet.line(0, "Pairs", &styles.title)?;
    sheet.line(1, &view.as_of(), &styles.remark)?;
    for column in 0..8 {
        sheet.width(column, if column < 2 { 26.0 } else { 12.0 })?;
    }
    sheet.headings(HEAD_ROW, &HEADINGS)?;
    let mut last = HEAD_ROW;
    for (at, pair) in (HEAD_ROW + 1..).zip(pairs) {
        sheet.text(at, 0, view.name(pair.a), &styles.name)?;
        sheet.text(at, 1, view.name(pair.b), &styles.name)?;
        sheet.number(at, 2, pair.distance, &styles.figure)?;
        sheet.number(at, 3, pair.euclidean, &styles.figure)?;
        sheet.number(at, 4, pair.identical, &styles.share)?;
        sheet.number(at, 5, pair.shared_ground, &styles.share)?;
        sheet.number(at, 6, pair.conflict, &styles.share)?;
        sheet.number(at, 7, Some(pair.issues as f64), &styles.number)?;
        last = at;
    }
    sheet.finish(HEAD_ROW, last, 8)?;
    let scale = ConditionalFormat2ColorScale::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, 1)
        .set_minimum_color(0x00_FF_FF_FF)
        .set_maximum_color(tint(LEVELS));
    let settings = sheet.settings();
    settings.add_conditional_format(HEAD_ROW + 1, 2, last, 3, &scale)?;
    settings.autofilter(HEAD_ROW, 0, last, 7)?;
    settings.set_freeze_panes(HEAD_ROW + 1, 2)?;
    Ok(())
}
