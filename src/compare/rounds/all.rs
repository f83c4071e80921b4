//! All that is told of the rounds of a scenario.

use std::convert::Infallible;

use super::series::issue_series_unless;
use super::{
    IssueSeries, LineChange, Movement, StaleJudgement, StaleStance, TrendCounts, line_changes,
    movements, stale_judgements, stale_stances,
};
use crate::compare::{Comparison, Selection};
use crate::scenario::{RoundId, Scenario};

/// What changes over all rounds, and what is stale at the round shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoundFigures {
    /// Who moved, first to last: by the round of the later stance, within a round in file order.
    pub movements: Vec<Movement>,
    /// Whose bottom line changed where the position stayed, in file order.
    pub line_changes: Vec<LineChange>,
    /// Every issue round by round, in file order.
    pub series: Vec<IssueSeries>,
    /// How many issues go which way.
    pub trends: TrendCounts,
    /// Stances that are stale at the round shown, those carried over longest first.
    pub stale_stances: Vec<StaleStance>,
    /// Judgements that are stale at the round shown.
    pub stale_judgements: Vec<StaleJudgement>,
}

impl RoundFigures {
    /// The figures of a scenario; the comparison is of the round shown.
    pub fn of(scenario: &Scenario, comparison: &Comparison) -> Self {
        match Self::unless(scenario, comparison, |_| Ok::<(), Infallible>(())) {
            Ok(found) => found,
            Err(never) => match never {},
        }
    }

    /// The same, which can be called off: `reached` hears now and then which part of the way lies
    /// behind, 0-1.
    ///
    /// # Errors
    /// What `reached` says.
    pub fn unless<E>(
        scenario: &Scenario,
        comparison: &Comparison,
        mut reached: impl FnMut(f64) -> Result<(), E>,
    ) -> Result<Self, E> {
        let Selection {
            scope, audience, ..
        } = comparison.selection();
        let stale_stances = stale_stances(scenario, comparison);
        let stale_judgements = stale_judgements(scenario, comparison);
        let mut movements = movements(scenario, scope, *audience);
        let order = |round: Option<RoundId>| scenario.round_order(round);
        movements.sort_by_key(|movement| order(movement.to_round));
        let series =
            issue_series_unless(scenario, scope, *audience, |part| reached(0.2 + 0.8 * part))?;
        Ok(Self {
            trends: TrendCounts::of(&series),
            movements,
            line_changes: line_changes(scenario, *audience),
            series,
            stale_stances,
            stale_judgements,
        })
    }
}
