//! A session with where it came from: opening, saving, what would be lost.

mod mended;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::files::read::scan::count_comments;
use crate::files::read::{Conversion, Diagnostic, Newline, Opened, open_scenario, read_bytes};
use crate::files::recovery::Recovery;
use crate::files::save::{Expected, Hash, Original, SaveError, SaveOptions, Versions, save};
use crate::scenario::Scenario;
use crate::session::{Revision, Session};

use super::bundled::Bundled;
use super::differences::Merged;

use mended::Mended;
pub(super) use mended::Remedy;
pub(super) use mended::TwoSides;

/// What is known of the file a scenario came from.
#[derive(Clone, Debug)]
struct Origin {
    path: PathBuf,
    hash: Hash,
    newline: Newline,
    bom: bool,
}

/// The text last read or saved, whose layout the next save keeps, and what it means.
#[derive(Debug)]
pub(super) struct Base {
    text: String,
    /// Of the bytes that the text was read from or written as.
    hash: Hash,
    pub(super) scenario: Scenario,
}

/// What the file held before its changes were merged.
#[derive(Clone, Debug)]
struct BeforeMerge {
    /// The state that the merge led to.
    merged: Revision,
    base: Arc<Base>,
}

/// A scenario being worked on, and its file.
pub struct Document {
    /// The work.
    pub session: Session,
    origin: Option<Origin>,
    base: Option<Arc<Base>>,
    /// For every merge since the last save, the oldest first.
    before_merges: Vec<BeforeMerge>,
    /// Whether the next save writes the canonical layout.
    tidy: bool,
    /// What it is in the place of, where its file cannot be opened as it is.
    mended: Option<Mended>,
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

/// Whether two paths lead to one file that is there.
fn same_place(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}

/// A file that could not be opened.
#[derive(Clone, Debug)]
pub struct Failed {
    /// Which file.
    pub path: PathBuf,
    /// Why, where there are no bytes to be had.
    pub reason: Option<String>,
    /// What is wrong in it.
    pub diagnostics: Vec<Diagnostic>,
    /// What can be done about it here.
    pub remedy: Option<Remedy>,
}

/// How a save may go about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Consent {
    /// Comments may go; the old file is kept beside the new one.
    pub drop_comments: bool,
    /// What somebody else wrote meanwhile may go; a copy of it is kept.
    pub overwrite: bool,
    /// The file may be converted; the old one is kept beside it.
    pub convert: bool,
}

