//! Feeds a target with mutations until its time is up; keeps what it finds.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{Seek as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::dictionary::words;
use super::mutator::mutated;
use super::random::Random;
use super::target::Target;

/// No input may take longer. Generous: unoptimised code on a machine that does other things too.
const LONGEST: Duration = Duration::from_secs(5);

/// So much stack, 1 MiB, is all there may be on some systems.
const STACK_BYTES: usize = 1 << 20;

/// At most this many inputs are mutated.
const MOST_INPUTS: usize = 2_000;

/// How long to hunt.
#[derive(Clone, Copy, Debug)]
pub(super) enum Budget {
    Time(Duration),
    Cases(u32),
}

impl Budget {
    pub(super) fn from_environment() -> Self {
        Self::Time(Duration::from_secs(number_in("STANDPOINT_FUZZ_SECS", 1)))
    }

    fn is_spent(self, cases: u32, begun: Instant) -> bool {
        match self {
            Self::Time(time) => begun.elapsed() >= time,
            Self::Cases(most) => cases >= most,
        }
    }
}

fn number_in(variable: &str, otherwise: u64) -> u64 {
    let text = std::env::var(variable).ok();
    text.map_or(otherwise, |text| text.parse().unwrap())
}

/// Hunts on a thread with little stack.
pub(super) fn hunt(target: Target, corpus: &[Vec<u8>], budget: Budget) {
    let corpus = corpus.to_vec();
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES);
    let done = thread
        .spawn(move || Hunt::new(target).run(&corpus, budget))
        .unwrap()
        .join();
    done.unwrap();
}

struct Hunt {
    target: Target,
    folder: PathBuf,
    /// The input being tried: what is left of a run that was killed by it.
    current: File,
    current_path: PathBuf,
}

impl Hunt {
    fn new(target: Target) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("findings")
            .join(target.name());
        fs::create_dir_all(&folder).unwrap();
        let thread = std::process::id();
        let current_path = folder.join(
            format!("tried-by-{thread}-{:?}", Instant::now())
                .replace([' ', '{', '}', ':', ','], ""),
        );
        let current = File::create(&current_path).unwrap();
        Self {
            target,
            folder,
            current,
            current_path,
        }
    }

    fn run(mut self, corpus: &[Vec<u8>], budget: Budget) {
        let begun = Instant::now();
        let seed = number_in("STANDPOINT_FUZZ_SEED", 1);
        let mut random = Random::new(seed);
        let words = words(self.target);
        let mut seen = HashSet::new();
        let mut pool = corpus.to_vec();
        for input in self.earlier_findings().into_iter().chain(pool.clone()) {
            seen.insert(self.outcome(&input));
        }
        let mut cases = 0;
        while !budget.is_spent(cases, begun) {
            cases += 1;
            // Half the time what is committed: the rest is ever further from it.
            let from = [corpus, &pool][random.below(2)];
            let input = mutated(&mut random, from, &words);
            if seen.insert(self.outcome(&input)) && pool.len() < MOST_INPUTS {
                pool.push(input);
            }
        }
        fs::remove_file(&self.current_path).unwrap();
        eprintln!(
            "{}: {cases} inputs in {:.1} s, {} outcomes, seed {seed}",
            self.target.name(),
            begun.elapsed().as_secs_f64(),
            seen.len()
        );
    }

    fn earlier_findings(&self) -> Vec<Vec<u8>> {
        let paths = fs::read_dir(&self.folder)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        // What another hunt is trying just now may go at any time.
        paths
            .filter(|path| *path != self.current_path)
            .filter_map(|path| fs::read(path).ok())
            .collect()
    }

    fn outcome(&mut self, input: &[u8]) -> u64 {
        self.current.set_len(0).unwrap();
        self.current.rewind().unwrap();
        self.current.write_all(input).unwrap();
        let begun = Instant::now();
        let done = catch_unwind(AssertUnwindSafe(|| self.target.run(input)));
        let took = begun.elapsed();
        match done {
            Ok(outcome) if took < LONGEST => outcome,
            Ok(_) => self.found(input, &format!("it takes {took:?}")),
            Err(_) => self.found(input, "it panics, see above"),
        }
    }

    fn found(&self, input: &[u8], what: &str) -> ! {
        let path = self.folder.join(format!("finding-{:016x}", name_of(input)));
        fs::write(&path, input).unwrap();
        let _ = fs::remove_file(&self.current_path);
        panic!(
            "{}: {what}; the input is kept as {}",
            self.target.name(),
            path.display()
        );
    }
}

/// The same input has the same name (FNV-1a).
fn name_of(input: &[u8]) -> u64 {
    input.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
