//! Merging what the file now holds into the work, field by field.

use std::sync::Arc;

use eframe::egui::Context;

use crate::files::read::Opened;
use crate::files::save::Base;
use crate::gui::App;
use crate::gui::dialogs::Dialog;
use crate::gui::worker::Worker;
use crate::scenario::Scenario;
use crate::scenario::difference::differences;
use crate::scenario::merge::merge;
use crate::session::{Revision, Session, Transaction, rewritten};

use super::conflicts::Conflicts;
use super::other::read;
use super::state_line::changes;

/// What a merge came to.
pub(in crate::gui) struct Merged {
    /// What it changes in the window.
    pub(in crate::gui) transaction: Transaction,
    /// The file as it is now.
    pub(in crate::gui) opened: Opened,
    /// What the file holds.
    pub(in crate::gui) theirs: Scenario,
    /// Whether the window then shows just what the file holds.
    pub(in crate::gui) is_theirs: bool,
    conflicts: Conflicts,
}

/// A merge being made on a thread, of this state of the work.
pub(in crate::gui) struct Merging {
    worker: Worker<Result<Merged, String>>,
    revision: Revision,
}

impl Merging {
    fn begin(
        ctx: &Context,
        session: &Session,
        path: std::path::PathBuf,
        base: Arc<Base>,
    ) -> Result<Self, String> {
        let ours = session.scenario().clone();
        let name = format!("Merging {}", path.display());
        let worker = Worker::begin(ctx, name, move |_| {
            let mut opened = read(&path)?;
            if opened.reading.read_only_because_newer {
                return Err("the file is of a newer version of Standpoint".to_owned());
            }
            let theirs = opened.reading.scenario.take().unwrap_or_default();
            let merged = merge(&base.scenario, &ours, &theirs);
            let taken = differences(&ours, &merged.scenario).len();
            Ok(Merged {
                transaction: rewritten("Merge the file's changes", &ours, &merged.scenario),
                conflicts: Conflicts::of(taken, &merged.conflicts, &ours, &theirs),
                is_theirs: merged.scenario == theirs,
                opened,
                theirs,
            })
        });
        Ok(Self {
            worker: worker.map_err(|broken| broken.to_string())?,
            revision: session.history().revision(),
        })
    }
}

impl App {
    /// Merges what the open file now holds into the work.
    pub(in crate::gui) fn merge_own_file(&mut self, ctx: &Context) {
        let Some(document) = &self.document else {
            return;
        };
        let Some(path) = document.path() else {
            return;
        };
        let Some(base) = document.merge_base() else {
            return self.messages.error(
                "Not merged: what the file held when this work began is not known. Compare with it instead",
            );
        };
        match Merging::begin(ctx, &document.session, path.to_owned(), base) {
            Ok(merging) => self.view.merging = Some(merging),
            Err(reason) => self.messages.error(format!("Not merged: {reason}")),
        }
    }

    /// Takes the result of a merge, once it is there and nobody is typing in a cell.
    pub(in crate::gui) fn follow_merge(&mut self, ctx: &Context) {
        if self.view.editor.is_some() || self.is_at_work() {
            return;
        }
        let Some(merging) = &self.view.merging else {
            return;
        };
        let Some(end) = merging.worker.poll() else {
            return;
        };
        let revision = merging.revision;
        self.view.merging = None;
        let Some(document) = &mut self.document else {
            return;
        };
        if document.session.history().revision() != revision {
            return self.merge_own_file(ctx);
        }
        match end.map_err(|broken| broken.to_string()).flatten() {
            Ok(merged) => {
                let conflicts = merged.conflicts.clone();
                document.take_merge(merged);
                self.tell_merged(conflicts);
            }
            Err(reason) => self.messages.error(format!("Not merged: {reason}")),
        }
    }

    fn tell_merged(&mut self, conflicts: Conflicts) {
        let own = self.document.as_ref();
        if let Some(differences) = &mut self.view.differences
            && own.is_some_and(|document| document.is_file(&differences.other().path))
        {
            differences.read_again();
        }
        if conflicts.lines.is_empty() {
            let taken = changes(conflicts.taken);
            self.messages.say(format!(
                "Merged: {taken} taken from the file; undo takes them back"
            ));
        } else {
            self.dialog = Some(Dialog::Conflicts(conflicts));
        }
    }
}
