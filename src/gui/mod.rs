//! The window.
//!
//! `app` decides and carries out, the views draw and return intents, `theme` holds every
//! colour and size. Only this part of the crate knows egui.

mod app;
mod apply;
mod bars;
mod bundled;
mod commands;
mod dialogs;
mod copying;
mod document;
mod editing;
mod failed;
mod find;
mod history;
mod icons;
mod inspector;
mod intent;
mod lines;
mod matrix;
mod messages;
mod picker;
mod run_command;
mod selected;
mod settings;
mod sheet;
mod start;
mod status;
mod system_clipboard;
mod theme;

pub use app::App;
pub use start::{StartError, run};
