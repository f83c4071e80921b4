//! Saving, on a thread: the disk may be slow, and the work large.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use eframe::egui::Ui;

use super::App;
use super::dialogs::{Dialog, Then};
use super::document::{Consent, Refused, SaveJob, Written};
use super::worker::Worker;

/// What takes less time is not told: it would only flicker.
const TOLD_AFTER: Duration = Duration::from_millis(150);

/// How the work is to be saved, and what follows.
#[derive(Debug)]
enum Wish {
    /// To the file it came from.
    Save(Consent, Option<Then>),
    /// To this file; over one of that name where that is so.
    SaveTo(PathBuf, bool, Option<Then>),
}

/// A save that is being carried out.
pub(super) struct Saving {
    worker: Worker<Result<Written, Refused>>,
    begun: Instant,
    /// The file, where it is to be remembered as one that was used.
    noted: Option<PathBuf>,
    then: Option<Then>,
    /// What was wished for meanwhile, to be done afterwards.
    next: Option<Wish>,
}

impl Saving {
    /// Draws that it goes on, where it takes long.
    pub(super) fn ui(&self, ui: &mut Ui) {
        match TOLD_AFTER.checked_sub(self.begun.elapsed()) {
            None => self.worker.ui(ui),
            Some(wait) => ui.ctx().request_repaint_after(wait),
        }
    }
}

impl App {
    /// Saves to the file it came from; then goes on with `then`.
    pub(super) fn save_now(&mut self, consent: Consent, then: Option<Then>) {
        self.save(Wish::Save(consent, then));
    }

    /// Saves to this file; then goes on with `then`.
    pub(super) fn save_to(&mut self, path: &Path, replace: bool, then: Option<Then>) {
        self.save(Wish::SaveTo(path.to_owned(), replace, then));
    }

    fn save(&mut self, wish: Wish) {
        let Some(document) = &self.document else {
            return;
        };
        if let Some(saving) = &mut self.saving {
            saving.next = Some(wish);
            return;
        }
        let (job, noted, then) = match wish {
            Wish::Save(consent, then) => (document.to_save(consent), None, then),
            Wish::SaveTo(path, replace, then) => {
                (document.to_save_as(&path, replace), Some(path), then)
            }
        };
        match job.map(|job| self.begin(job)) {
            Ok(Ok(worker)) => {
                self.saving = Some(Saving {
                    worker,
                    begun: Instant::now(),
                    noted,
                    then,
                    next: None,
                });
            }
            Ok(Err(refused)) | Err(refused) => self.refused(refused, then),
        }
    }

    fn begin(&self, job: SaveJob) -> Result<Worker<Result<Written, Refused>>, Refused> {
        let name = format!("Saving {}", job.path.display());
        Worker::begin(&self.ctx, name, move |_| job.run())
            .map_err(|broken| Refused::Failed(broken.to_string()))
    }

    /// Takes what came of a save, once it is there.
    pub(super) fn follow_saving(&mut self) {
        let Some(end) = self.saving.as_ref().and_then(|saving| saving.worker.poll()) else {
            return;
        };
        let Some(saving) = self.saving.take() else {
            return;
        };
        let end = end.unwrap_or_else(|broken| Err(Refused::Failed(broken.to_string())));
        match end {
            Ok(written) => self.saved(written, saving),
            Err(refused) => self.refused(refused, saving.then),
        }
        self.show_what_waited();
        self.close_if_confirmed();
    }

    /// Whether something is to follow once the work is saved.
    pub(super) fn goes_on_after_saving(&self) -> bool {
        let saving = self.saving.as_ref();
        saving.is_some_and(|saving| saving.then.is_some() || saving.next.is_some())
    }

    fn saved(&mut self, written: Written, saving: Saving) {
        let Some(document) = &mut self.document else {
            return;
        };
        let message = document.take_written(written);
        if let Some(path) = saving.noted {
            self.settings.note(&path);
        }
        self.notice = None;
        self.messages.say(message);
        match (saving.next, saving.then) {
            (Some(next), _) => self.save(next),
            // Something may have been done while it was being saved.
            (None, Some(then)) => self.unless_unsaved(then),
            (None, None) => {}
        }
    }

    fn refused(&mut self, refused: Refused, then: Option<Then>) {
        match refused {
            Refused::Unchanged => {
                self.messages.say("Nothing has changed since the last save");
                if let Some(then) = then {
                    self.go_on(then);
                }
            }
            Refused::NoFile => self.ask_where_to_save(then),
            Refused::Comments(count) => self.dialog = Some(Dialog::comments(count, then)),
            Refused::ChangedOutside(why) => self.dialog = Some(Dialog::changed(why, then)),
            Refused::AlreadyThere(path) => self.dialog = Some(Dialog::replace(path, then)),
            Refused::Converts(conversion) => {
                self.dialog = Some(Dialog::converts(conversion, then));
            }
            Refused::OpenElsewhere => {
                self.messages.error(
                    "Not saved: the file is open in another window. Save it there, or here under another name.",
                );
                self.ask_where_to_save(then);
            }
            Refused::Newer => self.messages.error(
                "Not saved: the file was made by a newer version, and this one would lose what it does not know",
            ),
            Refused::Failed(why) => self.messages.error(format!("Not saved: {why}")),
        }
    }
}
