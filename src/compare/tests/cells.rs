//! What cells are shaded by, and how that explains itself.

use super::build::{close, compared, id, read};
use crate::compare::{
    CellMeasure, Comparison, Explanation, Measure, Selection, explain, explain_cell,
};
use crate::scenario::{RoundId, Scenario};

const ABU_DHABI: &str = include_str!("../../../scenarios/abu-dhabi-2026.ron");

/// Rows: a Range, Steps, Options, a Wording, and one on which only `a` says something.
fn mixed() -> Scenario {
    read(
        r#"(parties: [(id: "a", name: "Egypt"), (id: "b", name: "Israel"), (id: "c"), (id: "m", name: "Host", role: Host)],
        rounds: [(id: "r1", name: "Opening"), (id: "r2", name: "Close")], issues: [
        (id: "forces", title: "Forces", scale: Range(from: 0, to: 1000000, unit: "soldiers"), stances: [
            (party: "a", round: "r1", at: 800000, salience: 20), (party: "a", round: "r2", at: (600000, 800000), salience: 20),
            (party: "b", at: 300000, salience: 80), (party: "m", at: 0)]),
        (id: "troops", title: "Troops", scale: Steps(["out", "some", "in"]), stances: [
            (party: "a", at: "out", salience: 60), (party: "b", round: "r1", at: ["some", "in"]), (party: "c", at: "in")]),
        (id: "seat", title: "Seat", scale: Options(["Cairo", "Geneva"]), stances: [
            (party: "a", at: "Cairo"), (party: "b", round: "r1", at: "Cairo"), (party: "b", round: "r2", at: "Geneva"), (party: "c", at: "Cairo")]),
        (id: "preamble", title: "Preamble", scale: Wording, stances: [
            (party: "a", text: "peace"), (party: "b", round: "r1", text: "talks"), (party: "b", round: "r2", text: "calm"), (party: "c", text: "rest")],
            judgements: [(between: ("a", "b"), round: "r2", verdict: Opposed), (between: ("a", "c"), round: "r1", verdict: Compatible)]),
        (id: "alone", title: "Alone", scale: Range(from: 0, to: 10), stances: [(party: "a", at: 4)]),
    ])"#,
    )
}

fn since(round: &str) -> CellMeasure {
    CellMeasure::Movement {
        since: Some(RoundId::new(round)),
    }
}

#[test]
fn cells_are_shaded_by_the_measure_chosen() {
    let scenario = mixed();
    let comparison = compared(&scenario);
    let (centre, from_a) = (CellMeasure::Centre, CellMeasure::From(id("a")));
    let pair = CellMeasure::Pair(id("b"), id("c"));
    let begun = CellMeasure::Movement { since: None };
    for (row, party, measure, expected) in [
        (0, "a", centre, Some(0.32)),
        (0, "c", centre, None),
        (2, "b", centre, Some(1.0)),
        (2, "a", centre, Some(0.5)),
        (3, "a", centre, Some(0.75)),
        (3, "c", centre, Some(0.5)),
        (0, "b", from_a, Some(0.4)),
        (0, "m", from_a, Some(0.7)),
        (3, "b", from_a, Some(1.0)),
        (3, "m", from_a, None),
        (1, "b", pair, Some(0.25)),
        (1, "a", pair, None),
        (3, "b", pair, None),
        (0, "a", since("r1"), Some(0.1)),
        (0, "a", since("r2"), Some(0.0)),
        (0, "a", begun, None),
        (0, "b", begun, Some(0.0)),
        (2, "b", since("r1"), Some(1.0)),
        (2, "a", since("r1"), Some(0.0)),
        (3, "b", since("r1"), None),
        (0, "a", CellMeasure::Salience, Some(0.2)),
        (4, "a", CellMeasure::Salience, Some(0.4)),
        (1, "c", CellMeasure::Salience, Some(0.533_333_333_333)),
        (4, "b", CellMeasure::Salience, None),
        (9, "a", centre, None),
    ] {
        let found = measure.amount(&scenario, &comparison, row, id(party));
        assert_eq!(
            found.is_some(),
            expected.is_some(),
            "{row} {party} {measure:?}: {found:?}"
        );
        close(found.or(Some(0.0)), expected.unwrap_or(0.0), 1e-9);
    }
}

#[test]
fn a_measure_of_someone_who_is_gone_does_not_hold() {
    let scenario = mixed();
    let gone = id("nobody");
    for (measure, holds) in [
        (CellMeasure::Centre, true),
        (CellMeasure::Salience, true),
        (CellMeasure::From(id("a")), true),
        (CellMeasure::From(gone), false),
        (CellMeasure::Pair(id("a"), gone), false),
        (since("r1"), true),
        (since("r9"), false),
        (CellMeasure::Movement { since: None }, true),
    ] {
        assert_eq!(measure.holds_in(&scenario), holds, "{measure:?}");
    }
}

/// An explanation line by line.
fn lines(why: &Explanation) -> Vec<String> {
    let mut lines = vec![format!("{}: {}", why.title, why.value), why.formula.clone()];
    let inputs = why.inputs.iter();
    lines.extend(inputs.map(|(who, what)| format!("- {who}: {what}")));
    lines.extend(why.left_out.iter().map(|note| format!("! {note}")));
    lines
}

