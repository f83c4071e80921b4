//! The parts of the file, packed.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::files::export::ExportError;

/// How the page of A4 lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    /// On its long side, for tables.
    Across,
    /// On its short side, for prose.
    Upright,
}

/// What goes into the file beside what is always the same.
pub(super) struct Package<'a> {
    pub(super) title: &'a str,
    pub(super) page: Page,
    /// The markup of the body.
    pub(super) body: &'a str,
    /// The addresses that may be followed.
    pub(super) links: &'a [String],
}

/// One file within the file.
pub(super) struct Part {
    pub(super) path: &'static str,
    pub(super) content: String,
}

/// The parts as one file, without a clock.
pub(super) fn packed(parts: &[Part]) -> Result<Vec<u8>, ExportError> {
    let failed = |error: &dyn std::fmt::Display| ExportError::Table(error.to_string());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        zip.start_file(part.path, options)
            .map_err(|error| failed(&error))?;
        zip.write_all(part.content.as_bytes())
            .map_err(|error| failed(&error))?;
    }
    let file = zip.finish().map_err(|error| failed(&error))?;
    Ok(file.into_inner())
}
