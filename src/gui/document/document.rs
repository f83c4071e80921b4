//! A session with where it came from: opening, saving, what would be lost.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::mended::Mended;
use super::origin::{BeforeMerge, Origin};
use super::{Consent, Failed, Refused, Remedy, SaveJob, Written};
use crate::files::read::scan::count_comments;
use crate::files::read::{Diagnostic, Newline, Opened, open_scenario, read_bytes};
use crate::files::recovery::Recovery;
use crate::files::save::{Base, Expected, Hash, SaveOptions, Versions, is_same_file};
use crate::gui::bundled::Bundled;
use crate::gui::differences::Merged;
use crate::scenario::Scenario;
use crate::session::Session;

/// A scenario being worked on, and its file.
pub struct Document {
    /// The work.
    pub session: Session,
    pub(super) origin: Option<Origin>,
    pub(super) base: Option<Arc<Base>>,
    /// For every merge since the last save, the oldest first.
    before_merges: Vec<BeforeMerge>,
    /// Whether the next save writes the canonical layout.
    tidy: bool,
    /// What it is in the place of, where its file cannot be opened as it is.
    pub(super) mended: Option<Mended>,
    /// The name to offer where there is no file yet.
    suggested: PathBuf,
    /// What a reader would be advised of, none of it wrong.
    pub advice: Vec<Diagnostic>,
    /// Whether the file is of a newer version and may only be looked at.
    pub read_only: bool,
    /// Whether another window works on its file: it may then be saved under another name only.
    pub is_open_elsewhere: bool,
    /// Where a save keeps what it replaces, if anywhere.
    pub versions: Option<Versions>,
}

impl Document {
    /// An empty scenario.
    pub fn empty() -> Self {
        let scenario = Scenario {
            title: "New negotiation".to_owned(),
            ..Scenario::default()
        };
        Self::new(scenario)
    }

    /// A scenario that has no file yet.
    pub fn new(scenario: Scenario) -> Self {
        Self::of(scenario, None, PathBuf::from("negotiation.ron"))
    }

    /// A scenario made from foreign files, which no file holds yet; `suggested` is where to save to.
    pub fn imported(scenario: Scenario, suggested: PathBuf) -> Self {
        let mut document = Self::of(scenario, None, suggested);
        document.session.mark_unsaved();
        document
    }

    /// A scenario that came with the program.
    ///
    /// # Errors
    /// Where it does not read, which a test rules out.
    pub fn bundled(bundled: &Bundled) -> Result<Self, Box<Failed>> {
        let path = PathBuf::from(bundled.file_name);
        let opened = read_bytes(bundled.text.as_bytes().to_vec());
        Self::from_opened(path.clone(), opened).map(|mut document| {
            document.origin = None;
            document.suggested = path;
            document
        })
    }

    /// The scenario in a file.
    ///
    /// # Errors
    /// What is wrong with the file, each with its place.
    pub fn open(path: &Path) -> Result<Self, Box<Failed>> {
        match open_scenario(path) {
            Ok(opened) => Self::from_opened(path.to_owned(), opened),
            Err(error) => Err(Box::new(Failed::because(path, error.to_string()))),
        }
    }

    fn from_opened(path: PathBuf, opened: Opened) -> Result<Self, Box<Failed>> {
        use crate::scenario::check::Severity;
        let is_read = opened.reading.scenario.is_some();
        let remedy = if is_read { None } else { Remedy::of(&opened) };
        let reading = opened.reading;
        let read_only = reading.read_only_because_newer;
        let broken = reading
            .diagnostics
            .iter()
            .any(|d| d.severity == Severity::Error);
        match reading.scenario {
            Some(scenario) if !broken || read_only => {
                let origin = Origin {
                    path: path.clone(),
                    hash: opened.facts.sha256,
                    newline: reading.newline,
                    bom: opened.facts.bom,
                };
                let base = Base {
                    text: opened.text,
                    hash: opened.facts.sha256,
                    scenario: scenario.clone(),
                };
                let mut document = Self::of(scenario, Some(origin), path);
                document.base = Some(Arc::new(base));
                document.advice = reading.diagnostics;
                document.read_only = read_only;
                Ok(document)
            }
            _ => Err(Box::new(Failed {
                path,
                reason: None,
                diagnostics: reading.diagnostics,
                remedy,
            })),
        }
    }

