//! Sorting, filtering, hiding, pinning and turning the matrix in the window.

use eframe::egui::Key;

use crate::TALKS;
use crate::user::{CTRL, NONE, User};

/// Three issues in two groups, their gaps unlike, beside a party that says nothing.
fn talks() -> User {
    let north = "(id: \"north\", name: \"North\", short: \"N\"),";
    let text = TALKS.replace(
        north,
        &format!("{north}\n        (id: \"west\", name: \"West\", role: Observer),"),
    );
    let sea = r#"
        (
            id: "sea", title: "Sea", group: "Water", scale: Range(from: 0, to: 100),
            stances: [
                (party: "north", round: "second", at: 0, text: "None.", confidence: Low),
                (party: "south", round: "second", at: 100, text: "All of it."),
            ],
        ),
    ],
)
"#;
    let end = text.rfind("    ],\n)").unwrap();
    User::opens(&format!("{}{sea}", &text[..end].trim_end()))
}

/// The titles of the issues shown, in order.
fn issues(user: &User) -> Vec<String> {
    let names = user.headers("Issue ");
    names
        .into_iter()
        .filter_map(|name| name.strip_prefix("Issue ").map(str::to_owned))
        .collect()
}

/// The names of the parties shown, in order.
fn parties(user: &User) -> Vec<String> {
    let names = user.headers("Party ");
    names
        .into_iter()
        .filter_map(|name| name.strip_prefix("Party ").map(str::to_owned))
        .collect()
}

#[test]
fn sorting_by_gap_puts_the_widest_first_and_again_the_narrowest() {
    let mut user = talks();
    assert_eq!(issues(&user), ["Force", "Flag", "Sea"]);
    user.does_not_see("Sorted by");
    user.chooses("Sort", "gap");
    assert_eq!(issues(&user), ["Sea", "Force", "Flag"]);
    user.sees("Sorted by gap, largest first");
    user.sees("Gap, sorted by gap, largest first");
    user.chooses("Sort", "gap");
    assert_eq!(issues(&user), ["Force", "Sea", "Flag"]);
    user.sees("Sorted by gap, smallest first");
    user.clicks("Clear sort");
    assert_eq!(issues(&user), ["Force", "Flag", "Sea"]);
    user.does_not_see("Sorted by");
}

#[test]
fn a_filter_by_outlook_shows_only_those_and_clearing_shows_all_again() {
    let mut user = talks();
    user.clicks_starting("Show: ");
    user.sees("3 of 3 issues");
    user.clicks("Unknown");
    // The list stays for another tick.
    user.sees("1 of 3 issues");
    user.presses(NONE, Key::Escape);
    assert_eq!(issues(&user), ["Flag"]);
    user.sees("1 of 3 issues: unknown");
    user.clicks("Clear filter");
    assert_eq!(issues(&user), ["Force", "Flag", "Sea"]);
}

#[test]
fn a_filter_by_words_looks_into_wordings_and_says_when_nothing_meets_it() {
    let mut user = talks();
    user.clicks_starting("Show: ");
    user.fills("Words in issues", "SIXTY");
    assert_eq!(issues(&user), ["Force"]);
    user.fills("Words in issues", "no such words");
    user.sees("0 of 3 issues");
    user.sees("No issue meets the filter");
    user.presses(NONE, Key::Escape);
    user.clicks("Show all issues");
    assert_eq!(issues(&user), ["Force", "Flag", "Sea"]);
    user.does_not_see("No issue meets the filter");
}

#[test]
fn groups_marks_and_parties_are_ticked_together_and_cleared_together() {
    let mut user = talks();
    user.clicks_starting("Show: ");
    user.clicks("low confidence");
    user.clicks("North");
    user.sees("1 of 3 issues");
    assert_eq!(issues(&user), ["Sea"]);
    user.clicks("low confidence");
    user.clicks("missing stance");
    user.sees("0 of 3 issues");
    user.clicks("Clear");
    user.sees("3 of 3 issues");
    user.clicks("Water");
    user.presses(NONE, Key::Escape);
    user.chooses("Sort", "name");
    user.sees("1 of 3 issues: Water");
    user.clicks("Clear all");
    assert_eq!(issues(&user), ["Force", "Flag", "Sea"]);
}

