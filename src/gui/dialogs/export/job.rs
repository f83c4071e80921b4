//! What is done on the thread: the scenario is compared anew, and documents are made of it.

use std::path::PathBuf;
use std::sync::Arc;

use crate::compare::{Comparison, Selection};
use crate::files::export::{ExportError, ExportOptions, Format, export};
use crate::files::progress::Progress;
use crate::files::save::{Expected, SaveError, SaveOptions, save_bytes};
use crate::scenario::Scenario;

use super::kind::{Kind, Offer};
use super::picture::Picture;
use super::sample::Sample;

/// What is exported, and how.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Job {
    /// The scenario; shared, so that a change of an option copies nothing.
    pub scenario: Arc<Scenario>,
    /// Which round, which parties.
    pub selection: Selection,
    /// What documents show.
    pub options: ExportOptions,
}

/// Why nothing was written, or not all.
#[derive(Debug, thiserror::Error)]
pub(super) enum WriteError {
    /// A document cannot be made; nothing was written.
    #[error("{0}; nothing was written")]
    Export(#[from] ExportError),
    /// A file cannot be written; those before it were.
    #[error("{0}")]
    Save(#[from] SaveError),
}

/// What was written.
#[derive(Debug, Default)]
pub(in crate::gui::dialogs) struct Written {
    /// Where.
    pub paths: Vec<PathBuf>,
    /// What a format had no place for.
    pub left_out: Vec<String>,
}

impl Job {
    /// What one format will look like.
    ///
    /// # Errors
    /// Where its document cannot be made.
    pub(super) fn sample(&self, offer: Offer, progress: &Progress) -> Result<Sample, ExportError> {
        let comparison = Comparison::new(&self.scenario, self.selection.clone());
        let make = |format| export(format, &self.scenario, &comparison, &self.options, progress);
        let document = make(offer.format)?;
        let picture = match (offer.kind, offer.format) {
            (Kind::Figure, Format::Png) => Picture::of_png(&document.bytes),
            (Kind::Figure, _) => Picture::of_png(&make(Format::Png)?.bytes),
            _ => None,
        };
        Ok(Sample::of(offer, self, document, picture))
    }

    /// Makes every document, then writes every file.
    ///
    /// # Errors
    /// Where one cannot be made; then none is written. Or where one cannot be written.
    pub(super) fn write(
        &self,
        targets: Vec<(Format, PathBuf)>,
        progress: &Progress,
    ) -> Result<Written, WriteError> {
        let comparison = Comparison::new(&self.scenario, self.selection.clone());
        let mut made = Vec::new();
        for (format, path) in targets {
            let document = export(format, &self.scenario, &comparison, &self.options, progress)?;
            made.push((path, document));
        }
        progress.reached(1.0).map_err(ExportError::from)?;
        let options = SaveOptions {
            expected: Expected::Anything,
            ..SaveOptions::default()
        };
        let mut written = Written::default();
        for (path, document) in made {
            save_bytes(&path, &document.bytes, &options)?;
            written.left_out.extend(document.left_out);
            written.paths.push(path);
        }
        written.left_out.dedup();
        Ok(written)
    }
}
