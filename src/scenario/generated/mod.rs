//! Scenarios for property tests.

mod anything;
mod valid;

pub(crate) use anything::{any_scenario, nasty};
pub(crate) use valid::valid_scenario;