    pub(super) fn of(scenario: Scenario, origin: Option<Origin>, suggested: PathBuf) -> Self {
        Self {
            session: Session::new(scenario),
            origin,
            base: None,
            before_merges: Vec::new(),
            tidy: false,
            mended: None,
            suggested,
            advice: Vec::new(),
            read_only: false,
            is_open_elsewhere: false,
            versions: None,
        }
    }

    /// Work that a killed window left behind, unsaved. What its file held then is known, so that
    /// a save tells whether somebody else changed it since. Nothing where it cannot be read.
    pub fn recovered(recovery: &Recovery) -> Option<Self> {
        let scenario = recovery.scenario()?;
        let header = recovery.header();
        let mut document = Self::imported(scenario, header.suggested());
        if let Some((path, hash)) = header.path().zip(header.base) {
            // Layout and comments are kept, whoever wrote them.
            let now = Self::open(&path).or_else(|_| Self::open_mended(&path)).ok();
            let origin = now.as_ref().and_then(|now| now.origin.as_ref());
            document.origin = Some(Origin {
                hash,
                newline: origin.map_or(Newline::Lf, |origin| origin.newline),
                bom: origin.is_some_and(|origin| origin.bom),
                path,
            });
            if let Some(now) = now {
                (document.base, document.mended) = (now.base, now.mended);
            }
        }
        Some(document)
    }

