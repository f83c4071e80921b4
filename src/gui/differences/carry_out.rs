//! Beginning and ending a comparison, and going from change to change.

use eframe::egui::Context;

use crate::gui::App;
use crate::gui::go::Way;
use crate::scenario::RoundId;
use crate::scenario::difference::Subject;

use super::other::Other;
use super::spot::Spot;
use super::state::Differences;

impl App {
    /// Compares the scenario with another file: a list, marks in the matrix, a line above it.
    pub(in crate::gui) fn compare_with(&mut self, other: Other) {
        if self.document.is_some() {
            self.view.differences = Some(Differences::with(other));
        }
    }

    /// Compares the scenario with what its own file holds now.
    pub(in crate::gui) fn compare_with_own_file(&mut self) {
        let document = self.document.as_ref();
        if let Some(path) = document.and_then(|document| document.path()) {
            self.compare_with(Other::file(path.to_owned()));
        }
    }

    /// Ends the comparison.
    pub(in crate::gui) fn end_comparison(&mut self) {
        self.view.differences = None;
    }

    /// Brings the comparison up to date with what was edited; ends it where the other cannot be
    /// read.
    pub(in crate::gui) fn follow_differences(&mut self, ctx: &Context) {
        let (Some(document), Some(differences)) = (&self.document, &mut self.view.differences)
        else {
            return;
        };
        if let Err(reason) = differences.follow(ctx, &document.session) {
            self.view.differences = None;
            self.messages.error(format!("Not compared: {reason}"));
        }
    }

    /// Goes to the change after the one gone to, or before it; the keyboard goes to the matrix.
    pub(in crate::gui) fn go_to_difference(&mut self, ctx: &Context, way: Way) {
        let Some(differences) = &self.view.differences else {
            return;
        };
        match differences.beside(way) {
            Some(at) => {
                if self.show_difference(at) {
                    crate::gui::matrix::focus(ctx);
                }
            }
            None => self.messages.say("There is no change to go to"),
        }
    }

    /// Goes to the cell of a change, in its round; whether there is one.
    pub(in crate::gui) fn show_difference(&mut self, at: usize) -> bool {
        let (Some(document), Some(differences)) = (&mut self.document, &mut self.view.differences)
        else {
            return false;
        };
        let Some(subject) = differences.line(at).map(|line| line.subject) else {
            return false;
        };
        differences.current = Some(at);
        differences.reveal = true;
        let session = &mut document.session;
        let known =
            |round: Option<RoundId>| round.is_none_or(|id| session.scenario().round(id).is_some());
        let round = match subject {
            Subject::Stance { .. } | Subject::Judgement { .. } => Some(subject.round()),
            Subject::Round(id) => Some(Some(id)),
            _ => None,
        };
        if let Some(round) = round.filter(|round| known(*round)) {
            session.set_round(round);
        }
        let spot = Spot::of(subject);
        let cell = spot.and_then(|spot| spot.cell(session.scenario()));
        if let Some(cell) = cell {
            self.show_cell(cell);
            return true;
        }
        if spot.is_some() {
            let name = &differences.other().name;
            let text = format!("This is not in the matrix: only {name} has it");
            self.messages.say(text);
        }
        false
    }
}
