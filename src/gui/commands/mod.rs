//! Every command stands here once; menus, palette, shortcuts, tooltips and the help page come from
//! this table.
//!
//! A new command is a variant in `command`, a line in the file of its menu under `table/`, and an arm in
//! `run_command`. What a command *does* does not belong here, nor how a menu is drawn.

mod command;
mod entry;
mod grid_keys;
mod key;
mod menu;
mod needs;
mod table;

pub(super) use command::Command;
pub(super) use entry::Entry;
pub(super) use grid_keys::{CELL_KEYS, CHART_KEYS, GRID_KEYS, GridKey};
pub(super) use key::{pressed, take_keys};
pub(super) use menu::{Menu, Part};
pub(super) use needs::Needs;

#[cfg(test)]
mod tests;
