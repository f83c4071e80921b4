//! `diff` as others script against it.

use super::{TALKS, case, code, err, keys, out};
use serde_json::{Value, json};
use std::fs;

/// `TALKS` after these replacements, beside it.
fn changed(case: &super::Case, replacements: &[(&str, &str)]) -> String {
    let mut text = TALKS.to_owned();
    for (old, new) in replacements {
        assert!(text.contains(old), "{old}");
        text = text.replacen(old, new, 1);
    }
    let path = case.path("after.ron");
    fs::write(&path, text).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn what_differs_is_told_by_issue_and_party() {
    let case = case(TALKS);
    let after = changed(
        &case,
        &[
            ("at: 10,", "at: (20, 30),"),
            (r#"text: "Ten.""#, r#"text: "Twenty\nand \u{1b}[2J""#),
            (
                r#"(party: "south", round: "first", at: 90),"#,
                r#"(party: "south", at: 80),"#,
            ),
            (r#"(party: "host", at: "middle"),"#, ""),
            (r#"name: "South""#, r#"name: "The South""#),
            ("visibility: Private", "visibility: Private, salience: 3"),
        ],
    );
    let done = case.run("diff", &[&after]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert_eq!(
        out(&done),
        "\
parties
  south
    name: South -> The South
issue force: Force
  north @first
    at: 10 -> 20..30
    text: Ten. -> Twenty ⏎ and \\u{1b}[2J
  + south
    at: 80
  - south @first
    at: 90
issue seat: Seat
  south (private)
    salience: (nothing) -> 3
  - host
    at: middle
"
    );
}

#[test]
fn changes_come_as_json() {
    let case = case(TALKS);
    let after = changed(
        &case,
        &[
            ("at: 60, limits: (50, 100)", "at: 70, limits: (50, 100)"),
            (r#"(party: "host", at: "middle"),"#, ""),
        ],
    );
    let changes = case.json("diff", &[&after]);
    let rows = changes["changes"].as_array().unwrap();
    let row = |kind: &str, party: &str, issue: &str, round: Value, old: &str, new: Value| {
        json!({"kind": kind, "of": "stance", "party": party, "issue": issue, "round": round,
            "visibility": "Public", "field": "at", "old": old, "new": new})
    };
    assert_eq!(
        rows,
        &[
            row(
                "changed",
                "south",
                "force",
                json!("second"),
                "60",
                json!("70")
            ),
            row(
                "removed",
                "host",
                "seat",
                Value::Null,
                "middle",
                Value::Null
            ),
        ]
    );
    for key in ["kind", "party", "issue", "round", "field", "old", "new"] {
        assert!(keys(&rows[0]).contains(&key), "{key}");
    }
}

#[test]
fn the_same_is_said_to_be_the_same() {
    let case = case(TALKS);
    let other = changed(
        &case,
        &[("    title: \"Talks\"", "    /* hm */ title:   \"Talks\"")],
    );
    let done = case.run("diff", &[&other]);
    assert_eq!(code(&done), 0);
    assert_eq!(out(&done), "The two scenarios are the same.\n");
    assert_eq!(case.json("diff", &[&other]), json!({"changes": []}));
}

#[test]
fn nothing_at_all_is_a_scenario_with_nothing_in_it() {
    let case = case("");
    let after = changed(&case, &[]);
    let done = case.run("diff", &[&after]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert!(
        out(&done).contains("  + north @first\n    at: 10\n"),
        "{}",
        out(&done)
    );
    let done = super::standpoint()
        .args(["diff", &after, "/dev/null"])
        .output()
        .unwrap();
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert!(
        out(&done).contains("  - north @first\n    at: 10\n"),
        "{}",
        out(&done)
    );
}

#[test]
fn a_file_with_errors_is_compared_and_one_without_shape_is_not() {
    let case = case(TALKS);
    let after = changed(&case, &[("at: 90", "at: 900")]);
    let done = case.run("diff", &[&after]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert!(out(&done).contains("at: 90 -> 900"));
    assert!(err(&done).contains("has problems"), "{}", err(&done));
    fs::write(&after, "(title: \"Talks\"").unwrap();
    let done = case.run("diff", &[&after]);
    assert_eq!(code(&done), 1);
    assert!(err(&done).contains("after.ron:1:"), "{}", err(&done));
    let done = case.run("diff", &["no-such-file.ron"]);
    assert_eq!(code(&done), 2);
}
