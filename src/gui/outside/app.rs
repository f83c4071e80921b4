//! The window follows the open file, or says what stands in the way.

use eframe::egui::Context;

use crate::gui::App;
use crate::gui::dialogs::Then;
use crate::gui::document::{Consent, Document, Failed};

use super::watcher::{Found, Known};
use super::{Notice, NoticeAnswer, Watcher};

impl App {
    /// Looks at the open file from now on.
    pub(in crate::gui) fn begin_watching(&mut self, ctx: &Context) {
        match Watcher::begin(ctx) {
            Ok(watcher) => self.watcher = Some(watcher),
            Err(error) => log::error!("the open file is not looked at: {error}"),
        }
    }

    /// Takes note of what other programs did to the open file.
    pub(in crate::gui) fn look_outside(&mut self) {
        // The window is just writing or reading the file itself.
        if self.saving.is_some() || self.opening.is_some() {
            return;
        }
        let Some(watcher) = &self.watcher else {
            return;
        };
        let document = self.document.as_ref();
        let known = document.and_then(|document| {
            Some(Known {
                path: document.path()?.to_owned(),
                hash: document.hash()?,
            })
        });
        // First: what was seen of what is no longer known is forgotten.
        if watcher.watch(known.clone()) {
            self.notice = None;
        }
        let sighting = watcher.sighting();
        if let (Some(known), Some(sighting)) = (known, sighting)
            && known.path == sighting.path
        {
            self.notice = match sighting.found {
                Found::Gone => Some(Notice::Gone),
                Found::Content(hash) | Found::Unmerged(hash) if hash == known.hash => None,
                Found::Content(hash) => Some(Notice::Changed(hash)),
                Found::Unmerged(_) => Some(Notice::unmerged()),
            };
        }
        // Also later: what is unsaved now may be undone.
        if matches!(self.notice, Some(Notice::Changed(_)))
            && !self.is_dirty()
            && self.view.editor.is_none()
        {
            self.follow();
        }
    }

    /// Shows what the file holds now, as it was shown before; where that cannot be read, what it
    /// held last stays.
    fn follow(&mut self) {
        let Some(Notice::Changed(hash)) = self.notice.take() else {
            return;
        };
        self.follow_file(hash);
    }

    /// Carries out what was answered to the notice.
    pub(in crate::gui) fn answer_notice(&mut self, ctx: &Context, answer: NoticeAnswer) {
        match answer {
            NoticeAnswer::Compare => self.compare_with_own_file(),
            NoticeAnswer::Merge => self.merge_own_file(ctx),
            NoticeAnswer::Reload => self.reload(),
            NoticeAnswer::SaveAs => self.ask_where_to_save(None),
            NoticeAnswer::SaveAnew => {
                let consent = Consent {
                    overwrite: true,
                    ..Consent::default()
                };
                self.save_now(consent, None);
            }
            NoticeAnswer::Mend => {
                let path = self.document.as_ref().and_then(Document::path);
                if let Some(path) = path.map(std::path::Path::to_owned) {
                    self.unless_unsaved(Then::Mend(path));
                }
            }
            NoticeAnswer::KeepMine => self.notice = None,
        }
    }
}

/// The first reason why a file cannot be shown, with its line.
pub(in crate::gui) fn why(failed: &Failed) -> String {
    let first = failed.diagnostics.first();
    let told = first.map(|d| format!("line {}: {}", d.line, d.message));
    told.or_else(|| failed.reason.clone()).unwrap_or_default()
}
