//! The text of a merged scenario: with the comments and the layout of both sides.
//!
//! What the scenario says is decided by [`crate::scenario::merge`], how fields go into a text
//! by [`super::write::keep`]. Here the lines of the two texts are woven, so that what each
//! side wrote between the fields stays too.

mod lines;
mod text;
mod weave;
mod words;

pub use text::{MergedText, Texts, merged_text};

#[cfg(test)]
mod tests;
