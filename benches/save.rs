//! Saving and recovery copies of a million stances.

#![expect(
    clippy::expect_used,
    reason = "a bench that cannot prepare its files has failed"
)]

#[path = "support/big.rs"]
mod big;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::Criterion;
use standpoint::files::recovery::{Journal, Recovery, Snapshot, StateFolder};
use standpoint::files::save::{Base, Expected, Original, SaveOptions, hash_of, save};
use standpoint::files::timestamp::Timestamp;
use standpoint::files::write::canonical_text;
use standpoint::scenario::{Scenario, Stance, Value};

use big::{Filling, big_scenario};

/// The scenario with another position in the middle of the table.
fn edited(scenario: &Scenario) -> Scenario {
    let mut edited = scenario.clone();
    let middle = edited.issues.len() / 2;
    let stance = &mut edited.issues[middle].stances[0];
    let mut record = stance.record();
    record.at = Some(Value::Number(3.5));
    *stance = Stance::from(record);
    edited
}

/// Writes the file afresh and saves the edit; how long the save alone took.
fn save_once(path: &Path, text: &str, old: &Scenario, new: &Scenario) -> Duration {
    fs::write(path, text).expect("the folder takes files");
    let options = SaveOptions {
        expected: Expected::Content(hash_of(text.as_bytes())),
        ..SaveOptions::default()
    };
    let original = Original {
        text,
        scenario: old,
    };
    let begun = Instant::now();
    let saved = save(path, new, Some(original), &options).expect("the edit is saved");
    let took = begun.elapsed();
    assert!(saved.dropped == 0 && saved.text.contains("at: 3.5"));
    took
}

fn saving(c: &mut Criterion, old: &Scenario) {
    let new = edited(old);
    let text =
        canonical_text(old).replace("            id:", "            // remark\n            id:");
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let path = folder.path().join("talks.ron");
    let mut group = c.benchmark_group("1,000,000 stances");
    group.sample_size(10);
    group.bench_function("save after one edit", |bencher| {
        bencher.iter_custom(|runs| (0..runs).map(|_| save_once(&path, &text, old, &new)).sum());
    });
    group.finish();
}

fn recovering(c: &mut Criterion, scenario: &Scenario) {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let state = StateFolder::at(folder.path().to_owned());
    let mut journal = Journal::begin(&state).expect("a journal begins");
    let text = canonical_text(scenario);
    let before = Arc::new(Base {
        hash: hash_of(text.as_bytes()),
        text,
        scenario: scenario.clone(),
    });
    let mut snapshot = Snapshot {
        path: None,
        suggested: "talks.ron".into(),
        base: None,
        edits: 1,
        typed: None,
        made: Timestamp::now(),
        before: None,
        scenario: edited(scenario),
    };
    let mut group = c.benchmark_group("1,000,000 stances with their lines");
    group.sample_size(10);
    group.bench_function("copied for recovery, in a frame", |bencher| {
        bencher.iter_with_large_drop(|| scenario.clone());
    });
    group.bench_function("edited in a frame after a copy", |bencher| {
        bencher.iter_with_large_drop(|| edited(scenario));
    });
    for (name, known) in [("whole", None), ("of one edit", Some(before))] {
        snapshot.before = known;
        group.bench_function(format!("recovery copy {name}, on its thread"), |bencher| {
            bencher.iter(|| {
                snapshot.edits += 1;
                journal.write(&snapshot).expect("the copy is written");
            });
        });
    }
    drop(journal);
    group.bench_function("recovery copies found at the start", |bencher| {
        bencher.iter(|| assert_eq!(Recovery::all(&state).len(), 1));
    });
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    saving(&mut criterion, &big_scenario(10_000, 100, Filling::Bare));
    recovering(&mut criterion, &big_scenario(10_000, 100, Filling::Marked));
    criterion.final_summary();
}
