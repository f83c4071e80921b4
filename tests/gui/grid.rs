//! The matrix as a sheet: every key, the pointer, copying and pasting, whole lines.

use eframe::egui::{Key, Modifiers, vec2};

use crate::user::{CTRL, CTRL_SHIFT, NONE, User};

const SHIFT: Modifiers = Modifiers::SHIFT;
const ALT: Modifiers = Modifiers::ALT;

/// Three parties, two groups of two issues; the second party holds nothing on the third issue.
const SHEET: &str = r#"#![enable(implicit_some)]
(
    format: 1,
    title: "Sheet",
    parties: [(id: "a", name: "Ada"), (id: "b", name: "Bo"), (id: "c", name: "Cy")],
    rounds: [(id: "one", name: "One")],
    issues: [
        (id: "i", title: "Width", group: "Size", scale: Range(from: 0, to: 100, unit: "km"),
         stances: [(party: "a", round: "one", at: 10), (party: "b", round: "one", at: 20), (party: "c", round: "one", at: 30)]),
        (id: "j", title: "Height", group: "Size", scale: Range(from: 0, to: 100),
         stances: [(party: "a", round: "one", at: 40), (party: "b", round: "one", at: 50), (party: "c", round: "one", at: 60)]),
        (id: "k", title: "Colour", group: "Looks", scale: Options(["red", "green", "blue"]),
         stances: [(party: "a", round: "one", at: "red"), (party: "c", round: "one", at: "blue")]),
        (id: "l", title: "Shape", group: "Looks", scale: Steps(["round", "oval", "square"]),
         stances: [(party: "a", round: "one", at: "round"), (party: "b", round: "one", at: "oval"), (party: "c", round: "one", at: "square")]),
    ],
)
"#;

/// A user at Bo's cell on Height, whose cells show positions.
fn at_height_of_bo() -> User {
    let mut user = User::opens(SHEET);
    user.presses(CTRL, Key::Num2);
    user.clicks_cell("Height", "Bo");
    user
}

/// What a party's position on an issue reads.
fn position(user: &User, issue: &str, party: &str) -> String {
    let says = user.cell_says(issue, party);
    let start = format!("{issue}, {party}: ");
    let rest = says.strip_prefix(&start).unwrap().to_owned();
    rest.split(", ").next().unwrap().to_owned()
}

#[test]
fn every_key_of_the_matrix_leads_where_it_says() {
    let keys: [(&[(Modifiers, Key)], &str); 21] = [
        (&[(NONE, Key::ArrowUp)], "Width, Bo"),
        (&[(NONE, Key::ArrowLeft)], "Height, Ada"),
        (&[(NONE, Key::ArrowRight)], "Height, Cy"),
        (&[(NONE, Key::ArrowDown)], "Group Looks"),
        (&[(NONE, Key::Home)], "Issue Height"),
        (&[(NONE, Key::End)], "Height, Priority"),
        (&[(CTRL, Key::Home)], "Group Size"),
        (&[(CTRL, Key::End)], "Shape, Priority"),
        (&[(NONE, Key::PageUp)], "Party Bo"),
        (&[(NONE, Key::PageDown)], "Shape, Bo"),
        (&[(CTRL, Key::ArrowUp)], "Party Bo"),
        (&[(CTRL, Key::ArrowDown)], "Shape, Bo"),
        (&[(CTRL, Key::ArrowLeft)], "Issue Height"),
        (&[(CTRL, Key::ArrowRight)], "Height, Priority"),
        (&[(NONE, Key::Tab)], "Height, Cy"),
        (&[(SHIFT, Key::Tab)], "Height, Ada"),
        (&[(NONE, Key::Enter)], "Group Looks"),
        (&[(SHIFT, Key::Enter)], "Width, Bo"),
        (
            &[(NONE, Key::Tab), (NONE, Key::Tab), (SHIFT, Key::Enter)],
            "Width, Bo",
        ),
        (&[(NONE, Key::F8)], "Colour, Bo"),
        (&[(SHIFT, Key::F8)], "Width, Bo"),
    ];
    for (pressed, cell) in keys {
        let mut user = at_height_of_bo();
        for (modifiers, key) in pressed {
            user.presses(*modifiers, *key);
        }
        assert!(user.is_selected(cell), "{pressed:?}: not at {cell}");
    }
}

