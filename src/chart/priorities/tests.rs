use super::*;
use crate::compare::{Comparison, Selection, priorities};
use crate::drawing::palette::{DARK, LIGHT};
use crate::drawing::scene::Shape;
use crate::scenario::test_text::read;

const SIZE: Size = Size {
    width: 600.0,
    height: 400.0,
};

fn issue(number: usize, gap: usize, salience: usize) -> String {
    format!(
        r#"(id: "i{number}", title: "Issue {number} مصر Київ", scale: Range(from: 0, to: 100), stances: [
            (party: "a", at: 0, salience: {salience}), (party: "b", at: {gap}, salience: {salience})]),"#
    )
}

fn scenario(issues: &str) -> Scenario {
    let text = format!(
        r#"(parties: [(id: "a", name: "Ada"), (id: "b", name: "Bo")], issues: [{issues}])"#
    );
    read(&text)
}

fn chart(scenario: &Scenario, size: Size) -> Chart {
    let comparison = Comparison::new(scenario, Selection::of(scenario));
    let found = priorities(scenario, &comparison);
    let [light, dark] = [&LIGHT, &DARK].map(|palette| {
        let look = Look::of(scenario, palette);
        priorities_chart(scenario, &found, size, &look)
    });
    assert_eq!(light.spots, dark.spots);
    light
}

fn marks(chart: &Chart) -> usize {
    let is_mark = |shape: &&Shape| matches!(shape, Shape::Disc { .. });
    chart.scene.shapes.iter().filter(is_mark).count()
}

#[test]
fn a_dot_says_what_it_stands_for_and_what_has_no_gap_is_in_the_table_alone() {
    let silent = r#"(id: "s", title: "Silence", scale: Wording),"#;
    let scenario = scenario(&format!("{}{silent}", issue(1, 60, 80)));
    let chart = chart(&scenario, SIZE);
    assert_eq!((marks(&chart), chart.spots.len()), (1, 1));
    assert_eq!(
        chart.spots[0].words[2..],
        [
            "Gap 0.60 between Ada and Bo",
            "Mean salience 80",
            "Priority 0.48",
            "2 of 2 parties heard"
        ]
    );
    let area = chart.spots[0].area.middle();
    assert!(area.x > 0.7 * SIZE.width && area.y < 0.5 * SIZE.height);
    let rows: Vec<&[String]> = chart.table.rows.iter().map(|row| &row.cells[..3]).collect();
    assert_eq!(rows[1], ["Silence", "Unknown", "–"]);
    assert!(chart.about.contains("Not drawn: 1 without a known gap."));
}

#[test]
fn dots_of_one_outlook_at_one_place_are_one_that_names_them() {
    let issues: String = (0..3).map(|number| issue(number, 50, 70)).collect();
    let chart = chart(&scenario(&issues), SIZE);
    assert_eq!(chart.spots.len(), 1);
    assert_eq!(chart.spots[0].words[0], "3 issues of outlook apart");
    assert_eq!(chart.spots[0].words.len(), 4);
}

#[test]
fn dots_of_different_outlooks_at_one_place_are_all_to_be_seen() {
    let limits = |low: usize, high: usize| format!("limits: ({low}, {high})");
    let issue = |id: &str, a: &str, b: &str| {
        format!(
            r#"(id: "{id}", title: "{id}", scale: Range(from: 0, to: 100), stances: [
                (party: "a", at: 0, salience: 100, {a}), (party: "b", at: 100, salience: 100, {b})]),"#
        )
    };
    let issues = [
        issue("apart", "", ""),
        issue("deadlock", &limits(0, 10), &limits(90, 100)),
        issue("overlap", "accepts: (0, 60)", "accepts: (50, 100)"),
    ];
    let chart = chart(&scenario(&issues.concat()), SIZE);
    assert_eq!(chart.spots.len(), 3);
    for (at, one) in chart.spots.iter().enumerate() {
        for other in chart.spots.iter().skip(at + 1) {
            let (a, b) = (one.area.middle(), other.area.middle());
            assert!((a.x - b.x).abs() > 5.0, "{:?} {:?}", one.area, other.area);
            assert!((a.y - b.y).abs() < 0.1);
        }
    }
}

#[test]
fn ten_thousand_issues_are_grouped_and_labels_never_overlap() {
    let issues: String = (0..10_000)
        .map(|number| issue(number, 1 + number * 7 % 100, number * 13 % 101))
        .collect();
    let chart = chart(&scenario(&issues), SIZE);
    assert!(chart.spots.len() < 1_500, "{}", chart.spots.len());
    assert_eq!(chart.table.rows.len(), 10_000);
    for size in [
        SIZE,
        Size {
            width: 60.0,
            height: 40.0,
        },
        Size::default(),
    ] {
        for shape in chart_of_one(size).scene.shapes {
            if let Shape::Text(text) = shape {
                assert!(text.at.x.is_finite() && text.at.y.is_finite());
            }
        }
    }
}

fn chart_of_one(size: Size) -> Chart {
    chart(&scenario(&issue(1, 30, 10)), size)
}
