//! Commands by menu, key and palette.

use eframe::egui::{Key, Modifiers};

use super::user::{CTRL, CTRL_SHIFT, NONE, User};
use super::{TALKS, user_with_unsaved_work};

const FIELD: &str = "Search or run";

#[test]
fn both_keys_open_the_palette_with_the_keyboard_in_its_field() {
    for (modifiers, key) in [(CTRL, Key::K), (CTRL_SHIFT, Key::P)] {
        let mut user = User::opens(TALKS);
        user.presses(modifiers, key);
        user.sees("> commands");
        user.types("qqqq");
        assert!(user.is_in_field(FIELD));
        user.fills(FIELD, ">undo");
        user.sees("Undo, command, Ctrl+Z, unavailable: Nothing to undo");
        // The same keys close it again.
        user.presses(modifiers, key);
        user.does_not_see("> commands");
    }
}

#[test]
fn the_button_in_the_menu_bar_opens_the_palette() {
    let mut user = User::opens(TALKS);
    user.clicks("Search or run a command button");
    // A screen reader says the row chosen while the field has the keyboard.
    assert!(user.is_at("New, command, Ctrl+N"));
    user.types("expo");
    assert_eq!(user.field_holds(FIELD), "expo");
    assert!(user.is_at("Export…, command"));
}

#[test]
fn a_command_typed_and_entered_runs_and_is_first_the_next_time() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL, Key::K);
    user.types("add par");
    user.presses(NONE, Key::Enter);
    assert!(user.is_in_field("Name of the party"));
    user.presses(NONE, Key::Escape);
    user.presses(CTRL, Key::K);
    user.sees("Add party…, recent, Ctrl+Shift+A");
    user.presses(NONE, Key::Enter);
    assert!(user.is_in_field("Name of the party"));
}

#[test]
fn an_issue_found_is_selected_and_the_matrix_has_the_keyboard() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL, Key::K);
    user.types("#fl");
    user.presses(NONE, Key::Enter);
    // From the issue one to the right, and typing goes into the cell.
    user.presses(NONE, Key::ArrowRight);
    user.types("Two flags.");
    user.presses(NONE, Key::Enter);
    assert!(user.cell_says("Flag", "North").contains("Two flags."));
}

#[test]
fn a_stance_found_is_shown_in_its_own_round() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL, Key::K);
    user.types("ninety");
    user.sees("Ninety at least., stance, South · Force · First");
    user.presses(NONE, Key::Enter);
    assert!(
        user.cell_says("Force", "South")
            .contains("Ninety at least.")
    );
}

#[test]
fn a_round_found_is_shown() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL, Key::K);
    user.types("first");
    user.clicks_starting("First, round");
    assert!(
        user.cell_says("Force", "South")
            .contains("Ninety at least.")
    );
}

#[test]
fn a_party_found_is_shown_in_the_inspector() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL, Key::K);
    user.types("@sou");
    user.presses(NONE, Key::Enter);
    user.does_not_see("> commands");
    user.sees("South");
}

#[test]
fn the_list_is_walked_by_keys() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL, Key::K);
    user.types(">theme");
    for (modifiers, key, row) in [
        (NONE, Key::End, "Theme: as the system"),
        (NONE, Key::ArrowUp, "Theme: light"),
        (NONE, Key::Home, "Theme: dark"),
        (NONE, Key::PageDown, "Theme: as the system"),
        // Around the end.
        (NONE, Key::Tab, "Theme: dark"),
        (Modifiers::SHIFT, Key::Tab, "Theme: as the system"),
        (NONE, Key::PageUp, "Theme: dark"),
        (NONE, Key::ArrowUp, "Theme: as the system"),
        (NONE, Key::ArrowDown, "Theme: dark"),
    ] {
        user.presses(modifiers, key);
        assert!(user.is_at(row), "{key:?}");
    }
    user.presses(NONE, Key::Enter);
    user.presses(CTRL, Key::K);
    user.sees("Theme: dark, recent");
}

#[test]
fn a_command_that_cannot_be_run_tells_why_and_stays() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL, Key::K);
    user.types(">undo");
    user.sees("unavailable: Nothing to undo");
    user.presses(NONE, Key::Enter);
    assert!(user.is_at("Undo, command"));
}

