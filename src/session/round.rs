//! Adding, changing, copying, moving and deleting rounds.

use std::collections::{HashMap, HashSet};

use crate::scenario::{
    Issue, PartyId, Proposal, Round, RoundId, Scenario, Stance, StanceKey, Visibility,
};

use super::baseless::is_baseless;
use super::place::copy_name;
use super::row::head_edit;
use super::structure_error::named;
use super::{Edit, ListEdit, Noun, Place, StructureError, Transaction, fresh_id};

/// Ids for new rounds: apart from those there are, and from each other.
struct RoundIds(HashSet<&'static str>);

impl RoundIds {
    fn of(scenario: &Scenario) -> Self {
        Self(scenario.rounds.iter().map(|r| r.id.as_str()).collect())
    }

    fn fresh(&mut self, name: &str) -> RoundId {
        let id = fresh_id(name, Noun::Round.one(), |id| self.0.contains(id));
        let id = RoundId::new(&id);
        self.0.insert(id.as_str());
        id
    }
}

/// Adds a round of this name at the end.
pub fn add_round(scenario: &Scenario, name: &str) -> Transaction {
    insert_rounds(scenario, &[name], Place::Before(scenario.rounds.len()))
}

/// Adds rounds of these names before or after another.
pub fn insert_rounds(scenario: &Scenario, names: &[&str], place: Place) -> Transaction {
    let mut ids = RoundIds::of(scenario);
    let first = place.index(scenario.rounds.len());
    let edits = names.iter().enumerate().map(|(count, name)| {
        let at = first + count;
        let item = Round::new(ids.fresh(name), *name);
        Edit::Rounds(ListEdit::Insert { at, item })
    });
    let edits = edits.collect();
    Transaction::new(Noun::Round.label("Add", names), edits)
}

/// Adds a round after this one in which all stances in effect are recorded: what was carried
/// over becomes recorded. Date, result and sources of the meeting are not copied.
pub fn duplicate_round(scenario: &Scenario, id: RoundId) -> Option<Transaction> {
    let at = scenario.rounds.iter().position(|r| r.id == id)?;
    let original = scenario.rounds.get(at)?;
    let name = copy_name(original.name());
    let item = Round::new(RoundIds::of(scenario).fresh(&name), name);
    let copy = item.id;
    let label = Noun::Round.label("Duplicate", &[original.name()]);
    let orders: HashMap<RoundId, usize> = scenario.rounds.iter().map(|r| r.id).zip(0..).collect();
    let at = at + 1;
    let mut edits = vec![Edit::Rounds(ListEdit::Insert { at, item })];
    // What precedes the first round has no place among the rounds and stays in effect.
    let order = |stance: &Stance| match stance.round() {
        None => Some(0),
        Some(round) => orders.get(&round).map(|order| order + 1),
    };
    for (row, issue) in scenario.issues.iter().enumerate() {
        let mut latest: HashMap<(PartyId, Visibility), StanceKey> = HashMap::new();
        let mut since: HashMap<(PartyId, Visibility), usize> = HashMap::new();
        for stance in &issue.stances {
            let slot = (stance.party(), stance.visibility());
            let Some(order) = order(stance).filter(|order| *order <= at) else {
                continue;
            };
            if since.get(&slot).is_none_or(|known| *known < order) {
                since.insert(slot, order);
                latest.insert(slot, stance.key());
            }
        }
        let copies = ListEdit::copies(&issue.stances, |stance| {
            let key = stance.key();
            let known = latest.get(&(key.party, key.visibility));
            (known == Some(&key)).then(|| {
                let mut record = stance.record();
                record.round = Some(copy);
                Stance::from(record)
            })
        });
        let copies = copies.into_iter();
        edits.extend(copies.map(|edit| Edit::Stances { issue: row, edit }));
    }
    Some(Transaction::new(label, edits))
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

/// Gives a round another name. Its id stays.
///
/// # Errors
/// Where the name is empty.
pub fn rename_round(
    scenario: &Scenario,
    id: RoundId,
    name: &str,
) -> Result<Option<Transaction>, StructureError> {
    let name = named(Noun::Round, name)?.to_owned();
    let round = scenario.round(id).cloned();
    Ok(round.and_then(|round| edit_round(scenario, Round { name, ..round })))
}

/// Moves a round by so many places, earlier where `by` is negative.
///
/// # Errors
/// As [`move_rounds`].
pub fn move_round(
    scenario: &Scenario,
    id: RoundId,
    by: isize,
) -> Result<Option<Transaction>, StructureError> {
    let from = scenario.rounds.iter().position(|r| r.id == id);
    let to = from.and_then(|from| from.checked_add_signed(by));
    match to.filter(|to| *to < scenario.rounds.len()) {
        Some(to) => move_rounds(scenario, &[id], if by > 0 { to + 1 } else { to }),
        None => Ok(None),
    }
}

/// Moves rounds together before the one at index `before`; the number of rounds means the end.
///
/// # Errors
/// Where a judgement would then be made before the wordings that it compares.
pub fn move_rounds(
    scenario: &Scenario,
    ids: &[RoundId],
    before: usize,
) -> Result<Option<Transaction>, StructureError> {
    let rounds = scenario.rounds.iter().enumerate();
    let (chosen, names): (Vec<usize>, Vec<&str>) = rounds
        .filter(|(_, round)| ids.contains(&round.id))
        .map(|(at, round)| (at, round.name()))
        .unzip();
    let moves = ListEdit::moves(scenario.rounds.len(), &chosen, before);
    let edits: Vec<Edit> = moves.into_iter().map(Edit::Rounds).collect();
    let mut moved = Scenario {
        rounds: scenario.rounds.clone(),
        ..Scenario::default()
    };
    for edit in &edits {
        edit.apply(&mut moved);
    }
    for issue in &scenario.issues {
        for judgement in &issue.judgements {
            if is_baseless(&moved, issue, judgement) && !is_baseless(scenario, issue, judgement) {
                let round = judgement.round.and_then(|id| scenario.round(id));
                return Err(StructureError::JudgedBefore {
                    issue: issue.title().to_owned(),
                    round: round.map_or_else(String::new, |round| round.name().to_owned()),
                });
            }
        }
    }
    let label = Noun::Round.label("Move", &names);
    Ok((!edits.is_empty()).then(|| Transaction::new(label, edits)))
}

/// Deletes a round; see [`delete_rounds`].
pub fn delete_round(scenario: &Scenario, id: RoundId) -> Option<Transaction> {
    delete_rounds(scenario, &[id])
}

/// Deletes rounds with what was recorded in them: stances, judgements, what was agreed in them;
/// and with later judgements on wordings that go.
///
/// Proposals put in them stay, without a round.
pub fn delete_rounds(scenario: &Scenario, ids: &[RoundId]) -> Option<Transaction> {
    let goes = |round: Option<RoundId>| round.is_some_and(|id| ids.contains(&id));
    let rounds = ListEdit::removals(&scenario.rounds, |round| goes(Some(round.id)));
    let gone = scenario.rounds.iter().filter(|round| goes(Some(round.id)));
    let names: Vec<&str> = gone.map(Round::name).collect();
    if names.is_empty() {
        return None;
    }
    let mut edits = Vec::new();
    for (row, issue) in scenario.issues.iter().enumerate() {
        let left = (!issue.judgements.is_empty()).then(|| without(issue, goes));
        edits.extend(Edit::taken_from(
            row,
            issue,
            |stance| goes(stance.round()),
            |judgement| {
                let baseless = |left| is_baseless(scenario, left, judgement);
                goes(judgement.round) || left.as_ref().is_some_and(baseless)
            },
        ));
        if issue.agreed.as_ref().is_some_and(|a| goes(a.round)) {
            edits.extend(head_edit(scenario, row, |head| head.agreed = None));
        }
    }
    edits.extend(Edit::in_proposals(scenario, |before| {
        goes(before.round).then(|| Proposal {
            round: None,
            ..before.clone()
        })
    }));
    edits.extend(rounds.into_iter().map(Edit::Rounds));
    Some(Transaction::new(Noun::Round.label("Delete", &names), edits))
}

/// The issue with the stances that stay.
fn without(issue: &Issue, goes: impl Fn(Option<RoundId>) -> bool) -> Issue {
    let mut left = Issue::new(issue.id, "", issue.scale.clone());
    let stays = issue.stances.iter().filter(|s| !goes(s.round()));
    left.stances = stays.cloned().collect();
    left
}
