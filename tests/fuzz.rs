//! Hostile bytes against every reader: seeded mutations of the small files in `tests/corpus/`.
//!
//! Each target hunts for `STANDPOINT_FUZZ_SECS` seconds (1 unless set; `tests/run --fuzz` sets 60)
//! from the seed `STANDPOINT_FUZZ_SEED` (unless set, 1: the same inputs every time). What it finds
//! is kept in a file whose path is told, and tried first by the next run.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that finds something says so and fails"
)]

#[path = "fuzz/dictionary.rs"]
mod dictionary;
#[path = "fuzz/hunt.rs"]
mod hunt;
#[path = "fuzz/mutator.rs"]
mod mutator;
#[path = "fuzz/parts.rs"]
mod parts;
#[path = "fuzz/patch.rs"]
mod patch;
#[path = "fuzz/random.rs"]
mod random;
#[path = "fuzz/target.rs"]
mod target;

use hunt::{Budget, hunt};
use target::Target;

/// A test for each target, so that they run beside each other.
macro_rules! targets {
    ($($name:ident: $target:ident),+ $(,)?) => {
        $(
            #[test]
            fn $name() {
                hunt(Target::$target, &target::corpus(Target::$target), Budget::from_environment());
            }
        )+
    };
}

targets! {
    any_bytes_are_read_as_a_scenario_or_told: Load,
    any_scenario_that_reads_is_kept_by_an_edit: Patch,
    any_table_is_read_or_refused: Csv,
    any_json_is_read_or_refused: Json,
    any_ktab_file_is_read_or_refused: Ktab,
    any_decide_file_is_read_or_refused: Decide,
    any_genius_domain_is_read_or_refused: Genius,
    any_voting_advice_is_read_or_refused: Vaa,
    any_workbook_is_read_or_refused: Book,
}

/// So many mutations without `STANDPOINT_CASES`; `tests/run` asks for 10,000.
const FEW_CASES: u32 = 300;

#[test]
fn mutations_of_the_bundled_scenarios_do_no_harm() {
    let asked = std::env::var("STANDPOINT_CASES").ok();
    let cases = asked
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(FEW_CASES);
    hunt(
        Target::Load,
        &target::bundled_scenarios(),
        Budget::Cases(cases),
    );
}

#[test]
fn scenarios_cut_short_anywhere_are_told() {
    for text in target::corpus(Target::Load) {
        for length in 0..text.len() {
            Target::Load.run(&text[..length]);
        }
    }
}
