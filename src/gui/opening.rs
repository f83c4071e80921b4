//! Opening files: small ones at once, others on a thread, so that the window stays awake.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use eframe::egui::{Context, Id, Modal, RichText, Spinner, Ui};

use crate::files::save::{Hash, Version, sweep_beside};

use super::App;
use super::app::View;
use super::document::{Document, Failed};
use super::messages::Messages;
use super::outside::{Notice, why};
use super::theme::{regular, size, space, tokens};
use super::worker::Worker;

/// A file up to so many bytes is read within a frame: it takes some 20 milliseconds at most.
const AT_ONCE_BYTES: u64 = 1 << 20;

/// Why a file is read.
#[derive(Clone, Debug)]
enum Purpose {
    /// To be shown instead of what is open.
    Open,
    /// The open file once more, without what is unsaved.
    Reload,
    /// What another program wrote into the open file, where nothing is unsaved.
    Follow(Hash),
    /// What can be opened in the place of a file that cannot be.
    Mend,
    /// An earlier version, as a copy to be saved there.
    Version(Version, PathBuf),
}

impl Purpose {
    /// Whether work would be lost that is done meanwhile.
    fn stops(&self) -> bool {
        !matches!(self, Self::Follow(_))
    }
}

type Read = Result<Document, Box<Failed>>;

/// A file that is being read.
pub(super) struct Opening {
    worker: Worker<Read>,
    path: PathBuf,
    purpose: Purpose,
}

/// What was answered while a file was being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Waiting,
    Cancel,
}

fn read(path: &Path, purpose: &Purpose) -> Read {
    match purpose {
        Purpose::Version(version, suggested) => {
            Document::open_copy(&version.path, suggested.clone())
        }
        Purpose::Open => {
            let read = Document::open(path);
            if read.is_ok() {
                sweep_beside(path, SystemTime::now());
            }
            read
        }
        Purpose::Mend => Document::open_mended(path),
        Purpose::Reload | Purpose::Follow(_) => Document::open(path),
    }
}

impl App {
    /// Opens a file instead of what is open.
    pub(super) fn open(&mut self, path: &Path) {
        self.read(path, Purpose::Open);
    }

    /// Reads the file again. Where that fails, the work stays as it is.
    pub(super) fn reload(&mut self) {
        self.read_own(Purpose::Reload);
    }

    /// Shows what the open file holds now.
    pub(super) fn follow_file(&mut self, hash: Hash) {
        self.read_own(Purpose::Follow(hash));
    }

    /// Opens an earlier version of the open file as a copy that is not saved yet.
    pub(super) fn open_version(&mut self, version: &Version) {
        let suggested = self.document.as_ref().map(|document| {
            let of = document.suggested();
            let name = of.file_stem().unwrap_or_default().to_string_lossy();
            let day = version.replaced.date().map(|day| day.to_string());
            of.with_file_name(format!("{name}-{}.ron", day.unwrap_or_default()))
        });
        let purpose = Purpose::Version(version.clone(), suggested.unwrap_or_default());
        self.read(&version.path, purpose);
    }

    /// Opens what can be opened in the place of a file: one side of its merge, compared with the
    /// other, or what it would hold in UTF-8. Where nothing can, all stays as it is.
    pub(super) fn open_mended(&mut self, path: &Path) {
        self.read(path, Purpose::Mend);
    }

    fn read_own(&mut self, purpose: Purpose) {
        let path = self.document.as_ref().and_then(Document::path);
        if let Some(path) = path.map(Path::to_owned) {
            self.read(&path, purpose);
        }
    }

    fn read(&mut self, path: &Path, purpose: Purpose) {
        // What cannot be asked for its size cannot be read either, which takes no time.
        let is_small = fs::metadata(path).map_or(true, |facts| facts.len() <= AT_ONCE_BYTES);
        if is_small {
            let read = read(path, &purpose);
            self.take_read(path, purpose, read);
            return;
        }
        let (own, wanted) = (path.to_owned(), purpose.clone());
        let name = format!("Opening {}", path.display());
        match Worker::begin(&self.ctx, name, move |_| read(&own, &wanted)) {
            Ok(worker) => {
                self.opening = Some(Opening {
                    worker,
                    path: path.to_owned(),
                    purpose,
                });
            }
            Err(broken) => self.messages.error(format!("Not opened: {broken}")),
        }
    }

