//! How rounds are drawn and told.

use super::when::Course;
use super::*;
use crate::chart::{Chart, Target};
use crate::compare::{Comparison, CourseMeasure, RoundFigures, Selection};
use crate::drawing::look::{Look, SMALL};
use crate::drawing::palette;
use crate::drawing::scene::{Align, Area, At, Shape};
use crate::scenario::test_text::read;
use crate::scenario::{Date, IssueId, Round, RoundId, Scenario};

/// Two parties that near from 1 to 0, a share at each round, on so many issues.
fn talks(rounds: usize, issues: usize) -> Scenario {
    let listed = |count: usize, entry: &dyn Fn(usize) -> String| -> String {
        (1..=count).map(entry).collect::<Vec<_>>().join(", ")
    };
    let rounds_text = listed(rounds, &|n| {
        let year = 1980 + n;
        format!(r#"(id: "r{n}", name: "Round number {n}", date: "{year}-01-05")"#)
    });
    let moves = listed(rounds, &|n| {
        let at = n as f64 / (rounds + 1) as f64;
        format!(r#"(party: "a", round: "r{n}", at: {at:?})"#)
    });
    let issues = listed(issues, &|k| {
        let k = k - 1;
        let stances = format!(r#"(party: "a", at: 0), (party: "b", at: 1), {moves}"#);
        format!(
            r#"(id: "k{k}", title: "Issue number {k}", scale: Range(from: 0, to: 1), stances: [{stances}])"#
        )
    });
    read(&format!(
        r#"(parties: [(id: "a", name: "Ayland"), (id: "b", name: "Beeland")], rounds: [{rounds_text}], issues: [{issues}])"#
    ))
}

fn figures(scenario: &Scenario) -> RoundFigures {
    let comparison = Comparison::new(scenario, Selection::of(scenario));
    RoundFigures::of(scenario, &comparison)
}

fn drawn(scenario: &Scenario, width: f32) -> Chart {
    let figures = figures(scenario);
    let rows: Vec<usize> = (0..scenario.issues.len()).collect();
    let of = Convergence {
        scenario,
        series: &figures.series,
        measure: CourseMeasure::RemainingGap,
        rows: &rows,
        shown: scenario.last_round(),
    };
    Chart {
        table: convergence_table(&of),
        ..convergence(&of, width, &Look::of(scenario, &palette::LIGHT))
    }
}

fn timed(scenario: &Scenario, width: f32) -> Chart {
    let figures = figures(scenario);
    let shown = scenario.last_round();
    let look = Look::of(scenario, &palette::DARK);
    timeline(scenario, &figures.movements, shown, width, &look)
}

/// All shapes of a chart, and how far down each is moved.
fn shapes(chart: &Chart) -> Vec<(f32, &Shape)> {
    let parts = chart.scene.shapes.iter();
    parts
        .flat_map(|shape| match shape {
            Shape::Moved { by, shapes } => shapes.iter().map(|own| (by.y, own)).collect(),
            other => vec![(0.0, other)],
        })
        .collect()
}

/// The boxes of all texts of a chart.
fn texts(chart: &Chart) -> Vec<(Area, String)> {
    let found = shapes(chart)
        .into_iter()
        .filter_map(|(down, shape)| match shape {
            Shape::Text(text) => Some((down, text)),
            _ => None,
        });
    found
        .map(|(down, text)| {
            let width = text.line.width;
            let x = match text.align {
                Align::Left => text.at.x,
                Align::Middle => text.at.x - width / 2.0,
                Align::Right => text.at.x - width,
            };
            let height = text.font.size * 0.72;
            let area = Area::new(x, text.at.y + down - height, width, height);
            (area, text.line.text.clone())
        })
        .collect()
}

#[test]
fn no_text_covers_another_and_all_stays_inside() {
    for (rounds, issues) in [(0, 1), (0, 0), (1, 1), (2, 3), (6, 18), (40, 5), (3, 200)] {
        let scenario = talks(rounds, issues);
        for width in [320.0, 700.0, 1400.0] {
            for chart in [drawn(&scenario, width), timed(&scenario, width)] {
                let size = Area::new(-0.5, 0.0, chart.size.width + 1.0, chart.size.height + 0.5);
                let texts = texts(&chart);
                for (at, (area, text)) in texts.iter().enumerate() {
                    assert!(
                        size.holds(area),
                        "{rounds} {issues} {width}: {text} at {area:?}"
                    );
                    for (other, name) in texts.iter().skip(at + 1) {
                        assert!(
                            !area.meets(other),
                            "{rounds} {issues} {width}: {text} over {name}"
                        );
                    }
                }
                for spot in &chart.spots {
                    assert!(spot.words.iter().all(|words| !words.is_empty()));
                }
            }
        }
    }
}

#[test]
fn every_issue_and_round_can_be_reached_and_stands_in_the_table() {
    let scenario = talks(3, 4);
    let chart = drawn(&scenario, 900.0);
    let rounds = chart
        .spots
        .iter()
        .filter(|s| matches!(s.target, Target::Round(_)));
    let issues = chart
        .spots
        .iter()
        .filter(|s| matches!(s.target, Target::Issue(_)));
    assert_eq!((rounds.count(), issues.count()), (3, 4));
    let table = &chart.table;
    assert_eq!(table.rows.len(), 1 + 4);
    assert_eq!(
        table.rows[0].cells,
        ["Mean of 4 of 4 issues", "", "0.75", "0.50", "0.25"]
    );
    assert_eq!(
        table.rows[1].cells,
        ["Issue number 0", "closing", "0.75", "0.50", "0.25"]
    );
    assert_eq!(
        chart.spots[3].words,
        [
            "Issue number 0",
            "remaining gap: closing",
            "last − first known: 0.25 − 0.75 = −0.50; less than 0.02 either way is stalled",
            "Round number 1: 0.75",
            "Round number 2: 0.50",
            "Round number 3: 0.25"
        ]
    );
    assert_eq!(chart.spots[3].target, Target::Issue(IssueId::new("k0")));
}

#[test]
fn what_is_carried_over_settled_or_unknown_is_told_as_such() {
    let scenario = read(
        r#"(parties: [(id: "a"), (id: "b")], rounds: [(id: "r1", name: "One"), (id: "r2", name: "Two"), (id: "r3", name: "Three")],
        issues: [
            (id: "old", title: "Old", scale: Range(from: 0, to: 1), stances: [(party: "a", round: "r1", at: 0), (party: "b", round: "r1", at: 0.5)]),
            (id: "done", title: "Done", scale: Range(from: 0, to: 1), stances: [(party: "a", round: "r1", at: 0), (party: "b", round: "r1", at: 0.5)], agreed: (round: "r3", at: 0)),
            (id: "dark", title: "Dark", scale: Range(from: 0, to: 1)),
        ])"#,
    );
    let chart = drawn(&scenario, 900.0);
    let cells: Vec<&[String]> = chart
        .table
        .rows
        .iter()
        .map(|row| row.cells.as_slice())
        .collect();
    assert_eq!(cells[1], ["Old", "stalled", "0.50", "(0.50)", "(0.50)"]);
    assert_eq!(cells[2], ["Done", "settled", "0.50", "(0.50)", "agreed"]);
    assert_eq!(cells[3], ["Dark", "unknown", "–", "–", "–"]);
    // Agreed is 0 in the mean, and the stances before it are not forgotten.
    assert_eq!(
        cells[0],
        ["Mean of 2 of 3 issues", "", "0.50", "0.50", "0.25"]
    );
    let done = chart
        .spots
        .iter()
        .find(|spot| spot.words[0] == "Done")
        .unwrap();
    assert!(
        done.words.contains(&"agreed from Three on".to_owned()),
        "{:?}",
        done.words
    );
    assert!(
        done.words
            .iter()
            .any(|words| words.ends_with("still differ by 0.50"))
    );
    let is_dashed = |shape: &Shape| matches!(shape, Shape::Polyline { dashed: true, .. });
    assert!(
        shapes(&chart)
            .into_iter()
            .any(|(_, shape)| is_dashed(shape))
    );
}

#[test]
fn rounds_stand_to_scale_where_they_are_dated() {
    let course = |dates: &[&str]| {
        let rounds: Vec<Round> = dates
            .iter()
            .enumerate()
            .map(|(at, date)| {
                let mut round = Round::new(RoundId::new(&format!("r{at}")), "");
                round.date = date.parse::<Date>().ok();
                round
            })
            .collect();
        let course = Course::of(&rounds);
        let first = course.rounds.first().map_or(0.0, |when| when.from);
        let days: Vec<f64> = course.rounds.iter().map(|when| when.from - first).collect();
        (course.to_scale, days)
    };
    for (dates, expected) in [
        (vec![], (false, vec![])),
        (vec!["2025-01-01"], (false, vec![0.0])),
        (
            vec!["2025-01-01", "2025-01-11", "2025-01-16"],
            (true, vec![0.0, 10.0, 15.0]),
        ),
        (
            vec!["2025-01-01", "", "2025-01-11"],
            (true, vec![0.0, 5.0, 10.0]),
        ),
        (
            vec!["", "2025-01-01", "2025-01-11", ""],
            (true, vec![0.0, 10.0, 20.0, 30.0]),
        ),
        (vec!["2025-01-01", "2025-01-01"], (false, vec![0.0, 1.0])),
        (vec!["2025-01-11", "2025-01-01"], (false, vec![0.0, 1.0])),
        (vec!["", ""], (false, vec![0.0, 1.0])),
    ] {
        assert_eq!(course(&dates), expected, "{dates:?}");
    }
}

#[test]
fn the_timeline_tells_results_and_counts_moves() {
    let mut scenario = talks(2, 1);
    scenario.rounds[1].result = "A text was signed.".to_owned();
    let chart = timed(&scenario, 900.0);
    assert_eq!(
        chart.spots[1].words,
        [
            "Round number 2",
            "5 Jan 1982",
            "1 move: 1 concession",
            "A text was signed."
        ]
    );
    assert_eq!(
        chart.table.rows[1].cells[2..],
        ["1", "1", "0", "A text was signed."]
    );
}

#[test]
fn names_of_rounds_are_cut_to_their_room_and_thinned_out() {
    let places: Vec<f32> = (0..40).map(|at| at as f32 * 20.0).collect();
    let names = ["A long name of a round"; 40];
    let found = timeline::evenly_cut(names.into_iter(), &places, [0.0, 800.0], SMALL);
    assert_eq!(found.last().unwrap().index, 39);
    for pair in found.windows(2) {
        let right = pair[0].at + pair[0].line.width / 2.0;
        assert!(right < pair[1].at - pair[1].line.width / 2.0);
    }
}

#[test]
fn a_move_is_told_with_its_way_and_its_sources() {
    let scenario = read(
        r#"(parties: [(id: "a", name: "Ayland"), (id: "b", name: "Beeland")],
        rounds: [(id: "r1", name: "One"), (id: "r2", name: "Two"), (id: "r3", name: "Three")],
        sources: [(id: "S1", title: "Paper", publisher: "Gazette")],
        issues: [(id: "k", title: "Strength", scale: Range(from: 0, to: 10, unit: "km"), stances: [
            (party: "a", at: 0),
            (party: "a", round: "r1", at: 4, basis: Reported, confidence: Low, cites: [(source: "S1", place: "p. 2")]),
            (party: "a", round: "r2", at: 1), (party: "b", at: 8)]),
        (id: "w", title: "Words", scale: Wording, stances: [(party: "b", at: None, text: "x"), (party: "b", round: "r3", text: "y", visibility: Private)])])"#,
    );
    let figures = figures(&scenario);
    let lines: Vec<LedgerLine> = figures
        .movements
        .iter()
        .map(|movement| LedgerLine::of(&scenario, movement))
        .collect();
    let first = LedgerLine {
        when: "One".to_owned(),
        between: "Before the first round → One".to_owned(),
        party: "Ayland".to_owned(),
        issue: "Strength".to_owned(),
        from: "0 km".to_owned(),
        to: "4 km".to_owned(),
        change: "+0.40".to_owned(),
        toward: "50 % of the way to Beeland".to_owned(),
        kind: "concession".to_owned(),
        known: "Reported, low confidence".to_owned(),
        sources: "S1 Gazette (p. 2)".to_owned(),
    };
    assert_eq!(lines[0], first);
    assert_eq!(lines[1].kind, "reversal of the concession in One");
    assert_eq!(lines[1].known, "Basis not recorded");
    assert_eq!(
        (lines[1].toward.as_str(), lines[1].sources.as_str()),
        ("", "no source cited")
    );
    assert_eq!((lines[2].from.as_str(), lines[2].to.as_str()), ("x", "y"));
    assert_eq!(lines[2].known, "Basis not recorded, private");
}

#[test]
fn a_trend_has_a_mark_and_a_word() {
    let look = Look::of(&Scenario::default(), &palette::LIGHT);
    let mut marks = Vec::new();
    for trend in crate::compare::Trend::ALL
        .into_iter()
        .map(Some)
        .chain([None])
    {
        let mut scene = crate::drawing::scene::Scene::default();
        trend_mark(&mut scene, &look, trend, At { x: 0.0, y: 0.0 });
        let Shape::Path { path, .. } = scene.shapes[0] else {
            panic!("a trend is a path");
        };
        assert!(!marks.contains(&path));
        marks.push(path);
        assert!(!trend_text(trend).is_empty());
    }
}
