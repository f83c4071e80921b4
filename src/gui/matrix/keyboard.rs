//! What keys mean while the matrix has the keyboard.

use eframe::egui::{self, EventFilter, Id, Key, Modifiers, Ui};

use crate::gui::intent::Intent;
use crate::session::Motion;

use super::Matrix;
use super::editor::take_text;

/// The matrix's own name, for the keyboard.
pub(super) fn grid_id() -> Id {
    Id::unique("matrix grid")
}

/// Keys while the matrix has the keyboard.
pub(super) fn keyboard(ui: &Ui, matrix: &Matrix<'_>, intents: &mut Vec<Intent>) {
    ui.memory_mut(|m| {
        m.set_focus_lock_filter(
            grid_id(),
            EventFilter {
                tab: false,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: false,
            },
        );
    });
    let page = 8;
    let none = Modifiers::NONE;
    let keys = [
        (Modifiers::COMMAND, Key::Home, Motion::First),
        (Modifiers::COMMAND, Key::End, Motion::Last),
        (none, Key::ArrowUp, Motion::Up),
        (none, Key::ArrowDown, Motion::Down),
        (none, Key::ArrowLeft, Motion::Left),
        (none, Key::ArrowRight, Motion::Right),
        (none, Key::Home, Motion::RowStart),
        (none, Key::End, Motion::RowEnd),
        (none, Key::PageUp, Motion::PageUp(page)),
        (none, Key::PageDown, Motion::PageDown(page)),
    ];
    ui.input_mut(|input| {
        for (modifiers, key, motion) in keys {
            if input.consume_key(modifiers, key) {
                intents.push(Intent::Move(motion));
            }
        }
        let on_party = matrix
            .session
            .cursor
            .is_some_and(|cell| cell.party.is_some());
        if !on_party || matrix.session.cursor.is_none() {
            return;
        }
        if input.consume_key(none, Key::Enter) {
            intents.push(Intent::Edit(None));
        }
        let held = input.modifiers.command || input.modifiers.alt;
        let starts = input
            .events
            .iter()
            .any(|event| matches!(event, egui::Event::Text(text) if !text.trim().is_empty()));
        if starts && !held {
            intents.push(Intent::Edit(Some(take_text(input))));
        }
    });
}

/// The keyboard goes to the matrix.
pub(crate) fn focus(ctx: &egui::Context) {
    ctx.memory_mut(|m| m.request_focus(grid_id()));
    // The arrow keys are the matrix's own only from the next frame on.
    ctx.request_repaint();
}
