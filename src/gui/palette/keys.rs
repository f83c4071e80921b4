//! What keys mean while the palette is open.

use eframe::egui::{InputState, Key, Modifiers};

use crate::gui::commands::{Command, pressed};

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

/// Takes the palette's keys out of the input. The list goes around at both ends, a page does not.
pub(super) fn wish(input: &mut InputState, selected: usize, count: usize) -> Option<Wish> {
    // A second press of its own keys closes it; other commands wait until it is closed.
    if pressed(input, true).contains(&Command::Palette) {
        return Some(Wish::Leave);
    }
    let last = count.saturating_sub(1);
    let up = selected.checked_sub(1).unwrap_or(last);
    let down = if selected >= last { 0 } else { selected + 1 };
    let keys = [
        (Modifiers::NONE, Key::Escape, Wish::Leave),
        (Modifiers::NONE, Key::Enter, Wish::Take),
        (Modifiers::NONE, Key::ArrowUp, Wish::Select(up)),
        (Modifiers::NONE, Key::ArrowDown, Wish::Select(down)),
        (Modifiers::SHIFT, Key::Tab, Wish::Select(up)),
        (Modifiers::NONE, Key::Tab, Wish::Select(down)),
        (Modifiers::NONE, Key::Home, Wish::Select(0)),
        (Modifiers::NONE, Key::End, Wish::Select(last)),
        (
            Modifiers::NONE,
            Key::PageUp,
            Wish::Select(selected.saturating_sub(PAGE)),
        ),
        (
            Modifiers::NONE,
            Key::PageDown,
            Wish::Select((selected + PAGE).min(last)),
        ),
    ];
    let exactly = |input: &mut InputState, modifiers: Modifiers, key: Key| {
        // Shift with Home and End marks letters in the field.
        input.modifiers.matches_exact(modifiers) && input.consume_key(modifiers, key)
    };
    let found = keys
        .into_iter()
        .find(|(modifiers, key, _)| exactly(input, *modifiers, *key));
    found.map(|(_, _, wish)| wish)
}
