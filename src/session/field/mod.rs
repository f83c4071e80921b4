//! One field of a stance as text: what a cell shows and edits, and setting it in many cells.
//!
//! Here are the rules of such an edit (an accepted set follows the position it was, what is
//! cleared is no longer stated) and how a refusal names its cells. Where the texts come from,
//! a keyboard, a clipboard or a command line, is not known here.

mod action;
mod cells;
mod content;
mod error;
mod position;
mod read;
mod refused;
mod set;
mod stance_field;

pub use action::FieldAction;
pub(super) use cells::StanceEdits;
pub use error::FieldError;
pub use position::put_position;
pub use refused::{Refused, RefusedCell};
pub(super) use set::label;
pub use set::{FieldText, apply_fields, cell_name, set_fields};
pub use stance_field::StanceField;

#[cfg(test)]
mod tests;
