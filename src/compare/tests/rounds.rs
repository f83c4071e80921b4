//! Movements and trends (measures.md, part 3).

use super::build::{COLOURS, TEN, close, compared, id, ids, one_issue, read};
use crate::compare::{
    Audience, CourseMeasure, IssueSeries, LineShift, Movement, Overall, Selection, StaleJudgement,
    StaleStance, Trend, TrendCounts, issue_series, line_changes, movements, stale_judgements,
    stale_stances,
};
use crate::scenario::{Basis, IssueId, Scenario, Value};

fn moved(scenario: &Scenario) -> Vec<Movement> {
    let scope = Selection::of(scenario).scope;
    movements(scenario, &scope, Audience::Everyone)
}

#[test]
fn a_movement_is_signed_and_says_toward_whom() {
    let scenario = one_issue(
        "Range(from: 0, to: 10)",
        r#"stances: [(party: "a", round: "r1", at: 1), (party: "a", round: "r2", at: 3), (party: "b", at: 5), (party: "c", at: 0), (party: "c", round: "r2", at: 0)]"#,
    );
    let found = moved(&scenario);
    assert_eq!(found.len(), 1);
    let movement = &found[0];
    close(movement.change, 0.2, 1e-12);
    close(movement.share, 0.5, 1e-12);
    assert_eq!((movement.party, movement.toward), (id("a"), Some(id("b"))));
    assert_eq!(
        (&movement.from, &movement.to),
        (&Some(Value::Number(1.0)), &Some(Value::Number(3.0)))
    );
}

#[test]
fn changes_without_a_number_are_listed_too() {
    let options = one_issue(
        r#"Options(["x", "y"])"#,
        r#"stances: [(party: "a", round: "r1", at: "x"), (party: "a", round: "r2", at: "y"), (party: "b", at: "y")]"#,
    );
    let found = moved(&options);
    assert_eq!((found[0].change, found[0].toward), (None, Some(id("b"))));
    let words = one_issue(
        "Wording",
        r#"stances: [(party: "a", round: "r1", text: "x"), (party: "a", round: "r2", text: "y")]"#,
    );
    let found = moved(&words);
    assert_eq!(
        (found.len(), found[0].change, found[0].toward),
        (1, None, None)
    );
}

#[test]
fn the_trend_is_last_minus_first_known_remaining_gap() {
    for (second, extra, trend) in [
        (2.0, "", Some(Trend::Closing)),
        (9.0, "", Some(Trend::Widening)),
        (5.1, "", Some(Trend::Stalled)),
        (4.9, "", Some(Trend::Stalled)),
        (4.8, "", Some(Trend::Closing)),
        (5.2, "", Some(Trend::Widening)),
        (
            9.0,
            r#", agreed: (round: "r2", at: 3)"#,
            Some(Trend::Settled),
        ),
    ] {
        let scenario = one_issue(
            "Range(from: 0, to: 10)",
            &format!(
                r#"stances: [(party: "a", at: 0), (party: "b", round: "r1", at: 5), (party: "b", round: "r2", at: {second:?})]{extra}"#
            ),
        );
        let found = series(&scenario);
        assert_eq!(found[0].trend, trend);
        assert_eq!(found[0].gap[0], Some(0.5));
    }
}

#[test]
fn a_step_away_from_all_is_toward_nobody() {
    let scenario = one_issue(
        "Range(from: 10, to: 0)",
        r#"stances: [(party: "a", round: "r1", at: 3), (party: "a", round: "r2", at: 1), (party: "b", at: 5), (party: "c", at: 9)]"#,
    );
    let found = moved(&scenario);
    close(found[0].change, 0.2, 1e-12);
    assert_eq!((found[0].toward, found[0].share), (None, None));
}

