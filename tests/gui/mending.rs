//! Files that cannot be opened as they are: a merge left undone in them, or another encoding.

use std::fs;

use eframe::egui::Key;
use standpoint::files::recovery::StateFolder;

use super::TALKS;
use super::user::{CTRL, NONE, User};

const ROW: &str =
    "                (party: \"north\", round: \"first\", at: 10, text: \"Ten at most.\"),\n";

/// The talks with a row in two versions, as `git merge` leaves them; with what both come from where
/// git was told to.
fn unmerged(ours: &str, theirs: &str, base: Option<&str>) -> String {
    let base = base.map_or(String::new(), |base| format!("||||||| 1a2b3c\n{base}"));
    let both = format!("<<<<<<< HEAD\n{ours}{base}=======\n{theirs}>>>>>>> topic\n");
    assert!(TALKS.contains(ROW));
    TALKS.replace(ROW, &both)
}

fn nine() -> String {
    ROW.replace("Ten at most.", "Nine at most.")
}

/// A user who looks at both sides of a merge.
fn user_who_compares_sides(text: &str) -> User {
    let mut user = User::opens_keeping(text);
    user.sees("unresolved merge at lines 19–");
    user.clicks("Compare both sides");
    user.waits_for("Compared with the other side (topic)");
    user
}

fn versions(user: &User) -> Vec<String> {
    let versions = StateFolder::at(user.path("state")).versions();
    let versions = versions.of(&user.file()).into_iter();
    versions
        .filter_map(|version| fs::read_to_string(version.path).ok())
        .collect()
}

#[test]
fn both_sides_of_a_merge_are_shown_and_a_save_resolves_it() {
    let text = unmerged(ROW, &nine(), None);
    let mut user = user_who_compares_sides(&text);
    user.waits_for("1 change");
    user.sees("Force · North · First, wording: Nine at most. → Ten at most.");
    assert!(user.cell_says("Force", "North").contains("Ten at most."));
    user.sees("unsaved");
    assert_eq!(fs::read_to_string(user.file()).unwrap(), text);
    user.presses(CTRL, Key::S);
    user.sees("its merge is resolved");
    user.does_not_see("unsaved");
    assert_eq!(fs::read_to_string(user.file()).unwrap(), TALKS);
    assert_eq!(versions(&user), [text]);
}

#[test]
fn changes_of_different_fields_in_both_sides_go_together_with_their_comments() {
    let ours = ROW
        .replace("at: 10", "at: 20")
        .replace(",\n", ", // ours\n");
    let theirs = format!("                // theirs\n{}", nine());
    let mut user = user_who_compares_sides(&unmerged(&ours, &theirs, Some(ROW)));
    user.clicks("Merge");
    user.waits_for("Merged: 1 change taken from the other side (topic)");
    user.presses(CTRL, Key::S);
    let row = ours.replace("Ten at most.", "Nine at most.");
    let row = format!("                // theirs\n{row}");
    assert_eq!(
        fs::read_to_string(user.file()).unwrap(),
        TALKS.replace(ROW, &row)
    );
}

#[test]
fn what_both_sides_changed_is_told_with_both_values() {
    let theirs = nine() + "                (party: \"south\", text: \"Long ago.\"),\n";
    let mut user = user_who_compares_sides(&unmerged(ROW, &theirs, None));
    user.waits_for("2 changes");
    user.clicks("Merge");
    user.waits_for("Merged, with 1 place where you and the other side (topic) differ");
    user.sees("Force · North · First, wording");
    user.sees("Nine at most.");
    user.clicks("Close");
    user.presses(CTRL, Key::Z);
    user.waits_for("2 changes");
    user.clicks("Merge");
    user.waits_for("Merged, with 1 place");
    user.clicks("Close");
    user.presses(CTRL, Key::S);
    let saved = fs::read_to_string(user.file()).unwrap();
    assert!(saved.contains("Ten at most.") && saved.contains("Long ago."));
    assert_eq!(&user.reads_back(), user.scenario());
}

#[test]
fn a_file_whose_merge_somebody_else_resolved_meanwhile_is_not_overwritten() {
    let mut user = user_who_compares_sides(&unmerged(ROW, &nine(), None));
    let theirs = TALKS.replace(ROW, &nine());
    fs::write(user.file(), &theirs).unwrap();
    user.waits_for("The file was changed by another program, and you have unsaved changes");
    user.presses(CTRL, Key::S);
    user.sees("The file was changed outside");
    assert_eq!(fs::read_to_string(user.file()).unwrap(), theirs);
}

#[test]
fn a_side_that_cannot_be_read_is_told_with_its_line_in_the_file() {
    let broken = nine().replace("at: 10,", "at 10,");
    let mut user = User::opens_keeping(&unmerged(ROW, &broken, None));
    user.clicks("Compare both sides");
    user.sees("Not opened: the other side cannot be read by itself: line 22: ");
    user.sees("talks.ron could not be opened");
}

#[test]
fn a_merge_begun_beside_the_window_leaves_what_it_shows_and_can_be_compared() {
    let text = unmerged(ROW, &nine(), None);
    let mut user = User::opens_keeping(TALKS);
    fs::write(user.file(), &text).unwrap();
    user.waits_for("cannot be read now: a merge was left undone in it");
    assert!(user.cell_says("Force", "North").contains("Ten at most."));
    user.clicks("Compare both sides");
    user.waits_for("Compared with the other side (topic): 1 change");
    user.does_not_see("cannot be read now");
    user.waits_secs(3);
    user.does_not_see("changed by another program");
}

