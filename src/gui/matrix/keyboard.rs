//! What keys mean while the matrix has the keyboard.

use eframe::egui::{self, EventFilter, Id, Key, Modifiers, Ui};

use crate::gui::copying::CopyAs;
use crate::gui::intent::Intent;
use crate::session::grid::{IssueLine, Step};
use crate::session::{Motion, Session};

use super::state::MatrixState;

/// The matrix's own name, for the keyboard.
pub(super) fn grid_id() -> Id {
    Id::unique("matrix grid")
}

/// What a key of the matrix does.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wish {
    Move(Motion, bool),
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
    ui.input_mut(|input| {
        // Fast keys come several in a frame: what follows a first letter is meant for the text.
        let mut text = String::new();
        input.events.retain(|event| {
            match event {
                egui::Event::Copy => intents.push(Intent::Copy(CopyAs::Cells)),
                egui::Event::Cut => intents.push(Intent::Cut),
                egui::Event::Paste(cells) => intents.push(Intent::Paste(cells.clone())),
                egui::Event::Key {
                    key,
                    pressed: true,
                    modifiers,
                    ..
                } => {
                    let Some(wish) = wish(*modifiers, *key, page) else {
                        return true;
                    };
                    match (text.is_empty(), wish) {
                        (true, _) => intents.extend(wish.intent(session, state)),
                        (false, Wish::Step(step)) => {
                            intents.push(Intent::Edit(Some(std::mem::take(&mut text))));
                            intents.extend([Intent::CommitEdit, Intent::Step(step)]);
                        }
                        (false, Wish::Leave) => text.clear(),
                        (false, Wish::Move(..) | Wish::Explain) => {}
                    }
                }
                // The blank of the key that explains is not a word.
                egui::Event::Text(typed) if text.is_empty() && typed.trim().is_empty() => {}
                egui::Event::Text(typed) => text.push_str(typed),
                _ => return true,
            }
            false
        });
        if !text.is_empty() && session.active().is_some() {
            intents.push(Intent::Edit(Some(text)));
        }
    });
    let moves =
        |intent: &Intent| matches!(intent, Intent::Move(..) | Intent::Step(_) | Intent::Edit(_));
    if intents.iter().any(moves) {
        state.explained = None;
    }
}

/// What a key does with these held; keys are exact, so that with Alt held arrows are commands.
fn wish(held: Modifiers, key: Key, page: usize) -> Option<Wish> {
    if held.alt {
        return None;
    }
    let motion = match (held.command, key) {
        (true, Key::Home) => Motion::First,
        (true, Key::End) => Motion::Last,
        (true, Key::ArrowUp) => Motion::EdgeUp,
        (true, Key::ArrowDown) => Motion::EdgeDown,
        (true, Key::ArrowLeft) => Motion::EdgeLeft,
        (true, Key::ArrowRight) => Motion::EdgeRight,
        (false, Key::ArrowUp) => Motion::Up,
        (false, Key::ArrowDown) => Motion::Down,
        (false, Key::ArrowLeft) => Motion::Left,
        (false, Key::ArrowRight) => Motion::Right,
        (false, Key::Home) => Motion::RowStart,
        (false, Key::End) => Motion::RowEnd,
        (false, Key::PageUp) => Motion::PageUp(page),
        (false, Key::PageDown) => Motion::PageDown(page),
        (false, Key::Tab) if held.shift => return Some(Wish::Step(Step::Previous)),
        (false, Key::Tab) => return Some(Wish::Step(Step::Next)),
        (false, Key::Enter) if held.shift => return Some(Wish::Step(Step::Up)),
        (false, Key::Enter) => return Some(Wish::Step(Step::Down)),
        (false, Key::Space) if !held.shift => return Some(Wish::Explain),
        (false, Key::Escape) => return Some(Wish::Leave),
        _ => return None,
    };
    Some(Wish::Move(motion, held.shift))
}

impl Wish {
    fn intent(self, session: &Session, state: &mut MatrixState) -> Option<Intent> {
        match self {
            Self::Move(motion, extended) => Some(Intent::Move(motion, extended)),
            Self::Step(step) => Some(Intent::Step(step)),
            Self::Explain => {
                let active = session.active();
                if let Some(IssueLine::Group(_)) = active.map(|cell| cell.issue) {
                    return Some(Intent::FoldActive);
                }
                state.explained = active.filter(|cell| state.explained != Some(*cell));
                None
            }
            Self::Leave => state.explained.take().is_none().then_some(Intent::Leave),
        }
    }
}

/// The keyboard goes to the matrix.
pub(crate) fn focus(ctx: &egui::Context) {
    ctx.memory_mut(|m| m.request_focus(grid_id()));
    // The arrow keys are the matrix's own only from the next frame on.
    ctx.request_repaint();
}
