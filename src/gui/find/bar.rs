//! The bar: what is looked for, where, how many there are, and the row for replacing.

use eframe::egui::accesskit::Live;
use eframe::egui::text::CCursorRange;
use eframe::egui::{
    Align, Button, Checkbox, Context, EventFilter, Id, Key, Label, Layout, Modifiers, Popup,
    Response, RichText, TextEdit, Ui, vec2,
};

use crate::gui::bars::choice_ui;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, space, tokens};
use crate::session::Session;
use crate::session::find::Way;

use super::look_in::LookIn;
use super::state::{FindBar, Wanted};

/// Below this width, in points, the count stands in a row of its own.
const NARROW_PX: f32 = 940.0;
/// The width of a field, in points.
const FIELD_PX: f32 = 220.0;
/// The same where the bar is narrow.
const NARROW_FIELD_PX: f32 = 170.0;

fn find_id() -> Id {
    Id::unique("find what")
}

fn with_id() -> Id {
    Id::unique("replace with")
}

/// Whether this is a field of the find bar: its text is not part of the scenario.
pub(in crate::gui) fn is_field(id: Id) -> bool {
    id == find_id() || id == with_id()
}

/// What keys in a field of the bar mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pressed {
    Enter,
    ShiftEnter,
}

/// Draws a field; the keys that it does not keep for itself.
fn field_ui(
    ui: &mut Ui,
    id: Id,
    text: &mut String,
    name: &str,
    width: f32,
) -> (Response, Option<Pressed>) {
    let mut pressed = None;
    if ui.memory(|memory| memory.has_focus(id)) {
        ui.input_mut(|input| {
            // A key also matches with more modifiers held.
            if input.consume_key(Modifiers::SHIFT, Key::Enter) {
                pressed = Some(Pressed::ShiftEnter);
            } else if input.consume_key(Modifiers::NONE, Key::Enter) {
                pressed = Some(Pressed::Enter);
            }
        });
    }
    let edit = TextEdit::singleline(text)
        .id(id)
        .hint_text(name)
        .return_key(None)
        .event_filter(EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        })
        .desired_width(width);
    (ui.add(edit).accessible_name(name), pressed)
}

fn button_ui(ui: &mut Ui, icon: char, name: &str, keys: &str) -> Response {
    let icon = RichText::new(icon.to_string()).font(regular(size::ICON));
    let button = Button::new(icon).frame(false).min_size(vec2(26.0, 26.0));
    let tip = if keys.is_empty() {
        name.to_owned()
    } else {
        format!("{name} ({keys})")
    };
    ui.add(button).on_hover_text(tip).accessible_name(name)
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
        let mut closed = false;
        let mut left = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::TWO;
            let (field, pressed) = field_ui(ui, find_id(), &mut self.text, "Find what", field_px);
            let case = ui.add(Checkbox::new(&mut self.case, "Match case"));
            let whole_word = ui.add(Checkbox::new(&mut self.whole_word, "Whole word"));
            choice_ui(ui, "Look in", self.look_in.label(), |ui| {
                for choice in LookIn::ALL {
                    if ui
                        .selectable_label(choice == self.look_in, choice.label())
                        .clicked()
                    {
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
            self.keep_counting(ui, session);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = button_ui(ui, icons::CLOSE, "Close the find bar", "Escape");
                closed = close.clicked();
                left |= close.lost_focus();
                if !narrow {
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        self.status_ui(ui, session)
                    });
                }
            });
            left |= [field, case, whole_word, previous, next]
                .iter()
                .any(Response::lost_focus);
        });
        if self.replaces {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::TWO;
                let (field, pressed) =
                    field_ui(ui, with_id(), &mut self.with, "Replace with", field_px);
                let this = ui.button("Replace this");
                let this =
                    this.on_hover_text("Replaces the hit you are at and goes to the next (Enter)");
                let all = ui
                    .button("Replace…")
                    .on_hover_text("Shows what would change, then does it in one step");
                if this.clicked() || pressed == Some(Pressed::Enter) {
                    match self.active_hit(session) {
                        Some(_) => intents.push(Intent::ReplaceThis),
                        None => self.wanted = Some(Wanted::Step(Way::On)),
                    }
                }
                if all.clicked() {
                    self.wanted = Some(Wanted::Preview);
                }
                left |= [field, this, all].iter().any(Response::lost_focus);
            });
        }
        if narrow {
            ui.horizontal(|ui| self.status_ui(ui, session));
        }
        intents.extend(self.carry_on(session));
        let escaped = left
            && ui.input(|input| input.key_pressed(Key::Escape))
            && !Popup::is_any_open(ui.ctx());
        if (closed || escaped) && !behind_dialog {
            self.is_open = false;
            self.wanted = None;
            intents.push(Intent::FocusMatrix);
        }
        intents
    }

    fn keep_counting(&mut self, ui: &Ui, session: &Session) {
        if !self.count_on(session) {
            ui.ctx().request_repaint();
        }
    }

    fn take_keyboard(&self, ctx: &Context) {
        let id = find_id();
        let mut state = TextEdit::load_state(ctx, id).unwrap_or_default();
        let all = CCursorRange::two(
            eframe::egui::text::CCursor::new(0),
            eframe::egui::text::CCursor::new(self.text.chars().count()),
        );
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
