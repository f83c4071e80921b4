//! The document: what it is, in which version, the scenario and its comparison.

use std::io::{self, Write};

use serde::Serialize;

use super::{ComparisonFigures, comparison_figures};
use crate::files::export::ExportError;
use crate::files::export::view::View;
use crate::files::progress::{Cancelled, Progress};
use crate::scenario::{Date, Scenario};

/// What a document of this kind says it is.
pub const JSON_FORMAT: &str = "standpoint-scenario";

/// The version of the document that this program writes; fields may come without a new one.
pub const JSON_VERSION: u32 = 1;

/// About so many bytes a stance takes, for telling how far the writing is.
const BYTES_PER_STANCE: usize = 120;

/// About so many bytes the rest takes.
const BYTES_AT_LEAST: usize = 1 << 16;

#[derive(Serialize)]
struct JsonDocument<'a> {
    format: &'static str,
    version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    exported: Option<Date>,
    scenario: &'a Scenario,
    comparison: ComparisonFigures<'a>,
}

/// The document, over several lines, ending in a newline.
pub(in crate::files::export) fn document(
    view: &View<'_>,
    progress: &Progress,
) -> Result<Vec<u8>, ExportError> {
    let document = JsonDocument {
        format: JSON_FORMAT,
        version: JSON_VERSION,
        exported: view.options.dated,
        scenario: view.scenario,
        comparison: comparison_figures(view.scenario, view.comparison),
    };
    let expected = view.scenario.stance_count() * BYTES_PER_STANCE + BYTES_AT_LEAST;
    let mut watched = Watched {
        bytes: Vec::with_capacity(expected),
        expected,
        progress,
    };
    if let Err(error) = serde_json::to_writer_pretty(&mut watched, &document) {
        // Memory takes everything, so only a cancelled progress makes the writer fail.
        progress.reached(1.0)?;
        return Err(ExportError::Json(error.to_string()));
    }
    watched.bytes.push(b'\n');
    Ok(watched.bytes)
}

/// Memory that says how full it is, and takes no more once the work is cancelled.
struct Watched<'a> {
    bytes: Vec<u8>,
    expected: usize,
    progress: &'a Progress,
}

impl Write for Watched<'_> {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(more);
        let share = self.bytes.len() as f64 / self.expected as f64;
        self.progress
            .reached(share)
            .map_err(|Cancelled| io::Error::other(Cancelled))?;
        Ok(more.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
