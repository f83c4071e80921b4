//! What a save after one edit costs: run alone, in a release build.

use std::time::Instant;

use super::super::*;
use crate::files::read::scan::{scan, scan_outline};
use crate::files::save::{Expected, Original, SaveOptions, save};
use crate::files::write::canonical_text;
use crate::scenario::*;

fn scenario(issues: usize, parties: usize, words: &str) -> Scenario {
    let party = |index| PartyId::new(&format!("p{index}"));
    let stance = |issue: usize, index: usize| {
        let mut record = StanceRecord::new(StanceKey {
            party: party(index),
            round: None,
            visibility: Visibility::Public,
        });
        record.at = Some(Value::Number(((issue + index) % 101) as f64));
        words.clone_into(&mut record.text);
        Stance::from(record)
    };
    let issue = |row: usize| {
        let scale = Scale::Range(RangeScale {
            from: 0.0,
            to: 100.0,
            unit: String::new(),
            marks: Vec::new(),
        });
        let mut issue = Issue::new(IssueId::new(&format!("i{row}")), "t", scale);
        issue.stances = (0..parties).map(|index| stance(row, index)).collect();
        issue
    };
    Scenario {
        parties: (0..parties)
            .map(|index| Party::new(party(index), "P"))
            .collect(),
        issues: (0..issues).map(issue).collect(),
        ..Scenario::default()
    }
}

#[test]
#[ignore = "measures; run it alone, in a release build"]
fn a_save_after_one_edit_of_a_large_file() {
    let words =
        "They hold that the line of contact is where it was on the day of signature. ".repeat(4);
    for (what, old) in [
        ("1,000,000 stances", scenario(10_000, 100, "")),
        ("1,000,000 stances on one issue", scenario(1, 1_000_000, "")),
        ("10 MB with words", scenario(300, 90, &words)),
    ] {
        let text = canonical_text(&old)
            .replace("            id:", "            // remark\n            id:");
        let mut new = old.clone();
        let stances = &mut new.issues[old.issues.len() / 2].stances;
        let middle = stances.len() / 2;
        let mut record = stances[middle].record();
        record.at = Some(Value::Number(3.5));
        stances[middle] = Stance::from(record);

        let time = |what: &str, run: &mut dyn FnMut()| {
            let started = Instant::now();
            run();
            eprintln!("    {what}: {:?}", started.elapsed());
        };
        eprintln!("{what}, {} bytes", text.len());
        time("scan", &mut || drop(scan(&text)));
        time("outline", &mut || drop(scan_outline(&text, 2)));
        time("copy of the scenario", &mut || drop(new.clone()));
        time("text", &mut || drop(kept_text(&text, &old, &new).unwrap()));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("talks.ron");
        std::fs::write(&path, &text).unwrap();
        let options = SaveOptions {
            expected: Expected::Content(crate::files::save::hash_of(text.as_bytes())),
            ..SaveOptions::default()
        };
        let original = Original {
            text: &text,
            scenario: &old,
        };
        time("whole save", &mut || {
            let done = save(&path, &new, Some(original), &options).unwrap();
            assert!(done.dropped == 0 && done.text.contains("at: 3.5"));
        });
    }
}
