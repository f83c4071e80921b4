//! Figures published elsewhere, reproduced (measures.md, Oracles).

#![expect(
    clippy::format_push_string,
    clippy::format_collect,
    reason = "small generated files; plain concatenation shows what they look like"
)]

use super::build::{close, compared, id, outcomes, read};
use crate::compare::{agreement, esteban_ray};
use crate::scenario::Scenario;

#[test]
fn van_der_eijks_agreement_is_that_of_agrmt() {
    for (counts, expected) in [
        (
            &[30.0, 40.0, 210.0, 130.0, 530.0, 50.0, 10.0][..],
            0.611_333_3,
        ),
        (&[1.0, 0.0, 0.0, 0.0, 1.0], -1.0),
        (&[3.0, 3.0, 3.0, 3.0, 3.0], 0.0),
        (&[2.0, 0.0, 1.0, 0.0, 2.0], -0.566_667),
        (&[1.0, 1.0, 0.0, 0.0, 1.0], -0.277_778),
        (&[0.0, 5.0, 0.0], 1.0),
        (&[4.0, 4.0], -1.0),
        (&[4.0, 0.0], 1.0),
    ] {
        close(agreement(counts), expected, 1e-6);
    }
    assert_eq!(agreement(&[0.0, 0.0, 0.0]), None);
}

#[test]
fn polarisation_on_steps_is_half_of_one_less_agreement() {
    let counts = [30, 40, 210, 130, 530, 50, 10];
    let (mut parties, mut stances) = (String::new(), String::new());
    for (step, count) in counts.iter().enumerate() {
        for n in 0..*count {
            parties += &format!("(id: \"p{step}-{n}\"),");
            stances += &format!("(party: \"p{step}-{n}\", at: \"s{step}\"),");
        }
    }
    // Placed steps still count one by one.
    let scale = r#"Steps([("s0", 0), ("s1", 0.01), ("s2", 0.02), ("s3", 0.5), ("s4", 0.6), ("s5", 0.9), ("s6", 1)])"#;
    let scenario = read(&format!(
        r#"(parties: [{parties}], issues: [(id: "k", title: "", scale: {scale}, stances: [{stances}])])"#
    ));
    let comparison = compared(&scenario);
    close(comparison.issues()[0].polarisation, 0.194_333_3, 1e-6);
}

#[test]
fn two_equal_poles_polarise_as_esteban_and_ray_say() {
    let poles = [(0.0, 0.5), (1.0, 0.5)];
    close(Some(esteban_ray(&poles, 1.0)), 0.25, 1e-15);
    close(Some(esteban_ray(&poles, 0.0)), 0.5, 1e-15);
    // Three places by hand, p = 1/4, 1/4, 1/2 at 0, 1/2, 1.
    let by_hand = (1.0 / 16.0) * (0.25 * 0.5 + 0.5)
        + (1.0 / 16.0) * (0.25 * 0.5 + 0.5 * 0.5)
        + (1.0 / 4.0) * (0.25 + 0.25 * 0.5);
    let camps = [(0.0, 0.25), (0.5, 0.25), (1.0, 0.5)];
    close(Some(esteban_ray(&camps, 1.0)), by_hand, 1e-15);
    let scenario = read(
        r#"(parties: [(id: "a"), (id: "b"), (id: "c"), (id: "d")], issues: [(id: "k", title: "", scale: Range(from: 0, to: 10),
        stances: [(party: "a", at: 0), (party: "b", at: (4, 6)), (party: "c", at: 10), (party: "d", at: 10)])])"#,
    );
    let found = compared(&scenario).issues()[0].polarisation;
    close(found, 4.0 * by_hand, 1e-12);
}

#[test]
fn the_car_emissions_mean_and_median_are_those_published() {
    let parties = [
        ("nl", 4, 0.08, 80),
        ("be", 7, 0.08, 40),
        ("lu", 4, 0.03, 20),
        ("de", 4, 0.16, 80),
        ("fr", 10, 0.16, 60),
        ("it", 10, 0.16, 60),
        ("uk", 10, 0.16, 90),
        ("ie", 7, 0.05, 10),
        ("dk", 4, 0.05, 100),
        ("gr", 7, 0.08, 70),
    ];
    for scale in ["from: 4, to: 10", "from: 10, to: 4", "from: 0, to: 30"] {
        let (mut list, mut stances) = (String::new(), String::new());
        for (party, at, power, salience) in parties {
            list += &format!("(id: \"{party}\", power: {power}),");
            stances += &format!("(party: \"{party}\", at: {at}, salience: {salience}),");
        }
        let scenario = read(&format!(
            r#"(parties: [{list}], issues: [(id: "k", title: "", scale: Range({scale}), stances: [{stances}])])"#
        ));
        let outcome = &outcomes(&scenario, &compared(&scenario))[0];
        close(outcome.mean_number, 7.389_955_686_853_767, 1e-12);
        assert_eq!(outcome.median_number, Some(7.0));
    }
}

/// Answers of five parties to the 38 theses of the 2017 German voting-advice application:
/// agree, neutral, disagree.
const VOTING_ADVICE: [(&str, &str); 5] = [
    ("cdu-csu", "+-0-+-+--++0-++-+000+0---0--++--0+++-+"),
    ("spd", "---++0+0-0+-----+-++++---0-++-0--+++-+"),
    ("linke", "-+-+++-++--+----+-+--++--+-++-++--+-00"),
    ("gruene", "-+-+++-++-++----+-+-++---+-++--+00++0+"),
    ("fdp", "-----+0--+---++-++-+++0-+---++-+++00-+"),
];

/// Those answers as a scenario.
pub(super) fn voting_advice() -> Scenario {
    let parties: String = VOTING_ADVICE
        .iter()
        .map(|(p, _)| format!("(id: \"{p}\"),"))
        .collect();
    let mut issues = String::new();
    for thesis in 0..38 {
        let stances: String = VOTING_ADVICE
            .iter()
            .map(|(party, answers)| {
                let answer = &answers[thesis..=thesis];
                format!("(party: \"{party}\", at: \"{answer}\"),")
            })
            .collect();
        issues += &format!(
            r#"(id: "t{thesis}", title: "", scale: Steps(["+", "0", "-"]), stances: [{stances}]),"#
        );
    }
    read(&format!("(parties: [{parties}], issues: [{issues}])"))
}

#[test]
fn german_voting_advice_gives_the_published_agreement() {
    let scenario = voting_advice();
    let comparison = compared(&scenario);
    let pairs = comparison.pairs(&scenario);
    let pair = |a, b| pairs.iter().find(|p| p.a == id(a) && p.b == id(b)).unwrap();
    let agree = |a, b| pair(a, b).distance.map(|distance| 100.0 * (1.0 - distance));
    let same = |a, b| pair(a, b).identical.map(|share| 100.0 * share);
    close(same("cdu-csu", "spd"), 55.3, 0.05);
    close(agree("cdu-csu", "spd"), 69.7, 0.05);
    close(same("linke", "gruene"), 78.9, 0.05);
    close(agree("linke", "gruene"), 82.9, 0.05);
    close(agree("cdu-csu", "fdp"), 68.4, 0.05);
    assert!(pairs.iter().all(|pair| pair.issues == 38));
}
