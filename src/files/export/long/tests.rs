use proptest::prelude::*;

use crate::compare::{Comparison, Selection};
use crate::files::export::{Document, ExportOptions, Include, TableShape, long, view::View};
use crate::files::import::{Input, Settings, table};
use crate::files::progress::Progress;
use crate::scenario::generated::{nasty, valid_scenario};
use crate::scenario::{Scenario, Source};

const TALKS: &str = r#"#![enable(implicit_some)]
(
    title: "T", note: "private thought",
    parties: [(id: "b", name: "B"), (id: "a", name: "=A", role: Mediator, power: 2), (id: "c")],
    rounds: [(id: "r1", name: "One", date: "2026-01"), (id: "r2")],
    sources: [(id: "S", title: "Paper"), (id: "bare")],
    issues: [
        (id: "i", title: "I", group: "G", scale: Range(from: -10, to: 10, unit: "km"), stances: [
            (party: "a", at: -1.5, salience: 30, text: "@x \"y\"\nz", cites: [(source: "S"), (source: "bare")]),
            (party: "b", round: "r2", at: (-5, 4), accepts: (-6, 6), stated: [at], visibility: Private, text: "t"),
        ]),
        (id: "o", title: "O", scale: Options(["+1", "x|y"]), stances: [
            (party: "b", at: "+1", accepts: ["+1", "x|y"], values: [("+1", 0.25)], cites: [(source: "S", quote: "q")], text: "t"),
        ]),
        (id: "w", title: "W", scale: Wording, note: "n"),
    ],
)"#;

fn made(options: &ExportOptions) -> Document {
    let scenario: Scenario = ron::from_str(TALKS).unwrap();
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    let view = View::of(&scenario, &comparison, options);
    long::table(&view, b',', &Progress::default()).unwrap()
}

fn options(plain: bool) -> ExportOptions {
    ExportOptions {
        table: TableShape::Long,
        plain,
        ..ExportOptions::default()
    }
}

