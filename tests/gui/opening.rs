//! Files that are too large to be read within a frame, and saves that take their time.

use std::fs;

use eframe::egui::Key;

use crate::TALKS;
use crate::user::{CTRL, NONE, User};

/// The talks with a remark of so many bytes.
fn with_remark(bytes: usize) -> String {
    let remark = "word ".repeat(bytes / 5);
    TALKS.replacen(
        "    issues:",
        &format!("    note: \"{remark}\",\n    issues:"),
        1,
    )
}

#[test]
fn a_large_file_is_opened_edited_saved_and_followed() {
    let text = with_remark(2 << 20);
    let mut user = User::opens_keeping(&text);
    user.clicks_cell("Force", "North");
    user.types("Twelve.");
    user.presses(NONE, Key::Enter);
    user.presses(CTRL, Key::S);
    user.sees("Saved ");
    let saved = fs::read_to_string(user.file()).unwrap();
    assert_eq!(saved.matches("Twelve.").count(), 1);
    fs::write(user.file(), saved.replace("Twelve.", "Thirteen.")).unwrap();
    user.waits_for("The file was changed by another program; this is what it holds now");
    assert!(user.cell_says("Force", "North").contains("Thirteen."));
}

#[test]
fn a_large_file_need_not_be_waited_for() {
    let mut user = User::opens(TALKS);
    let large = user.has_file("large.ron", &with_remark(32 << 20));
    user.drops_and_goes_on(large);
    user.sees("Opening ");
    user.presses(NONE, Key::Escape);
    user.sees("Not opened");
    // What was open is there, to be worked on.
    user.clicks_cell("Force", "North");
    user.types("Twelve.");
    user.presses(NONE, Key::Enter);
    assert!(user.cell_says("Force", "North").contains("Twelve."));
}

#[test]
fn what_is_done_while_it_is_being_saved_stays_unsaved() {
    let mut user = User::opens(&with_remark(8 << 20));
    user.clicks_cell("Force", "North");
    user.types("Twelve.");
    user.presses(NONE, Key::Enter);
    user.presses_and_goes_on(CTRL, Key::S);
    user.presses_and_goes_on(CTRL, Key::Z);
    user.waits();
    user.sees("Saved ");
    assert!(user.title().starts_with('•'), "{}", user.title());
    let saved = fs::read_to_string(user.file()).unwrap();
    assert!(saved.contains("Twelve."));
    user.presses(CTRL, Key::S);
    assert!(!user.title().starts_with('•'), "{}", user.title());
    let saved = fs::read_to_string(user.file()).unwrap();
    assert!(!saved.contains("Twelve."));
}

#[test]
fn closing_waits_until_the_work_is_saved() {
    let mut user = User::opens(&with_remark(8 << 20));
    user.clicks_cell("Force", "North");
    user.types("Twelve.");
    user.presses(NONE, Key::Enter);
    user.presses(CTRL, Key::Q);
    user.sees("Save the changes?");
    user.clicks("Save");
    assert!(user.is_closed());
    let saved = fs::read_to_string(user.file()).unwrap();
    assert!(saved.contains("Twelve."));
}

/// A hundred parties on so many issues; each party stands at the number of its column in the first
/// round, and the first of them at 50 in the second.
fn crowd(issues: usize) -> String {
    let parties: Vec<String> = (0..100).map(|p| format!("(id: \"p{p}\")")).collect();
    let parties = parties.join(",");
    let stances: Vec<String> = (0..100)
        .map(|p| format!("(party: \"p{p}\", round: \"one\", at: {p})"))
        .collect();
    let stances = stances.join(",");
    let issues: Vec<String> = (0..issues)
        .map(|i| {
            format!(
                "(id: \"i{i}\", title: \"Issue {i}\", scale: Range(from: 0, to: 100), stances: [{stances},
                 (party: \"p0\", round: \"two\", at: 50)])"
            )
        })
        .collect();
    let issues = issues.join(",");
    format!(
        "#![enable(implicit_some)]\n(format: 1, title: \"Crowd\", parties: [{parties}],
         rounds: [(id: \"one\", name: \"One\"), (id: \"two\", name: \"Two\")], issues: [{issues}])"
    )
}

#[test]
fn another_round_of_a_crowd_is_computed_beside_the_window() {
    let mut user = User::opens(&crowd(1_001));
    assert!(user.cell_says("Issue 0", "p0").contains("50"));
    user.chooses("Round", "One");
    user.sees("Round: One");
    let says = user.cell_says("Issue 0", "p0");
    assert!(!says.contains("50"), "{says}");
}
