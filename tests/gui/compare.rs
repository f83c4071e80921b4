//! The scenario compared with another one, and the file's changes merged into the work.

use std::fs;
use std::path::Path;

use eframe::egui::Key;

use crate::TALKS;
use crate::user::{CTRL, NONE, User};

/// The talks as somebody else has them: a position and two wordings are others, one is not there.
fn others_talks() -> String {
    TALKS
        .replace(
            "at: 60, text: \"Sixty will do.\"",
            "at: 70, text: \"Seventy.\"",
        )
        .replace("text: \"Ten at most.\"", "text: \"Five at most.\"")
        .replace(
            "                (party: \"north\", round: \"first\", text: \"One flag.\"),\n",
            "",
        )
}

fn compares(user: &mut User, other: &Path) {
    user.runs("Compare with file…");
    user.fills("Path of the file", &other.display().to_string());
    user.presses(NONE, Key::Enter);
}

/// A user whose talks are compared with those of somebody else.
fn user_who_compares() -> User {
    let mut user = User::opens(TALKS);
    let other = user.has_file("theirs.ron", &others_talks());
    compares(&mut user, &other);
    user.waits_for("Compared with theirs.ron: 4 changes");
    user
}

#[test]
fn a_comparison_lists_what_differs_with_both_values() {
    let user = user_who_compares();
    for line in [
        "Force · North · First, wording: Five at most. → Ten at most.",
        "Force · South · Second, position: 70 → 60",
        "Force · South · Second, wording: Seventy. → Sixty will do.",
        "Flag · North · First, stance added: – → wording One flag.",
    ] {
        user.sees(line);
    }
}

#[test]
fn changed_cells_are_marked_in_their_names() {
    let mut user = user_who_compares();
    let says = |user: &User, party| user.cell_says("Force", party);
    assert!(says(&user, "South").ends_with("changed: position, wording"));
    assert!(says(&user, "North").ends_with("changed: wording"));
    assert!(!user.cell_says("Flag", "South").contains("changed"));
    user.chooses("Round", "First (");
    assert!(says(&user, "South").ends_with("changed in another round: position, wording"));
    user.clicks("End comparison");
    assert!(!says(&user, "North").contains("changed"));
}

#[test]
fn a_click_goes_to_the_cell_in_its_round() {
    let mut user = user_who_compares();
    user.clicks_starting("Force · North · First, wording");
    assert!(user.is_selected("Force, North: Ten at most."));
    user.sees("4 changes · 1 of 4");
    assert!(user.can_see("Round: First"));
    user.clicks_starting("Force · South · Second, position");
    assert!(user.is_selected("Force, South: Sixty will do."));
    assert!(user.can_see("Round: Second"));
}

#[test]
fn f7_goes_from_change_to_change_and_around() {
    let mut user = user_who_compares();
    for place in ["1 of 4", "2 of 4", "3 of 4", "4 of 4", "1 of 4"] {
        user.presses(NONE, Key::F7);
        user.sees(place);
    }
    user.presses(eframe::egui::Modifiers::SHIFT, Key::F7);
    user.sees("4 of 4");
    assert!(user.is_selected("Flag, North"));
}

#[test]
fn words_narrow_the_list_and_what_is_shown_is_copied_as_a_table() {
    let mut user = user_who_compares();
    user.fills("Only changes with these words", "SOUTH position");
    user.sees("4 changes, 1 with these words");
    user.does_not_see("Force · North · First, wording");
    assert_eq!(
        user.copies_by("Copy"),
        "Issue\tParty\tRound\tWhat\tThere\tHere\nForce\tSouth\tSecond\tposition\t70\t60"
    );
    user.presses(NONE, Key::F7);
    user.sees("1 of 1");
    user.fills("Only changes with these words", "nobody");
    user.sees("No change has these words.");
}

#[test]
fn escape_in_the_list_ends_the_comparison() {
    let mut user = user_who_compares();
    user.clicks_starting("Force · South · Second, position");
    user.presses(NONE, Key::Escape);
    user.does_not_see("Compared with");
    user.presses(NONE, Key::F7);
    user.sees("Compare with a file first");
}

#[test]
fn the_comparison_follows_what_is_edited() {
    let mut user = user_who_compares();
    user.clicks_cell("Force", "North");
    user.types("Five at most.");
    user.presses(NONE, Key::Enter);
    user.waits_for("Compared with theirs.ron: 5 changes");
    user.sees("Force · North · Second, stance added");
    user.presses(CTRL, Key::Z);
    user.waits_for("Compared with theirs.ron: 4 changes");
}

#[test]
fn a_file_that_is_no_scenario_says_why_it_is_not_compared() {
    let mut user = User::opens(TALKS);
    let other = user.has_file("theirs.ron", "(format: 1,");
    compares(&mut user, &other);
    user.waits_for("Not compared: ");
    user.does_not_see("Compared with");
}

#[test]
fn a_window_that_compares_comes_to_rest() {
    let mut user = user_who_compares();
    user.waits_secs(10);
    assert!(user.next_repaint() > crate::AT_REST);
}

/// A user with `Twelve.` in Force, North, whose file was then written by somebody else.
fn user_whose_file_is_changed(text: &str) -> User {
    let mut user = crate::user_with_unsaved_work();
    fs::write(user.file(), text).unwrap();
    user.presses(CTRL, Key::S);
    user.sees("The file was changed outside");
    user
}

