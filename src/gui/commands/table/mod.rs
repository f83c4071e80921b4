//! The table of commands: a file per menu, a line per command.

mod edit;
mod file;
mod go;
mod help;
mod structure;
mod view;

pub(super) use edit::EDIT;
pub(super) use file::FILE;
pub(super) use go::GO;
pub(super) use help::{FALLBACK, HELP};
pub(super) use structure::STRUCTURE;
pub(super) use view::VIEW;
