//! Foreign files made into scenarios.

use eframe::egui::Key;

use crate::TALKS;
use crate::user::{CTRL, NONE, User};

const PATH: &str = "Path of the file or folder";

#[test]
fn the_command_asks_for_files_and_escape_leaves_no_trace() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL, Key::I);
    assert!(user.is_in_field(PATH));
    user.sees("Choose a folder…");
    user.presses(NONE, Key::Escape);
    user.presses(NONE, Key::Escape);
    user.does_not_see("Import as a new scenario");
    user.does_not_see("unsaved");
    assert!(user.cell_says("Force", "North").contains("Ten at most."));
}

#[test]
fn a_file_that_is_not_there_is_told_in_the_dialog() {
    let mut user = User::opens(TALKS);
    let none = user.path("none.csv");
    user.presses(CTRL, Key::I);
    user.fills(PATH, &none.display().to_string());
    user.presses(NONE, Key::Enter);
    user.waits_for("there is no file");
    user.clicks("Cancel");
    user.does_not_see("Import as a new scenario");
}

#[test]
fn a_dropped_file_of_another_kind_is_imported_and_a_scenario_opened() {
    let mut user = User::opens(TALKS);
    let table = user.has_file("table.csv", "x");
    user.drops(table);
    user.sees("Import as a new scenario");
    user.sees("table.csv");
    user.clicks("Cancel");
    let other = user.has_file("other.ron", crate::OTHER);
    user.drops(other);
    user.sees("Party East");
}
