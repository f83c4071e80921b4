//! Work that was not saved when the window was killed, and what earlier saves replaced.

use std::fs;
use std::path::PathBuf;

use eframe::egui::Key;

use super::user::{CTRL, NONE, User};
use super::{TALKS, wording};

/// A user whose window keeps recovery copies.
fn user() -> User {
    User::opens_keeping(TALKS)
}

/// What a window has written so far as recovery copies.
fn copies(user: &User) -> Vec<PathBuf> {
    let folders = fs::read_dir(user.path("state/recovery"))
        .into_iter()
        .flatten();
    let files = folders
        .flatten()
        .filter_map(|folder| fs::read_dir(folder.path()).ok())
        .flat_map(|files| files.flatten());
    let mut copies: Vec<PathBuf> = files.map(|file| file.path()).collect();
    copies.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    copies
}

fn changes(user: &mut User, wording: &str) {
    user.clicks_cell("Force", "North");
    user.types(wording);
    user.presses(NONE, Key::Enter);
}

/// Waits so long that a copy is due, and until it is on the disk.
fn waits_for_a_copy(user: &mut User, wording: &'static str) {
    user.waits_secs(2);
    user.waits_until("a recovery copy", |user| {
        let texts = copies(user)
            .into_iter()
            .filter_map(|path| fs::read_to_string(path).ok());
        texts.into_iter().any(|text| text.contains(wording))
    });
}

#[test]
fn work_of_a_killed_window_is_recovered_as_unsaved_work_on_its_file() {
    let mut user = user();
    changes(&mut user, "Twelve.");
    waits_for_a_copy(&mut user, "Twelve.");
    let mut user = user.dies_and_starts_again();
    user.sees("Recover unsaved work?");
    user.sees("1 edit not saved");
    user.sees("talks.ron");
    assert_eq!(fs::read_to_string(user.file()).unwrap(), TALKS);
    user.clicks("Recover");
    assert!(user.cell_says("Force", "North").contains("Twelve."));
    user.sees("unsaved");
    user.presses(CTRL, Key::S);
    user.does_not_see("unsaved");
    assert!(wording(&user.reads_back(), 0).contains(&"Twelve.".to_owned()));
    user.waits_until("no recovery copy", |user| copies(user).is_empty());
    let user = user.dies_and_starts_again();
    user.does_not_see("Recover unsaved work?");
}

#[test]
fn a_text_that_is_still_being_typed_is_recovered_too() {
    let mut user = user();
    user.clicks_cell("Force", "North");
    user.types("A long thought");
    waits_for_a_copy(&mut user, "A long thought");
    let mut user = user.dies_and_starts_again();
    user.clicks("Recover");
    assert!(user.cell_says("Force", "North").contains("A long thought"));
}

#[test]
fn a_text_that_is_being_typed_into_the_inspector_is_told_after_recovery() {
    let mut user = user();
    user.clicks_cell("Force", "South");
    user.fills("Interest behind it", "Quiet borders");
    waits_for_a_copy(&mut user, "Quiet borders");
    let mut user = user.dies_and_starts_again();
    user.sees("Being typed into “Interest behind it”: Quiet borders");
    user.clicks("Recover");
    user.sees("is in no stance yet; Messages keeps it: Quiet borders");
}

#[test]
fn a_window_closed_in_order_leaves_no_copy() {
    let mut user = user();
    user.clicks_cell("Force", "South");
    user.fills("Interest behind it", "Quiet borders");
    waits_for_a_copy(&mut user, "Quiet borders");
    user.closes_the_window();
    user.clicks("Save");
    let user = user.dies_and_starts_again();
    user.does_not_see("Recover unsaved work?");
    assert!(copies(&user).is_empty());
}

#[test]
fn work_that_is_never_still_is_kept_within_ten_seconds() {
    let mut user = user();
    user.clicks_cell("Force", "North");
    // A letter in each frame of a quarter of a second.
    for _ in 0..40 {
        user.types_a_letter("x");
    }
    user.waits_until("a recovery copy", |user| !copies(user).is_empty());
    let text = fs::read_to_string(&copies(&user)[0]).unwrap();
    assert!(text.contains("xxxxxxxxxxxxxxxxxxxxxxxxx"));
}

