//! The sheet that says what the others show, and how to read them.

use rust_xlsxwriter::XlsxError;

use super::live::Live;
use super::sheet::Sheet;
use crate::compare::CellMeasure;
use crate::files::export::view::{CONVENTIONS, View};

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Sheet<'_>,
    view: &View<'_>,
    live: &Live,
    left_out: &[String],
) -> Result<(), XlsxError> {
    let styles = sheet.styles;
    let include = view.options.include;
    sheet.width(0, 110.0)?;
    sheet.line(0, view.title(), &styles.title)?;
    let mut at = 1;
    let mut paragraph = |sheet: &mut Sheet<'_>, text: &str, is_heading: bool| {
        let format = if is_heading {
            &styles.name
        } else {
            &styles.text
        };
        at += 1;
        sheet.text(at, 0, text, format)
    };
    if include.summary {
        for text in [&view.scenario.summary, &view.as_of()] {
            if !text.is_empty() {
                paragraph(sheet, text, false)?;
            }
        }
    }
    if include.conventions {
        paragraph(sheet, "How to read this", true)?;
        for sentence in CONVENTIONS {
            paragraph(sheet, sentence, false)?;
        }
        let mean = if live.is_weighted {
            "Mean: the mean of the positions in scope, weighted by power times salience; the sheet Weights holds the weights."
        } else {
            "Mean: the plain mean of the positions in scope, which all weigh the same."
        };
        paragraph(sheet, mean, false)?;
        if view.options.shading == Some(CellMeasure::Centre) {
            paragraph(
                sheet,
                "What follows your changes: gap, mean, priority and shading of issues whose positions are single numbers. \
                 Everything else, and every issue on which a party in scope holds a span, is as exported.",
                false,
            )?;
        }
    }
    if !left_out.is_empty() {
        paragraph(sheet, "Not in this workbook", true)?;
        for line in left_out {
            paragraph(sheet, line, false)?;
        }
    }
    sheet.finish(at, at, 0)
}
