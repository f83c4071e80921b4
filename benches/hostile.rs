//! What files that were made to do harm cost, each reader in a process of its own: at most 1 s and
//! 200 MB beside the file itself are promised. Says what costs most, and what costs too much.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::panic,
    reason = "a bench that cannot prepare its files has failed; it says what it measured"
)]

#[path = "../tests/fuzz/dictionary.rs"]
mod dictionary;
#[path = "../tests/hostile/files.rs"]
mod files;
#[path = "../tests/fuzz/mutator.rs"]
mod mutator;
#[path = "../tests/fuzz/parts.rs"]
mod parts;
#[path = "../tests/fuzz/patch.rs"]
mod patch;
#[path = "../tests/fuzz/random.rs"]
mod random;
#[path = "../tests/fuzz/target.rs"]
mod target;

use std::env;
use std::fs;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use standpoint::files::import::{Form, Input, Settings, import};
use standpoint::files::progress::Progress;
use standpoint::files::read::read_bytes;

use files::{Hostile, books, texts};
use random::Random;
use target::Target;

const LONGEST: Duration = Duration::from_secs(1);
const MOST_KB: u64 = 200 << 10;

/// So many mutations of each corpus, one after the other in one process.
const MUTATIONS: u32 = 10_000;

/// Names what a process of its own measures: a reader, then a file.
const JOB: &str = "STANDPOINT_HOSTILE_JOB";

/// What one file cost one reader, or the worst of many mutations.
#[derive(Clone, Debug)]
struct Cost {
    job: String,
    took: Duration,
    kb: u64,
}

impl Cost {
    fn line(&self) -> String {
        format!(
            "{:7.1} ms {:7.1} MB  {}",
            self.took.as_secs_f64() * 1e3,
            self.kb as f64 / 1024.0,
            self.job
        )
    }

    fn is_too_much(&self) -> bool {
        self.took > LONGEST || self.kb > MOST_KB
    }
}

const TARGETS: [Target; 9] = [
    Target::Load,
    Target::Patch,
    Target::Csv,
    Target::Json,
    Target::Ktab,
    Target::Decide,
    Target::Genius,
    Target::Vaa,
    Target::Book,
];

/// The readers of a file: as a scenario, as what it is recognised as, and as each form.
fn readers() -> Vec<String> {
    let forms = Form::ALL.map(|form| form.name().to_owned());
    ["scenario".to_owned(), "import".to_owned()]
        .into_iter()
        .chain(forms)
        .collect()
}

fn hostile() -> Vec<Hostile> {
    texts().into_iter().chain(books()).collect()
}

fn main() -> ExitCode {
    if let Ok(job) = env::var(JOB) {
        measure(&job);
        return ExitCode::SUCCESS;
    }
    // `cargo bench -- --test` and the like ask whether it works, not what it costs.
    if env::args().any(|argument| argument == "--test") {
        return ExitCode::SUCCESS;
    }
    let mut costs = Vec::new();
    for reader in readers() {
        let of_reader: Vec<Cost> = hostile()
            .iter()
            .map(|file| alone(&format!("{reader}: {}", file.name)))
            .collect();
        tell(&format!("{reader}, {} files", of_reader.len()), &of_reader);
        costs.extend(of_reader);
    }
    let of_mutations: Vec<Cost> = TARGETS
        .iter()
        .map(|target| alone(&format!("mutations: {}", target.name())))
        .collect();
    tell(
        &format!("the worst of {MUTATIONS} mutations each"),
        &of_mutations,
    );
    for cost in &of_mutations {
        println!("  {}", cost.line());
    }
    costs.extend(of_mutations);
    costs.retain(Cost::is_too_much);
    println!(
        "\nover {LONGEST:?} or {} MB: {}",
        MOST_KB >> 10,
        costs.len()
    );
    for cost in &costs {
        println!("  {}", cost.line());
    }
    ExitCode::from(u8::from(!costs.is_empty()))
}

/// The slowest and the largest.
fn tell(title: &str, costs: &[Cost]) {
    println!("\n{title}");
    if let Some(slowest) = costs.iter().max_by_key(|cost| cost.took) {
        println!("  slowest  {}", slowest.line());
    }
    if let Some(largest) = costs.iter().max_by_key(|cost| cost.kb) {
        println!("  largest  {}", largest.line());
    }
}

/// Has a process of its own measure it.
fn alone(job: &str) -> Cost {
    let done = Command::new(env::current_exe().expect("this program has a path"))
        .env(JOB, job)
        .output()
        .expect("it can be started");
    let told = String::from_utf8_lossy(&done.stdout);
    let why = String::from_utf8_lossy(&done.stderr);
    assert!(
        done.status.success(),
        "{job}: {}\n{told}\n{why}",
        done.status
    );
    let mut numbers = told
        .split_whitespace()
        .map(|number| number.parse::<u64>().expect("a number"));
    let mut next = || numbers.next().expect("it tells two");
    Cost {
        job: job.to_owned(),
        took: Duration::from_micros(next()),
        kb: next(),
    }
}

/// Tells microseconds and kB.
fn measure(job: &str) {
    let (reader, of) = job.split_once(": ").expect("a job has a reader and a file");
    if reader == "mutations" {
        let target = TARGETS.into_iter().find(|target| target.name() == of);
        let took = slowest_mutation(target.expect("there is one of this name"));
        println!("{} {}", took.as_micros(), high_water_kb());
        return;
    }
    let file = hostile().into_iter().find(|file| file.name == of);
    let bytes = (file.expect("there is one of this name").make)();
    let own_kb = bytes.len() as u64 >> 10;
    // Making the file does not count: the high-water mark goes back to what is in use.
    let counts = fs::write("/proc/self/clear_refs", "5").is_ok();
    let begun = Instant::now();
    read(reader, bytes);
    let took = begun.elapsed();
    let kb = if counts { high_water_kb() } else { 0 };
    println!("{} {}", took.as_micros(), kb.saturating_sub(own_kb));
}

fn read(reader: &str, bytes: Vec<u8>) {
    if reader == "scenario" {
        drop(read_bytes(bytes));
        return;
    }
    let input = [Input {
        name: "in".to_owned(),
        bytes,
    }];
    // Whether it is refused is told by the tests.
    drop(import(
        &input,
        Form::from_name(reader),
        &Settings::default(),
        &Progress::default(),
    ));
}

fn slowest_mutation(target: Target) -> Duration {
    let mut pool = target::corpus(target);
    if matches!(target, Target::Load | Target::Patch) {
        pool.extend(target::bundled_scenarios());
    }
    let words = dictionary::words(target);
    let mut random = Random::new(1);
    let mut slowest = Duration::ZERO;
    for _ in 0..MUTATIONS {
        let input = mutator::mutated(&mut random, &pool, &words);
        let begun = Instant::now();
        target.run(&input);
        slowest = slowest.max(begun.elapsed());
    }
    slowest
}

/// The most memory that this process has had since the mark was set back, in kB; 0 where nobody
/// counts.
fn high_water_kb() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or(0)
}
