//! What is looked up for every stance, made ready once per selection.

use crate::scenario::{Issue, PartyId, Scenario};

use super::id_map::IdMap;
use super::selection::{Audience, Calendar, Selection, Slot, effective};
use super::standing::PartyFigures;

/// One party, as far as figures depend on it.
#[derive(Clone, Copy)]
pub(super) struct Member {
    pub(super) id: PartyId,
    pub(super) in_scope: bool,
    /// Its weight where a stance names none.
    pub(super) power: f64,
}

/// Rounds, parties and scope of a selection, ready for look-up.
pub(super) struct Context {
    pub(super) calendar: Calendar,
    /// The order of the round shown.
    pub(super) until: usize,
    pub(super) audience: Audience,
    /// The parties in file order; a party's place among them is its column.
    pub(super) members: Vec<Member>,
    /// The largest remaining gap that counts as near, 0-1.
    pub(super) near: f64,
    columns: IdMap<PartyId, u32>,
}

impl Context {
    pub(super) fn of(scenario: &Scenario, selection: &Selection) -> Self {
        let calendar = Calendar::of(scenario);
        let columns: IdMap<PartyId, u32> = scenario
            .parties
            .iter()
            .map(|party| party.id)
            .zip(0..)
            .collect();
        let mut members: Vec<Member> = scenario
            .parties
            .iter()
            .map(|party| Member {
                id: party.id,
                in_scope: false,
                power: party.power.unwrap_or(1.0),
            })
            .collect();
        for id in &selection.scope {
            let column = columns.get(id).map(|column| *column as usize);
            if let Some(member) = column.and_then(|column| members.get_mut(column)) {
                member.in_scope = true;
            }
        }
        Self {
            until: calendar.order(selection.round).unwrap_or(0),
            calendar,
            audience: selection.audience,
            members,
            near: scenario.near(),
            columns,
        }
    }

    /// Where a party stands among the parties.
    pub(super) fn column(&self, party: PartyId) -> Option<u32> {
        self.columns.get(&party).copied()
    }

    /// Whether the measures speak of the party in this column.
    pub(super) fn in_scope(&self, column: u32) -> bool {
        let member = self.members.get(column as usize);
        member.is_some_and(|member| member.in_scope)
    }

    /// Who stands where on one issue, in file order. `slots` is used along the way.
    pub(super) fn standings(
        &self,
        issue: &Issue,
        slots: &mut Vec<Option<Slot>>,
        standings: &mut Vec<PartyFigures>,
    ) {
        slots.clear();
        slots.resize(self.members.len(), None);
        let column = |id| self.column(id).map(|column| column as usize);
        effective(
            issue,
            &self.calendar,
            self.until,
            self.audience,
            column,
            slots,
        );
        standings.clear();
        standings.reserve_exact(issue.stances.len().min(slots.len()));
        for ((member, slot), column) in self.members.iter().zip(slots.iter()).zip(0..) {
            let Some(slot) = slot else {
                continue;
            };
            if let Some(stance) = issue.stances.get(slot.at as usize) {
                let carried_over = slot.order < self.until;
                let figures = PartyFigures::of(issue, stance, *slot, member, column, carried_over);
                standings.push(figures);
            }
        }
    }
}
