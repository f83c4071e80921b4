//! The Outcomes view: what it says of outcomes, how sure they are, and what if.

use eframe::egui::{Key, Modifiers};

use super::user::{CTRL, NONE, User};

const TALKS: &str = r#"#![enable(implicit_some)]
(
    format: 1,
    title: "Talks",
    parties: [
        (id: "north", name: "North", short: "N"),
        (id: "south", name: "South", short: "S"),
    ],
    issues: [
        (
            id: "force",
            title: "Force",
            scale: Range(from: 0, to: 100, unit: "km"),
            stances: [
                (party: "north", at: 10, accepts: (0, 30), salience: 80),
                (party: "south", at: 60, accepts: (50, 100), salience: 20),
            ],
        ),
        (
            id: "seat",
            title: "Seat",
            scale: Steps(["low", "middle", "high"]),
            stances: [
                (party: "north", at: "low"),
                (party: "south", at: "high"),
            ],
        ),
        (
            id: "flag",
            title: "Flag",
            scale: Wording,
            stances: [
                (party: "north", text: "One flag."),
            ],
        ),
    ],
)
"#;

fn user_at_outcomes() -> User {
    let mut user = User::opens(TALKS);
    user.presses(Modifiers::ALT, Key::Num5);
    user
}

/// What a stance is by the file's own record.
fn salience(user: &User) -> Option<f64> {
    user.scenario().issues[0].stances[0].salience()
}

/// A user who supposes that North cares less about Force.
fn user_who_supposes() -> User {
    let mut user = user_at_outcomes();
    user.clicks("What if…");
    user.sets("Salience of North", 30.0);
    user
}

#[test]
fn each_issue_tells_its_mean_and_median_and_who_moves_them() {
    let mut user = user_at_outcomes();
    user.sees("mean 20 km");
    user.sees("median 10 km");
    user.sees("moved most by North, 0.80");
    user.sees("North: Force, 10 km, influence 0.80, = weight 80 of 100 in all: power 1 × salience 80, 0.10 from the mean, 0.00 from the median, mean without it: 60 km");
    // What has no mean is told, not drawn.
    user.sees("1 on options or in words have no mean");
    user.clicks("Outcomes as table");
    user.sees("Flag, no mean: wordings have no place on a scale");
}

#[test]
fn an_issue_chosen_in_the_list_is_shown_large() {
    let mut user = user_at_outcomes();
    user.clicks_starting("Seat, mean ");
    user.sees("South: Seat, high, influence 0.20");
    user.clicks("Show in the matrix");
    assert!(user.is_selected("Issue Seat"));
}

#[test]
fn the_challenge_model_says_what_it_is() {
    let mut user = user_at_outcomes();
    user.clicks("Challenge model");
    user.sees("Challenge model, first turn");
    user.sees("not a forecast");
    user.sees("North, chance 0.");
}

#[test]
fn sensitivity_is_drawn_on_a_thread_and_follows_what_is_asked() {
    let mut user = user_at_outcomes();
    user.clicks("Sensitivity");
    user.waits_for("1000 draws from seed 1");
    user.sees("Force, Near, in ");
    user.sets("Seed", 7.0);
    user.waits_for("1000 draws from seed 7");
    user.clicks("How sure outlooks and outcomes are as table");
    user.sees("Force, Near, ");
}

#[test]
fn what_is_supposed_leaves_the_file_as_it_is_until_it_is_applied() {
    let mut user = user_who_supposes();
    user.sees("1 figure is supposed");
    user.sees("the file says 80");
    // 30 of 50 at 10 km, 20 of 50 at 60 km.
    user.sees("Mean 20 km → 30 km");
    user.sees("mean 30 km");
    assert_eq!(salience(&user), Some(80.0));
    user.does_not_see("unsaved");

    user.clicks("Apply what-if");
    assert_eq!(salience(&user), Some(30.0));
    user.sees("unsaved");
    user.does_not_see("figure is supposed");
    user.presses(CTRL, Key::Z);
    assert_eq!(salience(&user), Some(80.0));
    user.does_not_see("unsaved");
}

#[test]
fn what_is_discarded_leaves_no_trace() {
    let mut user = user_who_supposes();
    user.clicks("Discard what-if");
    user.does_not_see("figure is supposed");
    user.sees("mean 20 km");
    assert_eq!(salience(&user), Some(80.0));
    user.does_not_see("unsaved");
    user.sees("What if…");
}

#[test]
fn a_what_if_waits_while_another_view_is_shown() {
    let mut user = user_who_supposes();
    user.presses(Modifiers::ALT, Key::Num1);
    user.sees("A what-if waits under Outcomes");
    user.clicks("Show what-if");
    user.sees("1 figure is supposed");
    user.sees("mean 30 km");
}

#[test]
fn an_edit_of_the_file_meanwhile_goes_into_the_what_if() {
    let mut user = user_who_supposes();
    user.presses(Modifiers::ALT, Key::Num1);
    user.clicks_cell("Force", "South");
    user.runs("Cells show the position");
    user.types("90");
    user.presses(NONE, Key::Enter);
    user.presses(Modifiers::ALT, Key::Num5);
    user.sees("1 figure is supposed");
    // 30 of 50 at 10 km, 20 of 50 at 90 km.
    user.sees("mean 42 km");
}

#[test]
fn one_thing_supposed_can_be_taken_back() {
    let mut user = user_who_supposes();
    user.clicks("Take back the salience of North");
    user.does_not_see("figure is supposed");
    user.sees("Nothing yet");
    user.clicks("Close");
    user.sees("What if…");
}

#[test]
fn a_position_is_supposed_by_its_label() {
    let mut user = user_at_outcomes();
    user.clicks("What if…");
    user.clicks_starting("Seat, mean ");
    user.clicks("Position of North");
    user.clicks_last("high");
    user.sees("the file says low");
    user.sees("Gap 1.00 → 0.00");
    user.sees("Agreed");
}