#[track_caller]
fn assert_lines(found: Option<Explanation>, expected: &str) {
    let found = found.map(|why| lines(&why)).unwrap_or_default().join("\n");
    let expected: Vec<&str> = expected
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect();
    assert_eq!(found, expected.join("\n"));
}

fn cell(row: usize, party: &str, measure: CellMeasure) -> Option<Explanation> {
    let scenario = mixed();
    explain_cell(&scenario, &compared(&scenario), row, id(party), measure)
}

#[test]
fn a_distance_from_the_centre_explains_itself_on_every_scale() {
    for (row, party, expected) in [
        (
            0,
            "a",
            "Egypt: distance from the centre: 0.32
            |700,000 − 380,000| = 320,000 soldiers; |0.70 − 0.38| = 0.32
            - Egypt: 600,000–800,000 soldiers · x = 0.70
            - Mean outcome: 380,000 soldiers · x = 0.38
            ! Left out, nothing to compare: c
            ! Not counted, out of scope: Host",
        ),
        (
            0,
            "c",
            "c: distance from the centre: not known
            Nothing to compare
            - c: no stance
            - Mean outcome: 380,000 soldiers · x = 0.38
            ! Left out, nothing to compare: c
            ! Not counted, out of scope: Host",
        ),
        (
            1,
            "b",
            "Israel: distance from the centre: 0.16
            |0.75 − 0.59| = 0.16
            - Israel: some; in · x = 0.75
            - Mean outcome: x = 0.59
            ! Salience imputed: Israel, c",
        ),
        (
            2,
            "a",
            "Egypt: distance from the centre: 0.50
            1 of 2 others in scope differ: 1 / 2 = 0.50
            - Egypt: Cairo
            - Israel: Geneva · differs
            - c: Cairo · the same",
        ),
        (
            3,
            "a",
            "Egypt: distance from the centre: 0.75
            (1 + 0.5) / 2 = 0.75
            - Israel: judged distance 1
            - c: judged distance 0.5",
        ),
        (
            3,
            "b",
            "Israel: distance from the centre: 1.00
            (1) / 1 = 1.00
            - Egypt: judged distance 1
            ! Not judged yet against Israel: c",
        ),
    ] {
        assert_lines(cell(row, party, CellMeasure::Centre), expected);
    }
}

#[test]
fn a_distance_between_two_explains_itself_on_every_scale() {
    let from = |party| CellMeasure::From(id(party));
    let pair = CellMeasure::Pair(id("b"), id("c"));
    for (row, party, measure, expected) in [
        (
            0,
            "b",
            from("a"),
            "Israel: distance from Egypt: 0.40
            |300,000 − 700,000| = 400,000 soldiers; |0.30 − 0.70| = 0.40
            - Israel: 300,000 soldiers · x = 0.30
            - Egypt: 600,000–800,000 soldiers · x = 0.70",
        ),
        (
            2,
            "b",
            from("a"),
            "Israel: distance from Egypt: 1.00
            They differ: 1.00
            - Israel: Geneva
            - Egypt: Cairo",
        ),
        (
            3,
            "b",
            from("a"),
            "Israel: distance from Egypt: 1.00
            judged distance 1.00, between Israel and Egypt
            - Israel: its wording
            - Egypt: its wording",
        ),
        (
            0,
            "m",
            from("c"),
            "Host: distance from c: not known
            Nothing to compare
            - Host: 0 soldiers · x = 0.00
            - c: no stance
            ! Left out, nothing to compare: c",
        ),
        (
            1,
            "b",
            pair,
            "Israel – c: 0.25
            |0.75 − 1.00| = 0.25
            - Israel: some; in · x = 0.75
            - c: in · x = 1.00",
        ),
        (
            3,
            "c",
            pair,
            "Israel – c: not known
            Nothing to compare
            - c: its wording
            - Israel: its wording
            ! Not judged yet: c and Israel",
        ),
        (1, "a", pair, ""),
    ] {
        assert_lines(cell(row, party, measure), expected);
    }
}

#[test]
fn a_movement_explains_itself_on_every_scale() {
    for (row, party, measure, expected) in [
        (
            0,
            "a",
            since("r1"),
            "Egypt: movement since Opening: 0.10
            |700,000 − 800,000| = 100,000 soldiers; |0.70 − 0.80| = 0.10
            - Opening: 800,000 soldiers · x = 0.80
            - Close: 600,000–800,000 soldiers · x = 0.70",
        ),
        (
            0,
            "a",
            CellMeasure::Movement { since: None },
            "Egypt: movement since the beginning: not known
            Nothing to compare
            - the beginning: no stance
            - Close: 600,000–800,000 soldiers · x = 0.70
            ! No stance in effect: the beginning",
        ),
        (
            0,
            "b",
            since("r1"),
            "Israel: movement since Opening: 0.00
            |300,000 − 300,000| = 0 soldiers; |0.30 − 0.30| = 0.00
            - Opening: 300,000 soldiers · x = 0.30
            - Close: 300,000 soldiers · x = 0.30
            ! Nothing was recorded in between",
        ),
        (
            2,
            "b",
            since("r1"),
            "Israel: movement since Opening: 1.00
            Another option: 1.00
            - Opening: Cairo
            - Close: Geneva",
        ),
        (
            3,
            "b",
            since("r1"),
            "Israel: movement since Opening: no amount
            The wording changed
            - Opening: talks
            - Close: calm",
        ),
    ] {
        assert_lines(cell(row, party, measure), expected);
    }
}

