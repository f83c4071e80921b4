//! A file as it was last read or saved.

use super::content::{Hash, Original};
use crate::scenario::Scenario;

/// A file as it was last read or saved: what the next save keeps the layout of.
#[derive(Debug)]
pub struct Base {
    /// The text, without a byte order mark.
    pub text: String,
    /// Of the bytes that the text was read from or written as.
    pub hash: Hash,
    /// What the text means.
    pub scenario: Scenario,
}

impl Base {
    /// As a save takes it.
    pub fn original(&self) -> Original<'_> {
        Original {
            text: &self.text,
            scenario: &self.scenario,
        }
    }
}
