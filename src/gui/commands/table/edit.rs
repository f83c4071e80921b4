//! The Edit menu.

use eframe::egui::Key;

use crate::gui::commands::key::{ctrl, ctrl_shift, plain};
use crate::gui::commands::{Command, Entry, Needs, Part};
use crate::gui::icons;

/// The Edit menu.
#[rustfmt::skip]
pub(crate) const EDIT: &[Part] = &[
    Part::Section(&[
        Entry::new(Command::Undo, "Undo", icons::UNDO, "Takes the last action back.").on(ctrl(Key::Z)).of_field().words("revert back"),
        Entry::new(Command::Redo, "Redo", icons::REDO, "Does again what was taken back.").on(ctrl(Key::Y)).on(ctrl_shift(Key::Z)).of_field().words("again repeat"),
    ]),
    Part::Section(&[
        Entry::new(Command::EditCell, "Edit cell", icons::EDIT, "Edits the selected cell in place; Enter takes it, Escape leaves it as it was.").on(plain(Key::F2)).needs(Needs::Cell).of_field().beside_typing().words("change type"),
        Entry::new(Command::DeleteStance, "Delete stance", icons::REMOVE, "Deletes the stance recorded at this round.").on(plain(Key::Delete)).needs(Needs::Cell).of_field().words("remove clear erase"),
    ]),
    Part::Submenu("Cells edit", icons::WORDING, &[
        Entry::new(Command::CellsEditWording, "Cells edit the wording", icons::WORDING, "Typing into a cell changes what the party says.").on(ctrl(Key::Num1)).words("text words field"),
        Entry::new(Command::CellsEditPosition, "Cells edit the position", icons::SCALE, "Typing into a cell changes where the party stands on the scale.").on(ctrl(Key::Num2)).words("number value scale field"),
    ]),
];
