//! The system's own file dialogs, on a thread of their own.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use eframe::egui::Context;

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To open a scenario.
    Open,
    /// To save a scenario.
    Save,
    /// To export to.
    Export,
}

/// What a dialog gave.
#[derive(Debug, PartialEq, Eq)]
pub enum Picked {
    /// A path was chosen.
    Path(PathBuf),
    /// None was chosen, or the system has no such dialog.
    Nothing,
}

/// At most one of the system's dialogs at a time.
#[derive(Default)]
pub struct Picker {
    waiting: Option<Receiver<Picked>>,
}

impl Picker {
    /// Whether a dialog is open.
    pub fn is_open(&self) -> bool {
        self.waiting.is_some()
    }

    /// Opens a dialog; refuses a second one meanwhile.
    pub fn ask(&mut self, ctx: &Context, purpose: Purpose, start: Option<PathBuf>) {
        if self.waiting.is_some() {
            return;
        }
        let (sender, receiver) = channel();
        let ctx = ctx.clone();
        let spawned = std::thread::Builder::new()
            .name("file dialog".to_owned())
            .spawn(move || {
                let picked = ask_system(purpose, start);
                // Where the window is gone, nobody waits for the answer.
                let _unheard = sender.send(picked.map_or(Picked::Nothing, Picked::Path));
                ctx.request_repaint();
            });
        if let Err(error) = spawned {
            log::error!("the file dialog could not be opened: {error}");
        } else {
            self.waiting = Some(receiver);
        }
    }

    /// What the dialog gave, once it has closed.
    pub fn poll(&mut self) -> Option<Picked> {
        let answer = match self.waiting.as_ref()?.try_recv() {
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Picked::Nothing,
            Ok(picked) => picked,
        };
        self.waiting = None;
        Some(answer)
    }
}

fn ask_system(purpose: Purpose, start: Option<PathBuf>) -> Option<PathBuf> {
    let mut dialog = rfd::FileDialog::new();
    let folder = start.as_ref().and_then(|path| {
        let folder = if path.is_dir() { path } else { path.parent()? };
        folder.is_absolute().then(|| folder.to_owned())
    });
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    let name = start.as_ref().and_then(|path| path.file_name());
    if let Some(name) = name.filter(|_| purpose != Purpose::Open) {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    match purpose {
        Purpose::Open => dialog
            .set_title("Open a scenario")
            .add_filter("Scenarios", &["ron"])
            .add_filter("All files", &["*"])
            .pick_file(),
        Purpose::Save => dialog
            .set_title("Save the scenario as")
            .add_filter("Scenarios", &["ron"])
            .save_file(),
        Purpose::Export => dialog.set_title("Export the comparison to").save_file(),
    }
}
