//! An earlier stance never takes the place of a removed one.

use std::collections::HashMap;

use super::removed::{Removed, RemovedKind, RemovedPart};
use crate::scenario::{IssueId, PartyId, RoundId, Stance, Visibility};

/// When each round was: 0 before the first, then 1, 2, ….
pub(super) struct Orders(HashMap<RoundId, usize>);

impl Orders {
    pub(super) fn of(rounds: impl Iterator<Item = RoundId>) -> Self {
        Self(rounds.zip(1..).collect())
    }

    pub(super) fn order(&self, round: Option<RoundId>) -> usize {
        round.map_or(0, |id| self.0.get(&id).copied().unwrap_or_default())
    }
}

/// From which round on, of one party on one issue, stances may stay.
#[derive(Clone, Copy, Default)]
struct Threshold {
    public: usize,
    private: usize,
}

/// Takes out of `left` what stands before a stance that was removed from `all`.
///
/// Each visibility is a line of its own; where a private stance was removed and no public one
/// of its round is left, earlier public ones would be seen in its place, and go too.
pub(super) fn cut_before(
    all: &[Stance],
    left: &mut Vec<Stance>,
    issue: IssueId,
    orders: &Orders,
    removed: &mut Removed,
) {
    if left.len() == all.len() {
        return;
    }
    let stays: std::collections::HashSet<(PartyId, Option<RoundId>, Visibility)> = left
        .iter()
        .map(|stance| (stance.party(), stance.round(), stance.visibility()))
        .collect();
    let mut thresholds: HashMap<PartyId, Threshold> = HashMap::new();
    for stance in all {
        let (party, round, visibility) = (stance.party(), stance.round(), stance.visibility());
        if stays.contains(&(party, round, visibility)) {
            continue;
        }
        let order = orders.order(round);
        let threshold = thresholds.entry(party).or_default();
        let public_stays = stays.contains(&(party, round, Visibility::Public));
        if visibility == Visibility::Private {
            threshold.private = threshold.private.max(order);
        }
        if !public_stays {
            threshold.public = threshold.public.max(order);
        }
    }
    left.retain(|stance| {
        let threshold = thresholds.get(&stance.party()).copied().unwrap_or_default();
        let from = match stance.visibility() {
            Visibility::Public => threshold.public,
            Visibility::Private => threshold.private,
        };
        let stays = orders.order(stance.round()) >= from;
        if !stays {
            removed.add(RemovedPart {
                party: Some(stance.party()),
                issue: Some(issue),
                round: stance.round(),
                ..RemovedPart::new(RemovedKind::Earlier)
            });
        }
        stays
    });
}
