//! Adding, changing, moving and deleting rounds.

use crate::scenario::{Proposal, Round, RoundId, Scenario};

use super::{Edit, ListEdit, Transaction, fresh_id};

/// Adds a round of this name at the end.
pub fn add_round(scenario: &Scenario, name: &str) -> Transaction {
    let taken = |id: &str| scenario.rounds.iter().any(|r| r.id.as_str() == id);
    let id = RoundId::new(&fresh_id(name, "round", taken));
    let edit = Edit::Rounds(ListEdit::Insert {
        at: scenario.rounds.len(),
        item: Round::new(id, name),
    });
    Transaction::new(format!("Add round {name}"), vec![edit])
}

/// Puts a changed round in the place of the one with its id.
pub fn edit_round(scenario: &Scenario, after: Round) -> Option<Transaction> {
    let at = scenario.rounds.iter().position(|r| r.id == after.id)?;
    let before = scenario.rounds.get(at)?.clone();
    if before == after {
        return None;
    }
    let label = if before.name() == after.name() {
        format!("Change round {}", after.name())
    } else {
        format!("Rename round {} → {}", before.name(), after.name())
    };
    let edit = Edit::Rounds(ListEdit::Replace { at, before, after });
    Some(Transaction::new(label, vec![edit]))
}

/// Moves a round by so many places, earlier where `by` is negative.
pub fn move_round(scenario: &Scenario, id: RoundId, by: isize) -> Option<Transaction> {
    let from = scenario.rounds.iter().position(|r| r.id == id)?;
    let to = from.checked_add_signed(by)?;
    let name = scenario.rounds.get(from)?.name();
    scenario.rounds.get(to)?;
    Some(Transaction::new(
        format!("Move round {name}"),
        vec![Edit::Rounds(ListEdit::Move { from, to })],
    ))
}

/// Deletes a round with what was recorded in it: stances, judgements, what was agreed in it.
///
/// Proposals put in it stay, without a round.
pub fn delete_round(scenario: &Scenario, id: RoundId) -> Option<Transaction> {
    let at = scenario.rounds.iter().position(|r| r.id == id)?;
    let item = scenario.rounds.get(at)?.clone();
    let label = format!("Delete round {}", item.name());
    let mut edits = Vec::new();
    for (row, issue) in scenario.issues.iter().enumerate() {
        edits.extend(Edit::taken_from(
            row,
            issue,
            |stance| stance.round() == Some(id),
            |judgement| judgement.round == Some(id),
        ));
        if issue.agreed.as_ref().is_some_and(|a| a.round == Some(id)) {
            let before = issue.head();
            let mut after = before.clone();
            after.agreed = None;
            edits.push(Edit::IssueHead {
                issue: row,
                before: Box::new(before),
                after: Box::new(after),
            });
        }
    }
    edits.extend(Edit::in_proposals(scenario, |before| {
        (before.round == Some(id)).then(|| Proposal {
            round: None,
            ..before.clone()
        })
    }));
    edits.push(Edit::Rounds(ListEdit::Remove { at, item }));
    Some(Transaction::new(label, edits))
}
