//! The window as its users meet it: by what they press and read, without a screen.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot do what its user does has failed"
)]

#[path = "gui/arrange.rs"]
mod arrange;
#[path = "gui/commands.rs"]
mod commands;
#[path = "gui/compare.rs"]
mod compare;
#[path = "gui/export.rs"]
mod export;
#[path = "gui/find.rs"]
mod find;
#[path = "gui/grid.rs"]
mod grid;
#[path = "gui/hidden.rs"]
mod hidden;
#[path = "gui/import.rs"]
mod import;
#[path = "gui/killed/mod.rs"]
mod killed;
#[path = "gui/mending.rs"]
mod mending;
#[path = "gui/opening.rs"]
mod opening;
#[path = "gui/outcomes.rs"]
mod outcomes;
#[path = "gui/outside.rs"]
mod outside;
#[path = "gui/parties.rs"]
mod parties;
#[path = "gui/recovery.rs"]
mod recovery;
#[path = "gui/report.rs"]
mod report;
#[path = "gui/rounds.rs"]
mod rounds;
#[path = "gui/structure.rs"]
mod structure;
#[path = "gui/user.rs"]
mod user;
#[path = "gui/views.rs"]
mod views;

use std::fs;
use std::time::Duration;

use eframe::egui::Key;

use user::{CTRL, CTRL_SHIFT, NONE, User};

/// A window that wants no frame for so long is at rest.
const AT_REST: Duration = Duration::from_mins(1);

const TALKS: &str = r#"#![enable(implicit_some)]
(
    format: 1,
    title: "Talks",
    parties: [
        (id: "north", name: "North", short: "N"),
        (id: "south", name: "South", short: "S"),
    ],
    rounds: [
        (id: "first", name: "First", date: "2026-01-05"),
        (id: "second", name: "Second", date: "2026-02"),
    ],
    issues: [
        (
            id: "force",
            title: "Force",
            scale: Range(from: 0, to: 100, unit: "km"),
            stances: [
                (party: "north", round: "first", at: 10, text: "Ten at most."),
                (party: "south", round: "first", at: 90, text: "Ninety at least."),
                (party: "south", round: "second", at: 60, text: "Sixty will do."),
            ],
        ),
        (
            id: "flag",
            title: "Flag",
            scale: Wording,
            stances: [
                (party: "north", round: "first", text: "One flag."),
            ],
        ),
    ],
)
"#;

const OTHER: &str = r#"#![enable(implicit_some)]
(
    format: 1,
    title: "Other talks",
    parties: [
        (id: "east", name: "East"),
    ],
    issues: [
        (id: "tariff", title: "Tariff", scale: Wording),
    ],
)
"#;

/// A user whose first cell says something new.
fn user_with_unsaved_work() -> User {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    user.types("Twelve.");
    user.presses(NONE, Key::Enter);
    user.sees("unsaved");
    user
}

fn wording(scenario: &standpoint::scenario::Scenario, issue: usize) -> Vec<String> {
    let stances = scenario.issues[issue].stances.iter();
    stances.map(|stance| stance.text().to_owned()).collect()
}

#[test]
fn typing_into_a_selected_cell_replaces_its_wording_and_marks_the_work_unsaved() {
    let mut user = User::opens(TALKS);
    user.does_not_see("unsaved");
    user.clicks_cell("Force", "South");
    user.types("Fifty, no more.");
    assert_eq!(user.field_holds("wording of Force"), "Fifty, no more.");
    user.presses(NONE, Key::Enter);
    assert!(
        user.cell_says("Force", "South")
            .starts_with("Force, South: Fifty, no more.")
    );
    user.sees("unsaved");
    assert_eq!(user.title(), "• Talks – Standpoint");
}

#[test]
fn undo_takes_an_edit_back_and_redo_does_it_again() {
    let mut user = user_with_unsaved_work();
    user.presses(CTRL, Key::Z);
    assert!(user.cell_says("Force", "North").contains("Ten at most."));
    user.does_not_see("unsaved");
    user.presses(CTRL_SHIFT, Key::Z);
    assert!(user.cell_says("Force", "North").contains("Twelve."));
    user.sees("unsaved");
    user.presses(CTRL, Key::Z);
    user.presses(CTRL, Key::Y);
    assert!(user.cell_says("Force", "North").contains("Twelve."));
}

