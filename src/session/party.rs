//! Adding, changing, moving and deleting parties.

use crate::scenario::{Party, PartyId, Scenario};

use super::{Edit, ListEdit, Transaction, fresh_id};

/// Adds a negotiator of this name at the end.
pub fn add_party(scenario: &Scenario, name: &str) -> Transaction {
    let taken = |id: &str| scenario.parties.iter().any(|p| p.id.as_str() == id);
    let id = PartyId::new(&fresh_id(name, "party", taken));
    let edit = Edit::Parties(ListEdit::Insert {
        at: scenario.parties.len(),
        item: Party::new(id, name),
    });
    Transaction::new(format!("Add party {name}"), vec![edit])
}

/// Puts a changed party in the place of the one with its id.
pub fn edit_party(scenario: &Scenario, after: Party) -> Option<Transaction> {
    let at = scenario.parties.iter().position(|p| p.id == after.id)?;
    let before = scenario.parties.get(at)?.clone();
    if before == after {
        return None;
    }
    let label = if before.name() == after.name() {
        format!("Change party {}", after.name())
    } else {
        format!("Rename party {} → {}", before.name(), after.name())
    };
    let edit = Edit::Parties(ListEdit::Replace { at, before, after });
    Some(Transaction::new(label, vec![edit]))
}

/// Moves a party by so many columns, left where `by` is negative.
pub fn move_party(scenario: &Scenario, id: PartyId, by: isize) -> Option<Transaction> {
    let from = scenario.parties.iter().position(|p| p.id == id)?;
    let to = from.checked_add_signed(by)?;
    let name = scenario.parties.get(from)?.name();
    scenario.parties.get(to)?;
    Some(Transaction::new(
        format!("Move party {name}"),
        vec![Edit::Parties(ListEdit::Move { from, to })],
    ))
}

/// Deletes a party with its stances and the judgements on them; its proposals stay, unsigned.
pub fn delete_party(scenario: &Scenario, id: PartyId) -> Option<Transaction> {
    let at = scenario.parties.iter().position(|p| p.id == id)?;
    let item = scenario.parties.get(at)?.clone();
    let label = format!("Delete party {}", item.name());
    let mut edits = Vec::new();
    for (row, issue) in scenario.issues.iter().enumerate() {
        for (at, stance) in issue.stances.iter().enumerate().rev() {
            if stance.party() == id {
                edits.push(Edit::Stances {
                    issue: row,
                    edit: ListEdit::Remove {
                        at,
                        item: stance.clone(),
                    },
                });
            }
        }
        for (at, judgement) in issue.judgements.iter().enumerate().rev() {
            if judgement.between.0 == id || judgement.between.1 == id {
                edits.push(Edit::Judgements {
                    issue: row,
                    edit: ListEdit::Remove {
                        at,
                        item: judgement.clone(),
                    },
                });
            }
        }
    }
    for (at, before) in scenario.proposals.iter().enumerate() {
        if before.by == Some(id) {
            let mut after = before.clone();
            after.by = None;
            edits.push(Edit::Proposals(ListEdit::Replace {
                at,
                before: before.clone(),
                after,
            }));
        }
    }
    edits.push(Edit::Parties(ListEdit::Remove { at, item }));
    Some(Transaction::new(label, edits))
}
