//! The cells of a file, whatever it is.

use super::grid::{Grid, Kind};
use super::report::{Report, quoted};
use super::wishes::Wishes;
use super::{delimiter, encoding, from_text};
use crate::files::import::support::Fault;
use crate::files::import::workbook::{Datum, Sheet, kind_of, sheets};
use crate::files::import::{Input, SettingsError};
use crate::files::progress::Progress;
use crate::scenario::entry::number_entry;

/// What was read from a file.
pub(super) struct Source {
    pub(super) grid: Grid,
    pub(super) delimiter: u8,
    pub(super) is_text: bool,
    /// Whether a byte order mark stands before it.
    pub(super) is_marked: bool,
}

impl Source {
    /// Reads a text or a workbook.
    ///
    /// # Errors
    /// Where it cannot be read or has no table; where a setting does not fit it; on cancelling.
    pub(super) fn of(
        input: &Input,
        wishes: &Wishes,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Self, Fault> {
        match kind_of(&input.bytes) {
            Some(_) => Self::of_workbook(input, wishes, report, progress),
            None => Self::of_text(input, wishes, report, progress),
        }
    }

    fn of_text(
        input: &Input,
        wishes: &Wishes,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Self, Fault> {
        if wishes.sheet.is_some() {
            return Err(SettingsError::UnknownKey {
                key: "sheet".to_owned(),
                known: "delimiter, encoding and others; a text has no sheets".to_owned(),
            }
            .into());
        }
        let found = encoding::decoded(&input.bytes, wishes.encoding)?;
        let name = found.encoding.name().to_lowercase();
        if wishes.encoding.is_none() && !found.is_marked && name != "utf-8" {
            report.guessed(format!(
                "the text is in {name}; if words look wrong, say encoding=…"
            ));
        }
        report.choice(
            "encoding",
            "Encoding",
            name,
            wishes.encoding.is_some(),
            &[
                "utf-8",
                "utf-16le",
                "utf-16be",
                "windows-1252",
                "windows-1251",
            ],
        );
        let mut text = found.text.as_ref();
        let mut said = None;
        if let Some(rest) = text.strip_prefix("sep=")
            && let Some((sign, rest)) = rest.split_once('\n')
        {
            said = delimiter::from_name(sign.trim_end_matches('\r'));
            if said.is_some() {
                text = rest;
            }
        }
        let is_set = wishes.delimiter.is_some() || said.is_some();
        let delimiter = wishes
            .delimiter
            .or(said)
            .or_else(|| delimiter::guessed(text));
        let Some(delimiter) = delimiter else {
            return Err(Fault::line(
                1,
                "no sign parts the cells of most rows; say which one does, such as delimiter=; or delimiter=tab",
            ));
        };
        report.choice(
            "delimiter",
            "Delimiter",
            delimiter::name(delimiter),
            is_set,
            &[",", ";", "tab", "|"],
        );
        Ok(Self {
            grid: from_text::grid(text, delimiter, usize::from(said.is_some()), progress)?,
            delimiter,
            is_text: true,
            is_marked: found.is_marked,
        })
    }

    fn of_workbook(
        input: &Input,
        wishes: &Wishes,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Self, Fault> {
        let sheets = sheets(input, progress)?;
        let is_table = |sheet: &&Sheet| {
            let rows = sheet.rows.iter().filter(|row| row.len() > 1);
            !sheet.hidden && rows.count() > 1
        };
        let wished = wishes.sheet.as_ref().map(|wish| {
            let mut named = sheets.iter();
            named
                .find(|sheet| sheet.name.to_lowercase() == wish.to_lowercase())
                .ok_or_else(|| SettingsError::Value {
                    key: "sheet".to_owned(),
                    value: wish.clone(),
                    allowed: names(&sheets).join(", "),
                })
        });
        let found = wished.transpose()?;
        let sheet = found
            .or_else(|| sheets.iter().find(is_table))
            .ok_or_else(|| {
                Fault::file("no sheet has a table of at least two rows and two columns")
            })?;
        let others = sheets.iter().filter(is_table).count();
        report.tell_cells((sheets.len() > 1).then(|| sheet.name.clone()));
        if found.is_none() && others > 1 {
            report.guessed(format!(
                "the table is on sheet {}; another one is read with sheet=NAME",
                quoted(&sheet.name)
            ));
        }
        report.choice(
            "sheet",
            "Sheet",
            &sheet.name,
            found.is_some(),
            &names(&sheets),
        );
        Ok(Self {
            grid: grid_of(sheet)?,
            delimiter: b',',
            is_text: false,
            is_marked: false,
        })
    }
}

fn names(sheets: &[Sheet]) -> Vec<&str> {
    sheets.iter().map(|sheet| sheet.name.as_str()).collect()
}

fn grid_of(sheet: &Sheet) -> Result<Grid, Fault> {
    let mut grid = Grid::with_capacity(0);
    for (at, row) in sheet.rows.iter().enumerate() {
        if row.is_empty() {
            continue;
        }
        grid.begin_row(at + 1);
        for datum in row {
            match datum {
                Datum::Empty => grid.push("")?,
                Datum::Text(text) => grid.push(text)?,
                Datum::Number(number) => grid.push_kind(&number_entry(*number), Kind::Number)?,
                Datum::Bool(truth) => {
                    grid.push_kind(if *truth { "TRUE" } else { "FALSE" }, Kind::Word)?;
                }
                Datum::Date(date) => grid.push_kind(&date.to_string(), Kind::Word)?,
            }
        }
    }
    Ok(grid)
}
