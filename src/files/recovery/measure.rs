//! What a recovery copy of a large scenario costs: run alone, in a release build.

use std::time::Instant;

use super::*;
use crate::files::timestamp::Timestamp;
use crate::scenario::{
    Issue, IssueId, Party, PartyId, RangeScale, Scale, Scenario, Stance, StanceKey, StanceRecord,
    Value, Visibility,
};

/// 10,000 issues and 100 parties, each with a position on each.
fn million_stances() -> Scenario {
    let party = |index| PartyId::new(&format!("p{index}"));
    let stance = |row: usize, index: usize| {
        let mut record = StanceRecord::new(StanceKey {
            party: party(index),
            round: None,
            visibility: Visibility::Public,
        });
        record.at = Some(Value::Number(((row + index) % 101) as f64));
        Stance::from(record)
    };
    let issue = |row: usize| {
        let scale = Scale::Range(RangeScale {
            from: 0.0,
            to: 100.0,
            unit: String::new(),
            marks: Vec::new(),
        });
        let mut issue = Issue::new(IssueId::new(&format!("i{row}")), "Title", scale);
        issue.stances = (0..100).map(|index| stance(row, index)).collect();
        issue
    };
    Scenario {
        parties: (0..100)
            .map(|index| Party::new(party(index), "P"))
            .collect(),
        issues: (0..10_000).map(issue).collect(),
        ..Scenario::default()
    }
}

#[test]
#[ignore = "measures; run it alone, in a release build"]
fn a_copy_of_a_million_stances() {
    let folder = tempfile::tempdir().unwrap();
    let state = StateFolder::at(folder.path().to_owned());
    let scenario = million_stances();
    let mut journal = Journal::begin(&state).unwrap();
    for _ in 0..3 {
        let begun = Instant::now();
        let copied = scenario.clone();
        eprintln!("in a frame: {:?}", begun.elapsed());
        let snapshot = Snapshot {
            path: None,
            suggested: "talks.ron".into(),
            base: None,
            edits: 1,
            typed: None,
            made: Timestamp::now(),
            scenario: copied,
        };
        let begun = Instant::now();
        journal.write(&snapshot).unwrap();
        eprintln!("on its thread: {:?}", begun.elapsed());
    }
    drop(journal);
    let begun = Instant::now();
    let found = Recovery::all(&state);
    eprintln!("found in: {:?}", begun.elapsed());
    assert_eq!(found.len(), 1);
}
