//! Charts of outcomes: where issues would settle by weight, who moves that, who prevails in the
//! challenge model, and how sure all of it is.
//!
//! Mean and median stand below each scale: a filled triangle is the mean, a hollow diamond the median.

mod bars;
mod cells;
mod challenge;
mod issue;
mod markers;
mod overview;
mod sensitivity;
mod words;

#[cfg(test)]
mod tests;

pub use challenge::challenge_chart;
pub use issue::issue_chart;
pub use overview::outcomes_chart;
pub use sensitivity::sensitivity_chart;
pub use words::{mean_words, median_words, no_mean_words, without_words};
