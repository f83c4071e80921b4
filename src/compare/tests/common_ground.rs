//! Into which chapter an issue falls, and what of it is told.

use super::build::{COLOURS, FIVE, TEN, compared, id, ids, one_issue, read};
use crate::compare::common_ground::{Apart, ChapterKind, CommonGround, Ground, IssueGround};
use crate::scenario::Verdict;

#[test]
fn every_issue_has_its_ground() {
    let wording = |verdict: &str| {
        format!(
            r#"stances: [(party: "a", text: "x"), (party: "b", text: "y")],
            judgements: [(between: ("a", "b"), verdict: {verdict}, reason: " why ")]"#
        )
    };
    for (scale, fields, wanted) in [
        (
            TEN,
            r#"stances: [(party: "a", at: 1)], agreed: (at: 3)"#.to_owned(),
            Ground::Settled,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", at: 1)]"#.to_owned(),
            Ground::Same,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1, accepts: (0, 4)), (party: "b", at: 4)]"#.to_owned(),
            Ground::Zone,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", at: 3)]"#.to_owned(),
            Ground::Near,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", at: 9)]"#.to_owned(),
            Ground::Apart,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1, limits: (0, 2)), (party: "b", at: 9, limits: (8, 10))]"#.to_owned(),
            Ground::Deadlock,
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", text: "less")]"#.to_owned(),
            Ground::Unknown,
        ),
        ("Wording", wording("Same"), Ground::Same),
        ("Wording", wording("Compatible"), Ground::Compatible),
        ("Wording", wording("Opposed"), Ground::Apart),
    ] {
        let scenario = one_issue(scale, &fields);
        let comparison = compared(&scenario);
        let told = IssueGround::of(&scenario, &comparison, 0).unwrap();
        assert_eq!(told.ground, wanted, "{fields}");
        let ground = CommonGround::of(&scenario, &comparison);
        assert_eq!(ground.rows(ChapterKind::of(wanted)), [0], "{fields}");
        assert_eq!(ground.chapters.len(), ChapterKind::ALL.len());
    }
}

#[test]
fn the_most_important_stands_first_in_its_chapter_and_what_is_agreed_as_in_the_file() {
    let scenario = read(
        r#"(parties: [(id: "a"), (id: "b")], issues: [
            (id: "some", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 0, salience: 50), (party: "b", at: 6, salience: 50)]),
            (id: "most", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 0, salience: 50), (party: "b", at: 9, salience: 50)]),
            (id: "lines", title: "", scale: Range(from: 0, to: 10), stances: [
                (party: "a", at: 0, limits: (0, 1), salience: 9), (party: "b", at: 2, limits: (2, 3), salience: 9)]),
            (id: "same", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 2, salience: 90), (party: "b", at: 2, salience: 90)]),
            (id: "done", title: "", scale: Wording, agreed: (text: "so")),
            (id: "done-too", title: "", scale: Range(from: 0, to: 10), agreed: (at: 3), stances: [(party: "a", at: 0), (party: "b", at: 9)]),
        ])"#,
    );
    let ground = CommonGround::of(&scenario, &compared(&scenario));
    assert_eq!(ground.rows(ChapterKind::Divided), [2, 1, 0]);
    assert_eq!(ground.rows(ChapterKind::Agreed), [4, 5, 3]);
}

#[test]
fn a_distance_is_told_on_the_issues_own_scale() {
    for (scale, stances, wanted) in [
        (
            TEN,
            r#"(party: "a", at: 1), (party: "b", at: 3.5)"#,
            Some(Apart::Units(2.5)),
        ),
        (
            "Range(from: 1000, to: 0)",
            r#"(party: "a", at: 100), (party: "b", at: 300)"#,
            Some(Apart::Units(200.0)),
        ),
        (
            FIVE,
            r#"(party: "a", at: "s1"), (party: "b", at: "s4")"#,
            Some(Apart::Steps { steps: 3.0, of: 5 }),
        ),
        (
            FIVE,
            r#"(party: "a", at: ["s1", "s2"]), (party: "b", at: "s4")"#,
            Some(Apart::Steps { steps: 2.5, of: 5 }),
        ),
        (
            r#"Steps([("x", 0), ("y", 0.9), ("z", 1)])"#,
            r#"(party: "a", at: "x"), (party: "b", at: "y")"#,
            Some(Apart::Share(0.9)),
        ),
        (
            COLOURS,
            r#"(party: "a", at: "red"), (party: "b", at: "blue")"#,
            None,
        ),
    ] {
        let scenario = one_issue(scale, &format!("stances: [{stances}]"));
        let comparison = compared(&scenario);
        let told = IssueGround::of(&scenario, &comparison, 0).unwrap();
        let close = match (told.apart, wanted) {
            (Some(Apart::Units(found)), Some(Apart::Units(wanted)))
            | (Some(Apart::Share(found)), Some(Apart::Share(wanted))) => {
                (found - wanted).abs() < 1e-9
            }
            (found, wanted) => found == wanted,
        };
        assert!(close, "{stances}: {:?}", told.apart);
    }
}

#[test]
fn who_stands_at_the_same_point_is_told_together_in_file_order() {
    let scenario = one_issue(
        FIVE,
        r#"stances: [(party: "c", at: "s1"), (party: "b", at: "s0"), (party: "a", at: "s1")]"#,
    );
    let comparison = compared(&scenario);
    let told = IssueGround::of(&scenario, &comparison, 0).unwrap();
    let places: Vec<_> = told
        .places
        .iter()
        .map(|place| ids(&place.parties))
        .collect();
    assert_eq!(places, [vec!["a", "c"], vec!["b"]]);
}

#[test]
fn no_stance_and_a_stance_without_a_position_are_two_silences() {
    let scenario = read(
        r#"(parties: [(id: "a"), (id: "b"), (id: "m", role: Mediator)], issues: [
            (id: "k", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 1), (party: "b", text: "less")]),
            (id: "l", title: "", scale: Wording, stances: [(party: "a", text: "x")]),
            (id: "n", title: "", scale: Wording, stances: [(party: "m", text: "x")]),
        ])"#,
    );
    let ground = CommonGround::of(&scenario, &compared(&scenario));
    let told: Vec<_> = ground
        .silences
        .iter()
        .map(|silence| {
            (
                silence.party.as_str(),
                &silence.unsaid[..],
                &silence.unplaced[..],
            )
        })
        .collect();
    assert_eq!(
        told,
        [("a", &[2][..], &[][..]), ("b", &[1, 2][..], &[0][..])]
    );
    assert_eq!(ground.unsaid_by_all, [2]);
}

#[test]
fn judgements_in_force_are_told_with_their_reasons_and_stale_ones_counted() {
    let scenario = one_issue(
        "Wording",
        r#"stances: [(party: "a", text: "x"), (party: "b", text: "y"), (party: "c", text: "z"), (party: "c", round: "r1", text: "other")],
        judgements: [(between: ("b", "a"), verdict: Same, reason: "first"), (between: ("a", "b"), round: "r1", verdict: Compatible, reason: " later "),
            (between: ("a", "c"), verdict: Opposed)]"#,
    );
    let comparison = compared(&scenario);
    let told = IssueGround::of(&scenario, &comparison, 0).unwrap();
    assert_eq!(told.verdicts.len(), 1);
    let verdict = told.verdicts[0];
    assert_eq!((verdict.first, verdict.second), (id("a"), id("b")));
    assert_eq!(
        (verdict.verdict, verdict.reason),
        (Verdict::Compatible, "later")
    );
    assert_eq!(told.outdated, 1);
    assert_eq!(told.figures.unjudged, 2);
}
