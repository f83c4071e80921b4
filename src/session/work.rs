//! A scenario, its figures, its history and where the user is in it.

use std::collections::{BTreeMap, HashSet};

use crate::compare::{Audience, Comparison, RowChanges, Selection};
use crate::scenario::check::{Checked, check_issues};
use crate::scenario::{PartyId, RoundId, Scenario};

use super::changes::ChangeLog;
use super::grid::{Arrangement, arrange};
use super::shown::Shown;
use super::{Edit, History, NewError, NewErrors, Revision, Touched, Transaction};

/// A scenario being worked on.
pub struct Session {
    pub(super) scenario: Scenario,
    pub(super) comparison: Comparison,
    history: History,
    pub(super) shown: Shown,
    pub(super) changes: ChangeLog,
}

impl Session {
    /// A session that begins with this scenario, at its last round.
    pub fn new(scenario: Scenario) -> Self {
        let selection = Selection::of(&scenario);
        Self::showing(scenario, selection)
    }

    /// A session that begins with this scenario, and shows this of it.
    pub(super) fn showing(scenario: Scenario, selection: Selection) -> Self {
        let comparison = Comparison::new(&scenario, selection);
        let arrangement = Arrangement::default();
        let grid = arrange(&scenario, &comparison, &arrangement);
        Self {
            scenario,
            comparison,
            history: History::default(),
            shown: Shown {
                arrangement,
                grid,
                selection: None,
                outdated: false,
            },
            changes: ChangeLog::default(),
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

    /// Takes note that no file holds the scenario: it would be lost without a save.
    pub fn mark_unsaved(&mut self) {
        self.history.mark_unsaved();
    }

    /// Takes note of what else there is to know of the step that led to this state, if it is there.
    pub fn describe(&mut self, state: Revision, detail: String) {
        self.history.describe(state, detail);
    }

    /// Carries out one user action.
    pub fn apply(&mut self, transaction: Transaction) {
        if transaction.edits.is_empty() {
            return;
        }
        self.carry_out(&transaction);
        self.history.push(transaction);
    }

    /// Carries out an action on stances and issues, unless an issue would then not check.
    ///
    /// What was wrong before stands in nobody's way. Rows must not move in the action.
    ///
    /// # Errors
    /// What would be wrong, in words for the user; the scenario is as it was.
    pub fn apply_checked(&mut self, transaction: Transaction) -> Result<(), NewErrors> {
        let mut issues: BTreeMap<usize, Checked> = BTreeMap::new();
        for edit in &transaction.edits {
            edit.add_to_check(&mut issues);
        }
        let errors =
            |scenario: &Scenario| NewError::among(scenario, check_issues(scenario, &issues));
        self.carry_out(&transaction);
        let mut new = errors(&self.scenario);
        if !new.is_empty() {
            self.carry_out(&transaction.reversed());
            let before = errors(&self.scenario);
            let known: HashSet<_> = before.iter().map(|e| (e.row, e.message.as_str())).collect();
            new.retain(|error| !known.contains(&(error.row, error.message.as_str())));
            if !new.is_empty() {
                return Err(NewErrors(new));
            }
            self.carry_out(&transaction);
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

    /// Goes to the state of this number: undoes or does again as many steps as it takes, at once.
    ///
    /// The label of the step that led there, empty for the state as it was opened; nothing, and
    /// nothing changed, where there is no such state.
    pub fn jump_to(&mut self, index: usize) -> Option<String> {
        let jump = self.history.jump(index)?;
        self.carry_out(&jump);
        Some(jump.label)
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

    /// Shows another round, and lets the measures speak of other parties.
    pub fn select(&mut self, selection: Selection) {
        if *self.comparison.selection() != selection {
            self.comparison.recompute(&self.scenario, selection);
            self.rearrange();
        }
    }

    /// Shows the round and the parties of these figures, which were computed elsewhere of the
    /// scenario as it stands.
    pub fn take_comparison(&mut self, comparison: Comparison) {
        self.comparison = comparison;
        self.rearrange();
    }

    fn carry_out(&mut self, transaction: &Transaction) {
        let touched = transaction.edits.iter().map(Edit::touched);
        let moves_lines = transaction.edits.iter().any(Edit::moves_lines);
        let remembered = if moves_lines {
            self.remembered_selection()
        } else {
            None
        };
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
            let before = self.comparison.selection().clone();
            let selection = self.kept_selection(&before, was_default, was_last);
            self.comparison.recompute(&self.scenario, selection);
            self.rearrange_after_edit(remembered);
            return;
        }
        let mut changes = RowChanges::none(self.scenario.issues.len());
        let mut rows = Vec::new();
        let mut is_touched = false;
        for (edit, touched) in transaction.edits.iter().zip(touched) {
            edit.apply(&mut self.scenario);
            is_touched |= touched != Touched::Nothing;
            match touched {
                Touched::Issue(row) => {
                    changes.changed(row);
                    rows.push(row);
                }
                Touched::IssueInserted(row) => changes.inserted(row),
                Touched::IssueRemoved(row) => changes.removed(row),
                Touched::IssueMoved { from, to } => changes.moved(from, to),
                Touched::Everything | Touched::Nothing => {}
            }
        }
        if is_touched {
            self.comparison.follow(&self.scenario, &changes);
        }
        if moves_lines {
            self.rearrange_after_edit(remembered);
        } else {
            rows.dedup();
            self.note_changed(&rows);
        }
    }

    /// The same round and parties as before, where they still exist in the changed scenario.
    pub(super) fn kept_selection(
        &self,
        old: &Selection,
        was_default: bool,
        was_last: bool,
    ) -> Selection {
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
}
