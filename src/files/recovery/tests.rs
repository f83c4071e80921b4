use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::slot::Slot;
use super::*;
use crate::files::read::open_scenario;
use crate::files::save::{Base, hash_of};
use crate::files::timestamp::Timestamp;
use crate::files::write::canonical_text;
use crate::scenario::{Issue, IssueId, Scale, Scenario, Shared};

fn state() -> (tempfile::TempDir, StateFolder) {
    let folder = tempfile::tempdir().unwrap();
    let state = StateFolder::at(folder.path().join("not").join("there"));
    (folder, state)
}

fn snapshot(title: &str) -> Snapshot {
    Snapshot {
        path: Some(PathBuf::from("/talks/of \"today\".ron")),
        suggested: PathBuf::from("talks.ron"),
        base: Some(hash_of(b"base")),
        edits: 3,
        typed: Some(Typed {
            field: "Note".to_owned(),
            text: "two\nlines".to_owned(),
        }),
        made: Timestamp::from_millis(5_000),
        before: None,
        scenario: Scenario {
            title: title.to_owned(),
            ..Scenario::default()
        },
    }
}

/// A journal that wrote these and whose window was then killed; where its copies lie.
fn abandoned(state: &StateFolder, titles: &[&str]) -> PathBuf {
    let mut journal = Journal::begin(state).unwrap();
    for title in titles {
        journal.write(&snapshot(title)).unwrap();
    }
    journal.folder().to_owned()
}

fn titles(state: &StateFolder) -> Vec<String> {
    let all = Recovery::all(state).into_iter();
    all.map(|recovery| recovery.scenario().unwrap().title)
        .collect()
}

#[test]
fn the_last_copy_is_recovered_with_all_it_says_of_itself() {
    let (_folder, state) = state();
    assert!(Recovery::all(&state).is_empty());
    let folder = abandoned(&state, &["one", "two", "three"]);
    let all = Recovery::all(&state);
    let [recovery] = all.as_slice() else {
        panic!("{all:?}");
    };
    let header = recovery.header();
    assert_eq!(header.path(), snapshot("").path);
    assert_eq!(header.suggested(), Path::new("talks.ron"));
    assert_eq!(header.base, Some(hash_of(b"base")));
    assert_eq!((header.title.as_str(), header.edits), ("three", 3));
    assert_eq!(header.typed, snapshot("").typed);
    assert_eq!(header.written, Timestamp::from_millis(5_000));
    assert_eq!(recovery.scenario().unwrap().title, "three");
    assert_eq!(recovery.folder(), folder);
}

#[test]
fn a_copy_is_a_scenario_file_that_can_be_opened_by_hand() {
    let (_folder, state) = state();
    let folder = abandoned(&state, &["by\nhand"]);
    let opened = open_scenario(&Slot::A.file(&folder)).unwrap();
    assert_eq!(opened.reading.scenario.unwrap().title, "by\nhand");
}

#[test]
fn a_torn_copy_is_passed_over_for_the_one_before() {
    type Damage = fn(&mut Vec<u8>);
    let damages: [(&str, Damage); 6] = [
        ("empty", Vec::clear),
        ("cut", |bytes| bytes.truncate(bytes.len() / 2)),
        ("zeros", |bytes| bytes.fill(0)),
        ("one bit", |bytes| *bytes.last_mut().unwrap() ^= 1),
        ("longer", |bytes| bytes.push(b'x')),
        ("another format", |bytes| {
            let text = String::from_utf8(bytes.clone()).unwrap();
            *bytes = text.replacen("copy 1", "copy 9", 1).into_bytes();
        }),
    ];
    for (name, damage) in damages {
        let (_folder, state) = state();
        let folder = abandoned(&state, &["one", "two", "three"]);
        let last = Slot::A.file(&folder);
        let mut bytes = fs::read(&last).unwrap();
        damage(&mut bytes);
        fs::write(&last, bytes).unwrap();
        assert_eq!(titles(&state), ["two"], "{name}");
        // Going on, the torn one is written over, not the whole one.
        let recovery = Recovery::all(&state).remove(0);
        let mut journal = recovery.into_journal();
        journal.write(&snapshot("four")).unwrap();
        drop(journal);
        fs::write(Slot::A.file(&folder), "torn again").unwrap();
        assert_eq!(titles(&state), ["two"], "{name}");
    }
}

