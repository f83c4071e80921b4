//! Judgements that are kept: those whose two wordings are still there.

use super::cut::Orders;
use crate::scenario::{Judgement, PartyId, Stance, Visibility};

/// Whether both wordings that it compares are in effect as of its round, before and after.
pub(super) fn still_holds(
    judgement: &Judgement,
    before: &[Stance],
    after: &[Stance],
    orders: &Orders,
) -> bool {
    let order = orders.order(judgement.round);
    let (a, b) = judgement.between;
    [a, b].into_iter().all(|party| {
        let now = wording(after, party, order, orders);
        !now.is_empty() && now == wording(before, party, order, orders)
    })
}

/// The wording in effect: Private before Public, of each the latest.
fn wording<'a>(stances: &'a [Stance], party: PartyId, order: usize, orders: &Orders) -> &'a str {
    let own = stances
        .iter()
        .filter(|stance| stance.party() == party && orders.order(stance.round()) <= order);
    let in_effect = own.max_by_key(|stance| {
        let is_private = stance.visibility() == Visibility::Private;
        (is_private, orders.order(stance.round()))
    });
    in_effect.map_or("", |stance| stance.text())
}
