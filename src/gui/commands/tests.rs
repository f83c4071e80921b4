//! The table holds together.

use std::collections::BTreeSet;

use eframe::egui::{Event, InputState, Key, KeyboardShortcut, Modifiers};

use super::{Command, Entry, Menu, pressed};

fn entries() -> Vec<&'static Entry> {
    Menu::ALL.into_iter().flat_map(Menu::entries).collect()
}

/// What a key means, with these modifiers as a keyboard outside of macOS sends them.
fn press(modifiers: Modifiers, key: Key, typing: bool) -> Vec<Command> {
    let mut input = InputState::default();
    let modifiers = Modifiers {
        ctrl: modifiers.command,
        ..modifiers
    };
    input.events.push(Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    });
    let found = pressed(&mut input, typing);
    assert_eq!(input.events.is_empty(), !found.is_empty());
    found
}

#[test]
fn every_command_stands_in_the_table_once() {
    for command in Command::ALL {
        let count = entries()
            .iter()
            .filter(|entry| entry.command == *command)
            .count();
        assert_eq!(count, 1, "{command:?}");
    }
    assert_eq!(entries().len(), Command::ALL.len());
}

#[test]
fn no_two_commands_share_a_name() {
    let labels: BTreeSet<&str> = entries().iter().map(|entry| entry.name()).collect();
    assert_eq!(labels.len(), entries().len());
}

#[test]
fn no_two_commands_share_keys() {
    let mut known: Vec<(KeyboardShortcut, Command)> = Vec::new();
    for entry in entries() {
        for shortcut in entry.shortcuts() {
            for (other, command) in &known {
                assert_ne!(shortcut, *other, "{:?}, {command:?}", entry.command);
            }
            known.push((shortcut, entry.command));
        }
    }
}

#[test]
fn every_shortcut_means_its_own_command_whatever_the_others_are() {
    for entry in entries() {
        for shortcut in entry.shortcuts() {
            let found = press(shortcut.modifiers, shortcut.logical_key, false);
            assert_eq!(found, [entry.command], "{shortcut:?}");
        }
    }
}

#[test]
fn no_command_has_more_shortcuts_than_are_kept() {
    // The last one of three would be overwritten by a fourth.
    assert!(entries().iter().all(|entry| entry.shortcuts().count() < 3));
}

#[test]
fn a_field_keeps_its_own_keys_while_it_is_being_typed_in() {
    for entry in entries() {
        for shortcut in entry.shortcuts() {
            let found = press(shortcut.modifiers, shortcut.logical_key, true);
            assert_eq!(found.is_empty(), entry.of_field, "{:?}", entry.command);
        }
    }
}

#[test]
fn what_a_text_field_understands_is_marked_as_the_fields_own() {
    // Ctrl+K and Ctrl+W mean something to some fields, and are taken all the same.
    const OF_FIELD: [(Modifiers, Key); 9] = [
        (Modifiers::COMMAND, Key::Z),
        (Modifiers::COMMAND, Key::Y),
        (Modifiers::COMMAND, Key::A),
        (Modifiers::NONE, Key::Delete),
        (Modifiers::NONE, Key::Backspace),
        (Modifiers::NONE, Key::Enter),
        (Modifiers::NONE, Key::Home),
        (Modifiers::NONE, Key::End),
        (Modifiers::NONE, Key::Space),
    ];
    for (modifiers, key) in OF_FIELD {
        assert_eq!(press(modifiers, key, true), [], "{key:?}");
    }
}

#[test]
fn shift_is_overlooked_only_where_a_keyboard_may_need_it() {
    let shift = Modifiers::COMMAND.plus(Modifiers::SHIFT);
    for (modifiers, key, command) in [
        (shift, Key::Plus, Some(Command::ZoomIn)),
        (shift, Key::Num0, Some(Command::ZoomReset)),
        (shift, Key::K, None),
        (shift, Key::P, Some(Command::Palette)),
        (Modifiers::SHIFT, Key::Delete, None),
        (Modifiers::SHIFT, Key::F8, Some(Command::PreviousOpen)),
        (shift, Key::E, None),
    ] {
        let found = press(modifiers, key, false);
        assert_eq!(found.first().copied(), command, "{key:?}");
    }
}

#[test]
fn a_letter_typed_with_the_right_alt_key_is_no_command() {
    let alt_gr = Modifiers::COMMAND.plus(Modifiers::ALT);
    for key in [Key::S, Key::Q, Key::E, Key::Z, Key::Num0] {
        assert_eq!(press(alt_gr, key, false), [], "{key:?}");
    }
}

#[test]
fn every_command_is_explained_in_a_sentence() {
    for entry in entries() {
        let help = entry.help;
        assert!(help.ends_with('.'), "{help}");
        assert!(help.starts_with(char::is_uppercase), "{help}");
        assert!(entry.label.starts_with(char::is_uppercase), "{help}");
    }
}

#[test]
fn settings_remember_a_command_by_a_name_that_leads_back() {
    for command in Command::ALL {
        assert_eq!(Command::of_key(command.key()), Some(*command));
    }
    assert_eq!(Command::of_key("NoSuchCommand"), None);
}