    /// Takes a file that was being read, once it is there.
    pub(super) fn follow_opening(&mut self) {
        let Some(end) = self.opening.as_ref().and_then(|o| o.worker.poll()) else {
            return;
        };
        let Some(opening) = self.opening.take() else {
            return;
        };
        match end {
            Ok(read) => self.take_read(&opening.path, opening.purpose, read),
            Err(broken) => self.messages.error(format!("Not opened: {broken}")),
        }
    }

    fn take_read(&mut self, path: &Path, purpose: Purpose, read: Read) {
        match (purpose, read) {
            (Purpose::Open, Ok(document)) => {
                self.settings.note(path);
                tell_advice(&mut self.messages, &document);
                self.show(document);
                self.offer_recovery(Some(path));
            }
            (Purpose::Open, Err(failed)) => {
                self.document = None;
                self.view = View::default();
                self.failed = Some(*failed);
            }
            (Purpose::Reload, Ok(document)) => {
                self.show_again(document);
                self.ask_for_file();
            }
            (Purpose::Reload, Err(failed)) => {
                let why = why(&failed);
                self.messages
                    .error(format!("Not reloaded, your work is kept: {why}"));
            }
            // Something was done while the file was being read.
            (Purpose::Follow(hash), Ok(_)) if self.is_dirty() || self.view.editor.is_some() => {
                self.notice = Some(Notice::Changed(hash));
            }
            (Purpose::Follow(_), Ok(document)) => {
                self.show_again(document);
                self.messages
                    .say("The file was changed by another program; this is what it holds now");
            }
            (Purpose::Follow(_), Err(failed)) => {
                self.notice = Some(Notice::Broken {
                    why: why(&failed),
                    remedy: failed.remedy,
                });
            }
            (Purpose::Mend, Ok(document)) => {
                self.settings.note(path);
                self.show_mended(document);
                self.offer_recovery(Some(path));
            }
            (Purpose::Mend, Err(failed)) => {
                self.messages.error(format!("Not opened: {}", why(&failed)));
            }
            (Purpose::Version(version, _), Ok(document)) => {
                self.show(document);
                self.messages.say(format!(
                    "This is a copy of the version replaced {}. Save it under a name of its own to keep it.",
                    version.replaced.text()
                ));
            }
            (Purpose::Version(version, _), Err(failed)) => self.messages.error(format!(
                "This version cannot be shown: {}. It lies in {}",
                why(&failed),
                version.path.display()
            )),
        }
    }

    /// Whether a file is being read in whose place nothing may be done.
    pub(super) fn is_stopped(&self) -> bool {
        let opening = self.opening.as_ref();
        opening.is_some_and(|opening| opening.purpose.stops())
    }

    /// Draws what is being read, before everything else, with a way out.
    pub(super) fn opening_ui(&mut self, ctx: &Context) {
        let Some(opening) = self.opening.as_ref().filter(|o| o.purpose.stops()) else {
            return;
        };
        let modal = Modal::new(Id::unique("opening")).show(ctx, |ui| opening.ui(ui));
        if modal.should_close() || modal.inner == Answer::Cancel {
            self.opening = None;
            self.messages.say("Not opened");
        }
    }
}

impl Opening {
    fn ui(&self, ui: &mut Ui) -> Answer {
        ui.set_width(360.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::TWO;
            ui.add(Spinner::new().size(space::FOUR));
            let name = RichText::new(self.worker.name()).font(regular(size::BODY));
            ui.label(name.color(tokens(ui.ctx()).ink));
        });
        ui.add_space(space::TWO);
        if ui.button("Cancel").clicked() {
            Answer::Cancel
        } else {
            Answer::Waiting
        }
    }
}

/// Says what a reader should know of a file.
fn tell_advice(messages: &mut Messages, document: &Document) {
    if document.read_only {
        messages.error(
            "This file was made by a newer version of Standpoint. It can be looked at, not saved.",
        );
    } else if let Some(first) = document.advice.first() {
        messages.say(format!("Line {}: {}", first.line, first.message));
    }
}
