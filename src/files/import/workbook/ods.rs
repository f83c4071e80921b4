//! ODS, cell by cell.
//!
//! Read from `content.xml` directly: a row or a cell may claim to be repeated a billion times,
//! and a reader of ranges makes room for all of them.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::datum::{Datum, Sheet};
use super::grid::{Budget, Grid, Merged};
use super::measure::damaged;
use crate::files::import::support::{Fault, entity};

/// The sheets of a workbook that was measured.
///
/// # Errors
/// Where it is damaged, locked, or holds too much.
pub(super) fn sheets(
    mut archive: ZipArchive<Cursor<&[u8]>>,
    budget: &mut Budget<'_>,
) -> Result<Vec<Sheet>, Fault> {
    let part = archive.by_name("content.xml").map_err(|_| damaged())?;
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().expand_empty_elements = true;
    let mut book = Book {
        reader,
        buffer: Vec::new(),
    };
    let mut hidden_styles = HashSet::new();
    let mut style = String::new();
    let mut sheets = Vec::new();
    while let Some(event) = book.next()? {
        let Happened::Begun(tag) = event else {
            continue;
        };
        match tag.name().as_ref() {
            "style:style" => style = attribute(&tag, "style:name")?.unwrap_or_default(),
            "style:table-properties"
                if attribute(&tag, "table:display")?.as_deref() == Some("false") =>
            {
                hidden_styles.insert(std::mem::take(&mut style));
            }
            "table:table" => {
                let name = attribute(&tag, "table:name")?.unwrap_or_default();
                let its_style = attribute(&tag, "table:style-name")?.unwrap_or_default();
                sheets.push(Sheet {
                    hidden: hidden_styles.contains(&its_style),
                    rows: book.table(&name, budget)?,
                    name,
                });
            }
            _ => {}
        }
    }
    if sheets.is_empty() {
        return Err(Fault::file(
            "this workbook has no sheet that can be read; save it without a password",
        ));
    }
    Ok(sheets)
}

/// What the reader came upon.
enum Happened {
    /// An element began.
    Begun(BytesStart<'static>),
    /// An element of this name ended.
    Ended(String),
    /// Words.
    Words(String),
}

struct Book<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
}

/// A cell, and over how much it goes.
struct OdsCell {
    datum: Datum,
    repeated: usize,
    rows: usize,
    columns: usize,
}

impl<R: BufRead> Book<R> {
    /// What comes next, nothing at the end.
    fn next(&mut self) -> Result<Option<Happened>, Fault> {
        loop {
            self.buffer.clear();
            let event = self
                .reader
                .read_event_into(&mut self.buffer)
                .map_err(|_| damaged())?;
            return Ok(Some(match event {
                Event::Eof => return Ok(None),
                Event::Start(tag) | Event::Empty(tag) => Happened::Begun(tag.into_owned()),
                Event::End(tag) => Happened::Ended(tag.name().as_ref().to_owned()),
                Event::Text(text) => Happened::Words(text.xml10_content().into_owned()),
                Event::CData(text) => Happened::Words(text.xml10_content().into_owned()),
                Event::GeneralRef(name) => Happened::Words(entity(&name).ok_or_else(damaged)?),
                Event::DocType(_) => return Err(damaged()),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            }));
        }
    }

    /// Passes over what stands in an element that has begun.
    fn skip(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        self.reader
            .read_to_end_into(tag.name(), &mut self.buffer)
            .map_err(|_| damaged())?;
        Ok(())
    }

    /// The rows of a table that has begun.
    fn table(&mut self, name: &str, budget: &mut Budget<'_>) -> Result<Vec<Vec<Datum>>, Fault> {
        let mut grid = Grid::new(name);
        let mut merged = Vec::new();
        let mut row: usize = 0;
        while let Some(event) = self.next()? {
            match event {
                Happened::Begun(tag) => match tag.name().as_ref() {
                    "table:table-row" => {
                        let repeated = count(&tag, "table:number-rows-repeated")?;
                        self.row(&mut grid, row, repeated, &mut merged, budget)?;
                        row = row.saturating_add(repeated);
                    }
                    // Rows may stand in groups, and in a head that is repeated on each page.
                    "table:table-row-group" | "table:table-header-rows" | "table:table-rows" => {}
                    _ => self.skip(&tag)?,
                },
                Happened::Ended(name) if name == "table:table" => break,
                Happened::Ended(_) | Happened::Words(_) => {}
            }
        }
        for area in merged {
            grid.fill(area, budget)?;
        }
        Ok(grid.into_rows())
    }

