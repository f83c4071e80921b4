//! Standpoint shows where the parties to a negotiation stand, issue by issue.
//!
//! The crate is a house of layers; imports run one way, from the end of this list to its beginning:
//!
//! - [`scenario`]: the subject. Parties, rounds, issues, stances; what makes them valid.
//! - [`compare`]: what follows from a scenario. Gaps, zones, outlooks, outcomes, distances.
//! - [`session`]: a scenario being worked on. Edits, history, cursor.
//! - [`report`]: the common ground in words, for documents and the window.
//! - [`drawing`]: shapes and measured text, before any format is known.
//! - [`chart`]: figures as drawings with names, for the window and for documents.
//! - [`files`]: the disk. Reading with diagnostics, writing, saving, export.
//! - [`cli`]: the command line.
//! - [`gui`]: the window.

pub mod chart;
pub mod cli;
pub mod compare;
pub mod drawing;
pub mod files;
pub mod gui;
pub mod report;
pub mod scenario;
pub mod session;
