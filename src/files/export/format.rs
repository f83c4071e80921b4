//! Which document, and how it is made.

use std::path::Path;

use super::view::View;
use super::{ExportOptions, TableShape, csv, html, json, long, markdown};
use crate::compare::Comparison;
use crate::files::progress::{Cancelled, Progress};
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
    /// Everything, for programs.
    Json,
}

impl Format {
    /// All that are written.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Markdown, Self::Html, Self::Json];

    /// The ending of its files, which is also its name on the command line.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Json => "json",
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

/// A document, and what it could not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What of the scenario the format has no place for, or what was cut; a line each, for people.
    pub left_out: Vec<String>,
}

impl From<Vec<u8>> for Document {
    fn from(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            left_out: Vec::new(),
        }
    }
}

/// Why a document cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The table writer failed.
    #[error("the table could not be written: {0}")]
    Table(String),
    /// The JSON writer failed.
    #[error("the JSON could not be written: {0}")]
    Json(String),
    /// The user cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// The comparison as a document.
///
/// # Errors
/// Where the writer of a format fails, never for what the scenario says; and where it is cancelled.
pub fn export(
    format: Format,
    scenario: &Scenario,
    comparison: &Comparison,
    options: &ExportOptions,
    progress: &Progress,
) -> Result<Document, ExportError> {
    let view = View::of(scenario, comparison, options);
    progress.reached(0.0)?;
    let document = match format {
        Format::Csv => match options.table {
            TableShape::Matrix => csv::table(&view)?.into(),
            TableShape::Long => long::table(&view, b',', progress)?,
        },
        Format::Markdown => markdown::document(&view).into_bytes().into(),
        Format::Html => html::page(&view).into_bytes().into(),
        Format::Json => json::document(&view, progress)?.into(),
    };
    progress.reached(1.0)?;
    Ok(document)
}
