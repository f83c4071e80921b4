//! What is open: a session with where it came from.
//!
//! [`Document`] knows its file, what a save must keep of it, and what would be lost. A save is a
//! [`SaveJob`]: it is made in a frame, carried out on a thread, and what came of it is taken back.
//! Nothing here draws; who asks and who waits is the application's.

#[expect(clippy::module_inception, reason = "the type that the folder is about")]
mod document;
mod failed;
mod mended;
mod origin;
mod save_job;
mod to_save;

pub(super) use document::Document;
pub(super) use failed::Failed;
pub(super) use mended::{Remedy, TwoSides};
pub(super) use save_job::SaveJob;
pub(super) use to_save::{Consent, Refused, Written};
