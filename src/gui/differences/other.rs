//! What the scenario is compared with.

use std::path::{Path, PathBuf};

use crate::files::read::{Opened, open_scenario};

/// A file that the scenario is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::gui) struct Other {
    /// What it is called: `talks.ron`, `the version of 12 May`.
    pub(in crate::gui) name: String,
    /// Where it is.
    pub(in crate::gui) path: PathBuf,
}

impl Other {
    /// A file, by its own name.
    pub(in crate::gui) fn file(path: PathBuf) -> Self {
        let name = path.file_name();
        let name = name.map_or_else(
            || path.display().to_string(),
            |name| name.to_string_lossy().into_owned(),
        );
        Self { name, path }
    }
}

/// Reads a scenario that others may have left in any state.
///
/// # Errors
/// Why there is none, in words.
pub(super) fn read(path: &Path) -> Result<Opened, String> {
    let opened = open_scenario(path).map_err(|error| error.to_string())?;
    if opened.reading.scenario.is_some() {
        return Ok(opened);
    }
    let first = opened.reading.diagnostics.first();
    let why = first.map_or_else(String::new, |first| {
        format!(": line {}: {}", first.line, first.message)
    });
    Err(format!("{} cannot be read{why}", path.display()))
}
