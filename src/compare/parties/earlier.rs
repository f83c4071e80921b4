//! Where parties stood in an earlier round, on the map of where they stand now.

use crate::compare::pair_sums::{self, Others, add, sums_of};
use crate::compare::pair_table::PairTable;
use crate::compare::{Comparison, wording};
use crate::scenario::{PartyId, Scale, Scenario};

use super::{IssueSet, MapPoint, PairMeasure, PartyMap};

impl Comparison {
    /// The parties of a map of this comparison as they stood earlier, as far as they can be placed.
    ///
    /// Each is placed by its distances from its earlier positions to the present ones of all parties on
    /// the map, its own with them. Issues weigh as they do now, so that only a move moves a point; a
    /// wording that has changed since is compared where the other one was judged with it and still
    /// stands.
    pub fn earlier_points(
        &self,
        earlier: &Self,
        scenario: &Scenario,
        issues: &IssueSet,
        measure: PairMeasure,
        map: &PartyMap,
    ) -> Vec<MapPoint> {
        let parties: Vec<PartyId> = map.points.iter().map(|point| point.party).collect();
        let count = parties.len();
        let now = PairTable::of(self, scenario, &parties, issues);
        let then = PairTable::of(earlier, scenario, &parties, issues);
        let tables = [&then, &now];
        let mut sums = match measure {
            PairMeasure::CityBlock => sums_of(tables, Others::All, pair_sums::city_block),
            PairMeasure::Euclidean => sums_of(tables, Others::All, pair_sums::euclidean),
            PairMeasure::Identical => sums_of(tables, Others::All, pair_sums::identical),
        };
        for across in self.judged_across(earlier, scenario, issues) {
            let order = |id: PartyId| parties.iter().position(|party| *party == id);
            let pair = order(across.then).zip(order(across.now));
            if let Some(sums) = pair.and_then(|(a, b)| sums.get_mut(a * count + b)) {
                add(sums, measure.terms(across.distance, across.weight));
            }
        }
        let rows = parties.iter().zip(sums.chunks(count.max(1)));
        rows.filter_map(|(party, sums)| {
            let values = sums.iter().map(|sums| measure.value(*sums));
            let distances: Vec<Option<f64>> = values
                .map(|value| (!value.is_nan()).then_some(value))
                .collect();
            map.added(*party, &distances)
        })
        .collect()
    }

    /// What judgements say of an earlier wording and a present one.
    fn judged_across(
        &self,
        earlier: &Self,
        scenario: &Scenario,
        issues: &IssueSet,
    ) -> Vec<JudgedAcross> {
        let mut found = Vec::new();
        let rows = scenario.issues.iter().enumerate();
        let rows = rows.filter(|(_, issue)| issue.scale == Scale::Wording && issues.holds(issue));
        for (row, issue) in rows {
            let (Some(now), Some(then)) = (self.issue(row), earlier.issue(row)) else {
                continue;
            };
            let stance = |party: PartyId| self.party(row, party).map(|own| own.stance);
            let stood = |party: PartyId| earlier.party(row, party).map(|own| own.stance);
            let is_unchanged =
                |party: PartyId| stance(party).is_some_and(|s| stood(party) == Some(s));
            let salience = |party: PartyId| {
                let present = self.party(row, party).map(|own| self.salience_of(own));
                let former = || {
                    earlier
                        .party(row, party)
                        .map(|own| earlier.salience_of(own))
                };
                present.or_else(former).unwrap_or_default()
            };
            let mut meet = |then: PartyId, now: PartyId, distance: f64| {
                found.push(JudgedAcross {
                    then,
                    now,
                    distance,
                    weight: salience(then) + salience(now),
                });
            };
            for own in &now.parties {
                if is_unchanged(own.party) && own.is_comparable(issue) {
                    meet(own.party, own.party, 0.0);
                }
            }
            for judged in wording::judged_pairs(&self.context, issue, now) {
                let [Some(a), Some(b)] = judged.columns.map(|column| now.at_column(column)) else {
                    continue;
                };
                for (then, now) in [(a, b), (b, a)] {
                    if is_unchanged(then.party) {
                        meet(then.party, now.party, judged.verdict.distance());
                    }
                }
            }
            for judged in wording::judged_pairs(&earlier.context, issue, then) {
                let [Some(a), Some(b)] = judged.columns.map(|column| then.at_column(column)) else {
                    continue;
                };
                for (then, now) in [(a, b), (b, a)] {
                    if !is_unchanged(then.party) && is_unchanged(now.party) {
                        meet(then.party, now.party, judged.verdict.distance());
                    }
                }
            }
        }
        found
    }
}

/// An earlier wording of one party beside a present one of another.
struct JudgedAcross {
    then: PartyId,
    now: PartyId,
    /// How far apart, 0-1.
    distance: f64,
    /// The sum of the saliences, 0-200.
    weight: f64,
}
