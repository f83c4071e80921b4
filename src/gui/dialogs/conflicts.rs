//! Tells what a merge could not decide.

use eframe::egui::{Label, RichText, ScrollArea, Ui};

use crate::gui::differences::{ConflictText, Conflicts, Told};
use crate::gui::theme::{regular, size, space, tokens};

use super::card::card_ui;
use super::{Answer, list_height, title_ui};

/// How wide the column is that says whose a value is, in points.
const WHOSE_PX: f32 = 56.0;

/// Draws what the user's own values stayed for, with both values.
pub(super) fn ui(ui: &mut Ui, conflicts: &Conflicts) -> Answer {
    title_ui(ui, &title(conflicts));
    let other = &conflicts.other;
    let text = if conflicts.lines.is_empty() {
        "All changes are merged. Undo takes the whole merge back.".to_owned()
    } else {
        format!(
            "All else is merged. Here both were changed, and yours stays; edit it where {other} is right. \
             Undo takes the whole merge back."
        )
    };
    ui.add(Label::new(text).wrap());
    ui.add_space(space::TWO);
    let height = list_height(ui) - space::FOUR;
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::TWO;
        for (at, conflict) in conflicts.lines.iter().enumerate() {
            ui.push_id(at, |ui| conflict_ui(ui, conflict));
        }
        if !conflicts.lost.is_empty() {
            lost_ui(ui, &conflicts.lost);
        }
    });
    ui.add_space(space::THREE);
    let mut answer = Answer::Waiting;
    ui.horizontal(|ui| {
        let close = ui.button("Close");
        if ui.memory(|memory| memory.focused().is_none()) {
            close.request_focus();
        }
        if close.clicked() {
            answer = Answer::Cancel;
        }
        let copy = ui.button("Copy");
        if copy.on_hover_text("Copies this list").clicked() {
            ui.ctx().copy_text(copied(conflicts));
        }
    });
    answer
}

fn title(conflicts: &Conflicts) -> String {
    let other = &conflicts.other;
    match (conflicts.lines.len(), conflicts.lost.len()) {
        (0, 1) => "Merged, without 1 comment".to_owned(),
        (0, lost) => format!("Merged, without {lost} comments"),
        (1, _) => format!("Merged, with 1 place where you and {other} differ"),
        (count, _) => format!("Merged, with {count} places where you and {other} differ"),
    }
}

fn copied(conflicts: &Conflicts) -> String {
    let lines = conflicts.lines.iter().map(ConflictText::line);
    let lost = conflicts.lost.iter();
    let lost = lost.map(|comment| format!("This comment is not in the result: {comment}"));
    lines.chain(lost).collect::<Vec<_>>().join("\n")
}

fn conflict_ui(ui: &mut Ui, conflict: &ConflictText) {
    card_ui(ui, &conflict.place, |ui| match &conflict.told {
        Told::Values {
            yours,
            theirs,
            before,
        } => {
            let t = tokens(ui.ctx());
            let lines = [
                ("Yours", yours, t.ink),
                ("Theirs", theirs, t.ink),
                ("Before", before, t.dim),
            ];
            for (whose, value, color) in lines {
                ui.horizontal_top(|ui| {
                    let whose = RichText::new(whose).font(regular(size::SECONDARY));
                    let whose = Label::new(whose.color(t.dim));
                    ui.scope(|ui| {
                        ui.set_width(WHOSE_PX);
                        ui.add(whose);
                    });
                    let value = RichText::new(value).font(regular(size::SECONDARY));
                    ui.add(Label::new(value.color(color)).wrap());
                });
            }
        }
        Told::Sentence(words) => {
            let words = RichText::new(words).font(regular(size::SECONDARY));
            ui.add(Label::new(words).wrap());
        }
    });
}

fn lost_ui(ui: &mut Ui, lost: &[String]) {
    card_ui(ui, "Comments that are not in the result", |ui| {
        for comment in lost {
            let comment = RichText::new(comment).font(regular(size::SECONDARY));
            ui.add(Label::new(comment).wrap());
        }
    });
}
