//! The Structure menu.

use eframe::egui::Key;

use crate::gui::commands::key::{alt, ctrl_shift};
use crate::gui::commands::{Command, Entry, Needs, Part};
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
        Entry::new(Command::DuplicateIssues, "Duplicate issues", icons::DUPLICATE, "Puts a copy of each selected issue, with its stances, below it.").on(ctrl_shift(Key::D)).needs(Needs::Issue).words("copy row clone"),
        Entry::new(Command::DeleteIssues, "Delete issues", icons::REMOVE, "Deletes the selected issues with all they hold.").needs(Needs::Issue).words("remove row"),
        Entry::new(Command::ChangeScale, "Change scale…", icons::SCALE, "Gives the selected issue another scale and shows what happens to each stance.").needs(Needs::Issue).words("range steps options wording convert labels unit"),
        Entry::new(Command::GroupIssues, "Group issues", icons::GROUP, "Puts the selected issues under a heading of their own.").on(ctrl_shift(Key::G)).needs(Needs::Issue).words("heading section"),
        Entry::new(Command::Ungroup, "Ungroup", icons::UNFOLD, "Takes the heading away; its issues stay.").needs(Needs::Group).words("heading section remove"),
    ]),
    Part::Section(&[
        Entry::new(Command::DuplicateParty, "Duplicate party", icons::DUPLICATE, "Puts a copy of the selected party, with its stances, beside it; of several, the last.").needs(Needs::Party).words("copy column clone"),
        Entry::new(Command::DeleteParties, "Delete parties", icons::REMOVE, "Deletes the selected parties with their stances.").needs(Needs::Party).words("remove column"),
        Entry::new(Command::DuplicateRound, "Duplicate round", icons::DUPLICATE, "Adds a round after the one shown with the same stances recorded in it.").words("copy meeting clone"),
        Entry::new(Command::DeleteRound, "Delete round", icons::REMOVE, "Deletes the round shown with what was recorded in it.").words("remove meeting"),
    ]),
    Part::Section(&[
        Entry::new(Command::MoveUp, "Move up", icons::MOVE_UP, "Moves the selected rows up.").on(alt(Key::ArrowUp)).needs(Needs::Selection).of_field().words("reorder row line"),
        Entry::new(Command::MoveDown, "Move down", icons::MOVE_DOWN, "Moves the selected rows down.").on(alt(Key::ArrowDown)).needs(Needs::Selection).of_field().words("reorder row line"),
        Entry::new(Command::MoveLeft, "Move left", icons::MOVE_LEFT, "Moves the selected columns to the left.").on(alt(Key::ArrowLeft)).needs(Needs::Selection).of_field().words("reorder column line"),
        Entry::new(Command::MoveRight, "Move right", icons::MOVE_RIGHT, "Moves the selected columns to the right.").on(alt(Key::ArrowRight)).needs(Needs::Selection).of_field().words("reorder column line"),
    ]),
    Part::Section(&[
        Entry::new(Command::Structure, "Parties, issues, rounds…", icons::STRUCTURE, "Lists them to rename, reorder and delete.").on(ctrl_shift(Key::L)).words("rename move delete order list group"),
    ]),
];