#[test]
fn what_is_left_for_later_is_offered_again_and_work_goes_on_beside_it() {
    let mut user = user();
    changes(&mut user, "Twelve.");
    waits_for_a_copy(&mut user, "Twelve.");
    let mut user = user.dies_and_starts_again();
    user.clicks("Later");
    assert!(user.cell_says("Force", "North").contains("Ten at most."));
    changes(&mut user, "Thirteen.");
    waits_for_a_copy(&mut user, "Thirteen.");
    user.presses(CTRL, Key::S);
    user.waits_until("its copy gone", |user| copies(user).len() == 1);
    user.runs("Recover unsaved work…");
    user.sees("The file was changed since");
    user.clicks("Recover");
    assert!(user.cell_says("Force", "North").contains("Twelve."));
    // The file is another than the one that work began with.
    user.presses(CTRL, Key::S);
    user.sees("The file was changed outside");
    user.clicks("Overwrite, keep a copy");
    assert!(wording(&user.reads_back(), 0).contains(&"Twelve.".to_owned()));
}

#[test]
fn recovered_work_is_not_saved_over_what_another_program_wrote_meanwhile() {
    let mut user = user();
    changes(&mut user, "Twelve.");
    waits_for_a_copy(&mut user, "Twelve.");
    let file = user.file();
    let theirs = TALKS.replace("Ninety at least.", "Ninety and more!");
    let mut user = user.dies_and_meanwhile(|| fs::write(&file, &theirs).unwrap());
    user.sees("The file was changed since");
    user.clicks("Recover");
    user.presses(CTRL, Key::S);
    user.sees("The file was changed outside");
    assert_eq!(fs::read_to_string(&file).unwrap(), theirs);
    assert!(user.cell_says("Force", "North").contains("Twelve."));
}

#[test]
fn what_is_discarded_is_asked_twice_and_offered_no_more() {
    let mut user = user();
    changes(&mut user, "Twelve.");
    waits_for_a_copy(&mut user, "Twelve.");
    let mut user = user.dies_and_starts_again();
    user.clicks("Discard");
    assert!(!copies(&user).is_empty());
    user.clicks("Discard for good");
    assert!(copies(&user).is_empty());
    user.does_not_see("Recover unsaved work?");
    user.runs("Recover unsaved work…");
    user.sees("There is no unsaved work to recover");
}

#[test]
fn work_whose_file_was_changed_since_is_offered_and_overwrites_nothing_by_itself() {
    let theirs = TALKS.replace("One flag.", "No flag.");
    let killed = || {
        let mut user = user();
        changes(&mut user, "Twelve.");
        waits_for_a_copy(&mut user, "Twelve.");
        fs::write(user.file(), &theirs).unwrap();
        let user = user.dies_and_starts_again();
        user.sees("The file was changed since by another program");
        user
    };
    let holds_theirs = |user: &User| assert_eq!(fs::read_to_string(user.file()).unwrap(), theirs);

    let mut user = killed();
    user.clicks("Recover and compare");
    user.waits_for("Compared with talks.ron: 2 changes");
    user.sees("Flag · North · First, wording: No flag. → One flag.");
    assert!(user.cell_says("Force", "North").contains("Twelve."));
    holds_theirs(&user);
    user.presses(CTRL, Key::S);
    user.sees("The file was changed outside");
    user.clicks("Cancel");
    holds_theirs(&user);
    assert!(!copies(&user).is_empty());

    let mut user = killed();
    user.clicks("Recover");
    user.presses(CTRL, Key::S);
    user.sees("The file was changed outside");
    holds_theirs(&user);
    user.clicks("Overwrite, keep a copy");
    user.waits_for("Saved ");
    assert!(wording(&user.reads_back(), 0).contains(&"Twelve.".to_owned()));
    assert_eq!(
        fs::read_to_string(user.path("talks.ron.bak")).unwrap(),
        theirs
    );

    let mut user = killed();
    user.clicks("Discard");
    user.clicks("Discard for good");
    assert!(user.cell_says("Flag", "North").contains("No flag."));
    holds_theirs(&user);
    assert!(copies(&user).is_empty());
}

