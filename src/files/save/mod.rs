//! Saving: the old file whole, or the new file whole, and never somebody else's work lost.
//!
//! What a save replaces is kept among the earlier versions of [`Versions`].
//! What the text looks like is decided by [`super::write`].

mod base;
mod beside;
mod content;
mod error;
mod protocol;
mod replace;
mod same_file;
mod sweep;
mod target;
mod versions;
mod whole;

pub use base::Base;
pub use content::{Hash, Original, checked_bytes, hash_of};
pub use error::SaveError;
pub use protocol::{Expected, SaveOptions, Saved, SavedScenario, save, save_bytes};
pub use same_file::is_same_file;
pub use sweep::sweep_beside;
pub use versions::{Version, Versions, path_key};
pub(crate) use whole::{make_private_folder, put_whole};

#[cfg(test)]
mod tests;
