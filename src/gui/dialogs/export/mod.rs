//! The export: which formats, what they show, a preview, where to.
//!
//! Documents are made on a thread; the dialog stays until they are written. How a format is made does
//! not belong here.

mod choices;
mod job;
mod kind;
mod options;
mod picture;
mod public;
mod question;
mod sample;
mod write;

pub(crate) use choices::ExportChoices;
pub(super) use job::Written;
pub(crate) use question::ExportQuestion;

#[cfg(test)]
mod tests;
