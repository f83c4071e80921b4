//! The part of a large scenario that was changed since its file was read or saved.
//!
//! A copy of all of it every few seconds would wear out disk and processor. So a copy of a large
//! scenario holds the issues that were changed, with everything that is not an issue, and the text
//! of the file lies beside the copies once.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::files::save::Hash;
use crate::scenario::{Issue, IssueId, Scenario, Shared};

/// A file whose text is longer gets copies of what was changed only, in bytes.
pub(super) const LARGE_BYTES: usize = 4 << 20;

/// What a copy of changed issues rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Rest {
    /// SHA-256 of the text beside the copies, whose issues are meant where the copy has none.
    pub(super) text: Hash,
    /// The issues in order, where that is not the order of the text.
    order: Option<Vec<String>>,
}

/// The scenario without the issues that are as they were, and what it then rests on: the text of
/// this hash, which means `before`.
pub(super) fn changed_part(before: &Scenario, text: Hash, now: &Scenario) -> (Scenario, Rest) {
    let old: HashMap<IssueId, &Shared<Issue>> = before.issues.iter().map(|i| (i.id, i)).collect();
    let is_changed = |issue: &&Shared<Issue>| old.get(&issue.id) != Some(issue);
    let part = Scenario {
        issues: now.issues.iter().filter(is_changed).cloned().collect(),
        parties: now.parties.clone(),
        rounds: now.rounds.clone(),
        sources: now.sources.clone(),
        proposals: now.proposals.clone(),
        title: now.title.clone(),
        summary: now.summary.clone(),
        note: now.note.clone(),
        ..*now
    };
    let ids = |scenario: &Scenario| scenario.issues.iter().map(|i| i.id).collect::<Vec<_>>();
    let order = ids(now);
    let is_moved = order != ids(before);
    let names = || order.iter().map(|id| id.as_str().to_owned()).collect();
    let rest = Rest {
        text,
        order: is_moved.then(names),
    };
    (part, rest)
}

/// The whole scenario: this part with the issues that it rests on.
pub(super) fn whole(part: Scenario, rest: &Rest, before: Scenario) -> Scenario {
    let order = match &rest.order {
        Some(names) => names.iter().map(|name| IssueId::new(name)).collect(),
        None => before.issues.iter().map(|i| i.id).collect::<Vec<_>>(),
    };
    let old = before.issues.into_iter();
    let known = old.chain(part.issues).map(|issue| (issue.id, issue));
    // Of an issue in both, the changed one.
    let mut known: HashMap<IssueId, Shared<Issue>> = known.collect();
    Scenario {
        issues: order.iter().filter_map(|id| known.remove(id)).collect(),
        ..part
    }
}
