//! Where a scenario came from, and what its file held.

use std::path::PathBuf;
use std::sync::Arc;

use crate::files::read::Newline;
use crate::files::save::Hash;
use crate::scenario::Scenario;
use crate::session::Revision;

/// What is known of the file a scenario came from.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    pub(super) path: PathBuf,
    pub(super) hash: Hash,
    pub(super) newline: Newline,
    pub(super) bom: bool,
}

/// The text last read or saved, whose layout the next save keeps, and what it means.
#[derive(Debug)]
pub(in crate::gui) struct Base {
    pub(super) text: String,
    /// Of the bytes that the text was read from or written as.
    pub(super) hash: Hash,
    pub(in crate::gui) scenario: Scenario,
}

impl Base {
    /// The text, without a byte order mark.
    pub(in crate::gui) fn text(&self) -> &str {
        &self.text
    }
}

/// What the file held before its changes were merged.
#[derive(Clone, Debug)]
pub(super) struct BeforeMerge {
    /// The state that the merge led to.
    pub(super) merged: Revision,
    pub(super) base: Arc<Base>,
}
