//! What the Parties view shows, by name and by key.

use eframe::egui::{Key, Modifiers};

use crate::user::{CTRL, NONE, User};

const ALT: Modifiers = Modifiers::ALT;

const TALKS: &str = r#"#![enable(implicit_some)]
(
    format: 1,
    title: "Talks",
    parties: [(id: "north", name: "North"), (id: "south", name: "South"), (id: "east", name: "East")],
    rounds: [(id: "first", name: "Opening"), (id: "second", name: "Close")],
    issues: [
        (id: "force", title: "Force", group: "War", scale: Range(from: 0, to: 100, unit: "km"), stances: [
            (party: "north", round: "first", at: 0, text: "None at all."),
            (party: "south", round: "first", at: 100),
            (party: "south", round: "second", at: 80),
            (party: "east", round: "first", at: 10),
        ]),
        (id: "toll", title: "Toll", scale: Range(from: 0, to: 10), stances: [
            (party: "north", round: "first", at: 2),
            (party: "south", round: "first", at: 4),
            (party: "east", round: "first", at: 2),
        ]),
        (id: "flag", title: "Flag", scale: Wording, stances: [
            (party: "north", round: "first", text: "One flag."),
            (party: "south", round: "first", text: "Two flags."),
        ]),
    ],
)
"#;

fn in_parties() -> User {
    let mut user = User::opens(TALKS);
    user.presses(ALT, Key::Num3);
    user
}

#[test]
fn a_cell_says_who_is_how_far_apart_on_how_many_issues() {
    let user = in_parties();
    user.sees("North – South, City-block distance 0.50, on 2 of 3 issues");
    user.sees("South – North, City-block distance 0.50, on 2 of 3 issues");
    user.sees("North – East, City-block distance 0.05, on 2 of 3 issues");
    // The tree: the near ones join first.
    user.sees("North and East with South, Mean distance between them 0.47");
    user.sees("Two dimensions show 100 % of the variance");
}

#[test]
fn the_farthest_two_stand_side_by_side_until_others_are_chosen() {
    let mut user = in_parties();
    user.sees("0.50 apart");
    user.sees("compared on 2 of 3 issues");
    user.sees("Conflict 50 % (1)");
    user.sees("What divides them · 1");
    user.sees("Force, 0.80 apart; North: 0 km · None at all.; South: 80 km");
    user.sees("What they share · 1");
    user.sees("Flag, No judgement on the two wordings is in force");
    user.clicks_starting("North – East, City-block");
    user.sees("0.05 apart");
    user.sees("Flag, East says nothing");
    user.does_not_see("What divides them");
    user.clicks_starting("Other: ");
    user.clicks_last("South");
    user.sees("0.50 apart");
}

#[test]
fn the_measure_is_a_choice() {
    let mut user = in_parties();
    user.chooses("Distance", "Identical");
    user.sees("North – East, Share of issues that differ 0.50, on 2 of 3 issues");
    user.sees("1.00 apart");
    user.chooses("Distance", "Euclidean");
    user.sees("North – South, Euclidean distance 0.58");
}

#[test]
fn a_group_of_issues_is_compared_alone() {
    let mut user = in_parties();
    user.chooses("Issues", "War");
    user.sees("North – South, City-block distance 0.80, on 1 of 1 issues");
    user.sees("1 issue of “War”");
    user.does_not_see("Toll");
}

#[test]
fn a_party_that_moved_says_how_far_since_when() {
    let mut user = in_parties();
    user.sees("Dotted: where from, Opening.");
    user.sees("Nearest: East, 0.45, Farthest: North, 0.50, Moved by");
    user.sees("on the map since Opening");
    user.chooses("Moves since", "off");
    user.does_not_see("on the map since Opening");
}

#[test]
fn an_issue_of_the_list_leads_to_its_row_and_a_party_to_the_inspector() {
    let mut user = in_parties();
    user.clicks_starting("Force, 0.80 apart");
    assert!(user.is_selected("Issue Force"));
    user.presses(ALT, Key::Num3);
    user.clicks_starting("South, Nearest: East");
    user.sees("Short form");
}

#[test]
fn arrows_go_from_cell_to_cell_and_enter_looks_at_the_two() {
    let mut user = in_parties();
    user.goes_to("North – East, City-block");
    user.presses(NONE, Key::Enter);
    user.sees("0.05 apart");
    user.presses(NONE, Key::ArrowRight);
    assert!(user.is_at("North – South, City-block"));
    user.presses(NONE, Key::Enter);
    user.sees("0.50 apart");
}

#[test]
fn both_charts_are_tables_too() {
    let mut user = in_parties();
    user.clicks("Distances as table");
    user.sees("Issues compared");
    user.clicks_starting("North, East, 0.05, 2 of 3");
    user.sees("0.05 apart");
    user.clicks("Map as table");
    user.sees("Moved since Opening");
}

#[test]
fn an_edit_and_another_scope_are_followed() {
    let mut user = in_parties();
    user.presses(ALT, Key::Num1);
    user.presses(CTRL, Key::Num2);
    user.clicks_cell("Force", "South");
    user.types("100");
    user.presses(NONE, Key::Enter);
    user.presses(ALT, Key::Num3);
    user.sees("North – South, City-block distance 0.60");
    user.presses(CTRL, Key::Z);
    user.sees("North – South, City-block distance 0.50");
}

#[test]
fn one_party_has_nobody_to_be_compared_with() {
    let user = {
        let text = r#"#![enable(implicit_some)] (format: 1, title: "Alone", parties: [(id: "a", name: "A")],
            issues: [(id: "k", title: "K", scale: Range(from: 0, to: 1), stances: [(party: "a", at: 1)])])"#;
        let mut user = User::opens(text);
        user.presses(ALT, Key::Num3);
        user
    };
    user.sees("Add a party, under “Structure”");
}

#[test]
fn two_hundred_parties_are_compared_beside_the_frames() {
    let party = |at: usize| format!(r#"(id: "p{at}", name: "Party {at}"),"#);
    let parties: String = (0..200).map(party).collect();
    let issue = |k: usize| {
        let stance = |p: usize| {
            format!(
                r#"(party: "p{p}", at: {}),"#,
                (p * 31 + k * 17 + p * k) % 101
            )
        };
        let stances: String = (0..200).map(stance).collect();
        format!(
            r#"(id: "i{k}", title: "Issue {k}", scale: Range(from: 0, to: 100), stances: [{stances}]),"#
        )
    };
    let issues: String = (0..120).map(issue).collect();
    let text = format!(
        r#"#![enable(implicit_some)] (format: 1, title: "Large", parties: [{parties}], issues: [{issues}])"#
    );
    let mut user = User::opens(&text);
    user.presses(ALT, Key::Num3);
    user.waits_for("compared on 120 of 120 issues");
    user.sees("over 120 issues, from 0 (the same) to 1");
    user.sees("% of the variance of the distances over 120 issues");
}
