//! A file that could not be opened.

use std::path::PathBuf;

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
}
