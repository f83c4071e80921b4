//! `outcomes` as others script against it.

use super::{TALKS, assert_keys, case, code, err, keys, out};
use serde_json::{Value, json};

/// Ten parties on one issue (Scholz et al. 2011): position in years, power, salience.
const CARS: [(&str, u32, f64, u32); 10] = [
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

fn cars() -> String {
    let parties = CARS.map(|(id, _, power, _)| format!("(id: \"{id}\", power: {power}),"));
    let stances = CARS
        .map(|(id, at, _, salience)| format!("(party: \"{id}\", at: {at}, salience: {salience}),"));
    format!(
        r#"(format: 1, title: "Cars", parties: [{}], issues: [(id: "years", title: "Years",
        scale: Range(from: 4, to: 10, unit: "years"), stances: [{}])])"#,
        parties.concat(),
        stances.concat()
    )
}

#[track_caller]
fn close(found: &Value, expected: f64) {
    let number = found.as_f64().unwrap_or(f64::NAN);
    assert!(
        (number - expected).abs() < 1e-12,
        "{found} is not {expected}"
    );
}

#[test]
fn outcomes_json_says_who_moves_each_issue_and_who_prevails() {
    let json = case(TALKS).json("outcomes", &[]);
    assert_keys(&json, &["issues", "challenge", "open", "settled"]);
    assert_eq!(json["open"], 4);
    let issue = &json["issues"][0];
    assert_eq!(issue["id"], "force");
    // North imputes 80, what South records; so both weigh the same.
    close(&issue["mean"], 35.0);
    close(&issue["median"], 10.0);
    assert_eq!(keys(&issue["influence"]), ["north", "south"]);
    close(&issue["influence"]["north"], 0.5);
    close(&issue["leave_one_out"]["north"], 60.0);
    close(&issue["leave_one_out"]["south"], 10.0);
    close(&issue["from_mean"]["south"], 0.25);
    close(&issue["from_median"]["south"], 0.5);
    assert_eq!(json["issues"][1]["median"], "low");
    close(&json["issues"][1]["mean"], 0.5);
    for unordered in [2, 3] {
        let issue = &json["issues"][unordered];
        assert_eq!(issue["mean"], Value::Null);
        assert_eq!(issue["influence"], json!({}));
        assert_eq!(issue["leave_one_out"], json!({}));
    }
    close(&json["challenge"]["north"], 0.5);
    close(&json["challenge"]["south"], 0.5);
}

#[test]
fn the_published_outcome_of_car_emissions_comes_out() {
    let json = case(&cars()).json("outcomes", &[]);
    let issue = &json["issues"][0];
    close(&issue["mean"], 7.389_955_686_853_767);
    close(&issue["median"], 7.0);
    let weight: f64 = CARS.iter().map(|(_, _, c, s)| c * f64::from(*s)).sum();
    close(&issue["influence"]["uk"], 0.16 * 90.0 / weight);
    let total: f64 = issue["influence"]
        .as_object()
        .unwrap()
        .values()
        .filter_map(Value::as_f64)
        .sum();
    assert!((total - 1.0).abs() < 1e-12);
}

#[test]
fn outcomes_speak_of_the_round_and_the_parties_asked_for() {
    let case = case(TALKS);
    let json = case.json("outcomes", &["--round", "first", "--scope", "all"]);
    close(&json["issues"][0]["mean"], 50.0);
    assert_eq!(
        keys(&json["issues"][1]["influence"]),
        ["host", "north", "south"]
    );
    let done = case.run("outcomes", &["--round", "third"]);
    assert_eq!(code(&done), 2);
    assert!(err(&done).contains("no round `third`"), "{}", err(&done));
}

#[test]
fn a_settled_issue_leaves_the_open_count() {
    let settled = TALKS.replacen(
        r#"scale: Options(["red", "blue"]),"#,
        r#"scale: Options(["red", "blue"]), agreed: (round: "second", at: "red"),"#,
        1,
    );
    let case = case(&settled);
    let json = case.json("outcomes", &[]);
    assert_eq!(json["open"], 3);
    assert_eq!(json["settled"], json!(["flag"]));
    assert_eq!(case.json("outcomes", &["--round", "first"])["open"], 4);
    let told = out(&case.run("outcomes", &[]));
    assert!(
        told.contains("Open: 3 of 4 issues. Settled: Flag."),
        "{told}"
    );
}

#[test]
fn outcomes_as_a_table_name_what_they_are() {
    let case = case(TALKS);
    let told = out(&case.run("outcomes", &["--width", "100"]));
    for line in [
        "Force: mean 35 km, median 10 km",
        "Seat: mean 0.5, at middle, median low",
        "Flag: no mean: options have no order",
        "Preamble: no mean: wordings have no place on a scale",
        "CHALLENGE MODEL, FIRST TURN (2 issues)",
        "10 km                      0.50     0.25       0.00  60 km",
        "not a forecast",
    ] {
        assert!(told.contains(line), "{line:?} is missing:\n{told}");
    }
    let narrow = out(&case.run("outcomes", &["--width", "40"]));
    assert!(
        narrow.lines().all(|line| line.chars().count() <= 40),
        "{narrow}"
    );
    assert!(
        narrow.contains("Influence") && !narrow.contains("Mean without"),
        "{narrow}"
    );
}