#[test]
fn escape_leaves_the_palette_and_the_matrix_has_the_keyboard_again() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "South");
    user.presses(CTRL, Key::K);
    user.types("zz");
    user.presses(NONE, Key::Escape);
    user.does_not_see("> commands");
    user.types("Fifty.");
    assert_eq!(user.field_holds("wording of Force"), "Fifty.");
}

#[test]
fn nothing_found_says_what_to_try() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL, Key::K);
    user.types("qqqq");
    user.sees("Nothing matches “qqqq”");
    user.sees("Try fewer letters or another word.");
    user.presses(NONE, Key::Escape);
    user.presses(CTRL, Key::K);
    user.types("@qq");
    user.sees("Try it without the sign at the start.");
}

#[test]
fn what_is_being_typed_is_taken_before_the_palette_opens() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "South");
    user.types("Fifty.");
    user.presses(CTRL, Key::K);
    user.sees("> commands");
    user.presses(NONE, Key::Escape);
    assert!(user.cell_says("Force", "South").contains("Fifty."));
}

#[test]
fn keys_of_a_text_field_run_no_command_while_one_is_edited() {
    let mut user = user_with_unsaved_work();
    user.clicks_cell("Force", "South");
    user.types("Fifty.");
    user.presses(NONE, Key::Home);
    user.presses(NONE, Key::Delete);
    user.presses(CTRL, Key::Z);
    user.presses(NONE, Key::F2);
    user.sees("unsaved");
    user.presses(NONE, Key::Enter);
    assert!(user.cell_says("Force", "North").contains("Twelve."));
    assert_eq!(user.scenario().issues[0].stances.len(), 4);
}

#[test]
fn zooming_leaves_a_text_being_typed_alone() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "South");
    user.types("Fifty.");
    user.presses(CTRL, Key::Minus);
    user.sees("Shown at 90 %");
    assert_eq!(user.field_holds("wording of Force"), "Fifty.");
    user.presses(CTRL, Key::Num0);
    user.sees("Shown at 100 %");
    for _ in 0..8 {
        user.presses(CTRL, Key::Plus);
    }
    user.sees("Already the largest");
}

#[test]
fn the_matrix_is_still_at_hand_at_the_largest_size() {
    let mut user = User::opens(TALKS);
    for _ in 0..5 {
        user.presses(CTRL, Key::Equals);
    }
    user.sees("Shown at 200 %");
    user.presses(CTRL, Key::K);
    user.types("force");
    user.presses(NONE, Key::Enter);
    user.sees("Issue Force");
}

#[test]
fn rounds_are_walked_by_keys_and_an_end_says_so() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL, Key::PageUp);
    user.sees("Round shown: First");
    assert!(
        user.cell_says("Force", "South")
            .contains("Ninety at least.")
    );
    user.presses(CTRL, Key::PageUp);
    user.sees("Round shown: before the first round");
    user.presses(CTRL, Key::PageUp);
    user.sees("There is no round before this");
    user.presses(CTRL, Key::PageDown);
    user.presses(CTRL, Key::PageDown);
    user.presses(CTRL, Key::PageDown);
    user.sees("This is the last round");
}

#[test]
fn a_submenu_holds_a_choice() {
    let mut user = User::opens(TALKS);
    user.clicks("Edit");
    user.clicks_starting("\u{e14c}  Cells show");
    user.clicks("Cells show the position");
    user.sees("Cells show: position");
    user.presses(CTRL, Key::Num1);
    user.sees("Cells show: wording");
}

#[test]
fn the_help_is_searched() {
    let mut user = User::opens(TALKS);
    user.presses(NONE, Key::F1);
    assert!(user.is_in_field("Search the help"));
    user.types("larger");
    user.sees("Zoom in");
    user.sees("Ctrl+Plus or Ctrl+Equals");
    user.does_not_see("Red line");
    user.fills("Search the help", "red line");
    user.sees("never go outside of");
    user.fills("Search the help", "qqqq");
    user.sees("Nothing here has these words");
}
