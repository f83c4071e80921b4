//! The scenario compared with another one: the list of changes below the matrix, the line above
//! it, the marks in its cells; and the file's changes merged into the work.
//!
//! What differs, and what a merge does, is decided in the scenario; the marks are drawn by the
//! matrix.

mod carry_out;
mod conflicts;
mod found;
mod line;
mod list;
mod marks;
mod merging;
mod names;
mod other;
mod spot;
mod state;
mod state_line;
mod words;

pub(super) use conflicts::{ConflictText, Conflicts, Told};
pub(super) use list::{is_field, list_ui};
pub(super) use marks::{Changed, ChangedCells};
pub(super) use merging::{Merged, Merging, merge_of};
pub(super) use other::Other;
pub(super) use state::Differences;
pub(super) use state_line::state_line_ui;
