//! Finding words in a scenario, in the order of the grid, and replacing them.
//!
//! What is searched is what a cell can show: stances in effect at the round shown, of the
//! issues and parties shown. How hits are drawn, and what the user typed, is not known here.

mod finder;
mod hit;
mod matcher;
mod part;
mod place;
mod positions;
mod query;
mod replace;

pub use finder::{Finder, Found, Way};
pub use hit::Hit;
pub(super) use matcher::Matcher;
pub use part::Part;
pub use place::Place;
pub use query::Query;
pub use replace::{Change, Replacement, changes, replace};

#[cfg(test)]
mod tests;
