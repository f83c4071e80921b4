//! Which command a key means.

use eframe::egui::{Event, InputState, Key, KeyboardShortcut, Modifiers};

use super::{Command, Menu};

/// Ctrl (⌘ on macOS) and a key.
pub(super) const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

/// Ctrl (⌘ on macOS), Shift and a key.
pub(super) const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

/// Shift and a key.
pub(super) const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

/// Alt and a key.
pub(super) const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

/// A key alone.
pub(super) const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

/// Takes the keys out of the input that `takes` wants, in the order pressed.
pub(crate) fn take_keys(input: &mut InputState, mut takes: impl FnMut(Modifiers, Key) -> bool) {
    input.events.retain(|event| match event {
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => !takes(*modifiers, *key),
        _ => true,
    });
}

/// Takes the keys that mean commands out of the input; the commands, in the order pressed.
///
/// While a text is being `typing`, keys that are the field's own stay with it. With Alt held, a
/// system sends the letter of the key after it, which goes with the key: it would be typed into the
/// cell selected and take the place of its wording.
pub(crate) fn pressed(input: &mut InputState, typing: bool) -> Vec<Command> {
    let mut found = Vec::new();
    let mut has_letter = false;
    input.events.retain(|event| match event {
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => match meant(*modifiers, *key) {
            Some((command, of_field)) if !(typing && of_field) => {
                found.push(command);
                has_letter = modifiers.alt;
                false
            }
            _ => {
                has_letter = false;
                true
            }
        },
        Event::Text(_) => !std::mem::take(&mut has_letter),
        _ => true,
    });
    found
}

/// The command of a key and whether the key is a text field's own.
///
/// The exact shortcut wins. Failing that, Shift is overlooked on keys that some keyboards only have
/// with it, as `+`; on all others it makes another key. So does Alt everywhere: `AltGr` arrives
/// as Ctrl+Alt and types letters.
fn meant(held: Modifiers, key: Key) -> Option<(Command, bool)> {
    let find = |held: Modifiers| {
        let all = Menu::ALL.into_iter().flat_map(Menu::entries);
        let matches = |shortcut: KeyboardShortcut| {
            shortcut.logical_key == key && held.matches_exact(shortcut.modifiers)
        };
        let entry = all
            .into_iter()
            .find(|entry| entry.shortcuts().any(matches))?;
        Some((entry.command, entry.of_field))
    };
    let unshifted = Modifiers {
        shift: false,
        ..held
    };
    find(held).or_else(|| find(unshifted).filter(|_| held.shift && needs_shift_somewhere(key)))
}

/// Whether some keyboards only have the key with Shift held.
fn needs_shift_somewhere(key: Key) -> bool {
    matches!(
        key,
        Key::Plus
            | Key::Equals
            | Key::Minus
            | Key::Num0
            | Key::Num1
            | Key::Num2
            | Key::Num3
            | Key::Num4
            | Key::Num5
            | Key::Num6
            | Key::Num7
            | Key::Num8
            | Key::Num9
    )
}
