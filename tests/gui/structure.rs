//! Scales, groups, rounds and issues changed in the window.

use eframe::egui::Key;
use standpoint::scenario::{Scale, Scenario};

use crate::TALKS;
use crate::user::{CTRL, CTRL_SHIFT, NONE, User};

/// A user who looks at the scale of the first issue.
fn user_at_the_scale() -> User {
    let mut user = User::opens(TALKS);
    user.clicks_starting("Issue Force");
    user.sees("Range: 0 to 100 km");
    user.clicks("Change scale…");
    user
}

fn notes(scenario: &Scenario) -> Vec<String> {
    let stances = scenario.issues[0].stances.iter();
    stances.map(|stance| stance.note().to_owned()).collect()
}

#[test]
fn a_change_of_scale_shows_each_stance_before_and_after_and_is_one_undo_step() {
    let mut user = user_at_the_scale();
    user.sees("3 kept, 0 converted, 0 set aside into words.");
    user.fills("To", "50");
    user.sees("1 kept, 0 converted, 2 set aside into words.");
    user.sees("in words: Position before the change of scale: 90 km");
    user.clicks("Keep the places between the ends");
    user.sees("0 kept, 3 converted, 0 set aside into words.");
    user.clicks("Change");
    user.sees("Range: 0 to 50 km");
    let at: Vec<String> = user.scenario().issues[0]
        .stances
        .iter()
        .map(|stance| format!("{:?}", stance.at().unwrap()))
        .collect();
    assert_eq!(at, ["Number(5.0)", "Number(45.0)", "Number(30.0)"]);
    user.presses(CTRL, Key::Z);
    user.sees("Range: 0 to 100 km");
    user.does_not_see("unsaved");
}

#[test]
fn a_change_of_scale_can_be_thought_better_of() {
    let mut user = user_at_the_scale();
    user.fills("To", "50");
    user.clicks("Cancel");
    user.sees("Range: 0 to 100 km");
    user.does_not_see("unsaved");
}

#[test]
fn a_scale_that_is_none_says_so_and_is_not_taken() {
    let mut user = user_at_the_scale();
    user.fills("To", "0");
    user.sees("a Range needs two ends that differ");
    user.fills("To", "many");
    user.sees("`many` is no number");
    user.clicks("Change");
    user.clicks("Cancel");
    user.does_not_see("unsaved");
}

#[test]
fn numbers_become_the_nearest_steps_and_labels_can_be_added_renamed_and_removed() {
    let mut user = user_at_the_scale();
    user.clicks("Kind of scale");
    user.clicks("Steps: ordered labels");
    user.sees("a label needs a text");
    user.fills("Label 1", "little");
    user.fills("Label 2", "much");
    user.clicks("Add a label");
    user.fills("Label 3", "some");
    user.clicks("Move up label 3");
    user.sees("some (noted: Position before the change of scale: 60 km)");
    user.clicks("Change");
    user.sees("Steps: little · some · much");
    assert_eq!(notes(user.scenario()).len(), 3);
    assert_eq!(
        notes(user.scenario())[2],
        "Position before the change of scale: 60 km"
    );
    // A label under another name takes its stances along; one removed leads where the user says.
    user.clicks("Change scale…");
    user.fills("Label 1", "hardly any");
    user.clicks("Remove label 2");
    user.sees("1 kept, 1 converted, 1 set aside into words.");
    user.clicks("What stands on “some”");
    user.clicks("much");
    user.sees("1 kept, 2 converted, 0 set aside into words.");
    user.clicks("Change");
    user.sees("Steps: hardly any · much");
    let stances = user.scenario().issues[0].stances.iter();
    let labels = stances.flat_map(|stance| stance.at().unwrap().labels().to_vec());
    let labels: Vec<&str> = labels.map(|label| label.as_str()).collect();
    assert_eq!(labels, ["hardly any", "much", "much"]);
    assert_eq!(&user.scenario().issues[0].scale.labels().len(), &2);
}

#[test]
fn a_scale_given_up_for_words_keeps_every_position_in_the_words() {
    let mut user = user_at_the_scale();
    user.clicks("Kind of scale");
    user.clicks("Wording: text only, compared by judgement");
    user.sees("0 kept, 0 converted, 3 set aside into words. Nothing is lost.");
    user.clicks("Change");
    assert_eq!(user.scenario().issues[0].scale, Scale::Wording);
    let expected = [10, 90, 60].map(|n| format!("Position before the change of scale: {n} km"));
    assert_eq!(notes(user.scenario()), expected);
    user.presses(CTRL, Key::S);
    assert_eq!(&user.reads_back(), user.scenario());
}

#[test]
fn lists_copy_rounds_and_issues_and_rename_groups() {
    let mut user =
        User::opens(&TALKS.replace("title: \"Force\",", "title: \"Force\", group: \"Land\","));
    user.presses(CTRL_SHIFT, Key::L);
    user.clicks("Duplicate round First");
    user.clicks("Duplicate issue Force");
    user.fills("Name of group Land", "Ground");
    user.presses(NONE, Key::Enter);
    user.clicks("Close");
    let scenario = user.scenario();
    let rounds: Vec<&str> = scenario.rounds.iter().map(|r| r.name()).collect();
    assert_eq!(rounds, ["First", "First (copy)", "Second"]);
    let issues = scenario.issues.iter();
    let issues: Vec<_> = issues.map(|i| format!("{}/{}", i.group, i.title)).collect();
    assert_eq!(issues, ["Ground/Force", "Ground/Force (copy)", "/Flag"]);
    for _ in 0..3 {
        user.presses(CTRL, Key::Z);
    }
    user.does_not_see("unsaved");
}

#[test]
fn an_emptied_name_in_the_list_is_refused_with_what_to_do() {
    let mut user = User::opens(TALKS);
    user.presses(CTRL_SHIFT, Key::L);
    user.fills("Name of round First", " ");
    user.presses(NONE, Key::Enter);
    user.sees("a round needs a name; type one");
    assert_eq!(user.field_holds("Name of round First"), "First");
}

#[test]
fn comments_that_go_with_a_deleted_row_are_named_in_the_history() {
    let text = TALKS.replace(
        "        (\n            id: \"force\"",
        "        // Much disputed.\n        (\n            /* 2 */ id: \"force\"",
    );
    let mut user = User::opens(&text);
    user.clicks_cell("Force", "North");
    user.runs("Delete issues");
    user.waits_for(
        "Deleted with 2 comments: // Much disputed.; /* 2 */. Undo brings everything back",
    );
    user.runs("Undo history");
    user.sees("Delete issue Force (with 2 comments: // Much disputed.; /* 2 */)");
    user.presses(CTRL, Key::Z);
    user.presses(CTRL, Key::S);
    assert_eq!(std::fs::read_to_string(user.file()).unwrap(), text);
}