    /// The cells of a row that has begun.
    fn row(
        &mut self,
        grid: &mut Grid<'_>,
        row: usize,
        repeated: usize,
        merged: &mut Vec<Merged>,
        budget: &mut Budget<'_>,
    ) -> Result<(), Fault> {
        let mut column: usize = 0;
        while let Some(event) = self.next()? {
            match event {
                Happened::Begun(tag) => match tag.name().as_ref() {
                    "table:table-cell" | "table:covered-table-cell" => {
                        let cell = self.cell(&tag)?;
                        if cell.datum != Datum::Empty {
                            for row in row..row.saturating_add(repeated) {
                                for column in column..column.saturating_add(cell.repeated) {
                                    grid.put(row, column, cell.datum.clone(), budget)?;
                                }
                            }
                            if cell.rows > 1 {
                                merged.push(Merged {
                                    first_row: row,
                                    last_row: row.saturating_add(cell.rows - 1),
                                    first_column: column,
                                    last_column: column.saturating_add(cell.columns - 1),
                                });
                            }
                        }
                        column = column.saturating_add(cell.repeated);
                    }
                    _ => self.skip(&tag)?,
                },
                Happened::Ended(name) if name == "table:table-row" => break,
                Happened::Ended(_) | Happened::Words(_) => {}
            }
        }
        Ok(())
    }

    /// A cell that has begun.
    fn cell(&mut self, tag: &BytesStart<'_>) -> Result<OdsCell, Fault> {
        let kind = attribute(tag, "office:value-type")?.unwrap_or_default();
        let shown = self.shown(tag)?;
        let number = || -> Result<Option<f64>, Fault> {
            let value = attribute(tag, "office:value")?;
            Ok(value
                .and_then(|value| value.parse().ok())
                .filter(|number: &f64| number.is_finite()))
        };
        let datum = match kind.as_str() {
            "float" | "percentage" | "currency" => number()?.map(Datum::Number),
            "boolean" => attribute(tag, "office:boolean-value")?
                .map(|value| Datum::Bool(value.eq_ignore_ascii_case("true"))),
            "date" => attribute(tag, "office:date-value")?.map(|value| Datum::day_or_words(&value)),
            "string" => attribute(tag, "office:string-value")?
                .filter(|value| !value.is_empty())
                .map(|value| Datum::words(&value)),
            _ => None,
        };
        Ok(OdsCell {
            datum: datum.unwrap_or_else(|| Datum::words(&shown)),
            repeated: count(tag, "table:number-columns-repeated")?,
            rows: count(tag, "table:number-rows-spanned")?,
            columns: count(tag, "table:number-columns-spanned")?,
        })
    }

    /// The words that a cell shows, its paragraphs as lines.
    fn shown(&mut self, cell: &BytesStart<'_>) -> Result<String, Fault> {
        let mut shown = String::new();
        let mut paragraphs = 0;
        let mut in_paragraph = false;
        while let Some(event) = self.next()? {
            match event {
                Happened::Begun(tag) => match tag.name().as_ref() {
                    "text:p" | "text:h" => {
                        if paragraphs > 0 {
                            shown.push('\n');
                        }
                        paragraphs += 1;
                        in_paragraph = true;
                    }
                    "text:s" => {
                        let spaces = count(&tag, "text:c")?.min(MOST_SPACES);
                        shown.extend(std::iter::repeat_n(' ', spaces));
                    }
                    "text:tab" => shown.push('\t'),
                    "text:line-break" => shown.push('\n'),
                    "text:span" | "text:a" | "text:list" | "text:list-item" => {}
                    // A remark, a drawing: not what the cell says.
                    _ => self.skip(&tag)?,
                },
                Happened::Ended(name) => match name.as_str() {
                    "text:p" | "text:h" => in_paragraph = false,
                    name if name == cell.name().as_ref() => break,
                    _ => {}
                },
                Happened::Words(text) if in_paragraph => shown.push_str(&text),
                Happened::Words(_) => {}
            }
            if shown.len() > MOST_WORDS_BYTES {
                return Err(Fault::file(
                    "a cell of this workbook holds more than 1 MiB of text; shorten it",
                ));
            }
        }
        Ok(shown)
    }
}

/// So many spaces in a row are taken as they are.
const MOST_SPACES: usize = 1_000;

/// What one cell may say, in bytes: 1 MiB. A run of spaces takes little room in the file.
const MOST_WORDS_BYTES: usize = 1 << 20;

/// How often something is there, at least once.
fn count(tag: &BytesStart<'_>, name: &str) -> Result<usize, Fault> {
    let written = attribute(tag, name)?;
    Ok(written
        .and_then(|count| count.parse().ok())
        .unwrap_or(1)
        .max(1))
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, Fault> {
    let found = tag.try_get_attribute(name).map_err(|_| damaged())?;
    found
        .map(|attribute| {
            attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map(|value| value.into_owned())
                .map_err(|_| damaged())
        })
        .transpose()
}
