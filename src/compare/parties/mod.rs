//! All parties against one another: distances by a chosen measure, who stands together (tree), where
//! (map), and any two side by side (measures.md, part 2).
//!
//! Pure functions of a [`super::Comparison`]. How it is painted stands elsewhere.
//!
//! A distance is unknown where two parties can be compared on no issue. It is never made up: tree and
//! map leave out as few parties as a simple rule finds until all distances are known, and name them.

mod distances;
mod earlier;
mod issue_set;
mod known;
mod leaf_order;
mod linkage;
mod map;
mod overview;
mod pair_measure;
mod side_by_side;
mod square;
mod symmetric;
mod tree;

pub use distances::Distances;
pub use issue_set::IssueSet;
pub use map::{MapPoint, PartyMap};
pub use overview::{PartyChoice, PartyOverview};
pub use pair_measure::PairMeasure;
pub use side_by_side::{Meeting, SideBySide, Unknown, WhyUnknown};
pub use tree::{Branch, Join, PartyTree};
