//! What is shown where no issue meets the filter.

use eframe::egui::{Button, RichText, Ui, vec2};

use crate::gui::intent::Intent;
use crate::gui::theme::{semibold, size, space, tokens};
use crate::session::Session;
use crate::session::grid::Filter;

use super::rearranged;

/// Says that nothing meets the filter, and offers to clear it; nothing where something does.
pub(crate) fn nothing_ui(ui: &mut Ui, session: &Session) -> Option<Vec<Intent>> {
    let filter = &session.arrangement().filter;
    if filter.is_empty() || session.grid().issues().len() > 1 {
        return None;
    }
    let t = tokens(ui.ctx());
    let mut intents = Vec::new();
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.25);
        ui.label(
            RichText::new("No issue meets the filter").font(semibold(size::TITLE + space::ONE)),
        );
        ui.add_space(space::TWO);
        let parts = filter.parts(session.scenario()).join(" · ");
        ui.label(RichText::new(parts).color(t.dim));
        ui.add_space(space::FOUR);
        let button = Button::new("Show all issues").min_size(vec2(180.0, 30.0));
        if ui.add(button).clicked() {
            intents.push(rearranged(session, |arrangement| {
                arrangement.filter = Filter::default();
            }));
        }
    });
    Some(intents)
}
