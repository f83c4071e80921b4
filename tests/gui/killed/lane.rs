//! One file, whose windows are killed one after the other.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::habit::Habit;
use super::window::{Told, Window};
use super::wording::{Wording, talks};

/// Work that rests for so long is not lost.
const PROMISE: Duration = Duration::from_secs(2);
/// Nor is work this old, though its user never rests.
const PROMISE_TYPING: Duration = Duration::from_secs(10);
/// One folder whose windows are killed one after the other.
pub(super) struct Lane {
    folder: tempfile::TempDir,
    random: u64,
    /// What must not be lost any more.
    safe: Wording,
    /// What was typed last: nothing later may turn up.
    last: Wording,
    /// How long a window took to begin.
    began: Duration,
    /// How long a save takes, and a little more.
    saves: Duration,
    tally: Tally,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// Kills after which the file held a later save than before.
    saved: usize,
    /// Kills while it saved.
    saving: usize,
    /// Kills that left a temporary file.
    with_strays: usize,
    /// Starts that had work to recover.
    recovered: usize,
    /// Kills before the window was there.
    early: usize,
}

impl Lane {
    pub(super) fn new(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let first = Wording::default();
        fs::write(folder.path().join("talks.ron"), talks(first)).unwrap();
        Self {
            folder,
            random: seed | 1,
            safe: first,
            last: first,
            began: Duration::from_millis(500),
            saves: Duration::from_millis(20),
            tally: Tally::default(),
        }
    }

    /// A number below `end`, drawn anew (xorshift).
    fn below(&mut self, end: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random % end.max(1)
    }

    fn part_of(&mut self, time: Duration) -> Duration {
        let micros = u64::try_from(time.as_micros()).unwrap();
        Duration::from_micros(self.below(micros))
    }

    pub(super) fn kill(&mut self, habit: Habit) {
        let before = self.held_by_file();
        let folder = self.folder.path().to_owned();
        let begun = Instant::now();
        let window = Window::begin(&folder, habit);
        let mut told = Vec::new();
        // Of ten, one dies before it is there, when it may be recovering, and eight while they save.
        let tenth = self.below(10);
        if habit == Habit::Saves && tenth == 0 {
            let wait = self.part_of(self.began);
            std::thread::sleep(wait);
        } else {
            told.push(window.tells_something(&folder));
            self.began = begun.elapsed();
            let wait = match habit {
                Habit::Saves if tenth == 1 => self.part_of(self.saves * 8),
                Habit::Saves => {
                    for _ in 0..=self.below(2) {
                        told.extend(window.tells_until("saves", &folder));
                    }
                    self.part_of(self.saves)
                }
                Habit::Rests | Habit::Types => {
                    told.extend(window.tells_until("edited", &folder));
                    let late = self.part_of(PROMISE);
                    if habit == Habit::Rests {
                        PROMISE
                    } else {
                        PROMISE_TYPING + late
                    }
                }
            };
            std::thread::sleep(wait);
        }
        let (at, rest) = window.kill();
        told.extend(rest);
        self.take_note(at, habit, before, &told);
        let file = self.held_by_file();
        assert!(file >= before, "the file went back: {file:?}, {before:?}");
        self.tally.saved += usize::from(file > before);
        self.tally.with_strays += usize::from(!self.strays().is_empty());
    }

    /// What was told before the kill: what was held, and what is safe from then on.
    fn take_note(&mut self, killed: Instant, habit: Habit, before: Wording, told: &[Told]) {
        match told.first() {
            Some(first) => self.holds(first, before),
            None => self.tally.early += 1,
        }
        self.tally.saving += usize::from(told.last().is_some_and(|last| last.what == "saves"));
        for pair in told.windows(2) {
            if pair[0].what == "saves" && pair[1].what == "saved" {
                let took = pair[1].at.duration_since(pair[0].at).mul_f64(1.2);
                self.saves = (self.saves * 3 + took) / 4;
            }
        }
        for told in told {
            let promise = if habit == Habit::Types {
                PROMISE_TYPING
            } else {
                PROMISE
            };
            let is_due = killed.duration_since(told.at) >= promise;
            if told.what == "saved" || is_due {
                self.safe = self.safe.max(told.wording);
            }
            self.last = self.last.max(told.wording);
        }
        // It may have gone further than it had time to tell.
        self.last = self.last.max(self.last.next());
    }

    /// A window shows what is safe, and no more than one temporary file is left by then.
    fn holds(&mut self, told: &Told, before: Wording) {
        assert_eq!(told.what, "holds");
        assert!(
            told.wording >= self.safe && told.wording.edit <= self.last.edit,
            "work is lost: {:?} of {:?}",
            told.wording,
            self.safe
        );
        self.tally.recovered += usize::from(told.wording > before);
        let strays = self.strays();
        assert!(strays.len() <= 1, "{strays:?}");
    }

    /// Which of the states that the file may be in it is in, to the byte.
    fn held_by_file(&self) -> Wording {
        let text = fs::read_to_string(self.folder.path().join("talks.ron")).unwrap();
        let said = text
            .split_once("text: \"")
            .and_then(|(_, rest)| rest.split_once('"'));
        let wording = said.and_then(|(said, _)| Wording::read(said));
        let wording = wording.unwrap_or_else(|| panic!("the file is torn: {} bytes", text.len()));
        assert!(text == talks(wording), "the file is no version of it");
        wording
    }

    /// The temporary files beside the file.
    fn strays(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        paths
            .filter(|path| path.extension().is_some_and(|ending| ending == "tmp"))
            .collect()
    }

    /// The last window is let be until it has told what it holds.
    pub(super) fn end(mut self) -> Tally {
        let window = Window::begin(self.folder.path(), Habit::Rests);
        let told = window.tells_something(self.folder.path());
        let before = self.held_by_file();
        self.holds(&told, before);
        // It has saved nothing, so what is there now was there after its start.
        assert_eq!(self.strays(), [""; 0].map(PathBuf::from));
        drop(window.kill());
        self.tally
    }
}