#[test]
fn parties_are_hidden_pinned_and_shown_without_a_stance() {
    let mut user = talks();
    assert_eq!(parties(&user), ["North", "South"]);
    user.clicks_starting("Parties: 2 of 3");
    user.clicks("Show North");
    user.clicks("Parties without a stance");
    user.clicks("Pin South");
    user.presses(NONE, Key::Escape);
    assert_eq!(parties(&user), ["South", "West"]);
    user.sees("1 party hidden");
    user.clicks("Show hidden parties");
    assert_eq!(parties(&user), ["South", "North", "West"]);
    user.clicks_starting("Parties: all, 1 pinned");
    user.clicks("Unpin South");
    user.presses(NONE, Key::Escape);
    assert_eq!(parties(&user), ["North", "West", "South"]);
}

#[test]
fn a_heads_menu_sorts_by_it_and_hides_and_pins_its_party() {
    let mut user = talks();
    user.clicks_secondary("Priority");
    user.clicks("Sort by priority, highest first");
    assert_eq!(issues(&user), ["Sea", "Force", "Flag"]);
    user.clicks_secondary("Issue");
    user.clicks("Sort by name, A to Z");
    assert_eq!(issues(&user), ["Flag", "Force", "Sea"]);
    user.clicks_secondary("Party South");
    user.clicks("Pin parties");
    assert_eq!(parties(&user), ["South", "North"]);
    user.clicks_secondary("Party North");
    user.clicks("Hide parties");
    assert_eq!(parties(&user), ["South"]);
}

#[test]
fn a_turned_matrix_edits_the_cell_that_was_clicked() {
    let mut user = talks();
    user.clicks_starting("Rows: ");
    user.clicks("Turned: parties down, issues across");
    user.presses(NONE, Key::Escape);
    user.clicks_cell("Sea", "South");
    user.types("Half of it.");
    user.presses(NONE, Key::Enter);
    assert!(user.cell_says("Sea", "South").contains("Half of it."));
    assert!(user.cell_says("Sea", "North").contains("None."));
    assert_eq!(user.scenario().issues[2].stances[1].text(), "Half of it.");
}

#[test]
fn rows_stay_while_they_are_edited_and_the_order_is_applied_again_on_demand() {
    let mut user = talks();
    user.chooses("Cells show", "position");
    user.chooses("Sort", "gap");
    user.does_not_see("from before your edits");
    user.clicks_cell("Sea", "South");
    user.types("10");
    user.presses(NONE, Key::Enter);
    assert_eq!(issues(&user), ["Sea", "Force", "Flag"]);
    user.sees("The order is from before your edits");
    user.clicks("Apply again");
    assert_eq!(issues(&user), ["Force", "Sea", "Flag"]);
    user.does_not_see("from before your edits");
    // What is arranged is no part of what is undone.
    user.presses(CTRL, Key::Z);
    user.sees("Sorted by gap");
}

#[test]
fn another_round_keeps_what_is_arranged() {
    let mut user = talks();
    user.chooses("Sort", "gap");
    user.chooses("Round", "First");
    user.sees("Sorted by gap, largest first");
    assert_eq!(issues(&user), ["Force", "Flag", "Sea"]);
}

#[test]
fn a_text_being_typed_is_taken_before_its_row_is_filtered_away() {
    let mut user = talks();
    user.clicks_cell("Force", "North");
    user.types("Eleven.");
    user.clicks_starting("Show: ");
    user.clicks("Water");
    user.presses(NONE, Key::Escape);
    assert_eq!(issues(&user), ["Sea"]);
    let stances = user.scenario().issues[0].stances.iter();
    assert!(
        stances
            .map(|stance| stance.text())
            .any(|text| text == "Eleven.")
    );
}

#[test]
fn row_heights_are_chosen() {
    let mut user = talks();
    user.chooses("Rows", "compact");
    user.sees("Rows: compact");
    assert!(user.cell_says("Sea", "North").contains("None."));
}
