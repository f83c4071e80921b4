//! XLSX, cell by cell.

use std::io::{BufReader, Cursor};

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx};

use super::datum::{Datum, Sheet};
use super::grid::{Budget, Grid, Merged};
use super::measure::{Measured, damaged};
use super::{book_style, shared_strings};
use crate::files::import::support::Fault;
use crate::scenario::Date;

/// The sheets of a workbook that was measured.
///
/// # Errors
/// Where it is damaged or holds too much.
pub(super) fn sheets(
    bytes: &[u8],
    measured: Measured<'_>,
    budget: &mut Budget<'_>,
) -> Result<Vec<Sheet>, Fault> {
    check_parts(measured)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let listed = book.sheets_metadata().to_vec();
    let mut sheets = Vec::with_capacity(listed.len());
    for sheet in listed {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        sheets.push(Sheet {
            rows: rows(&mut book, &sheet.name, budget)?,
            hidden: sheet.visible != SheetVisible::Visible,
            name: sheet.name,
        });
    }
    Ok(sheets)
}

/// Looks at the parts from which more would be built than they are large.
fn check_parts(measured: Measured<'_>) -> Result<(), Fault> {
    let mut archive = measured.archive;
    for (index, size) in measured.sizes.into_iter().enumerate() {
        let part = archive.by_index(index).map_err(|_| damaged())?;
        let name = part.name().map_err(|_| damaged())?.to_ascii_lowercase();
        if name.ends_with("sharedstrings.xml") {
            shared_strings::check(BufReader::new(part), size)?;
        } else if name.ends_with("styles.xml") {
            book_style::check(BufReader::new(part))?;
        }
    }
    Ok(())
}

/// The cells of one sheet. Only the streaming reader is used: any other makes room for the
/// whole rectangle up to the last cell.
fn rows(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    budget: &mut Budget<'_>,
) -> Result<Vec<Vec<Datum>>, Fault> {
    let mut grid = Grid::new(name);
    let mut cells = book
        .worksheet_cells_reader(name)
        .map_err(|error| unreadable(&error))?;
    while let Some(cell) = cells.next_cell().map_err(|error| unreadable(&error))? {
        let (row, column) = cell.get_position();
        let datum = datum(cell.get_value());
        grid.put(row as usize, column as usize, datum, budget)?;
    }
    drop(cells);
    let merged = book
        .merge_cells_by_sheet_name(name)
        .map_err(|error| unreadable(&error))?;
    for area in merged {
        let area = Merged {
            first_row: area.start.0 as usize,
            last_row: area.end.0 as usize,
            first_column: area.start.1 as usize,
            last_column: area.end.1 as usize,
        };
        grid.fill(area, budget)?;
    }
    Ok(grid.into_rows())
}

fn datum(value: &DataRef<'_>) -> Datum {
    match value {
        DataRef::Empty => Datum::Empty,
        DataRef::Int(number) => Datum::Number(*number as f64),
        DataRef::Float(number) if number.is_finite() => Datum::Number(*number),
        DataRef::Float(number) => Datum::Text(number.to_string().into()),
        DataRef::Bool(truth) => Datum::Bool(*truth),
        DataRef::SharedString(text) => Datum::words(text),
        DataRef::String(text) | DataRef::DurationIso(text) => Datum::words(text),
        DataRef::DateTime(moment) => {
            day(moment).map_or_else(|| Datum::Number(moment.as_f64()), Datum::Date)
        }
        DataRef::DateTimeIso(text) => Datum::day_or_words(text),
        DataRef::Error(error) => Datum::words(&error.to_string()),
    }
}

fn day(moment: &ExcelDateTime) -> Option<Date> {
    // Day 0 and what comes before it is a time without a day.
    if moment.is_duration() || !(1.0..2_958_466.0).contains(&moment.as_f64()) {
        return None;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    Date::from_ymd(year, month, day)
}

fn unreadable(error: &calamine::XlsxError) -> Fault {
    match error {
        calamine::XlsxError::Password => {
            Fault::file("this workbook is locked; save it without a password")
        }
        _ => damaged(),
    }
}
