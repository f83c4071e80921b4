//! The import of foreign files, with a preview: what was recognised and can be changed, what was
//! guessed and refused, what comes out.
//!
//! Files are read and understood on a thread; nothing of the scenario being worked on is touched
//! before the user asks for it. How a file is understood does not belong here.

mod choices;
mod job;
mod notes;
mod preview;
mod question;

pub(crate) use question::ImportQuestion;

#[cfg(test)]
mod tests;
