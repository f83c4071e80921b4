//! Saliences, pairs of parties, what would open a block, lines and explanations (measures.md,
//! parts 0, 1, 2 and 4).

use super::build::{TEN, close, compared, figures, id, ids, one_issue, outcomes, read};
use crate::compare::{
    Measure, Outlook, SalienceSource, Zone, equal_split, explain, explain_pair, line_of,
    smallest_openings, widest_agreement, worth_of,
};
use crate::scenario::{PartyId, Scenario, UnitInterval};

fn saliences() -> Scenario {
    read(
        r#"(parties: [(id: "a"), (id: "b"), (id: "m", role: Mediator), (id: "c", power: 3)], issues: [
        (id: "k", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 0, salience: 20), (party: "b", at: 10), (party: "m", at: 5, salience: 99)]),
        (id: "l", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 0, salience: 40), (party: "b", at: 5), (party: "c", at: 5, power: 1)]),
        (id: "n", title: "", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 0), (party: "c", at: 10)]),
    ])"#,
    )
}

#[test]
fn an_absent_salience_is_the_partys_own_mean_else_that_of_the_scope() {
    let scenario = saliences();
    let comparison = compared(&scenario);
    let of = |row: usize, party: &str| {
        let figures = comparison.party(row, id(party)).unwrap();
        assert_eq!(comparison.issues()[row].party(id(party)), Some(figures));
        let source = comparison.salience_source(figures);
        (comparison.salience_of(figures), source)
    };
    assert_eq!(of(0, "a"), (20.0, SalienceSource::Recorded));
    assert_eq!(of(2, "a"), (30.0, SalienceSource::OwnMean));
    assert_eq!(of(0, "b"), (30.0, SalienceSource::ScopeMean));
    assert_eq!(of(0, "m"), (99.0, SalienceSource::Recorded));
    let outcomes_of = |scenario: &Scenario| outcomes(scenario, &compared(scenario));
    let found = outcomes_of(&scenario);
    // Power: of the stance before that of the party.
    close(found[1].salience, (40.0 + 30.0 + 30.0) / 3.0, 1e-12);
    close(found[2].mean, 0.75, 1e-12);
    close(found[0].priority, 0.25, 1e-12);
    let bare = one_issue(
        TEN,
        r#"stances: [(party: "a", at: 1), (party: "b", at: 2)]"#,
    );
    let found = &outcomes_of(&bare)[0];
    assert_eq!(
        (found.salience, found.salience_imputed),
        (Some(100.0), true)
    );
    let comparison = compared(&bare);
    let figures = comparison.party(0, id("a")).unwrap();
    assert_eq!(comparison.salience_source(figures), SalienceSource::Full);
}

#[test]
fn two_parties_are_weighed_by_the_mean_of_their_saliences() {
    let scenario = saliences();
    let pair = &compared(&scenario).pairs(&scenario)[0];
    let (w, d): ([f64; 2], [f64; 2]) = ([25.0, 35.0], [1.0, 0.5]);
    close(
        pair.distance,
        (w[0] * d[0] + w[1] * d[1]) / (w[0] + w[1]),
        1e-12,
    );
    let euclidean = (w[0] * d[0]).hypot(w[1] * d[1]) / w[0].hypot(w[1]);
    close(pair.euclidean, euclidean, 1e-12);
    close(pair.conflict, 25.0 / 60.0, 1e-12);
    assert_eq!(
        (pair.shared_ground, pair.identical, pair.issues),
        (Some(0.0), Some(0.0), 2)
    );
}

