//! Who is ranked where, and what is said of an issue, as tables.

use super::{Priorities, WayOpen, priorities};
use crate::compare::tests::build::{COLOURS, FIVE, TEN, close, compared, one_issue, read};

const FORCES: &str = r#"Range(from: 0, to: 1000000, unit: "soldiers")"#;
const WORDS: &str = "Wording";

fn of(scale: &str, fields: &str) -> Priorities {
    let scenario = one_issue(scale, fields);
    priorities(&scenario, &compared(&scenario))
}

/// What is said of the one issue, a line each.
fn said(scale: &str, fields: &str) -> Vec<String> {
    let found = of(scale, fields);
    let told = found.all().flat_map(|weighed| &weighed.told);
    told.map(|told| format!("{}: {}", told.what, told.words))
        .collect()
}

#[test]
fn what_blocks_and_what_would_open_an_issue_is_said_in_its_own_units() {
    let cases: [(&str, &str, &[&str]); 10] = [
        (
            FORCES,
            r#"stances: [(party: "a", at: 800000, accepts: (600000, 1000000)), (party: "b", at: 100000, accepts: (0, 300000)), (party: "c", at: 700000)]"#,
            &[
                "Blocked by: b and c, 400,000 soldiers (0.40) apart",
                "Smallest move: 400,000 soldiers (0.40): b to 700,000 soldiers",
                "Equal split: 500,000 soldiers",
                "Widest agreement: 2 of 3: a and c; outside: b",
            ],
        ),
        // Of two that are apart, neither is the one that should move.
        (
            TEN,
            r#"stances: [(party: "a", at: 2, limits: (0, 4)), (party: "b", at: 5)]"#,
            &[
                "Blocked by: a and b, 3 (0.30) apart",
                "Smallest move: 3 (0.30): a to 5, across its red line, or b to 2",
                "Equal split: 3.5",
                "Not heard: c",
            ],
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", at: 5), (party: "c", at: 9)]"#,
            &[
                "Blocked by: a and c, 8 (0.80) apart",
                "Smallest move: No single party’s move is enough",
                "Equal split: 5",
            ],
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1, limits: (0, 3)), (party: "b", at: 9, limits: (7, 10)), (party: "c", at: 9)]"#,
            &[
                "Blocked by: the red lines of a and b exclude each other; 8 (0.80) apart",
                "Smallest move: 8 (0.80): a to 9, across its red line",
                "Equal split: 5",
                "Widest agreement: 2 of 3: b and c; outside: a",
            ],
        ),
        (
            FIVE,
            r#"stances: [(party: "a", at: "s0"), (party: "b", at: "s3"), (party: "c", at: "s3")]"#,
            &[
                "Blocked by: a and b, 0.75 apart",
                "Smallest move: 0.75: a to “s3”",
                "Equal split: between “s1” and “s2”",
                "Widest agreement: 2 of 3: b and c; outside: a",
            ],
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1, accepts: (0, 6)), (party: "b", at: 9, accepts: (4, 10)), (party: "c", at: 5)]"#,
            &["All would accept: 5"],
        ),
        (
            COLOURS,
            r#"stances: [(party: "a", at: "red", accepts: ["red", "green"]), (party: "b", at: "green", accepts: ["green", "blue"]), (party: "c", at: "blue", limits: ["blue"])]"#,
            &[
                "Blocked by: a and c: no option that all accept",
                "Smallest move: c to “green”, across its red line, or a to “blue”",
                "Widest agreement: 2 of 3: a and b; outside: c",
            ],
        ),
        (
            WORDS,
            r#"stances: [(party: "a", text: "One."), (party: "b", text: "Two.")], judgements: [(between: ("a", "b"), verdict: Opposed, reason: "r")]"#,
            &[
                "Blocked by: a and b: their wordings are judged opposed",
                "Not heard: c",
            ],
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", at: 9)], agreed: (round: "r2", at: 5, text: "Half way.")"#,
            &["Agreed: 5 · Half way."],
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1)]"#,
            &["Not known: Nothing to compare from b and c"],
        ),
    ];
    for (scale, fields, expected) in cases {
        assert_eq!(said(scale, fields), expected, "{fields}");
    }
}

#[test]
fn an_issue_without_a_gap_is_unknown_and_never_at_nought() {
    let found = of(TEN, r#"stances: [(party: "a", at: 1, salience: 90)]"#);
    assert!(found.open.is_empty() && found.agreed.is_empty());
    assert_eq!(found.unknown[0].gap, None);
    assert_eq!(found.unknown[0].priority, None);
}

#[test]
fn issues_are_ranked_by_gap_times_salience_and_what_is_settled_is_not_open() {
    let issue = |id: &str, at: u8, salience: u8, rest: &str| {
        format!(
            r#"(id: "{id}", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 0, accepts: (0, 4), salience: {salience}), (party: "b", at: {at}, salience: {salience})], {rest}),"#
        )
    };
    let scenario = read(&format!(
        r#"(parties: [(id: "a"), (id: "b")], rounds: [(id: "r1")], issues: [{}{}{}{}{}])"#,
        issue("low", 10, 20, ""),
        issue("near", 5, 80, ""),
        issue("wide", 10, 90, ""),
        issue("same", 10, 90, ""),
        issue("settled", 10, 99, r#"agreed: (round: "r1", at: 5)"#),
    ));
    let found = priorities(&scenario, &compared(&scenario));
    let ids: Vec<&str> = found
        .open
        .iter()
        .map(|weighed| weighed.id.as_str())
        .collect();
    assert_eq!(ids, ["wide", "same", "near", "low"]);
    close(found.open[0].priority, 0.9, 1e-12);
    assert_eq!(found.agreed.len(), 1);
    let quick: Vec<&str> = found
        .group(super::Group::QuickWins)
        .iter()
        .map(|weighed| weighed.id.as_str())
        .collect();
    assert_eq!(quick, ["near"]);
    let scope = (found.scope, found.open[0].heard);
    assert_eq!(scope, (2, 2));
}

#[test]
fn what_already_meets_needs_no_way() {
    let scenario = one_issue(
        TEN,
        r#"stances: [(party: "a", at: 1, accepts: (0, 5)), (party: "b", at: 9, accepts: (5, 10))]"#,
    );
    let comparison = compared(&scenario);
    let way = WayOpen::of(&scenario.issues[0], &comparison.issues()[0]);
    assert_eq!(way, WayOpen::default());
}
