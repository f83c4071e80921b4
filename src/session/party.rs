//! Adding, changing, moving and deleting parties.

use crate::scenario::{Party, PartyId, Proposal, Scenario};

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
        edits.extend(Edit::taken_from(
            row,
            issue,
            |stance| stance.party() == id,
            |judgement| judgement.between.0 == id || judgement.between.1 == id,
        ));
    }
    edits.extend(Edit::in_proposals(scenario, |before| {
        (before.by == Some(id)).then(|| Proposal {
            by: None,
            ..before.clone()
        })
    }));
    edits.push(Edit::Parties(ListEdit::Remove { at, item }));
    Some(Transaction::new(label, edits))
}
