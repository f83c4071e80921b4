//! Editing one stance as of a round, without rewriting history.

use crate::compare::{Selection, in_effect};
use crate::scenario::{
    Issue, PartyId, RoundId, Scenario, Stance, StanceKey, StanceRecord, Visibility,
};

use super::{Edit, ListEdit};

/// The stance to show in an editor: what is in effect for `party` in the selection,
/// moved to the round shown. A stance that says nothing yet where there is none.
pub fn editable_stance(
    scenario: &Scenario,
    issue: &Issue,
    party: PartyId,
    selection: &Selection,
) -> StanceRecord {
    let found = in_effect(scenario, issue, party, selection);
    stance_at_round(found.map(|found| found.stance), party, selection.round)
}

/// A stance moved to a round; one that says nothing yet where there is none.
pub(super) fn stance_at_round(
    stance: Option<&Stance>,
    party: PartyId,
    round: Option<RoundId>,
) -> StanceRecord {
    let mut record = stance.map_or_else(
        || {
            StanceRecord::new(StanceKey {
                party,
                round,
                visibility: Visibility::Public,
            })
        },
        Stance::record,
    );
    record.round = round;
    record
}

/// Records a stance: replaces the one of the same party, round and visibility, or adds it.
///
/// What stood there under `replaces`, another key of the same stance, goes. Nothing where
/// nothing would change.
pub fn put_stance(
    issue_row: usize,
    issue: &Issue,
    record: StanceRecord,
    replaces: Option<StanceKey>,
) -> Vec<Edit> {
    let after = Stance::from(record);
    let key = after.key();
    let edit = |edit| Edit::Stances {
        issue: issue_row,
        edit,
    };
    let at_key = issue.stance_position(key);
    let at_old = replaces.and_then(|old| issue.stance_position(old));
    match at_key.or(at_old) {
        Some(at) => match issue.stances.get(at) {
            Some(before) if *before != after => vec![edit(ListEdit::Replace {
                at,
                before: before.clone(),
                after,
            })],
            _ => Vec::new(),
        },
        None => vec![edit(ListEdit::Insert {
            at: place_for(issue, key.party),
            item: after,
        })],
    }
}

/// Takes a stance out of the record.
pub fn delete_stance(issue_row: usize, issue: &Issue, key: StanceKey) -> Vec<Edit> {
    issue
        .stance_position(key)
        .and_then(|at| Some((at, issue.stances.get(at)?.clone())))
        .map(|(at, item)| Edit::Stances {
            issue: issue_row,
            edit: ListEdit::Remove { at, item },
        })
        .into_iter()
        .collect()
}

/// After the party's last stance, or at the end.
fn place_for(issue: &Issue, party: PartyId) -> usize {
    issue
        .stances
        .iter()
        .rposition(|stance| stance.party() == party)
        .map_or(issue.stances.len(), |at| at + 1)
}