#[test]
fn a_salience_says_whether_it_is_imputed_and_from_what() {
    for (row, party, expected) in [
        (
            0,
            "a",
            "Egypt: salience: 0.20
            Recorded; 20 / 100 = 0.20",
        ),
        (
            4,
            "a",
            "Egypt: salience: 0.40
            Mean of 2 recorded by Egypt = 40; 40 / 100 = 0.40
            - Forces: 20
            - Troops: 60
            ! Salience imputed: Egypt",
        ),
        (
            1,
            "c",
            "c: salience: 0.53
            Mean of 3 recorded in scope = 53.3; 53.3 / 100 = 0.53
            ! Salience imputed: c",
        ),
        (
            4,
            "b",
            "Israel: salience: not known
            Nothing to compare
            ! No stance: Israel",
        ),
    ] {
        assert_lines(cell(row, party, CellMeasure::Salience), expected);
    }
}

#[test]
fn an_outlook_names_who_blocks_the_zone_and_who_is_left_out() {
    let explained = |fields: &str, measure| {
        let scenario = read(&format!(
            r#"(parties: [(id: "a", name: "Egypt"), (id: "b", name: "Israel"), (id: "c")], issues: [
            (id: "k", title: "", scale: Range(from: 0, to: 10, unit: "km"), stances: [{fields}])])"#
        ));
        explain(&scenario, &compared(&scenario), 0, measure)
    };
    assert_lines(
        explained(
            r#"(party: "a", at: 2, limits: (0, 4)), (party: "b", at: 8, accepts: (6, 9), limits: (5, 10))"#,
            Measure::Outlook,
        ),
        "Outlook: Deadlock
        The red lines of Egypt and Israel exclude each other
        - Egypt: accepts 2 km · 0.20 to 0.20, assumed
        - Israel: accepts 6–9 km · 0.60 to 0.90
        - Red lines apart: Egypt and Israel
        - Blocked between: Egypt, Israel
        ! Left out, nothing to compare: c
        ! No bottom line recorded, the position is taken for it: Egypt",
    );
    assert_lines(
        explained(
            r#"(party: "a", at: 2, accepts: (0, 5)), (party: "b", at: 8, accepts: (4, 9)), (party: "c", at: 4.5)"#,
            Measure::Outlook,
        ),
        "Outlook: Overlap
        All would accept 4.5 km, just possible: remaining gap 0
        - Egypt: accepts 0–5 km · 0.00 to 0.50
        - Israel: accepts 4–9 km · 0.40 to 0.90
        - c: accepts 4.5 km · 0.45 to 0.45, assumed
        - Zone of agreement: 4.5 km, just possible
        ! No bottom line recorded, the position is taken for it: c",
    );
    assert_lines(
        explained(
            r#"(party: "a", at: 2, accepts: (0, 5)), (party: "b", at: 8, accepts: (6, 9))"#,
            Measure::Gap,
        ),
        "Gap: 0.60
        |0.20 − 0.80| = 0.60, between Egypt and Israel
        - Egypt: 2 km · x = 0.20
        - Israel: 8 km · x = 0.80
        - Blocked between: Egypt, Israel
        ! Left out, nothing to compare: c",
    );
}

#[test]
fn the_bundled_talks_explain_why_the_nuclear_plant_is_apart() {
    let scenario = read(ABU_DHABI);
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    let row = scenario
        .issues
        .iter()
        .position(|i| i.id.as_str() == "nuclear-plant");
    let row = row.unwrap();
    assert_lines(
        explain(&scenario, &comparison, row, Measure::Outlook),
        "Outlook: Apart
        remaining gap 1.00 > 0.25, between Russia, Ukraine
        - Russia: accepts Russian facility, no joint management, assumed
        - Ukraine: accepts Ukrainian-US venture, half each, assumed
        - Blocked between: Russia, Ukraine
        ! Not counted, out of scope: United States
        ! No bottom line recorded, the position is taken for it: Russia, Ukraine",
    );
    let cell = |measure| explain_cell(&scenario, &comparison, row, id("ukraine"), measure);
    assert_lines(
        cell(CellMeasure::Centre),
        "Ukraine: distance from the centre: 1.00
        1 of 1 others in scope differ: 1 / 1 = 1.00
        - Ukraine: Ukrainian-US venture, half each
        - Russia: Russian facility, no joint management · differs
        ! Not counted, out of scope: United States",
    );
    assert_lines(
        cell(CellMeasure::Salience),
        "Ukraine: salience: 1.00
        None recorded in scope; 100 / 100 = 1.00
        ! Salience imputed: Ukraine",
    );
}
