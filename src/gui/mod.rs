//! The window.
//!
//! `app` decides and carries out, the views draw and return intents, `theme` holds every
//! colour and size. Only this part of the crate knows egui.

mod app;
mod apply;
mod arrange;
mod available;
mod bars;
mod bundled;
mod chart;
mod chips;
mod commands;
mod computed;
mod copying;
mod dialogs;
mod differences;
mod document;
mod editing;
mod failed;
mod find;
mod go;
mod gone;
mod history;
mod icons;
mod inspector;
mod intent;
mod is_scenario;
mod keeping;
mod lines;
mod list_row;
mod matrix;
mod mending;
mod menu_bar;
mod messages;
mod opening;
mod outcomes;
mod outside;
mod palette;
mod parties;
mod picker;
mod priorities;
mod replay;
mod report;
mod restructure;
mod rounds;
mod run_command;
mod saving;
mod selected;
mod settings;
mod sheet;
mod start;
mod status;
mod system_clipboard;
mod theme;
mod today;
mod view_kind;
mod worker;
mod zoom;

pub use app::App;
pub use start::{StartError, run};

#[cfg(test)]
mod tests;
