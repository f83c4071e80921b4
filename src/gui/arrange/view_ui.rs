//! The choice of how rows look, and which way the matrix runs.

use eframe::egui::Ui;

use crate::gui::intent::Intent;
use crate::gui::matrix::RowHeight;
use crate::session::Session;

use super::choice::{choices_ui, part_ui};
use super::rearranged;

/// Draws the choice of row heights, and of turning the matrix.
pub(super) fn view_ui(
    ui: &mut Ui,
    session: &Session,
    row_height: RowHeight,
    intents: &mut Vec<Intent>,
) {
    let turned = session.arrangement().turned;
    let before = if turned { "turned, " } else { "" };
    let chosen = format!("{before}{}", row_height.label());
    choices_ui(ui, "Rows", &chosen, |ui| {
        part_ui(ui, "Row height");
        for height in RowHeight::ALL {
            if ui
                .selectable_label(height == row_height, height.label())
                .clicked()
            {
                intents.push(Intent::RowHeight(height));
                ui.close();
            }
        }
        ui.separator();
        let mut on = turned;
        let check = ui.checkbox(&mut on, "Turned: parties down, issues across");
        if check.changed() {
            intents.push(rearranged(session, |arrangement| arrangement.turned = on));
        }
    });
}
