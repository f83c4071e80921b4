//! A window in a process of its own.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use super::habit::Habit;
use super::wording::Wording;
use super::{FOLDER, HABIT, TEST};

/// A window that tells nothing for so long is stuck.
const PATIENCE: Duration = Duration::from_mins(1);

/// What a window told.
pub(super) struct Told {
    pub(super) at: Instant,
    pub(super) what: String,
    pub(super) wording: Wording,
}

pub(super) struct Window {
    process: Child,
    told: Receiver<Told>,
}

impl Window {
    pub(super) fn begin(folder: &Path, habit: Habit) -> Self {
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
    pub(super) fn tells_something(&self, folder: &Path) -> Told {
        let told = self.told.recv_timeout(PATIENCE);
        told.unwrap_or_else(|_| {
            let said = fs::read_to_string(folder.join("stderr")).unwrap();
            panic!("the window tells nothing more: {said}")
        })
    }

    /// All that it tells until it tells this.
    pub(super) fn tells_until(&self, what: &str, folder: &Path) -> Vec<Told> {
        let mut told = vec![self.tells_something(folder)];
        while told.last().is_some_and(|last| last.what != what) {
            told.push(self.tells_something(folder));
        }
        told
    }

    /// Kills it; when that was, and what it told until then.
    pub(super) fn kill(mut self) -> (Instant, Vec<Told>) {
        let at = Instant::now();
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        (at, self.told.iter().collect())
    }
}

/// None outlives a test that fails.
impl Drop for Window {
    fn drop(&mut self) {
        let _gone_already = self.process.kill();
        let _gone_already = self.process.wait();
    }
}
