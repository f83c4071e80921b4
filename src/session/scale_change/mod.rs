//! Another scale for an issue, and what becomes of every value on it.
//!
//! Here values are converted, or set aside into words where the new scale cannot hold
//! them; nothing is ever dropped. How a choice is offered is not known here.

mod change;
mod convert;
mod error;
mod holder;
mod preview;
#[cfg(test)]
mod tests;

pub use change::{Conversion, LabelFate, ScaleChange, rename_label};
pub use error::ScaleError;
pub use preview::{Holder, Outcome, Part, Preview, PreviewLine};