#[test]
fn options_and_wordings_count_among_the_pairs() {
    let scenario = read(
        r#"(parties: [(id: "a"), (id: "b")], issues: [
        (id: "k", title: "", scale: Options(["x", "y", "z"]), stances: [(party: "a", at: "x"), (party: "b", at: "z")]),
        (id: "l", title: "", scale: Wording, stances: [(party: "a", text: "x"), (party: "b", text: "z")], judgements: [(between: ("b", "a"), verdict: Compatible)]),
        (id: "m", title: "", scale: Wording, stances: [(party: "a", text: "x"), (party: "b", text: "z")]),
        (id: "n", title: "", scale: Steps(["x", "y"]), stances: [(party: "a", at: "x"), (party: "b", at: "x")]),
    ])"#,
    );
    let comparison = compared(&scenario);
    let pair = &comparison.pairs(&scenario)[0];
    assert_eq!((pair.distance, pair.issues), (Some(0.5), 3));
    close(pair.identical, 1.0 / 3.0, 1e-12);
    let turned = comparison.pair(&scenario, id("b"), id("a"));
    assert_eq!((turned.distance, turned.issues), (Some(0.5), 3));
    assert_eq!(
        comparison.distance_from_centre(&scenario, 0, id("a")),
        Some(1.0)
    );
    assert_eq!(
        comparison.distance_from_centre(&scenario, 1, id("a")),
        Some(0.5)
    );
    assert_eq!(comparison.distance_from_centre(&scenario, 2, id("a")), None);
    assert_eq!(
        comparison.distance_from_centre(&scenario, 3, id("a")),
        Some(0.0)
    );
}

fn accepted(scenario: &Scenario) -> Vec<(PartyId, UnitInterval)> {
    let comparison = compared(scenario);
    let parties = comparison.issues()[0].in_scope();
    parties
        .filter_map(|f| Some((f.party, f.accepted?)))
        .collect()
}

#[test]
fn a_block_says_what_would_open_it() {
    let blocked = accepted(&one_issue(
        TEN,
        r#"stances: [(party: "a", at: 1, accepts: (0, 3)), (party: "b", at: 2, accepts: (1, 4)), (party: "c", at: 9, accepts: (7, 10))]"#,
    ));
    let openings = smallest_openings(&blocked);
    assert_eq!((openings.len(), openings[0].party), (1, id("c")));
    close(Some(openings[0].by), 0.4, 1e-12);
    close(equal_split(&blocked), 0.5, 1e-12);
    let (inside, outside) = widest_agreement(&blocked);
    assert_eq!((ids(&inside), ids(&outside)), (vec!["a", "b"], vec!["c"]));
    let all_apart = accepted(&one_issue(
        TEN,
        r#"stances: [(party: "a", at: 1), (party: "b", at: 5), (party: "c", at: 9)]"#,
    ));
    assert_eq!(smallest_openings(&all_apart), []);
    close(equal_split(&all_apart), 0.5, 1e-12);
}

#[test]
fn sets_that_touch_but_for_rounding_meet() {
    // 0.1 + 0.2 is not 0.3 to a computer.
    let scenario = one_issue(
        "Range(from: 0, to: 0.7)",
        r#"stances: [(party: "a", at: 0.1, accepts: (0, 0.3)), (party: "b", at: 0.5, accepts: (0.30000000000000004, 0.6)), (party: "c", at: 0.6, accepts: (0.2, 0.7))]"#,
    );
    let figures = compared(&scenario).issues()[0].clone();
    assert_eq!(
        (figures.remaining_gap, figures.outlook),
        (Some(0.0), Outlook::Overlap)
    );
    assert!(figures.blocking.is_empty());
    assert!(matches!(figures.zone, Some(Zone::Span(span)) if span.low <= span.high));
    let sets = accepted(&scenario);
    assert_eq!(smallest_openings(&sets), []);
    assert_eq!(widest_agreement(&sets).0.len(), 3);
}

