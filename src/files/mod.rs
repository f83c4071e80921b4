//! The disk: what is read from it and written to it.
//!
//! Here lives everything that knows bytes, paths and file formats. What a scenario means
//! is known by [`crate::scenario`]. Nothing here draws or prints.

pub mod export;
mod hex;
pub mod import;
pub mod long_form;
pub mod merge;
pub mod progress;
pub mod read;
pub mod recovery;
pub mod save;
pub mod timestamp;
pub mod write;
