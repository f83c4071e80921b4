//! Headings over issues: naming, moving, copying and taking them away.
//!
//! A group is the issues that name it; it has no place of its own.

use crate::scenario::Scenario;

use super::place::copy_name;
use super::row::{IssueIds, known_rows, regrouped, removals};
use super::structure_error::named;
use super::{Edit, ListEdit, Noun, StructureError, Transaction};

/// The rows of the issues under this heading.
pub fn group_rows(scenario: &Scenario, group: &str) -> Vec<usize> {
    let issues = scenario.issues.iter().enumerate();
    issues
        .filter(|(_, issue)| issue.group == group)
        .map(|(row, _)| row)
        .collect()
}

/// Puts issues together under one heading, at the place of the first of them.
///
/// # Errors
/// Where the heading is empty.
pub fn group_issues(
    scenario: &Scenario,
    rows: &[usize],
    group: &str,
) -> Result<Option<Transaction>, StructureError> {
    let group = named(Noun::Group, group)?;
    let rows = known_rows(scenario, rows);
    let mut edits = under(scenario, &rows, group);
    let first = rows.first().copied().unwrap_or_default();
    let moves = ListEdit::moves(scenario.issues.len(), &rows, first);
    edits.extend(moves.into_iter().map(Edit::Issues));
    Ok(step(format!("Group {} issues: {group}", rows.len()), edits))
}

/// Gives a group another name: all its issues come under it. The name of another group joins the two.
///
/// # Errors
/// Where the name is empty.
pub fn rename_group(
    scenario: &Scenario,
    from: &str,
    to: &str,
) -> Result<Option<Transaction>, StructureError> {
    let to = named(Noun::Group, to)?;
    let edits = under(scenario, &group_rows(scenario, from), to);
    let from = if from.is_empty() { "(none)" } else { from };
    Ok(step(format!("Rename group {from} → {to}"), edits))
}

/// Moves all issues of a group together before the row `before`; the number of issues means the end.
pub fn move_group(scenario: &Scenario, group: &str, before: usize) -> Option<Transaction> {
    let rows = group_rows(scenario, group);
    let moves = ListEdit::moves(scenario.issues.len(), &rows, before);
    let edits = moves.into_iter().map(Edit::Issues).collect();
    step(format!("Move group {group}"), edits)
}

/// Takes the heading away; its issues stay, under none.
pub fn ungroup(scenario: &Scenario, group: &str) -> Option<Transaction> {
    let edits = under(scenario, &group_rows(scenario, group), "");
    step(format!("Ungroup {group}"), edits)
}

/// Deletes a group with all its issues, and what proposals say on them.
pub fn delete_group(scenario: &Scenario, group: &str) -> Option<Transaction> {
    let edits = removals(scenario, &group_rows(scenario, group));
    step(format!("Delete group {group}"), edits)
}

/// Copies a group with all its issues, below its last one, under a heading of its own.
pub fn duplicate_group(scenario: &Scenario, group: &str) -> Option<Transaction> {
    let rows = group_rows(scenario, group);
    let after = rows.last()? + 1;
    let heading = copy_name(group.trim()).trim().to_owned();
    let mut ids = IssueIds::of(scenario);
    let issues = rows.iter().filter_map(|row| scenario.issues.get(*row));
    let edits = issues.enumerate().map(|(count, original)| {
        let mut item = original.clone();
        item.id = ids.fresh(original.title());
        item.group.clone_from(&heading);
        let at = after + count;
        Edit::Issues(ListEdit::Insert { at, item })
    });
    let edits = edits.collect();
    step(format!("Duplicate group {group}"), edits)
}

fn under(scenario: &Scenario, rows: &[usize], group: &str) -> Vec<Edit> {
    let changed = rows.iter().map(|row| regrouped(scenario, *row, group));
    changed.flatten().collect()
}

fn step(label: String, edits: Vec<Edit>) -> Option<Transaction> {
    (!edits.is_empty()).then(|| Transaction::new(label, edits))
}
