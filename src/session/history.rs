//! What was done and can be undone.

use super::Transaction;

/// A state of a scenario; two states with the same revision are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision(u64);

struct Done {
    transaction: Transaction,
    /// What else there is to know of it; empty where nothing is.
    detail: String,
    before: Revision,
    after: Revision,
}

/// One step in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HistoryEntry<'h> {
    /// Its number, 1 for the first: the state after it, to be jumped to.
    pub index: usize,
    /// What was done.
    pub label: &'h str,
    /// What else there is to know of it; empty where nothing is.
    pub detail: &'h str,
    /// Whether it is in force; else it was undone.
    pub in_force: bool,
}

impl HistoryEntry<'_> {
    /// What was done, with what else there is to know of it: `Delete issue Flag (with 1 comment)`.
    pub fn text(&self) -> String {
        if self.detail.is_empty() {
            self.label.to_owned()
        } else {
            format!("{} ({})", self.label, self.detail)
        }
    }
}

/// The steps taken since the scenario was opened.
pub struct History {
    steps: Vec<Done>,
    /// How many of the steps are in force; the rest was undone.
    position: usize,
    current: Revision,
    /// The state that the file holds, if any.
    saved: Option<Revision>,
    next: u64,
}

impl Default for History {
    fn default() -> Self {
        Self {
            steps: Vec::new(),
            position: 0,
            current: Revision(0),
            saved: Some(Revision(0)),
            next: 1,
        }
    }
}

impl History {
    /// Takes note of a step that was just carried out; what was undone before is gone.
    pub fn push(&mut self, transaction: Transaction) {
        self.steps.truncate(self.position);
        let after = Revision(self.next);
        self.next += 1;
        self.steps.push(Done {
            transaction,
            detail: String::new(),
            before: self.current,
            after,
        });
        self.position += 1;
        self.current = after;
    }

    /// Steps back; what was done, to be reversed by the caller.
    pub fn undo(&mut self) -> Option<&Transaction> {
        let index = self.position.checked_sub(1)?;
        let step = self.steps.get(index)?;
        self.position = index;
        self.current = step.before;
        Some(&step.transaction)
    }

    /// Steps forward; what is to be carried out again by the caller.
    pub fn redo(&mut self) -> Option<&Transaction> {
        let step = self.steps.get(self.position)?;
        self.position += 1;
        self.current = step.after;
        Some(&step.transaction)
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&str> {
        let step = self.steps.get(self.position.checked_sub(1)?)?;
        Some(&step.transaction.label)
    }

    /// What else there is to know of what undo would take back; empty where nothing is.
    pub fn undo_detail(&self) -> &str {
        let step = self.position.checked_sub(1);
        step.and_then(|at| self.steps.get(at))
            .map_or("", |step| step.detail.as_str())
    }

    /// The step that led to the present state; nothing where it is as it was opened.
    pub fn last(&self) -> Option<&Transaction> {
        let step = self.steps.get(self.position.checked_sub(1)?)?;
        Some(&step.transaction)
    }

    /// Takes note of what else there is to know of the step that led to this state, if it is there.
    pub(super) fn describe(&mut self, state: Revision, detail: String) {
        if let Some(step) = self.steps.iter_mut().find(|step| step.after == state) {
            step.detail = detail;
        }
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<&str> {
        self.steps
            .get(self.position)
            .map(|step| step.transaction.label.as_str())
    }

    /// Whether the step that led to this state is in force.
    pub fn is_in_force(&self, state: Revision) -> bool {
        let steps = self.steps.iter().take(self.position);
        steps.rev().any(|step| step.after == state)
    }

    /// How many steps there are, undone ones too.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether nothing was done yet.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// How many steps are in force: the number of the present state, 0 as it was opened.
    pub fn position(&self) -> usize {
        self.position
    }

    /// The step of this number, 1 for the first.
    pub fn entry(&self, index: usize) -> Option<HistoryEntry<'_>> {
        let step = self.steps.get(index.checked_sub(1)?)?;
        Some(HistoryEntry {
            index,
            label: &step.transaction.label,
            detail: &step.detail,
            in_force: index <= self.position,
        })
    }

    /// All steps, the oldest first, undone ones last.
    pub fn entries(&self) -> impl Iterator<Item = HistoryEntry<'_>> {
        (1..=self.steps.len()).filter_map(|index| self.entry(index))
    }

    /// The number of the state that the file holds; nothing where no step leads there any more.
    pub fn saved_position(&self) -> Option<usize> {
        let saved = self.saved?;
        if saved == self.current {
            return Some(self.position);
        }
        if self.steps.first().is_some_and(|s| s.before == saved) {
            return Some(0);
        }
        let after = self.steps.iter().position(|s| s.after == saved)?;
        Some(after + 1)
    }

    /// What leads from the present state to the one of this number, as one step with the label
    /// of the last it reaches; the caller carries it out. Nothing where there is no such state.
    pub(super) fn jump(&mut self, index: usize) -> Option<Transaction> {
        if index > self.steps.len() {
            return None;
        }
        let mut edits = Vec::new();
        while self.position > index {
            edits.extend(self.undo()?.reversed().edits);
        }
        while self.position < index {
            edits.extend(self.redo()?.edits.iter().cloned());
        }
        let label = self.entry(index).map_or("", |entry| entry.label);
        Some(Transaction::new(label, edits))
    }

    /// The present state.
    pub fn revision(&self) -> Revision {
        self.current
    }

    /// Whether the present state is another than the one last saved.
    pub fn is_dirty(&self) -> bool {
        self.saved != Some(self.current)
    }

    /// Takes note that `revision` is what the file holds.
    pub fn mark_saved(&mut self, revision: Revision) {
        self.saved = Some(revision);
    }

    /// Takes note that no file holds any state.
    pub fn mark_unsaved(&mut self) {
        self.saved = None;
    }
}
