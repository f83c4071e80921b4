//! The bar: what is looked for, where, how many there are, and the row for replacing.

use eframe::egui::accesskit::Live;
use eframe::egui::text::CCursorRange;
use eframe::egui::{
    Align, Button, Checkbox, Context, Key, Label, Layout, Popup, Response, RichText, TextEdit, Ui,
    vec2,
};

use crate::gui::arrange::choice_ui;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, space, tokens};
use crate::session::Session;
use crate::session::find::Way;

use super::field::{Field, Pressed, find_id, with_id};
use super::look_in::LookIn;
use super::state::{FindBar, Wanted};

/// Below this width, in points, the count stands in a row of its own.
const NARROW_PX: f32 = 940.0;
/// The width of a field, in points.
const FIELD_PX: f32 = 220.0;
/// The same where the bar is narrow.
const NARROW_FIELD_PX: f32 = 170.0;

fn button_ui(ui: &mut Ui, icon: char, name: &str, keys: &str) -> Response {
    let icon = RichText::new(icon.to_string()).font(regular(size::ICON));
    let button = Button::new(icon).frame(false).min_size(vec2(26.0, 26.0));
    let response = ui.add(button).on_hover_text(format!("{name} ({keys})"));
    response.accessible_name(name)
}

/// What was done to the bar in a frame.
#[derive(Default)]
struct BarKeys {
    closes: bool,
    replaces_this: bool,
    /// Whether the keyboard left something in the bar, as Escape makes it do.
    left: bool,
}

impl BarKeys {
    fn note(&mut self, responses: &[Response]) {
        self.left |= responses.iter().any(Response::lost_focus);
    }
}

impl FindBar {
    /// Draws the bar; what the user wants. Keys are left alone while a dialog stands before it.
    pub(in crate::gui) fn ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        behind_dialog: bool,
    ) -> Vec<Intent> {
        let mut intents = Vec::new();
        // A dialog that was just closed still keeps the keyboard for a frame.
        let is_free = !behind_dialog && ui.memory(|memory| memory.top_modal_layer().is_none());
        if self.takes_keyboard && is_free {
            self.takes_keyboard = false;
            self.take_keyboard(ui.ctx());
        } else if self.takes_keyboard && !behind_dialog {
            ui.ctx().request_repaint();
        }
        let narrow = ui.available_width() < NARROW_PX;
        let field_px = if narrow { NARROW_FIELD_PX } else { FIELD_PX };
        let mut keys = BarKeys::default();
        ui.horizontal(|ui| self.find_row_ui(ui, session, narrow, &mut keys));
        if self.replaces {
            ui.horizontal(|ui| {
                self.replace_row_ui(ui, session, field_px, &mut keys);
                if narrow {
                    self.status_ui(ui, session);
                }
            });
        } else if narrow {
            ui.horizontal(|ui| self.status_ui(ui, session));
        }
        if keys.replaces_this {
            intents.push(Intent::ReplaceThis);
        }
        intents.extend(self.carry_on(session));
        let escaped = keys.left
            && ui.input(|input| input.key_pressed(Key::Escape))
            && !Popup::is_any_open(ui.ctx());
        if (keys.closes || escaped) && !behind_dialog {
            self.is_open = false;
            self.wanted = None;
            intents.push(Intent::FocusMatrix);
        }
        intents
    }

    fn find_row_ui(&mut self, ui: &mut Ui, session: &Session, narrow: bool, keys: &mut BarKeys) {
        ui.spacing_mut().item_spacing.x = space::TWO;
        let find = Field {
            id: find_id(),
            name: "Find what",
            width_px: if narrow { NARROW_FIELD_PX } else { FIELD_PX },
            tab_to: self.replaces.then(with_id),
        };
        let (field, pressed) = find.ui(ui, &mut self.text);
        let case = ui.add(Checkbox::new(&mut self.case, "Match case"));
        let whole_word = ui.add(Checkbox::new(&mut self.whole_word, "Whole word"));
        choice_ui(ui, "Look in", self.look_in.label(), |ui| {
            for choice in LookIn::ALL {
                let chosen = choice == self.look_in;
                if ui.selectable_label(chosen, choice.label()).clicked() {
                    self.look_in = choice;
                    ui.close();
                }
            }
        });
        ui.spacing_mut().item_spacing.x = space::ONE;
        let previous = button_ui(ui, icons::MOVE_UP, "Previous hit", "Shift+Enter");
        let next = button_ui(ui, icons::MOVE_DOWN, "Next hit", "Enter");
        if previous.clicked() || pressed == Some(Pressed::ShiftEnter) {
            self.wanted = Some(Wanted::Step(Way::Back));
        }
        if next.clicked() || pressed == Some(Pressed::Enter) {
            self.wanted = Some(Wanted::Step(Way::On));
        }
        if !self.count_on(session) {
            ui.ctx().request_repaint();
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = button_ui(ui, icons::CLOSE, "Close the find bar", "Escape");
            keys.closes = close.clicked();
            keys.note(&[field, case, whole_word, previous, next, close]);
            if !narrow {
                let left = Layout::left_to_right(Align::Center);
                ui.with_layout(left, |ui| self.status_ui(ui, session));
            }
        });
    }

    fn replace_row_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        width_px: f32,
        keys: &mut BarKeys,
    ) {
        ui.spacing_mut().item_spacing.x = space::TWO;
        let with = Field {
            id: with_id(),
            name: "Replace with",
            width_px,
            tab_to: None,
        };
        let (field, pressed) = with.ui(ui, &mut self.with);
        let this = ui.button("Replace this");
        let this = this.on_hover_text("Replaces the hit you are at and goes to the next (Enter)");
        let all = ui.button("Replace…");
        let all = all.on_hover_text("Shows what would change, then does it in one step");
        if this.clicked() || pressed == Some(Pressed::Enter) {
            keys.replaces_this = self.active_hit(session).is_some();
            if !keys.replaces_this {
                self.wanted = Some(Wanted::Step(Way::On));
            }
        }
        if all.clicked() {
            self.wanted = Some(Wanted::Preview);
        }
        keys.note(&[field, this, all]);
    }

    fn take_keyboard(&self, ctx: &Context) {
        let id = find_id();
        let mut state = TextEdit::load_state(ctx, id).unwrap_or_default();
        let all = CCursorRange::select_all_str(&self.text);
        state.cursor.set_char_range(Some(all));
        state.store(ctx, id);
        ctx.memory_mut(|memory| memory.request_focus(id));
        ctx.request_repaint();
    }

    fn status_ui(&self, ui: &mut Ui, session: &Session) {
        let t = tokens(ui.ctx());
        let text = self.status(session);
        let is_wrong = self.told.as_ref().is_some_and(|told| told.is_error);
        let color = if is_wrong { t.deadlock } else { t.dim };
        let shown = RichText::new(&text)
            .font(regular(size::SECONDARY))
            .color(color);
        let label = ui.add(Label::new(shown).truncate());
        // Read out as it changes: the keyboard stays in the field.
        ui.accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    }
}
