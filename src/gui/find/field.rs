//! The two fields of the find bar: they keep the keyboard while Enter goes from hit to hit.

use eframe::egui::{EventFilter, FocusDirection, Id, Key, Modifiers, Response, TextEdit, Ui};

/// The field of what is looked for.
pub(super) fn find_id() -> Id {
    Id::unique("find what")
}

/// The field of what is put in its place.
pub(super) fn with_id() -> Id {
    Id::unique("replace with")
}

/// Whether this is a field of the find bar: its text is not part of the scenario.
pub(in crate::gui) fn is_field(id: Id) -> bool {
    id == find_id() || id == with_id()
}

/// A key that a field does not keep for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// Enter alone.
    Enter,
    /// Enter with Shift.
    ShiftEnter,
}

/// A field of the bar.
pub(super) struct Field {
    pub(super) id: Id,
    pub(super) name: &'static str,
    /// In points.
    pub(super) width_px: f32,
    /// Where Tab leads, if not to what stands beside it.
    pub(super) tab_to: Option<Id>,
}

impl Field {
    /// Draws the field; the key pressed in it.
    pub(super) fn ui(&self, ui: &mut Ui, text: &mut String) -> (Response, Option<Pressed>) {
        let pressed = self.pressed(ui);
        let edit = TextEdit::singleline(text)
            .id(self.id)
            .hint_text(self.name)
            .return_key(None)
            .event_filter(EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                tab: self.tab_to.is_some(),
                ..EventFilter::default()
            })
            .desired_width(self.width_px);
        (ui.add(edit).accessible_name(self.name), pressed)
    }

    fn pressed(&self, ui: &Ui) -> Option<Pressed> {
        if !ui.memory(|memory| memory.has_focus(self.id)) {
            return None;
        }
        // A key also matches with more modifiers held: those with Shift go first.
        let consumed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if let Some(id) = self.tab_to {
            if consumed(Modifiers::SHIFT, Key::Tab) {
                ui.memory_mut(|memory| memory.move_focus(FocusDirection::Previous));
            } else if consumed(Modifiers::NONE, Key::Tab) {
                ui.memory_mut(|memory| memory.request_focus(id));
            }
        }
        if consumed(Modifiers::SHIFT, Key::Enter) {
            Some(Pressed::ShiftEnter)
        } else if consumed(Modifiers::NONE, Key::Enter) {
            Some(Pressed::Enter)
        } else {
            None
        }
    }
}
