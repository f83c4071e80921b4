//! What was done and can be undone.

use super::Transaction;

/// A state of a scenario; two states with the same revision are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision(u64);

struct Done {
    transaction: Transaction,
    before: Revision,
    after: Revision,
}

/// The steps taken since the scenario was opened.
pub struct History {
    steps: Vec<Done>,
    /// How many of the steps are in force; the rest was undone.
    position: usize,
    current: Revision,
    saved: Revision,
    next: u64,
}

impl Default for History {
    fn default() -> Self {
        Self {
            steps: Vec::new(),
            position: 0,
            current: Revision(0),
            saved: Revision(0),
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

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<&str> {
        self.steps
            .get(self.position)
            .map(|step| step.transaction.label.as_str())
    }

    /// The present state.
    pub fn revision(&self) -> Revision {
        self.current
    }

    /// Whether the present state is another than the one last saved.
    pub fn is_dirty(&self) -> bool {
        self.current != self.saved
    }

    /// Takes note that `revision` is what the file holds.
    pub fn mark_saved(&mut self, revision: Revision) {
        self.saved = revision;
    }
}
