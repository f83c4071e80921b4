//! Which rows and columns the matrix shows.

use std::collections::BTreeSet;

use crate::scenario::{PartyId, Scenario};

/// One row of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatrixRow {
    /// The heading of a group.
    Group {
        /// The heading.
        name: String,
        /// How many issues stand under it.
        issues: usize,
        /// Whether they are folded away.
        folded: bool,
    },
    /// An issue, by its row in the file.
    Issue(usize),
}

/// The rows, in file order; a heading wherever the group changes.
pub fn rows_of(scenario: &Scenario, folded: &BTreeSet<String>) -> Vec<MatrixRow> {
    let has_groups = scenario.issues.iter().any(|issue| !issue.group.is_empty());
    let mut rows = Vec::new();
    let mut at = 0;
    while let Some(first) = scenario.issues.get(at) {
        let same = |issue: &&crate::scenario::Issue| issue.group == first.group;
        let issues = scenario.issues.iter().skip(at).take_while(same).count();
        let is_folded = has_groups && folded.contains(&first.group);
        if has_groups {
            rows.push(MatrixRow::Group {
                name: first.group.clone(),
                issues,
                folded: is_folded,
            });
        }
        if !is_folded {
            rows.extend((at..at + issues).map(MatrixRow::Issue));
        }
        at += issues;
    }
    rows
}

/// The issues among the rows, by their row in the file.
pub fn issue_rows(rows: &[MatrixRow]) -> Vec<usize> {
    rows.iter()
        .filter_map(|row| match row {
            MatrixRow::Issue(issue) => Some(*issue),
            MatrixRow::Group { .. } => None,
        })
        .collect()
}

/// The parties that have a column: all with a stance, and all of them where `all` is wanted
/// or nobody has one yet.
pub fn columns_of(scenario: &Scenario, all: bool) -> Vec<PartyId> {
    let speaks: BTreeSet<PartyId> = scenario
        .issues
        .iter()
        .flat_map(|issue| issue.stances.iter().map(crate::scenario::Stance::party))
        .collect();
    let counts = |party: &crate::scenario::Party| {
        all || speaks.is_empty()
            || speaks.contains(&party.id)
            || party.role == crate::scenario::Role::Negotiator
    };
    scenario
        .parties
        .iter()
        .filter(|party| counts(party))
        .map(|party| party.id)
        .collect()
}
