//! Which document, and how it is made.

use std::path::Path;

use super::{csv, html, markdown};
use crate::compare::Comparison;
use crate::scenario::Scenario;

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Values parted by commas, for a spreadsheet.
    Csv,
    /// Markdown, for an editor or a forge.
    Markdown,
    /// One page without anything outside it, for a browser or a printer.
    Html,
}

impl Format {
    /// All that are written.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Markdown, Self::Html];

    /// The ending of its files, which is also its name on the command line.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Html => "html",
        }
    }

    /// The format of this name, in small or capital letters.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "markdown" => Some(Self::Markdown),
            "htm" => Some(Self::Html),
            _ => Self::ALL
                .into_iter()
                .find(|format| format.extension() == name),
        }
    }

    /// The format that a file's ending asks for.
    pub fn of_path(path: &Path) -> Option<Self> {
        path.extension()
            .and_then(|ending| Self::from_name(&ending.to_string_lossy()))
    }
}

/// How a document is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExportOptions {
    /// CSV for programs: no byte order mark, and nothing put before what looks like a formula.
    pub plain_csv: bool,
}

/// Why a document cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The table writer failed.
    #[error("the table could not be written: {0}")]
    Table(String),
}

/// The comparison as a document.
///
/// # Errors
/// Where the writer of a format fails; never for what the scenario says.
pub fn export(
    format: Format,
    scenario: &Scenario,
    comparison: &Comparison,
    options: ExportOptions,
) -> Result<Vec<u8>, ExportError> {
    match format {
        Format::Csv => csv::table(scenario, comparison, options),
        Format::Markdown => Ok(markdown::document(scenario, comparison).into_bytes()),
        Format::Html => Ok(html::page(scenario, comparison).into_bytes()),
    }
}
