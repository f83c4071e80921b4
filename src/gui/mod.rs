//! The window.
//!
//! `app` decides and carries out, the views draw and return intents, `theme` holds every
//! colour and size. Only this part of the crate knows egui.

mod app;
mod apply;
mod available;
mod bars;
mod bundled;
mod commands;
mod dialogs;
mod document;
mod failed;
mod go;
mod icons;
mod inspector;
mod intent;
mod matrix;
mod menu_bar;
mod messages;
mod palette;
mod picker;
mod run_command;
mod settings;
mod start;
mod status;
mod theme;
mod zoom;

pub use app::App;
pub use start::{StartError, run};

#[cfg(test)]
mod tests;
