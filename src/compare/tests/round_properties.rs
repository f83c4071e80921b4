//! What holds of the rounds of every scenario.

use proptest::prelude::*;

use super::properties::{issues, scenario};
use crate::compare::{
    Audience, Comparison, CourseMeasure, Movement, Overall, Selection, Trend, in_effect,
    issue_series, movements, recorded, stale_stances,
};
use crate::scenario::{RoundId, Scale, Scenario};

fn rounds_of(scenario: &Scenario) -> Vec<Option<RoundId>> {
    let rounds = scenario.rounds.iter().map(|round| Some(round.id));
    std::iter::once(None).chain(rounds).collect()
}

fn moved(scenario: &Scenario, audience: Audience) -> Vec<Movement> {
    movements(scenario, &Selection::of(scenario).scope, audience)
}

fn audience(public: bool) -> Audience {
    if public {
        Audience::Public
    } else {
        Audience::Everyone
    }
}

proptest! {
    #[test]
    fn a_history_tells_what_is_in_effect_at_every_round(parts in issues(), public: bool) {
        let scenario = scenario(&parts);
        let audience = audience(public);
        for issue in &scenario.issues {
            for party in &scenario.parties {
                let history = recorded(&scenario, issue, party.id, audience);
                for (order, round) in rounds_of(&scenario).into_iter().enumerate() {
                    let selection = Selection { round, audience, ..Selection::of(&scenario) };
                    let held = in_effect(&scenario, issue, party.id, &selection);
                    let told = history.iter().rfind(|(since, _)| *since <= order);
                    prop_assert_eq!(held.map(|held| held.stance.key()), told.map(|(_, stance)| stance.key()));
                }
            }
        }
    }

    #[test]
    fn the_moves_of_a_party_lead_from_its_first_place_to_its_last(parts in issues(), public: bool) {
        let scenario = scenario(&parts);
        let found = moved(&scenario, audience(public));
        for issue in &scenario.issues {
            if !matches!(issue.scale, Scale::Range(_) | Scale::Steps(_)) {
                continue;
            }
            for party in &scenario.parties {
                let history = recorded(&scenario, issue, party.id, audience(public));
                let places: Vec<f64> = history
                    .iter()
                    .filter_map(|(_, stance)| Some(issue.scale.position(stance.at()?)?.midpoint()))
                    .collect();
                let own = found.iter().filter(|m| m.issue == issue.id && m.party == party.id);
                let sum: f64 = own.filter_map(|movement| movement.change).sum();
                let whole = places.last().zip(places.first()).map_or(0.0, |(last, first)| last - first);
                prop_assert!((sum - whole).abs() < 1e-9, "{sum} {whole}");
            }
        }
    }

    #[test]
    fn only_a_standing_concession_is_taken_back(parts in issues()) {
        let scenario = scenario(&parts);
        let found = moved(&scenario, Audience::Everyone);
        for (at, movement) in found.iter().enumerate() {
            prop_assert!(movement.toward.is_none() || movement.concession_to == movement.toward);
            prop_assert!(movement.concession_to != Some(movement.party));
            prop_assert!(movement.change.is_none_or(|change| change.abs() > 0.0 && change.abs() <= 1.0));
            prop_assert_eq!(movement.share.is_some(), movement.toward.is_some() && movement.change.is_some());
            if let Some(round) = movement.reverses {
                let taken = found[..at].iter().find(|earlier| {
                    earlier.party == movement.party
                        && earlier.issue == movement.issue
                        && earlier.to_round == Some(round)
                });
                let taken = taken.expect("a reversal names an earlier move");
                prop_assert!(taken.is_concession());
                if let (Some(there), Some(back)) = (taken.change, movement.change) {
                    prop_assert!(there * back < 0.0);
                }
            }
        }
    }

    #[test]
    fn a_series_holds_the_figures_of_each_round(parts in issues()) {
        let scenario = scenario(&parts);
        let scope = Selection::of(&scenario).scope;
        let series = issue_series(&scenario, &scope, Audience::Everyone);
        for (at, round) in scenario.rounds.iter().enumerate() {
            let selection = Selection { round: Some(round.id), ..Selection::of(&scenario) };
            let comparison = Comparison::new(&scenario, selection);
            for (row, issue) in series.iter().enumerate() {
                let figures = &comparison.issues()[row];
                prop_assert_eq!(issue.gap[at], figures.gap);
                prop_assert_eq!(issue.remaining_gap[at], figures.remaining_gap);
                prop_assert_eq!(issue.spread[at], comparison.outcome(&scenario, row).unwrap().spread);
                let fresh = figures.in_scope().any(|own| !own.carried_over);
                prop_assert!(!fresh || !issue.carried_over[at]);
            }
        }
        for issue in &series {
            let known = issue.remaining_gap.iter().flatten().count();
            prop_assert_eq!(issue.trend.is_some(), known > 0);
            prop_assert!(issue.trend != Some(Trend::Settled));
        }
        for measure in CourseMeasure::ALL {
            let overall = Overall::new(&series, measure);
            prop_assert!(overall.issues <= overall.of);
            for (at, mean) in overall.mean.iter().enumerate() {
                prop_assert_eq!(mean.is_some(), overall.from.is_some_and(|from| from <= at));
                prop_assert!(mean.is_none_or(|mean| (0.0..=1.0).contains(&mean)));
            }
        }
    }

    #[test]
    fn what_is_stale_is_in_effect_and_carried_over(parts in issues()) {
        let scenario = scenario(&parts);
        let comparison = Comparison::new(&scenario, Selection::of(&scenario));
        for stale in stale_stances(&scenario, &comparison) {
            let own = comparison.party(stale.row, stale.party).unwrap();
            prop_assert!(own.carried_over && own.in_scope);
            let stance = &scenario.issues[stale.row].stances[own.stance as usize];
            prop_assert_eq!(stance.round(), stale.recorded);
            prop_assert!(!stale.newer.contains(&stale.party));
        }
    }
}
