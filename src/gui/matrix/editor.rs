//! Editing a cell in place.

use eframe::egui::{self, Id, Key, Rect, TextEdit, Ui, UiBuilder};

use crate::gui::theme::{regular, size, space, tokens};
use crate::scenario::Scale;
use crate::session::Cell;

/// What a cell edits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum CellField {
    /// What the party says.
    #[default]
    Wording,
    /// Where it stands on the scale.
    Position,
}

impl CellField {
    /// Both, in the order in which they are offered.
    pub(crate) const ALL: [Self; 2] = [Self::Wording, Self::Position];

    /// What it is called.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Wording => "wording",
            Self::Position => "position",
        }
    }

    /// What can be edited on a scale: Wording issues have no position.
    #[must_use]
    pub(crate) fn on(self, scale: &Scale) -> Self {
        if *scale == Scale::Wording {
            Self::Wording
        } else {
            self
        }
    }
}

/// A cell being edited.
#[derive(Clone, Debug)]
pub(crate) struct CellEditor {
    /// Which cell.
    pub cell: Cell,
    /// What of it.
    pub field: CellField,
    /// The text as typed.
    pub text: String,
    /// Why the text was not taken.
    pub refused: Option<String>,
    /// Whether the field still waits for the keyboard.
    pub fresh: bool,
    /// Whether the whole text is selected at first.
    pub select_all: bool,
}

/// How editing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    /// Take the text.
    Commit,
    /// Take the text and go on below.
    CommitDown,
    /// Take the text and go on to the right.
    CommitRight,
    /// Leave the cell as it was.
    Cancel,
}

impl CellEditor {
    /// Under this name the field is known.
    pub(crate) fn id() -> Id {
        Id::unique("cell editor")
    }

    /// Draws the field into the cell.
    pub(crate) fn ui(&mut self, ui: &mut Ui, rect: Rect, name: &str) -> Option<Ended> {
        let id = Self::id();
        let t = tokens(ui.ctx());
        // The keys that end editing are taken before the field sees them; what was typed
        // in the same frame still goes into it.
        let focused = ui.memory(|m| m.has_focus(id));
        let ended = ui.input_mut(|input| {
            if !focused && !self.fresh {
                None
            } else if input.consume_key(egui::Modifiers::NONE, Key::Escape) {
                Some(Ended::Cancel)
            } else if input.modifiers.is_none() && input.key_pressed(Key::Enter) {
                input.consume_key(egui::Modifiers::NONE, Key::Enter);
                Some(Ended::CommitDown)
            } else if input.modifiers.is_none() && input.key_pressed(Key::Tab) {
                input.consume_key(egui::Modifiers::NONE, Key::Tab);
                Some(Ended::CommitRight)
            } else {
                None
            }
        });
        if self.fresh && !focused {
            self.take_early_text(ui);
        }
        let inner = rect.shrink(1.0);
        ui.painter().rect_filled(inner, 0.0, t.panel);
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner.shrink(space::ONE)));
        let all = egui::text::CCursorRange::select_all_str(&self.text);
        let edit = TextEdit::multiline(&mut self.text)
            .id(id)
            .font(regular(size::BODY))
            .frame(egui::Frame::NONE)
            .desired_width(f32::INFINITY)
            .desired_rows(2)
            .return_key(egui::KeyboardShortcut::new(
                egui::Modifiers::ALT,
                Key::Enter,
            ));
        if self.fresh {
            let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
            let range = if self.select_all {
                all
            } else {
                egui::text::CCursorRange::one(all.primary)
            };
            state.cursor.set_char_range(Some(range));
            state.store(ui.ctx(), id);
        }
        let response = child.add(edit).accessible_name(name);
        if self.fresh {
            response.request_focus();
            ui.ctx().request_repaint();
            self.fresh = !focused;
            self.select_all &= self.fresh;
        }
        ui.memory_mut(|m| {
            m.set_focus_lock_filter(
                id,
                egui::EventFilter {
                    tab: true,
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    escape: true,
                },
            );
        });
        if response.changed() {
            self.refused = None;
        }
        if let Some(reason) = &self.refused {
            egui::Popup::from_response(&response).open(true).show(|ui| {
                ui.set_max_width(280.0);
                ui.colored_label(t.deadlock, reason);
            });
        }
        ended.or(response.lost_focus().then_some(Ended::Commit))
    }

    /// Takes what is typed before the field has the keyboard, so that no letter is lost.
    fn take_early_text(&mut self, ui: &Ui) {
        let typed = ui.input_mut(take_text);
        if !typed.is_empty() {
            if self.select_all {
                self.text.clear();
                self.select_all = false;
            }
            self.text.push_str(&typed);
        }
    }
}

/// Takes the text typed in this frame out of the events.
pub(super) fn take_text(input: &mut egui::InputState) -> String {
    let mut typed = String::new();
    input.events.retain(|event| match event {
        egui::Event::Text(text) => {
            typed.push_str(text);
            false
        }
        _ => true,
    });
    typed
}
