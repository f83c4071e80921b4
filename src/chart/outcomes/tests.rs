use super::super::Chart;
use super::*;
use crate::compare::{Comparison, Selection, Uncertainty};
use crate::drawing::look::Look;
use crate::drawing::palette::{DARK, LIGHT};
use crate::drawing::scene::{Align, Area, Shape};
use crate::scenario::Scenario;
use crate::scenario::test_text::read;

fn talks() -> Scenario {
    read(
        r#"(title: "Talks", parties: [(id: "n", name: "North"), (id: "s", name: "South"), (id: "w", name: "West")],
        rounds: [(id: "r1")], issues: [
        (id: "land", title: "Land", scale: Range(from: 0, to: 100, unit: "km"), stances: [
            (party: "n", at: 10, accepts: (0, 30), salience: 60), (party: "s", at: 60, salience: 20),
            (party: "w", at: 60, salience: 20)]),
        (id: "seat", title: "Seat", scale: Steps(["low", "middle", "high"]), stances: [
            (party: "n", at: "low"), (party: "s", at: "high")], agreed: (round: "r1", at: "middle")),
        (id: "flag", title: "Flag", scale: Options(["red", "blue"]), stances: [(party: "n", at: "red"), (party: "s", at: "blue")]),
        (id: "preamble", title: "Preamble", scale: Wording, stances: [(party: "n", text: "a")]),
        (id: "empty", title: "Empty", scale: Range(from: 0, to: 1)),
        ])"#,
    )
}

fn compared(scenario: &Scenario) -> Comparison {
    Comparison::new(scenario, Selection::of(scenario))
}

/// Every chart of a scenario.
fn charts(scenario: &Scenario, width: f32) -> Vec<Chart> {
    let comparison = compared(scenario);
    let uncertainty = Uncertainty {
        draws: 50,
        ..Uncertainty::default()
    };
    let found = comparison
        .sensitivity(scenario, &uncertainty, &|_| true)
        .unwrap();
    [&LIGHT, &DARK]
        .into_iter()
        .flat_map(|palette| {
            let look = Look::of(scenario, palette);
            let mut charts = vec![
                outcomes_chart(scenario, &comparison, width, &look),
                challenge_chart(scenario, &comparison, width, &look),
                sensitivity_chart(scenario, &comparison, &uncertainty, &found, width, &look),
            ];
            let rows = 0..scenario.issues.len();
            charts.extend(rows.map(|row| issue_chart(scenario, &comparison, row, width, &look)));
            charts
        })
        .collect()
}

#[test]
fn what_can_be_pointed_at_lies_in_the_chart_and_says_what_it_is() {
    for width in [320.0, 700.0, 1400.0] {
        for chart in charts(&talks(), width) {
            let whole = Area::new(0.0, 0.0, chart.size.width, chart.size.height);
            for spot in &chart.spots {
                // A dot is hit a little beside it, too.
                let room = whole.grown(8.0);
                assert!(room.holds(&spot.area), "{}: {:?}", chart.title, spot);
                assert!(spot.words.len() > 1, "{:?}", spot.words);
            }
            assert!(
                !chart.title.is_empty() && chart.about.ends_with('.'),
                "{}",
                chart.about
            );
            let columns = chart.table.columns.len();
            assert!(
                chart
                    .table
                    .rows
                    .iter()
                    .all(|row| row.cells.len() == columns)
            );
        }
    }
}

#[test]
fn heads_of_columns_do_not_touch_where_names_are_long() {
    let mut scenario = talks();
    for party in &mut scenario.parties {
        party.name = "A party of a very long name indeed".to_owned();
    }
    for width in [440.0, 510.0, 760.0] {
        let look = Look::of(&scenario, &LIGHT);
        let chart = issue_chart(&scenario, &compared(&scenario), 0, width, &look);
        let span = |head: &str| {
            let mut texts = chart.scene.shapes.iter().filter_map(|shape| match shape {
                Shape::Text(text) if text.line.text == head => Some(text),
                _ => None,
            });
            let text = texts.next().unwrap();
            match text.align {
                Align::Right => [text.at.x - text.line.width, text.at.x],
                _ => [text.at.x, text.at.x + text.line.width],
            }
        };
        assert!(
            span("Moves the mean")[1] + 8.0 <= span("To mean")[0],
            "{width}"
        );
    }
}

