//! Decide files as they come.

use super::*;
use crate::files::import::Settings;
use crate::scenario::{Scale, Value};

const TABS: &str = "'#O'\t'Toll'\n'#/'\t'made by hand'\n\
    '#A'\t'A1'\t'First actor'\t'the mayor'\n'#A'\t'A2'\t'A2'\t''\n\
    '#P'\t'fee'\t'Fee'\t'in euro'\n'#M'\t'fee'\t7\t'dear'\n'#M'\t'fee'\t3,5\n'#M'\t'fee'\t0.5\t'cheap'\n\
    '#P'\t'when'\t'when'\t'when'\n\
    '#D'\t'A1'\t'fee'\t3.0\t0.29\t1.5\n'#D'\t'A2'\t'fee'\t7\t1\t2\n\
    '#D'\t'A1'\t'when'\t\t0.5\t1.5\n'#D'\t'A2'\t'when'\t40\t.\t3\n";

fn try_import(text: &str, settings: &[&str]) -> (Result<Scenario, Fault>, Vec<String>) {
    let mut decided = Settings::default();
    for setting in settings {
        decided.take(setting).unwrap();
    }
    let mut findings = Findings::new(&decided);
    let input = Input {
        name: "toll.txt".to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    let scenario = read(&input, &mut findings);
    let notes = findings.notes.iter().map(ToString::to_string).collect();
    (scenario, notes)
}

fn imported(text: &str) -> (Scenario, Vec<String>) {
    let (scenario, notes) = try_import(text, &[]);
    (scenario.unwrap(), notes)
}

#[test]
fn everything_a_file_holds_is_kept() {
    let (scenario, notes) = imported(TABS);
    assert_eq!(
        notes,
        [
            "toll.txt:1: guessed: saliences are taken as 0-1, because none is above 1; salience=… says otherwise",
            "toll.txt:5: guessed: the scale of `Fee` runs from 7 down to 0.5, as its points are listed",
            "toll.txt:9: guessed: `when` has no two points that differ, so its scale is taken from 40 to 41, as far as its positions reach",
        ]
    );
    assert_eq!(scenario.title, "Toll");
    assert_eq!(scenario.note, "made by hand");
    let first = &scenario.parties[0];
    assert_eq!(
        (
            first.name.as_str(),
            first.short.as_str(),
            first.note.as_str(),
            first.power
        ),
        ("First actor", "A1", "the mayor", Some(1.5))
    );
    assert_eq!(scenario.parties[1].short, "");
    let fee = &scenario.issues[0];
    assert_eq!((fee.title.as_str(), fee.note.as_str()), ("Fee", "in euro"));
    let Scale::Range(range) = &fee.scale else {
        panic!("{:?}", fee.scale)
    };
    assert_eq!((range.from, range.to), (7.0, 0.5));
    let marks: Vec<_> = range
        .marks
        .iter()
        .map(|mark| (mark.at, mark.label.as_str()))
        .collect();
    assert_eq!(marks, [(7.0, "dear"), (3.5, "3.5"), (0.5, "cheap")]);
    assert_eq!(fee.stances[0].at(), Some(&Value::Number(3.0)));
    assert_eq!(fee.stances[0].salience(), Some(29.0));
    let when = &scenario.issues[1];
    assert_eq!(when.note, "");
    assert_eq!(
        (when.stances[0].at(), when.stances[0].salience()),
        (None, Some(50.0))
    );
    assert_eq!(
        (when.stances[1].salience(), when.stances[1].power()),
        (None, Some(3.0))
    );
    assert_eq!(scenario.parties[1].power, Some(2.0));
}

#[test]
fn semicolons_and_bare_fields_say_the_same() {
    let bare = TABS.replace('\'', "").replace('\t', ";");
    assert_eq!(imported(&bare), imported(TABS));
    assert_eq!(imported(&TABS.replace('\'', "\"")), imported(TABS));
}

#[test]
fn saliences_are_read_alike_throughout() {
    let percent = TABS.replace("0.29", "29");
    let (scenario, notes) = imported(&percent);
    assert!(notes[0].contains("0-100"), "{notes:?}");
    assert_eq!(scenario.issues[0].stances[1].salience(), Some(1.0));
    let (scenario, notes) = try_import(TABS, &["salience=0-100"]);
    assert_eq!(
        scenario.unwrap().issues[0].stances[0].salience(),
        Some(0.29)
    );
    assert!(!notes.iter().any(|note| note.contains("saliences")));
    let (refused, _) = try_import(TABS, &["salience=5"]);
    assert!(matches!(refused, Err(Fault::Settings(_))));
    let (refused, _) = try_import(TABS, &["colour=5"]);
    assert!(matches!(refused, Err(Fault::Settings(_))));
}

#[test]
fn what_cannot_be_taken_is_refused_with_its_line() {
    let text = "#A;a\n#A;a\n#X;what\n#P;p\n#M;p;0\n#M;p;10\n#M;q;1\n#M;p;ten\n\
        #D;b;p;1;1;1\n#D;a;p;11;200;0;9\n#D;a;p;2;2;2\n";
    let (scenario, notes) = imported(text);
    let lines: Vec<_> = notes
        .iter()
        .map(|note| note.split(':').nth(1).unwrap())
        .collect();
    assert_eq!(
        lines,
        ["2", "3", "7", "8", "9", "10", "10", "1", "10", "10"]
    );
    // What nothing could be taken from is no stance, so the line after it is the first.
    assert_eq!(
        scenario.issues[0].stances[0].at(),
        Some(&Value::Number(2.0))
    );
    assert_eq!(scenario.title, "toll");
}

#[test]
fn a_file_without_actors_or_issues_is_none() {
    for text in ["", "#O;x\n", "#A;a\n", "plain text"] {
        assert!(try_import(text, &[]).0.is_err(), "{text}");
    }
    assert_eq!(
        (tagged_lines(TABS).tagged, tagged_lines("a;b\n").others),
        (13, 1)
    );
}
