//! The standings of one issue, drawn around what is recorded.

use crate::compare::Comparison;
use crate::compare::figures::{IssueFigures, Outlook};
use crate::compare::measure::{Workspace, hold_places};
use crate::compare::standing::PartyFigures;
use crate::scenario::{Issue, Scale, UnitInterval};

use super::stream::Stream;
use super::{SetsInDraws, Uncertainty};

/// An issue whose standings are drawn.
pub(super) struct Drawn<'a> {
    uncertainty: &'a Uncertainty,
    near: f64,
    /// The places of its steps, none on other scales.
    steps: Vec<f64>,
    has_places: bool,
    /// The parties in scope as recorded, with the salience in use.
    recorded: Vec<PartyFigures>,
    streams: Vec<Stream>,
    figures: IssueFigures,
}

impl<'a> Drawn<'a> {
    /// Nothing drawn yet.
    pub(super) fn new(
        comparison: &Comparison,
        issue: &Issue,
        figures: &IssueFigures,
        uncertainty: &'a Uncertainty,
    ) -> Self {
        let with_salience = |own: &PartyFigures| PartyFigures {
            salience: Some(comparison.salience_of(own)),
            ..*own
        };
        let recorded: Vec<PartyFigures> = figures.in_scope().map(with_salience).collect();
        let stream = |own: &PartyFigures| Stream::of(uncertainty.seed, issue.id, own.party);
        let steps = (0..issue.scale.labels().len()).filter_map(|at| issue.scale.step_place(at));
        Self {
            uncertainty,
            near: comparison.context.near,
            steps: steps.collect(),
            has_places: matches!(issue.scale, Scale::Range(_) | Scale::Steps(_)),
            streams: recorded.iter().map(stream).collect(),
            figures: IssueFigures {
                parties: recorded.clone(),
                ..figures.clone()
            },
            recorded,
        }
    }

    /// Draws all standings anew; the figures that follow.
    pub(super) fn draw(&mut self, workspace: &mut Workspace) -> &IssueFigures {
        let Uncertainty {
            position_sigma,
            salience_sigma,
            sets,
            ..
        } = *self.uncertainty;
        let drawn = self.figures.parties.iter_mut().zip(&self.recorded);
        for ((own, recorded), stream) in drawn.zip(&mut self.streams) {
            let pair = stream.normal_pair();
            let salience = recorded
                .salience
                .map(|salience| (salience + salience_sigma * pair.second).clamp(0.0, 100.0));
            *own = match recorded.position {
                Some(position) if self.has_places => {
                    let shift = shift_on(&self.steps, position, position_sigma * pair.first);
                    moved(recorded, position, shift, sets)
                }
                _ => *recorded,
            };
            own.salience = salience;
        }
        if self.has_places {
            hold_places(self.near, &mut self.figures, workspace);
            if self.figures.settled {
                self.figures.outlook = Outlook::Agreed;
            }
        }
        &self.figures
    }
}

/// How far a position moves that was drawn to move `by`: to a step where there are steps, and not
/// off the scale.
fn shift_on(steps: &[f64], position: UnitInterval, by: f64) -> f64 {
    let aim = position.low + by;
    let nearest = steps
        .iter()
        .copied()
        .min_by(|a, b| (a - aim).abs().total_cmp(&(b - aim).abs()));
    let by = nearest.map_or(by, |step| step - position.low);
    by.max(-position.low).min(1.0 - position.high)
}

/// A standing with its position, and what goes with that, moved along the scale.
fn moved(
    recorded: &PartyFigures,
    position: UnitInterval,
    shift: f64,
    sets: SetsInDraws,
) -> PartyFigures {
    let place = |x: f64| (x + shift).clamp(0.0, 1.0);
    let along = |set: UnitInterval| UnitInterval {
        low: place(set.low),
        high: place(set.high),
    };
    let now = along(position);
    let follow = |set: UnitInterval, holds: UnitInterval| match sets {
        SetsInDraws::Move => along(set),
        SetsInDraws::Stay => UnitInterval {
            low: set.low.min(holds.low),
            high: set.high.max(holds.high),
        },
    };
    let accepted = if recorded.assumed {
        Some(now)
    } else {
        recorded.accepted.map(|set| follow(set, now))
    };
    PartyFigures {
        place: Some(now.midpoint()),
        position: Some(now),
        accepted,
        limits: recorded
            .limits
            .map(|set| follow(set, accepted.unwrap_or(now))),
        ..*recorded
    }
}