#[test]
fn saving_writes_what_was_typed_to_the_file() {
    let mut user = user_with_unsaved_work();
    user.presses(CTRL, Key::S);
    user.does_not_see("unsaved");
    user.sees("Saved ");
    assert_eq!(user.title(), "Talks – Standpoint");
    assert!(wording(&user.reads_back(), 0).contains(&"Twelve.".to_owned()));
    assert_eq!(&user.reads_back(), user.scenario());
}

#[test]
fn saving_while_a_cell_is_being_edited_takes_its_text_too() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    user.types("Twelve.");
    user.presses(CTRL, Key::S);
    assert!(wording(&user.reads_back(), 0).contains(&"Twelve.".to_owned()));
    user.does_not_see("unsaved");
}

#[test]
fn saving_while_an_inspector_field_is_being_edited_takes_its_text_too() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "South");
    user.fills("Interest behind it", "Quiet borders.");
    user.presses(CTRL, Key::S);
    let saved = user.reads_back();
    let mut stances = saved.issues[0].stances.iter();
    assert!(stances.any(|stance| stance.interest() == "Quiet borders."));
}

#[test]
fn escape_leaves_the_cell_as_it_was() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    user.types("Never mind");
    user.presses(NONE, Key::Escape);
    assert!(user.cell_says("Force", "North").contains("Ten at most."));
    user.does_not_see("unsaved");
}

#[test]
fn f2_edits_with_the_old_text_kept() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    user.presses(NONE, Key::F2);
    assert!(user.is_in_field("wording of Force"));
    assert_eq!(user.field_holds("wording of Force"), "Ten at most.");
    user.presses(NONE, Key::End);
    user.types(" So far.");
    user.presses(NONE, Key::Enter);
    assert!(
        user.cell_says("Force", "North")
            .contains("Ten at most. So far.")
    );
}

#[test]
fn a_double_click_edits() {
    let mut user = User::opens(TALKS);
    user.double_clicks_cell("Force", "South");
    assert!(user.is_in_field("wording of Force"));
    assert_eq!(user.field_holds("wording of Force"), "Sixty will do.");
}

#[test]
fn no_letter_is_lost_however_fast_the_typing() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    user.types_at_once("Twelve at most");
    assert_eq!(user.field_holds("wording of Force"), "Twelve at most");
}

#[test]
fn enter_goes_down_and_tab_goes_right() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    user.types("a");
    user.presses(NONE, Key::Enter);
    user.types("b");
    user.presses(NONE, Key::Tab);
    user.types("c");
    user.presses(NONE, Key::Enter);
    assert!(
        user.cell_says("Force", "North")
            .starts_with("Force, North: a")
    );
    assert!(
        user.cell_says("Flag", "North")
            .starts_with("Flag, North: b")
    );
    assert!(
        user.cell_says("Flag", "South")
            .starts_with("Flag, South: c")
    );
}

#[test]
fn arrow_keys_move_the_selection() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    user.presses(NONE, Key::ArrowRight);
    user.presses(NONE, Key::ArrowDown);
    user.types("Two flags.");
    user.presses(NONE, Key::Enter);
    assert!(user.cell_says("Flag", "South").contains("Two flags."));
}

#[test]
fn a_new_position_changes_the_gap_at_once() {
    let mut user = User::opens(TALKS);
    assert!(user.cell_says("Force", "South").contains("gap 0.5,"));
    user.chooses("Cells show", "position");
    user.clicks_cell("Force", "South");
    user.types("30");
    user.presses(NONE, Key::Enter);
    assert!(user.cell_says("Force", "South").contains("gap 0.2,"));
    user.sees("Force, Gap: 0.20");
}

#[test]
fn a_position_off_the_scale_is_refused_with_the_reason_and_stays_to_be_mended() {
    let mut user = User::opens(TALKS);
    user.chooses("Cells show", "position");
    user.clicks_cell("Force", "South");
    user.types("500");
    user.presses(NONE, Key::Enter);
    user.sees("500 is off the scale");
    assert_eq!(user.field_holds("position of Force"), "500");
    user.does_not_see("unsaved");
    user.presses(NONE, Key::Backspace);
    user.does_not_see("500 is off the scale");
    user.presses(NONE, Key::Enter);
    assert!(user.cell_says("Force", "South").contains("gap 0.4,"));
}

