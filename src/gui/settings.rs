//! Remembered choices: theme, recent files, what was open.

use std::path::{Path, PathBuf};

use eframe::egui::ThemePreference;
use serde::{Deserialize, Serialize};

use super::matrix::RowHeight;

/// How many recent files are kept.
const RECENT: usize = 10;

/// Under this name the choices are kept.
pub(super) const KEY: &str = "settings";

/// The choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Settings {
    /// Light, dark or the system's.
    pub theme: ThemePreference,
    /// Files opened or saved before, the last first.
    pub recent: Vec<PathBuf>,
    /// What was open at the end.
    pub last: Option<PathBuf>,
    /// Whether the inspector is unfolded.
    pub inspector: bool,
    /// Where the last export went.
    pub export_to: Option<PathBuf>,
    /// How high the matrix's rows are.
    pub row_height: RowHeight,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemePreference::System,
            recent: Vec::new(),
            last: None,
            inspector: true,
            export_to: None,
            row_height: RowHeight::default(),
        }
    }
}

impl Settings {
    /// Takes note of a file opened or saved.
    pub(super) fn note(&mut self, path: &Path) {
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path.clone());
        self.recent.truncate(RECENT);
        self.last = Some(path);
    }
}
