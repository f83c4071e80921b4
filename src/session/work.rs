//! A scenario, its figures, its history and where the user is in it.

use crate::compare::{Audience, Comparison, RowChanges, Selection};
use crate::scenario::check::{Severity, check_issue};
use crate::scenario::{PartyId, RoundId, Scenario};

use super::{Cell, Edit, History, Revision, Touched, Transaction};

/// A scenario being worked on.
pub struct Session {
    scenario: Scenario,
    comparison: Comparison,
    history: History,
    /// Where the user is, if anywhere.
    pub cursor: Option<Cell>,
}

impl Session {
    /// A session that begins with this scenario, at its last round.
    pub fn new(scenario: Scenario) -> Self {
        let comparison = Comparison::new(&scenario, Selection::of(&scenario));
        Self {
            scenario,
            comparison,
            history: History::default(),
            cursor: None,
        }
    }

    /// The scenario as it stands.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Its figures, true of it at any time.
    pub fn comparison(&self) -> &Comparison {
        &self.comparison
    }

    /// What was done and can be undone.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The round shown.
    pub fn round(&self) -> Option<RoundId> {
        self.comparison.selection().round
    }

    /// Whether something was changed since the last save.
    pub fn is_dirty(&self) -> bool {
        self.history.is_dirty()
    }

    /// Takes note that the file holds `revision`.
    pub fn mark_saved(&mut self, revision: Revision) {
        self.history.mark_saved(revision);
    }

    /// Carries out one user action.
    pub fn apply(&mut self, transaction: Transaction) {
        if transaction.edits.is_empty() {
            return;
        }
        self.carry_out(&transaction);
        self.history.push(transaction);
    }

    /// Carries out an action on one issue, unless the issue would then not check.
    ///
    /// # Errors
    /// What would be wrong, in words for the user; the scenario is as it was.
    pub fn apply_checked(&mut self, transaction: Transaction, row: usize) -> Result<(), String> {
        let errors = |scenario: &Scenario| -> Vec<String> {
            check_issue(scenario, row)
                .into_iter()
                .filter(|problem| problem.severity == Severity::Error)
                .map(|problem| problem.message)
                .collect()
        };
        let before = errors(&self.scenario);
        self.carry_out(&transaction);
        let new = errors(&self.scenario)
            .into_iter()
            .find(|message| !before.contains(message));
        if let Some(message) = new {
            self.carry_out(&transaction.reversed());
            return Err(message);
        }
        if !transaction.edits.is_empty() {
            self.history.push(transaction);
        }
        Ok(())
    }

    /// Takes the last action back; its label, or nothing where there is none.
    pub fn undo(&mut self) -> Option<String> {
        let reversed = self.history.undo()?.reversed();
        self.carry_out(&reversed);
        Some(reversed.label)
    }

    /// Does again what was last undone; its label, or nothing where there is none.
    pub fn redo(&mut self) -> Option<String> {
        let again = self.history.redo()?.clone();
        self.carry_out(&again);
        Some(again.label)
    }

    /// Shows another round.
    pub fn set_round(&mut self, round: Option<RoundId>) {
        let selection = self.comparison.selection().clone();
        self.select(Selection { round, ..selection });
    }

    /// Lets the measures speak of other parties.
    pub fn set_scope(&mut self, scope: Vec<PartyId>) {
        let selection = self.comparison.selection().clone();
        self.select(Selection { scope, ..selection });
    }

    fn select(&mut self, selection: Selection) {
        if *self.comparison.selection() != selection {
            self.comparison.recompute(&self.scenario, selection);
        }
    }

    fn carry_out(&mut self, transaction: &Transaction) {
        let touched = transaction.edits.iter().map(Edit::touched);
        if touched
            .clone()
            .any(|touched| touched == Touched::Everything)
        {
            let default_scope = self.scenario.default_scope();
            let was_default = self.comparison.selection().scope == default_scope;
            let was_last = self.round() == self.scenario.last_round();
            for edit in &transaction.edits {
                edit.apply(&mut self.scenario);
            }
            let selection = self.kept_selection(was_default, was_last);
            self.comparison.recompute(&self.scenario, selection);
            self.keep_cursor_inside();
            return;
        }
        let mut changes = RowChanges::none(self.scenario.issues.len());
        let mut is_touched = false;
        for (edit, touched) in transaction.edits.iter().zip(touched) {
            edit.apply(&mut self.scenario);
            is_touched |= touched != Touched::Nothing;
            match touched {
                Touched::Issue(row) => changes.changed(row),
                Touched::IssueInserted(row) => changes.inserted(row),
                Touched::IssueRemoved(row) => changes.removed(row),
                Touched::IssueMoved { from, to } => changes.moved(from, to),
                Touched::Everything | Touched::Nothing => {}
            }
        }
        if is_touched {
            self.comparison.follow(&self.scenario, &changes);
            self.keep_cursor_inside();
        }
    }

    /// The same round and parties as before, where they still exist in the changed scenario.
    fn kept_selection(&self, was_default: bool, was_last: bool) -> Selection {
        let old = self.comparison.selection();
        let known = |party: &PartyId| self.scenario.party(*party).is_some();
        let scope: Vec<PartyId> = old.scope.iter().copied().filter(known).collect();
        let scope = if was_default || scope.is_empty() {
            self.scenario.default_scope()
        } else {
            scope
        };
        let exists = old
            .round
            .is_some_and(|id| self.scenario.round(id).is_some());
        let round = if exists && !(was_last && old.round.is_none()) {
            old.round
        } else {
            self.scenario.last_round()
        };
        Selection {
            round,
            scope,
            audience: Audience::Everyone,
        }
    }

    fn keep_cursor_inside(&mut self) {
        let scenario = &self.scenario;
        self.cursor = self.cursor.and_then(|cell| {
            let last = scenario.issues.len().checked_sub(1)?;
            Some(Cell {
                issue: cell.issue.min(last),
                party: cell.party.filter(|party| scenario.party(*party).is_some()),
            })
        });
    }
}