#[test]
fn saving_with_a_refused_position_saves_nothing_and_comes_to_rest() {
    let mut user = User::opens(TALKS);
    user.chooses("Cells show", "position");
    user.clicks_cell("Force", "South");
    user.types("500");
    user.presses(CTRL, Key::S);
    user.sees("500 is off the scale");
    assert_eq!(user.field_holds("position of Force"), "500");
    assert_eq!(fs::read_to_string(user.file()).unwrap(), TALKS);
}

#[test]
fn closing_the_window_over_unsaved_work_asks_and_discard_closes() {
    let mut user = user_with_unsaved_work();
    user.closes_the_window();
    assert!(user.close_was_refused());
    assert!(!user.is_closed());
    user.sees("Save the changes?");
    user.clicks("Discard changes");
    assert!(user.is_closed());
    user.closes_the_window();
    assert!(!user.close_was_refused());
    assert_eq!(fs::read_to_string(user.file()).unwrap(), TALKS);
}

#[test]
fn closing_the_window_over_unsaved_work_can_save_first() {
    let mut user = user_with_unsaved_work();
    user.closes_the_window();
    user.clicks("Save");
    assert!(user.is_closed());
    assert!(wording(&user.reads_back(), 0).contains(&"Twelve.".to_owned()));
}

#[test]
fn closing_the_window_can_be_thought_better_of() {
    let mut user = user_with_unsaved_work();
    user.closes_the_window();
    user.clicks("Cancel");
    user.does_not_see("Save the changes?");
    assert!(!user.is_closed());
    user.closes_the_window();
    assert!(user.close_was_refused());
}

#[test]
fn closing_the_window_with_nothing_unsaved_asks_nothing() {
    let mut user = User::opens(TALKS);
    user.closes_the_window();
    assert!(!user.close_was_refused());
}

#[test]
fn closing_the_window_while_a_cell_is_being_edited_asks() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    user.types("Twelve.");
    user.closes_the_window();
    assert!(user.close_was_refused());
    user.sees("Save the changes?");
}

#[test]
fn closing_the_window_while_an_inspector_field_is_being_edited_asks() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    user.fills("Interest behind it", "Quiet borders.");
    user.closes_the_window();
    assert!(user.close_was_refused());
    user.sees("Save the changes?");
}

#[test]
fn closing_the_window_over_a_refused_position_keeps_it_open_and_says_what_to_do() {
    let mut user = User::opens(TALKS);
    user.chooses("Cells show", "position");
    user.clicks_cell("Force", "South");
    user.types("500");
    user.closes_the_window();
    assert!(user.close_was_refused());
    user.sees("Mend the cell being edited first");
    user.presses(NONE, Key::Escape);
    user.closes_the_window();
    assert!(!user.close_was_refused());
}

#[test]
fn a_broken_file_shows_what_is_wrong_with_its_line() {
    let broken = TALKS.replace("title: \"Talks\",", "title: \"Talks\"");
    let mut user = User::opens(&broken);
    user.sees("talks.ron could not be opened");
    user.sees("Line 5, column ");
    user.sees("1 problem.");
    fs::write(user.file(), TALKS).unwrap();
    user.clicks("Try again");
    assert!(user.cell_says("Force", "North").contains("Ten at most."));
}

#[test]
fn a_first_start_opens_the_abu_dhabi_scenario() {
    let user = User::starts_without_a_file();
    user.sees("Russia, Ukraine and United States: Abu Dhabi, 2026");
    user.sees("Party Ukraine");
    user.does_not_see("unsaved");
}

#[test]
fn saving_a_file_that_was_not_changed_leaves_every_byte() {
    let odd = TALKS.replace("    issues: [", "    issues:   [");
    let mut user = User::opens(&odd);
    user.presses(CTRL, Key::S);
    assert_eq!(fs::read_to_string(user.file()).unwrap(), odd);
}

