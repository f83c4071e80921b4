//! What the program keeps outside of the user's folders, so that no crash loses work.
//!
//! In the state folder (see [`StateFolder`]) lie, beside the earlier versions of
//! [`super::save::Versions`], recovery copies: of every scenario with unsaved work one [`Journal`],
//! written over and over in two alternating slots (of a large one what was changed, beside its text), and removed when the work is saved or
//! discarded. A [`Recovery`] is one that no running window works on: its window was killed.
//! A [`DocumentLock`] tells windows of one file apart.
//!
//! When a copy is due, and what is asked about it, is decided by the window.

mod changed;
mod copy;
mod header;
mod journal;
mod lock;
mod recovered;
mod slot;
mod snapshot;
mod state_folder;
#[cfg(test)]
mod tests;
mod typed;

pub use header::Header;
pub use journal::Journal;
pub use lock::DocumentLock;
pub use recovered::Recovery;
pub use snapshot::Snapshot;
pub use state_folder::StateFolder;
pub use typed::Typed;
