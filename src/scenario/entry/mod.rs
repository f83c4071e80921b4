//! Values as people type and read them.
//!
//! Here text becomes a position or a set on a scale, and the other way round,
//! both for display (`700,000 soldiers`) and for an entry field (`700000`).
//! The file's own notation is not told here.

mod error;
mod number;
mod read;
mod show;

pub use error::EntryError;
pub use number::{number_text, parse_number, rounded_text};
pub use read::{parse_set, parse_value};
pub use show::{
    computed_text, number_entry, place_text, set_entry, set_text, value_entry, value_text,
};

#[cfg(test)]
mod tests;
