//! The sheet of the matrix: issues by parties, each with its words and its position.

use rust_xlsxwriter::{ColNum, Format, RowNum, XlsxError};

use super::columns::{Columns, HEAD_ROW, ISSUE, PartyColumns};
use super::highlight::highlight;
use super::live::{Live, range};
use super::sheet::Sheet;
use crate::compare::CellMeasure;
use crate::files::export::ExportError;
use crate::files::export::figures::mean_in_units;
use crate::files::export::notes::outlook_text;
use crate::files::export::tint::level;
use crate::files::export::view::{Cell, Row, View, lines};
use crate::files::progress::Progress;
use crate::scenario::{AgreedStatus, Value};

/// What the sheet is called; formulas name it.
pub(super) const MATRIX: &str = "Matrix";

/// The share of the work that writing the matrix is, told from where to where.
const PROGRESS_TO: f64 = 0.6;

/// Writes the sheet; gives the rows back with their places in it.
pub(super) fn write<'a>(
    sheet: &mut Sheet<'_>,
    view: &View<'a>,
    columns: &Columns<'a>,
    live: &Live,
    groups: &[(&'a str, Vec<Row<'a>>)],
    progress: &Progress,
) -> Result<Vec<(RowNum, Row<'a>)>, ExportError> {
    layout(sheet, view, columns)?;
    head(sheet, view, columns, live)?;
    let total = groups.iter().map(|(_, rows)| rows.len()).sum::<usize>();
    let mut written = Vec::with_capacity(total);
    let mut at = HEAD_ROW + 1;
    let group_format = sheet.styles.group.clone();
    for (group, rows) in groups {
        if !group.is_empty() {
            sheet.text(at, ISSUE, group, &group_format)?;
            for column in ISSUE + 1..columns.count {
                sheet.settings().write_blank(at, column, &group_format)?;
            }
            at += 1;
        }
        for row in rows {
            progress.reached(PROGRESS_TO * written.len() as f64 / total.max(1) as f64)?;
            write_row(sheet, view, columns, live, at, *row)?;
            written.push((at, *row));
            at += 1;
        }
    }
    if view.options.shading == Some(CellMeasure::Centre) && at > HEAD_ROW + 1 {
        highlight(sheet, columns, at - 1)?;
    }
    // The rule that is first goes first, and not every office adds up several.
    sheet.finish(HEAD_ROW, at - 1, columns.count)?;
    if let Some(last) = columns.last_printed() {
        // What the formulas rest on would only take room on paper.
        sheet.settings().set_print_area(0, 0, at - 1, last)?;
    }
    Ok(written)
}

/// Widths, panes, and how it is printed.
fn layout(sheet: &mut Sheet<'_>, view: &View<'_>, columns: &Columns<'_>) -> Result<(), XlsxError> {
    let number = sheet.styles.number.clone();
    let figure = sheet.styles.figure.clone();
    let is_words = |row: Row<'_>| range(row).is_none();
    let has_labels = view.rows().any(is_words);
    sheet.width(ISSUE, 28.0)?;
    for party in &columns.parties {
        if let Some(column) = party.wording {
            sheet.width(column, 34.0)?;
        }
        if let Some(column) = party.position {
            sheet.width(column, if has_labels { 17.0 } else { 11.0 })?;
            sheet.settings().set_column_format(column, &number)?;
        }
    }
    for (column, width) in [
        (columns.gap, 6.0),
        (columns.between, 16.0),
        (columns.outlook, 17.0),
        (columns.agreed, 34.0),
        (columns.mean, 10.0),
        (columns.from, 10.0),
        (columns.to, 10.0),
        (columns.unit, 14.0),
    ] {
        if let Some(column) = column {
            sheet.width(column, width)?;
        }
    }
    let settings = sheet.settings();
    if let Some(column) = columns.gap {
        settings.set_column_format(column, &figure)?;
    }
    for column in [columns.mean, columns.from, columns.to]
        .into_iter()
        .flatten()
    {
        settings.set_column_format(column, &number)?;
    }
    settings.set_freeze_panes(HEAD_ROW + 1, ISSUE + 1)?;
    Ok(())
}

fn head(
    sheet: &mut Sheet<'_>,
    view: &View<'_>,
    columns: &Columns<'_>,
    live: &Live,
) -> Result<(), XlsxError> {
    let styles = sheet.styles;
    sheet.line(0, view.title(), &styles.title)?;
    let about = format!("{} · Compared: {}", view.as_of(), view.scope_text());
    sheet.line(1, &about, &styles.remark)?;
    if columns.mean.is_some() && view.options.shading == Some(CellMeasure::Centre) {
        let mean = if live.is_weighted {
            "weighted mean (see Weights)"
        } else {
            "mean"
        };
        let told = format!(
            "Positions that are numbers are shaded by their distance from the {mean}, which follows what you change here; other shading is as exported."
        );
        sheet.line(2, &told, &styles.remark)?;
    }
    sheet.text(HEAD_ROW, ISSUE, "Issue", &styles.head)?;
    for (party, party_name) in columns.parties.iter().zip(view.column_names()) {
        if let Some(column) = party.wording {
            sheet.text(
                HEAD_ROW,
                column,
                &format!("{party_name}: wording"),
                &styles.head,
            )?;
        }
        if let Some(column) = party.position {
            let text = match party.wording {
                Some(_) => format!("{party_name}: position"),
                None => party_name,
            };
            sheet.text(HEAD_ROW, column, &text, &styles.head)?;
        }
    }
    for (column, text) in [
        (columns.gap, "Gap"),
        (columns.between, "Gap between"),
        (columns.outlook, "Outlook"),
        (columns.agreed, "Agreed"),
        (columns.mean, "Mean"),
        (columns.from, "Scale from"),
        (columns.to, "Scale to"),
        (columns.unit, "Unit"),
    ] {
        if let Some(column) = column {
            sheet.text(HEAD_ROW, column, text, &styles.head)?;
        }
    }
    Ok(())
}

