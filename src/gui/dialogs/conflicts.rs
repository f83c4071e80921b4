//! Tells what a merge could not decide.

use eframe::egui::{Label, RichText, ScrollArea, Ui};

use crate::gui::differences::Conflicts;
use crate::gui::theme::{regular, size, space};

use super::{Answer, list_height, title_ui};

/// Draws what the user's own values stayed for, with both values.
pub(super) fn ui(ui: &mut Ui, conflicts: &Conflicts) -> Answer {
    let count = conflicts.lines.len();
    let places = if count == 1 {
        "1 place where you and the file differ".to_owned()
    } else {
        format!("{count} places where you and the file differ")
    };
    title_ui(ui, &format!("Merged, with {places}"));
    let text = "All else is merged. Here both were changed, and yours stays; edit it where the file is right. \
                Undo takes the whole merge back.";
    ui.add(Label::new(text).wrap());
    ui.add_space(space::TWO);
    ScrollArea::vertical()
        .max_height(list_height(ui))
        .show(ui, |ui| {
            for line in &conflicts.lines {
                let line = RichText::new(line).font(regular(size::SECONDARY));
                ui.add(Label::new(line).wrap());
                ui.add_space(space::ONE);
            }
        });
    ui.add_space(space::TWO);
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
            ui.ctx().copy_text(conflicts.lines.join("\n"));
        }
    });
    answer
}
