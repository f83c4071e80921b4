//! What makes a scenario valid beyond its shape: ids that point somewhere, positions on
//! their scale, sets within each other, judgements that still hold.
//!
//! Every rule names the place by a [`Path`]; what a place looks like on disk or on the
//! screen is not known here.

mod head;
mod issue;
mod judgement;
mod names;
mod position;
mod problem;
mod proposal;
mod scale;
mod stance;
#[cfg(test)]
mod tests;

use super::Scenario;
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
    issue::check_ids_of(scenario, &mut found);
    for index in 0..scenario.issues.len() {
        issue::check(scenario, &names, index, &mut found);
    }
    proposal::check(scenario, &names, &mut found);
    found
}

/// The problems of one issue, with paths from the scenario down; for use after an edit of it.
pub fn check_issue(scenario: &Scenario, issue_index: usize) -> Vec<Problem> {
    check_issues(scenario, [issue_index])
}

/// As [`check_issue`], of several issues.
pub fn check_issues(
    scenario: &Scenario,
    issue_indices: impl IntoIterator<Item = usize>,
) -> Vec<Problem> {
    let names = Names::of(scenario);
    let mut found = Vec::new();
    for index in issue_indices {
        issue::check(scenario, &names, index, &mut found);
    }
    found
}
