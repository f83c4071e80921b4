//! Work that a window left behind.

use std::fs;
use std::path::Path;

use super::changed::whole;
use super::copy::Copy;
use super::{Header, Journal, StateFolder};
use crate::files::read::read_scenario;
use crate::files::save::SaveError;
use crate::scenario::Scenario;

/// Unsaved work that a window left behind. While this lives, no other window is offered it.
#[derive(Debug)]
pub struct Recovery {
    journal: Journal,
    copy: Copy,
}

impl Recovery {
    /// All there are, the last written first. What no window works on and holds no whole copy is
    /// left alone: it is small, and may yet be read by a person.
    pub fn all(state: &StateFolder) -> Vec<Self> {
        let folders = fs::read_dir(state.journals()).into_iter().flatten();
        let mut all: Vec<Self> = folders
            .flatten()
            .filter_map(|folder| {
                let (journal, copy) = Journal::left_in(&folder.path())?;
                Some(Self { journal, copy })
            })
            .collect();
        all.sort_by_key(|recovery| std::cmp::Reverse(recovery.copy.header.written));
        all
    }

    /// What it says of itself.
    pub fn header(&self) -> &Header {
        &self.copy.header
    }

    /// The work; nothing where this version of the program cannot read it.
    pub fn scenario(&self) -> Option<Scenario> {
        let part = read_scenario(&self.copy.text).scenario?;
        let Some(rest) = &self.copy.header.rest else {
            return Some(part);
        };
        let before = read_scenario(&self.journal.text(rest.text)?).scenario?;
        Some(whole(part, rest, before))
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        self.journal.folder()
    }

    /// The journal, to go on with: its copy stays until the work is saved.
    pub fn into_journal(self) -> Journal {
        self.journal
    }

    /// Removes it.
    ///
    /// # Errors
    /// Where it is still there.
    pub fn discard(mut self) -> Result<(), SaveError> {
        self.journal.clear()
    }
}
