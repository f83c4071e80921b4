//! Every command stands here once; menu, shortcut, tooltip and help page come from this table.

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use super::icons;

/// Something the user can have done by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Command {
    /// Begin an empty scenario.
    New,
    /// Open a file.
    Open,
    /// Save to the file it came from.
    Save,
    /// Save to another file.
    SaveAs,
    /// Write the comparison to files.
    Export,
    /// Close the scenario.
    CloseFile,
    /// End the program.
    Quit,
    /// Take the last action back.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Edit the selected cell in place.
    EditCell,
    /// Delete the selected stance.
    DeleteStance,
    /// Find words in the matrix.
    Find,
    /// Go to the next hit.
    FindNext,
    /// Go to the hit before.
    FindPrevious,
    /// Find words and replace them.
    Replace,
    /// Add an issue below the selected one.
    AddIssue,
    /// Add a party.
    AddParty,
    /// Add a round.
    AddRound,
    /// Parties, rounds and issues in lists, to rename, reorder and delete.
    Structure,
    /// Fold or unfold the inspector.
    ToggleInspector,
    /// The light theme.
    ThemeLight,
    /// The dark theme.
    ThemeDark,
    /// The system's theme.
    ThemeSystem,
    /// Go to the issue with the widest gap.
    WidestGap,
    /// Commands and keys, words and conventions.
    Help,
    /// What happened so far.
    Log,
}

/// Under which menu a command stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Menu {
    /// Files.
    File,
    /// Changes.
    Edit,
    /// What is shown.
    View,
    /// Help.
    Help,
}

impl Menu {
    /// All menus, left to right.
    pub(super) const ALL: [Self; 4] = [Self::File, Self::Edit, Self::View, Self::Help];

    /// Its title.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::View => "View",
            Self::Help => "Help",
        }
    }
}

/// How a command presents itself.
pub(super) struct Entry {
    /// The command.
    pub command: Command,
    /// The menu.
    pub menu: Menu,
    /// Its name; `…` where it asks for more.
    pub label: &'static str,
    /// Its icon.
    pub icon: char,
    /// Its keys.
    pub shortcut: Option<KeyboardShortcut>,
    /// What it does, in a sentence.
    pub help: &'static str,
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

#[expect(
    clippy::unnecessary_wraps,
    reason = "the table reads better with keys or None"
)]
const fn keys(modifiers: Modifiers, key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(modifiers, key))
}

const fn entry(
    command: Command,
    menu: Menu,
    label: &'static str,
    icon: char,
    shortcut: Option<KeyboardShortcut>,
    help: &'static str,
) -> Entry {
    Entry {
        command,
        menu,
        label,
        icon,
        shortcut,
        help,
    }
}