fn write_row(
    sheet: &mut Sheet<'_>,
    view: &View<'_>,
    columns: &Columns<'_>,
    live: &Live,
    at: RowNum,
    row: Row<'_>,
) -> Result<(), XlsxError> {
    let styles = sheet.styles;
    sheet.text(at, ISSUE, row.issue.title(), &styles.name)?;
    for party in &columns.parties {
        if let Some(cell) = view.cell(row, party.party.id) {
            write_cell(sheet, view, party, at, row, cell)?;
        }
    }
    let is_live = live.holds(row);
    if let Some(column) = columns.gap {
        match live.gap(at, columns).filter(|_| is_live) {
            Some(formula) => {
                sheet.formula(at, column, &formula, row.figures.gap, &styles.figure)?;
            }
            None => sheet.number(at, column, row.figures.gap, &styles.figure)?,
        }
    }
    if let Some(column) = columns.between {
        sheet.text(at, column, &view.gap_between(row.figures), &styles.text)?;
    }
    if let Some(column) = columns.outlook {
        let outlook = row.figures.outlook;
        sheet.text(
            at,
            column,
            &outlook_text(view, row),
            &styles.outlook(outlook),
        )?;
    }
    if let Some((column, agreed)) = columns.agreed.zip(row.agreed()) {
        let mut text = row.agreed_text(agreed);
        if agreed.status == AgreedStatus::Provisional {
            text = format!("Provisional: {text}");
        }
        let cited = view.cited_text(&agreed.cites);
        sheet.text(at, column, &lines([text, cited]), &styles.text)?;
    }
    let Some(scale) = range(row) else {
        return Ok(());
    };
    for (column, number) in [(columns.from, scale.from), (columns.to, scale.to)] {
        if let Some(column) = column {
            sheet.number(at, column, Some(number), &styles.number)?;
        }
    }
    if let Some(column) = columns.unit {
        sheet.text(at, column, &scale.unit, &styles.text)?;
    }
    if let Some(column) = columns.mean {
        let mean = mean_in_units(row.issue, row.outcome);
        let format = styles.on_scale(scale.to - scale.from);
        if is_live {
            sheet.formula(at, column, &live.mean(at), mean, format)?;
        } else {
            sheet.number(at, column, mean, format)?;
        }
    }
    Ok(())
}

fn write_cell(
    sheet: &mut Sheet<'_>,
    view: &View<'_>,
    party: &PartyColumns<'_>,
    at: RowNum,
    row: Row<'_>,
    cell: Cell<'_>,
) -> Result<(), XlsxError> {
    let styles = sheet.styles;
    let number = match cell.stance.at() {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    };
    // What follows the cells is shaded by them, not here.
    let follows = number.is_some()
        && party.position.is_some()
        && view.options.shading == Some(CellMeasure::Centre)
        && range(row).is_some()
        && row.outcome.mean_number.is_some();
    let strength = if follows {
        0
    } else {
        level(cell.shade_in_scope())
    };
    if let Some(column) = party.wording {
        let words = words(view, cell);
        write_shaded(sheet, at, column, &words, strength)?;
    }
    let Some(column) = party.position else {
        return Ok(());
    };
    match number {
        Some(number) if strength == 0 => sheet.bare_number(at, column, number),
        Some(number) => {
            let format: Option<&Format> = styles.shaded_number.get(strength);
            let format = format.unwrap_or(&styles.number);
            sheet.number(at, column, Some(number), format)
        }
        None => write_shaded(sheet, at, column, &cell.position(row.issue), strength),
    }
}

fn write_shaded(
    sheet: &mut Sheet<'_>,
    at: RowNum,
    column: ColNum,
    text: &str,
    strength: usize,
) -> Result<(), XlsxError> {
    let styles = sheet.styles;
    let format = styles.shaded.get(strength).unwrap_or(&styles.text);
    sheet.text(at, column, text, format)
}

/// What a stance says, one thing a line.
fn words(view: &View<'_>, cell: Cell<'_>) -> String {
    let mut parts = vec![cell.stance.text().to_owned()];
    let asides = cell.asides();
    parts.extend(asides.map(|aside| format!("{}: {}", aside.name, aside.words)));
    if cell.figures.private {
        parts.push("(private)".to_owned());
    }
    parts.push(view.cited_text(cell.stance.cites()));
    lines(parts)
}
