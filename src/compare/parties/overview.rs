//! All that is shown of parties against one another, for one choice.

use crate::compare::pair_sums::{self, pair_at};
use crate::compare::pair_table::PairTable;
use crate::compare::{Comparison, Selection};
use crate::scenario::{PartyId, RoundId, Scenario};

use super::{Distances, IssueSet, MapPoint, PairMeasure, PartyMap, PartyTree};

/// Of more parties in scope than so many, the first in the file are shown.
const MOST: usize = 250;
/// A party that moved less than this on the map, which is written as 0.00, has not moved.
const MOVED: f64 = 0.005;

/// What is asked of parties against one another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PartyChoice {
    /// By what they are compared.
    pub measure: PairMeasure,
    /// On which issues.
    pub issues: IssueSet,
    /// Since which round moves are shown.
    pub since: Option<RoundId>,
}

/// The parties in scope against one another.
#[derive(Clone, Debug)]
pub struct PartyOverview {
    /// What was asked.
    pub choice: PartyChoice,
    /// How far apart, in the order of the file.
    pub distances: Distances,
    /// Who stands together.
    pub tree: PartyTree,
    /// Where they stand.
    pub map: PartyMap,
    /// Where those stood that have moved since, as far as they can be placed.
    pub stood: Vec<MapPoint>,
    /// How many issues were asked about.
    pub issues: usize,
    /// How many parties in scope are beyond the most that are shown.
    pub beyond: usize,
    /// On how many issues any two are compared, in the order of the distances.
    compared: Vec<usize>,
}

impl Comparison {
    /// The parties in scope against one another.
    pub fn party_overview(&self, scenario: &Scenario, choice: &PartyChoice) -> PartyOverview {
        let mut parties = self.parties_in_scope(scenario);
        let beyond = parties.len().saturating_sub(MOST);
        parties.truncate(MOST);
        let table = PairTable::of(self, scenario, &parties, &choice.issues);
        let distances = Distances::of(&table, &parties, choice.measure);
        let tree = PartyTree::of(&distances);
        let map = PartyMap::of(&distances);
        let stood = choice
            .since
            .map(|round| self.moved_since(round, scenario, choice, &map));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "counted by ones"
        )]
        let counted = |[_, issues]: [f64; 2]| issues as usize;
        let compared = pair_sums::all_pairs(&table, pair_sums::identical);
        let issues = scenario.issues.iter();
        PartyOverview {
            choice: choice.clone(),
            distances,
            tree,
            map,
            stood: stood.unwrap_or_default(),
            issues: issues.filter(|issue| choice.issues.holds(issue)).count(),
            beyond,
            compared: compared.into_iter().map(counted).collect(),
        }
    }

    fn moved_since(
        &self,
        round: RoundId,
        scenario: &Scenario,
        choice: &PartyChoice,
        map: &PartyMap,
    ) -> Vec<MapPoint> {
        let selection = Selection {
            round: Some(round),
            ..self.selection().clone()
        };
        let earlier = Self::new(scenario, selection);
        let mut stood =
            self.earlier_points(&earlier, scenario, &choice.issues, choice.measure, map);
        stood.retain(|then| {
            let now = map.points.iter().find(|now| now.party == then.party);
            now.is_some_and(|now| (now.x - then.x).hypot(now.y - then.y) > MOVED)
        });
        stood
    }
}

impl PartyOverview {
    /// How far two parties are apart, 0-1.
    pub fn distance(&self, a: PartyId, b: PartyId) -> Option<f64> {
        let order = |id| self.distances.parties().iter().position(|p| *p == id);
        self.distances.at(order(a)?, order(b)?)
    }

    /// On how many issues two parties are compared, by their order among the distances.
    pub fn compared(&self, a: usize, b: usize) -> usize {
        let parties = self.distances.parties().len();
        if a == b || a.max(b) >= parties {
            return 0;
        }
        let at = pair_at(a.min(b), a.max(b), parties);
        self.compared.get(at).copied().unwrap_or_default()
    }

    /// The two that are farthest apart, the first in the file where several are; the first two where
    /// no distance is known.
    pub fn farthest(&self) -> Option<[PartyId; 2]> {
        let parties = self.distances.parties();
        let first = [*parties.first()?, *parties.get(1)?];
        Some(self.widest_pair().map_or(first, |(pair, _)| pair))
    }

    /// The widest distance of two, 0-1.
    pub fn widest(&self) -> Option<f64> {
        self.widest_pair().map(|(_, distance)| distance)
    }

    fn widest_pair(&self) -> Option<([PartyId; 2], f64)> {
        let parties = self.distances.parties();
        let mut farthest: Option<([PartyId; 2], f64)> = None;
        for (a, one) in parties.iter().enumerate() {
            for (b, other) in parties.iter().enumerate().skip(a + 1) {
                if let Some(distance) = self.distances.at(a, b)
                    && farthest.is_none_or(|(_, known)| distance > known)
                {
                    farthest = Some(([*one, *other], distance));
                }
            }
        }
        farthest
    }
}
