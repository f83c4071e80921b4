//! Standpoint shows where the parties to a negotiation stand, issue by issue.
//!
//! The crate is a house of layers; imports run one way, upwards in this list:
//!
//! - [`scenario`]: the subject. Parties, rounds, issues, stances; what makes them valid.
//! - [`files`]: the disk. Reading, writing, saving, exporting.

pub mod files;
pub mod scenario;
