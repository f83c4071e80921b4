//! What to talk about first, what blocks it, and what would open it.
//!
//! `list` ranks the issues, `way_open` finds what keeps one closed and the least that would change
//! that, `told` puts it into words in the issue's own units. The measures themselves stand elsewhere in
//! `compare`.

mod list;
mod told;
mod way_open;

pub use list::{Group, HIGH_SALIENCE, Priorities, SalienceBasis, Weighed, priorities};
pub use told::Told;
pub use way_open::{Agreement, OpeningMove, WayOpen};

#[cfg(test)]
mod tests;
