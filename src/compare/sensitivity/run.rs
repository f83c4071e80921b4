//! All draws of all issues, shared among the processor's cores, until done or called off.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::compare::measure::Workspace;
use crate::compare::outcome::Outcome;
use crate::compare::{Comparison, Outlook, parallel};
use crate::scenario::Scenario;

use super::drawn::Drawn;
use super::{Band, IssueSensitivity, OutlookDraws, Uncertainty};

/// Told what share of the work is done, 0-1, every so often and from several threads; says whether
/// to go on.
pub type GoOn<'a> = &'a (dyn Fn(f64) -> bool + Sync);

/// After so many drawn standings, those who watch are told.
const STANDINGS_BETWEEN_TELLING: usize = 4_096;

impl Comparison {
    /// How sure the figures of every issue are, in file order; nothing where it was called off.
    /// `scenario` is the one that the figures are of.
    pub fn sensitivity(
        &self,
        scenario: &Scenario,
        uncertainty: &Uncertainty,
        go_on: GoOn<'_>,
    ) -> Option<Vec<IssueSensitivity>> {
        let rows = self.issues().len();
        let standings: usize = self.issues().iter().map(|figures| figures.stances).sum();
        let draws = usize::try_from(uncertainty.draws).unwrap_or(usize::MAX);
        let at_once = parallel::rows_per_run(rows, standings.saturating_mul(draws));
        self.drawn(scenario, uncertainty, go_on, at_once)
    }

    /// The same with so many issues to a thread, at least 1.
    pub(super) fn drawn(
        &self,
        scenario: &Scenario,
        uncertainty: &Uncertainty,
        go_on: GoOn<'_>,
        at_once: usize,
    ) -> Option<Vec<IssueSensitivity>> {
        let rows: Vec<usize> = (0..self.issues().len()).collect();
        let watch = Watch {
            go_on,
            all: rows.len() as u64 * u64::from(uncertainty.draws),
            done: AtomicU64::new(0),
            is_off: AtomicBool::new(false),
        };
        let mut runs: Vec<Run<'_>> = rows
            .chunks(at_once)
            .map(|rows| Run {
                rows,
                found: Vec::with_capacity(rows.len()),
            })
            .collect();
        parallel::for_each(&mut runs, |run| {
            let mut room = Room::default();
            for row in run.rows {
                match self.drawn_issue(scenario, *row, uncertainty, &watch, &mut room) {
                    Some(found) => run.found.push(found),
                    None => return,
                }
            }
        });
        let found: Vec<IssueSensitivity> = runs.into_iter().flat_map(|run| run.found).collect();
        (found.len() == rows.len()).then_some(found)
    }

    fn drawn_issue(
        &self,
        scenario: &Scenario,
        row: usize,
        uncertainty: &Uncertainty,
        watch: &Watch<'_>,
        room: &mut Room,
    ) -> Option<IssueSensitivity> {
        let (issue, figures) = (scenario.issues.get(row)?, self.issue(row)?);
        let mut drawn = Drawn::new(self, issue, figures, uncertainty);
        let mut counts = [0_u32; Outlook::ALL.len()];
        room.clear();
        let between = (STANDINGS_BETWEEN_TELLING / figures.stances.max(1)).max(1);
        for draw in 1..=u64::from(uncertainty.draws) {
            let figures = drawn.draw(&mut room.workspace);
            let outcome = Outcome::in_places(issue, figures, &self.imputed);
            let at = Outlook::ALL.iter().position(|one| *one == figures.outlook);
            if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
                *count += 1;
            }
            room.gaps.extend(figures.gap);
            room.remaining_gaps.extend(figures.remaining_gap);
            room.means.extend(outcome.mean);
            room.priorities.extend(outcome.priority);
            if draw % between as u64 == 0 && !watch.went(between as u64) {
                return None;
            }
        }
        if !watch.went(u64::from(uncertainty.draws) % between as u64) {
            return None;
        }
        let outlooks = Outlook::ALL.into_iter().zip(counts);
        let outlooks = outlooks.filter(|(_, draws)| *draws > 0);
        let outlooks: Vec<OutlookDraws> = outlooks
            .map(|(outlook, draws)| OutlookDraws { outlook, draws })
            .collect();
        let same = outlooks.iter().find(|one| one.outlook == figures.outlook);
        let same = same.map_or(0.0, |one| f64::from(one.draws));
        Some(IssueSensitivity {
            id: issue.id,
            outlook: figures.outlook,
            settled: figures.settled,
            same: same / f64::from(uncertainty.draws.max(1)),
            outlooks,
            gap: Band::of(&mut room.gaps),
            remaining_gap: Band::of(&mut room.remaining_gaps),
            mean: Band::of(&mut room.means),
            priority: Band::of(&mut room.priorities),
        })
    }
}

/// Issues drawn by one thread.
struct Run<'a> {
    rows: &'a [usize],
    found: Vec<IssueSensitivity>,
}

/// Room used while one issue after another is drawn.
#[derive(Default)]
struct Room {
    workspace: Workspace,
    gaps: Vec<f64>,
    remaining_gaps: Vec<f64>,
    means: Vec<f64>,
    priorities: Vec<f64>,
}

impl Room {
    fn clear(&mut self) {
        self.gaps.clear();
        self.remaining_gaps.clear();
        self.means.clear();
        self.priorities.clear();
    }
}

/// How far all threads together are, and whether they are to go on.
struct Watch<'a> {
    go_on: GoOn<'a>,
    all: u64,
    done: AtomicU64,
    is_off: AtomicBool,
}

impl Watch<'_> {
    /// Takes note of so many draws of an issue; whether to go on.
    fn went(&self, draws: u64) -> bool {
        let done = self.done.fetch_add(draws, Ordering::Relaxed) + draws;
        if !(self.go_on)(done as f64 / self.all.max(1) as f64) {
            self.is_off.store(true, Ordering::Relaxed);
        }
        !self.is_off.load(Ordering::Relaxed)
    }
}
