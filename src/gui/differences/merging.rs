//! Merging what the file now holds into the work, or the other side of a merge that was left
//! undone; field by field.

use std::sync::Arc;

use eframe::egui::Context;

use crate::files::merge::{Texts, merged_text};
use crate::files::read::Opened;
use crate::files::save::Base;
use crate::gui::App;
use crate::gui::dialogs::Dialog;
use crate::gui::document::{Document, TwoSides};
use crate::gui::intent::Intent;
use crate::gui::worker::{Broken, Worker};
use crate::scenario::Scenario;
use crate::scenario::difference::differences;
use crate::scenario::merge::merge;
use crate::session::{Revision, Session, Transaction, rewritten};

use super::conflicts::Conflicts;
use super::other::{Other, read};
use super::state_line::changes;

/// What a merge with the file came to.
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

/// What a merge with the other side came to.
struct MergedSides {
    transaction: Transaction,
    scenario: Scenario,
    /// The text with the comments of both; nothing where that cannot be had.
    text: Option<String>,
    conflicts: Conflicts,
}

/// A merge being made on a thread, of this state of the work.
pub(in crate::gui) struct Merging {
    work: Work,
    revision: Revision,
}

/// With what.
enum Work {
    File(Worker<Result<Merged, String>>),
    Sides(Worker<MergedSides>),
}

/// The end of that work.
enum Done {
    File(Box<Merged>),
    Sides(Box<MergedSides>),
}

impl Merging {
    fn with_file(
        ctx: &Context,
        session: &Session,
        path: std::path::PathBuf,
        base: Arc<Base>,
    ) -> Result<Self, Broken> {
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
                conflicts: Conflicts::of(taken, "the file", &merged.conflicts, &ours, &theirs),
                is_theirs: merged.scenario == theirs,
                opened,
                theirs,
            })
        })?;
        Ok(Self {
            work: Work::File(worker),
            revision: session.history().revision(),
        })
    }

    fn with_side(ctx: &Context, session: &Session, sides: Arc<TwoSides>) -> Result<Self, Broken> {
        let ours = session.scenario().clone();
        let worker = Worker::begin(ctx, "Merging the two sides", move |_| {
            merged_sides(&ours, &sides)
        })?;
        Ok(Self {
            work: Work::Sides(worker),
            revision: session.history().revision(),
        })
    }

    /// What came out, once there is something.
    fn poll(&self) -> Option<Result<Done, String>> {
        let broken = |broken: Broken| broken.to_string();
        match &self.work {
            Work::File(worker) => {
                let end = worker.poll()?.map_err(broken).flatten();
                Some(end.map(|merged| Done::File(Box::new(merged))))
            }
            Work::Sides(worker) => {
                let end = worker.poll()?.map_err(broken);
                Some(end.map(|merged| Done::Sides(Box::new(merged))))
            }
        }
    }
}

/// Merges the other side into the work that began as one of them.
fn merged_sides(ours: &Scenario, sides: &TwoSides) -> MergedSides {
    let theirs = &sides.theirs;
    let nothing = Scenario::default();
    let base = sides.base.as_ref();
    let base_scenario = base.map_or(&nothing, |base| &*base.scenario);
    let merged = merge(base_scenario, ours, &theirs.scenario);
    let texts = Texts {
        base: base.map_or("", |base| &base.text),
        ours: sides.ours.original(),
        theirs: theirs.original(),
    };
    let text = merged_text(texts, &merged.scenario);
    let taken = differences(ours, &merged.scenario).len();
    let name = sides.theirs_name();
    let mut conflicts = Conflicts::of(taken, &name, &merged.conflicts, ours, &theirs.scenario);
    conflicts.lost = text
        .as_ref()
        .map_or_else(Vec::new, |text| text.lost.clone());
    MergedSides {
        transaction: rewritten("Merge the other side", ours, &merged.scenario),
        text: text.map(|text| text.text),
        scenario: merged.scenario,
        conflicts,
    }
}

/// What merges the other scenario into the document; nothing where the two have no common past.
pub(in crate::gui) fn merge_of(document: &Document, other: &Other) -> Option<Intent> {
    match other.path() {
        Some(path) => document.is_file(path).then_some(Intent::Merge),
        None => document.sides().map(|_| Intent::MergeSides),
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
        let merging = Merging::with_file(ctx, &document.session, path.to_owned(), base);
        self.begin_merge(merging);
    }

    /// Merges the other side of the merge that the work began as one side of.
    pub(in crate::gui) fn merge_sides(&mut self, ctx: &Context) {
        let document = self.document.as_ref();
        let sides = document.and_then(|document| Some((document, document.sides()?.clone())));
        if let Some((document, sides)) = sides {
            let merging = Merging::with_side(ctx, &document.session, sides);
            self.begin_merge(merging);
        }
    }

    fn begin_merge(&mut self, merging: Result<Merging, Broken>) {
        match merging {
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
        let Some(end) = merging.poll() else {
            return;
        };
        let revision = merging.revision;
        let is_with_file = matches!(merging.work, Work::File(_));
        self.view.merging = None;
        let Some(document) = &mut self.document else {
            return;
        };
        if document.session.history().revision() != revision {
            return if is_with_file {
                self.merge_own_file(ctx);
            } else {
                self.merge_sides(ctx);
            };
        }
        match end {
            Ok(Done::File(merged)) => {
                let conflicts = merged.conflicts.clone();
                document.take_merge(*merged);
                self.tell_merged(conflicts);
            }
            Ok(Done::Sides(merged)) => {
                if let Some(text) = merged.text {
                    document.take_sides_text(text, merged.scenario);
                }
                document.session.apply(merged.transaction);
                self.tell_merged(merged.conflicts);
            }
            Err(reason) => self.messages.error(format!("Not merged: {reason}")),
        }
    }

    fn tell_merged(&mut self, conflicts: Conflicts) {
        let own = self.document.as_ref();
        if let Some(differences) = &mut self.view.differences
            && let Some(path) = differences.other().path()
            && own.is_some_and(|document| document.is_file(path))
        {
            differences.read_again();
        }
        if conflicts.lines.is_empty() && conflicts.lost.is_empty() {
            let taken = changes(conflicts.taken);
            let other = &conflicts.other;
            self.messages.say(format!(
                "Merged: {taken} taken from {other}; undo takes them back"
            ));
        } else {
            self.dialog = Some(Dialog::Conflicts(conflicts));
        }
    }
}