#[test]
fn changes_of_different_fields_are_merged_and_saved_over_what_was_seen() {
    let text = TALKS
        .replace("at: 60,", "at: 55, /* moved */")
        .replace("One flag.", "No flag.");
    let mut user = user_whose_file_is_changed(&text);
    user.clicks("Merge");
    user.waits_for("Merged: 2 changes taken from the file");
    assert!(user.cell_says("Force", "North").contains("Twelve."));
    assert!(user.cell_says("Flag", "North").contains("No flag."));
    user.presses(CTRL, Key::S);
    user.does_not_see("The file was changed outside");
    user.sees("Saved ");
    let saved = fs::read_to_string(user.file()).unwrap();
    for words in ["at: 55, /* moved */", "No flag.", "Twelve."] {
        assert!(saved.contains(words), "{saved}");
    }
}

#[test]
fn a_merge_is_one_step_and_a_save_after_its_undo_asks_again() {
    let text = TALKS.replace("One flag.", "No flag.");
    let mut user = user_whose_file_is_changed(&text);
    user.clicks("Merge");
    user.waits_for("Merged: 1 change taken");
    user.presses(CTRL, Key::Z);
    assert!(user.cell_says("Flag", "North").contains("One flag."));
    assert!(user.cell_says("Force", "North").contains("Twelve."));
    user.sees("unsaved");
    user.presses(CTRL, Key::S);
    user.sees("The file was changed outside");
    assert_eq!(fs::read_to_string(user.file()).unwrap(), text);
    user.clicks("Cancel");
    user.presses(CTRL, Key::Y);
    user.presses(CTRL, Key::S);
    user.sees("Saved ");
}

#[test]
fn a_merge_that_was_undone_can_be_made_again() {
    let text = TALKS.replace("One flag.", "No flag.");
    let mut user = user_whose_file_is_changed(&text);
    for _ in 0..2 {
        user.clicks("Merge");
        user.waits_until("the merge", |user| {
            user.cell_says("Flag", "North").contains("No flag.")
        });
        user.presses(CTRL, Key::Z);
        assert!(user.cell_says("Flag", "North").contains("One flag."));
        user.presses(CTRL, Key::S);
        user.sees("The file was changed outside");
    }
}

#[test]
fn changes_of_the_same_field_are_told_with_both_values_and_ours_stays() {
    let text = TALKS.replace(
        "(party: \"south\", round: \"second\"",
        "(party: \"north\", round: \"second\", at: 20, text: \"Twenty.\"),\n                (party: \"south\", round: \"second\"",
    );
    let mut user = user_whose_file_is_changed(&text);
    user.clicks("Merge");
    user.waits_for("Merged, with 2 places where you and the file differ");
    user.sees("Force · North · Second, wording");
    user.sees("Theirs");
    user.sees("Twenty.");
    user.clicks("Close");
    assert!(user.cell_says("Force", "North").contains("Twelve."));
}

#[test]
fn a_file_changed_outside_is_compared_first_and_merged_from_there() {
    let mut user = user_whose_file_is_changed(&TALKS.replace("One flag.", "No flag."));
    user.clicks("Compare");
    user.waits_for("2 changes");
    user.sees("Flag · North · First, wording: No flag. → One flag.");
    user.clicks("Merge");
    user.waits_for("Compared with talks.ron: 1 change");
    user.does_not_see("No flag. → One flag.");
}

#[test]
fn a_file_that_cannot_be_read_is_not_merged_and_the_work_stays() {
    let mut user = user_whose_file_is_changed("(format: 1,");
    user.clicks("Merge");
    user.waits_for("Not merged: ");
    assert!(user.cell_says("Force", "North").contains("Twelve."));
}

#[test]
fn the_notice_of_a_change_outside_compares_and_merges() {
    let mut user = User::opens_keeping(TALKS);
    user.clicks_cell("Force", "North");
    user.types("Twelve.");
    user.presses(NONE, Key::Enter);
    fs::write(user.file(), TALKS.replace("One flag.", "No flag.")).unwrap();
    user.waits_for("you have unsaved changes");
    user.clicks("Compare");
    user.waits_for("Compared with talks.ron: 2 changes");
    user.clicks_last("Merge");
    user.waits_for("Merged: 1 change taken");
    user.does_not_see("you have unsaved changes");
    user.presses(CTRL, Key::S);
    user.sees("Saved ");
}

#[test]
fn an_earlier_version_is_compared_with_the_work() {
    let mut user = User::opens_keeping(TALKS);
    for words in ["Twelve.", "Thirteen."] {
        user.clicks_cell("Flag", "South");
        user.types(words);
        user.presses(NONE, Key::Enter);
        user.presses(CTRL, Key::S);
    }
    user.runs("Earlier versions…");
    user.clicks_last("Compare");
    user.waits_for("Compared with the version replaced ");
    user.sees("Flag · South · Second, stance added: – → wording Thirteen.");
}

#[test]
fn a_comparison_goes_on_when_the_file_is_read_again() {
    let mut user = User::opens_keeping(TALKS);
    let other = user.has_file("theirs.ron", &others_talks());
    compares(&mut user, &other);
    user.waits_for("Compared with theirs.ron: 4 changes");
    fs::write(user.file(), others_talks()).unwrap();
    user.waits_for("Compared with theirs.ron: no changes");
}
