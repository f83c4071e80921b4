//! Foreign files made into scenarios.

use eframe::egui::Key;

use crate::TALKS;
use crate::user::{CTRL, NONE, User};

const PATH: &str = "Path of the file or folder";

const TABLE: &str = "Issue;North;South;North salience\n\
    Fishing zone;10,5;80;90\nFlag;agree;disagree;50\nTroops;20;60;x9\n";

/// A user with a table before them, read and shown.
fn user_with_a_table() -> User {
    let mut user = User::opens(TALKS);
    let table = user.has_file("table.csv", TABLE);
    user.drops(table);
    user.waits_for("2 parties · 3 issues");
    user
}

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

#[test]
fn a_table_shows_what_was_recognised_what_comes_out_and_what_was_refused() {
    let mut user = user_with_a_table();
    user.sees("a table (CSV, TSV, XLSX, ODS), as recognised");
    assert_eq!(user.field_holds("Column B “North”"), "North");
    user.sees("10.5");
    user.sees("disagree");
    user.clicks_starting("Refused ");
    user.sees("Line 4");
}

#[test]
fn enter_opens_what_was_imported_as_a_new_scenario_that_is_unsaved() {
    let mut user = user_with_a_table();
    user.presses(NONE, Key::Enter);
    user.does_not_see("Import as a new scenario");
    user.sees("Imported 2 parties · 3 issues");
    user.sees("Party North");
    user.sees("unsaved");
    assert_eq!(user.scenario().issues[0].title(), "Fishing zone");
    // Saved where the user says, with the table's name to begin with.
    user.presses(CTRL, Key::S);
    assert_eq!(
        user.field_holds("Path of the file"),
        user.path("table.ron").display().to_string()
    );
    user.clicks("Save");
    user.does_not_see("unsaved");
    assert!(user.path("table.ron").exists());
}

#[test]
fn a_column_taken_otherwise_changes_what_comes_out() {
    let mut user = user_with_a_table();
    user.fills("Column C “South”", "ignore");
    user.presses(NONE, Key::Enter);
    user.waits_for("1 party · 3 issues");
    user.clicks("Leave to the program: Column C “South”");
    user.waits_for("2 parties · 3 issues");
}

#[test]
fn import_over_unsaved_work_asks_first_and_can_be_thought_better_of() {
    let mut user = crate::user_with_unsaved_work();
    let table = user.has_file("table.csv", TABLE);
    user.drops(table);
    user.waits_for("2 parties · 3 issues");
    user.clicks("Import");
    user.sees("Save the changes?");
    // What was decided in the dialog is not lost.
    user.clicks("Cancel");
    user.sees("2 parties · 3 issues");
    user.clicks("Import");
    user.clicks("Discard changes");
    user.sees("Party North");
    assert_eq!(user.scenario().issues[0].title(), "Fishing zone");
}

#[test]
fn unsaved_work_can_be_saved_before_what_was_imported_opens() {
    let mut user = crate::user_with_unsaved_work();
    let table = user.has_file("table.csv", TABLE);
    user.drops(table);
    user.waits_for("2 parties · 3 issues");
    user.clicks("Import");
    user.clicks("Save");
    assert_eq!(user.scenario().issues[0].title(), "Fishing zone");
    assert_eq!(user.reads_back().title, "Talks");
}

#[test]
fn closing_over_what_was_imported_asks() {
    let mut user = user_with_a_table();
    user.clicks("Import");
    user.closes_the_window();
    assert!(user.close_was_refused());
    user.sees("Save the changes?");
}

#[test]
fn a_table_chosen_under_open_is_imported() {
    let mut user = User::opens(TALKS);
    let table = user.has_file("table.csv", TABLE);
    user.presses(CTRL, Key::O);
    user.fills("Path of the file", &table.display().to_string());
    user.presses(NONE, Key::Enter);
    user.waits_for("2 parties · 3 issues");
}

#[test]
fn a_scenario_exported_as_json_comes_back_whole() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL, Key::E);
    user.clicks("JSON");
    user.clicks("Export");
    user.waits_for("Exported ");
    let before = user.scenario().clone();
    user.drops(user.path("talks.json"));
    user.waits_for("2 parties · 2 issues · 4 stances · 2 rounds");
    user.clicks("Import");
    assert_eq!(user.scenario(), &before);
}
