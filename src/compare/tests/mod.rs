//! Tests of the measures: published oracles, the subtle rules as tables, and properties.

pub(in crate::compare) mod build;
mod cells;
mod issue;
mod oracles;
mod outlooks;
mod parties;
mod properties;
mod rounds;
