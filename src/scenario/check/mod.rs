//! What makes a scenario valid beyond its shape: ids that point somewhere, positions on
//! their scale, sets within each other, judgements that still hold.
//!
//! Every rule names the place by a [`Path`]; what a place looks like on disk or on the
//! screen is not known here.

mod head;
mod issue;
mod judgement;
mod lookalike;
mod names;
mod position;
mod problem;
mod proposal;
mod scale;
mod stance;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashSet};

use super::{PartyId, Scenario};
use names::Names;

pub(crate) use names::nearest;
pub use problem::{IdKind, Path, PathStep, Problem, ProblemKind, Severity};

/// All problems of a scenario, part by part in the order of the file.
///
/// Takes time in proportion to the size of the scenario.
pub fn check(scenario: &Scenario) -> Vec<Problem> {
    let names = Names::of(scenario);
    let mut found = Vec::new();
    head::check(scenario, &names, &mut found);
    lookalike::check(scenario, &mut found);
    issue::check_ids_of(scenario, &mut found);
    for index in 0..scenario.issues.len() {
        issue::check(scenario, &names, index, &Checked::Whole, &mut found);
    }
    proposal::check(scenario, &names, &mut found);
    found
}

/// The problems of one issue, with paths from the scenario down; for use after an edit of it.
pub fn check_issue(scenario: &Scenario, issue_index: usize) -> Vec<Problem> {
    check_issues(scenario, &BTreeMap::from([(issue_index, Checked::Whole)]))
}

/// What of an issue is checked after an edit of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    /// All of it.
    Whole,
    /// Of its stances only those of these parties: the others are as they were.
    StancesOf(HashSet<PartyId>),
}

impl Checked {
    fn concerns(&self, party: PartyId) -> bool {
        match self {
            Self::Whole => true,
            Self::StancesOf(parties) => parties.contains(&party),
        }
    }
}

/// As [`check_issue`], of several issues: what to check of each, by its index.
pub fn check_issues(scenario: &Scenario, issues: &BTreeMap<usize, Checked>) -> Vec<Problem> {
    let names = Names::of(scenario);
    let mut found = Vec::new();
    for (index, checked) in issues {
        issue::check(scenario, &names, *index, checked, &mut found);
    }
    found
}