#[test]
fn a_save_leaves_comments_and_layout_alone() {
    let commented = TALKS.replace(
        "    issues: [",
        "    // what they talk about\n    issues:   [",
    );
    let mut user = User::opens(&commented);
    user.clicks_cell("Force", "North");
    user.types("Twelve.");
    user.presses(NONE, Key::Enter);
    user.presses(CTRL, Key::S);
    user.does_not_see("unsaved");
    let saved = fs::read_to_string(user.file()).unwrap();
    let mut rest = saved.lines();
    let kept = commented
        .lines()
        .all(|line| rest.any(|saved| saved == line));
    assert!(kept && saved.contains("\"Twelve.\""), "{saved}");
    // The new stance, on two lines.
    assert_eq!(saved.lines().count(), commented.lines().count() + 2);
}

#[test]
fn a_reload_that_fails_keeps_the_work() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    user.types("Twelve.");
    user.presses(NONE, Key::Enter);
    fs::write(user.file(), "(title: ").unwrap();
    user.presses(CTRL, Key::S);
    user.sees("The file was changed outside");
    user.clicks("Reload, drop my changes");
    user.sees("unsaved");
}

#[test]
fn a_large_file_is_opened_only_after_asking() {
    let mut user = User::opens(TALKS);
    let path = user.path("large.ron");
    let large = fs::File::create(&path).unwrap();
    large.set_len((64 << 20) + 1).unwrap();
    user.drops(path.clone());
    user.sees("Open a large file?");
    user.clicks("Cancel");
    user.sees("Force");
    user.drops(path);
    user.clicks("Open it");
    user.sees("large.ron could not be opened");
}

#[test]
fn tidying_a_file_says_what_it_costs_and_keeps_the_old_file() {
    let commented = TALKS.replace(
        "    issues: [",
        "    // what they talk about\n    issues:   [",
    );
    let mut user = User::opens(&commented);
    user.presses(CTRL, Key::K);
    user.types("Tidy file");
    user.presses(NONE, Key::Enter);
    user.sees("Tidy the file?");
    user.sees("1 comment ");
    user.clicks("Tidy on the next save");
    assert_eq!(fs::read_to_string(user.file()).unwrap(), commented);
    user.sees("unsaved");
    user.presses(CTRL, Key::S);
    user.does_not_see("unsaved");
    let saved = fs::read_to_string(user.file()).unwrap();
    assert!(saved.contains("\n    issues: ["), "{saved}");
    let kept = user.path("talks.ron.bak");
    assert_eq!(fs::read_to_string(kept).unwrap(), commented);
}

#[test]
fn a_file_changed_outside_is_not_written_over() {
    let mut user = user_with_unsaved_work();
    fs::write(user.file(), OTHER).unwrap();
    user.presses(CTRL, Key::S);
    user.sees("The file was changed outside");
    assert_eq!(fs::read_to_string(user.file()).unwrap(), OTHER);
    user.clicks("Overwrite, keep a copy");
    assert!(wording(&user.reads_back(), 0).contains(&"Twelve.".to_owned()));
}

#[test]
fn a_party_added_by_dialog_is_a_column_and_one_undo_step() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL_SHIFT, Key::A);
    assert!(user.is_in_field("Name of the party"));
    user.types("West");
    user.presses(NONE, Key::Enter);
    user.sees("Party West");
    user.presses(CTRL, Key::Z);
    user.does_not_see("Party West");
    user.does_not_see("unsaved");
}

#[test]
fn an_issue_added_by_dialog_is_a_row_and_one_undo_step() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL_SHIFT, Key::I);
    user.types("Fish");
    user.clicks("Add");
    user.sees("Issue Fish");
    assert_eq!(user.scenario().issues.len(), 3);
    user.presses(CTRL, Key::Z);
    user.does_not_see("Issue Fish");
    user.does_not_see("unsaved");
}

#[test]
fn a_round_added_by_dialog_can_be_chosen_and_is_one_undo_step() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL_SHIFT, Key::R);
    user.types("Third");
    user.clicks("Add");
    assert_eq!(user.scenario().rounds.len(), 3);
    user.chooses("Round", "Third");
    user.sees("Round: Third");
    user.presses(CTRL, Key::Z);
    assert_eq!(user.scenario().rounds.len(), 2);
    user.does_not_see("Round: Third");
    user.does_not_see("unsaved");
}

