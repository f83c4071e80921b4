//! A file that could not be opened.

use std::path::{Path, PathBuf};

use super::Remedy;
use crate::files::read::Diagnostic;

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

impl Failed {
    /// For one reason, in words.
    pub(super) fn because(path: &Path, reason: String) -> Self {
        Self {
            path: path.to_owned(),
            reason: Some(reason),
            diagnostics: Vec::new(),
            remedy: None,
        }
    }
}