fn rows(document: &Document) -> Vec<Vec<String>> {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(&document.bytes[..]);
    let records = reader.records().map(Result::unwrap);
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn every_stance_has_a_row_and_nothing_else_is_lost() {
    let rows = rows(&made(&options(true)));
    let head: Vec<&str> = rows[0].iter().map(String::as_str).collect();
    assert_eq!(
        head.join(","),
        "issue id,issue,group,scale,party id,party,role,party power,round id,round,round date,\
         position,accepts,salience,values,wording,visibility,stated,sources"
    );
    let column = |name: &str| head.iter().position(|head| *head == name).unwrap();
    let at = |row: usize, name: &str| rows[row][column(name)].as_str();
    let table: Vec<[&str; 4]> = (1..rows.len())
        .map(|row| ["party id", "round id", "issue id", "position"].map(|name| at(row, name)))
        .collect();
    assert_eq!(
        table,
        [
            ["b", "", "", ""],
            ["a", "", "", ""],
            ["c", "", "", ""],
            ["", "r1", "", ""],
            ["", "r2", "", ""],
            ["a", "", "i", "-1.5"],
            ["b", "r2", "i", "-5..4"],
            ["b", "", "o", "+1"],
            ["", "", "w", ""],
        ]
    );
    assert_eq!(at(6, "wording"), "@x \"y\"\nz");
    assert_eq!(at(6, "scale"), "Range(from: -10, to: 10, unit: \"km\")");
    assert_eq!(at(6, "sources"), "S; bare");
    assert_eq!(at(6, "visibility"), "Public");
    assert_eq!(at(7, "visibility"), "Private");
    assert_eq!(at(7, "stated"), "at");
    assert_eq!(at(8, "accepts"), r"+1|x\|y");
    assert_eq!(at(8, "values"), "[(\"+1\", 0.25)]");
    assert_eq!(at(8, "sources"), "[(source: \"S\", quote: \"q\")]");
}

#[test]
fn no_cell_is_a_formula_and_numbers_stay_numbers() {
    let document = made(&options(false));
    assert!(document.bytes.starts_with("\u{feff}".as_bytes()));
    let text = String::from_utf8(document.bytes.clone()).unwrap();
    for part in ["\"'@x ", "\"'=A\"", "\"'-5..4\"", "\"'+1\"", ",-1.5,"] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn what_has_no_place_in_the_table_is_told() {
    assert_eq!(
        made(&options(false)).left_out,
        [
            "not in a table of stances: the title",
            "not in a table of stances: the note on the whole",
            "not in a table of stances: 1 note on an issue",
            "not in a table of stances: 1 source as more than the id that a stance cites",
        ]
    );
}

#[test]
fn parts_that_are_not_wanted_have_no_column() {
    let include = Include {
        wordings: false,
        sources: false,
        ..Include::default()
    };
    let head = rows(&made(&ExportOptions {
        include,
        ..options(true)
    }))
    .remove(0);
    assert!(head.contains(&"position".to_owned()));
    for gone in ["wording", "sources"] {
        assert!(!head.contains(&gone.to_owned()));
    }
}

#[test]
fn a_cancelled_export_ends() {
    let scenario: Scenario = ron::from_str(TALKS).unwrap();
    let comparison = Comparison::new(&scenario, Selection::of(&scenario));
    let options = options(false);
    let view = View::of(&scenario, &comparison, &options);
    let progress = Progress::default();
    progress.cancel();
    assert!(long::table(&view, b'\t', &progress).is_err());
}

fn exported(scenario: &Scenario, options: &ExportOptions, delimiter: u8) -> Vec<u8> {
    let comparison = Comparison::new(scenario, Selection::of(scenario));
    let view = View::of(scenario, &comparison, options);
    let progress = Progress::default();
    long::table(&view, delimiter, &progress).unwrap().bytes
}

/// What the table holds of a scenario.
fn held(mut scenario: Scenario) -> Scenario {
    let stances = scenario.issues.iter().flat_map(|issue| &issue.stances);
    let cites = stances.flat_map(|stance| stance.cites());
    let mut sources: Vec<Source> = cites.map(|cite| Source::new(cite.source, "")).collect();
    sources.sort_by_key(|source| source.id);
    sources.dedup();
    for party in &mut scenario.parties {
        party.note.clear();
    }
    for round in &mut scenario.rounds {
        round.result.clear();
        round.note.clear();
        round.cites.clear();
    }
    for issue in &mut scenario.issues {
        issue.note.clear();
        issue.judgements.clear();
        issue.agreed = None;
    }
    Scenario {
        sources,
        parties: scenario.parties,
        rounds: scenario.rounds,
        issues: scenario.issues,
        ..Scenario::default()
    }
}

fn read_back(bytes: Vec<u8>, name: &str) -> Scenario {
    let inputs = [Input {
        name: name.to_owned(),
        bytes,
    }];
    let read = table::read(&inputs, &Settings::default(), &Progress::default());
    let imported = read.unwrap_or_else(|error| panic!("{error:?}"));
    let notes: Vec<String> = imported.notes.iter().map(ToString::to_string).collect();
    assert!(notes.is_empty(), "{notes:?}");
    let mut sources = imported.scenario.sources;
    sources.sort_by_key(|source| source.id);
    Scenario {
        title: String::new(),
        sources,
        ..imported.scenario
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_scenario_read_back_is_the_same_as_far_as_the_table_holds_it(
        scenario in valid_scenario(nasty().prop_map(|text| text.replace('\0', "")).boxed()),
        delimiter in proptest::sample::select(vec![b',', b'\t']),
    ) {
        prop_assume!(!scenario.issues.is_empty());
        let bytes = exported(&scenario, &options(false), delimiter);
        prop_assert_eq!(read_back(bytes, "x.csv"), held(scenario));
    }

    #[test]
    fn a_plain_table_is_read_back_too(
        scenario in valid_scenario("[-=+@a-z\" ]{0,5}".boxed()),
    ) {
        prop_assume!(!scenario.issues.is_empty());
        let bytes = exported(&scenario, &options(true), b',');
        prop_assert_eq!(read_back(bytes, "x.csv"), held(scenario));
    }
}
