//! Two edits of one scenario in one: a three-way merge by party, issue, round, visibility and field.
//!
//! Goes by the tables of [`super::difference`]. How a conflict is shown, and what the text of
//! the result looks like, is not decided here.

mod conflict;
mod mend;
mod merger;
mod order;
mod three;
mod whole;

pub use conflict::{Clash, Conflict, Side};
pub use whole::{Merged, merge};

#[cfg(test)]
mod tests;
