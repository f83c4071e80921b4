//! Adding, changing, copying, moving and deleting parties.

use std::collections::HashSet;

use crate::scenario::{Judgement, Party, PartyId, Proposal, Scenario, Stance};

use super::place::copy_name;
use super::structure_error::named;
use super::{Edit, ListEdit, Noun, Place, StructureError, Transaction, fresh_id};

/// Ids for new parties: apart from those there are, and from each other.
struct PartyIds(HashSet<&'static str>);

impl PartyIds {
    fn of(scenario: &Scenario) -> Self {
        Self(scenario.parties.iter().map(|p| p.id.as_str()).collect())
    }

    fn fresh(&mut self, name: &str) -> PartyId {
        let id = fresh_id(name, Noun::Party.one(), |id| self.0.contains(id));
        let id = PartyId::new(&id);
        self.0.insert(id.as_str());
        id
    }
}

/// Adds a negotiator of this name at the end.
pub fn add_party(scenario: &Scenario, name: &str) -> Transaction {
    insert_parties(scenario, &[name], Place::Before(scenario.parties.len()))
}

/// Adds negotiators of these names, left (before) or right (after) of another.
pub fn insert_parties(scenario: &Scenario, names: &[&str], place: Place) -> Transaction {
    let mut ids = PartyIds::of(scenario);
    let first = place.index(scenario.parties.len());
    let edits = names.iter().enumerate().map(|(count, name)| {
        let at = first + count;
        let item = Party::new(ids.fresh(name), *name);
        Edit::Parties(ListEdit::Insert { at, item })
    });
    let edits = edits.collect();
    Transaction::new(Noun::Party.label("Add", names), edits)
}

/// Copies a party with its stances and the judgements on them, directly right of it.
///
/// Its short name and colour stay with the original, so that the two are told apart.
pub fn duplicate_party(scenario: &Scenario, id: PartyId) -> Option<Transaction> {
    let at = scenario.parties.iter().position(|p| p.id == id)?;
    let original = scenario.parties.get(at)?;
    let name = copy_name(original.name());
    let item = Party {
        id: PartyIds::of(scenario).fresh(&name),
        name,
        short: String::new(),
        color: String::new(),
        ..original.clone()
    };
    let copy = item.id;
    let at = at + 1;
    let mut edits = vec![Edit::Parties(ListEdit::Insert { at, item })];
    for (row, issue) in scenario.issues.iter().enumerate() {
        let stances = ListEdit::copies(&issue.stances, |stance| {
            (stance.party() == id).then(|| {
                let mut record = stance.record();
                record.party = copy;
                Stance::from(record)
            })
        });
        let stances = stances.into_iter();
        edits.extend(stances.map(|edit| Edit::Stances { issue: row, edit }));
        let judgements = ListEdit::copies(&issue.judgements, |judgement| {
            let (a, b) = judgement.between;
            let other = |party| if party == id { copy } else { party };
            (a == id || b == id).then(|| Judgement {
                between: (other(a), other(b)),
                ..judgement.clone()
            })
        });
        let judgements = judgements.into_iter();
        edits.extend(judgements.map(|edit| Edit::Judgements { issue: row, edit }));
    }
    let label = Noun::Party.label("Duplicate", &[original.name()]);
    Some(Transaction::new(label, edits))
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

/// Gives a party another name. Its id stays.
///
/// # Errors
/// Where the name is empty.
pub fn rename_party(
    scenario: &Scenario,
    id: PartyId,
    name: &str,
) -> Result<Option<Transaction>, StructureError> {
    let name = named(Noun::Party, name)?.to_owned();
    let party = scenario.party(id).cloned();
    Ok(party.and_then(|party| edit_party(scenario, Party { name, ..party })))
}

/// Moves a party by so many columns, left where `by` is negative.
pub fn move_party(scenario: &Scenario, id: PartyId, by: isize) -> Option<Transaction> {
    let from = scenario.parties.iter().position(|p| p.id == id)?;
    let to = from.checked_add_signed(by)?;
    scenario.parties.get(to)?;
    move_parties(scenario, &[id], if by > 0 { to + 1 } else { to })
}

/// Moves parties together before the one at index `before`; the number of parties means the end.
pub fn move_parties(scenario: &Scenario, ids: &[PartyId], before: usize) -> Option<Transaction> {
    let chosen = chosen(scenario, ids);
    let moves = ListEdit::moves(scenario.parties.len(), &chosen.at, before);
    let edits: Vec<Edit> = moves.into_iter().map(Edit::Parties).collect();
    let label = Noun::Party.label("Move", &chosen.names);
    (!edits.is_empty()).then(|| Transaction::new(label, edits))
}

/// Some of the parties, in file order.
struct Chosen<'s> {
    at: Vec<usize>,
    names: Vec<&'s str>,
}

fn chosen<'s>(scenario: &'s Scenario, ids: &[PartyId]) -> Chosen<'s> {
    let parties = scenario.parties.iter().enumerate();
    let (at, names) = parties
        .filter(|(_, party)| ids.contains(&party.id))
        .map(|(at, party)| (at, party.name()))
        .unzip();
    Chosen { at, names }
}

/// Deletes a party with its stances and the judgements on them; its proposals stay, unsigned.
pub fn delete_party(scenario: &Scenario, id: PartyId) -> Option<Transaction> {
    delete_parties(scenario, &[id])
}

/// Deletes parties with their stances and the judgements on them; their proposals stay, unsigned.
pub fn delete_parties(scenario: &Scenario, ids: &[PartyId]) -> Option<Transaction> {
    let label = Noun::Party.label("Delete", &chosen(scenario, ids).names);
    let ids: HashSet<PartyId> = ids.iter().copied().collect();
    let goes = ListEdit::removals(&scenario.parties, |party| ids.contains(&party.id));
    if goes.is_empty() {
        return None;
    }
    let mut edits = Vec::new();
    for (row, issue) in scenario.issues.iter().enumerate() {
        edits.extend(Edit::taken_from(
            row,
            issue,
            |stance| ids.contains(&stance.party()),
            |judgement| ids.contains(&judgement.between.0) || ids.contains(&judgement.between.1),
        ));
    }
    edits.extend(Edit::in_proposals(scenario, |before| {
        before
            .by
            .is_some_and(|by| ids.contains(&by))
            .then(|| Proposal {
                by: None,
                ..before.clone()
            })
    }));
    edits.extend(goes.into_iter().map(Edit::Parties));
    Some(Transaction::new(label, edits))
}
