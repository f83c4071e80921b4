//! Adding, changing, copying, moving and deleting issues.

use std::collections::HashSet;

use crate::scenario::{Issue, IssueHead, IssueId, Scale, Scenario};

use super::place::copy_name;
use super::structure_error::named;
use super::{Edit, ListEdit, Noun, Place, StructureError, Transaction, fresh_id};

/// Ids for new issues: apart from those there are, and from each other.
pub(super) struct IssueIds(HashSet<&'static str>);

impl IssueIds {
    pub(super) fn of(scenario: &Scenario) -> Self {
        Self(scenario.issues.iter().map(|i| i.id.as_str()).collect())
    }

    pub(super) fn fresh(&mut self, title: &str) -> IssueId {
        let id = fresh_id(title, Noun::Issue.one(), |id| self.0.contains(id));
        let id = IssueId::new(&id);
        self.0.insert(id.as_str());
        id
    }
}

/// The rows that there are, each once, in order.
pub(super) fn known_rows(scenario: &Scenario, rows: &[usize]) -> Vec<usize> {
    let mut rows = rows.to_vec();
    rows.retain(|row| *row < scenario.issues.len());
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// The titles of the issues in these rows.
pub(super) fn titles<'s>(scenario: &'s Scenario, rows: &[usize]) -> Vec<&'s str> {
    let issues = rows.iter().filter_map(|row| scenario.issues.get(*row));
    issues.map(|issue| issue.title()).collect()
}

/// What puts another head on the issue in this row; nothing where it is the same.
pub(super) fn head_edit(
    scenario: &Scenario,
    row: usize,
    change: impl FnOnce(&mut IssueHead),
) -> Option<Edit> {
    let before = scenario.issues.get(row)?.head();
    let mut after = before.clone();
    change(&mut after);
    (before != after).then(|| Edit::IssueHead {
        issue: row,
        before: Box::new(before),
        after: Box::new(after),
    })
}

/// Adds an issue of this title after the row `after`, under the same heading, or at the end.
#[expect(
    clippy::needless_pass_by_value,
    reason = "whoever adds one issue has just made its scale"
)]
pub fn add_issue(
    scenario: &Scenario,
    title: &str,
    scale: Scale,
    after: Option<usize>,
) -> Transaction {
    let end = Place::Before(scenario.issues.len());
    let known = after.filter(|row| *row < scenario.issues.len());
    insert_issues(scenario, &[title], &scale, known.map_or(end, Place::After))
}

/// Adds issues of these titles, all on one scale, under the heading of the issue they go beside.
pub fn insert_issues(
    scenario: &Scenario,
    titles: &[&str],
    scale: &Scale,
    place: Place,
) -> Transaction {
    let mut ids = IssueIds::of(scenario);
    let neighbour = scenario.issues.get(place.neighbour());
    let group = neighbour.map_or("", |issue| issue.group.as_str());
    let first = place.index(scenario.issues.len());
    let edits = titles.iter().enumerate().map(|(count, title)| {
        let mut item = Issue::new(ids.fresh(title), *title, scale.clone());
        group.clone_into(&mut item.group);
        let at = first + count;
        Edit::Issues(ListEdit::Insert {
            at,
            item: item.into(),
        })
    });
    let edits = edits.collect();
    Transaction::new(Noun::Issue.label("Add", titles), edits)
}

/// Copies issues with all they hold, each directly below its own; what proposals say is not copied.
pub fn duplicate_issues(scenario: &Scenario, rows: &[usize]) -> Option<Transaction> {
    let rows = known_rows(scenario, rows);
    let mut ids = IssueIds::of(scenario);
    let mut edits = Vec::new();
    // From the last up, so that the rows above stay where they are.
    for row in rows.iter().rev() {
        let original = scenario.issues.get(*row)?;
        let title = copy_name(original.title());
        let mut item = original.clone();
        item.id = ids.fresh(&title);
        item.title = title;
        let at = row + 1;
        edits.push(Edit::Issues(ListEdit::Insert { at, item }));
    }
    let label = Noun::Issue.label("Duplicate", &titles(scenario, &rows));
    (!edits.is_empty()).then(|| Transaction::new(label, edits))
}

