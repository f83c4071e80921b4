//! The figures of every issue, kept true edit by edit.

use std::sync::OnceLock;

use crate::scenario::{Issue, IssueId, PartyId, Scenario, Shared};

use super::context::Context;
use super::figures::IssueFigures;
use super::measure::{Workspace, measure};
use super::outcome::Outcome;
use super::row_changes::RowChanges;
use super::salience::{Imputed, SalienceSource, SalienceSums};
use super::selection::Selection;
use super::standing::PartyFigures;
use super::{parallel, wording};

/// What of a row is computed when it is first asked for.
#[derive(Default)]
pub(super) struct OnDemand {
    outcome: OnceLock<Outcome>,
    /// How far each party with a stance is from the others, for scales without a mean.
    pub(super) from_others: OnceLock<Box<[Option<f64>]>>,
}

/// The figures of every issue for one selection.
pub struct Comparison {
    selection: Selection,
    pub(super) context: Context,
    sums: SalienceSums,
    pub(super) imputed: Imputed,
    issues: Vec<IssueFigures>,
    on_demand: Vec<OnDemand>,
}

/// A run of rows, computed by one thread.
struct Run<'a> {
    issues: &'a [Shared<Issue>],
    origins: &'a [Option<usize>],
    figures: &'a mut [IssueFigures],
    sums: SalienceSums,
}

impl Comparison {
    /// The figures of a scenario.
    pub fn new(scenario: &Scenario, selection: Selection) -> Self {
        let context = Context::of(scenario, &selection);
        let mut comparison = Self {
            selection,
            context,
            sums: SalienceSums::default(),
            imputed: Imputed::default(),
            issues: Vec::new(),
            on_demand: Vec::new(),
        };
        comparison.compute_all(scenario);
        comparison
    }

    /// Computes everything again, for another selection or after changes that touch every issue.
    pub fn recompute(&mut self, scenario: &Scenario, selection: Selection) {
        self.context = Context::of(scenario, &selection);
        self.selection = selection;
        self.compute_all(scenario);
    }

    fn compute_all(&mut self, scenario: &Scenario) {
        let unknown = scenario.issues.iter().skip(self.issues.len());
        let unknown = unknown.map(|issue| IssueFigures::unknown(issue.id));
        self.issues.extend(unknown);
        self.issues.truncate(scenario.issues.len());
        self.on_demand.clear();
        self.on_demand
            .resize_with(self.issues.len(), OnDemand::default);
        self.sums = SalienceSums::none(self.context.members.len());
        self.compute(scenario, &vec![None; self.issues.len()]);
        self.imputed = Imputed::of(&self.sums);
    }

    /// Computes the rows without an origin, and counts the saliences recorded in them.
    fn compute(&mut self, scenario: &Scenario, origins: &[Option<usize>]) {
        let context = &self.context;
        let stances: usize = scenario
            .issues
            .iter()
            .zip(origins)
            .filter(|(_, origin)| origin.is_none())
            .map(|(issue, _)| issue.stances.len())
            .sum();
        let rows = parallel::rows_per_run(self.issues.len(), stances);
        let mut runs: Vec<Run<'_>> = scenario
            .issues
            .chunks(rows)
            .zip(origins.chunks(rows))
            .zip(self.issues.chunks_mut(rows))
            .map(|((issues, origins), figures)| Run {
                issues,
                origins,
                figures,
                sums: SalienceSums::none(context.members.len()),
            })
            .collect();
        parallel::for_each(&mut runs, |run| {
            let mut workspace = Workspace::default();
            let rows = run.issues.iter().zip(run.figures.iter_mut());
            for ((issue, figures), origin) in rows.zip(run.origins) {
                if origin.is_none() {
                    measure(context, issue, figures, &mut workspace);
                    run.sums.add(&figures.parties);
                }
            }
        });
        for run in &runs {
            self.sums.merge(&run.sums);
        }
    }

    /// What the figures speak of.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The figures of every issue, in file order.
    pub fn issues(&self) -> &[IssueFigures] {
        &self.issues
    }

    /// The issues that the file records as settled by the round shown, in file order: they are no
    /// longer open.
    pub fn settled(&self) -> impl Iterator<Item = IssueId> {
        let settled = self.issues.iter().filter(|figures| figures.settled);
        settled.map(|figures| figures.id)
    }

    /// The figures of the issue in this row.
    pub fn issue(&self, row: usize) -> Option<&IssueFigures> {
        self.issues.get(row)
    }

    /// The figures of a party on the issue in this row, if it has a stance in effect. Quicker than
    /// [`IssueFigures::party`] where there are many parties.
    pub fn party(&self, row: usize, party: PartyId) -> Option<&PartyFigures> {
        self.issue(row)?.at_column(self.context.column(party)?)
    }

