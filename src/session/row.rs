//! Adding, changing, moving and deleting issues.

use crate::scenario::{Issue, IssueHead, IssueId, Scale, Scenario};

use super::{Edit, ListEdit, Transaction, fresh_id};

/// Adds an issue of this title after the row `after`, under the same heading, or at the end.
pub fn add_issue(
    scenario: &Scenario,
    title: &str,
    scale: Scale,
    after: Option<usize>,
) -> Transaction {
    let taken = |id: &str| scenario.issues.iter().any(|i| i.id.as_str() == id);
    let id = IssueId::new(&fresh_id(title, "issue", taken));
    let mut item = Issue::new(id, title, scale);
    let neighbour = after.and_then(|row| scenario.issues.get(row));
    item.group = neighbour
        .map(|issue| issue.group.clone())
        .unwrap_or_default();
    let at = match (after, neighbour) {
        (Some(row), Some(_)) => row + 1,
        _ => scenario.issues.len(),
    };
    let edit = Edit::Issues(ListEdit::Insert { at, item });
    Transaction::new(format!("Add issue {title}"), vec![edit])
}

/// Puts a changed head on the issue in this row. Its id stays.
pub fn edit_issue(scenario: &Scenario, row: usize, mut after: IssueHead) -> Option<Transaction> {
    let issue = scenario.issues.get(row)?;
    let before = issue.head();
    after.id = before.id;
    if before == after {
        return None;
    }
    let label = if before.title == after.title {
        format!("Change issue {}", issue.title())
    } else {
        format!("Rename issue {} → {}", issue.title(), after.title)
    };
    let edit = Edit::IssueHead {
        issue: row,
        before: Box::new(before),
        after: Box::new(after),
    };
    Some(Transaction::new(label, vec![edit]))
}

/// Moves an issue by so many rows, up where `by` is negative.
pub fn move_issue(scenario: &Scenario, from: usize, by: isize) -> Option<Transaction> {
    let to = from.checked_add_signed(by)?;
    let title = scenario.issues.get(from)?.title();
    scenario.issues.get(to)?;
    Some(Transaction::new(
        format!("Move issue {title}"),
        vec![Edit::Issues(ListEdit::Move { from, to })],
    ))
}

/// Deletes an issue with all it holds, and what proposals say on it.
pub fn delete_issue(scenario: &Scenario, row: usize) -> Option<Transaction> {
    let item = scenario.issues.get(row)?.clone();
    let label = format!("Delete issue {}", item.title());
    let mut edits = Edit::in_proposals(scenario, |before| {
        let mut after = before.clone();
        after.terms.retain(|term| term.issue != item.id);
        (after.terms.len() < before.terms.len()).then_some(after)
    });
    edits.push(Edit::Issues(ListEdit::Remove { at: row, item }));
    Some(Transaction::new(label, edits))
}
