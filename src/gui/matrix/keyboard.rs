//! What keys mean while the matrix has the keyboard.

use eframe::egui::{self, EventFilter, Id, Key, Modifiers, Ui};

use crate::gui::copying::CopyAs;
use crate::gui::intent::Intent;
use crate::session::grid::{IssueLine, Step};
use crate::session::{Motion, Session};

use super::editor::take_text;
use super::state::MatrixState;

/// The matrix's own name, for the keyboard.
pub(super) fn grid_id() -> Id {
    Id::unique("matrix grid")
}

/// What a key of the matrix does.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wish {
    Move(Motion),
    Step(Step),
    Explain,
    Leave,
}

/// Keys while the matrix has the keyboard. Those of the command table come before these.
pub(super) fn keyboard(
    ui: &Ui,
    session: &Session,
    state: &mut MatrixState,
    intents: &mut Vec<Intent>,
) {
    ui.memory_mut(|m| {
        m.set_focus_lock_filter(
            grid_id(),
            EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            },
        );
    });
    let page = state.page;
    let none = Modifiers::NONE;
    let command = Modifiers::COMMAND;
    let keys = [
        (command, Key::Home, Wish::Move(Motion::First)),
        (command, Key::End, Wish::Move(Motion::Last)),
        (command, Key::ArrowUp, Wish::Move(Motion::EdgeUp)),
        (command, Key::ArrowDown, Wish::Move(Motion::EdgeDown)),
        (command, Key::ArrowLeft, Wish::Move(Motion::EdgeLeft)),
        (command, Key::ArrowRight, Wish::Move(Motion::EdgeRight)),
        (none, Key::ArrowUp, Wish::Move(Motion::Up)),
        (none, Key::ArrowDown, Wish::Move(Motion::Down)),
        (none, Key::ArrowLeft, Wish::Move(Motion::Left)),
        (none, Key::ArrowRight, Wish::Move(Motion::Right)),
        (none, Key::Home, Wish::Move(Motion::RowStart)),
        (none, Key::End, Wish::Move(Motion::RowEnd)),
        (none, Key::PageUp, Wish::Move(Motion::PageUp(page))),
        (none, Key::PageDown, Wish::Move(Motion::PageDown(page))),
        (Modifiers::SHIFT, Key::Tab, Wish::Step(Step::Previous)),
        (none, Key::Tab, Wish::Step(Step::Next)),
        (Modifiers::SHIFT, Key::Enter, Wish::Step(Step::Up)),
        (none, Key::Enter, Wish::Step(Step::Down)),
        (none, Key::Space, Wish::Explain),
        (none, Key::Escape, Wish::Leave),
    ];
    ui.input_mut(|input| {
        let shift = input.modifiers.shift;
        // With Alt held, arrows move lines: those are commands.
        if input.modifiers.alt {
            return;
        }
        input.events.retain(|event| {
            let wish = match event {
                egui::Event::Copy => Intent::Copy(CopyAs::Cells),
                egui::Event::Cut => Intent::Cut,
                egui::Event::Paste(text) => Intent::Paste(text.clone()),
                _ => return true,
            };
            intents.push(wish);
            false
        });
        let mut spaced = false;
        for (modifiers, key, wish) in keys {
            while input.consume_key(modifiers, key) {
                match wish {
                    Wish::Move(motion) => intents.push(Intent::Move(motion, shift)),
                    Wish::Step(step) => intents.push(Intent::Step(step)),
                    Wish::Explain => {
                        spaced = true;
                        match session.active().map(|cell| cell.issue) {
                            Some(IssueLine::Group(_)) => intents.push(Intent::FoldActive),
                            _ => {
                                state.explained = session
                                    .active()
                                    .filter(|cell| state.explained != Some(*cell));
                            }
                        }
                    }
                    Wish::Leave => {
                        if state.explained.take().is_none() {
                            intents.push(Intent::Leave);
                        }
                    }
                }
            }
        }
        if spaced {
            // The blank that the same key types is not a word.
            input
                .events
                .retain(|event| !matches!(event, egui::Event::Text(text) if text == " "));
        }
        let held = input.modifiers.command;
        let starts = input
            .events
            .iter()
            .any(|event| matches!(event, egui::Event::Text(text) if !text.trim().is_empty()));
        if starts && !held && session.active().is_some() {
            intents.push(Intent::Edit(Some(take_text(input))));
        }
    });
    if !intents.is_empty()
        && intents
            .iter()
            .any(|intent| matches!(intent, Intent::Move(..) | Intent::Step(_) | Intent::Edit(_)))
    {
        state.explained = None;
    }
}

/// The keyboard goes to the matrix.
pub(crate) fn focus(ctx: &egui::Context) {
    ctx.memory_mut(|m| m.request_focus(grid_id()));
    // The arrow keys are the matrix's own only from the next frame on.
    ctx.request_repaint();
}