    /// What of the issue in this row rests on power and salience; computed when it is first asked
    /// for. `scenario` is the one that the figures are of.
    pub fn outcome(&self, scenario: &Scenario, row: usize) -> Option<&Outcome> {
        let (issue, figures) = (scenario.issues.get(row)?, self.issues.get(row)?);
        let outcome = &self.on_demand.get(row)?.outcome;
        Some(outcome.get_or_init(|| Outcome::of(issue, figures, &self.imputed)))
    }

    /// Computes all outcomes that nobody asked for yet, as sorting by one of them needs.
    pub fn compute_outcomes(&self, scenario: &Scenario) {
        let stances = self.issues.iter().map(|figures| figures.stances).sum();
        let rows: Vec<usize> = (0..self.issues.len()).collect();
        let at_once = parallel::rows_per_run(rows.len(), stances);
        let mut runs: Vec<&[usize]> = rows.chunks(at_once).collect();
        parallel::for_each(&mut runs, |run| {
            for row in *run {
                self.outcome(scenario, *row);
            }
        });
    }

    /// How much a party cares about an issue, 0-100: recorded, or imputed (measures.md, part 0).
    pub fn salience_of(&self, figures: &PartyFigures) -> f64 {
        self.imputed.salience(figures)
    }

    /// Where that salience comes from.
    pub fn salience_source(&self, figures: &PartyFigures) -> SalienceSource {
        self.imputed.source(figures)
    }

    /// How many saliences in effect this party records.
    pub(super) fn recorded_by(&self, figures: &PartyFigures) -> u32 {
        self.imputed.recorded_by(figures)
    }

    /// How many saliences in effect the parties in scope record.
    pub(super) fn recorded_in_scope(&self) -> u32 {
        self.imputed.recorded_in_scope()
    }

    /// The weight of a party in an outcome: power times salience.
    pub fn weight_of(&self, figures: &PartyFigures) -> f64 {
        self.imputed.weight(figures)
    }

    /// The pairs in scope on the Wording issue in this row that have no judgement in force.
    pub fn unjudged_pairs(&self, scenario: &Scenario, row: usize) -> Vec<(PartyId, PartyId)> {
        match (scenario.issues.get(row), self.issue(row)) {
            (Some(issue), Some(figures)) if figures.unjudged > 0 => {
                wording::unjudged_pairs(&self.context, issue, figures)
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn on_demand(&self, row: usize) -> Option<&OnDemand> {
        self.on_demand.get(row)
    }

    /// Brings the figures up to date after edits that changed, added, took or moved rows, where
    /// parties, rounds and selection are as they were.
    pub fn follow(&mut self, scenario: &Scenario, changes: &RowChanges) {
        let origins = changes.origins();
        let mut is_kept = vec![false; self.issues.len()];
        for origin in origins.iter().flatten() {
            if let Some(kept) = is_kept.get_mut(*origin) {
                *kept = true;
            }
        }
        for (figures, _) in self.issues.iter().zip(is_kept).filter(|(_, kept)| !kept) {
            self.sums.take(&figures.parties);
        }
        if changes.is_rearranged() {
            self.rearrange(scenario, origins);
        } else {
            let on_demand = self.on_demand.iter_mut().zip(origins);
            for (on_demand, _) in on_demand.filter(|(_, origin)| origin.is_none()) {
                *on_demand = OnDemand::default();
            }
        }
        self.compute(scenario, origins);
        let imputed = Imputed::of(&self.sums);
        if !imputed.is_same(&self.imputed) {
            for on_demand in &mut self.on_demand {
                on_demand.outcome.take();
            }
        }
        self.imputed = imputed;
    }

    /// Puts the figures of rows that are kept where the rows now stand.
    fn rearrange(&mut self, scenario: &Scenario, origins: &[Option<usize>]) {
        let mut old_issues = std::mem::take(&mut self.issues);
        let mut old_on_demand = std::mem::take(&mut self.on_demand);
        for (issue, origin) in scenario.issues.iter().zip(origins) {
            let mut figures = IssueFigures::unknown(issue.id);
            let mut on_demand = OnDemand::default();
            if let Some(origin) = *origin {
                if let Some(old) = old_issues.get_mut(origin) {
                    std::mem::swap(&mut figures, old);
                }
                if let Some(old) = old_on_demand.get_mut(origin) {
                    std::mem::swap(&mut on_demand, old);
                }
            }
            self.issues.push(figures);
            self.on_demand.push(on_demand);
        }
    }
}
