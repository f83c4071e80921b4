//! Remembered choices: theme, recent files, what was open.

use std::path::{Path, PathBuf};

use eframe::egui::ThemePreference;
use serde::{Deserialize, Serialize};

use super::commands::Command;
use super::dialogs::ExportChoices;
use super::matrix::RowHeight;
use super::view_kind::ViewKind;
use super::zoom::Zoom;

/// How many recent files are kept.
const RECENT: usize = 10;

/// How many commands run from the palette are kept.
const RECENT_COMMANDS: usize = 6;

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
    /// Where the last import came from.
    pub import_from: Option<PathBuf>,
    /// Where the last export went.
    pub export_to: Option<PathBuf>,
    /// What the last export was of.
    pub export: ExportChoices,
    /// How high the matrix's rows are.
    pub row_height: RowHeight,
    /// The view shown.
    pub view: ViewKind,
    /// How large everything is shown, in percent.
    pub zoom: Zoom,
    /// Commands run from the palette, the last first, by name: another version may know others.
    recent_commands: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemePreference::System,
            recent: Vec::new(),
            last: None,
            inspector: true,
            import_from: None,
            export_to: None,
            export: ExportChoices::default(),
            row_height: RowHeight::default(),
            view: ViewKind::default(),
            zoom: Zoom::default(),
            recent_commands: Vec::new(),
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

    /// Takes note of a command run from the palette.
    pub(super) fn note_command(&mut self, command: Command) {
        let name = command.key();
        self.recent_commands.retain(|known| known != name);
        self.recent_commands.insert(0, name.to_owned());
        self.recent_commands.truncate(RECENT_COMMANDS);
    }

    /// The commands last run from the palette, the last first.
    pub(super) fn recent_commands(&self) -> Vec<Command> {
        let known = self.recent_commands.iter();
        known.filter_map(|name| Command::of_key(name)).collect()
    }
}
