//! What a party has conceded on one issue and not taken back.

use crate::compare::TOLERANCE;
use crate::scenario::{Label, RoundId};

/// Where a move led from and to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Step {
    /// Along a scale with an order, as places in 0-1.
    Along {
        /// The place left.
        from: f64,
        /// The place taken.
        to: f64,
    },
    /// From one option to another.
    Switch {
        /// The option left.
        from: Label,
        /// The option taken.
        to: Label,
    },
}

/// A concession that stands, wholly or in part.
struct Concession {
    step: Step,
    round: RoundId,
}

/// The concessions that stand, first to last.
#[derive(Default)]
pub(super) struct Given(Vec<Concession>);

impl Given {
    /// Notes a concession.
    pub(super) fn add(&mut self, step: Step, round: RoundId) {
        self.0.push(Concession { step, round });
    }

    /// The round of the latest concession that a move takes back, in part or whole; what is taken
    /// back whole no longer stands.
    pub(super) fn taken_back_by(&mut self, step: Step) -> Option<RoundId> {
        match step {
            Step::Along { from, to } => self.taken_back_along(from, to),
            Step::Switch { to: back, .. } => {
                let left = |given: &Concession| matches!(given.step, Step::Switch { from, .. } if from == back);
                let at = self.0.iter().rposition(left)?;
                let round = self.0.get(at)?.round;
                self.0.truncate(at);
                Some(round)
            }
        }
    }

    fn taken_back_along(&mut self, from: f64, to: f64) -> Option<RoundId> {
        let mut latest = None;
        while let Some(last) = self.0.last_mut() {
            let Step::Along {
                from: left,
                to: given,
            } = &mut last.step
            else {
                break;
            };
            // How far the move leads back behind a place, along the way of the concession.
            let way = (*given - *left).signum();
            let is_back = (to - from) * way < 0.0;
            let behind = |place: f64| (place - to) * way;
            if !is_back || behind(*given) <= TOLERANCE {
                break;
            }
            latest = latest.or(Some(last.round));
            if behind(*left) < -TOLERANCE {
                *given = to;
                break;
            }
            self.0.pop();
        }
        latest
    }
}
