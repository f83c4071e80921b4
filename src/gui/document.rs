//! A session with where it came from: opening, saving, what would be lost.

use std::path::{Path, PathBuf};

use crate::files::read::{Diagnostic, Newline, Opened, open_scenario, read_bytes};
use crate::files::recovery::Recovery;
use crate::files::save::{Expected, Hash, SaveError, SaveOptions, Versions, save};
use crate::scenario::Scenario;
use crate::session::Session;

use super::bundled::Bundled;

/// What is known of the file a scenario came from.
#[derive(Clone, Debug)]
struct Origin {
    path: PathBuf,
    hash: Hash,
    newline: Newline,
    bom: bool,
    comments: usize,
}

/// A scenario being worked on, and its file.
pub struct Document {
    /// The work.
    pub session: Session,
    origin: Option<Origin>,
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
}

/// How a save may go about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Consent {
    /// Comments may go; the old file is kept beside the new one.
    pub drop_comments: bool,
    /// What somebody else wrote meanwhile may go; a copy of it is kept.
    pub overwrite: bool,
}

/// Why a save did not happen.
#[derive(Debug)]
pub enum Refused {
    /// So many comments would go.
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
            })),
        }
    }

    fn from_opened(path: PathBuf, opened: Opened) -> Result<Self, Box<Failed>> {
        use crate::scenario::check::Severity;
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
                    comments: reading.comments,
                };
                let mut document = Self::of(scenario, Some(origin), path);
                document.advice = reading.diagnostics;
                document.read_only = read_only;
                Ok(document)
            }
            _ => Err(Box::new(Failed {
                path,
                reason: None,
                diagnostics: reading.diagnostics,
            })),
        }
    }

    fn of(scenario: Scenario, origin: Option<Origin>, suggested: PathBuf) -> Self {
        Self {
            session: Session::new(scenario),
            origin,
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
        document.origin = header.path().zip(header.base).map(|(path, hash)| {
            let now = Self::open(&path).ok().and_then(|now| now.origin);
            Origin {
                path: path.clone(),
                hash,
                newline: now.as_ref().map_or(Newline::Lf, |now| now.newline),
                bom: now.as_ref().is_some_and(|now| now.bom),
                comments: now.as_ref().map_or(0, |now| now.comments),
            }
        });
        Some(document)
    }

    /// SHA-256 of the bytes of its file, as it was read or last saved.
    pub fn hash(&self) -> Option<Hash> {
        self.origin.as_ref().map(|origin| origin.hash)
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
        if origin.comments > 0 && !consent.drop_comments {
            return Err(Refused::Comments(origin.comments));
        }
        let expected = if consent.overwrite {
            Expected::Anything
        } else {
            Expected::Content(origin.hash)
        };
        let options = SaveOptions {
            expected,
            newline: origin.newline,
            bom: origin.bom,
            keep_old_copy: origin.comments > 0 || consent.overwrite,
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
            newline: Newline::Lf,
            bom: false,
            keep_old_copy: false,
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
        let saved = save(path, self.session.scenario(), options).map_err(|error| match error {
            SaveError::ChangedOutside(_) | SaveError::Vanished(_) => {
                Refused::ChangedOutside(error.to_string())
            }
            SaveError::AlreadyThere(path) => Refused::AlreadyThere(path),
            other => Refused::Failed(other.to_string()),
        })?;
        self.session.mark_saved(revision);
        self.is_open_elsewhere = false;
        self.origin = Some(Origin {
            path: path.to_owned(),
            hash: saved.hash,
            newline: options.newline,
            bom: options.bom,
            comments: 0,
        });
        let mut message = format!("Saved {}", path.display());
        if let Some(copy) = saved.old_copy {
            message = format!("{message}; the old file is kept as {}", copy.display());
        }
        if let Some(why) = saved.version_not_kept {
            message = format!("{message}; the earlier version could not be kept: {why}");
        }
        Ok(message)
    }
}