/// All commands, in the order of the menus.
#[rustfmt::skip]
pub(super) const TABLE: [Entry; 26] = [
    entry(Command::New, Menu::File, "New", icons::FILE_NEW, keys(CTRL, Key::N), "Begins an empty scenario."),
    entry(Command::Open, Menu::File, "Open…", icons::FOLDER_OPEN, keys(CTRL, Key::O), "Opens a scenario file."),
    entry(Command::Save, Menu::File, "Save", icons::SAVE, keys(CTRL, Key::S), "Saves to the file it came from."),
    entry(Command::SaveAs, Menu::File, "Save as…", icons::SAVE, keys(CTRL_SHIFT, Key::S), "Saves to another file."),
    entry(Command::Export, Menu::File, "Export…", icons::EXPORT, keys(CTRL, Key::E), "Writes the comparison as CSV, Markdown or HTML."),
    entry(Command::CloseFile, Menu::File, "Close", icons::CLOSE, keys(CTRL, Key::W), "Closes the scenario; asks where something is unsaved."),
    entry(Command::Quit, Menu::File, "Quit", icons::CLOSE, keys(CTRL, Key::Q), "Ends the program; asks where something is unsaved."),
    entry(Command::Undo, Menu::Edit, "Undo", icons::UNDO, keys(CTRL, Key::Z), "Takes the last action back."),
    entry(Command::Redo, Menu::Edit, "Redo", icons::REDO, keys(CTRL_SHIFT, Key::Z), "Does again what was taken back; Ctrl+Y too."),
    entry(Command::EditCell, Menu::Edit, "Edit cell", icons::EDIT, keys(Modifiers::NONE, Key::F2), "Edits the selected cell in place; Enter takes it, Escape leaves it as it was."),
    entry(Command::DeleteStance, Menu::Edit, "Delete stance", icons::REMOVE, keys(Modifiers::NONE, Key::Delete), "Deletes the stance recorded at this round."),
    entry(Command::Find, Menu::Edit, "Find…", icons::SEARCH, keys(CTRL, Key::F), "Finds words in the matrix and marks them; Enter goes from hit to hit."),
    entry(Command::FindNext, Menu::Edit, "Find next", icons::MOVE_DOWN, keys(Modifiers::NONE, Key::F3), "Goes to the next hit."),
    entry(Command::FindPrevious, Menu::Edit, "Find previous", icons::MOVE_UP, keys(Modifiers::SHIFT, Key::F3), "Goes to the hit before."),
    entry(Command::Replace, Menu::Edit, "Find and replace…", icons::SEARCH, keys(CTRL, Key::H), "Finds words and puts others in their place, after a look at what would change."),
    entry(Command::AddIssue, Menu::Edit, "Add issue…", icons::ADD, keys(CTRL_SHIFT, Key::I), "Adds an issue below the selected one."),
    entry(Command::AddParty, Menu::Edit, "Add party…", icons::ADD, keys(CTRL_SHIFT, Key::P), "Adds a party as a column."),
    entry(Command::AddRound, Menu::Edit, "Add round…", icons::ADD, keys(CTRL_SHIFT, Key::R), "Adds a round after the last."),
    entry(Command::Structure, Menu::Edit, "Parties, issues, rounds…", icons::MATRIX, keys(CTRL_SHIFT, Key::L), "Lists them to rename, reorder and delete."),
    entry(Command::WidestGap, Menu::View, "Go to the widest gap", icons::APART, keys(CTRL, Key::G), "Selects the open issue with the widest gap."),
    entry(Command::ToggleInspector, Menu::View, "Inspector", icons::PANEL_RIGHT, keys(Modifiers::NONE, Key::F4), "Folds or unfolds the inspector."),
    entry(Command::ThemeSystem, Menu::View, "Theme: as the system", icons::COMPUTER, None, "Follows the system's light or dark theme."),
    entry(Command::ThemeLight, Menu::View, "Theme: light", icons::SUN, None, "Uses the light theme."),
    entry(Command::ThemeDark, Menu::View, "Theme: dark", icons::MOON, None, "Uses the dark theme."),
    entry(Command::Help, Menu::Help, "Help", icons::HELP, keys(Modifiers::NONE, Key::F1), "Commands and keys, words and conventions."),
    entry(Command::Log, Menu::Help, "Messages", icons::HISTORY, None, "Lists what the program said so far."),
];

impl Command {
    /// How it presents itself.
    pub(super) fn entry(self) -> &'static Entry {
        let found = TABLE.iter().find(|entry| entry.command == self);
        found.unwrap_or(&TABLE[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_keys_or_names() {
        for (at, a) in TABLE.iter().enumerate() {
            for b in &TABLE[at + 1..] {
                assert_ne!(a.label, b.label);
                assert_ne!(a.command, b.command);
                assert!(
                    a.shortcut.is_none() || a.shortcut != b.shortcut,
                    "{}",
                    a.label
                );
            }
        }
    }

    #[test]
    fn every_command_is_in_the_table() {
        for entry in &TABLE {
            assert_eq!(entry.command.entry().label, entry.label);
        }
    }
}
