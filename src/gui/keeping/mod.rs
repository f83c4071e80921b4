//! Unsaved work is kept where no crash can reach it.
//!
//! Here is decided when a recovery copy is due, and a thread of its own writes it. What copies
//! are, and where they lie, is known by [`crate::files::recovery`]; what is asked about them, by
//! the dialogs.

mod app;
mod keeper;
mod schedule;
mod writer;

pub(super) use keeper::Keeper;