#[test]
fn shift_and_the_select_commands_extend_the_selection() {
    struct Case<'a> {
        pressed: &'a [(Modifiers, Key)],
        inside: &'a [&'a str],
        outside: &'a [&'a str],
    }
    let cases = [
        Case {
            pressed: &[(SHIFT, Key::ArrowRight), (SHIFT, Key::ArrowUp)],
            inside: &["Width, Bo", "Width, Cy", "Height, Cy"],
            outside: &["Width, Ada"],
        },
        Case {
            pressed: &[(SHIFT.plus(CTRL), Key::ArrowLeft)],
            inside: &["Issue Height", "Height, Ada"],
            outside: &["Height, Cy"],
        },
        Case {
            pressed: &[(SHIFT, Key::Space)],
            inside: &["Issue Height", "Height, Ada", "Height, Gap"],
            outside: &["Width, Bo"],
        },
        Case {
            pressed: &[(CTRL, Key::Space)],
            inside: &["Party Bo", "Width, Bo", "Shape, Bo"],
            outside: &["Height, Ada"],
        },
        Case {
            pressed: &[(CTRL, Key::A)],
            inside: &["Party Ada", "Issue Width", "Shape, Priority"],
            outside: &[],
        },
    ];
    for Case {
        pressed,
        inside,
        outside,
    } in cases
    {
        let mut user = at_height_of_bo();
        for (modifiers, key) in pressed {
            user.presses(*modifiers, *key);
        }
        for cell in inside {
            assert!(
                user.is_selected(cell),
                "{pressed:?}: {cell} is not selected"
            );
        }
        for cell in outside {
            assert!(!user.is_selected(cell), "{pressed:?}: {cell} is selected");
        }
        user.presses(NONE, Key::Escape);
        assert!(user.is_selected("Height, Bo"));
        assert!(!user.is_selected("Issue Height"));
    }
}

#[test]
fn a_rectangle_is_copied_and_pasted_elsewhere_as_one_step() {
    let mut user = at_height_of_bo();
    user.presses(SHIFT, Key::ArrowRight);
    assert_eq!(user.copies(), "50\t60");
    user.clicks_cell("Width", "Ada");
    user.pastes("50\t60\r\n70\t80\r\n");
    assert_eq!(position(&user, "Width", "Ada"), "50 km");
    assert_eq!(position(&user, "Width", "Bo"), "60 km");
    assert_eq!(position(&user, "Height", "Ada"), "70");
    assert_eq!(position(&user, "Height", "Bo"), "80");
    assert!(
        user.is_selected("Height, Bo"),
        "what was pasted is selected"
    );
    user.presses(CTRL, Key::Z);
    assert_eq!(position(&user, "Width", "Ada"), "10 km");
    user.does_not_see("unsaved");
}

#[test]
fn one_cell_pasted_into_a_selection_fills_it() {
    let mut user = at_height_of_bo();
    user.clicks_cell("Width", "Ada");
    user.presses(SHIFT, Key::ArrowDown);
    user.presses(SHIFT, Key::ArrowRight);
    user.pastes("5");
    for (issue, party) in [
        ("Width", "Ada"),
        ("Width", "Bo"),
        ("Height", "Ada"),
        ("Height", "Bo"),
    ] {
        assert!(
            position(&user, issue, party).starts_with('5'),
            "{issue} {party}"
        );
    }
    assert!(position(&user, "Width", "Cy").starts_with("30"));
}

#[test]
fn a_paste_that_does_not_fit_changes_nothing_and_names_the_cells() {
    let mut user = at_height_of_bo();
    user.clicks_cell("Height", "Ada");
    user.pastes("70\tseventy\n");
    user.sees("Nothing was pasted");
    user.sees("Bo · Height");
    assert_eq!(position(&user, "Height", "Ada"), "40");
    user.clicks_cell("Width", "Cy");
    user.pastes("1\t2\n");
    user.sees("Nothing was pasted");
    user.does_not_see("unsaved");
}

