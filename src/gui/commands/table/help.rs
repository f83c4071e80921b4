//! The Help menu.

use eframe::egui::Key;

use crate::gui::commands::key::plain;
use crate::gui::commands::{Command, Entry, Needs, Part};
use crate::gui::icons;

/// The help page: also what a command would look like that the table forgot, which a test rules out.
#[rustfmt::skip]
pub(crate) const FALLBACK: Entry =
    Entry::new(Command::Help, "Help", icons::HELP, "Explains commands and keys, words and marks.").on(plain(Key::F1)).needs(Needs::Nothing).beside_typing().words("manual keys shortcuts keyboard glossary");

/// The Help menu.
#[rustfmt::skip]
pub(crate) const HELP: &[Part] = &[
    Part::Section(&[
        FALLBACK,
        Entry::new(Command::Log, "Messages", icons::HISTORY, "Lists what the program said so far.").needs(Needs::Nothing).beside_typing().words("log errors notifications"),
    ]),
];