/// Why a save did not happen.
#[derive(Debug)]
pub enum Refused {
    /// The layout cannot be kept, and so many comments would go.
    Comments(usize),
    /// The file was changed by somebody else.
    ChangedOutside(String),
    /// There is a file of that name.
    AlreadyThere(PathBuf),
    /// It has no file yet.
    NoFile,
    /// The file is of a newer version.
    Newer,
    /// Another window works on the file.
    OpenElsewhere,
    /// The file is in another encoding, and would be converted.
    Converts(Conversion),
    /// Anything else, in words.
    Failed(String),
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
            Err(error) => Err(Box::new(Failed {
                path: path.to_owned(),
                reason: Some(error.to_string()),
                diagnostics: Vec::new(),
                remedy: None,
            })),
        }
    }

    fn from_opened(path: PathBuf, opened: Opened) -> Result<Self, Box<Failed>> {
        use crate::scenario::check::Severity;
        let remedy = opened
            .reading
            .scenario
            .is_none()
            .then(|| Remedy::of(&opened));
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
                remedy: remedy.flatten(),
            })),
        }
    }

    fn of(scenario: Scenario, origin: Option<Origin>, suggested: PathBuf) -> Self {
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
            let mended = || Self::open_mended(&path).ok();
            let now = Self::open(&path).ok();
            let now = now.or_else(|| mended().map(|mending| mending.document));
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
        let same = |own: &Path| own == path || same_place(own, path);
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

    /// Saves to the file it came from.
    ///
    /// # Errors
    /// Why it was not saved; the file is as it was.
    pub fn save(&mut self, consent: Consent) -> Result<String, Refused> {
        if self.read_only {
            return Err(Refused::Newer);
        }
        if self.is_open_elsewhere {
            return Err(Refused::OpenElsewhere);
        }
        let origin = self.origin.clone().ok_or(Refused::NoFile)?;
        // What was not changed here is not written: its layout is the user's.
        if !self.session.is_dirty() && origin.path.exists() {
            return Ok("Nothing has changed since the last save".to_owned());
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
            newline: origin.newline,
            bom: origin.bom,
            keep_old_copy: consent.overwrite || consent.convert,
            drop_comments: consent.drop_comments || self.tidy,
            tidy: self.tidy,
            versions: None,
        };
        self.write(&origin.path, &options)
    }

    /// Saves to another file; `replace` where one of that name may go.
    ///
    /// # Errors
    /// Why it was not saved; what was there is as it was.
    pub fn save_as(&mut self, path: &Path, replace: bool) -> Result<String, Refused> {
        if self.read_only {
            return Err(Refused::Newer);
        }
        if self.is_file(path) {
            return self.save(Consent::default());
        }
        let options = SaveOptions {
            expected: if replace {
                Expected::Anything
            } else {
                Expected::NoFile
            },
            newline: self
                .origin
                .as_ref()
                .map_or(Newline::Lf, |origin| origin.newline),
            bom: self.origin.as_ref().is_some_and(|origin| origin.bom),
            keep_old_copy: false,
            // The file with the comments stays where it is.
            drop_comments: true,
            tidy: self.tidy,
            versions: None,
        };
        self.write(path, &options)
    }

    fn write(&mut self, path: &Path, options: &SaveOptions) -> Result<String, Refused> {
        let revision = self.session.history().revision();
        let versions = self.versions.clone();
        let options = &SaveOptions {
            versions: versions.as_ref(),
            ..*options
        };
        let base = self.base.clone();
        let original = base.as_deref().map(|base| Original {
            text: &base.text,
            scenario: &base.scenario,
        });
        let scenario = self.session.scenario();
        let saved = save(path, scenario, original, options).map_err(|error| match error {
            SaveError::ChangedOutside(_) | SaveError::Vanished(_) => {
                Refused::ChangedOutside(error.to_string())
            }
            SaveError::AlreadyThere(path) => Refused::AlreadyThere(path),
            SaveError::CommentsWouldGo { count, .. } => Refused::Comments(count),
            other => Refused::Failed(other.to_string()),
        })?;
        self.base = Some(Arc::new(Base {
            text: saved.text,
            hash: saved.file.hash,
            scenario: scenario.clone(),
        }));
        self.tidy = false;
        self.before_merges.clear();
        let was_merge = self.sides().is_some() && self.path() == Some(path);
        self.mended = None;
        self.session.mark_saved(revision);
        self.is_open_elsewhere = false;
        self.origin = Some(Origin {
            path: path.to_owned(),
            hash: saved.file.hash,
            newline: options.newline,
            bom: options.bom,
        });
        let mut message = format!("Saved {}", path.display());
        if let Some(copy) = saved.file.old_copy {
            message = format!("{message}; the old file is kept as {}", copy.display());
        }
        if was_merge {
            message.push_str("; its merge is resolved: `git add` it where git keeps it");
        }
        if let Some(why) = saved.file.version_not_kept {
            message = format!("{message}; the earlier version could not be kept: {why}");
        }
        if let [first, rest @ ..] = &saved.gone[..] {
            let more = match rest.len() {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            message = format!("{message}; gone with what was deleted: the comment {first}{more}");
        }
        Ok(message)
    }

    /// What the file held before the first merge that is undone.
    fn undone_merge(&self) -> Option<&Arc<Base>> {
        let history = self.session.history();
        let mut merges = self.before_merges.iter();
        let undone = merges.find(|before| !history.is_in_force(before.merged))?;
        Some(&undone.base)
    }

    /// What the file held when the work began, for a merge; nothing where that is not known.
    pub(super) fn merge_base(&self) -> Option<Arc<Base>> {
        if let Some(base) = self.undone_merge() {
            return Some(base.clone());
        }
        // Work that was recovered may be older than the text that its file is written into.
        let hash = self.origin.as_ref()?.hash;
        self.base.clone().filter(|base| base.hash == hash)
    }

    /// Takes a merge with what the file now holds, as one step; saving then goes by that.
    pub(super) fn take_merge(&mut self, merged: Merged) {
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
    pub(super) fn comments(&self) -> usize {
        self.base
            .as_deref()
            .map_or(0, |base| count_comments(&base.text))
    }

    /// Has the next save write the canonical layout, without comments.
    pub(super) fn tidy(&mut self) {
        self.tidy = true;
        self.session.mark_unsaved();
    }
}