#[test]
fn a_copy_that_cannot_be_written_leaves_the_one_before() {
    let (_folder, state) = state();
    let mut journal = Journal::begin(&state).unwrap();
    journal.write(&snapshot("one")).unwrap();
    // A folder with something in it cannot be replaced by a file.
    let other = Slot::B.file(journal.folder());
    fs::create_dir_all(other.join("full")).unwrap();
    assert!(journal.write(&snapshot("two")).is_err());
    assert!(journal.write(&snapshot("two")).is_err());
    fs::remove_dir_all(&other).unwrap();
    journal.write(&snapshot("three")).unwrap();
    drop(journal);
    assert_eq!(titles(&state), ["three"]);
}

#[test]
fn what_a_window_works_on_is_offered_to_no_other() {
    let (_folder, state) = state();
    let mut journal = Journal::begin(&state).unwrap();
    journal.write(&snapshot("mine")).unwrap();
    assert!(Recovery::all(&state).is_empty());
    drop(journal);
    let offered = Recovery::all(&state);
    assert_eq!(offered.len(), 1);
    assert!(Recovery::all(&state).is_empty());
    drop(offered);
    assert_eq!(titles(&state), ["mine"]);
}

#[test]
fn a_journal_goes_when_the_work_is_saved_or_discarded() {
    let (_folder, state) = state();
    let mut journal = Journal::begin(&state).unwrap();
    for title in ["one", "two"] {
        journal.write(&snapshot(title)).unwrap();
    }
    journal.clear().unwrap();
    journal.clear().unwrap();
    let folder = journal.folder().to_owned();
    drop(journal);
    assert!(!folder.exists());
    let folder = abandoned(&state, &["one", "two"]);
    for recovery in Recovery::all(&state) {
        recovery.discard().unwrap();
    }
    assert!(!folder.exists());
}

#[test]
fn work_after_a_save_is_kept_again() {
    let (_folder, state) = state();
    let mut journal = Journal::begin(&state).unwrap();
    journal.write(&snapshot("one")).unwrap();
    journal.clear().unwrap();
    journal.write(&snapshot("two")).unwrap();
    drop(journal);
    assert_eq!(titles(&state), ["two"]);
}

#[test]
fn recoveries_are_told_the_last_written_first() {
    let (_folder, state) = state();
    for (title, made) in [("early", 1), ("late", 3), ("between", 2)] {
        let mut journal = Journal::begin(&state).unwrap();
        let made = Timestamp::from_millis(made);
        journal
            .write(&Snapshot {
                made,
                ..snapshot(title)
            })
            .unwrap();
    }
    assert_eq!(titles(&state), ["late", "between", "early"]);
}

