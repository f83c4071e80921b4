use proptest::prelude::*;

use super::*;
use crate::scenario::check::{Severity, check};
use crate::scenario::difference::differences;
use crate::scenario::generated::{any_scenario, valid_scenario};
use crate::scenario::{Issue, Scenario, Stance};

fn read(text: &str) -> Scenario {
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options
        .from_str(text)
        .unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// What the merge gives, held against what is wanted; says the conflicts.
fn conflicts(base: &str, ours: &str, theirs: &str, wanted: &str) -> Vec<String> {
    let merged = merge(&read(base), &read(ours), &read(theirs));
    assert_eq!(
        merged.scenario,
        read(wanted),
        "\nours {ours}\ntheirs {theirs}"
    );
    merged.conflicts.iter().map(ToString::to_string).collect()
}

/// A scenario with parties a and b, round r, sources S and T, and these stances.
fn stances(rows: &str) -> String {
    format!(
        r#"(parties: [(id: "a"), (id: "b")], rounds: [(id: "r")], sources: [(id: "S"), (id: "T")],
        issues: [(id: "i", title: "I", scale: Range(from: 0, to: 100), stances: [{rows}])])"#
    )
}

#[test]
fn the_fields_of_a_stance_are_merged_by_themselves() {
    let none: &[&str] = &[];
    for (base, ours, theirs, wanted, clashes) in [
        (
            "at: 1",
            "at: 2",
            "at: 1, salience: 5",
            "at: 2, salience: 5",
            none,
        ),
        ("at: 1", "at: 2", "at: 2", "at: 2", none),
        ("at: 1, salience: 5", "salience: 5", "at: 1", "", none),
        (
            "at: 1",
            "at: 2",
            "at: 3",
            "at: 2",
            &["a on i: at: ours 2, theirs 3, before 1"],
        ),
        (
            r#"at: 1, text: "x""#,
            r#"text: "y""#,
            r#"at: (3, 4), text: "x""#,
            r#"text: "y""#,
            &["a on i: at: ours (nothing), theirs 3..4, before 1"],
        ),
        (
            r#"cites: [(source: "S")]"#,
            r#"cites: [(source: "S"), (source: "S", place: "1")]"#,
            r#"cites: [(source: "T")]"#,
            r#"cites: [(source: "S", place: "1"), (source: "T")]"#,
            none,
        ),
        (
            r#"cites: [(source: "S")]"#,
            r#"cites: [(source: "S", place: "1")]"#,
            r#"cites: [(source: "S", place: "2")]"#,
            r#"cites: [(source: "S", place: "1")]"#,
            &["a on i: cites: ours S, 1, theirs S, 2, before S"],
        ),
        (
            "at: 1, salience: 5",
            "at: 1, salience: 5, stated: [at]",
            "at: 1, salience: 5, stated: [salience]",
            "at: 1, salience: 5, stated: [at, salience]",
            none,
        ),
    ] {
        let row = |fields: &str| stances(&format!(r#"(party: "a", {fields})"#));
        let found = conflicts(&row(base), &row(ours), &row(theirs), &row(wanted));
        assert_eq!(found, clashes, "{ours} {theirs}");
    }
}

#[test]
fn stances_are_added_and_removed_on_either_side() {
    let (a, b) = (r#"(party: "a", at: 1),"#, r#"(party: "b", at: 1),"#);
    let changed = r#"(party: "a", at: 2),"#;
    let (later, private) = (
        r#"(party: "a", round: "r", at: 9),"#,
        r#"(party: "a", at: 8, visibility: Private),"#,
    );
    let none: &[&str] = &[];
    for (base, ours, theirs, wanted, clashes) in [
        (
            a.to_owned(),
            format!("{a}{b}"),
            format!("{a}{later}"),
            format!("{a}{b}{later}"),
            none,
        ),
        (
            a.to_owned(),
            format!("{private}{a}"),
            format!("{later}{a}"),
            format!("{private}{later}{a}"),
            none,
        ),
        (
            format!("{a}{b}"),
            a.to_owned(),
            b.to_owned(),
            String::new(),
            none,
        ),
        (
            format!("{a}{b}"),
            a.to_owned(),
            format!("{changed}{b}"),
            changed.to_owned(),
            none,
        ),
        (
            a.to_owned(),
            String::new(),
            changed.to_owned(),
            String::new(),
            &["a on i: ours removed it, theirs changed it"],
        ),
        (
            a.to_owned(),
            changed.to_owned(),
            String::new(),
            changed.to_owned(),
            &["a on i: theirs removed it, ours changed or uses it"],
        ),
        // Added on both sides.
        (
            String::new(),
            a.to_owned(),
            a.to_owned(),
            a.to_owned(),
            none,
        ),
        (
            String::new(),
            a.to_owned(),
            r#"(party: "a", salience: 3)"#.to_owned(),
            r#"(party: "a", at: 1, salience: 3)"#.to_owned(),
            none,
        ),
        (
            String::new(),
            a.to_owned(),
            changed.to_owned(),
            a.to_owned(),
            &["a on i: at: ours 1, theirs 2, before (nothing)"],
        ),
    ] {
        let found = conflicts(
            &stances(&base),
            &stances(&ours),
            &stances(&theirs),
            &stances(&wanted),
        );
        assert_eq!(found, clashes, "{ours} {theirs}");
    }
}

#[test]
fn every_part_is_merged() {
    let base = r#"(title: "T", summary: "U", parties: [(id: "a"), (id: "b")], rounds: [(id: "r")],
        sources: [(id: "S")], issues: [(id: "i", title: "I", scale: Wording,
            stances: [(party: "a", text: "x"), (party: "b", text: "y")],
            judgements: [(between: ("a", "b"), verdict: Same)],
            agreed: (text: "x"))],
        proposals: [(id: "p", terms: [(issue: "i", text: "t")])])"#;
    for (old, ours, theirs, wanted, clashes) in [
        (
            r#""T""#,
            r#""T2""#,
            r#""T", near: 0.5"#,
            r#""T2", near: 0.5"#,
            "",
        ),
        (
            r#"(id: "a")"#,
            r#"(id: "a", name: "A")"#,
            r#"(id: "a", role: Host)"#,
            r#"(id: "a", name: "A", role: Host)"#,
            "",
        ),
        (
            r#"(id: "r")"#,
            r#"(id: "r"), (id: "r2")"#,
            r#"(id: "r"), (id: "r3")"#,
            r#"(id: "r"), (id: "r2"), (id: "r3")"#,
            "",
        ),
        (
            r#"(id: "S")"#,
            r#"(id: "S", url: "u")"#,
            r#"(id: "S", url: "v")"#,
            r#"(id: "S", url: "u")"#,
            "source S: url: ours u, theirs v, before (nothing)",
        ),
        (
            r#"title: "I""#,
            r#"title: "J""#,
            r#"title: "I", group: "G""#,
            r#"title: "J", group: "G""#,
            "",
        ),
        (
            "Same",
            r#"Same, reason: "s""#,
            "Opposed",
            r#"Opposed, reason: "s""#,
            "",
        ),
        (
            r#"("a", "b")"#,
            r#"("b", "a")"#,
            r#"("a", "b")"#,
            r#"("b", "a")"#,
            "",
        ),
        (
            r#"(text: "x"))"#,
            r#"(text: "y"))"#,
            r#"(text: "x", status: Provisional))"#,
            r#"(text: "y", status: Provisional))"#,
            "",
        ),
        (
            r#"(text: "x"))"#,
            r#"(text: "y"))"#,
            r#"(text: "z"))"#,
            r#"(text: "y"))"#,
            "agreed on i: text: ours y, theirs z, before x",
        ),
        (
            r#"(id: "p", "#,
            r#"(id: "p", by: "a", "#,
            r#"(id: "p", title: "P", "#,
            r#"(id: "p", by: "a", title: "P", "#,
            "",
        ),
        (
            r#"text: "t""#,
            r#"text: "u""#,
            r#"text: "v""#,
            r#"text: "u""#,
            "proposal p on i: text: ours u, theirs v, before t",
        ),
    ] {
        assert!(base.contains(old), "{old}");
        let with = |new: &str| base.replacen(old, new, 1);
        let found = conflicts(base, &with(ours), &with(theirs), &with(wanted));
        assert_eq!(found.join("\n"), clashes);
    }
}

#[test]
fn rows_stand_in_our_order_with_theirs_after_their_neighbours() {
    let parties = |ids: &str| {
        let rows: Vec<String> = ids.chars().map(|id| format!(r#"(id: "{id}")"#)).collect();
        format!("(parties: [{}])", rows.join(","))
    };
    let clash = "the order of the parties: both changed it";
    for (base, ours, theirs, wanted, clashes) in [
        ("abc", "abcx", "abcy", "abcxy", ""),
        ("abc", "abc", "aybc", "aybc", ""),
        ("abc", "abxc", "abyc", "abxyc", ""),
        ("abc", "xabc", "yabc", "xyabc", ""),
        ("abc", "cab", "abyc", "caby", ""),
        ("abc", "abxc", "cab", "cabx", ""),
        ("abc", "cab", "cab", "cab", ""),
        ("abc", "cab", "bac", "cab", clash),
        ("abc", "ab", "bc", "b", ""),
        ("", "xy", "yz", "xyz", ""),
        ("", "xy", "yx", "xy", clash),
    ] {
        let found = conflicts(
            &parties(base),
            &parties(ours),
            &parties(theirs),
            &parties(wanted),
        );
        assert_eq!(found.join("\n"), clashes, "{base} {ours} {theirs}");
    }
}

#[test]
fn what_would_not_check_together_goes_back_to_ours() {
    let row = |fields: &str| stances(&format!(r#"(party: "a", {fields})"#));
    let found = conflicts(
        &row("at: 50, accepts: (40, 60)"),
        &row("at: 55, accepts: (40, 60)"),
        &row("at: 50, accepts: (45, 50)"),
        &row("at: 55, accepts: (40, 60)"),
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("a on i: the two do not fit together: "),
        "{found:?}"
    );
}

#[test]
fn what_one_removed_and_the_other_newly_uses_stays() {
    let with =
        |parties: &str, rows: &str| stances(rows).replace(r#"(id: "a"), (id: "b")"#, parties);
    let (both, one) = (r#"(id: "a"), (id: "b")"#, r#"(id: "a")"#);
    let used = r#"(party: "b", at: 1)"#;
    // Theirs removed the party, ours has said something of it since.
    assert_eq!(
        conflicts(
            &with(both, ""),
            &with(both, used),
            &with(one, ""),
            &with(both, used)
        ),
        ["party b: theirs removed it, ours changed or uses it"]
    );
    // Ours removed it, theirs has said something of it since.
    let found = conflicts(
        &with(both, ""),
        &with(one, ""),
        &with(both, used),
        &with(one, ""),
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("b on i: the two do not fit together: "),
        "{found:?}"
    );
}

#[test]
fn a_stance_on_a_scale_that_the_other_changed_is_a_conflict() {
    let with = |labels: &str, rows: &str| {
        format!(
            r#"(parties: [(id: "a"), (id: "b")], issues: [(id: "i", title: "I", scale: Steps([{labels}]), stances: [{rows}])])"#
        )
    };
    let (old, new) = (r#""low", "high""#, r#""lower", "high""#);
    let (first, second) = (r#"(party: "a", at: "low"),"#, r#"(party: "b", at: "low"),"#);
    let renamed = r#"(party: "a", at: "lower"),"#;
    // Ours renamed the label, theirs added a stance at it.
    let found = conflicts(
        &with(old, first),
        &with(new, renamed),
        &with(old, &format!("{first}{second}")),
        &with(new, renamed),
    );
    assert_eq!(found.len(), 1, "{found:?}");
    // Theirs renamed it, ours added a stance at it: the whole issue stays ours.
    let ours = with(old, &format!("{first}{second}"));
    let found = conflicts(&with(old, first), &ours, &with(new, renamed), &ours);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("issue i: the two do not fit together: "),
        "{found:?}"
    );
}

/// With the stances of one of two parts changed: every second one, from the first or the second.
fn annotated(
    scenario: &Scenario,
    from: usize,
    annotate: fn(&mut Issue, &mut Vec<Stance>),
) -> Scenario {
    let mut changed = scenario.clone();
    for issue in changed.issues.iter_mut().skip(from).step_by(2) {
        let mut stances = std::mem::take(&mut issue.stances);
        annotate(issue, &mut stances);
        issue.stances = stances;
    }
    changed
}

fn has_errors(scenario: &Scenario) -> bool {
    check(scenario)
        .iter()
        .any(|problem| problem.severity == Severity::Error)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_change_of_one_side_alone_is_taken(a in any_scenario(), b in any_scenario()) {
        for (base, ours, theirs) in [(&a, &a, &b), (&a, &b, &a), (&a, &b, &b)] {
            let merged = merge(base, ours, theirs);
            prop_assert_eq!(&merged.scenario, &b);
            prop_assert!(merged.conflicts.is_empty());
        }
    }

    #[test]
    fn whatever_is_merged_checks(
        base in valid_scenario("[a-z]{0,3}"),
        ours in valid_scenario("[a-z]{0,3}"),
        theirs in valid_scenario("[a-z]{0,3}"),
    ) {
        let merged = merge(&base, &ours, &theirs);
        prop_assert!(!has_errors(&merged.scenario));
        if merged.conflicts.is_empty() {
            let other = merge(&base, &theirs, &ours);
            prop_assert!(other.conflicts.is_empty());
        }
    }

    #[test]
    fn changes_of_different_parts_are_both_taken(base in valid_scenario("[a-z]{0,3}")) {
        // Ours notes, theirs groups the even issues; theirs alone notes the odd ones.
        let note = |issue: &mut Issue, stances: &mut Vec<Stance>| {
            issue.note += "!";
            for stance in stances {
                let mut record = stance.record();
                record.note += "!";
                *stance = Stance::from(record);
            }
        };
        let group = |issue: &mut Issue, stances: &mut Vec<Stance>| {
            issue.group += "!";
            for stance in stances {
                let mut record = stance.record();
                record.condition += "!";
                *stance = Stance::from(record);
            }
        };
        let ours = annotated(&base, 0, note);
        let theirs = annotated(&annotated(&base, 0, group), 1, note);
        let merged = merge(&base, &ours, &theirs);
        prop_assert_eq!(&merged.conflicts, &[]);
        prop_assert_eq!(&merged.scenario, &annotated(&annotated(&ours, 0, group), 1, note));
        // Nothing but these changes.
        let count = differences(&base, &merged.scenario).len();
        let wanted = differences(&base, &ours).len() + differences(&base, &theirs).len();
        prop_assert_eq!(count, wanted);
    }
}