/// Puts a changed head on the issue in this row. Its id stays.
pub fn edit_issue(scenario: &Scenario, row: usize, after: IssueHead) -> Option<Transaction> {
    let issue = scenario.issues.get(row)?;
    let label = if issue.title == after.title {
        format!("Change issue {}", issue.title())
    } else {
        format!("Rename issue {} → {}", issue.title(), after.title)
    };
    let edit = head_edit(scenario, row, |head| {
        *head = IssueHead {
            id: head.id,
            ..after
        };
    })?;
    Some(Transaction::new(label, vec![edit]))
}

/// Gives an issue another title. Its id stays.
///
/// # Errors
/// Where the title is empty.
pub fn rename_issue(
    scenario: &Scenario,
    row: usize,
    title: &str,
) -> Result<Option<Transaction>, StructureError> {
    let title = named(Noun::Issue, title)?;
    let head = scenario.issues.get(row).map(|issue| issue.head());
    Ok(head.and_then(|head| {
        let title = title.to_owned();
        edit_issue(scenario, row, IssueHead { title, ..head })
    }))
}

/// Moves an issue by so many rows, up where `by` is negative.
pub fn move_issue(scenario: &Scenario, from: usize, by: isize) -> Option<Transaction> {
    let to = from.checked_add_signed(by)?;
    scenario.issues.get(to)?;
    let before = if by > 0 { to + 1 } else { to };
    move_issues(scenario, &[from], before, None)
}

/// Moves issues together before the row `before`; the number of issues means the end.
///
/// With a `group` they come under that heading, else they keep theirs.
pub fn move_issues(
    scenario: &Scenario,
    rows: &[usize],
    before: usize,
    group: Option<&str>,
) -> Option<Transaction> {
    let rows = known_rows(scenario, rows);
    let mut edits: Vec<Edit> = Vec::new();
    if let Some(group) = group {
        edits.extend(
            rows.iter()
                .filter_map(|row| regrouped(scenario, *row, group)),
        );
    }
    let moves = ListEdit::moves(scenario.issues.len(), &rows, before);
    edits.extend(moves.into_iter().map(Edit::Issues));
    let label = Noun::Issue.label("Move", &titles(scenario, &rows));
    (!edits.is_empty()).then(|| Transaction::new(label, edits))
}

/// What puts the issue in this row under another heading; nothing where it stands there.
pub(super) fn regrouped(scenario: &Scenario, row: usize, group: &str) -> Option<Edit> {
    head_edit(scenario, row, |head| group.clone_into(&mut head.group))
}

/// Deletes an issue with all it holds, and what proposals say on it.
pub fn delete_issue(scenario: &Scenario, row: usize) -> Option<Transaction> {
    delete_issues(scenario, &[row])
}

/// Deletes issues with all they hold, and what proposals say on them.
pub fn delete_issues(scenario: &Scenario, rows: &[usize]) -> Option<Transaction> {
    let rows = known_rows(scenario, rows);
    let label = Noun::Issue.label("Delete", &titles(scenario, &rows));
    let edits = removals(scenario, &rows);
    (!edits.is_empty()).then(|| Transaction::new(label, edits))
}

/// What takes the issues in these rows away, and what proposals say on them.
pub(super) fn removals(scenario: &Scenario, rows: &[usize]) -> Vec<Edit> {
    let issues = rows.iter().filter_map(|row| scenario.issues.get(*row));
    let ids: HashSet<IssueId> = issues.map(|issue| issue.id).collect();
    let mut edits = Edit::in_proposals(scenario, |before| {
        let mut after = before.clone();
        after.terms.retain(|term| !ids.contains(&term.issue));
        (after.terms.len() < before.terms.len()).then_some(after)
    });
    let goes = ListEdit::removals(&scenario.issues, |issue| ids.contains(&issue.id));
    edits.extend(goes.into_iter().map(Edit::Issues));
    edits
}
