//! One party on one issue, as numbers.

use crate::scenario::{Issue, PartyId, Scale, Stance, UnitInterval, Visibility};

use super::context::Member;
use super::selection::Slot;

/// One party's stance in effect on one issue, as numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PartyFigures {
    /// Whose stance it is.
    pub party: PartyId,
    /// Where it stands among the issue's stances.
    pub stance: u32,
    /// Where the party stands among the parties of the file.
    pub(super) column: u32,
    /// The position x in 0-1, a span by its midpoint; none for Options, Wording and bare words.
    pub place: Option<f64>,
    /// The position as an interval of 0-1.
    pub position: Option<UnitInterval>,
    /// What it would still accept, in 0-1; the position where nothing is recorded.
    pub accepted: Option<UnitInterval>,
    /// What it will never go outside of, in 0-1; none where nothing is recorded.
    pub limits: Option<UnitInterval>,
    /// Whether the accepted set is not recorded, and so assumed to be the position.
    pub assumed: bool,
    /// How much it cares, 0-100, where that is recorded; [`super::Comparison::salience_of`] says
    /// what stands in where it is not.
    pub salience: Option<f64>,
    /// Its weight: of the stance, else of the party, else 1.
    pub power: f64,
    /// Whether the stance was recorded in an earlier round.
    pub carried_over: bool,
    /// Whether it is for the file's owner only.
    pub private: bool,
    /// Whether the measures speak of this party.
    pub in_scope: bool,
}

impl PartyFigures {
    /// The figures of a stance in effect.
    pub(super) fn of(
        issue: &Issue,
        stance: &Stance,
        slot: Slot,
        member: &Member,
        column: u32,
        carried_over: bool,
    ) -> Self {
        let scale = &issue.scale;
        let position = stance.at().and_then(|at| scale.position(at));
        let recorded = stance.accepts();
        let accepted = match recorded {
            Some(set) if position.is_some() => scale.set_interval(set),
            _ => position,
        };
        Self {
            party: member.id,
            stance: slot.at,
            column,
            place: position.map(UnitInterval::midpoint),
            position,
            accepted,
            limits: stance.limits().and_then(|set| scale.set_interval(set)),
            assumed: recorded.is_none() && can_be_compared(scale, stance),
            salience: stance.salience(),
            power: stance.power().unwrap_or(member.power),
            carried_over,
            private: stance.visibility() == Visibility::Private,
            in_scope: member.in_scope,
        }
    }

    /// Whether its stance holds what the scale compares.
    pub(super) fn is_comparable(&self, issue: &Issue) -> bool {
        match issue.scale {
            Scale::Range(_) | Scale::Steps(_) => self.place.is_some(),
            Scale::Options(_) | Scale::Wording => issue
                .stances
                .get(self.stance as usize)
                .is_some_and(|stance| can_be_compared(&issue.scale, stance)),
        }
    }
}

/// Whether a stance holds what its scale compares.
pub(super) fn can_be_compared(scale: &Scale, stance: &Stance) -> bool {
    match scale {
        Scale::Range(_) | Scale::Steps(_) => {
            stance.at().is_some_and(|at| scale.position(at).is_some())
        }
        Scale::Options(_) => stance.at().is_some_and(|at| !at.labels().is_empty()),
        Scale::Wording => !stance.text().trim().is_empty(),
    }
}
