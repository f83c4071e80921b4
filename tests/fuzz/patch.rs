//! The writer that keeps the user's text: what holds of every text that reads without an error.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};

use standpoint::files::read::{Reading, read_bytes, read_scenario};
use standpoint::files::write::keep::kept_text;
use standpoint::scenario::check::Severity;
use standpoint::scenario::{Party, PartyId, Scenario};

use super::target::{Outcome, outcome};

/// Reads, edits and writes; what the edit is follows from the bytes.
pub(super) fn run(bytes: &[u8]) -> Outcome {
    let opened = read_bytes(bytes.to_vec());
    let Some(old) = whole(&opened.reading) else {
        return 0;
    };
    let same = kept_text(&opened.text, old, old);
    assert_eq!(
        same.map(|kept| kept.text).as_ref(),
        Some(&opened.text),
        "not kept without a change"
    );
    let mut hash = DefaultHasher::new();
    bytes.hash(&mut hash);
    let drawn = usize::try_from(hash.finish() % 1_000_003).unwrap();
    let new = edited(old, drawn);
    let Some(kept) = kept_text(&opened.text, old, &new) else {
        return outcome(["the layout is not kept"].into_iter());
    };
    let back = read_scenario(&kept.text);
    assert_eq!(back.scenario.as_ref(), Some(&new), "{}", kept.text);
    assert_eq!(
        back.comments + kept.gone.len(),
        opened.reading.comments,
        "{}",
        kept.text
    );
    let again = kept_text(&kept.text, &new, &new);
    assert_eq!(
        again.map(|kept| kept.text),
        Some(kept.text),
        "not kept the second time"
    );
    outcome(
        opened
            .reading
            .diagnostics
            .iter()
            .map(|found| found.message.as_str()),
    ) ^ (drawn % 7) as u64
}

fn whole(reading: &Reading) -> Option<&Scenario> {
    let has_error = reading
        .diagnostics
        .iter()
        .any(|found| found.severity == Severity::Error);
    let scenario = reading.scenario.as_ref();
    scenario.filter(|_| !has_error && !reading.read_only_because_newer)
}

/// One of a few edits, of the kind that people make.
fn edited(old: &Scenario, drawn: usize) -> Scenario {
    let mut new = old.clone();
    let row = drawn / 7;
    match drawn % 7 {
        0 => new.title.push_str(" \"again\"\n"),
        1 => new.parties.insert(
            row % (new.parties.len() + 1),
            Party::new(PartyId::new("a-new-party"), "New"),
        ),
        2 if !new.parties.is_empty() => {
            new.parties.remove(row % old.parties.len());
        }
        3 if !new.issues.is_empty() => new.issues.rotate_left(row % old.issues.len()),
        4 if !new.issues.is_empty() => {
            new.issues.remove(row % old.issues.len());
        }
        5 => {
            if let Some(issue) = new.issues.get_mut(row % old.issues.len().max(1)) {
                issue.stances.reverse();
                "Another title".clone_into(&mut issue.title);
            }
        }
        _ => {
            if let Some(issue) = new.issues.get_mut(row % old.issues.len().max(1))
                && let Some(stance) = issue.stances.last_mut()
            {
                let mut record = stance.record();
                "said “anew”".clone_into(&mut record.text);
                record.salience = Some(0.5);
                *stance = record.into();
            }
        }
    }
    new
}
