//! The replay: the matrix round by round, each step with what moved in it.
//!
//! Keeps only whether it plays and since when; the round shown is the session's, arrows and shades
//! are the matrix's.

mod bar;
mod state;

pub(super) use bar::replay_ui;
pub(super) use state::Replay;
