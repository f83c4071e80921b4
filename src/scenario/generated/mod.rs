//! Scenarios for property tests, and how many a property is tried with.

mod anything;
mod valid;

use proptest::test_runner::Config;

pub(crate) use anything::{any_scenario, nasty};
pub(crate) use valid::valid_scenario;

/// Tries a property with so many cases, or with as many as `STANDPOINT_PROPERTY_CASES` says where
/// that is more; `tests/run` asks for 10,000 of what promises hang on.
pub(crate) fn cases(few: u32) -> Config {
    let asked = std::env::var("STANDPOINT_PROPERTY_CASES").ok();
    let asked = asked.and_then(|asked| asked.parse().ok());
    Config::with_cases(few.max(asked.unwrap_or(0)))
}
