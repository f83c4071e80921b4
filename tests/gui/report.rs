//! The Common ground view: read, followed into the matrix, copied and handed on.

use std::fs;

use eframe::egui::{Key, Modifiers};

use crate::TALKS;
use crate::user::{CTRL, NONE, User};

const FORCE: &str = "Force. The positions lie 50 km apart: North at 10 km, South at 60 km.";

fn user_who_reads(text: &str) -> User {
    let mut user = User::opens(text);
    user.clicks("Report");
    user
}

/// The talks with a source for what South says.
fn with_a_source() -> String {
    TALKS
        .replace(
            "    issues: [",
            "    sources: [(id: \"S\", title: \"A letter\", author: \"Ann\")],\n    issues: [",
        )
        .replace(
            "text: \"Sixty will do.\"",
            "text: \"Sixty will do.\", cites: [(source: \"S\", quote: \"sixty\")]",
        )
}

#[test]
fn the_report_is_read_as_headings_and_sentences() {
    let user = user_who_reads(TALKS);
    for told in [
        "Talks",
        "Common ground between North and South, as of Second (Feb 2026).",
        "What is agreed",
        "What divides the parties",
        "North (as of First): Ten at most.",
        "No stance is recorded of South on Flag.",
    ] {
        user.sees(told);
    }
    user.sees(FORCE);
}

#[test]
fn the_report_follows_an_edit_a_round_and_its_undoing() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "South");
    user.types("Thirty.");
    user.presses(NONE, Key::Enter);
    user.presses(Modifiers::ALT, Key::Num6);
    user.sees("South: Thirty.");
    user.presses(CTRL, Key::Z);
    user.sees("South: Sixty will do.");
    user.does_not_see("Thirty.");
    user.chooses("Round", "First (");
    user.sees("Force. The positions lie 80 km apart");
}

#[test]
fn the_name_of_an_issue_leads_to_the_matrix() {
    let mut user = user_who_reads(TALKS);
    user.does_not_see("Ten at most., gap");
    user.clicks("Force");
    assert!(user.cell_says("Force", "North").contains("Ten at most."));
}

#[test]
fn a_number_tells_its_source_and_leads_to_the_list() {
    let mut user = user_who_reads(&with_a_source());
    user.sees("Source 1: A letter · Ann · sixty");
    user.clicks("Source 1: A letter · Ann · sixty");
    user.sees("1. A letter");
}

#[test]
fn the_full_text_tells_more_than_the_page() {
    let long = TALKS.replace(
        "    title: \"Talks\",",
        "    title: \"Talks\",\n    summary: \"Two sides and a border.\",",
    );
    let mut user = user_who_reads(&long);
    user.does_not_see("Two sides and a border.");
    user.clicks("In full");
    user.sees("Two sides and a border.");
    user.clicks("About a page");
    user.does_not_see("Two sides and a border.");
}

#[test]
fn the_report_is_copied_as_text() {
    let mut user = user_who_reads(&with_a_source());
    let text = user.copies_by("Copy as text");
    assert!(text.contains(FORCE), "{text}");
    assert!(text.contains("South: Sixty will do. [1]"));
    assert!(text.contains("[1] A letter · Ann"));
    user.sees("Copied as text");
}

#[test]
fn the_report_is_exported_where_the_matrix_is() {
    let mut user = user_who_reads(TALKS);
    user.clicks("Export report…");
    user.sees("common ground, a page");
    user.waits_for("Common ground as prose");
    user.clicks("Export");
    user.waits_for("Exported ");
    for ending in ["html", "md"] {
        let text = fs::read_to_string(user.path(&format!("talks.{ending}"))).unwrap();
        assert!(text.contains("What divides the parties"), "{ending}");
    }
    let table = fs::read_to_string(user.path("talks.csv")).unwrap();
    assert!(table.contains("North: wording"));
}
