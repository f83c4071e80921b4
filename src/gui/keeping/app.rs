//! The window asks for recovery copies, and offers what an earlier one left behind.

use std::path::Path;

use eframe::egui::Context;

use crate::files::read::open_scenario;
use crate::files::recovery::{Recovery, Snapshot, StateFolder, Typed};
use crate::files::timestamp::Timestamp;
use crate::gui::App;
use crate::gui::dialogs::Dialog;
use crate::gui::document::Document;
use crate::gui::editing::typing;
use crate::gui::inspector;

use super::keeper::State;

impl App {
    /// The same, keeping unsaved work and earlier versions in this folder; what a killed window
    /// left there is offered.
    pub(in crate::gui) fn begin_keeping(&mut self, ctx: &Context, folder: StateFolder) {
        self.keeper.begin(ctx, folder);
        self.keep_versions();
        self.lock_file();
        self.offer_recovery(None);
    }

    /// Has saves of what is open keep what they replace.
    pub(in crate::gui) fn keep_versions(&mut self) {
        if let (Some(document), Some(folder)) = (&mut self.document, &self.keeper.folder) {
            document.versions = Some(folder.versions());
        }
    }

    /// Has a recovery copy made where one is due, and removed where it is needed no more.
    pub(in crate::gui) fn keep(&mut self, ctx: &Context) {
        self.lock_file();
        let trouble = self.keeper.trouble();
        if trouble != self.keeper.told {
            if let Some(why) = &trouble {
                self.messages.error(format!(
                    "No recovery copy can be written, so save often: {why}"
                ));
            }
            self.keeper.told = trouble;
        }
        let document = self.document.as_ref().filter(|_| !self.close_confirmed);
        let Some(document) = document else {
            return self.keeper.forget();
        };
        let session = &document.session;
        let editor = self.view.editor.as_ref();
        let typing = editor.and_then(|editor| typing(session, editor));
        let typed = inspector::typed(ctx);
        if !session.is_dirty() && typing.is_none() && typed.is_none() {
            return self.keeper.forget();
        }
        let editor = editor.filter(|_| typing.is_some());
        let state = State {
            revision: session.history().revision(),
            in_cell: editor.map(|editor| editor.text.clone()),
            typed: typed.clone(),
        };
        if !self.keeper.is_due(ctx, state) {
            return;
        }
        let mut scenario = session.scenario().clone();
        let history = session.history();
        let saved = history.saved_position().unwrap_or(0);
        let mut edits = history.position().abs_diff(saved).max(1);
        // A text that would be refused is not in the copy: it would not read back.
        if let Some(typing) = typing {
            for edit in &typing.edits {
                edit.apply(&mut scenario);
            }
            edits += usize::from(session.is_dirty());
        }
        self.keeper.write(Snapshot {
            path: document.path().map(Path::to_owned),
            suggested: document.suggested().to_owned(),
            base: document.hash(),
            edits,
            typed,
            made: Timestamp::now(),
            before: document.base().cloned(),
            scenario,
        });
    }

    /// Takes the lock of the file that is open; where another window has it, it is looked at only.
    fn lock_file(&mut self) {
        let path = self.document.as_ref().and_then(Document::path);
        let path = path.map(Path::to_owned);
        if self.keeper.lock(path.as_deref())
            && let Some(document) = &mut self.document
        {
            document.is_open_elsewhere = true;
            self.messages.error(
                "This file is open in another window. Here it can be looked at, and saved under another name.",
            );
        }
    }

    /// Asks once more to work on the file: another window may have let go of it.
    pub(in crate::gui) fn ask_for_file(&mut self) {
        self.keeper.unlock();
        if let Some(document) = &mut self.document {
            document.is_open_elsewhere = false;
        }
    }

    /// Offers what a killed window left behind; of this file, or of all.
    pub(in crate::gui) fn offer_recovery(&mut self, only: Option<&Path>) {
        let found = self.left_behind(only);
        if !found.is_empty() {
            self.behind = self.dialog.take().map(Box::new);
            self.dialog = Some(Dialog::recover(found));
        }
    }

    /// Shows what killed windows left behind, also where that is nothing.
    pub(in crate::gui) fn ask_recovery(&mut self) {
        let found = self.left_behind(None);
        self.dialog = Some(Dialog::recover(found));
    }

    /// What killed windows left behind that its file does not hold already.
    fn left_behind(&mut self, only: Option<&Path>) -> Vec<Recovery> {
        let Some(folder) = &self.keeper.folder else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for recovery in Recovery::all(folder) {
            let path = recovery.header().path();
            let is_meant = only.is_none_or(|only| {
                let same = |path: &Path| path.canonicalize().ok() == only.canonicalize().ok();
                path.as_deref().is_some_and(same)
            });
            if !is_meant {
                continue;
            }
            if is_saved(&recovery) {
                // Its window was killed between saving and removing it.
                if let Err(error) = recovery.discard() {
                    log::warn!("a recovery copy of saved work stays: {error}");
                }
            } else {
                found.push(recovery);
            }
        }
        found
    }

    /// Opens what was left behind as unsaved work.
    pub(in crate::gui) fn recover(&mut self, recovery: Recovery) {
        let Some(document) = Document::recovered(&recovery) else {
            self.messages.error(format!(
                "This copy cannot be read by this version of Standpoint; it stays in {}",
                recovery.folder().display()
            ));
            return;
        };
        self.show(document);
        let typed = recovery.header().typed.clone();
        self.keeper.go_on(recovery.into_journal());
        self.messages.say(match typed {
            None => "Recovered. Save it to keep it; until then its copy stays.".to_owned(),
            Some(Typed { field, text }) => format!(
                "Recovered. This was being typed into “{field}” and is in no stance yet; Messages keeps it: {text}"
            ),
        });
    }

    /// Removes what was left behind.
    pub(in crate::gui) fn discard_recovery(&mut self, recovery: Recovery) {
        if let Err(error) = recovery.discard() {
            self.messages.error(error.to_string());
        }
    }
}

/// Whether the file holds the work already.
fn is_saved(recovery: &Recovery) -> bool {
    let Some(path) = recovery.header().path() else {
        return false;
    };
    let held = open_scenario(&path).ok();
    let held = held.and_then(|opened| opened.reading.scenario);
    held.is_some() && held == recovery.scenario() && recovery.header().typed.is_none()
}
