//! The Go menu.

use eframe::egui::Key;

use crate::gui::commands::key::{ctrl, ctrl_shift, plain, shift};
use crate::gui::commands::{Command, Entry, Needs, Part};
use crate::gui::icons;

/// The Go menu.
#[rustfmt::skip]
pub(crate) const GO: &[Part] = &[
    Part::Section(&[
        Entry::new(Command::Palette, "Search or run a command…", icons::SEARCH, "Looks through commands, issues, parties, rounds and stances.").on(ctrl(Key::K)).on(ctrl_shift(Key::P)).needs(Needs::Nothing).words("palette find anything quick open"),
    ]),
    Part::Section(&[
        Entry::new(Command::WidestGap, "Go to the widest gap", icons::APART, "Selects the open issue with the widest gap.").on(ctrl(Key::G)).words("largest biggest distance apart jump"),
        Entry::new(Command::NextOpen, "Next open issue", icons::MOVE_DOWN, "Selects the next issue that is not agreed.").on(plain(Key::F8)).words("go unsettled jump"),
        Entry::new(Command::PreviousOpen, "Previous open issue", icons::MOVE_UP, "Selects the issue before that is not agreed.").on(shift(Key::F8)).words("go back unsettled jump"),
    ]),
    Part::Section(&[
        Entry::new(Command::NextDifference, "Next change", icons::MOVE_DOWN, "Goes to the next change of the comparison.").on(plain(Key::F7)).words("diff difference compare jump"),
        Entry::new(Command::PreviousDifference, "Previous change", icons::MOVE_UP, "Goes to the change before of the comparison.").on(shift(Key::F7)).words("diff difference compare back jump"),
    ]),
    Part::Section(&[
        Entry::new(Command::NextRound, "Next round", icons::MOVE_RIGHT, "Shows the stances as of the round after.").on(ctrl(Key::PageDown)).words("later forward meeting"),
        Entry::new(Command::PreviousRound, "Previous round", icons::MOVE_LEFT, "Shows the stances as of the round before.").on(ctrl(Key::PageUp)).words("earlier back meeting"),
        Entry::new(Command::LastRound, "Last round", icons::ROUND, "Shows the stances as of the last round.").words("latest now today meeting"),
        Entry::new(Command::Replay, "Replay the rounds", icons::MOVEMENT, "Steps through the rounds in the matrix with arrows for what moved in each, or ends that.").on(plain(Key::F9)).words("play movie history movement arrows timeline"),
        Entry::new(Command::PlayReplay, "Play or pause the replay", icons::MOVEMENT, "Goes on from round to round by itself, or stays.").on(shift(Key::F9)).words("replay rounds movie start stop"),
    ]),
];
