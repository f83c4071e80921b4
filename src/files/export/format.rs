//! Which document, and how it is made.

use super::view::View;
use super::{
    ExportOptions, TableShape, csv, docx, figure, html, json, long, markdown, report, unwritable,
    xlsx,
};
use crate::compare::Comparison;
use crate::files::progress::{Cancelled, Progress};
use crate::scenario::Scenario;

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Values parted by commas, for a spreadsheet.
    Csv,
    /// Values parted by tabs, for a spreadsheet.
    Tsv,
    /// A workbook whose figures follow its cells.
    Xlsx,
    /// Markdown, for an editor or a forge.
    Markdown,
    /// A document of four columns and more, for Word.
    Docx,
    /// One page without anything outside it, for a browser or a printer.
    Html,
    /// Everything, for programs.
    Json,
    /// A drawing, for the web and for drawing programs.
    Svg,
    /// A picture, for slides and messages.
    Png,
    /// Pages of A4, for print.
    Pdf,
}

impl Format {
    /// All that are written.
    pub const ALL: [Self; 10] = [
        Self::Csv,
        Self::Tsv,
        Self::Xlsx,
        Self::Docx,
        Self::Html,
        Self::Markdown,
        Self::Json,
        Self::Svg,
        Self::Png,
        Self::Pdf,
    ];

    /// The ending of its files, which is also its name on the command line.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Xlsx => "xlsx",
            Self::Docx => "docx",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Json => "json",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }

    /// Whether it holds the report on common ground.
    pub fn holds_a_report(self) -> bool {
        matches!(self, Self::Docx | Self::Html | Self::Markdown | Self::Pdf)
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
    /// The report on common ground is asked for in a format of tables or figures.
    #[error(
        "the report on common ground is written as docx, html, md or pdf; choose one of these instead of {0}"
    )]
    NoReport(&'static str),
    /// The figure cannot be painted.
    #[error("the figure cannot be drawn: {0}")]
    Figure(String),
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
    progress.reached(0.0)?;
    if let Some(length) = options.report {
        let document = report::document(format, scenario, comparison, options, length, progress)?;
        progress.reached(1.0)?;
        return Ok(document);
    }
    let view = View::of(scenario, comparison, options);
    let mut document = match format {
        Format::Csv => table(&view, b',', progress)?,
        Format::Tsv => table(&view, b'\t', progress)?,
        Format::Xlsx => xlsx::workbook(&view, progress)?,
        Format::Docx => docx::document(&view, progress)?,
        Format::Markdown => markdown::document(&view).into_bytes().into(),
        Format::Html => html::page(&view).into_bytes().into(),
        Format::Json => json::document(&view, progress)?.into(),
        Format::Svg => figure::svg(&view, progress)?,
        Format::Png => figure::png(&view, progress)?,
        Format::Pdf => figure::pdf(&view, progress)?,
    };
    document.left_out.extend(unwritable::lost(format, scenario));
    progress.reached(1.0)?;
    Ok(document)
}

/// The table in the shape asked for, its cells parted by this sign.
fn table(view: &View<'_>, delimiter: u8, progress: &Progress) -> Result<Document, ExportError> {
    match view.options.table {
        TableShape::Matrix => Ok(csv::table(view, delimiter, progress)?.into()),
        TableShape::Long => long::table(view, delimiter, progress),
    }
}
