//! The Structure menu.

use eframe::egui::Key;

use crate::gui::commands::key::ctrl_shift;
use crate::gui::commands::{Command, Entry, Part};
use crate::gui::icons;

/// The Structure menu.
#[rustfmt::skip]
pub(crate) const STRUCTURE: &[Part] = &[
    Part::Section(&[
        Entry::new(Command::AddIssue, "Add issue…", icons::ISSUE_NEW, "Adds an issue below the selected one.").on(ctrl_shift(Key::I)).words("insert new row question topic"),
        Entry::new(Command::AddParty, "Add party…", icons::PARTY_NEW, "Adds a party as a column.").on(ctrl_shift(Key::A)).words("insert new column actor negotiator mediator"),
        Entry::new(Command::AddRound, "Add round…", icons::ROUND_NEW, "Adds a round after the last.").on(ctrl_shift(Key::R)).words("insert new meeting date stage"),
    ]),
    Part::Section(&[
        Entry::new(Command::Structure, "Parties, issues, rounds…", icons::STRUCTURE, "Lists them to rename, reorder and delete.").on(ctrl_shift(Key::L)).words("rename move delete order list group"),
    ]),
];
