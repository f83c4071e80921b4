//! Going to an issue, a cell or a round.

use eframe::egui::Context;

use crate::compare::Outlook;
use crate::scenario::RoundId;
use crate::session::grid::{Cell, IssueLine, PartyLine};

use super::App;
use super::inspector::Subject;
use super::view_kind::ViewKind;

/// Onwards or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// To what comes after.
    Forward,
    /// To what comes before.
    Back,
}

/// A state of the talks: as of a round, or before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stage(Option<RoundId>);

impl App {
    /// Selects a cell and brings it into view, unfolding its group; the keyboard stays where it is.
    pub(super) fn show_cell(&mut self, cell: Cell) {
        if let Some(document) = &mut self.document {
            document.session.go_to(cell);
            self.view.subject = Subject::Selection;
            self.view.matrix.reveal = true;
            self.settings.view = ViewKind::Matrix;
        }
    }

    /// As [`Self::show_cell`], and the keyboard goes to the matrix.
    pub(super) fn go_to(&mut self, ctx: &Context, cell: Cell) {
        self.show_cell(cell);
        super::matrix::focus(ctx);
    }

    /// Goes to the open issue with the widest gap, to one of the parties that are so far apart.
    pub(super) fn go_to_widest_gap(&mut self, ctx: &Context) {
        let Some(document) = &self.document else {
            return;
        };
        let figures = document.session.comparison().issues().iter().enumerate();
        let mut widest: Option<(f64, Cell)> = None;
        for (issue, figures) in figures {
            let Some(gap) = figures.gap.filter(|_| figures.outlook != Outlook::Agreed) else {
                continue;
            };
            if widest.is_none_or(|(known, _)| gap > known) {
                let party = figures.gap_pair.map(|(a, _)| a);
                let cell = party.map_or(Cell::title(issue), |party| Cell::stance(issue, party));
                widest = Some((gap, cell));
            }
        }
        match widest {
            Some((_, cell)) => self.go_to(ctx, cell),
            None => self.messages.say("No gap is known yet"),
        }
    }

    /// Goes to the next or the last issue that is not agreed, among those shown, around the ends.
    pub(super) fn go_to_open(&mut self, ctx: &Context, way: Way) {
        let Some(document) = &self.document else {
            return;
        };
        let session = &document.session;
        let shown: Vec<usize> = session.grid().issue_rows().collect();
        let count = shown.len();
        let active = session.active();
        let is_open = |at: &usize| {
            let row = shown.get(*at).copied();
            let figures = row.and_then(|row| session.comparison().issue(row));
            figures.is_some_and(|figures| figures.outlook != Outlook::Agreed)
        };
        let at = active.and_then(Cell::issue_row);
        let at = at.and_then(|row| shown.iter().position(|shown| *shown == row));
        let found = match (way, at) {
            (Way::Forward, Some(at)) => (at + 1..count).chain(0..=at).find(is_open),
            (Way::Back, Some(at)) => (0..at).rev().chain((at..count).rev()).find(is_open),
            (Way::Forward, None) => (0..count).find(is_open),
            (Way::Back, None) => (0..count).rev().find(is_open),
        };
        let line = active.map_or(PartyLine::Title, |cell| cell.party);
        match found.and_then(|at| shown.get(at)) {
            Some(row) => {
                let cell = Cell {
                    issue: IssueLine::Issue(*row),
                    party: line,
                };
                self.go_to(ctx, cell);
            }
            None => self.messages.say("Every issue is agreed"),
        }
    }

    /// The stage after or before the one shown; nothing at either end.
    pub(super) fn round_beside(&self, way: Way) -> Option<Stage> {
        let session = &self.document.as_ref()?.session;
        let rounds = &session.scenario().rounds;
        let shown = session.round();
        let at = rounds.iter().position(|round| Some(round.id) == shown);
        match (way, at) {
            (Way::Forward, at) => {
                let next = rounds.get(at.map_or(0, |at| at + 1))?;
                Some(Stage(Some(next.id)))
            }
            (Way::Back, None) => None,
            (Way::Back, Some(at)) => {
                let before = at.checked_sub(1).and_then(|at| rounds.get(at));
                Some(Stage(before.map(|round| round.id)))
            }
        }
    }

    /// Shows the round after or before the one shown.
    pub(super) fn go_to_round(&mut self, way: Way) {
        if let Some(stage) = self.round_beside(way) {
            self.show_round(stage);
        }
    }

    /// Shows the last round.
    pub(super) fn go_to_last_round(&mut self) {
        let document = self.document.as_ref();
        let last = document.and_then(|document| document.session.scenario().last_round());
        self.show_round(Stage(last));
    }

    /// Shows a round and says which.
    fn show_round(&mut self, Stage(round): Stage) {
        self.select_round(round);
        let Some(document) = &self.document else {
            return;
        };
        let scenario = document.session.scenario();
        let shown = round.and_then(|id| scenario.round(id));
        let name = shown.map_or("before the first round", |round| round.name());
        self.messages.say(format!("Round shown: {name}"));
    }
}
