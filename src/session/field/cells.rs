//! Changing the stances of many cells, as edits that can be undone.

use std::collections::HashMap;

use crate::scenario::{Issue, PartyId, Stance, StanceRecord};
use crate::session::stance_edit::stance_at_round;
use crate::session::{Edit, ListEdit, Session, delete_stance, put_stance};

/// The stances of some cells as they will be at the round shown.
///
/// A stance carried over from an earlier round is copied to the round shown; the earlier stays.
pub(in crate::session) struct StanceEdits<'a> {
    session: &'a Session,
    /// Where each party stands in the file.
    columns: HashMap<PartyId, usize>,
    changed: Vec<Changed>,
    places: HashMap<(usize, PartyId), usize>,
}

struct Changed {
    row: usize,
    party: PartyId,
    after: Stance,
}

/// One cell whose stance will be another.
pub(in crate::session) struct ChangedCell {
    /// The issue, by its row in the file.
    pub(in crate::session) row: usize,
    /// Whose stance.
    pub(in crate::session) party: PartyId,
    /// As it is shown now.
    pub(in crate::session) before: StanceRecord,
    /// As it will be.
    pub(in crate::session) after: StanceRecord,
}

impl<'a> StanceEdits<'a> {
    /// No change yet.
    pub(in crate::session) fn new(session: &'a Session) -> Self {
        let parties = session.scenario().parties.iter().enumerate();
        Self {
            session,
            columns: parties.map(|(at, party)| (party.id, at)).collect(),
            changed: Vec::new(),
            places: HashMap::new(),
        }
    }

    /// Whether there is a cell of this issue and party.
    pub(in crate::session) fn has(&self, row: usize, party: PartyId) -> bool {
        row < self.session.scenario().issues.len() && self.columns.contains_key(&party)
    }

    /// The stance in effect in a cell, none where there is none.
    pub(in crate::session) fn shown(&self, row: usize, party: PartyId) -> Option<&'a Stance> {
        self.found(row, party).map(|(stance, _)| stance)
    }

    /// The stance in effect, and whether it is carried over.
    fn found(&self, row: usize, party: PartyId) -> Option<(&'a Stance, bool)> {
        let figures = &self.session.comparison().issue(row)?.parties;
        // The figures are in file order, so a party stands at its column or before it.
        let column = *self.columns.get(&party)?;
        let figures = figures
            .iter()
            .take(column + 1)
            .rev()
            .find(|figures| figures.party == party)?;
        let issue = self.session.scenario().issues.get(row)?;
        let stance = issue.stances.get(figures.stance as usize)?;
        Some((stance, figures.carried_over))
    }

    /// Changes the stance of a cell as `change` does; nothing where `change` refuses.
    pub(in crate::session) fn change<E>(
        &mut self,
        row: usize,
        party: PartyId,
        change: impl FnOnce(&Issue, &mut StanceRecord) -> Result<(), E>,
    ) -> Result<(), E> {
        let session = self.session;
        let Some(issue) = session.scenario().issues.get(row) else {
            return Ok(());
        };
        if let Some(at) = self.places.get(&(row, party)) {
            if let Some(known) = self.changed.get_mut(*at) {
                let mut after = known.after.record();
                change(issue, &mut after)?;
                known.after = after.into();
            }
            return Ok(());
        }
        let before = self.shown_record(row, party);
        let mut after = before.clone();
        change(issue, &mut after)?;
        if after != before {
            self.places.insert((row, party), self.changed.len());
            self.changed.push(Changed {
                row,
                party,
                after: after.into(),
            });
        }
        Ok(())
    }

    fn shown_record(&self, row: usize, party: PartyId) -> StanceRecord {
        stance_at_round(self.shown(row, party), party, self.session.round())
    }

    /// How many cells change.
    pub(in crate::session) fn count(&self) -> usize {
        self.changed.len()
    }

    /// The one cell that changes, where it is one.
    pub(in crate::session) fn only(&self) -> Option<ChangedCell> {
        let [changed] = &self.changed[..] else {
            return None;
        };
        Some(ChangedCell {
            row: changed.row,
            party: changed.party,
            before: self.shown_record(changed.row, changed.party),
            after: changed.after.record(),
        })
    }

    /// The edits, in an order in which each finds its stance where it expects it.
    pub(in crate::session) fn edits(mut self) -> Vec<Edit> {
        let changed = std::mem::take(&mut self.changed);
        let mut edits: Vec<Edit> = Vec::with_capacity(changed.len());
        for cell in &changed {
            edits.extend(self.edits_of(cell));
        }
        // Every place was counted before any edit: first what moves nothing, then from the end
        // on; what is put at the same place comes to stand in the order of the cells, but a
        // stance beside the earlier one of its party.
        edits.reverse();
        edits.sort_by_cached_key(|edit| match edit {
            Edit::Stances { issue, edit } => match edit {
                ListEdit::Remove { at, .. } => (*issue, usize::MAX - at, 1),
                ListEdit::Insert { at, item } => {
                    let beside = self.stands_at(*issue, at.wrapping_sub(1), item.party());
                    (*issue, usize::MAX - at, if beside { 3 } else { 2 })
                }
                ListEdit::Replace { .. } | ListEdit::Move { .. } => (*issue, 0, 0),
            },
            _ => (0, 0, 0),
        });
        edits
    }

    fn stands_at(&self, row: usize, at: usize, party: PartyId) -> bool {
        let issue = self.session.scenario().issues.get(row);
        let stance = issue.and_then(|issue| issue.stances.get(at));
        stance.is_some_and(|stance| stance.party() == party)
    }

    fn edits_of(&self, cell: &Changed) -> Vec<Edit> {
        let Some(issue) = self.session.scenario().issues.get(cell.row) else {
            return Vec::new();
        };
        let key = cell.after.key();
        let record = cell.after.record();
        // A stance that says nothing is kept only where it takes an earlier one back.
        if record == StanceRecord::new(key) {
            let own = issue.stances.iter().filter(|s| s.party() == cell.party);
            if own.clone().all(|stance| stance.key() == key) {
                return delete_stance(cell.row, issue, key);
            }
        }
        put_stance(cell.row, issue, record, None)
    }
}
