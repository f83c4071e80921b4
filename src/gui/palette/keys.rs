//! What keys mean while the palette is open.

use eframe::egui::{InputState, Key, Modifiers};

use crate::gui::commands::{Command, pressed, take_keys};

/// So many rows a page moves.
const PAGE: usize = 8;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Choose this row.
    Select(usize),
    /// Take the chosen row.
    Take,
    /// Leave.
    Leave,
}

/// Takes the palette's keys out of the input; what they ask for together, as several may come in a
/// frame. The list goes around at both ends, a page does not.
pub(super) fn wish(input: &mut InputState, selected: usize, count: usize) -> Option<Wish> {
    // A second press of its own keys closes it; other commands wait until it is closed.
    if pressed(input, true).contains(&Command::Palette) {
        return Some(Wish::Leave);
    }
    let mut at = selected;
    let mut wished = None;
    take_keys(input, |held, key| {
        let Some(wish) = meant(held, key, at, count) else {
            return false;
        };
        if let Wish::Select(row) = wish {
            at = row;
        }
        // Once something was taken or left, what was pressed after is for nobody.
        if !matches!(wished, Some(Wish::Take | Wish::Leave)) {
            wished = Some(wish);
        }
        true
    });
    wished
}

/// What a key asks for with row `at` of so many chosen.
fn meant(held: Modifiers, key: Key, at: usize, count: usize) -> Option<Wish> {
    let last = count.saturating_sub(1);
    let up = at.checked_sub(1).unwrap_or(last);
    let down = if at >= last { 0 } else { at + 1 };
    if held.matches_exact(Modifiers::SHIFT) && key == Key::Tab {
        return Some(Wish::Select(up));
    }
    // With Shift, Home and End mark letters in the field.
    if !held.is_none() {
        return None;
    }
    Some(match key {
        Key::Escape => Wish::Leave,
        Key::Enter => Wish::Take,
        Key::ArrowUp => Wish::Select(up),
        Key::ArrowDown | Key::Tab => Wish::Select(down),
        Key::Home => Wish::Select(0),
        Key::End => Wish::Select(last),
        Key::PageUp => Wish::Select(at.saturating_sub(PAGE)),
        Key::PageDown => Wish::Select((at + PAGE).min(last)),
        _ => return None,
    })
}
