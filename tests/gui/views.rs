//! From view to view, and what the Priorities view shows, by name and by key.

use eframe::egui::{Key, Modifiers};

use crate::user::{CTRL, NONE, User};

const ALT: Modifiers = Modifiers::ALT;

const TALKS: &str = r#"#![enable(implicit_some)]
(
    format: 1,
    title: "Talks",
    parties: [(id: "north", name: "North"), (id: "south", name: "South")],
    rounds: [(id: "first", name: "First")],
    issues: [
        (id: "force", title: "Force", scale: Range(from: 0, to: 100, unit: "km"), stances: [
            (party: "north", round: "first", at: 10, salience: 90, text: "Ten."),
            (party: "south", round: "first", at: 70, accepts: (40, 90), salience: 90),
        ]),
        (id: "toll", title: "Toll", scale: Range(from: 0, to: 10), stances: [
            (party: "north", round: "first", at: 2, accepts: (0, 6), salience: 60),
            (party: "south", round: "first", at: 8, accepts: (4, 10), salience: 60),
        ]),
        (id: "flag", title: "Flag", scale: Wording, stances: [
            (party: "north", round: "first", text: "One flag."),
        ]),
    ],
)
"#;

fn in_priorities() -> User {
    let mut user = User::opens(TALKS);
    user.clicks("Priorities");
    user
}

#[test]
fn a_tab_or_its_key_shows_a_view_and_hides_what_belongs_to_another() {
    let mut user = User::opens(TALKS);
    user.sees("Force, North: Ten.");
    user.sees("Shade by: ");
    user.presses(ALT, Key::Num2);
    user.sees("What blocks, and what would open it");
    user.does_not_see("Force, North: Ten.");
    user.does_not_see("Shade by: ");
    user.sees("Between: ");
    user.clicks("Matrix");
    user.sees("Force, North: Ten.");
    user.does_not_see("What blocks, and what would open it");
    user.runs("Priorities");
    user.sees("What blocks, and what would open it");
}

#[test]
fn the_letter_of_a_key_that_shows_a_view_is_not_typed_into_the_cell() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    for (key, letter) in [(Key::Num2, "2"), (Key::Num3, "3"), (Key::Num1, "1")] {
        user.presses_letter(ALT, key, letter);
    }
    user.sees("Force, North: Ten.");
    user.presses_letter(NONE, Key::A, "a");
    user.presses(NONE, Key::Enter);
    user.sees("Force, North: a");
}

#[test]
fn what_is_selected_is_not_changed_while_the_matrix_is_out_of_sight() {
    let mut user = User::opens(TALKS);
    user.clicks_cell("Force", "North");
    user.presses(ALT, Key::Num2);
    user.presses(NONE, Key::Delete);
    user.sees("Show the matrix first");
    user.does_not_see("unsaved");
    user.presses(CTRL, Key::F);
    user.sees("Force, North: Ten.");
}

#[test]
fn every_open_issue_says_what_blocks_it_and_what_would_open_it() {
    let mut user = in_priorities();
    user.sees("Blocked by: North and South, 30 km (0.30) apart");
    user.sees("Smallest move: 30 km (0.30): North to 40 km, or South to 10 km");
    user.sees("Equal split: 25 km");
    user.sees("All would accept: 4–6");
    user.sees("Open 2");
    user.clicks("Quick wins 1");
    user.does_not_see("Equal split: 25 km");
    user.sees("All would accept: 4–6");
    user.clicks("Deadlocks 0");
    user.sees("No red lines exclude each other.");
    user.clicks("Unknown 1");
    user.sees("Not known: Nothing to compare from South");
}

#[test]
fn a_dot_is_named_and_leads_to_its_issue() {
    let mut user = in_priorities();
    user.sees("Gap 0.60 between North and South, Mean salience 90, Priority 0.54");
    user.clicks_starting("Force, Apart, Gap 0.60");
    assert!(user.is_selected("Issue Force"));
}

#[test]
fn an_issue_of_the_list_leads_to_its_row() {
    let mut user = in_priorities();
    user.clicks_starting("Toll, Overlap, · gap");
    assert!(user.is_selected("Issue Toll"));
}

#[test]
fn arrows_go_from_dot_to_dot_and_enter_shows_the_issue() {
    let mut user = in_priorities();
    user.goes_to("Force, Apart, Gap 0.60");
    user.presses(NONE, Key::ArrowLeft);
    assert!(user.is_at("Toll, Overlap, Gap 0.60"));
    user.presses(NONE, Key::Enter);
    assert!(user.is_selected("Issue Toll"));
}

#[test]
fn a_chart_is_also_a_table_whose_rows_lead_on() {
    let mut user = in_priorities();
    user.clicks("Priorities as table");
    user.sees("Mean salience");
    user.sees("Flag, Unknown, –");
    user.clicks_starting("Flag, Unknown, –");
    assert!(user.is_selected("Issue Flag"));
    user.presses(ALT, Key::Num2);
    user.clicks("Priorities as table");
    user.sees("Force, Apart, Gap 0.60");
}

#[test]
fn an_edit_is_followed_and_another_scope_too() {
    let mut user = in_priorities();
    user.presses(ALT, Key::Num1);
    user.presses(CTRL, Key::Num2);
    user.clicks_cell("Force", "South");
    user.types("90");
    user.presses(NONE, Key::Enter);
    user.presses(ALT, Key::Num2);
    user.sees("Gap 0.80 between North and South");
    user.presses(CTRL, Key::Z);
    user.sees("Gap 0.60 between North and South");
}

#[test]
fn a_large_scenario_is_weighed_beside_the_frames() {
    let party = |at: usize| format!(r#"(id: "p{at}"),"#);
    let parties: String = (0..60).map(party).collect();
    let stance = |at: usize| format!(r#"(party: "p{at}", at: {at}),"#);
    let stances: String = (0..60).map(stance).collect();
    let issue = |at: usize| {
        format!(
            r#"(id: "i{at}", title: "Issue {at}", scale: Range(from: 0, to: 100), stances: [{stances}]),"#
        )
    };
    let issues: String = (0..400).map(issue).collect();
    let text = format!(
        r#"#![enable(implicit_some)] (format: 1, title: "Large", parties: [{parties}], issues: [{issues}])"#
    );
    let mut user = User::opens(&text);
    user.presses(ALT, Key::Num2);
    user.waits_for("Open 400");
    user.sees("400 issues of outlook apart");
}

#[test]
fn a_file_of_one_party_says_in_every_view_what_to_do_next() {
    let mut user = User::opens(
        r#"(title: "Alone", parties: [(id: "a", name: "Ada")], issues: [
            (id: "x", title: "Price", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 4)])])"#,
    );
    user.sees("1 issue · 1 party · 1 stance in effect");
    user.presses(ALT, Key::Num2);
    user.sees("No issue is open. What cannot be compared yet stands under Unknown.");
    user.presses(ALT, Key::Num3);
    user.sees("Add a party, under “Structure”, to see who is how far from whom.");
    user.presses(ALT, Key::Num4);
    user.sees("Add rounds to see who moves from one to the next, and whether issues close.");
}
