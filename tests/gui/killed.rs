//! Windows killed at random instants while their user edits and saves: no file is harmed, and no
//! work is lost that is older than what is promised.
//!
//! Each window is a process of its own, this test again: the window as a user meets it, with its
//! own clock, only without a screen. It tells what its user has done, line by line, and is killed.
//! `STANDPOINT_KILLS` says how often (a few times unless set), `STANDPOINT_SEED` repeats a run.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use eframe::egui::Key;

use super::user::{CTRL, NONE, User};

/// Names the folder in which a window of its own begins.
const FOLDER: &str = "STANDPOINT_KILLED_WINDOW";
/// What its user does there.
const HABIT: &str = "STANDPOINT_KILLED_HABIT";

/// Work that rests for so long is not lost.
const PROMISE: Duration = Duration::from_secs(2);
/// Nor is work this old, though its user never rests.
const PROMISE_TYPING: Duration = Duration::from_secs(10);
/// A window that takes longer to begin is stuck.
const PATIENCE: Duration = Duration::from_secs(60);
/// Many run beside each other, as most of the time is waiting.
const LANES: usize = 2;
/// So often without `STANDPOINT_KILLS`.
const FEW_KILLS: usize = 14;

/// What the user of a window does until it is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Habit {
    /// Edits again and again, and mostly saves.
    Saves,
    /// Edits once and looks at it.
    Rests,
    /// Types a text that never ends.
    Types,
}

impl Habit {
    /// Mostly saves: the rest takes seconds, so that a promise may fall due.
    fn of_kill(kill: usize) -> Self {
        match kill % 250 {
            120 => Self::Types,
            of if of % 25 == 5 => Self::Rests,
            _ => Self::Saves,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Saves => "saves",
            Self::Rests => "rests",
            Self::Types => "types",
        }
    }
}

/// The wording of the one cell that is edited, by which its states are told apart: later ones are
/// greater.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Wording {
    edit: usize,
    letters: usize,
}

impl Wording {
    fn text(self) -> String {
        format!("Edit {}{}", self.edit, "x".repeat(self.letters))
    }

    fn read(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("Edit ")?;
        let number = rest.trim_end_matches('x');
        Some(Self {
            edit: number.parse().ok()?,
            letters: rest.len() - number.len(),
        })
    }

    fn next(self) -> Self {
        Self {
            edit: self.edit + 1,
            letters: 0,
        }
    }
}

/// A file of some 60 kB, with comments, in which one cell is so worded.
fn talks(wording: Wording) -> String {
    let mut text =
        "#![enable(implicit_some)]\n(\n    format: 1,\n    title: \"Talks\",\n    parties: [\n"
            .to_owned();
    for party in 0..30 {
        text.push_str(&format!(
            "        (id: \"p{party}\", name: \"Party {party}\"),\n"
        ));
    }
    text.push_str("    ],\n    issues: [\n");
    for issue in 0..25 {
        text.push_str(&format!(
            "        // What {issue} is about.\n        (id: \"i{issue}\", title: \"Issue {issue}\", scale: Range(from: 0, to: 100), stances: [\n"
        ));
        for party in 0..30 {
            let said = if (issue, party) == (0, 0) {
                wording.text()
            } else {
                format!("What party {party} says.")
            };
            text.push_str(&format!(
                "            (party: \"p{party}\", at: {}, text: \"{said}\"), // as told\n",
                issue + party
            ));
        }
        text.push_str("        ]),\n");
    }
    text.push_str("    ],\n)\n");
    text
}

// --- The window ---------------------------------------------------------------------------------

fn says(what: &str, wording: Wording) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "told: {what}: {}", wording.text()).unwrap();
    out.flush().unwrap();
}

fn held_by(user: &User) -> Wording {
    Wording::read(user.scenario().issues[0].stances[0].text()).unwrap()
}

/// A window and its user, until it is killed.
fn window(folder: PathBuf, habit: &str) -> ! {
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

// --- Who kills it -------------------------------------------------------------------------------

/// What a window told.
struct Told {
    at: Instant,
    what: String,
    wording: Wording,
}

struct Window {
    process: Child,
    told: Receiver<Told>,
}

impl Window {
    fn begin(folder: &Path, habit: Habit) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", TEST, "--nocapture"])
            .env(FOLDER, folder)
            .env(HABIT, habit.name())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(fs::File::create(folder.join("stderr")).unwrap())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let (send, told) = channel();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let Some((_, line)) = line.split_once("told: ") else {
                    continue;
                };
                let (what, wording) = line.split_once(": ").unwrap();
                let told = Told {
                    at: Instant::now(),
                    what: what.to_owned(),
                    // A line that the kill cut short told nothing.
                    wording: Wording::read(wording).unwrap_or_default(),
                };
                if send.send(told).is_err() {
                    break;
                }
            }
        });
        Self { process, told }
    }

    /// What it tells next.
    fn tells_something(&self, folder: &Path) -> Told {
        let told = self.told.recv_timeout(PATIENCE);
        told.unwrap_or_else(|_| {
            let said = fs::read_to_string(folder.join("stderr")).unwrap();
            panic!("the window tells nothing more: {said}")
        })
    }

    /// All that it tells until it tells this.
    fn tells_until(&self, what: &str, folder: &Path) -> Vec<Told> {
        let mut told = vec![self.tells_something(folder)];
        while told.last().is_some_and(|last| last.what != what) {
            told.push(self.tells_something(folder));
        }
        told
    }

    /// Kills it; when that was, and what it told until then.
    fn kill(mut self) -> (Instant, Vec<Told>) {
        let at = Instant::now();
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        (at, self.told.iter().collect())
    }
}

/// One folder whose windows are killed one after the other.
struct Lane {
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
struct Tally {
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
    fn new(seed: u64) -> Self {
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

    fn kill(&mut self, habit: Habit) {
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
    fn end(mut self) -> Tally {
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

const TEST: &str = "killed::a_window_killed_at_any_instant_harms_no_file_and_loses_no_work";

#[test]
fn a_window_killed_at_any_instant_harms_no_file_and_loses_no_work() {
    if let (Ok(folder), Ok(habit)) = (std::env::var(FOLDER), std::env::var(HABIT)) {
        window(folder.into(), &habit);
    }
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let kills: usize = number("STANDPOINT_KILLS").unwrap_or(FEW_KILLS);
    let seed = number("STANDPOINT_SEED").unwrap_or(1) as u64;
    let lanes: Vec<_> = (0..LANES)
        .map(|nth| {
            std::thread::spawn(move || {
                let mut lane = Lane::new(seed + nth as u64);
                for kill in (nth..kills).step_by(LANES) {
                    lane.kill(Habit::of_kill(kill));
                }
                lane.end()
            })
        })
        .collect();
    for lane in lanes {
        println!("{:?}", lane.join().unwrap());
    }
    println!("{kills} kills, seed {seed}");
}
