//! What a recovery copy says of itself.

use std::ffi::OsString;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::changed::Rest;
use super::{Snapshot, Typed};
use crate::files::save::Hash;
use crate::files::timestamp::Timestamp;

/// What a recovery copy says of itself. Names of files are kept to the byte.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    path: Option<OsString>,
    suggested: OsString,
    /// SHA-256 of the file's bytes when it was read or last saved; nothing without a file.
    pub base: Option<Hash>,
    /// The title of the scenario.
    pub title: String,
    /// How many edits are not saved.
    pub edits: usize,
    /// What was being typed and is in no edit yet.
    pub typed: Option<Typed>,
    /// When the copy was made.
    pub written: Timestamp,
    /// The copy with the higher number is the newer one.
    pub(super) sequence: u64,
    /// Where the copy holds what was changed alone: what that rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) rest: Option<Rest>,
}

impl Header {
    pub(super) fn of(snapshot: &Snapshot, sequence: u64) -> Self {
        Self {
            path: snapshot.path.as_ref().map(|path| path.clone().into()),
            suggested: snapshot.suggested.clone().into(),
            base: snapshot.base,
            title: snapshot.scenario.title.clone(),
            edits: snapshot.edits,
            typed: snapshot.typed.clone(),
            written: snapshot.made,
            sequence,
            rest: None,
        }
    }

    /// The file that was being worked on, if there was one.
    pub fn path(&self) -> Option<PathBuf> {
        self.path.as_ref().map(PathBuf::from)
    }

    /// Where to save to, to begin with, where there was no file.
    pub fn suggested(&self) -> PathBuf {
        PathBuf::from(&self.suggested)
    }
}
