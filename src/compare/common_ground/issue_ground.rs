//! One issue as a report tells it.

use crate::compare::wording::judged_pairs;
use crate::compare::{Comparison, IssueFigures, PartyFigures};
use crate::scenario::{Issue, PartyId, Scale, Scenario, Stance};

use super::{Apart, Ground, Place, VerdictInForce};

/// What a report tells of an issue, gathered when it is told: of a long scenario only a part is.
#[derive(Clone, Debug)]
pub struct IssueGround<'a> {
    /// The issue.
    pub issue: &'a Issue,
    /// Its figures.
    pub figures: &'a IssueFigures,
    /// How it stands between the parties.
    pub ground: Ground,
    /// Who of those compared stands where, the place of the first in file order first; empty on
    /// Wording.
    pub places: Vec<Place<'a>>,
    /// How far the farthest two positions are apart.
    pub apart: Option<Apart>,
    /// How far the farthest two accepted sets are apart.
    pub remaining: Option<Apart>,
    /// The judgements in force between the parties compared, in file order of the pairs.
    pub verdicts: Vec<VerdictInForce<'a>>,
    /// How many pairs were judged once, but not since a wording changed.
    pub outdated: usize,
    /// The parties in scope without any stance, in file order.
    pub unsaid: Vec<PartyId>,
    /// The parties in scope whose stance cannot be compared, in file order.
    pub unplaced: Vec<PartyId>,
}

impl<'a> IssueGround<'a> {
    /// The issue in this row; nothing where there is none.
    pub fn of(scenario: &'a Scenario, comparison: &'a Comparison, row: usize) -> Option<Self> {
        let issue: &Issue = scenario.issues.get(row)?;
        let figures = comparison.issue(row)?;
        let (unplaced, unsaid) = figures
            .missing
            .iter()
            .partition(|party| comparison.party(row, **party).is_some());
        let measured = |distance: Option<f64>| Apart::of(&issue.scale, distance?);
        let mut ground = Self {
            issue,
            figures,
            ground: Ground::of(issue, figures),
            places: Vec::new(),
            apart: measured(figures.gap),
            remaining: measured(figures.remaining_gap),
            verdicts: Vec::new(),
            outdated: 0,
            unsaid,
            unplaced,
        };
        if issue.scale == Scale::Wording {
            ground.add_verdicts(comparison);
        } else {
            ground.add_places();
        }
        Some(ground)
    }

    /// The stance of a party in effect.
    pub fn stance(&self, party: &PartyFigures) -> Option<&'a Stance> {
        self.issue.stances.get(party.stance as usize)
    }

    fn add_places(&mut self) {
        let comparable = self.figures.in_scope();
        for party in comparable.filter(|party| party.is_comparable(self.issue)) {
            let Some(at) = self.stance(party).and_then(|stance| stance.at()) else {
                continue;
            };
            match self.places.iter_mut().find(|place| place.at == at) {
                Some(place) => place.parties.push(party.party),
                None => self.places.push(Place {
                    at,
                    parties: vec![party.party],
                }),
            }
        }
    }

    fn add_verdicts(&mut self, comparison: &Comparison) {
        let context = &comparison.context;
        let in_scope = |column: &u32| context.in_scope(*column);
        let judged = judged_pairs(context, self.issue, self.figures);
        for pair in judged {
            let both = pair
                .columns
                .map(|column| self.figures.at_column(column).map(|own| own.party));
            let [Some(first), Some(second)] = both else {
                continue;
            };
            if pair.columns.iter().all(in_scope) {
                let judgement = self.issue.judgements.get(pair.judgement);
                self.verdicts.push(VerdictInForce {
                    first,
                    second,
                    verdict: pair.verdict,
                    reason: judgement.map_or("", |judgement| judgement.reason.trim()),
                });
            }
        }
        self.outdated = self.judged_once(comparison) - self.verdicts.len();
    }

    /// How many pairs in scope have ever been judged, by the round shown; at least those in force.
    fn judged_once(&self, comparison: &Comparison) -> usize {
        let context = &comparison.context;
        let mut pairs: Vec<[u32; 2]> = self
            .issue
            .judgements
            .iter()
            .filter(|judgement| {
                let order = context.calendar.order(judgement.round);
                order.is_some_and(|order| order <= context.until)
            })
            .filter_map(|judgement| {
                let (a, b) = judgement.between;
                let (a, b) = (context.column(a)?, context.column(b)?);
                let counts = a != b && context.in_scope(a) && context.in_scope(b);
                counts.then_some([a.min(b), a.max(b)])
            })
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs.len().max(self.verdicts.len())
    }
}
