//! One thing of a list that is read before it is answered.

use eframe::egui::{Frame, Label, RichText, Ui};

use crate::gui::theme::{medium, size, space, tokens};

/// Draws a title with what belongs to it on a ground of its own.
pub(super) fn card_ui<R>(ui: &mut Ui, title: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let t = tokens(ui.ctx());
    let card = Frame::new().fill(t.ground).corner_radius(space::ONE);
    let card = card.inner_margin(space::TWO).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::ONE;
        ui.spacing_mut().interact_size.y = size::BODY;
        let title = RichText::new(title).font(medium(size::BODY));
        ui.add(Label::new(title).wrap());
        content(ui)
    });
    card.inner
}
