//! The common ground of a negotiation in words: prose that a mediator's staff can hand on.
//!
//! Written from the figures of a [`crate::compare::Comparison`] and from what the file says, and
//! from nothing else. Here lives what is said and in which order; how it looks is known by the
//! documents and the window. Names are the file's, parties stand in file order, and no sentence
//! hangs on whether a party's name is singular or plural.

mod basis;
mod chapter;
mod cited;
mod issue;
mod length;
mod list;
mod numbering;
mod overview;
mod paragraph;
mod plain;
mod position;
mod prose;
mod run;
mod section;
mod silence;
mod teller;
#[cfg(test)]
mod tests;
mod verdict;
mod voice;
mod written;

pub use cited::Cited;
pub use length::ReportLength;
pub use paragraph::{Paragraph, ParagraphKind};
pub use plain::plain_text;
pub use run::Run;
pub use section::{Report, ReportSource, Section};
pub use written::common_ground;
