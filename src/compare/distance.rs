//! How far two parties are apart on one issue, and how far a party is from the centre.

use crate::scenario::{Issue, PartyId, Scale, Scenario};

use super::figures::IssueFigures;
use super::standing::PartyFigures;
use super::{Comparison, labels, wording};

impl Comparison {
    /// How far two parties are apart on the issue in this row, 0-1.
    pub fn distance_between(
        &self,
        scenario: &Scenario,
        row: usize,
        a: PartyId,
        b: PartyId,
    ) -> Option<f64> {
        let issue = scenario.issues.get(row)?;
        self.distance(issue, self.party(row, a)?, self.party(row, b)?)
    }

    pub(super) fn distance(
        &self,
        issue: &Issue,
        one: &PartyFigures,
        other: &PartyFigures,
    ) -> Option<f64> {
        if one.party == other.party {
            return one.is_comparable(issue).then_some(0.0);
        }
        match &issue.scale {
            Scale::Range(_) | Scale::Steps(_) => Some((one.place? - other.place?).abs()),
            Scale::Options(_) => labels::distance(issue, one, other),
            Scale::Wording => {
                let verdict = wording::verdict(&self.context, issue, one, other);
                verdict.map(|verdict| verdict.distance())
            }
        }
    }

    /// How far a party is from the centre of the scope on the issue in this row, 0-1.
    ///
    /// Range and Steps: from the mean outcome. Options: the share of the others in scope that
    /// differ. Wording: the mean judged distance to the others in scope.
    pub fn distance_from_centre(
        &self,
        scenario: &Scenario,
        row: usize,
        party: PartyId,
    ) -> Option<f64> {
        let issue = scenario.issues.get(row)?;
        match issue.scale {
            Scale::Range(_) | Scale::Steps(_) => {
                let place = self.party(row, party)?.place?;
                Some((place - self.outcome(scenario, row)?.mean?).abs())
            }
            Scale::Options(_) | Scale::Wording => {
                let figures = self.issue(row)?;
                let column = self.context.column(party)?;
                let at = figures.parties.binary_search_by_key(&column, |f| f.column);
                // A cell is drawn in every frame, and its distance rests on the whole row.
                let all = &self.on_demand(row)?.from_others;
                let all = all.get_or_init(|| self.distances_from_others(issue, figures));
                *all.get(at.ok()?)?
            }
        }
    }

    /// The mean distance of every party with a stance to the others in scope.
    fn distances_from_others(&self, issue: &Issue, figures: &IssueFigures) -> Box<[Option<f64>]> {
        if issue.scale == Scale::Wording {
            self.judged_distances(issue, figures)
        } else {
            labels::shares_that_differ(issue, figures)
        }
    }

    fn judged_distances(&self, issue: &Issue, figures: &IssueFigures) -> Box<[Option<f64>]> {
        let mut sums = vec![(0.0, 0.0); figures.parties.len()];
        let mut add = |own: usize, other: &PartyFigures, distance: f64| {
            if let Some((sum, count)) = sums.get_mut(own).filter(|_| other.in_scope) {
                *sum += distance;
                *count += 1.0;
            }
        };
        for judged in wording::judged_pairs(&self.context, issue, figures) {
            let at = |column| figures.parties.binary_search_by_key(&column, |f| f.column);
            let [Ok(a), Ok(b)] = judged.columns.map(at) else {
                continue;
            };
            if let (Some(one), Some(other)) = (figures.parties.get(a), figures.parties.get(b)) {
                add(a, other, judged.verdict.distance());
                add(b, one, judged.verdict.distance());
            }
        }
        let mean = |(sum, count): (f64, f64)| (count > 0.0).then(|| sum / count);
        sums.into_iter().map(mean).collect()
    }
}
