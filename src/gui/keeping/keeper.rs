//! What stands between unsaved work and its loss.

use std::path::{Path, PathBuf};

use eframe::egui::Context;

use crate::files::recovery::{DocumentLock, Journal, Snapshot, StateFolder, Typed};
use crate::session::Revision;

use super::schedule::Schedule;
use super::writer::Writer;

/// The state of the work that a copy was last asked for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct State {
    pub(super) revision: Revision,
    /// What is being typed into a cell, if anything.
    pub(super) in_cell: Option<String>,
    /// What is being typed elsewhere, if anything.
    pub(super) typed: Option<Typed>,
}

/// Keeps recovery copies of what is open, and other windows from working on its file.
#[derive(Default)]
pub(in crate::gui) struct Keeper {
    /// Where everything is kept; nothing is, without.
    pub(super) folder: Option<StateFolder>,
    writer: Option<Writer>,
    schedule: Schedule,
    seen: Option<State>,
    has_copy: bool,
    /// The file whose lock was asked for, and the lock where it was given.
    locked: Option<(PathBuf, Option<DocumentLock>)>,
    /// What was last told of why copies cannot be written.
    pub(super) told: Option<String>,
}

impl Keeper {
    /// Keeps everything in this folder.
    pub(super) fn begin(&mut self, ctx: &Context, folder: StateFolder) {
        match Writer::begin(ctx, folder.clone()) {
            Ok(writer) => self.writer = Some(writer),
            Err(error) => log::error!("recovery copies cannot be written: {error}"),
        }
        self.folder = Some(folder);
    }

    /// Takes note of the state of unsaved work; whether a copy is due now. Asks for the frame in
    /// which the next one will be.
    pub(super) fn is_due(&mut self, ctx: &Context, state: State) -> bool {
        if self.writer.is_none() {
            return false;
        }
        let now = ctx.input(|input| input.time);
        if self.seen.as_ref() != Some(&state) {
            self.seen = Some(state);
            self.schedule.edited(now);
        }
        match self.schedule.due_in_secs(now) {
            None => false,
            Some(wait) if wait > 0.0 => {
                ctx.request_repaint_after(std::time::Duration::from_secs_f64(wait));
                false
            }
            Some(_) => true,
        }
    }

    /// Has a copy made.
    pub(super) fn write(&mut self, snapshot: Snapshot) {
        if let Some(writer) = &self.writer {
            writer.write(snapshot);
            self.has_copy = true;
        }
        self.schedule.done();
    }

    /// The work is saved, or nobody wants it: its copies go.
    pub(in crate::gui) fn forget(&mut self) {
        if self.has_copy
            && let Some(writer) = &self.writer
        {
            writer.clear();
        }
        self.has_copy = false;
        self.seen = None;
        self.schedule.done();
    }

    /// Goes on with a journal: its copies stay until the work is saved or discarded.
    pub(super) fn go_on(&mut self, journal: Journal) {
        if let Some(writer) = &self.writer {
            writer.go_on(journal);
            self.has_copy = true;
        }
    }

    /// What keeps copies from being written, if anything does.
    pub(in crate::gui) fn trouble(&self) -> Option<String> {
        self.writer.as_ref().and_then(Writer::trouble)
    }

    /// Locks the file being worked on, once; whether another window was found to work on it.
    pub(super) fn lock(&mut self, path: Option<&Path>) -> bool {
        let Some(path) = path else {
            self.locked = None;
            return false;
        };
        if self.locked.as_ref().is_some_and(|(known, _)| known == path) {
            return false;
        }
        let Some(folder) = &self.folder else {
            return false;
        };
        // The lock of the file before is let go of first: it may be the same file.
        self.locked = None;
        let taken = DocumentLock::take(folder, path);
        let is_elsewhere = matches!(taken, Ok(None));
        if let Err(error) = &taken {
            log::warn!("{} could not be locked: {error}", path.display());
        }
        self.locked = Some((path.to_owned(), taken.ok().flatten()));
        is_elsewhere
    }

    /// Lets go of the lock, to ask for it again.
    pub(in crate::gui) fn unlock(&mut self) {
        self.locked = None;
    }
}
