//! Opening the window, or saying why there is none.

use std::path::PathBuf;

use eframe::egui::{ViewportBuilder, vec2};

use super::App;
use super::is_scenario::is_scenario;
use crate::files::recovery::StateFolder;

/// Under this name the system knows the program.
const APP_ID: &str = "standpoint";

/// The commands that need no window.
const WITHOUT: &str = "check, compare, pairs, rounds, export, import, set, diff and merge";

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// There is no display.
    #[error(
        "there is no display to open a window on.\n\
         These commands need none: {WITHOUT}. `standpoint --help` lists them."
    )]
    NoDisplay,
    /// The display is there, but nothing can be drawn.
    #[error(
        "the window could not be opened: {0}\n\
         If OpenGL is missing, install it: on Debian or Ubuntu `apt install libgl1 libegl1 libgl1-mesa-dri`, \
         on Fedora `dnf install mesa-libGL mesa-libEGL mesa-dri-drivers`.\n\
         These commands need no window: {WITHOUT}."
    )]
    NoWindow(String),
}

/// Opens the window with these files; the first is shown.
///
/// # Errors
/// Where there is no display, or nothing can be drawn on it.
pub fn run(files: &[PathBuf]) -> Result<(), StartError> {
    if !has_display() {
        return Err(StartError::NoDisplay);
    }
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon.png"));
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_app_id(APP_ID)
            .with_title("Standpoint")
            .with_inner_size(vec2(1440.0, 900.0))
            .with_min_inner_size(vec2(720.0, 480.0))
            .with_icon(icon.unwrap_or_default()),
        renderer: renderer(),
        ..eframe::NativeOptions::default()
    };
    let files = files.to_vec();
    eframe::run_native(
        APP_ID,
        options,
        Box::new(move |cc| {
            let app = match files.as_slice() {
                // Several files of another program belong together.
                [first, _, ..] if !is_scenario(first) => App::new(cc, None).importing(&files),
                files => App::new(cc, files.first().cloned()),
            };
            let app = app.on_system();
            Ok(Box::new(
                app.keeping(&cc.egui_ctx, StateFolder::of_system()),
            ))
        }),
    )
    .map_err(|error| StartError::NoWindow(error.to_string()))
}

#[cfg(feature = "glow")]
fn renderer() -> eframe::Renderer {
    eframe::Renderer::Glow
}

#[cfg(not(feature = "glow"))]
fn renderer() -> eframe::Renderer {
    eframe::Renderer::default()
}

/// Whether there is a display. Elsewhere than on Unix desktops there always is.
fn has_display() -> bool {
    if cfg!(any(target_os = "windows", target_os = "macos")) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