#[test]
fn cells_are_filled_and_cleared() {
    let mut user = at_height_of_bo();
    user.clicks_cell("Width", "Ada");
    user.presses(SHIFT, Key::ArrowDown);
    user.presses(CTRL, Key::D);
    assert_eq!(position(&user, "Height", "Ada"), "10");
    user.clicks_cell("Width", "Ada");
    user.presses(SHIFT, Key::ArrowRight);
    user.presses(CTRL, Key::R);
    assert_eq!(position(&user, "Width", "Bo"), "10 km");
    user.presses(NONE, Key::Delete);
    user.clicks_cell("Width", "Bo");
    assert!(
        user.cell_says("Width", "Ada")
            .contains("no stance recorded")
    );
    for _ in 0..3 {
        user.presses(CTRL, Key::Z);
    }
    user.does_not_see("unsaved");
}

#[test]
fn labels_are_chosen_by_typing_and_by_arrows() {
    let mut user = at_height_of_bo();
    user.clicks_cell("Colour", "Bo");
    user.types("gr");
    user.sees("green");
    user.presses(NONE, Key::Enter);
    assert_eq!(position(&user, "Colour", "Bo"), "green");
    user.clicks_cell("Shape", "Ada");
    user.presses(NONE, Key::F2);
    user.presses(NONE, Key::ArrowDown);
    user.presses(NONE, Key::ArrowDown);
    user.presses(NONE, Key::Enter);
    assert_eq!(position(&user, "Shape", "Ada"), "oval");
}

#[test]
fn issues_parties_and_groups_are_renamed_in_place() {
    let mut user = User::opens(SHEET);
    user.clicks("Issue Width");
    user.types("Breadth");
    user.presses(NONE, Key::Enter);
    user.sees("Issue Breadth");
    user.clicks("Party Bo");
    user.presses(NONE, Key::F2);
    user.types("Bob");
    user.presses(NONE, Key::Enter);
    user.sees("Party Bob");
    user.clicks_cell("Height", "Ada");
    user.presses(NONE, Key::ArrowDown);
    user.presses(NONE, Key::F2);
    user.types("Appearance");
    user.presses(NONE, Key::Enter);
    user.sees("Group Appearance, 2 issues");
    for _ in 0..3 {
        user.presses(CTRL, Key::Z);
    }
    user.sees("Group Looks, 2 issues");
    user.does_not_see("unsaved");
}

#[test]
fn lines_are_moved_by_keys_and_groups_change_with_the_place() {
    let mut user = at_height_of_bo();
    user.presses(ALT, Key::ArrowDown);
    assert_eq!(user.scenario().issues[1].title(), "Height");
    assert_eq!(user.scenario().issues[1].group, "Looks");
    user.presses(ALT, Key::ArrowUp);
    user.presses(ALT, Key::ArrowUp);
    assert_eq!(user.scenario().issues[0].title(), "Height");
    user.presses(ALT, Key::ArrowRight);
    let names: Vec<&str> = user
        .scenario()
        .parties
        .iter()
        .map(|party| party.name())
        .collect();
    assert_eq!(names, ["Ada", "Cy", "Bo"]);
    assert!(user.is_selected("Height, Bo"), "the selection moves along");
}

#[test]
fn issues_are_duplicated_grouped_and_deleted() {
    let mut user = at_height_of_bo();
    user.presses(CTRL_SHIFT, Key::D);
    user.sees("Issue Height (copy)");
    user.presses(CTRL, Key::Z);
    user.presses(CTRL_SHIFT, Key::G);
    user.types("Rest");
    user.presses(NONE, Key::Enter);
    user.sees("Group Rest, 1 issues");
}

