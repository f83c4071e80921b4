//! Who moves an outcome, and the challenge model's first turn.

#![expect(
    clippy::format_push_string,
    reason = "small generated files; plain concatenation shows what they look like"
)]

use super::build::{FIVE, TEN, close, compared, id, one_issue, read};
use crate::compare::Influence;
use crate::scenario::Scenario;

fn influences(scenario: &Scenario) -> Vec<Influence> {
    compared(scenario).influences(scenario, 0)
}

#[test]
fn a_party_moves_the_mean_by_its_share_of_the_weight() {
    let scenario = one_issue(
        TEN,
        r#"stances: [(party: "a", at: 0, salience: 20), (party: "b", at: (4, 6), salience: 30),
        (party: "c", at: 10, salience: 50)]"#,
    );
    let found = influences(&scenario);
    let expected = [
        ("a", 0.0, 0.2, 0.65, 8.125),
        ("b", 0.5, 0.3, 0.15, 7.142_857_142_857_143),
        ("c", 1.0, 0.5, 0.35, 3.0),
    ];
    for (own, (party, place, share, from_mean, without)) in found.iter().zip(expected) {
        assert_eq!(own.party, id(party));
        close(Some(own.place), place, 1e-15);
        close(Some(own.share), share, 1e-15);
        close(Some(own.from_mean), from_mean, 1e-15);
        close(Some(own.from_median), (place - 0.5_f64).abs(), 1e-15);
        close(own.mean_number_without, without, 1e-12);
        close(own.mean_without, without / 10.0, 1e-12);
    }
    assert_eq!(found.len(), 3);
}

/// The mean outcome of the first issue.
fn mean(scenario: &Scenario) -> f64 {
    let comparison = compared(scenario);
    comparison.outcome(scenario, 0).unwrap().mean.unwrap()
}

#[test]
fn the_influence_is_the_derivative_of_the_mean() {
    let at = |a: f64| {
        one_issue(
            TEN,
            &format!(
                r#"stances: [(party: "a", at: {a}, salience: 35), (party: "b", at: 3, salience: 80, power: 2),
                (party: "c", at: 9)]"#
            ),
        )
    };
    let moved = (mean(&at(6.0)) - mean(&at(2.0))) / 0.4;
    close(Some(influences(&at(2.0))[0].share), moved, 1e-12);
}

