//! The workbook from the first sheet to the last.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::columns::{Columns, HEAD_ROW, MOST_ISSUES, MOST_PARTIES};
use super::live::Live;
use super::matrix::{self, MATRIX};
use super::sheet::Sheet;
use super::style::Styles;
use super::weights::{self, WEIGHTS};
use super::{gaps, notes, pairs, rounds, sources};
use crate::files::export::notes::counted;
use crate::files::export::view::View;
use crate::files::export::{Document, ExportError};
use crate::files::progress::Progress;
use crate::scenario::Round;

/// How hard the file is pressed, 0-9: more takes longer and gains little.
const COMPRESSION: u8 = 1;

/// A4.
const PAPER: u8 = 9;

/// The day that the workbook says it was made on, so that the same scenario gives the same bytes.
const MADE: (u16, u8, u8) = (2000, 1, 1);

/// A matrix of more columns is not squeezed on the width of one page.
const COLUMNS_ON_A_PAGE: u16 = 16;

/// How much of the work is done before the file is packed.
const WRITTEN: f64 = 0.65;

impl From<XlsxError> for ExportError {
    fn from(error: XlsxError) -> Self {
        Self::Table(error.to_string())
    }
}

/// The workbook.
pub(in crate::files::export) fn workbook(
    view: &View<'_>,
    progress: &Progress,
) -> Result<Document, ExportError> {
    let include = view.options.include;
    let styles = Styles::new();
    let columns = Columns::of(view);
    let live = Live::of(view, &columns);
    let mut left_out = too_large(view);
    let mut groups = view.groups();
    let mut room = MOST_ISSUES;
    for (_, rows) in &mut groups {
        rows.truncate(room);
        room -= rows.len();
    }
    let mut book = Workbook::new();
    book.set_zip_compression_level(COMPRESSION);
    let made = ExcelDateTime::from_ymd(MADE.0, MADE.1, MADE.2)?;
    book.set_properties(
        &DocProperties::new()
            .set_title(property(view.title()))
            .set_creation_datetime(&made),
    );
    let mut cut = 0;

    let mut sheet = Sheet::new(added(&mut book, MATRIX)?, &styles);
    let rows = matrix::write(&mut sheet, view, &columns, &live, &groups, progress)?;
    cut += sheet.cut();
    let settings = sheet.settings();
    settings.set_repeat_rows(HEAD_ROW, HEAD_ROW)?;
    settings.set_repeat_columns(0, 0)?;
    if columns.count > COLUMNS_ON_A_PAGE {
        settings.set_print_fit_to_pages(0, 0);
    }

    if include.figures {
        let mut sheet = Sheet::new(added(&mut book, "Gaps")?, &styles);
        gaps::write(&mut sheet, view, &columns, &live, &rows)?;
        sheet.settings().set_repeat_rows(HEAD_ROW, HEAD_ROW)?;
        cut += sheet.cut();
    }
    progress.reached(WRITTEN)?;
    let of_pairs = if include.pairs {
        view.comparison.pairs(view.scenario)
    } else {
        Vec::new()
    };
    if !of_pairs.is_empty() {
        let mut sheet = Sheet::new(added(&mut book, "Pairs")?, &styles);
        pairs::write(&mut sheet, view, &of_pairs)?;
        cut += sheet.cut();
    }
    let shown = shown_rounds(view);
    if include.summary && !shown.is_empty() {
        let mut sheet = Sheet::new(added(&mut book, "Rounds")?, &styles);
        rounds::write(&mut sheet, view, shown)?;
        cut += sheet.cut();
    }
    if include.sources && !view.sources.is_empty() {
        let mut sheet = Sheet::new(added(&mut book, "Sources")?, &styles);
        sources::write(&mut sheet, view)?;
        cut += sheet.cut();
    }
    if live.is_weighted {
        let mut sheet = Sheet::new(added(&mut book, WEIGHTS)?, &styles);
        weights::write(&mut sheet, view, &columns, &rows)?;
        cut += sheet.cut();
    }
    if cut > 0 {
        left_out.push(format!(
            "the ends of {}, longer than a cell can be (32,767 signs)",
            counted(cut, "text")
        ));
    }
    if include.summary || include.conventions || !left_out.is_empty() {
        let mut sheet = Sheet::new(added(&mut book, "Notes")?, &styles);
        notes::write(&mut sheet, view, &live, &left_out)?;
    }
    progress.reached(WRITTEN)?;
    Ok(Document {
        bytes: book.save_to_buffer()?,
        left_out,
    })
}

/// A sheet of this name, set up to be printed.
fn added<'a>(book: &'a mut Workbook, name: &str) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    sheet
        .set_paper_size(PAPER)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_footer("&L&A&R&P / &N");
    Ok(sheet)
}

/// The rounds up to the one that the document speaks of.
fn shown_rounds<'a>(view: &View<'a>) -> &'a [Round] {
    let rounds = &view.scenario.rounds;
    let shown = view.scenario.round_order(view.comparison.selection().round);
    rounds.get(..shown.map_or(0, |at| at + 1)).unwrap_or(rounds)
}

/// What does not fit on a sheet.
fn too_large(view: &View<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let parties = view.parties.len().saturating_sub(MOST_PARTIES);
    if parties > 0 {
        lines.push(format!(
            "{parties} parties, for which a sheet has no columns"
        ));
    }
    let issues = view.scenario.issues.len().saturating_sub(MOST_ISSUES);
    if issues > 0 {
        lines.push(format!("{issues} issues, for which a sheet has no rows"));
    }
    lines
}

/// A text short enough for a property of the file.
fn property(text: &str) -> String {
    crate::session::clipboard::writable(text)
        .chars()
        .take(255)
        .collect()
}
