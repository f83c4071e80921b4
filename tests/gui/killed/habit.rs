//! What the users of windows do until these are killed.

use std::io::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use eframe::egui::Key;

use super::wording::Wording;
use crate::user::{CTRL, NONE, User};

/// What the user of a window does until it is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Habit {
    /// Edits again and again, and mostly saves.
    Saves,
    /// Edits once and looks at it.
    Rests,
    /// Types a text that never ends.
    Types,
}

impl Habit {
    /// Mostly saves: the rest takes seconds, so that a promise may fall due.
    pub(super) fn of_kill(kill: usize) -> Self {
        match kill % 250 {
            120 => Self::Types,
            of if of % 25 == 5 => Self::Rests,
            _ => Self::Saves,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Saves => "saves",
            Self::Rests => "rests",
            Self::Types => "types",
        }
    }
}

fn says(what: &str, wording: Wording) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "told: {what}: {}", wording.text()).unwrap();
    out.flush().unwrap();
}

fn held_by(user: &User) -> Wording {
    Wording::read(user.scenario().issues[0].stances[0].text()).unwrap()
}

/// A window and its user, until it is killed.
pub(super) fn begin(folder: PathBuf, habit: &str) -> ! {
    let mut user = User::starts_by_the_clock(folder);
    if user.can_see("Recover unsaved work?") {
        user.clicks("Recover");
    }
    let mut wording = held_by(&user);
    says("holds", wording);
    for round in 0_u32.. {
        wording = wording.next();
        user.clicks_cell("Issue 0", "Party 0");
        user.types_at_once(&wording.text());
        if habit == Habit::Types.name() {
            loop {
                user.types_a_letter("x");
                wording.letters += 1;
                says("edited", wording);
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        user.presses(NONE, Key::Enter);
        says("edited", wording);
        while habit == Habit::Rests.name() {
            user.frame();
            std::thread::sleep(Duration::from_millis(5));
        }
        if round % 3 != 2 {
            says("saves", wording);
            user.presses(CTRL, Key::S);
            user.waits_until("the end of the save", |user| !user.title().starts_with('•'));
            says("saved", wording);
        }
    }
    unreachable!("it is killed before")
}
