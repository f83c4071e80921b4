//! Everything of the selected stance, issue or party, editable; and why each number is what it is.

mod cites;
mod explanation;
mod field;
mod history;
mod issue;
mod party;
mod scale;
mod stance;

use eframe::egui::{self, RichText, ScrollArea, Ui};

use crate::scenario::PartyId;
use crate::session::Session;

use super::intent::Intent;
use super::theme::{regular, semibold, size, tokens};

pub(super) use explanation::explanation_ui;
pub(super) use field::{hidden_ui, typed};

/// What the inspector shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Subject {
    /// What is selected in the matrix.
    #[default]
    Selection,
    /// A party as a whole.
    Party(PartyId),
}

/// Draws the inspector; what the user wants.
pub(super) fn inspector_ui(ui: &mut Ui, session: &Session, subject: Subject) -> Vec<Intent> {
    let mut intents = Vec::new();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width());
        let cell = session.active();
        let issue = cell.and_then(crate::session::Cell::issue_row);
        let party = cell.and_then(crate::session::Cell::party_id);
        match (subject, issue, party) {
            (Subject::Party(party), ..) | (Subject::Selection, None, Some(party)) => {
                party::ui(ui, session, party, &mut intents);
            }
            (Subject::Selection, Some(issue), Some(party)) => {
                stance::ui(ui, session, issue, party, &mut intents);
            }
            (Subject::Selection, Some(issue), None) => issue::ui(ui, session, issue, &mut intents),
            (Subject::Selection, None, None) => nothing_ui(ui),
        }
    });
    intents
}

fn nothing_ui(ui: &mut Ui) {
    ui.add_space(48.0);
    ui.vertical_centered(|ui| {
        ui.label(RichText::new("Nothing selected").font(semibold(size::TITLE)));
        let hint = "Click a cell to see and edit a stance, an issue to see why its figures are what they are.";
        ui.label(RichText::new(hint).color(tokens(ui.ctx()).dim));
    });
}

/// The line above a title.
fn overline_ui(ui: &mut Ui, text: &str) {
    let text = RichText::new(text).font(regular(size::SECONDARY));
    ui.label(text.color(tokens(ui.ctx()).dim));
}

/// A title.
fn title_ui(ui: &mut Ui, text: &str) {
    ui.add(egui::Label::new(RichText::new(text).font(semibold(size::TITLE))).wrap());
}

/// A heading of a part.
fn part_ui(ui: &mut Ui, text: &str) {
    ui.add_space(super::theme::space::TWO);
    let text = RichText::new(text).font(semibold(size::SECONDARY));
    ui.label(text);
}
