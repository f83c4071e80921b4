//! Everything as JSON, for programs: the scenario whole, and its comparison.
//!
//! `assets/scenario.schema.json` says what stands in it. Read back by [`crate::files::import`].

mod document;
mod figures;

pub(super) use document::document;
pub use document::{JSON_FORMAT, JSON_VERSION};
pub use figures::{ComparisonFigures, PairRow, comparison_figures, pair_rows};

#[cfg(test)]
mod tests;
