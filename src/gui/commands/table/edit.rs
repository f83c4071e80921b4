//! The Edit menu.

use eframe::egui::Key;

use crate::gui::commands::key::{ctrl, ctrl_shift, plain, shift};
use crate::gui::commands::{Command, Entry, Needs, Part};
use crate::gui::icons;

/// The Edit menu.
#[rustfmt::skip]
pub(crate) const EDIT: &[Part] = &[
    Part::Section(&[
        Entry::new(Command::Undo, "Undo", icons::UNDO, "Takes the last action back.").on(ctrl(Key::Z)).of_field().words("revert back"),
        Entry::new(Command::Redo, "Redo", icons::REDO, "Does again what was taken back.").on(ctrl(Key::Y)).on(ctrl_shift(Key::Z)).of_field().words("again repeat"),
        Entry::new(Command::History, "Undo history", icons::HISTORY, "Lists all that was done; a click goes back to any state.").on(ctrl_shift(Key::H)).words("steps states jump log"),
    ]),
    Part::Section(&[
        Entry::new(Command::Cut, "Cut", icons::CUT, "Copies the selected cells and clears what they show.").on(ctrl(Key::X)).needs(Needs::Selection).of_field().words("clipboard move"),
        Entry::new(Command::Copy, "Copy", icons::COPY, "Copies the selected cells, for spreadsheets and for here.").on(ctrl(Key::C)).needs(Needs::Selection).of_field().words("clipboard excel calc sheets tsv"),
        Entry::new(Command::Paste, "Paste", icons::PASTE, "Pastes cells at the selection; what does not fit is refused whole.").on(ctrl(Key::V)).needs(Needs::Selection).of_field().words("clipboard insert excel calc sheets tsv"),
    ]),
    Part::Submenu("Copy as", icons::COPY, &[
        Entry::new(Command::CopyMarkdown, "Copy as Markdown", icons::COPY, "Copies the selected cells as a Markdown table.").on(ctrl_shift(Key::C)).needs(Needs::Selection).of_field().words("clipboard table text"),
        Entry::new(Command::CopyHtml, "Copy as HTML", icons::COPY, "Copies the selected cells as the text of an HTML table.").needs(Needs::Selection).words("clipboard table web"),
    ]),
    Part::Section(&[
        Entry::new(Command::EditCell, "Edit cell", icons::EDIT, "Edits the active cell in place, renames an issue, a party or a group; Enter takes it, Escape leaves it as it was.").on(plain(Key::F2)).needs(Needs::Selection).of_field().beside_typing().words("change type rename title name"),
        Entry::new(Command::FillDown, "Fill down", icons::FILL_DOWN, "Repeats the first row of the selection in the rows below.").on(ctrl(Key::D)).needs(Needs::Selection).of_field().words("copy repeat series"),
        Entry::new(Command::FillRight, "Fill right", icons::FILL_RIGHT, "Repeats the first column of the selection to the right.").on(ctrl(Key::R)).needs(Needs::Selection).of_field().words("copy repeat series"),
        Entry::new(Command::ClearCells, "Clear cells", icons::CLEAR, "Clears what the selected cells show, such as the wording or the position.").on(plain(Key::Delete)).on(plain(Key::Backspace)).needs(Needs::Selection).of_field().words("empty erase remove"),
        Entry::new(Command::DeleteStance, "Delete stance", icons::REMOVE, "Deletes the stance recorded at this round with all it holds.").on(ctrl(Key::Delete)).needs(Needs::Cell).of_field().words("remove clear erase"),
    ]),
    Part::Section(&[
        Entry::new(Command::Find, "Find…", icons::SEARCH, "Finds words in the matrix and marks them; Enter goes from hit to hit.").on(ctrl(Key::F)).words("search look words"),
        Entry::new(Command::FindNext, "Find next", icons::MOVE_DOWN, "Goes to the next hit.").on(plain(Key::F3)).words("search again hit"),
        Entry::new(Command::FindPrevious, "Find previous", icons::MOVE_UP, "Goes to the hit before.").on(shift(Key::F3)).words("search back hit"),
        Entry::new(Command::Replace, "Find and replace…", icons::REPLACE, "Finds words and puts others in their place, after a look at what would change.").on(ctrl(Key::H)).words("search substitute change"),
    ]),
    Part::Section(&[
        Entry::new(Command::SelectAll, "Select all", icons::ALL, "Selects all cells.").on(ctrl(Key::A)).of_field().words("everything whole"),
        Entry::new(Command::SelectRow, "Select row", icons::ROWS, "Selects the whole row.").on(shift(Key::Space)).needs(Needs::Selection).of_field().words("line issue whole"),
        Entry::new(Command::SelectColumn, "Select column", icons::COLUMNS, "Selects the whole column.").on(ctrl(Key::Space)).needs(Needs::Selection).of_field().words("line party whole"),
    ]),
    Part::Submenu("Cells show", icons::WORDING, &[
        Entry::new(Command::CellsShowWording, "Cells show the wording", icons::WORDING, "Cells show and edit what the party says.").on(ctrl(Key::Num1)).words("edit text words field"),
        Entry::new(Command::CellsShowPosition, "Cells show the position", icons::SCALE, "Cells show and edit where the party stands on the scale.").on(ctrl(Key::Num2)).words("edit number value scale field"),
        Entry::new(Command::CellsShowAccepts, "Cells show the accepted range", icons::OVERLAP, "Cells show and edit what the party would still accept, its bottom line.").on(ctrl(Key::Num3)).words("edit bottom line accepts zone field"),
        Entry::new(Command::CellsShowLimits, "Cells show the red line", icons::RED_LINE, "Cells show and edit what the party will never go outside of.").on(ctrl(Key::Num4)).words("edit limits field"),
        Entry::new(Command::CellsShowSalience, "Cells show the salience", icons::NEAR, "Cells show and edit how much the party cares, 0-100.").on(ctrl(Key::Num5)).words("edit importance weight field"),
        Entry::new(Command::CellsShowConfidence, "Cells show the confidence", icons::ANALYST, "Cells show and edit how sure the analyst is.").on(ctrl(Key::Num6)).words("edit certainty field"),
    ]),
];