#[test]
fn nobody_weighing_anything_moves_nothing() {
    let alone = one_issue(FIVE, r#"stances: [(party: "a", at: "s1")]"#);
    let found = influences(&alone);
    assert_eq!(found.len(), 1);
    close(Some(found[0].share), 1.0, 0.0);
    assert_eq!(found[0].mean_without, None);
    for (scale, stances) in [
        (
            TEN,
            r#"(party: "a", at: 1, salience: 0), (party: "b", at: 2, salience: 0)"#,
        ),
        (TEN, r#"(party: "a", text: "words")"#),
        (
            "Wording",
            r#"(party: "a", text: "words"), (party: "b", text: "others")"#,
        ),
        (
            r#"Options(["x", "y"])"#,
            r#"(party: "a", at: "x"), (party: "b", at: "y")"#,
        ),
    ] {
        let scenario = one_issue(scale, &format!("stances: [{stances}]"));
        assert!(influences(&scenario).is_empty(), "{scale} {stances}");
    }
}

#[test]
fn a_mean_without_a_party_of_most_weight_keeps_its_digits() {
    let scenario = one_issue(
        TEN,
        r#"stances: [(party: "a", at: 1, power: 1e15), (party: "b", at: 3), (party: "c", at: 4)]"#,
    );
    close(influences(&scenario)[0].mean_number_without, 3.5, 1e-12);
}

/// Seven parties on three issues from 0 to 100, as a test file of the open program KTAB has them:
/// power, then position and salience on each issue.
const SEVEN: [[f64; 7]; 7] = [
    [102.543, 75.79, 49.53, 6.37, 5.91, 70.45, 28.15],
    [53.393, 82.72, 30.33, 73.50, 21.22, 64.00, 24.79],
    [129.643, 82.45, 48.47, 90.89, 13.55, 0.07, 34.62],
    [75.920, 62.52, 20.76, 50.82, 39.24, 62.33, 22.21],
    [63.224, 82.34, 40.96, 45.77, 25.43, 73.31, 22.59],
    [120.048, 84.48, 22.92, 33.70, 39.35, 88.11, 15.42],
    [54.178, 70.96, 31.75, 33.46, 27.93, 90.36, 26.03],
];

/// These parties on three issues, and what more is said of each stance.
fn seven(rows: &[[f64; 7]], further_issues: &str) -> Scenario {
    let mut parties = String::new();
    let mut stances = [const { String::new() }; 3];
    for (at, row) in rows.iter().enumerate() {
        parties += &format!("(id: \"p{at}\", power: {}),", row[0]);
        for (issue, stances) in stances.iter_mut().enumerate() {
            let (place, salience) = (row[1 + 2 * issue], row[2 + 2 * issue]);
            *stances += &format!("(party: \"p{at}\", at: {place}, salience: {salience}),");
        }
    }
    let issues = stances.iter().enumerate().map(|(at, stances)| {
        format!(
            r#"(id: "k{at}", title: "", scale: Range(from: 0, to: 100), stances: [{stances}]),"#
        )
    });
    let issues: Vec<String> = issues.collect();
    read(&format!(
        "(parties: [{parties}], issues: [{}{further_issues}])",
        issues.concat()
    ))
}

fn chances(scenario: &Scenario) -> Vec<f64> {
    let found = compared(scenario).challenge(scenario);
    found.parties.iter().map(|own| own.probability).collect()
}

const CHANCES: [f64; 7] = [0.0047, 0.0302, 0.0054, 0.1492, 0.6001, 0.1447, 0.0656];

#[test]
fn the_first_turn_of_the_challenge_model_is_that_of_ktab() {
    let scenario = seven(&SEVEN, "");
    let found = compared(&scenario).challenge(&scenario);
    for (own, expected) in found.parties.iter().zip(CHANCES) {
        close(Some(own.probability), expected, 0.000_05);
    }
    assert_eq!(found.issues, 3);
    close(Some(chances(&scenario).iter().sum()), 1.0, 1e-12);
    let risk = |at: usize| Some(found.parties[at].risk);
    close(risk(0), -0.5, 1e-12);
    close(risk(4), 1.0, 1e-12);
}

#[test]
fn issues_without_places_drop_out_of_the_challenge_model() {
    let scenario = seven(
        &SEVEN,
        r#"(id: "o", title: "", scale: Options(["x", "y"]), stances: [(party: "p0", at: "x"), (party: "p1", at: "y")]),
        (id: "w", title: "", scale: Wording, stances: [(party: "p0", text: "words")]),
        (id: "n", title: "", scale: Range(from: 0, to: 1), stances: [(party: "p0", text: "words")]),"#,
    );
    for (found, expected) in chances(&scenario).into_iter().zip(CHANCES) {
        close(Some(found), expected, 0.000_05);
    }
    assert_eq!(compared(&scenario).challenge(&scenario).issues, 3);
}

#[test]
fn parties_at_one_position_share_its_chance() {
    let mut rows = SEVEN.to_vec();
    rows.push(SEVEN[4]);
    let found = chances(&seven(&rows, ""));
    assert_eq!(found[4].to_bits(), found[7].to_bits());
    // One position is one candidate: the chances of the seven distinct ones sum to 1.
    close(Some(found[..7].iter().sum()), 1.0, 1e-12);
}

#[test]
fn two_equal_parties_have_equal_chances_and_take_no_risk() {
    let scenario = one_issue(
        TEN,
        r#"stances: [(party: "a", at: 0, salience: 50), (party: "b", at: 10, salience: 50)]"#,
    );
    let found = compared(&scenario).challenge(&scenario);
    for own in &found.parties {
        close(Some(own.probability), 0.5, 1e-12);
        close(Some(own.risk), 0.0, 1e-12);
    }
    assert_eq!(found.parties.len(), 2);
}

#[test]
fn the_challenge_model_needs_two_parties_with_a_position() {
    let alone = one_issue(TEN, r#"stances: [(party: "a", at: 0)]"#);
    assert!(compared(&alone).challenge(&alone).parties.is_empty());
    let silent = one_issue(TEN, "stances: []");
    assert!(compared(&silent).challenge(&silent).parties.is_empty());
}

#[test]
fn many_parties_far_apart_still_have_chances_that_sum_to_one() {
    let rows: Vec<[f64; 7]> = (0..200)
        .map(|at| {
            let place = f64::from(at) / 2.0;
            [
                1.0 + place,
                place,
                50.0,
                100.0 - place,
                20.0,
                place / 2.0,
                30.0,
            ]
        })
        .collect();
    let found = chances(&seven(&rows, ""));
    close(Some(found.iter().sum()), 1.0, 1e-9);
    assert!(found.iter().all(|chance| chance.is_finite()));
}

#[test]
fn parties_that_share_no_issue_have_no_vote_between_each_other() {
    let scenario = read(
        r#"(parties: [(id: "a"), (id: "b"), (id: "c")], issues: [
        (id: "k", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 1), (party: "b", at: 9)]),
        (id: "l", title: "", scale: Range(from: 0, to: 10), stances: [(party: "c", at: 5)])])"#,
    );
    let found = compared(&scenario).challenge(&scenario);
    close(
        Some(found.parties.iter().map(|own| own.probability).sum()),
        1.0,
        1e-12,
    );
    assert_eq!(found.issues, 1);
}
