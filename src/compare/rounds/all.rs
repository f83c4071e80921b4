//! All that is told of the rounds of a scenario.

use super::{
    IssueSeries, Movement, StaleJudgement, StaleStance, TrendCounts, issue_series, movements,
    stale_judgements, stale_stances,
};
use crate::compare::{Comparison, Selection};
use crate::scenario::{RoundId, Scenario};

/// What changes over all rounds, and what is stale at the round shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoundFigures {
    /// Who moved, first to last: by the round of the later stance, within a round in file order.
    pub movements: Vec<Movement>,
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
    /// The figures of a scenario; the round of the selection is the one shown.
    pub fn of(scenario: &Scenario, selection: &Selection) -> Self {
        let comparison = Comparison::new(scenario, selection.clone());
        let stale_stances = stale_stances(scenario, &comparison);
        let stale_judgements = stale_judgements(scenario, &comparison);
        drop(comparison);
        let series = issue_series(scenario, &selection.scope, selection.audience);
        let mut movements = movements(scenario, &selection.scope, selection.audience);
        let order = |round: Option<RoundId>| scenario.round_order(round);
        movements.sort_by_key(|movement| order(movement.to_round));
        Self {
            trends: TrendCounts::of(&series),
            movements,
            series,
            stale_stances,
            stale_judgements,
        }
    }
}
