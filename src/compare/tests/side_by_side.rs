//! Two parties side by side.

use super::build::{close, compared, id, ids, read};
use crate::compare::{IssueSet, Meeting, WhyUnknown};

const TWO: &str = r#"(parties: [(id: "a"), (id: "b"), (id: "c")], issues: [
    (id: "same", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 4, salience: 10), (party: "b", at: 4, salience: 30)]),
    (id: "quarter", title: "", group: "G", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 3, salience: 80), (party: "b", at: 5.5, salience: 90)]),
    (id: "half", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 0, salience: 50), (party: "b", at: 5, salience: 50)]),
    (id: "wide", title: "", group: "G", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 0.5, salience: 20), (party: "b", at: 8, salience: 20)]),
    (id: "opposed", title: "", scale: Wording, stances: [(party: "a", text: "x", salience: 90), (party: "b", text: "y", salience: 90)], judgements: [(between: ("b", "a"), verdict: Opposed)]),
    (id: "unjudged", title: "", scale: Wording, stances: [(party: "a", text: "x"), (party: "b", text: "y")]),
    (id: "silent", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 1)]),
    (id: "words", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 1), (party: "b", text: "soon")]),
    (id: "nobody", title: "", scale: Range(from: 0, to: 10), stances: [(party: "c", at: 1)]),
    (id: "blank", title: "", scale: Wording, stances: [(party: "a", text: "x"), (party: "b", note: "to be asked")]),
])"#;

fn names(list: &[Meeting]) -> Vec<&'static str> {
    list.iter().map(|meeting| meeting.issue.as_str()).collect()
}

#[test]
fn two_parties_share_some_issues_and_are_divided_by_others() {
    let scenario = read(TWO);
    let sides = compared(&scenario).side_by_side(&scenario, id("a"), id("b"), &IssueSet::All);
    assert_eq!(names(&sides.shared), ["quarter", "same"]);
    assert_eq!(names(&sides.between), ["half"]);
    assert_eq!(names(&sides.divided), ["opposed", "wide"]);
    assert_eq!(sides.pair.issues, 5);
    let weight = 20.0 + 85.0 + 50.0 + 20.0 + 90.0;
    close(sides.pair.shared_ground, 105.0 / weight, 1e-12);
    close(sides.pair.conflict, 110.0 / weight, 1e-12);
    close(Some(sides.between[0].distance), 0.5, 1e-12);
    close(Some(sides.between[0].weight), 50.0, 1e-12);
    assert_eq!(sides.between[0].row, 2);
}

#[test]
fn what_is_unknown_says_why() {
    let scenario = read(TWO);
    let sides = compared(&scenario).side_by_side(&scenario, id("b"), id("a"), &IssueSet::All);
    let found: Vec<(&str, String)> = sides
        .unknown
        .iter()
        .map(|unknown| {
            let why = match &unknown.why {
                WhyUnknown::Silent(parties) => format!("silent {}", ids(parties).join(" ")),
                WhyUnknown::NoPosition(parties) => {
                    format!("no position {}", ids(parties).join(" "))
                }
                WhyUnknown::Unjudged => "unjudged".to_owned(),
            };
            (unknown.issue.as_str(), why)
        })
        .collect();
    let expected = [
        ("unjudged", "unjudged"),
        ("silent", "silent b"),
        ("words", "no position b"),
        ("nobody", "silent b a"),
        ("blank", "no position b"),
    ];
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!((found.0, found.1.as_str()), expected);
    }
    assert_eq!(found.len(), expected.len());
}

#[test]
fn a_group_of_issues_is_compared_alone() {
    let scenario = read(TWO);
    let group = IssueSet::Group("G".to_owned());
    let sides = compared(&scenario).side_by_side(&scenario, id("a"), id("b"), &group);
    assert_eq!(names(&sides.shared), ["quarter"]);
    assert_eq!(names(&sides.divided), ["wide"]);
    assert!(sides.between.is_empty() && sides.unknown.is_empty());
    assert_eq!(sides.pair.issues, 2);
}
