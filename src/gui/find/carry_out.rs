//! Carrying out what the find bar and the replacement dialog wish.

use crate::gui::App;
use crate::gui::dialogs::Dialog;
use crate::session::find::{Hit, replace};
use crate::session::{FieldAction, apply_fields};

use super::state::Wanted;

/// More places than this are not shown and replaced at once: a list of them would help nobody.
const MOST_PLACES: usize = 100_000;

impl App {
    /// Replaces the hit that was gone to, and goes on to the next.
    pub(in crate::gui) fn replace_this(&mut self) {
        let bar = &mut self.view.find;
        let (Some(document), Some(query), Some(hit)) =
            (&mut self.document, bar.query(), bar.current.clone())
        else {
            return;
        };
        if !hit.part.is_replaceable() {
            bar.refuse("a position is not replaced: edit its cell");
            return;
        }
        let session = &mut document.session;
        let done = replace(session, &query, &bar.with, std::slice::from_ref(&hit))
            .and_then(|step| apply_fields(session, step.transaction, FieldAction::Replace));
        match done {
            Ok(()) => {
                // What was put in is not looked at again, though it may hold the words itself.
                let end = hit.range.start + bar.with.len();
                bar.current = Some(Hit {
                    range: end..end,
                    ..hit
                });
                bar.wanted = Some(Wanted::Step(crate::session::find::Way::On));
            }
            Err(refused) => {
                bar.refuse("not replaced");
                self.messages.error(refused.to_string());
            }
        }
    }

    /// Shows what a replacement of all hits would do.
    pub(in crate::gui) fn preview_replace(&mut self) {
        let bar = &mut self.view.find;
        let (Some(document), Some(query), Some(search)) =
            (&self.document, bar.query(), &bar.search)
        else {
            return;
        };
        if search.total() > MOST_PLACES {
            bar.refuse("too many places to replace at once: look for more words, or in less");
            return;
        }
        let session = &document.session;
        let hits: Vec<Hit> = search.finder(session).hits().collect();
        match Dialog::replacement(session, query, bar.with.clone(), &hits) {
            Some(dialog) => self.dialog = Some(dialog),
            None if hits.is_empty() => {}
            None if hits.iter().any(|hit| hit.part.is_replaceable()) => {
                bar.tell("they read so already");
            }
            None => bar.refuse("positions are not replaced: edit their cells"),
        }
    }
}
