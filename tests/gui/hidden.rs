//! Characters that nobody would see, shown all the same.

use std::fs;

use eframe::egui::Key;

use super::TALKS;
use super::user::{CTRL, NONE, User};

fn tricky() -> String {
    TALKS
        .replace("Ten at most.", "Ten\u{202e} at\u{200b} most\u{200b}.")
        .replace("name: \"South\"", "name: \"So\u{200d}uth\"")
        .replace("title: \"Flag\"", "title: \"Fl\u{ad}ag\"")
}

fn user() -> User {
    User::opens(&tricky())
}

#[test]
fn cells_and_headings_write_hidden_characters_out() {
    let user = user();
    assert!(
        user.cell_says("Force", "North")
            .contains("Ten⟨U+202E⟩ at⟨U+200B⟩ most⟨U+200B⟩.")
    );
    user.sees("Party So⟨U+200D⟩uth");
    user.sees("Issue Fl⟨U+00AD⟩ag");
}

#[test]
fn a_field_keeps_the_true_text_and_names_what_is_hidden_in_it() {
    let mut user = user();
    user.clicks_cell("Force", "North");
    let wording = "Ten\u{202e} at\u{200b} most\u{200b}.";
    let told =
        "Hidden characters: U+202E (right-to-left override); U+200B (zero width space), twice";
    assert_eq!(user.field_holds("Wording"), wording);
    user.sees(told);
    user.presses(NONE, Key::F2);
    assert_eq!(user.field_holds("wording of Force"), wording);
    user.presses(NONE, Key::Escape);
    user.fills("Interest behind it", "Quiet.");
    user.presses(NONE, Key::Enter);
    user.presses(CTRL, Key::S);
    assert!(fs::read_to_string(user.file()).unwrap().contains(wording));
    user.fills("Wording", "Ten.");
    user.does_not_see("Hidden characters");
}
