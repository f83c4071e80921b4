//! The choices of what the matrix shows in which order: on the toolbar, in the menus of heads, and in the
//! line above the matrix that says what is chosen and takes it back.
//!
//! Draws and returns what the user wants. What an arrangement means is decided in the session.

mod choice;
mod filter_ui;
mod head_menu;
mod nothing;
mod parties_ui;
mod sort_ui;
mod state_line;
mod toolbar;
mod view_ui;

pub(super) use choice::{choice_ui, choices_ui};
pub(super) use head_menu::{head_menu_ui, order_of_head};
pub(super) use nothing::nothing_ui;
pub(super) use sort_ui::order_icon;
pub(super) use state_line::{line_above_ui, link_ui, state_line_ui};
pub(super) use toolbar::arrange_ui;

use crate::session::Session;
use crate::session::grid::Arrangement;

use super::intent::Intent;

/// The wish to have the matrix arranged as it is but for one thing.
fn rearranged(session: &Session, change: impl FnOnce(&mut Arrangement)) -> Intent {
    let mut arrangement = session.arrangement().clone();
    change(&mut arrangement);
    Intent::Arrange(Box::new(arrangement))
}

/// Puts an item into a set, or takes it out.
fn put<T: Ord>(set: &mut std::collections::BTreeSet<T>, item: T, inside: bool) {
    if inside {
        set.insert(item);
    } else {
        set.remove(&item);
    }
}