#[test]
fn every_issue_stands_in_the_table_of_outcomes() {
    let scenario = talks();
    let look = Look::of(&scenario, &LIGHT);
    let chart = outcomes_chart(&scenario, &compared(&scenario), 800.0, &look);
    let rows: Vec<Vec<&str>> = chart
        .table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(String::as_str).collect())
        .collect();
    assert_eq!(
        rows,
        [
            [
                "Land",
                "30 km",
                "10 km",
                "0.24",
                "moved most by North, 0.60",
                "60 km"
            ],
            [
                "Seat",
                "0.25, midway between “low” and “middle”",
                "low",
                "0.43",
                "moved most by North, 0.75",
                "1.00"
            ],
            ["Flag", "no mean: options have no order", "", "", "", ""],
            [
                "Preamble",
                "no mean: wordings have no place on a scale",
                "",
                "",
                "",
                ""
            ],
            ["Empty", "no mean: no position recorded", "", "", "", ""],
        ]
    );
    assert!(
        chart.about.contains("4 of 5 issues open, 1 settled"),
        "{}",
        chart.about
    );
    assert!(
        chart
            .about
            .contains("2 on options or in words have no mean"),
        "{}",
        chart.about
    );
}

#[test]
fn who_moves_an_issue_most_stands_first() {
    let scenario = talks();
    let look = Look::of(&scenario, &LIGHT);
    let chart = issue_chart(&scenario, &compared(&scenario), 0, 800.0, &look);
    // First the dots on the line, then the rows.
    let names: Vec<String> = chart.spots.iter().skip(3).map(|spot| spot.name()).collect();
    assert!(
        names[0].starts_with("North: Land, 10 km, influence 0.60"),
        "{names:?}"
    );
    assert!(names[0].contains("mean without it: 60 km"), "{names:?}");
    assert_eq!(chart.table.rows.len(), 3);
    let none = issue_chart(&scenario, &compared(&scenario), 2, 800.0, &look);
    assert_eq!(none.about, "There is no mean: options have no order.");
    assert!(none.spots.is_empty());
}

#[test]
fn the_challenge_model_is_never_called_a_forecast() {
    let scenario = talks();
    let look = Look::of(&scenario, &LIGHT);
    let chart = challenge_chart(&scenario, &compared(&scenario), 500.0, &look);
    assert!(chart.title.contains("first turn"));
    assert!(chart.about.contains("not a forecast"));
    assert_eq!(chart.table.rows.len(), 3);
    let nobody = read("(parties: [], issues: [])");
    let chart = challenge_chart(&nobody, &compared(&nobody), 500.0, &look);
    assert!(chart.spots.is_empty() && chart.about.contains("Fewer than two"));
}

#[test]
fn long_names_and_many_parties_stay_in_the_chart() {
    let parties: Vec<String> = (0..200)
        .map(|at| format!("(id: \"p{at}\", name: \"Партия с длинным именем {at}\"),"))
        .collect();
    let stances: Vec<String> = (0..200)
        .map(|at| format!("(party: \"p{at}\", at: {}),", at % 100))
        .collect();
    let (parties, stances) = (parties.concat(), stances.concat());
    let title = "سؤال طويل ".repeat(40);
    let scenario = read(&format!(
        r#"(parties: [{parties}], issues: [(id: "k", title: "{title}", scale: Range(from: 0, to: 100), stances: [{stances}])])"#
    ));
    for chart in charts(&scenario, 600.0) {
        let whole = Area::new(0.0, 0.0, chart.size.width, chart.size.height).grown(8.0);
        assert!(
            chart.spots.iter().all(|spot| whole.holds(&spot.area)),
            "{}",
            chart.title
        );
    }
}

#[test]
fn of_many_issues_and_parties_as_many_are_drawn_as_a_frame_has_time_for() {
    let parties: Vec<String> = (0..200).map(|at| format!("(id: \"p{at}\"),")).collect();
    let issues: Vec<String> = (0..60)
        .map(|at| format!("(id: \"k{at}\", title: \"\", scale: Range(from: 0, to: 1)),"))
        .collect();
    let (parties, issues) = (parties.concat(), issues.concat());
    let scenario = read(&format!("(parties: [{parties}], issues: [{issues}])"));
    let look = Look::of(&scenario, &LIGHT);
    let chart = outcomes_chart(&scenario, &compared(&scenario), 800.0, &look);
    assert_eq!(chart.spots.len(), 20);
    assert_eq!(chart.table.rows.len(), 60);
    assert!(
        chart.about.contains("40 more in the table"),
        "{}",
        chart.about
    );
}