#[test]
fn a_proposal_is_read_against_each_partys_lines() {
    let scenario = one_issue(
        TEN,
        r#"stances: [(party: "a", at: 2, accepts: (0, 4), limits: (0, 6)), (party: "b", at: 8), (party: "c", text: "low", limits: (0, 6))]"#,
    );
    let comparison = compared(&scenario);
    let issue = &scenario.issues[0];
    for (term, line, without_at, worth) in [
        ("at: 2", "on target", "unknown", Some(1.0)),
        ("at: 4", "accepted", "unknown", Some(0.75)),
        ("at: 6", "beyond bottom line", "unknown", Some(0.5)),
        ("at: 7", "crosses red line", "crosses red line", Some(0.375)),
        ("text: \"x\"", "silent", "silent", None),
    ] {
        let proposals = read(&format!(
            r#"(proposals: [(id: "p", terms: [(issue: "k", {term})])])"#
        ))
        .proposals;
        let value = proposals[0].terms[0].at.as_ref();
        let of = |index: usize| line_of(issue, issue.stances.get(index), value).name();
        let unknown = if value.is_some() { "unknown" } else { "silent" };
        assert_eq!(
            (of(0), of(1), of(2), of(3)),
            (line, unknown, without_at, unknown)
        );
        let found = worth_of(&scenario, &comparison, &proposals[0], id("a"));
        assert_eq!(found.is_some(), worth.is_some());
        close(found.or(Some(0.0)), worth.unwrap_or(0.0), 1e-12);
        assert_eq!(
            worth_of(&scenario, &comparison, &proposals[0], id("c")),
            None
        );
    }
}

#[test]
fn every_measure_explains_itself_with_the_numbers_put_in() {
    let scenario = read(
        r#"(parties: [(id: "u", name: "Ukraine"), (id: "r", name: "Russia"), (id: "m")], issues: [
        (id: "k", title: "Strength", scale: Range(from: 0, to: 1000000, unit: "soldiers"), stances: [(party: "u", at: 800000), (party: "r", at: 400000)])])"#,
    );
    let comparison = compared(&scenario);
    let gap = explain(&scenario, &comparison, 0, Measure::Gap).unwrap();
    assert_eq!(
        (gap.value.as_str(), gap.formula.as_str()),
        ("0.40", "|0.80 − 0.40| = 0.40, between Ukraine and Russia")
    );
    assert_eq!(gap.left_out, ["Left out, nothing to compare: m"]);
    let mean = explain(&scenario, &comparison, 0, Measure::Mean).unwrap();
    assert_eq!(mean.formula, "(100 × 0.80 + 100 × 0.40) / 200 = 0.60");
    let pair = explain_pair(&scenario, &comparison, id("u"), id("r"));
    assert_eq!((pair.value.as_str(), pair.inputs.len()), ("0.40", 1));
    assert_eq!(explain(&scenario, &comparison, 1, Measure::Gap), None);
}

#[test]
fn a_quarter_is_shared_ground_and_three_quarters_are_conflict_but_for_rounding() {
    for (b, shared, conflict) in [(5.5, 1.0, 0.0), (5.6, 0.0, 0.0), (10.5, 0.0, 1.0)] {
        let scenario = one_issue(
            "Range(from: 0, to: 10)",
            &format!(r#"stances: [(party: "a", at: 3), (party: "b", at: {b})]"#),
        );
        let pair = compared(&scenario).pair(&scenario, id("a"), id("b"));
        assert_eq!(
            (pair.shared_ground, pair.conflict),
            (Some(shared), Some(conflict)),
            "{b}"
        );
        assert_eq!((pair.identical, pair.issues), (Some(0.0), 1));
    }
}

#[test]
fn equal_places_that_differ_by_rounding_are_one_point() {
    let found = figures(
        "Range(from: 0, to: 1)",
        r#"stances: [(party: "a", at: 0.3), (party: "b", at: 0.30000000000000004), (party: "c", at: 0.3)]"#,
    );
    assert_eq!((found.gap, found.outlook), (Some(0.0), Outlook::Agreed));
    assert_eq!(found.gap_pair, Some((id("a"), id("b"))));
}
