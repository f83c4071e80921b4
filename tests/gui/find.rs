//! Words looked for and replaced in the window.

use eframe::egui::{Key, Modifiers};

use crate::TALKS;
use crate::user::{CTRL, NONE, User};

const SHIFT: Modifiers = Modifiers::SHIFT;

/// A user at a table where `ten` stands in a title, three wordings, a position and a note.
fn user() -> User {
    let talks = TALKS
        .replace("title: \"Force\"", "title: \"Tension\"")
        .replace("One flag.", "One flag, often.")
        .replace(
            "text: \"Sixty will do.\"",
            "text: \"Sixty will do.\", note: \"Said ten times.\"",
        )
        .replace("text: \"Ten at most.\"", "text: \"Ten at most, not tens.\"");
    User::opens(&talks)
}

/// The same user, looking for words.
fn user_looking_for(words: &str) -> User {
    let mut user = user();
    user.presses(CTRL, Key::F);
    user.types(words);
    user
}

#[test]
fn hits_are_counted_and_gone_to_in_the_order_of_the_grid_and_around() {
    let mut user = user_looking_for("ten");
    user.sees("5 found");
    let steps = [
        ("1 of 5 · issue title", "Issue Tension"),
        ("2 of 5 · wording", "Tension, North"),
        ("3 of 5 · wording", "Tension, North"),
        ("4 of 5 · note", "Tension, South"),
        ("5 of 5 · wording", "Flag, North"),
    ];
    for (count, cell) in steps {
        user.presses(NONE, Key::Enter);
        user.sees(count);
        assert!(user.is_selected(cell), "{count}");
        assert!(user.is_in_field("Find what"), "{count}");
    }
    user.does_not_see("went on");
    user.presses(NONE, Key::Enter);
    user.sees("1 of 5 · issue title · went on from the top");
    user.presses(SHIFT, Key::Enter);
    user.sees("5 of 5 · wording · went on from the bottom");
    for (count, _) in steps.into_iter().rev().skip(1) {
        user.presses(SHIFT, Key::Enter);
        user.sees(count);
    }
    user.does_not_see("went on");
}

#[test]
fn the_search_goes_on_from_where_the_user_is() {
    let mut user = user_looking_for("ten");
    user.clicks_cell("Tension", "South");
    user.clicks("Next hit");
    user.sees("5 of 5");
    // From a figure behind the parties, in its row.
    user.clicks_starting("Tension, Gap");
    user.presses(NONE, Key::F3);
    user.sees("5 of 5");
    user.clicks_starting("Tension, Gap");
    user.presses(SHIFT, Key::F3);
    user.sees("4 of 5 · note");
    user.clicks_starting("Party South");
    user.presses(NONE, Key::F3);
    user.sees("1 of 5");
}

#[test]
fn case_whole_words_and_where_to_look_narrow_the_search() {
    let mut user = user_looking_for("ten");
    user.clicks("Whole word");
    user.sees("2 found");
    user.clicks("Match case");
    user.sees("1 found");
    user.presses(CTRL, Key::F);
    user.types("Ten");
    user.sees("1 found");
    user.clicks("Whole word");
    user.sees("2 found");
    user.clicks("Match case");
    for (place, says) in [
        ("wording only", "3 found"),
        (
            "positions",
            "Nothing found in positions; look in everything",
        ),
        ("titles and names", "1 found"),
        ("everything", "5 found"),
    ] {
        user.chooses("Look in", place);
        user.sees(says);
    }
    user.presses(CTRL, Key::F);
    user.types("60 km");
    user.sees("1 found");
    user.presses(NONE, Key::Enter);
    user.sees("1 of 1 · position");
}

#[test]
fn nothing_found_says_so_and_moves_nothing() {
    let mut user = user();
    user.clicks_cell("Flag", "North");
    user.presses(CTRL, Key::F);
    user.presses(NONE, Key::Enter);
    user.sees("Type what to look for");
    user.types("eleven");
    user.sees("Nothing found");
    user.does_not_see("Type what");
    user.presses(NONE, Key::Enter);
    assert!(user.is_selected("Flag, North"));
    assert!(user.is_in_field("Find what"));
}

