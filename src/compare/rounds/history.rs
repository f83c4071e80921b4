//! The stances on one issue, party by party, as they came into effect one after another.

use crate::compare::selection::Calendar;
use crate::compare::{Audience, context::Context};
use crate::scenario::{Issue, PartyId, Scenario, Stance, Visibility};

/// A stance that came into effect.
#[derive(Clone, Copy)]
pub(super) struct Recorded<'a> {
    column: u32,
    /// The order of its round: 0 before the first, then 1, 2, ….
    pub(super) order: usize,
    /// Its place among the issue's stances.
    pub(super) at: usize,
    /// The stance.
    pub(super) stance: &'a Stance,
}

/// Everyone's stances on one issue, found in one walk.
pub(super) struct Histories<'a>(Vec<Recorded<'a>>);

impl<'a> Histories<'a> {
    /// The histories of all parties on an issue.
    pub(super) fn of(issue: &'a Issue, context: &Context) -> Self {
        let column = |party| context.column(party);
        Self::found(issue, &context.calendar, context.audience, column)
    }

    fn found(
        issue: &'a Issue,
        calendar: &Calendar,
        audience: Audience,
        column: impl Fn(PartyId) -> Option<u32>,
    ) -> Self {
        let mut all: Vec<Recorded<'a>> = Vec::with_capacity(issue.stances.len());
        for (at, stance) in issue.stances.iter().enumerate() {
            if audience == Audience::Public && is_private(stance) {
                continue;
            }
            if let (Some(column), Some(order)) =
                (column(stance.party()), calendar.order(stance.round()))
            {
                all.push(Recorded {
                    column,
                    order,
                    at,
                    stance,
                });
            }
        }
        all.sort_by_key(|own| (own.column, own.order, !is_private(own.stance)));
        // Private goes before Public, from its round on (measures.md, part 0).
        let mut last: Option<Recorded<'a>> = None;
        all.retain(|own| {
            let hidden = last.is_some_and(|last| {
                last.column == own.column
                    && (last.order == own.order
                        || (is_private(last.stance) && !is_private(own.stance)))
            });
            if !hidden {
                last = Some(*own);
            }
            !hidden
        });
        Self(all)
    }

    /// What the party in this column held, first to last.
    pub(super) fn of_column(&self, column: u32) -> &[Recorded<'a>] {
        let first = self.0.partition_point(|own| own.column < column);
        let after = self.0.partition_point(|own| own.column <= column);
        self.0.get(first..after).unwrap_or_default()
    }

    /// What the party in this column held as of a round.
    pub(super) fn at(&self, column: u32, order: usize) -> Option<&Recorded<'a>> {
        let until = |own: &Recorded<'_>| (own.column, own.order) <= (column, order);
        let last = self.0.partition_point(until).checked_sub(1)?;
        self.0.get(last).filter(|own| own.column == column)
    }
}

fn is_private(stance: &Stance) -> bool {
    stance.visibility() == Visibility::Private
}

/// The stances of `party` on `issue` as they came into effect one after another, with the
/// order of their rounds: 0 before the first, then 1, 2, ….
pub fn recorded<'a>(
    scenario: &Scenario,
    issue: &'a Issue,
    party: PartyId,
    audience: Audience,
) -> Vec<(usize, &'a Stance)> {
    let only = |id| (id == party).then_some(0);
    let found = Histories::found(issue, &Calendar::of(scenario), audience, only);
    let found = found.0.into_iter();
    found.map(|own| (own.order, own.stance)).collect()
}
