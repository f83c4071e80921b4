//! What a cell is shaded by.

use crate::scenario::{PartyId, RoundId, Scale, Scenario, Stance};

use super::selection::at_order;
use super::{Comparison, labels};

/// What a cell is shaded by: a measure of one party on one issue, 0-1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CellMeasure {
    /// Distance from the centre of the scope.
    #[default]
    Centre,
    /// Distance from one party.
    From(PartyId),
    /// Distance between two parties, on both.
    Pair(PartyId, PartyId),
    /// Distance between the party's stance in effect at a round and the one in effect now.
    Movement {
        /// Since which round; before the first where none is named.
        since: Option<RoundId>,
    },
    /// How much the party cares, recorded or imputed.
    Salience,
}

impl CellMeasure {
    /// Whether the parties and the round that it speaks of are in the scenario.
    pub fn holds_in(self, scenario: &Scenario) -> bool {
        let party = |id| scenario.party(id).is_some();
        match self {
            Self::Centre | Self::Salience => true,
            Self::From(from) => party(from),
            Self::Pair(a, b) => party(a) && party(b),
            Self::Movement { since } => since.is_none_or(|id| scenario.round(id).is_some()),
        }
    }

    /// How strongly the cell of a party is shaded, 0-1; nothing where it is not.
    ///
    /// Range, Steps: a difference of places. Options: 0 or 1, from the centre a share. Wording: a
    /// judged distance; no amount of movement.
    pub fn amount(
        self,
        scenario: &Scenario,
        comparison: &Comparison,
        row: usize,
        party: PartyId,
    ) -> Option<f64> {
        let between = |a, b| comparison.distance_between(scenario, row, a, b);
        match self {
            Self::Centre => comparison.distance_from_centre(scenario, row, party),
            Self::From(from) => between(from, party),
            Self::Pair(a, b) if party == a || party == b => between(a, b),
            Self::Pair(..) => None,
            Self::Movement { since } => moved(scenario, comparison, row, party, since),
            Self::Salience => {
                let figures = comparison.party(row, party)?;
                Some(comparison.salience_of(figures) / 100.0)
            }
        }
    }
}

/// A party's stance in effect at a round, whether or not that is the one shown.
pub(super) fn stance_at<'a>(
    scenario: &'a Scenario,
    comparison: &Comparison,
    row: usize,
    party: PartyId,
    round: Option<RoundId>,
) -> Option<&'a Stance> {
    let context = &comparison.context;
    let order = context.calendar.order(round)?;
    let issue = scenario.issues.get(row)?;
    let found = at_order(issue, party, &context.calendar, order, context.audience);
    found.map(|(stance, _)| stance)
}

/// The stance of a party in effect at a round, where another one is in effect at the round of the
/// comparison; nothing where it is the same, or where either is missing.
pub fn stance_before<'a>(
    scenario: &'a Scenario,
    comparison: &Comparison,
    row: usize,
    party: PartyId,
    since: Option<RoundId>,
) -> Option<&'a Stance> {
    let own = comparison.party(row, party)?;
    let now = scenario.issues.get(row)?.stances.get(own.stance as usize)?;
    let then = stance_at(scenario, comparison, row, party, since)?;
    (!std::ptr::eq(now, then)).then_some(then)
}

/// How far a party has moved since a round, 0-1.
fn moved(
    scenario: &Scenario,
    comparison: &Comparison,
    row: usize,
    party: PartyId,
    since: Option<RoundId>,
) -> Option<f64> {
    let issue = scenario.issues.get(row)?;
    let own = comparison.party(row, party)?;
    let then = || stance_at(scenario, comparison, row, party, since)?.at();
    match &issue.scale {
        Scale::Range(_) | Scale::Steps(_) => {
            let now = own.place?;
            Some((now - issue.scale.position(then()?)?.midpoint()).abs())
        }
        Scale::Options(_) => {
            let now = issue.stances.get(own.stance as usize)?.at()?;
            labels::distance_of(then()?.labels(), now.labels())
        }
        Scale::Wording => None,
    }
}
