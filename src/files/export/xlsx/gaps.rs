//! The sheet of the gaps: what is computed of each issue.

use rust_xlsxwriter::{
    ColNum, ConditionalFormatDataBar, ConditionalFormatDataBarDirection, ConditionalFormatType,
    RowNum, XlsxError,
};

use super::columns::{Columns, HEAD_ROW, ISSUE, fixed, name};
use super::live::Live;
use super::matrix::MATRIX;
use super::sheet::Sheet;
use crate::files::export::figures::{mean_in_units, median_text};
use crate::files::export::view::{Row, View};
use crate::files::export::zone_text;
use crate::scenario::Scale;

/// The headings; each of these constants says where its column stands.
const HEADINGS: [&str; 15] = [
    "Issue",
    "Group",
    "Gap",
    "Gap between",
    "Remaining gap",
    "Blocking",
    "Zone",
    "Outlook",
    "Mean",
    "Median",
    "Unit",
    "Spread",
    "Polarisation",
    "Mean salience",
    "Priority",
];
/// The width of each, in digits.
const WIDTHS: [f64; 15] = [
    30.0, 16.0, 10.0, 18.0, 11.0, 18.0, 20.0, 18.0, 10.0, 18.0, 12.0, 8.0, 12.0, 9.0, 10.0,
];
const GAP: ColNum = 2;
const REMAINING: ColNum = 4;
const MEAN: ColNum = 8;
const SALIENCE: ColNum = 13;
const PRIORITY: ColNum = 14;

/// The colour of the bars.
const BAR: u32 = 0x00_F0_C9_AE;

/// Writes the sheet. `rows` are the rows of the matrix with their places in it.
pub(super) fn write(
    sheet: &mut Sheet<'_>,
    view: &View<'_>,
    columns: &Columns<'_>,
    live: &Live,
    rows: &[(RowNum, Row<'_>)],
) -> Result<(), XlsxError> {
    let styles = sheet.styles;
    sheet.line(0, "Gaps", &styles.title)?;
    let about = "Gap, mean and priority of issues on a numeric scale follow the matrix; all else is as exported.";
    sheet.line(1, about, &styles.remark)?;
    for (column, width) in (ISSUE..).zip(WIDTHS) {
        sheet.width(column, width)?;
    }
    sheet.headings(HEAD_ROW, &HEADINGS)?;
    let mut last = HEAD_ROW;
    for (at, (in_matrix, row)) in (HEAD_ROW + 1..).zip(rows) {
        write_row(sheet, view, columns, live, at, *in_matrix, *row)?;
        last = at;
    }
    sheet.finish(HEAD_ROW, last, PRIORITY + 1)?;
    if last == HEAD_ROW {
        return Ok(());
    }
    for column in [GAP, REMAINING, PRIORITY] {
        let bar = ConditionalFormatDataBar::new()
            .set_minimum(ConditionalFormatType::Number, 0)
            .set_maximum(ConditionalFormatType::Number, 1)
            .set_direction(ConditionalFormatDataBarDirection::LeftToRight)
            .set_solid_fill(true)
            .set_border_off(true)
            .set_fill_color(BAR);
        sheet
            .settings()
            .add_conditional_format(HEAD_ROW + 1, column, last, column, &bar)?;
    }
    sheet
        .settings()
        .autofilter(HEAD_ROW, ISSUE, last, PRIORITY)?;
    sheet.settings().set_freeze_panes(HEAD_ROW + 1, 1)?;
    Ok(())
}

fn write_row(
    sheet: &mut Sheet<'_>,
    view: &View<'_>,
    columns: &Columns<'_>,
    live: &Live,
    at: RowNum,
    in_matrix: RowNum,
    row: Row<'_>,
) -> Result<(), XlsxError> {
    let styles = sheet.styles;
    let (figures, outcome) = (row.figures, row.outcome);
    let of_matrix = |column| format!("={MATRIX}!{}", fixed(in_matrix, column));
    let is_live = live.holds(row);
    sheet.text(at, ISSUE, row.issue.title(), &styles.name)?;
    sheet.text(at, 1, &row.issue.group, &styles.text)?;
    match columns.gap.filter(|_| is_live && figures.gap.is_some()) {
        Some(gap) => sheet.formula(at, GAP, &of_matrix(gap), figures.gap, &styles.figure)?,
        None => sheet.number(at, GAP, figures.gap, &styles.figure)?,
    }
    sheet.text(at, 3, &view.gap_between(figures), &styles.text)?;
    sheet.number(at, REMAINING, figures.remaining_gap, &styles.figure)?;
    sheet.text(at, 5, &view.names(&figures.blocking, " – "), &styles.text)?;
    sheet.text(
        at,
        6,
        &zone_text(row.issue, figures).unwrap_or_default(),
        &styles.text,
    )?;
    sheet.text(
        at,
        7,
        &view.outlook_text(row),
        &styles.outlook(figures.outlook),
    )?;
    let mean = mean_in_units(row.issue, outcome);
    let format = match &row.issue.scale {
        Scale::Range(range) => styles.on_scale(range.to - range.from),
        _ => &styles.figure,
    };
    match columns.mean.filter(|_| is_live && mean.is_some()) {
        Some(column) => sheet.formula(at, MEAN, &of_matrix(column), mean, format)?,
        None => sheet.number(at, MEAN, mean, format)?,
    }
    match &row.issue.scale {
        Scale::Range(range) => {
            sheet.number(at, 9, outcome.median_number, format)?;
            sheet.text(at, 10, &range.unit, &styles.text)?;
        }
        _ => sheet.text(
            at,
            9,
            &median_text(row.issue, outcome).unwrap_or_default(),
            &styles.text,
        )?,
    }
    sheet.number(at, 11, outcome.spread, &styles.figure)?;
    sheet.number(at, 12, figures.polarisation, &styles.figure)?;
    sheet.number(at, SALIENCE, outcome.salience, &styles.tenths)?;
    if outcome.priority.is_some() {
        let (gap, salience) = (name(at, GAP), name(at, SALIENCE));
        let formula = format!("=IF(ISNUMBER({gap}),{gap}*{salience}/100,\"\")");
        sheet.formula(at, PRIORITY, &formula, outcome.priority, &styles.figure)?;
    }
    Ok(())
}
