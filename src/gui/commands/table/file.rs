//! The File menu.

use eframe::egui::Key;

use crate::gui::commands::key::{ctrl, ctrl_shift};
use crate::gui::commands::{Command, Entry, Needs, Part};
use crate::gui::icons;

/// The File menu.
#[rustfmt::skip]
pub(crate) const FILE: &[Part] = &[
    Part::Section(&[
        Entry::new(Command::New, "New", icons::FILE_NEW, "Begins an empty scenario.").on(ctrl(Key::N)).needs(Needs::Nothing).words("create blank"),
        Entry::new(Command::Open, "Open…", icons::FOLDER_OPEN, "Opens a scenario file.").on(ctrl(Key::O)).needs(Needs::Nothing).words("load read"),
        Entry::new(Command::Import, "Import…", icons::IMPORT, "Makes a scenario of a table or of another program's files, with a preview.").on(ctrl(Key::I)).needs(Needs::Nothing).words("csv tsv excel xlsx ods spreadsheet table ktab decide genius negmas vaa json convert"),
    ]),
    Part::RecentFiles,
    Part::Examples,
    Part::Section(&[
        Entry::new(Command::Save, "Save", icons::SAVE, "Saves to the file it came from.").on(ctrl(Key::S)).words("write store"),
        Entry::new(Command::SaveAs, "Save as…", icons::SAVE, "Saves to another file.").on(ctrl_shift(Key::S)).words("copy store"),
        Entry::new(Command::TidyFile, "Tidy file", icons::SAVE, "Lets the next save write the file in Standpoint's own layout; says first how many comments would go.").words("format layout canonical comments clean"),
        Entry::new(Command::Export, "Export…", icons::EXPORT, "Writes the comparison as documents, tables and figures, with a preview.").on(ctrl(Key::E)).words("csv tsv excel xlsx word docx markdown html json svg png pdf print publish figure public"),
    ]),
    Part::Section(&[
        Entry::new(Command::CompareFile, "Compare with file…", icons::COMPARE, "Shows what differs from another scenario file, and marks it in the matrix.").words("diff differences changes versions"),
        Entry::new(Command::EndComparison, "End comparison", icons::CLOSE, "Ends the comparison with the other file.").words("diff differences stop clear marks"),
        Entry::new(Command::EarlierVersions, "Earlier versions…", icons::HISTORY, "Lists what earlier saves of the file replaced; opens one as an unsaved copy.").words("history backup old previous restore revert"),
        Entry::new(Command::Recover, "Recover unsaved work…", icons::UNDO, "Offers what was not saved when the program or the machine failed.").needs(Needs::Nothing).words("crash lost restore backup autosave journal"),
    ]),
    Part::Section(&[
        Entry::new(Command::CloseFile, "Close", icons::FILE_CLOSE, "Closes the scenario; asks where something is unsaved.").on(ctrl(Key::W)).words("file"),
        Entry::new(Command::Quit, "Quit", icons::QUIT, "Ends the program; asks where something is unsaved.").on(ctrl(Key::Q)).needs(Needs::Nothing).words("exit leave"),
    ]),
];