#[test]
fn work_that_never_had_a_file_is_recovered_too() {
    let mut user = user();
    user.presses(CTRL, Key::N);
    user.runs("Add issue…");
    user.types("Borders");
    user.presses(NONE, Key::Enter);
    waits_for_a_copy(&mut user, "Borders");
    let mut user = user.dies_and_starts_again();
    user.sees("Not saved to a file yet");
    user.clicks("Recover");
    assert_eq!(user.scenario().issues[0].title(), "Borders");
    user.sees("unsaved");
}

#[test]
fn what_is_undone_or_dropped_leaves_no_copy() {
    let mut user = user();
    changes(&mut user, "Twelve.");
    waits_for_a_copy(&mut user, "Twelve.");
    user.presses(CTRL, Key::Z);
    user.waits_until("no copy after undo", |user| copies(user).is_empty());
    changes(&mut user, "Thirteen.");
    waits_for_a_copy(&mut user, "Thirteen.");
    user.closes_the_window();
    user.clicks("Discard changes");
    let user = user.dies_and_starts_again();
    user.does_not_see("Recover unsaved work?");
    assert!(copies(&user).is_empty());
}

#[test]
fn where_copies_cannot_be_written_the_user_is_told_and_goes_on() {
    let mut user = user();
    // A file where the folder should be.
    fs::create_dir_all(user.path("state")).unwrap();
    fs::write(user.path("state/recovery"), "").unwrap();
    changes(&mut user, "Twelve.");
    user.waits_secs(2);
    user.waits_for("No recovery copy can be written");
    user.sees("No recovery copy");
    user.presses(CTRL, Key::S);
    user.does_not_see("unsaved");
    // What stood in the way is gone: copies are written again.
    fs::remove_file(user.path("state/recovery")).unwrap();
    changes(&mut user, "Thirteen.");
    waits_for_a_copy(&mut user, "Thirteen.");
    user.waits_until("the warning gone", |user| {
        !user.can_see_label_ending("No recovery copy")
    });
}

#[test]
fn a_window_with_unsaved_work_comes_to_rest_once_its_copy_is_written() {
    let mut user = user();
    changes(&mut user, "Twelve.");
    waits_for_a_copy(&mut user, "Twelve.");
    user.waits_secs(12);
    assert!(user.next_repaint() > super::AT_REST);
}

#[test]
fn an_earlier_version_opens_as_a_copy_and_overwrites_nothing() {
    let mut user = user();
    user.runs("Earlier versions…");
    user.sees("There are none yet");
    user.clicks("Close");
    changes(&mut user, "Twelve.");
    user.presses(CTRL, Key::S);
    changes(&mut user, "Thirteen.");
    user.presses(CTRL, Key::S);
    user.runs("Earlier versions…");
    user.sees("just now");
    user.clicks_last("Open");
    assert!(user.cell_says("Force", "North").contains("Ten at most."));
    user.sees("unsaved");
    assert!(wording(&user.reads_back(), 0).contains(&"Thirteen.".to_owned()));
    // There is no file yet: where to save to is asked.
    user.presses(CTRL, Key::S);
    assert!(user.field_holds("Path of the file").contains("talks-20"));
}

#[test]
fn a_second_window_on_a_file_looks_at_it_and_saves_elsewhere() {
    let mut first = user();
    changes(&mut first, "Twelve.");
    let mut second = first.opens_a_second_window();
    second.sees("This file is open in another window");
    changes(&mut second, "Thirteen.");
    second.presses(CTRL, Key::S);
    second.sees("Not saved: the file is open in another window");
    let other = second.path("other.ron");
    second.fills("Path of the file", &other.display().to_string());
    second.presses(NONE, Key::Enter);
    second.does_not_see("unsaved");
    assert!(fs::read_to_string(other).unwrap().contains("Thirteen."));
    first.presses(CTRL, Key::S);
    assert!(wording(&first.reads_back(), 0).contains(&"Twelve.".to_owned()));
}
