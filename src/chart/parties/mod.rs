//! Parties against one another: the heat map of distances with the tree beside it, the tree alone,
//! and the map.
//!
//! Drawings of a [`crate::compare::PartyOverview`]; what is computed stands there.

mod branches;
mod cells;
mod heat;
mod map;
mod names;
mod tree;
mod words;

#[cfg(test)]
mod tests;

pub use heat::distances_chart;
pub use map::party_map_chart;
pub use tree::{party_tree_chart, party_tree_height};