#[test]
fn a_merge_begun_beside_unsaved_work_asks_before_it_is_compared() {
    let mut user = User::opens_keeping(TALKS);
    user.clicks_cell("Force", "South");
    user.types("Seventy.");
    user.presses(NONE, Key::Enter);
    fs::write(user.file(), unmerged(ROW, &nine(), None)).unwrap();
    user.waits_for("cannot be read now: a merge was left undone in it");
    user.clicks("Compare both sides");
    user.sees("Save the changes?");
    user.clicks("Cancel");
    assert!(user.cell_says("Force", "South").contains("Seventy."));
    // A merge that was resolved is a change as any other.
    fs::write(user.file(), TALKS.replace(ROW, &nine())).unwrap();
    user.waits_for("The file was changed by another program, and you have unsaved changes");
}

#[test]
fn work_on_one_side_is_recovered_with_the_comments_of_that_side() {
    let ours = ROW.replace(",\n", ", // ours\n");
    let text = unmerged(&ours, &nine(), None);
    let mut user = user_who_compares_sides(&text);
    user.clicks_cell("Flag", "North");
    user.types("Two flags.");
    user.presses(NONE, Key::Enter);
    user.waits_secs(2);
    user.waits_until("a recovery copy", |user| {
        let found = fs::read_dir(user.path("state/recovery"));
        let folders = found.into_iter().flatten().flatten();
        let mut files =
            folders.flat_map(|folder| fs::read_dir(folder.path()).into_iter().flatten());
        files.any(|file| {
            let text = fs::read_to_string(file.unwrap().path());
            text.is_ok_and(|text| text.contains("Two flags."))
        })
    });
    let mut user = user.dies_and_starts_again();
    user.clicks("Recover");
    assert_eq!(fs::read_to_string(user.file()).unwrap(), text);
    user.presses(CTRL, Key::S);
    let saved = fs::read_to_string(user.file()).unwrap();
    assert!(saved.contains("// ours") && saved.contains("Two flags."));
    assert!(!saved.contains("<<<<<<<"));
}

fn utf_16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn a_file_in_another_encoding_is_converted_on_request_and_the_old_one_kept() {
    let text = TALKS.replace("One flag.", "Té à un drapeau.");
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(c).unwrap()).collect();
    let marked = format!("\u{feff}{text}");
    for (bytes, name) in [
        (utf_16(&text, u16::to_le_bytes), "UTF-16 (little-endian)"),
        (utf_16(&marked, u16::to_le_bytes), "UTF-16 (little-endian)"),
        (utf_16(&text, u16::to_be_bytes), "UTF-16 (big-endian)"),
        (utf_16(&marked, u16::to_be_bytes), "UTF-16 (big-endian)"),
        (windows, "Windows-1252"),
    ] {
        let mut user = User::opens_bytes_keeping(&bytes);
        user.sees("could not be opened");
        user.sees(name);
        user.clicks("Convert to UTF-8…");
        assert!(user.cell_says("Flag", "North").contains("Té à un drapeau."));
        user.sees("unsaved");
        assert_eq!(fs::read(user.file()).unwrap(), bytes);
        user.presses(CTRL, Key::S);
        user.sees("Convert the file?");
        assert_eq!(fs::read(user.file()).unwrap(), bytes);
        user.clicks("Convert, keep the old file");
        assert_eq!(fs::read_to_string(user.file()).unwrap(), text);
        assert_eq!(fs::read(user.path("talks.ron.bak")).unwrap(), bytes);
        user.does_not_see("unsaved");
        user.clicks_cell("Flag", "North");
        user.types("Two.");
        user.presses(CTRL, Key::S);
        user.does_not_see("Convert the file?");
        user.does_not_see("unsaved");
    }
}

#[test]
fn a_file_in_another_encoding_can_be_saved_elsewhere() {
    let bytes = utf_16(TALKS, u16::to_le_bytes);
    let mut user = User::opens_bytes_keeping(&bytes);
    user.clicks("Convert to UTF-8…");
    user.presses(CTRL, Key::S);
    user.clicks("Save as…");
    let other = user.path("other.ron");
    user.fills("Path of the file", &other.display().to_string());
    user.presses(NONE, Key::Enter);
    assert_eq!(fs::read_to_string(other).unwrap(), TALKS);
    assert_eq!(fs::read(user.file()).unwrap(), bytes);
}

#[test]
fn a_file_with_lone_cr_whose_comments_do_not_end_is_converted() {
    let text = format!("// The talks.\n{TALKS}");
    let bytes = text.replace('\n', "\r").into_bytes();
    let mut user = User::opens_bytes_keeping(&bytes);
    user.clicks("Convert line ends…");
    assert!(user.cell_says("Force", "North").contains("Ten at most."));
    user.presses(CTRL, Key::S);
    user.clicks("Convert, keep the old file");
    assert_eq!(fs::read_to_string(user.file()).unwrap(), text);
}

#[test]
fn what_cannot_be_converted_is_counted_and_told() {
    let mut bytes = utf_16(TALKS, u16::to_le_bytes);
    let flag = utf_16("One flag.", u16::to_le_bytes);
    let found = bytes.windows(flag.len()).position(|window| window == flag);
    let found = found.unwrap();
    bytes[found..found + 2].copy_from_slice(&[0x00, 0xD8]);
    let mut user = User::opens_bytes_keeping(&bytes);
    user.clicks("Convert to UTF-8…");
    user.sees("1 character could not be converted");
}