/// How the moves of party `a` are told: toward whom it conceded and the round that it took back.
fn told(scale: &str, stances: &str) -> String {
    let text = format!(
        r#"(parties: [(id: "a"), (id: "b"), (id: "c"), (id: "m", role: Mediator)],
        rounds: [(id: "r1"), (id: "r2"), (id: "r3"), (id: "r4"), (id: "r5")],
        issues: [(id: "k", title: "", scale: {scale}, stances: [{stances}])])"#
    );
    let found = moved(&read(&text));
    let own = found.iter().filter(|movement| movement.party == id("a"));
    let told = own.map(|movement| {
        let round = movement.to_round.unwrap();
        let to = movement.concession_to.map(|to| format!(" to {to}"));
        let back = movement.reverses.map(|round| format!(" back from {round}"));
        format!(
            "{round}{}{}",
            to.unwrap_or_default(),
            back.unwrap_or_default()
        )
    });
    told.collect::<Vec<_>>().join("; ")
}

/// Stances of one party: before the first round, then round by round; `-` is none.
fn course(party: &str, positions: &str) -> String {
    let stances = positions
        .split(' ')
        .enumerate()
        .filter(|(_, at)| *at != "-");
    let stances = stances.map(|(order, at)| {
        let round = if order == 0 {
            String::new()
        } else {
            format!(r#"round: "r{order}", "#)
        };
        format!(r#"(party: "{party}", {round}at: {at}), "#)
    });
    stances.collect()
}

#[test]
fn a_concession_nears_a_counterpart_and_a_reversal_takes_it_back() {
    for (a, others, expected) in [
        // There and back again, in part and whole.
        ("0 4", vec![("b", "8")], "r1 to b"),
        ("0 4 2", vec![("b", "8")], "r1 to b; r2 back from r1"),
        (
            "0 4 2 0",
            vec![("b", "8")],
            "r1 to b; r2 back from r1; r3 back from r1",
        ),
        // What goes behind where it began, once all is taken back, is no reversal.
        ("2 4 2 0", vec![("b", "8")], "r1 to b; r2 back from r1; r3"),
        ("2 4 0", vec![("b", "8")], "r1 to b; r2 back from r1"),
        // The latest concession goes first.
        (
            "0 2 4 3",
            vec![("b", "8")],
            "r1 to b; r2 to b; r3 back from r2",
        ),
        (
            "0 2 4 1",
            vec![("b", "8")],
            "r1 to b; r2 to b; r3 back from r2",
        ),
        (
            "0 2 4 1 0",
            vec![("b", "8")],
            "r1 to b; r2 to b; r3 back from r2; r4 back from r1",
        ),
        // A renewed concession stands again.
        (
            "0 4 2 5 4",
            vec![("b", "8")],
            "r1 to b; r2 back from r1; r3 to b; r4 back from r3",
        ),
        // Away from all, and back: nothing was conceded that could be taken back.
        ("4 2 4", vec![("b", "8")], "r1; r2 to b"),
        // Back from one, and nearer to another: both.
        (
            "2 6 3",
            vec![("b", "0"), ("c", "8")],
            "r1 to c; r2 to b back from r1",
        ),
        // Past a counterpart: still nearer than before.
        ("0 6", vec![("b", "4")], "r1 to b"),
        ("0 8", vec![("b", "4")], "r1"),
        // The one most approached; the first in file order of equal ones.
        ("0 4", vec![("b", "3"), ("c", "8")], "r1 to c"),
        ("0 2", vec![("b", "4"), ("c", "8")], "r1 to b"),
        // Held against where the counterpart stood at the earlier round.
        ("0 4", vec![("b", "8 1")], "r1 to b"),
        ("0 - 4", vec![("b", "8 9 9")], "r2 to b"),
        // Who spoke only later is held against where it stands at the later round…
        ("0 4", vec![("b", "- 8")], "r1 to b"),
        ("0 4", vec![("b", "- - 8")], "r1"),
        // … and only where nobody who had spoken was approached.
        ("0 4", vec![("b", "- 9"), ("c", "5")], "r1 to c"),
        ("2 4", vec![("b", "- 9"), ("c", "0")], "r1 to b"),
        // A mediator is no counterpart.
        ("0 4", vec![("m", "8")], "r1"),
        // The same again is no move.
        ("0 0 4 4 4", vec![("b", "8")], "r2 to b"),
    ] {
        let mut stances = course("a", a);
        for (party, positions) in others {
            stances.push_str(&course(party, positions));
        }
        assert_eq!(told(TEN, &stances), expected, "{a}: {stances}");
        // A scale that runs downwards tells the same.
        let reversed = "Range(from: 10, to: 0)";
        assert_eq!(
            told(reversed, &stances),
            expected,
            "reversed, {a}: {stances}"
        );
    }
}

#[test]
fn an_option_conceded_is_taken_back_by_the_option_left() {
    let labels = |text: &str| {
        let quoted = |at| {
            if at == "-" {
                "-".to_owned()
            } else {
                format!("\"{at}\"")
            }
        };
        text.split(' ').map(quoted).collect::<Vec<_>>().join(" ")
    };
    for (a, b, expected) in [
        ("red green", "green", "r1 to b"),
        ("red blue", "green", "r1"),
        ("red green red", "green", "r1 to b; r2 back from r1"),
        (
            "red green blue red",
            "green",
            "r1 to b; r2; r3 back from r1",
        ),
        ("red blue red", "green", "r1; r2"),
    ] {
        let stances = course("a", &labels(a)) + &course("b", &labels(b));
        assert_eq!(told(COLOURS, &stances), expected, "{a}");
    }
}

#[test]
fn a_stance_of_words_only_hides_no_move() {
    let stances = r#"(party: "a", at: 0), (party: "a", round: "r1", text: "Silent."), (party: "a", round: "r2", at: 4), (party: "b", at: 8)"#;
    assert_eq!(told(TEN, stances), "r2 to b");
}

#[test]
fn a_movement_knows_its_stances() {
    let scenario = one_issue(
        TEN,
        r#"stances: [(party: "b", at: 9), (party: "a", round: "r2", at: 5, basis: Reported, confidence: Low), (party: "a", round: "r1", at: 1)]"#,
    );
    let found = moved(&scenario);
    let (earlier, later) = (found[0].earlier(&scenario), found[0].later(&scenario));
    assert_eq!(earlier.unwrap().at(), Some(&Value::Number(1.0)));
    assert_eq!(later.unwrap().basis(), Some(Basis::Reported));
}

fn series(scenario: &Scenario) -> Vec<IssueSeries> {
    issue_series(scenario, &Selection::of(scenario).scope, Audience::Everyone)
}

#[test]
fn a_round_without_anything_new_is_carried_over() {
    for (scale, fields, expected) in [
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", round: "r1", at: 2)]"#,
            [false, true],
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", at: 2)]"#,
            [true, true],
        ),
        (
            TEN,
            r#"stances: [(party: "a", at: 1), (party: "b", at: 2)], agreed: (round: "r2", at: 1)"#,
            [true, false],
        ),
        (
            "Wording",
            r#"stances: [(party: "a", text: "x"), (party: "b", text: "y")], judgements: [(between: ("a", "b"), round: "r1", verdict: Opposed)]"#,
            [false, true],
        ),
    ] {
        let found = series(&one_issue(scale, fields));
        assert_eq!(found[0].carried_over, expected, "{fields}");
    }
}

/// Three rounds; one issue per line of remaining gaps, `-` where it is not known.
fn gaps(lines: &[(&str, Option<usize>)]) -> Vec<IssueSeries> {
    let line = |(text, settled_from): &(&str, Option<usize>)| {
        let gap: Vec<Option<f64>> = text.split(' ').map(|gap| gap.parse().ok()).collect();
        IssueSeries {
            id: IssueId::new("k"),
            trend: settled_from.map(|_| Trend::Settled),
            spread: vec![None; gap.len()],
            remaining_gap: gap.clone(),
            carried_over: vec![false; gap.len()],
            gap,
            settled_from: *settled_from,
        }
    };
    lines.iter().map(line).collect()
}

#[test]
fn the_overall_mean_is_over_the_same_issues_at_every_round() {
    let overall = |lines: &[(&str, Option<usize>)]| {
        let found = Overall::new(&gaps(lines), CourseMeasure::RemainingGap);
        (found.from, found.mean, found.issues, found.of)
    };
    let open = None;
    for (lines, expected) in [
        (vec![], (None, vec![], 0, 0)),
        (vec![("- - -", open)], (None, vec![None; 3], 0, 1)),
        (
            vec![("1 1 0.5", open), ("0.5 0.5 0.5", open)],
            (Some(0), vec![Some(0.75), Some(0.75), Some(0.5)], 2, 2),
        ),
        // What is not known throughout is left out, of every round.
        (
            vec![("1 1 0.5", open), ("- - 0", open), ("0 - -", open)],
            (Some(0), vec![Some(1.0), Some(1.0), Some(0.5)], 1, 3),
        ),
        // One of four is too few to speak for all.
        (
            vec![
                ("1 1 1", open),
                ("- 0 0", open),
                ("- 0 0", open),
                ("- 0 0", open),
            ],
            (Some(1), vec![None, Some(0.25), Some(0.25)], 4, 4),
        ),
        // Agreed is 0 from then on, whatever the stances were.
        (
            vec![("1 1 1", Some(2)), ("1 1 1", open)],
            (Some(0), vec![Some(1.0), Some(1.0), Some(0.5)], 2, 2),
        ),
        (
            vec![("- 1 -", Some(2)), ("1 1 1", open)],
            (Some(0), vec![Some(1.0), Some(1.0), Some(1.0)], 1, 2),
        ),
    ] {
        assert_eq!(overall(&lines), expected, "{lines:?}");
    }
    let settled = gaps(&[("1 1 1", Some(2)), ("1 1 1", Some(1)), ("1 1 1", None)]);
    let settled = Overall::new(&settled, CourseMeasure::Gap).settled;
    assert_eq!(settled, [0, 1, 2]);
}

#[test]
fn trends_are_counted() {
    let mut found = gaps(&[("1 1", None), ("1 0", Some(1)), ("1 1", None)]);
    found[0].trend = Some(Trend::Closing);
    let counts = TrendCounts::of(&found);
    let expected = TrendCounts {
        closing: 1,
        settled: 1,
        unknown: 1,
        ..TrendCounts::default()
    };
    assert_eq!(counts, expected);
}

#[test]
fn a_stance_is_stale_after_two_rounds_unless_its_issue_is_settled() {
    let stale = |fields: &str| {
        let scenario = one_issue(TEN, fields);
        let found = stale_stances(&scenario, &compared(&scenario));
        let told = |stale: &StaleStance| {
            format!("{} {} {:?}", stale.party, stale.rounds, ids(&stale.newer))
        };
        found.iter().map(told).collect::<Vec<_>>().join("; ")
    };
    for (stances, extra, expected) in [
        (r#"(party: "a", at: 1)"#, "", "a 2 []"),
        (
            r#"(party: "a", at: 1), (party: "a", round: "r1", at: 1)"#,
            "",
            "",
        ),
        (
            r#"(party: "a", at: 1), (party: "b", round: "r2", at: 1)"#,
            "",
            r#"a 2 ["b"]"#,
        ),
        (
            r#"(party: "a", at: 1), (party: "b", at: 1)"#,
            "",
            "a 2 []; b 2 []",
        ),
        (
            r#"(party: "a", at: 1)"#,
            r#", agreed: (round: "r1", at: 1)"#,
            "",
        ),
        ("", "", ""),
    ] {
        let fields = format!("stances: [{stances}]{extra}");
        assert_eq!(stale(&fields), expected, "{fields}");
    }
}

#[test]
fn a_judgement_is_stale_once_a_wording_changed_until_it_is_given_again() {
    let stale = |fields: &str| {
        let scenario = one_issue("Wording", fields);
        let found = stale_judgements(&scenario, &compared(&scenario));
        let told = |stale: &StaleJudgement| {
            let (a, b) = stale.between;
            format!(
                "{a}-{b} {:?} {:?}",
                stale.round.map(|round| round.to_string()),
                ids(&stale.changed)
            )
        };
        found.iter().map(told).collect::<Vec<_>>().join("; ")
    };
    let stances =
        r#"(party: "a", text: "x"), (party: "b", text: "y"), (party: "b", round: "r2", text: "z")"#;
    for (more, judgements, expected) in [
        (
            "",
            r#"(between: ("b", "a"), round: "r1", verdict: Opposed)"#,
            r#"a-b Some("r1") ["b"]"#,
        ),
        (
            "",
            r#"(between: ("a", "b"), verdict: Same), (between: ("a", "b"), round: "r2", verdict: Same)"#,
            "",
        ),
        (
            r#", (party: "a", round: "r1", text: "x")"#,
            r#"(between: ("a", "b"), verdict: Same)"#,
            r#"a-b None ["b"]"#,
        ),
        (
            r#", (party: "a", round: "r1", text: "w")"#,
            r#"(between: ("a", "b"), verdict: Same)"#,
            r#"a-b None ["a", "b"]"#,
        ),
        (
            r#", (party: "a", round: "r1")"#,
            r#"(between: ("a", "b"), verdict: Same)"#,
            "",
        ),
    ] {
        let fields = format!("stances: [{stances}{more}], judgements: [{judgements}]");
        assert_eq!(stale(&fields), expected, "{fields}");
    }
}

#[test]
fn a_bottom_line_that_changes_while_the_position_stays_is_listed() {
    let told = |scale: &str, first: &str, second: &str| {
        let fields = format!(
            r#"stances: [(party: "a", round: "r1", {first}), (party: "a", round: "r2", {second}), (party: "b", at: {})]"#,
            if scale == TEN { "9" } else { "\"blue\"" }
        );
        let found = line_changes(&one_issue(scale, &fields), Audience::Everyone);
        assert!(found.len() <= 1 && found.iter().all(|changed| changed.party == id("a")));
        found.first().map(|changed| changed.shift)
    };
    let red = r#"at: "red""#;
    for (scale, first, second, expected) in [
        (
            TEN,
            "at: 2",
            "at: 2, accepts: (1, 4)",
            Some(LineShift::Widened),
        ),
        (
            TEN,
            "at: 2, accepts: (1, 4)",
            "at: 2, accepts: (1, 3)",
            Some(LineShift::Narrowed),
        ),
        (
            TEN,
            "at: 2, accepts: (1, 4)",
            "at: 2, accepts: (0, 3)",
            Some(LineShift::Shifted),
        ),
        (
            TEN,
            "at: 2, accepts: (1, 4)",
            "at: 2",
            Some(LineShift::Dropped),
        ),
        (
            TEN,
            "at: 2, accepts: (1, 4)",
            "at: 2, accepts: (1, 4)",
            None,
        ),
        (TEN, "at: 2", "at: 2, accepts: (2, 2)", None),
        // A move is told as such.
        (TEN, "at: 2", "at: 3, accepts: (1, 4)", None),
        (
            COLOURS,
            red,
            r#"at: "red", accepts: ["red", "green"]"#,
            Some(LineShift::Widened),
        ),
        (
            COLOURS,
            r#"at: "red", accepts: ["red", "green"]"#,
            red,
            Some(LineShift::Dropped),
        ),
    ] {
        assert_eq!(told(scale, first, second), expected, "{first} {second}");
    }
}
