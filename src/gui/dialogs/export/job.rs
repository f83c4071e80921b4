//! What is done on the thread: the scenario is compared anew, and documents are made of it.

use std::path::PathBuf;
use std::sync::Arc;

use crate::compare::{Comparison, Selection};
use crate::files::export::{Document, ExportError, ExportOptions, Format, export};
use crate::files::progress::Progress;
use crate::files::save::{Expected, SaveError, SaveOptions, save_bytes};
use crate::scenario::Scenario;
use crate::scenario::redact::{Keep, redact};

use super::kind::{Kind, Offer};
use super::picture::Picture;
use super::public::Removal;
use super::sample::{Contents, Sample};

/// What is exported, and how.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Job {
    /// The scenario; shared, so that a change of an option copies nothing.
    pub scenario: Arc<Scenario>,
    /// Which round, which parties.
    pub selection: Selection,
    /// What documents show.
    pub options: ExportOptions,
    /// For the public version: what it keeps.
    pub public: Option<Keep>,
}

/// A scenario as it is handed on.
struct Handed {
    scenario: Arc<Scenario>,
    comparison: Comparison,
    removal: Option<Removal>,
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
    /// The scenario that documents are made of: whatever is computed, is computed from it.
    fn handed(&self) -> Handed {
        let mut scenario = Arc::clone(&self.scenario);
        let mut removal = None;
        if let Some(keep) = &self.public {
            let public = redact(&scenario, self.selection.round, keep);
            removal = Some(Removal::of(&public.removed, &scenario));
            scenario = Arc::new(public.scenario);
        }
        Handed {
            comparison: Comparison::new(&scenario, self.selection.clone()),
            scenario,
            removal,
        }
    }

    /// What one format will look like.
    ///
    /// # Errors
    /// Where its document cannot be made.
    pub(super) fn sample(&self, offer: Offer, progress: &Progress) -> Result<Sample, ExportError> {
        let handed = self.handed();
        let make = |format| handed.document(format, &self.options, progress);
        let document = make(offer.format)?;
        let is_report = self.options.report.is_some() && offer.format.holds_a_report();
        let picture = match (offer.kind, offer.format) {
            _ if is_report => None,
            (Kind::Figure, Format::Png) => Picture::of_png(&document.bytes),
            (Kind::Figure, _) => Picture::of_png(&make(Format::Png)?.bytes),
            _ => None,
        };
        let scope = self.selection.scope.len();
        let contents = Contents {
            scenario: &handed.scenario,
            include: self.options.include,
            scope,
            is_report,
        };
        Ok(Sample::of(offer, contents, document, picture).without(handed.removal))
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
        let handed = self.handed();
        let mut made = Vec::new();
        for (format, path) in targets {
            let document = handed.document(format, &self.options, progress)?;
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

impl Handed {
    fn document(
        &self,
        format: Format,
        options: &ExportOptions,
        progress: &Progress,
    ) -> Result<Document, ExportError> {
        let options = ExportOptions {
            report: options.report.filter(|_| format.holds_a_report()),
            ..options.clone()
        };
        export(format, &self.scenario, &self.comparison, &options, progress)
    }
}
