//! A scenario as text, in the one layout this program writes by itself.
//!
//! Four spaces; parties, rounds, sources, stances and terms one row each, a row
//! with words runs on below. What is left out in the model is left out here.
//! A scenario that was read from a text goes back into that text, see [`keep`].
//! Where the text goes is not decided here.

mod issue;
pub mod keep;
mod row;
mod scalar;
mod text;

pub use issue::stance_text;
pub use scalar::{cites_source, number_source, scale_source, string_source, values_source};
pub use text::canonical_text;

#[cfg(test)]
mod tests;