#[test]
fn a_name_is_asked_for_until_there_is_one() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL_SHIFT, Key::A);
    user.clicks("Add");
    user.sees("Type a name.");
    user.presses(NONE, Key::Escape);
    user.does_not_see("Type a name.");
    assert_eq!(user.scenario().parties.len(), 2);
}

#[test]
fn a_party_is_renamed_in_the_list() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL_SHIFT, Key::L);
    user.fills("Name of party North", "Northland");
    user.presses(NONE, Key::Enter);
    user.clicks("Close");
    user.sees("Party Northland");
    user.presses(CTRL, Key::Z);
    user.does_not_see("Party Northland");
    assert_eq!(user.scenario().parties[0].name(), "North");
}

#[test]
fn escape_in_the_list_leaves_a_name_as_it_was() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL_SHIFT, Key::L);
    user.fills("Name of party North", "Northland");
    user.presses(NONE, Key::Escape);
    user.does_not_see("Northland");
    user.does_not_see("unsaved");
}

#[test]
fn a_party_deleted_in_the_list_goes_with_its_stances_and_comes_back_with_them() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL_SHIFT, Key::L);
    user.clicks("Delete party South");
    user.clicks("Close");
    user.does_not_see("Party South");
    assert_eq!(user.scenario().issues[0].stances.len(), 1);
    user.presses(CTRL, Key::Z);
    assert!(user.cell_says("Force", "South").contains("Sixty will do."));
    user.does_not_see("unsaved");
}

#[test]
fn another_round_shows_what_was_said_then() {
    let mut user = User::opens(TALKS);
    user.chooses("Round", "First (");
    assert!(
        user.cell_says("Force", "South")
            .contains("Ninety at least., gap 0.8")
    );
    user.does_not_see("unsaved");
    user.chooses("Round", "before the first round");
    assert!(
        user.cell_says("Force", "South")
            .contains("no stance recorded")
    );
}

#[test]
fn an_edit_of_a_carried_over_stance_is_recorded_at_the_round_shown() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    user.sees("Carried over from First");
    user.types("Twelve.");
    user.presses(NONE, Key::Enter);
    assert_eq!(user.scenario().issues[0].stances.len(), 4);
    user.chooses("Round", "First (");
    assert!(user.cell_says("Force", "North").contains("Ten at most."));
}

#[test]
fn a_dropped_file_opens() {
    let mut user = User::opens(TALKS);
    let other = user.has_file("other.ron", OTHER);
    user.drops(other);
    user.sees("Issue Tariff");
    assert_eq!(user.title(), "Other talks – Standpoint");
}

#[test]
fn opening_another_file_over_unsaved_work_asks_first() {
    let mut user = user_with_unsaved_work();
    let other = user.has_file("other.ron", OTHER);
    user.presses(CTRL, Key::O);
    user.fills("Path of the file", &other.display().to_string());
    user.clicks("Open");
    user.sees("Save the changes?");
    assert!(user.cell_says("Force", "North").contains("Twelve."));
    user.clicks("Discard changes");
    user.sees("Issue Tariff");
}

#[test]
fn a_file_dropped_while_a_cell_is_being_edited_asks_first() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    user.types("Twelve.");
    let other = user.has_file("other.ron", OTHER);
    user.drops(other);
    user.sees("Save the changes?");
}

#[test]
fn a_window_at_rest_asks_for_no_frames() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    assert!(user.next_repaint() > AT_REST);
    user.chooses("Round", "First (");
    assert!(user.next_repaint() > AT_REST);
    user.presses(CTRL, Key::S);
    user.waits_secs(6);
    assert!(user.next_repaint() > AT_REST);
}

#[test]
fn every_command_is_found_in_the_help() {
    let mut user = User::opens(TALKS);
    user.presses(NONE, Key::F1);
    user.sees("Go to the widest gap");
    user.sees("Ctrl+Shift+L");
    user.presses(NONE, Key::Escape);
    user.does_not_see("Ctrl+Shift+L");
}