#[test]
fn a_file_is_worked_on_by_one_window_at_a_time() {
    let (folder, state) = state();
    let path = folder.path().join("talks.ron");
    fs::write(&path, "").unwrap();
    let first = DocumentLock::take(&state, &path).unwrap();
    assert!(first.is_some());
    assert!(DocumentLock::take(&state, &path).unwrap().is_none());
    let other = folder.path().join("other.ron");
    assert!(DocumentLock::take(&state, &other).unwrap().is_some());
    drop(first);
    assert!(DocumentLock::take(&state, &path).unwrap().is_some());
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_is_kept_to_the_byte() {
    use std::os::unix::ffi::OsStringExt as _;
    let (_folder, state) = state();
    let path = PathBuf::from(std::ffi::OsString::from_vec(b"/t\xFFalks.ron".to_vec()));
    let mut journal = Journal::begin(&state).unwrap();
    let odd = Snapshot {
        path: Some(path.clone()),
        ..snapshot("odd")
    };
    journal.write(&odd).unwrap();
    drop(journal);
    assert_eq!(Recovery::all(&state)[0].header().path(), Some(path));
}

fn issue(id: &str, note: &str) -> Shared<Issue> {
    let mut issue = Issue::new(IssueId::new(id), id, Scale::Wording);
    note.clone_into(&mut issue.note);
    issue.into()
}

/// A file of more than 4 MiB.
fn large() -> Arc<Base> {
    let scenario = Scenario {
        issues: vec![
            issue("long", &"word ".repeat(1 << 20)),
            issue("kept", ""),
            issue("changed", ""),
            issue("deleted", ""),
        ],
        ..Scenario::default()
    };
    let text = canonical_text(&scenario);
    Arc::new(Base {
        hash: hash_of(text.as_bytes()),
        text,
        scenario,
    })
}

/// The same with an issue changed, one deleted, one added and one moved.
fn edited(base: &Base) -> Scenario {
    let mut scenario = base.scenario.clone();
    "Large".clone_into(&mut scenario.title);
    scenario.issues.remove(3);
    "other".clone_into(&mut scenario.issues[2].note);
    scenario.issues.push(issue("added", "new"));
    scenario.issues.swap(0, 1);
    scenario
}

fn snapshot_on(before: &Arc<Base>, scenario: Scenario) -> Snapshot {
    Snapshot {
        before: Some(before.clone()),
        scenario,
        ..snapshot("")
    }
}

/// The size of each file in a folder, the largest first.
fn sizes(folder: &Path) -> Vec<u64> {
    let files = fs::read_dir(folder).unwrap();
    let mut sizes: Vec<u64> = files
        .map(|file| file.unwrap().metadata().unwrap().len())
        .collect();
    sizes.sort_unstable_by_key(|bytes| std::cmp::Reverse(*bytes));
    sizes
}

#[test]
fn of_a_large_scenario_what_was_changed_is_copied_and_its_text_once() {
    let (_folder, state) = state();
    let base = large();
    let now = edited(&base);
    let mut journal = Journal::begin(&state).unwrap();
    for scenario in [base.scenario.clone(), now.clone()] {
        journal.write(&snapshot_on(&base, scenario)).unwrap();
    }
    let sizes = sizes(journal.folder());
    assert_eq!(sizes[0], base.text.len() as u64);
    assert!(sizes[1] < 2_000, "{sizes:?}");
    drop(journal);
    let all = Recovery::all(&state);
    assert_eq!(all[0].header().title, "Large");
    assert_eq!(all[0].scenario(), Some(now));
}

#[test]
fn copies_outlive_a_save_until_both_rest_on_what_was_saved() {
    let (_folder, state) = state();
    let base = large();
    let mut journal = Journal::begin(&state).unwrap();
    for _ in 0..2 {
        journal.write(&snapshot_on(&base, edited(&base))).unwrap();
    }
    let scenario = edited(&base);
    let text = canonical_text(&scenario);
    let saved = Arc::new(Base {
        hash: hash_of(text.as_bytes()),
        text,
        scenario,
    });
    let mut again = saved.scenario.clone();
    "again".clone_into(&mut again.title);
    let large = |folder: &Path| sizes(folder).iter().filter(|s| **s > 1 << 20).count();
    journal.write(&snapshot_on(&saved, again.clone())).unwrap();
    assert_eq!(large(journal.folder()), 2);
    journal.write(&snapshot_on(&saved, again.clone())).unwrap();
    assert_eq!(large(journal.folder()), 1);
    let folder = journal.folder().to_owned();
    drop(journal);
    let recovery = Recovery::all(&state).pop().unwrap();
    assert_eq!(recovery.scenario(), Some(again));
    recovery.discard().unwrap();
    assert!(!folder.exists());
}

#[test]
fn a_copy_whose_text_was_damaged_is_not_taken_for_work() {
    let (_folder, state) = state();
    let base = large();
    let mut journal = Journal::begin(&state).unwrap();
    journal.write(&snapshot_on(&base, edited(&base))).unwrap();
    let folder = journal.folder().to_owned();
    drop(journal);
    for file in fs::read_dir(&folder).unwrap() {
        let path = file.unwrap().path();
        if path.to_string_lossy().contains("text-") {
            fs::write(path, "()").unwrap();
        }
    }
    assert_eq!(Recovery::all(&state)[0].scenario(), None);
}
