//! The system's own file dialogs, on a thread of their own.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use eframe::egui::Context;

/// The endings of files that scenarios are made from.
const FOREIGN: &[&str] = &["csv", "tsv", "tab", "txt", "xlsx", "ods", "xml", "json"];

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To open a scenario.
    Open,
    /// To compare with a scenario.
    Compare,
    /// To save a scenario.
    Save,
    /// To export to.
    Export,
    /// To import one or several files that belong together.
    Import,
    /// To import the files of a folder.
    ImportFolder,
}

/// What a dialog gave.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// These were chosen: one, save where several are asked for.
    Paths(Vec<PathBuf>),
    /// None was chosen, or the system has no such dialog.
    Nothing,
}

/// At most one of the system's dialogs at a time.
#[derive(Default)]
pub(super) struct Picker {
    waiting: Option<Receiver<Picked>>,
}

impl Picker {
    /// Whether a dialog is open.
    pub(super) fn is_open(&self) -> bool {
        self.waiting.is_some()
    }

    /// Opens a dialog; refuses a second one meanwhile.
    pub(super) fn ask(&mut self, ctx: &Context, purpose: Purpose, start: Option<PathBuf>) {
        if self.waiting.is_some() {
            return;
        }
        let (sender, receiver) = channel();
        let ctx = ctx.clone();
        let spawned = std::thread::Builder::new()
            .name("file dialog".to_owned())
            .spawn(move || {
                let picked = ask_system(purpose, start.as_deref());
                // Where the window is gone, nobody waits for the answer.
                let _unheard = sender.send(picked.map_or(Picked::Nothing, Picked::Paths));
                ctx.request_repaint();
            });
        if let Err(error) = spawned {
            log::error!("the file dialog could not be opened: {error}");
        } else {
            self.waiting = Some(receiver);
        }
    }

    /// What the dialog gave, once it has closed.
    pub(super) fn poll(&mut self) -> Option<Picked> {
        let answer = match self.waiting.as_ref()?.try_recv() {
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Picked::Nothing,
            Ok(picked) => picked,
        };
        self.waiting = None;
        Some(answer)
    }
}

fn ask_system(purpose: Purpose, start: Option<&Path>) -> Option<Vec<PathBuf>> {
    let mut dialog = rfd::FileDialog::new();
    let folder = start.and_then(|path| {
        let folder = if path.is_dir() { path } else { path.parent()? };
        folder.is_absolute().then(|| folder.to_owned())
    });
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    let name = start.and_then(|path| path.file_name());
    if let Some(name) = name.filter(|_| matches!(purpose, Purpose::Save | Purpose::Export)) {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    let one = |path: PathBuf| vec![path];
    match purpose {
        Purpose::Open => dialog
            .set_title("Open a scenario")
            .add_filter("Scenarios", &["ron"])
            .add_filter("All files", &["*"])
            .pick_file()
            .map(one),
        Purpose::Compare => dialog
            .set_title("Compare with a scenario")
            .add_filter("Scenarios", &["ron", "bak"])
            .add_filter("All files", &["*"])
            .pick_file()
            .map(one),
        Purpose::Save => dialog
            .set_title("Save the scenario as")
            .add_filter("Scenarios", &["ron"])
            .save_file()
            .map(one),
        Purpose::Export => dialog
            .set_title("Export the comparison to")
            .save_file()
            .map(one),
        Purpose::Import => dialog
            .set_title("Import files that belong together")
            .add_filter("Tables and models", FOREIGN)
            .add_filter("All files", &["*"])
            .pick_files(),
        Purpose::ImportFolder => dialog
            .set_title("Import the files of a folder")
            .pick_folder()
            .map(one),
    }
}
