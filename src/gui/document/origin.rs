//! Where a scenario came from, and what its file held.

use std::path::PathBuf;
use std::sync::Arc;

use crate::files::read::Newline;
use crate::files::save::{Base, Hash};
use crate::session::Revision;

/// What is known of the file a scenario came from.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    pub(super) path: PathBuf,
    pub(super) hash: Hash,
    pub(super) newline: Newline,
    pub(super) bom: bool,
}

/// What the file held before its changes were merged.
#[derive(Clone, Debug)]
pub(super) struct BeforeMerge {
    /// The state that the merge led to.
    pub(super) merged: Revision,
    pub(super) base: Arc<Base>,
}
