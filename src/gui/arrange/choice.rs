//! A choice on the toolbar: what it is about, what is chosen, and the rest below it.

use eframe::egui::{self, Button, Popup, PopupCloseBehavior, Response, RichText, Ui};

use crate::gui::icons;
use crate::gui::theme::{medium, regular, size, space, tokens};

/// At most so many letters of what is chosen are shown.
const LETTERS: usize = 28;
/// The highest a list of choices gets, in points.
const HIGHEST: f32 = 480.0;
/// How high a line of a list with boxes to tick is, in points.
const ROW: f32 = 22.0;

/// A choice of one thing: the first click chooses it and closes the list.
pub(crate) fn choice_ui(ui: &mut Ui, what: &str, chosen: &str, content: impl FnOnce(&mut Ui)) {
    list_ui(ui, what, chosen, Popup::menu, content);
}

/// A choice of several things: the list stays until a click elsewhere, or Escape.
pub(crate) fn choices_ui(ui: &mut Ui, what: &str, chosen: &str, content: impl FnOnce(&mut Ui)) {
    // Not in the style of menus: without frames, boxes to tick and fields are not to be seen.
    let popup = |button: &Response| {
        let popup = Popup::from_toggle_button_response(button);
        popup
            .gap(0.0)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
    };
    list_ui(ui, what, chosen, popup, |ui| {
        ui.spacing_mut().item_spacing.y = space::HALF;
        ui.spacing_mut().interact_size.y = ROW;
        content(ui);
    });
}

fn list_ui(
    ui: &mut Ui,
    what: &str,
    chosen: &str,
    popup: impl FnOnce(&Response) -> Popup<'static>,
    content: impl FnOnce(&mut Ui),
) {
    let text = format!("{} {}", cut(chosen), icons::CHEVRON_DOWN);
    let width = |text: &str, font| {
        let galley = ui
            .painter()
            .layout_no_wrap(text.to_owned(), font, egui::Color32::WHITE);
        galley.size().x
    };
    let padding = space::ONE + 2.0 * ui.spacing().button_padding.x;
    let needed = width(what, regular(size::SECONDARY)) + width(&text, medium(size::SECONDARY));
    // The choice goes to the next line as a whole.
    if ui.available_size_before_wrap().x < needed + padding {
        ui.end_row();
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::ONE;
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
        let t = tokens(ui.ctx());
        ui.label(
            RichText::new(what)
                .font(regular(size::SECONDARY))
                .color(t.dim),
        );
        let button = Button::new(RichText::new(text).font(medium(size::SECONDARY))).frame(false);
        let button = ui.add(button).on_hover_text(chosen);
        let button = button.accessible_name(format!("{what}: {chosen}"));
        popup(&button).show(|ui| {
            ui.set_max_height(HIGHEST);
            egui::ScrollArea::vertical().show(ui, content);
        });
    });
}

/// A text as long as there is room for on the toolbar.
fn cut(text: &str) -> String {
    let mut letters = text.chars();
    let start: String = letters.by_ref().take(LETTERS).collect();
    if letters.next().is_none() {
        return start;
    }
    format!("{}…", start.trim_end())
}

/// A heading within a list of choices.
pub(super) fn part_ui(ui: &mut Ui, text: &str) {
    let color = tokens(ui.ctx()).dim;
    ui.label(RichText::new(text).font(medium(size::LABEL)).color(color));
}
