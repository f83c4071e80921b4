//! Saving: the old file whole, or the new file whole, and never somebody else's work lost.
//!
//! What the text looks like is decided by [`super::write`].

mod abandoned;
mod beside;
mod content;
mod error;
mod protocol;
mod replace;
mod target;

pub use content::{Hash, Original, checked_bytes, hash_of};
pub use error::SaveError;
pub use protocol::{Expected, SaveOptions, Saved, SavedScenario, save, save_bytes};

#[cfg(test)]
mod tests;
