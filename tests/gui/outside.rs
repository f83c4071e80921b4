//! What another program does to the open file while the window shows it.

use std::fs;

use eframe::egui::Key;

use super::user::{CTRL, NONE, User};
use super::{TALKS, wording};

fn theirs() -> String {
    TALKS.replace("Ten at most.", "Eleven at most.")
}

fn user_with_unsaved_work() -> User {
    let mut user = User::opens_keeping(TALKS);
    user.clicks_cell("Force", "South");
    user.types("Seventy.");
    user.presses(NONE, Key::Enter);
    user
}

#[test]
fn a_window_without_unsaved_work_follows_the_file_and_shows_it_as_before() {
    let mut user = User::opens_keeping(TALKS);
    user.chooses("Round", "First");
    user.runs("Parties down, issues across");
    user.clicks_cell("Flag", "North");
    let place = "Flag, North: ";
    assert!(user.is_selected(place));
    fs::write(user.file(), theirs()).unwrap();
    user.waits_for("The file was changed by another program; this is what it holds now");
    assert!(user.cell_says("Force", "North").contains("Eleven at most."));
    assert!(
        user.cell_says("Force", "South")
            .contains("Ninety at least.")
    );
    assert!(user.is_selected(place));
    assert!(user.scenario().issues.len() == 2);
    user.does_not_see("unsaved");
}

#[test]
fn a_file_that_is_touched_or_replaced_by_the_same_content_is_nothing_to_tell() {
    let mut user = user_with_unsaved_work();
    let file = fs::File::options().write(true).open(user.file()).unwrap();
    file.set_modified(std::time::SystemTime::now()).unwrap();
    let copy = user.has_file("copy.ron", TALKS);
    fs::rename(copy, user.file()).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(2_500));
    user.waits();
    user.does_not_see("changed by another program");
}

#[test]
fn unsaved_work_is_kept_and_asked_about() {
    let mut user = user_with_unsaved_work();
    fs::write(user.file(), theirs()).unwrap();
    user.waits_for("changed by another program, and you have unsaved changes");
    assert!(user.cell_says("Force", "South").contains("Seventy."));
    user.clicks("Keep mine");
    user.does_not_see("changed by another program");
    user.presses(CTRL, Key::S);
    user.sees("The file was changed outside");
    user.clicks("Cancel");
    assert_eq!(fs::read_to_string(user.file()).unwrap(), theirs());
}

#[test]
fn unsaved_work_that_is_dropped_shows_the_file() {
    let mut user = user_with_unsaved_work();
    fs::write(user.file(), theirs()).unwrap();
    user.waits_for("you have unsaved changes");
    user.clicks("Reload, drop my changes");
    assert!(user.cell_says("Force", "North").contains("Eleven at most."));
    assert!(!user.cell_says("Force", "South").contains("Seventy."));
    user.does_not_see("unsaved");
    user.does_not_see("changed by another program, and");
}

#[test]
fn unsaved_work_that_is_undone_shows_the_file() {
    let mut user = user_with_unsaved_work();
    fs::write(user.file(), theirs()).unwrap();
    user.waits_for("you have unsaved changes");
    user.presses(CTRL, Key::Z);
    user.waits();
    assert!(user.cell_says("Force", "North").contains("Eleven at most."));
}

#[test]
fn a_file_saved_broken_and_then_mended_is_followed_and_nothing_is_lost() {
    let mut user = User::opens_keeping(TALKS);
    let broken = theirs().replace("title: \"Talks\",", "title: \"Talks,");
    fs::write(user.file(), broken).unwrap();
    user.waits_for("cannot be read now: line ");
    assert!(user.cell_says("Force", "North").contains("Ten at most."));
    fs::write(user.file(), theirs()).unwrap();
    user.waits_until("the mended file", |user| {
        user.cell_says("Force", "North").contains("Eleven at most.")
    });
    user.does_not_see("cannot be read now");
    assert!(wording(user.scenario(), 0).contains(&"Eleven at most.".to_owned()));
}

#[test]
fn a_deleted_file_is_noticed_and_can_be_saved_again() {
    let mut user = User::opens_keeping(TALKS);
    fs::remove_file(user.file()).unwrap();
    user.waits_for("The file is gone");
    assert!(user.cell_says("Force", "North").contains("Ten at most."));
    user.clicks("Save it again");
    assert_eq!(&user.reads_back(), user.scenario());
    user.does_not_see("The file is gone");
}

#[test]
fn a_file_that_is_renamed_and_comes_back_is_nothing_to_tell_any_more() {
    let mut user = User::opens_keeping(TALKS);
    let away = user.path("away.ron");
    fs::rename(user.file(), &away).unwrap();
    user.waits_for("The file is gone");
    fs::rename(&away, user.file()).unwrap();
    user.waits_until("no notice", |user| !user.can_see("The file is gone"));
}

#[test]
fn a_window_that_looks_at_its_file_is_at_rest() {
    let mut user = User::opens_keeping(TALKS);
    std::thread::sleep(std::time::Duration::from_millis(1_500));
    user.waits_secs(10);
    assert!(user.next_repaint() > super::AT_REST);
}
