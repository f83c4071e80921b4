//! Unsaved work as it was at one time.

use std::path::PathBuf;
use std::sync::Arc;

use super::Typed;
use crate::files::save::{Base, Hash};
use crate::files::timestamp::Timestamp;
use crate::scenario::Scenario;

/// Unsaved work as it was at one time.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The file being worked on, if there is one.
    pub path: Option<PathBuf>,
    /// Where to save to, to begin with, where there is none.
    pub suggested: PathBuf,
    /// SHA-256 of the file's bytes when it was read or last saved; nothing without a file.
    pub base: Option<Hash>,
    /// How many edits are not saved.
    pub edits: usize,
    /// What was being typed and is in no edit yet.
    pub typed: Option<Typed>,
    /// When it was so.
    pub made: Timestamp,
    /// The text that a save would go by, and what it means.
    pub before: Option<Arc<Base>>,
    /// The work.
    pub scenario: Scenario,
}
