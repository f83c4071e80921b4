//! Finding words in the matrix, and replacing them: the bar below the toolbar, and what it wishes.
//!
//! What matches, and what a replacement does, is decided in the session; the dialog that shows a
//! replacement before it is done stands among the dialogs.

mod bar;
mod carry_out;
mod cells;
mod field;
mod look_in;
mod search;
mod state;
mod status;

pub(super) use field::is_field;
pub(super) use state::FindBar;
