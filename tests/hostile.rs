//! Files made to do harm, and what they may cost: 1 s and 200 MB where the program is optimised.
//!
//! Each file is read by a process of its own, so that its memory is told apart and an abort seen.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot prepare its files has failed; processes talk by what they print"
)]

#[path = "hostile/files.rs"]
mod files;

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use files::{Hostile, books, texts};
use standpoint::files::import::{Form, Input, Settings, import};
use standpoint::files::progress::Progress;
use standpoint::files::read::read_bytes;
use standpoint::scenario::check::Severity;

/// Unoptimised code on a busy machine takes several times as long as the promise says.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 1 });

/// What a process may take at most, in kB.
const MOST_KB: u64 = 200 << 10;

/// Names the file that a process of its own reads.
const FILE: &str = "STANDPOINT_HOSTILE_FILE";

#[test]
fn hostile_scenarios_cost_little() {
    each_alone("hostile_scenarios_cost_little", texts(), &|bytes| {
        let reading = read_bytes(bytes).reading;
        let is_error = |severity| severity == Severity::Error;
        // Some of them are scenarios, only odd ones.
        let told = reading
            .diagnostics
            .iter()
            .any(|found| is_error(found.severity));
        assert!(
            told || reading.scenario.is_some(),
            "neither read nor refused"
        );
    });
}

#[test]
fn hostile_imports_cost_little() {
    let files = texts().into_iter().chain(books()).collect();
    each_alone("hostile_imports_cost_little", files, &|bytes| {
        let input = [Input {
            name: "in".to_owned(),
            bytes,
        }];
        for form in [None].into_iter().chain(Form::ALL.map(Some)) {
            let begun = Instant::now();
            match import(&input, form, &Settings::default(), &Progress::default()) {
                Ok(imported) => assert!(
                    !imported.scenario.parties.is_empty() || !imported.scenario.issues.is_empty()
                ),
                Err(error) => assert!(!error.to_string().is_empty()),
            }
            assert!(begun.elapsed() < LONGEST, "{form:?}: {:?}", begun.elapsed());
        }
    });
}

/// Reads each file in a process of its own: this test again, with one file to read.
fn each_alone(test: &str, files: Vec<Hostile>, read: &dyn Fn(Vec<u8>)) {
    if let Ok(name) = std::env::var(FILE) {
        let file = files.into_iter().find(|file| file.name == name).unwrap();
        let bytes = (file.make)();
        // Making the file does not count: the high-water mark goes back to what is in use.
        let counts = fs::write("/proc/self/clear_refs", "5").is_ok();
        let begun = Instant::now();
        read(bytes);
        let kb = if counts { high_water_kb() } else { 0 };
        println!("took {} ms and {kb} kB", begun.elapsed().as_millis());
        assert!(kb < MOST_KB, "{kb} kB");
        return;
    }
    let show = std::env::var("STANDPOINT_SHOW").is_ok();
    for file in files {
        let begun = Instant::now();
        let done = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--nocapture"])
            .env(FILE, &file.name)
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&done.stdout);
        let why = String::from_utf8_lossy(&done.stderr);
        assert!(
            done.status.success(),
            "{}: {}\n{told}\n{why}",
            file.name,
            done.status
        );
        // The imports are seven.
        assert!(
            begun.elapsed() < 7 * LONGEST,
            "{}: {:?}",
            file.name,
            begun.elapsed()
        );
        if show {
            let cost = told.lines().find_map(|line| line.split_once("took "));
            println!("{test}: {}: {}", file.name, cost.map_or("", |cost| cost.1));
        }
    }
}

/// The most memory that this process has had since the mark was set back, in kB; 0 where nobody
/// counts.
fn high_water_kb() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or(0)
}