#[test]
fn space_explains_a_figure_and_folds_a_group() {
    let mut user = at_height_of_bo();
    user.presses(NONE, Key::End);
    user.presses(NONE, Key::ArrowLeft);
    user.presses(NONE, Key::ArrowLeft);
    user.presses(NONE, Key::Space);
    user.sees("Gap: 0.20");
    user.sees("0.40");
    user.presses(NONE, Key::Space);
    user.does_not_see("Gap: 0.20 ");
    user.presses(CTRL, Key::Home);
    user.presses(NONE, Key::Space);
    user.sees("Group Size, 2 issues, folded");
    user.does_not_see("Issue Height");
}

#[test]
fn a_column_is_selected_by_its_head_and_extended_with_shift() {
    let mut user = at_height_of_bo();
    user.clicks("Party Bo");
    assert!(user.is_selected("Shape, Bo"));
    assert!(!user.is_selected("Shape, Ada"));
    user.clicks("Issue Colour");
    assert!(user.is_selected("Colour, Cy"));
    assert!(!user.is_selected("Shape, Bo"));
}

#[test]
fn the_undo_history_goes_back_to_any_state() {
    let mut user = at_height_of_bo();
    user.types("55");
    user.presses(NONE, Key::Enter);
    user.clicks_cell("Width", "Ada");
    user.types("11");
    user.presses(NONE, Key::Enter);
    user.presses(CTRL_SHIFT, Key::H);
    user.sees("Bo · Height: position 50 → 55");
    user.clicks_starting("As opened");
    assert_eq!(position(&user, "Height", "Bo"), "50");
    user.clicks_starting("Ada · Width: position 10 → 11");
    assert_eq!(position(&user, "Width", "Ada"), "11 km");
    assert_eq!(position(&user, "Height", "Bo"), "55");
}

#[test]
fn a_selected_heading_is_dragged_elsewhere_with_its_line() {
    let mut user = at_height_of_bo();
    let (middle, row) = (vec2(0.5, 0.5), user.height_of("Issue Width"));
    user.clicks("Issue Width");
    user.drags("Issue Width", middle, vec2(0.0, row));
    let titles = |user: &User| -> Vec<String> {
        let issues = user.scenario().issues.iter();
        issues.map(|issue| issue.title().to_owned()).collect()
    };
    assert_eq!(titles(&user), ["Height", "Width", "Colour", "Shape"]);
    user.clicks("Party Ada");
    let column = user.width_of("Party Ada");
    user.drags("Party Ada", middle, vec2(2.2 * column, 0.0));
    let names: Vec<&str> = user
        .scenario()
        .parties
        .iter()
        .map(|party| party.name())
        .collect();
    assert_eq!(names, ["Bo", "Cy", "Ada"]);
    user.presses(CTRL, Key::Z);
    user.presses(CTRL, Key::Z);
    assert_eq!(titles(&user), ["Width", "Height", "Colour", "Shape"]);
    user.does_not_see("unsaved");
}

#[test]
fn a_drag_over_cells_selects_a_rectangle_and_one_at_an_edge_makes_a_column_wider() {
    let mut user = at_height_of_bo();
    let (column, row) = (user.width_of("Party Ada"), user.height_of("Issue Width"));
    let from = user.cell_says("Width", "Ada");
    user.drags(&from, vec2(0.5, 0.5), vec2(column, row));
    assert!(user.is_selected("Width, Bo") && user.is_selected("Height, Bo"));
    assert!(!user.is_selected("Width, Cy"));
    user.drags("Party Ada", vec2(0.995, 0.5), vec2(60.0, 0.0));
    assert!((user.width_of("Party Ada") - column - 60.0).abs() < 2.0);
}

#[test]
fn keys_faster_than_the_window_draws_are_taken_in_order() {
    let mut user = at_height_of_bo();
    user.clicks_cell("Width", "Ada");
    user.types_then_at_once(&[("11", Key::Tab), ("22", Key::Tab), ("33", Key::Enter)]);
    assert_eq!(position(&user, "Width", "Ada"), "11 km");
    assert_eq!(position(&user, "Width", "Bo"), "22 km");
    assert_eq!(position(&user, "Width", "Cy"), "33 km");
    assert!(user.is_selected("Height, Ada"));
}
