//! Which round, which parties, for whose eyes; and which stance is then in effect.

use crate::scenario::{Issue, PartyId, RoundId, Scenario, Stance, Visibility};

use super::id_map::IdMap;

/// For whose eyes a figure is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Who has the file: a private stance goes before a public one.
    #[default]
    Everyone,
    /// The public: private stances are not there.
    Public,
}

/// What the measures speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// As of which round; before the first where none is named.
    pub round: Option<RoundId>,
    /// The parties that count, in file order.
    pub scope: Vec<PartyId>,
    /// For whose eyes.
    pub audience: Audience,
}

impl Selection {
    /// The last round and the default scope (measures.md, part 0).
    pub fn of(scenario: &Scenario) -> Self {
        Self {
            round: scenario.last_round(),
            scope: scenario.default_scope(),
            audience: Audience::Everyone,
        }
    }
}

/// A stance in effect.
#[derive(Clone, Copy, Debug)]
pub struct InEffect<'a> {
    /// The stance.
    pub stance: &'a Stance,
    /// Whether it was recorded in an earlier round than the one asked for.
    pub carried_over: bool,
}

/// When each round was, for one walk over many stances: 0 before the first, then 1, 2, ….
pub(super) struct Calendar {
    orders: IdMap<RoundId, usize>,
}

impl Calendar {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let rounds = scenario.rounds.iter().enumerate();
        Self {
            orders: rounds.map(|(at, round)| (round.id, at + 1)).collect(),
        }
    }

    /// The order of a round; nothing for one that the file does not have.
    pub(super) fn order(&self, round: Option<RoundId>) -> Option<usize> {
        round.map_or(Some(0), |id| self.orders.get(&id).copied())
    }
}

/// Whether `candidate` goes before `known`: Private before Public, then the later one.
fn goes_before(candidate: (Visibility, usize), known: (Visibility, usize)) -> bool {
    match (candidate.0, known.0) {
        (Visibility::Private, Visibility::Public) => true,
        (Visibility::Public, Visibility::Private) => false,
        _ => candidate.1 > known.1,
    }
}

/// A stance that is in effect as far as a walk over an issue's stances has come.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    /// Its place among the issue's stances.
    pub(super) at: u32,
    /// The order of its round.
    pub(super) order: usize,
    visibility: Visibility,
}

impl Slot {
    fn of(at: usize, order: usize, visibility: Visibility) -> Self {
        Self {
            at: u32::try_from(at).unwrap_or(u32::MAX),
            order,
            visibility,
        }
    }

    /// Puts the candidate into the slot where it goes before what is there.
    fn offer(slot: &mut Option<Self>, candidate: Self) {
        let better = slot.is_none_or(|known| {
            goes_before(
                (candidate.visibility, candidate.order),
                (known.visibility, known.order),
            )
        });
        if better {
            *slot = Some(candidate);
        }
    }
}

/// The stance in effect of every party on an issue, by its place among the issue's stances.
pub(super) fn effective(
    issue: &Issue,
    calendar: &Calendar,
    until: usize,
    audience: Audience,
    mut found: impl FnMut(PartyId) -> Option<usize>,
    slots: &mut [Option<Slot>],
) {
    slots.fill(None);
    // Stances of one round stand side by side more often than not.
    let mut last: Option<(Option<RoundId>, Option<usize>)> = None;
    for (at, stance) in issue.stances.iter().enumerate() {
        let visibility = stance.visibility();
        if audience == Audience::Public && visibility == Visibility::Private {
            continue;
        }
        let round = stance.round();
        let order = match last {
            Some((known, order)) if known == round => order,
            _ => calendar.order(round),
        };
        last = Some((round, order));
        let Some(order) = order.filter(|order| *order <= until) else {
            continue;
        };
        if let Some(slot) = found(stance.party()).and_then(|party| slots.get_mut(party)) {
            Slot::offer(slot, Slot::of(at, order, visibility));
        }
    }
}

/// The stance of `party` on `issue` in effect (measures.md, part 0).
pub fn in_effect<'a>(
    scenario: &Scenario,
    issue: &'a Issue,
    party: PartyId,
    selection: &Selection,
) -> Option<InEffect<'a>> {
    let calendar = Calendar::of(scenario);
    let until = calendar.order(selection.round)?;
    let (stance, order) = at_order(issue, party, &calendar, until, selection.audience)?;
    Some(InEffect {
        stance,
        carried_over: order < until,
    })
}

/// The stance of `party` in effect at a round's order, with its own order.
pub(super) fn at_order<'a>(
    issue: &'a Issue,
    party: PartyId,
    calendar: &Calendar,
    until: usize,
    audience: Audience,
) -> Option<(&'a Stance, usize)> {
    let mut slot = None;
    for (at, stance) in issue.stances.iter().enumerate() {
        let visibility = stance.visibility();
        let hidden = audience == Audience::Public && visibility == Visibility::Private;
        if stance.party() != party || hidden {
            continue;
        }
        if let Some(order) = calendar.order(stance.round()).filter(|o| *o <= until) {
            Slot::offer(&mut slot, Slot::of(at, order, visibility));
        }
    }
    let slot = slot?;
    Some((issue.stances.get(slot.at as usize)?, slot.order))
}
