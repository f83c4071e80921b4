//! What would be otherwise on an issue.

use crate::compare::Outlook;
use crate::scenario::{IssueId, PartyId};
use crate::session::Session;

use super::rank::ranks;

/// Figures that differ by no more than this are the same but for rounding.
const SAME: f64 = 1e-9;

/// What a figure is and would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<T> {
    /// As recorded.
    pub before: T,
    /// As supposed.
    pub after: T,
}

impl<T: PartialEq> Change<T> {
    fn between(before: T, after: T) -> Option<Self> {
        (before != after).then_some(Self { before, after })
    }
}

impl Change<Option<f64>> {
    fn of_figures(before: Option<f64>, after: Option<f64>) -> Option<Self> {
        let is_same = match (before, after) {
            (Some(before), Some(after)) => (before - after).abs() <= SAME,
            (None, None) => true,
            _ => false,
        };
        (!is_same).then_some(Self { before, after })
    }
}

/// What would be otherwise on one issue; only what differs is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// The issue.
    pub issue: IssueId,
    /// Its row in the file.
    pub row: usize,
    /// The outlook.
    pub outlook: Option<Change<Outlook>>,
    /// Who blocks, empty where nobody does.
    pub blocking: Option<Change<Vec<PartyId>>>,
    /// The gap, 0-1.
    pub gap: Option<Change<Option<f64>>>,
    /// The remaining gap, 0-1.
    pub remaining_gap: Option<Change<Option<f64>>>,
    /// The mean outcome as a place in 0-1.
    pub mean: Option<Change<Option<f64>>>,
    /// The median outcome as a place in 0-1.
    pub median: Option<Change<Option<f64>>>,
    /// The priority, 0-1.
    pub priority: Option<Change<Option<f64>>>,
    /// The rank by priority among the open issues, 1 for the highest.
    pub rank: Option<Change<Option<usize>>>,
}

impl Flip {
    /// Whether the issue only changed its place among the others.
    pub fn is_rank_alone(&self) -> bool {
        self.rank.is_some() && !self.has_own_figure()
    }

    fn has_own_figure(&self) -> bool {
        let figures = [
            &self.gap,
            &self.remaining_gap,
            &self.mean,
            &self.median,
            &self.priority,
        ];
        self.outlook.is_some()
            || self.blocking.is_some()
            || figures.into_iter().any(|figure| figure.is_some())
    }
}

/// What differs between two states of one scenario with the same issues: first, in file order, what
/// has other figures, then what only changed its rank.
pub(super) fn flips(before: &Session, after: &Session) -> Vec<Flip> {
    let old_ranks = ranks(&before.scenario, &before.comparison);
    let new_ranks = ranks(&after.scenario, &after.comparison);
    let rows = before
        .comparison
        .issues()
        .iter()
        .zip(after.comparison.issues());
    let flips = rows.enumerate().filter_map(|(row, (old, new))| {
        let old_outcome = before.comparison.outcome(&before.scenario, row)?;
        let new_outcome = after.comparison.outcome(&after.scenario, row)?;
        let rank = |ranks: &[Option<usize>]| ranks.get(row).copied().flatten();
        let flip = Flip {
            issue: old.id,
            row,
            outlook: Change::between(old.outlook, new.outlook),
            blocking: (old.blocking != new.blocking).then(|| Change {
                before: old.blocking.clone(),
                after: new.blocking.clone(),
            }),
            gap: Change::of_figures(old.gap, new.gap),
            remaining_gap: Change::of_figures(old.remaining_gap, new.remaining_gap),
            mean: Change::of_figures(old_outcome.mean, new_outcome.mean),
            median: Change::of_figures(old_outcome.median, new_outcome.median),
            priority: Change::of_figures(old_outcome.priority, new_outcome.priority),
            rank: Change::between(rank(&old_ranks), rank(&new_ranks)),
        };
        (flip.has_own_figure() || flip.rank.is_some()).then_some(flip)
    });
    let mut flips: Vec<Flip> = flips.collect();
    flips.sort_by_key(Flip::is_rank_alone);
    flips
}
