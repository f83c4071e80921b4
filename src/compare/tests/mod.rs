//! Tests of the measures: published oracles, the subtle rules as tables, and properties.

mod build;
mod cells;
mod common_ground;
mod issue;
mod oracles;
mod outlooks;
mod parties;
mod properties;
mod rounds;
