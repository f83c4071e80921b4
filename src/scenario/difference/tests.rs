use proptest::prelude::*;

use super::*;
use crate::scenario::Scenario;
use crate::scenario::generated::{any_scenario, valid_scenario};

fn read(text: &str) -> Scenario {
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options
        .from_str(text)
        .unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// One line a change: `+ party a: name: A`, `north on force: at: 10 -> 20`.
fn told(change: &Change) -> String {
    let subject = change.subject;
    let fields = |fields: &[FieldText]| -> String {
        let fields = fields.iter();
        let texts = fields.map(|field| format!(" {}={}", field.field, field.text));
        texts.collect()
    };
    match &change.what {
        What::Added(texts) => format!("+ {subject}{}", fields(texts)),
        What::Removed(texts) => format!("- {subject}{}", fields(texts)),
        What::Moved { from, to } => format!("{subject} moved {from} -> {to}"),
        What::Changed { field, old, new } => {
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            format!("{subject}: {field}: {} -> {}", text(old), text(new))
        }
    }
}

fn all(before: &str, after: &str) -> Vec<String> {
    let changes = differences(&read(before), &read(after));
    changes.iter().map(told).collect()
}

/// An issue with these stances on a scale of 0 to 100.
fn force(stances: &str) -> String {
    format!(
        r#"(issues: [(id: "force", title: "Force", scale: Range(from: 0, to: 100), stances: [{stances}])])"#
    )
}

#[test]
fn a_stance_differs_by_field() {
    for (before, after, wanted) in [
        ("at: 10", "at: 20", "at: 10 -> 20"),
        ("at: 10", "at: (20, 60)", "at: 10 -> 20..60"),
        ("at: 10", "", "at: 10 -> "),
        ("", "accepts: (0, 40)", "accepts:  -> 0..40"),
        ("", "limits: (5, 5)", "limits:  -> 5"),
        ("salience: 1", "salience: 2.5", "salience: 1 -> 2.5"),
        (r#"text: "a""#, r#"text: "b""#, "text: a -> b"),
        ("", "basis: Stated", "basis:  -> Stated"),
        (
            "confidence: Low",
            "confidence: High",
            "confidence: Low -> High",
        ),
        (
            r#"date: "2026""#,
            r#"date: "2026-01-02""#,
            "date: 2026 -> 2026-01-02",
        ),
        ("", r#"values: [("x", 0.7)]"#, "values:  -> x 0.7"),
        (
            "stated: [at]",
            "stated: [at, limits]",
            "stated: at -> at; limits",
        ),
        (
            r#"cites: [(source: "S")]"#,
            r#"cites: [(source: "S", place: "p. 3", quote: "q", note: "n")]"#,
            "cites: S -> S, p. 3: “q” (n)",
        ),
    ] {
        let row = |rest: &str| force(&format!(r#"(party: "a", round: "r", {rest})"#));
        let wanted = format!("a on force @r: {wanted}");
        assert_eq!(all(&row(before), &row(after)), [wanted]);
    }
}

#[test]
fn labels_are_told_as_the_scale_reads_them() {
    let with = |at: &str| {
        format!(
            r#"(issues: [(id: "i", title: "I", scale: Steps(["low", "a|b", "high"]), stances: [(party: "p", at: {at})])])"#
        )
    };
    assert_eq!(
        all(&with(r#""low""#), &with(r#"["low", "a|b"]"#)),
        [r"p on i: at: low -> low|a\|b"]
    );
}

#[test]
fn stances_are_told_apart_by_round_and_visibility() {
    let before = force(r#"(party: "a", at: 1), (party: "a", at: 2, visibility: Private)"#);
    let after = force(
        r#"(party: "a", at: 1), (party: "a", at: 3, visibility: Private), (party: "a", round: "r", at: 4)"#,
    );
    assert_eq!(
        all(&before, &after),
        ["a on force (private): at: 2 -> 3", "+ a on force @r at=4"]
    );
}

#[test]
fn every_part_is_compared() {
    let base = r#"(title: "T", parties: [(id: "a")], rounds: [(id: "r")], sources: [(id: "S")],
        issues: [(id: "i", title: "I", scale: Wording, agreed: (text: "x"),
            judgements: [(between: ("b", "a"), verdict: Same)])],
        proposals: [(id: "p", terms: [(issue: "i", text: "t")])])"#;
    for (old, new, wanted) in [
        (r#"title: "T""#, r#"title: "U""#, "scenario: title: T -> U"),
        (
            r#"title: "T""#,
            r#"title: "T", near: 0.5"#,
            "scenario: near:  -> 0.5",
        ),
        (
            r#"(id: "a")"#,
            r#"(id: "a", role: Host)"#,
            "party a: role: Negotiator -> Host",
        ),
        (
            r#"(id: "a")"#,
            r#"(id: "a"), (id: "c", name: "C")"#,
            "+ party c name=C role=Negotiator",
        ),
        (r#"(id: "r")"#, "", "- round r"),
        (
            r#"(id: "r")"#,
            r#"(id: "r", result: "Met.")"#,
            "round r: result:  -> Met.",
        ),
        (
            r#"(id: "S")"#,
            r#"(id: "S", url: "u")"#,
            "source S: url:  -> u",
        ),
        (
            r#"title: "I""#,
            r#"title: "I", group: "G""#,
            "issue i: group:  -> G",
        ),
        (
            "scale: Wording",
            r#"scale: Range(from: 9, to: 1, unit: "km", marks: [(3, "m")])"#,
            "issue i: scale: Wording -> Range from 9 to 1 km; 3 m",
        ),
        (
            "scale: Wording",
            r#"scale: Steps([("x", 0.2), ("y", 1)])"#,
            "issue i: scale: Wording -> Steps x (0.2); y (1)",
        ),
        (r#"text: "x""#, r#"text: "y""#, "agreed on i: text: x -> y"),
        (
            r#"text: "x""#,
            r#"text: "x", status: Provisional"#,
            "agreed on i: status: Final -> Provisional",
        ),
        (
            r#"agreed: (text: "x"),"#,
            "",
            "- agreed on i text=x status=Final",
        ),
        (
            "verdict: Same",
            "verdict: Opposed",
            "judgement of a and b on i: verdict: Same -> Opposed",
        ),
        (
            r#"("b", "a")"#,
            r#"("a", "b")"#,
            "judgement of a and b on i: between: b, a -> a, b",
        ),
        (
            r#"(id: "p", "#,
            r#"(id: "p", by: "a", "#,
            "proposal p: by:  -> a",
        ),
        (
            r#"text: "t""#,
            r#"text: "u""#,
            "proposal p on i: text: t -> u",
        ),
    ] {
        assert!(base.contains(old), "{old}");
        assert_eq!(all(base, &base.replace(old, new)), [wanted]);
    }
}

#[test]
fn an_issue_that_is_new_or_gone_is_told_with_its_stances() {
    let with = force(r#"(party: "a", at: 1)"#);
    assert_eq!(
        all("()", &with),
        [
            "+ issue force title=Force scale=Range from 0 to 100",
            "+ a on force at=1"
        ]
    );
    assert_eq!(
        all(&with, "()"),
        [
            "- issue force title=Force scale=Range from 0 to 100",
            "- a on force at=1"
        ]
    );
}

#[test]
fn as_few_rows_as_can_be_count_as_moved() {
    let parties = |ids: &str| {
        let rows: Vec<String> = ids.chars().map(|id| format!(r#"(id: "{id}")"#)).collect();
        format!("(parties: [{}])", rows.join(","))
    };
    for (before, after, wanted) in [
        ("abcd", "dabc", vec!["party d moved 3 -> 0"]),
        ("abcd", "bcda", vec!["party a moved 0 -> 3"]),
        ("abcd", "abcd", vec![]),
        (
            "abcd",
            "xad",
            vec![
                "+ party x role=Negotiator",
                "- party b role=Negotiator",
                "- party c role=Negotiator",
            ],
        ),
        (
            "abc",
            "cba",
            vec!["party c moved 2 -> 0", "party b moved 1 -> 1"],
        ),
    ] {
        assert_eq!(
            all(&parties(before), &parties(after)),
            wanted,
            "{before} {after}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn only_what_is_the_same_has_no_differences(a in any_scenario(), b in any_scenario()) {
        prop_assert!(differences(&a, &a.clone()).is_empty());
        prop_assert_eq!(differences(&a, &b).is_empty(), a == b);
    }

    #[test]
    fn what_is_added_one_way_is_removed_the_other(a in valid_scenario("[a-z]{0,4}"), b in valid_scenario("[a-z]{0,4}")) {
        let count = |changes: &[Change], added: bool| {
            let is_meant = |change: &&Change| match change.what {
                What::Added(_) => added,
                What::Removed(_) => !added,
                What::Moved { .. } | What::Changed { .. } => false,
            };
            changes.iter().filter(is_meant).count()
        };
        let (there, back) = (differences(&a, &b), differences(&b, &a));
        prop_assert_eq!(count(&there, true), count(&back, false));
        prop_assert_eq!(count(&there, false), count(&back, true));
    }
}
