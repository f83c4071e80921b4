//! One earlier version.

use std::path::PathBuf;

use crate::files::timestamp::Timestamp;

/// What a file held before a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Where it is kept.
    pub path: PathBuf,
    /// When it was replaced.
    pub replaced: Timestamp,
    /// Its size in bytes.
    pub bytes: u64,
}
