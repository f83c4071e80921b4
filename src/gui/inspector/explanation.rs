//! Why a number is what it is.

use eframe::egui::{self, Grid, Label, RichText, Ui};

use crate::compare::Explanation;
use crate::gui::theme::{medium, regular, size, tokens};

/// Draws an explanation: formula with the numbers put in, inputs, convention, what was left out.
pub(crate) fn explanation_ui(ui: &mut Ui, why: &Explanation) {
    let t = tokens(ui.ctx());
    let title = format!("{}: {}", why.title, why.value);
    ui.label(RichText::new(title).font(medium(size::BODY)));
    let small = |text: &str| RichText::new(text).font(regular(size::SECONDARY));
    ui.add(Label::new(small(&why.formula)).wrap());
    Grid::new(("explanation", &why.title))
        .num_columns(2)
        .min_row_height(16.0)
        .spacing([10.0, 3.0])
        .show(ui, |ui| {
            for (who, what) in &why.inputs {
                ui.label(small(who).color(t.dim));
                ui.add(Label::new(small(what)).wrap());
                ui.end_row();
            }
        });
    ui.add(Label::new(small(&why.convention).color(t.dim)).wrap());
    for note in &why.left_out {
        ui.add(Label::new(small(note).color(t.near)).wrap());
    }
}

/// An explanation that opens below its number.
pub(super) fn folded_ui(ui: &mut Ui, why: &Explanation) {
    let title = RichText::new(format!("{}  {}", why.title, why.value));
    egui::CollapsingHeader::new(title.font(regular(size::BODY)))
        .id_salt(("why", &why.title))
        .show(ui, |ui| explanation_ui(ui, why));
}
