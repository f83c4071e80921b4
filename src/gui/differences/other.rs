//! What the scenario is compared with.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::files::read::{Opened, open_scenario};
use crate::gui::document::TwoSides;
use crate::scenario::Scenario;

/// What the scenario is compared with.
#[derive(Clone, Debug)]
pub(in crate::gui) struct Other {
    /// What it is called: `talks.ron`, `the version of 12 May`.
    pub(in crate::gui) name: String,
    held: Held,
}

/// Where the other scenario is.
#[derive(Clone, Debug)]
enum Held {
    File(PathBuf),
    Memory(Arc<Scenario>),
}

impl Other {
    /// A file, by its own name.
    pub(in crate::gui) fn file(path: PathBuf) -> Self {
        let name = path.file_name();
        let name = name.map_or_else(
            || path.display().to_string(),
            |name| name.to_string_lossy().into_owned(),
        );
        Self::file_called(name, path)
    }

    /// A file, by a name given to it.
    pub(in crate::gui) fn file_called(name: String, path: PathBuf) -> Self {
        let held = Held::File(path);
        Self { name, held }
    }

    /// The other side of a merge that was left undone.
    pub(in crate::gui) fn side(sides: &TwoSides) -> Self {
        Self {
            name: sides.theirs_name(),
            held: Held::Memory(sides.theirs.scenario.clone()),
        }
    }

    /// Where it is, if it is a file.
    pub(in crate::gui) fn path(&self) -> Option<&Path> {
        match &self.held {
            Held::File(path) => Some(path),
            Held::Memory(_) => None,
        }
    }

    /// The scenario, read where it is a file.
    ///
    /// # Errors
    /// Why there is none, in words.
    pub(super) fn scenario(&self) -> Result<Arc<Scenario>, String> {
        match &self.held {
            Held::File(path) => Ok(Arc::new(read(path)?.reading.scenario.unwrap_or_default())),
            Held::Memory(scenario) => Ok(scenario.clone()),
        }
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
