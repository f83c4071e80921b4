//! What the user decided about a table, read and checked.

use std::collections::BTreeMap;

use encoding_rs::Encoding;

use super::delimiter;
use super::grid::column_index;
use super::layout::Layout;
use super::scale_words::{Ends, ends, scale};
use crate::files::import::{Settings, SettingsError};
use crate::scenario::Scale;

/// The keys there are, for messages.
const KEYS: &str = "sheet, delimiter, encoding, decimal, header, layout, percent, salience, missing, title, column.N, row.N, scale, scale.ISSUE-ID";

/// Where the headings stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeaderWish {
    /// There are some; which row is for the program to find.
    Yes,
    /// There are none.
    No,
    /// In the row of this number, from 1, as the file counts.
    Row(usize),
}

/// How a number with a percent sign is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Percent {
    /// `50 %` is 50, its unit `%`.
    Unit,
    /// `50 %` is 0.5.
    Share,
}

/// Everything that may be decided; nothing where it is left to the program.
#[derive(Clone, Debug, Default)]
pub(super) struct Wishes {
    pub(super) sheet: Option<String>,
    pub(super) delimiter: Option<u8>,
    pub(super) encoding: Option<&'static Encoding>,
    pub(super) decimal_comma: Option<bool>,
    pub(super) header: Option<HeaderWish>,
    pub(super) layout: Option<Layout>,
    pub(super) percent: Option<Percent>,
    pub(super) salience: Option<Ends>,
    pub(super) missing: Vec<String>,
    pub(super) title: Option<String>,
    /// What columns, by index from 0, are for.
    pub(super) columns: BTreeMap<usize, String>,
    /// What rows, by number in the file, are for.
    pub(super) rows: BTreeMap<usize, String>,
    /// The scale of all issues that have numbers.
    pub(super) scale: Option<Scale>,
    /// The scale of single issues, by id.
    pub(super) scales: BTreeMap<String, Scale>,
}

impl Wishes {
    /// Reads the settings.
    ///
    /// # Errors
    /// An unknown key, or a value that its key does not take. Whether issues, columns and sheets
    /// exist is told later.
    pub(super) fn of(settings: &Settings) -> Result<Self, SettingsError> {
        let mut wishes = Self::default();
        for (key, value) in settings.iter() {
            wishes.take(key, value)?;
        }
        Ok(wishes)
    }

    fn take(&mut self, key: &str, value: &str) -> Result<(), SettingsError> {
        let wrong = |allowed: &str| SettingsError::Value {
            key: key.to_owned(),
            value: value.to_owned(),
            allowed: allowed.to_owned(),
        };
        let plain = value.trim();
        let lower = plain.to_lowercase();
        match key {
            "sheet" => self.sheet = Some(plain.to_owned()),
            "title" => self.title = Some(plain.to_owned()),
            "delimiter" => {
                let sign = if plain.is_empty() { value } else { plain };
                self.delimiter = Some(
                    delimiter::from_name(sign)
                        .ok_or_else(|| wrong("`,`, `;`, `|`, tab or another single sign"))?,
                );
            }
            "encoding" => {
                self.encoding = Some(Encoding::for_label(lower.as_bytes()).ok_or_else(|| {
                    wrong("utf-8, utf-16le, utf-16be, windows-1252 or another name of the WHATWG list")
                })?);
            }
            "decimal" => {
                self.decimal_comma = Some(match lower.as_str() {
                    "comma" | "," => true,
                    "point" | "." | "dot" => false,
                    _ => return Err(wrong("point or comma")),
                });
            }
            "header" => {
                self.header = Some(match (lower.as_str(), lower.parse::<usize>()) {
                    ("yes", _) => HeaderWish::Yes,
                    ("no" | "0", _) => HeaderWish::No,
                    (_, Ok(row)) => HeaderWish::Row(row),
                    _ => return Err(wrong("yes, no, or the number of the row with the headings")),
                });
            }
            "layout" => {
                self.layout =
                    Some(Layout::from_name(&lower).ok_or_else(|| wrong("wide, turned or long"))?);
            }
            "percent" => {
                self.percent = Some(match lower.as_str() {
                    "unit" => Percent::Unit,
                    "share" => Percent::Share,
                    _ => return Err(wrong("unit (50 % is 50) or share (50 % is 0.5)")),
                });
            }
            "salience" => {
                let ends = ends(plain).filter(|ends| ends.from < ends.to);
                self.salience =
                    Some(ends.ok_or_else(|| wrong("two numbers such as 0..1 or 0..100"))?);
            }
            "missing" => {
                let words = lower.split('|').map(|word| word.trim().to_owned());
                self.missing = words.filter(|word| !word.is_empty()).collect();
            }
            "scale" => self.scale = Some(scale(plain).ok_or_else(|| wrong(SCALES))?),
            _ => return self.take_part(key, plain, wrong),
        }
        Ok(())
    }

    fn take_part(
        &mut self,
        key: &str,
        value: &str,
        wrong: impl Fn(&str) -> SettingsError,
    ) -> Result<(), SettingsError> {
        let unknown = || SettingsError::UnknownKey {
            key: key.to_owned(),
            known: KEYS.to_owned(),
        };
        match key.split_once('.').ok_or_else(unknown)? {
            ("column", column) => {
                let column = column_index(column).ok_or_else(unknown)?;
                self.columns.insert(column, value.to_owned());
            }
            ("row", row) => {
                let row = row.parse().map_err(|_| unknown())?;
                self.rows.insert(row, value.to_owned());
            }
            ("scale", issue) => {
                let scale = scale(value).ok_or_else(|| wrong(SCALES))?;
                self.scales.insert(issue.to_owned(), scale);
            }
            _ => return Err(unknown()),
        }
        Ok(())
    }
}

const SCALES: &str = "0..100, steps:low|middle|high, options:this|that, wording, or a scale as the scenario file writes it";

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(text: &str) -> Result<Wishes, SettingsError> {
        let mut settings = Settings::default();
        settings.take(text)?;
        Wishes::of(&settings)
    }

    #[test]
    fn every_setting_takes_what_it_says() {
        for good in [
            "sheet=Data",
            "delimiter=;",
            "delimiter=tab",
            "delimiter=\t",
            "encoding=UTF-16LE",
            "encoding=windows-1251",
            "decimal=comma",
            "header=no",
            "header=3",
            "layout=turned",
            "percent=share",
            "salience=0..10",
            "missing=x|tbd",
            "title=Talks",
            "column.3=salience",
            "column.C=Egypt",
            "row.2=power",
            "scale=1..7",
            "scale.price=100..0",
            "scale.price=0..100 %",
            "scale.x=steps:a|b|c",
            "scale.x=options:a|b",
            "scale.x=wording",
            "scale.x=Steps([(\"a\", 0), (\"b\", 1)])",
        ] {
            assert!(taken(good).is_ok(), "{good}: {:?}", taken(good));
        }
        for bad in [
            "colour=red",
            "column=3",
            "column.0=issue",
            "row.x=power",
            "delimiter=ab",
            "encoding=klingon",
            "decimal=both",
            "header=maybe",
            "layout=round",
            "percent=7",
            "salience=100..0",
            "scale.x=steps:a",
            "scale.x=steps:a|a",
            "scale.x=5..5",
            "scale.x=0..",
            "scale=",
        ] {
            assert!(taken(bad).is_err(), "{bad}");
        }
    }
}
