//! The comparison handed on: formats, options, a preview, files.

use std::fs;

use eframe::egui::Key;

use crate::TALKS;
use crate::user::{CTRL, NONE, User};

const WHERE: &str = "Folder and name, without ending";

/// A user who looks at the dialog, with no format chosen but these.
fn user_who_wants(formats: &[&str]) -> User {
    let mut user = User::opens(TALKS);
    user.presses(CTRL, Key::E);
    for format in ["Web page", "CSV table", "Markdown"] {
        if !formats.contains(&format) {
            user.clicks(format);
        }
    }
    user
}

#[test]
fn every_format_wanted_is_written_where_it_is_told() {
    let mut user = User::opens(TALKS);
    let base = user.path("out");
    user.presses(CTRL, Key::E);
    user.fills(WHERE, &base.display().to_string());
    user.clicks("Export");
    user.waits_for("Exported ");
    for ending in ["html", "csv", "md"] {
        let text = fs::read_to_string(base.with_extension(ending)).unwrap();
        assert!(text.contains("Sixty will do."), "{ending}");
    }
}

#[test]
fn a_file_that_is_there_is_not_written_over_unasked() {
    let mut user = User::opens(TALKS);
    user.has_file("talks.md", "mine");
    user.presses(CTRL, Key::E);
    user.clicks("Export");
    user.sees("Already there: ");
    assert_eq!(fs::read_to_string(user.path("talks.md")).unwrap(), "mine");
    user.clicks("Replace");
    user.waits_for("Exported ");
    assert_ne!(fs::read_to_string(user.path("talks.md")).unwrap(), "mine");
}

#[cfg(unix)]
#[test]
fn the_scenario_is_not_exported_over_by_whatever_name() {
    let mut user = user_who_wants(&["Markdown"]);
    std::os::unix::fs::symlink("talks.ron", user.path("talks.md")).unwrap();
    user.clicks("Export");
    user.sees("That is the scenario file itself.");
    assert_eq!(fs::read_to_string(user.file()).unwrap(), TALKS);
    std::fs::remove_file(user.path("talks.md")).unwrap();
    std::fs::hard_link(user.file(), user.path("talks.md")).unwrap();
    user.clicks("Export");
    user.sees("That is the scenario file itself.");
    assert_eq!(fs::read_to_string(user.file()).unwrap(), TALKS);
}

#[test]
fn a_preview_shows_the_first_lines_and_follows_the_options() {
    let mut user = user_who_wants(&["CSV table"]);
    user.waits_for("North: wording");
    user.waits_for("\"Sixty will do.\",60");
    user.clicks("Round");
    user.clicks("First");
    user.waits_for("\"Ninety at least.\",90");
    user.does_not_see("\"Sixty will do.\",60");
}

#[test]
fn what_is_chosen_is_what_is_written_and_is_remembered() {
    let mut user = user_who_wants(&["Markdown"]);
    user.clicks("Round");
    user.clicks("First");
    user.clicks("Export");
    user.waits_for("Exported ");
    let text = fs::read_to_string(user.path("talks.md")).unwrap();
    assert!(text.contains("Ninety at least.") && !text.contains("Sixty will do."));
    assert!(!user.path("talks.html").exists());
    user.presses(CTRL, Key::E);
    user.clicks("Export");
    user.sees("Already there: ");
    // The round is that of the window again: it belongs to the scenario.
    user.clicks("Replace");
    user.waits_until("the end of the export", |user| {
        !user.can_see("Export the comparison")
    });
    let text = fs::read_to_string(user.path("talks.md")).unwrap();
    assert!(text.contains("Sixty will do."));
    assert!(!user.path("talks.html").exists());
}

#[test]
fn without_a_format_nothing_is_written_and_the_dialog_says_what_to_do() {
    let mut user = user_who_wants(&[]);
    user.sees("Choose at least one format on the left.");
    user.clicks("Export");
    user.sees("Choose at least one format.");
    user.presses(NONE, Key::Escape);
    user.does_not_see("Export the comparison");
}

#[test]
fn what_cannot_be_written_is_told_in_the_dialog_which_stays() {
    let mut user = user_who_wants(&["Markdown"]);
    let base = user.path("no such folder").join("out");
    user.fills(WHERE, &base.display().to_string());
    user.clicks("Export");
    user.waits_for("there is no folder");
    user.sees("Export the comparison");
    user.clicks("Cancel");
    user.does_not_see("Export the comparison");
}

#[test]
fn options_that_mean_nothing_to_the_formats_wanted_are_not_offered() {
    let mut user = user_who_wants(&["CSV table"]);
    user.sees("CSV, TSV for programs");
    user.does_not_see("Shading");
    user.clicks("CSV table");
    user.clicks("Markdown");
    user.does_not_see("CSV, TSV for programs");
    user.sees("Shading");
}

#[test]
fn the_public_version_lists_what_goes_and_writes_none_of_it() {
    let secret = TALKS
        .replace("at: 10, text", "at: 10, salience: 80, text")
        .replace("at: 60, text", "at: 60, visibility: Private, text");
    let mut user = User::opens(&secret);
    user.presses(CTRL, Key::E);
    user.clicks("For the public");
    user.waits_for("Saliences: 1");
    user.sees("Private stances: 1");
    user.sees("North · Force · First");
    user.clicks("Keep: Saliences");
    user.waits_until("what is kept", |user| !user.can_see("Saliences: 1"));
    user.clicks("Export");
    user.waits_for("Exported ");
    for ending in ["html", "csv", "md"] {
        let path = user.file().with_extension(ending);
        let text = fs::read_to_string(path).unwrap();
        assert!(text.contains("Ten at most."), "{ending}");
        assert!(!text.contains("Sixty will do."), "{ending}");
        assert!(!text.contains("Ninety at least."), "{ending}");
    }
    // The choice is remembered: nobody exports the rest by accident the next time.
    user.presses(CTRL, Key::E);
    user.waits_for("Left out: ");
}

#[test]
fn a_figure_is_previewed_as_it_will_be_drawn_and_a_workbook_by_its_sheets() {
    let mut user = user_who_wants(&[]);
    user.clicks("PNG figure");
    user.waits_for("The figure as it will be written");
    user.clicks("PNG figure");
    user.clicks("Excel workbook");
    user.waits_for("Sheets: ");
    user.sees("The matrix: 2 issues by 2 parties, with wordings and positions");
}

#[test]
fn the_keyboard_goes_to_export_once_the_dialog_is_there() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL, Key::E);
    user.presses(NONE, Key::Enter);
    user.waits_for("Exported ");
}