#[test]
fn escape_closes_the_bar_and_leaves_the_keyboard_at_the_hit() {
    let mut user = user_looking_for("often");
    user.presses(NONE, Key::Enter);
    user.presses(NONE, Key::Escape);
    user.does_not_see("1 of 1");
    user.types("Two flags.");
    user.presses(NONE, Key::Enter);
    assert!(user.cell_says("Flag", "North").contains("Two flags."));
    // The last words are there again, and go as the next are typed.
    user.presses(CTRL, Key::F);
    assert_eq!(user.field_holds("Find what"), "often");
    user.types("two");
    assert_eq!(user.field_holds("Find what"), "two");
    user.sees("1 found");
}

#[test]
fn the_count_follows_what_is_edited_and_which_round_is_shown() {
    let mut user = user_looking_for("ten");
    user.clicks_cell("Flag", "North");
    user.types("Ten flags, ten poles.");
    user.presses(NONE, Key::Enter);
    user.sees("6 found");
    user.presses(CTRL, Key::Z);
    user.sees("5 found");
    user.chooses("Round", "First (");
    user.sees("4 found");
}

#[test]
fn hits_in_folded_groups_are_unfolded() {
    let talks = TALKS.replace("title: \"Force\"", "group: \"Land\", title: \"Force\"");
    let mut user = User::opens(&talks);
    user.clicks_starting("Group Land");
    user.does_not_see("Ten at most.");
    user.presses(CTRL, Key::F);
    user.types("ten");
    user.sees("1 found");
    user.presses(NONE, Key::Enter);
    user.sees("1 of 1");
    assert!(user.is_selected("Force, North"));
    user.presses(CTRL, Key::F);
    user.types("land");
    user.presses(NONE, Key::Enter);
    user.sees("1 of 1 · group");
    assert!(user.is_selected("Group Land"));
}

#[test]
fn a_replacement_is_shown_first_each_hit_can_be_left_out_and_all_is_one_step() {
    let mut user = user();
    user.presses(CTRL, Key::H);
    user.types("ten");
    user.presses(NONE, Key::Tab);
    assert!(user.is_in_field("Replace with"));
    user.types("9");
    user.clicks("Replace…");
    user.sees("5 of 5 places");
    user.sees("South · Tension, note: Said ten times. → Said 9 times.");
    user.clicks_starting("North · Tension, wording: Ten at most, not tens.");
    user.sees("4 of 5 places");
    user.clicks("Replace in 4 places");
    user.sees("Replaced in 4 places");
    assert!(user.is_in_field("Find what"));
    user.sees("1 found");
    let issue = &user.scenario().issues[0];
    assert_eq!(issue.title(), "9sion");
    assert_eq!(issue.stances[0].text(), "Ten at most, not tens.");
    assert_eq!(user.scenario().issues[1].stances.len(), 2);
    user.presses(NONE, Key::Escape);
    user.presses(CTRL, Key::Z);
    user.does_not_see("unsaved");
    assert_eq!(user.scenario().issues[0].title(), "Tension");
}

#[test]
fn hits_are_replaced_one_by_one_and_what_is_put_in_is_not_found_again() {
    let mut user = user_looking_for("ten");
    user.presses(CTRL, Key::H);
    user.fills("Replace with", "tenten");
    // The first press only goes to a hit.
    user.clicks("Replace this");
    user.sees("1 of 5 · issue title");
    user.clicks("Replace this");
    user.sees("3 of 6 · wording");
    assert_eq!(user.scenario().issues[0].title(), "tentension");
    user.clicks("Replace this");
    user.sees("5 of 7 · wording");
    user.clicks("Replace this");
    user.sees("7 of 8 · note");
    let carried = user.scenario().issues[0].stances.iter();
    let texts: Vec<&str> = carried.map(|stance| stance.text()).collect();
    assert!(texts.contains(&"tenten at most, not tentens."), "{texts:?}");
}

#[test]
fn what_cannot_be_replaced_says_why_and_stays() {
    let mut user = user();
    user.presses(CTRL, Key::H);
    user.types("60 km");
    user.presses(NONE, Key::Enter);
    user.clicks("Replace this");
    user.sees("a position is not replaced: edit its cell");
    user.clicks("Replace…");
    user.sees("positions are not replaced: edit their cells");
    user.fills("Find what", "tension");
    user.clicks("Replace…");
    user.clicks("Replace in 1 place");
    user.sees("issue title of Tension: it cannot be empty; leave this place out");
    user.clicks("Cancel");
    user.does_not_see("unsaved");
}

#[test]
fn a_window_that_searches_comes_to_rest() {
    let mut user = user_looking_for("ten");
    user.waits_secs(10);
    assert!(user.next_repaint() > crate::AT_REST);
}