    /// The scenario in a file as a copy that no file holds yet; `suggested` is where to save to.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_copy(path: &Path, suggested: PathBuf) -> Result<Self, Box<Failed>> {
        let mut document = Self::open(path)?;
        document.origin = None;
        document.suggested = suggested;
        document.session.mark_unsaved();
        Ok(document)
    }

    /// SHA-256 of the bytes of its file, as it was read, last saved or merged: what the file must
    /// hold for a save to go ahead. Where a merge was undone, what it held before that, so that the
    /// save asks.
    pub fn hash(&self) -> Option<Hash> {
        let origin = self.origin.as_ref()?;
        Some(self.undone_merge().map_or(origin.hash, |base| base.hash))
    }

    /// The file it came from.
    pub fn path(&self) -> Option<&Path> {
        self.origin.as_ref().map(|origin| origin.path.as_path())
    }

    /// Whether this is the file it came from, by whichever name.
    pub(crate) fn is_file(&self, path: &Path) -> bool {
        let same = |own: &Path| own == path || is_same_file(own, path);
        self.path().is_some_and(same)
    }

    /// Where to save to, to begin with.
    pub fn suggested(&self) -> &Path {
        self.path().unwrap_or(&self.suggested)
    }

    /// What it is called.
    pub fn title(&self) -> String {
        let title = &self.session.scenario().title;
        if title.is_empty() {
            let name = self.suggested().file_stem();
            name.map_or_else(
                || "Untitled".to_owned(),
                |name| name.to_string_lossy().into_owned(),
            )
        } else {
            title.clone()
        }
    }

    /// What a save to the file it came from would be.
    ///
    /// # Errors
    /// Why there is none.
    pub fn to_save(&self, consent: Consent) -> Result<SaveJob, Refused> {
        if self.read_only {
            return Err(Refused::Newer);
        }
        if self.is_open_elsewhere {
            return Err(Refused::OpenElsewhere);
        }
        let origin = self.origin.as_ref().ok_or(Refused::NoFile)?;
        // What was not changed here is not written: its layout is the user's.
        if !self.session.is_dirty() && origin.path.exists() {
            return Err(Refused::Unchanged);
        }
        if let Some(conversion) = self.conversion().filter(|_| !consent.convert) {
            return Err(Refused::Converts(conversion));
        }
        let expected = if consent.overwrite {
            Expected::Anything
        } else {
            Expected::Content(self.hash().unwrap_or(origin.hash))
        };
        let options = SaveOptions {
            expected,
            keep_old_copy: consent.overwrite || consent.convert,
            drop_comments: consent.drop_comments || self.tidy,
            ..SaveOptions::default()
        };
        Ok(self.job(&origin.path, options))
    }

    /// What a save to another file would be; `replace` where one of that name may go.
    ///
    /// # Errors
    /// Why there is none.
    pub fn to_save_as(&self, path: &Path, replace: bool) -> Result<SaveJob, Refused> {
        if self.read_only {
            return Err(Refused::Newer);
        }
        if self.is_file(path) {
            return self.to_save(Consent::default());
        }
        let options = SaveOptions {
            expected: if replace {
                Expected::Anything
            } else {
                Expected::NoFile
            },
            // The file with the comments stays where it is.
            drop_comments: true,
            ..SaveOptions::default()
        };
        Ok(self.job(path, options))
    }

    fn job(&self, path: &Path, options: SaveOptions<'static>) -> SaveJob {
        let origin = self.origin.as_ref();
        SaveJob {
            path: path.to_owned(),
            scenario: self.session.scenario().clone(),
            revision: self.session.history().revision(),
            base: self.base.clone(),
            options: SaveOptions {
                newline: origin.map_or(Newline::Lf, |origin| origin.newline),
                bom: origin.is_some_and(|origin| origin.bom),
                tidy: self.tidy,
                ..options
            },
            versions: self.versions.clone(),
            resolves: self.sides().is_some() && self.path() == Some(path),
        }
    }

    /// Takes note of what was saved; what to tell the user.
    pub fn take_written(&mut self, written: Written) -> String {
        self.base = Some(Arc::new(written.base));
        self.before_merges.clear();
        self.mended = None;
        self.session.mark_saved(written.revision);
        self.tidy &= !written.tidy;
        if self.tidy {
            // Another layout was asked for meanwhile.
            self.session.mark_unsaved();
        }
        self.is_open_elsewhere = false;
        self.origin = Some(written.origin);
        written.message
    }

    /// What the file held before the first merge that is undone.
    fn undone_merge(&self) -> Option<&Arc<Base>> {
        let history = self.session.history();
        let mut merges = self.before_merges.iter();
        let undone = merges.find(|before| !history.is_in_force(before.merged))?;
        Some(&undone.base)
    }

    /// The text that the next save goes by, if any.
    pub(in crate::gui) fn base(&self) -> Option<&Arc<Base>> {
        self.base.as_ref()
    }

    /// What the file held when the work began, for a merge; nothing where that is not known.
    pub(in crate::gui) fn merge_base(&self) -> Option<Arc<Base>> {
        if let Some(base) = self.undone_merge() {
            return Some(base.clone());
        }
        // Work that was recovered may be older than the text that its file is written into.
        let hash = self.origin.as_ref()?.hash;
        self.base.clone().filter(|base| base.hash == hash)
    }

    /// Takes a merge with what the file now holds, as one step; saving then goes by that.
    pub(in crate::gui) fn take_merge(&mut self, merged: Merged) {
        let (Some(before), Some(origin)) = (self.merge_base(), &mut self.origin) else {
            return;
        };
        let facts = merged.opened.facts;
        origin.hash = facts.sha256;
        origin.newline = merged.opened.reading.newline;
        origin.bom = facts.bom;
        self.base = Some(Arc::new(Base {
            text: merged.opened.text,
            hash: facts.sha256,
            scenario: merged.theirs,
        }));
        let session = &mut self.session;
        let history = session.history();
        let merges = &mut self.before_merges;
        merges.retain(|before| history.is_in_force(before.merged));
        if !merged.transaction.edits.is_empty() {
            session.apply(merged.transaction);
            merges.push(BeforeMerge {
                merged: session.history().revision(),
                base: before,
            });
        }
        session.mark_unsaved();
        if merged.is_theirs {
            session.mark_saved(session.history().revision());
        }
    }

    /// How many comments a tidy layout would cost.
    pub(in crate::gui) fn comments(&self) -> usize {
        self.base
            .as_deref()
            .map_or(0, |base| count_comments(&base.text))
    }

    /// Has the next save write the canonical layout, without comments.
    pub(in crate::gui) fn tidy(&mut self) {
        self.tidy = true;
        self.session.mark_unsaved();
    }
}
