//! Tests of the measures: published oracles, the subtle rules as tables, and properties.

pub(in crate::compare) mod build;
mod cells;
mod common_ground;
mod issue;
mod oracles;
mod outcomes;
mod outlooks;
mod parties;
mod party_oracles;
mod party_places;
mod properties;
mod round_properties;
mod rounds;
mod side_by_side;
mod stories;
