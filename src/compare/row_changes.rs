//! What became of the rows of a scenario between two looks at its figures.

/// What became of the rows: kept in mind while a transaction is carried out, edit by edit, so that
/// figures follow once and not once per edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowChanges {
    /// For each row as it is now: the row in which its figures stand, if they are still true.
    origins: Vec<Option<usize>>,
    /// Whether rows came, went or moved.
    rearranged: bool,
}

impl RowChanges {
    /// None yet, of so many rows.
    pub fn none(rows: usize) -> Self {
        Self {
            origins: (0..rows).map(Some).collect(),
            rearranged: false,
        }
    }

    /// Something in this row changed.
    pub fn changed(&mut self, row: usize) {
        if let Some(origin) = self.origins.get_mut(row) {
            *origin = None;
        }
    }

    /// A row was put in; at the end where the place lies beyond it.
    pub fn inserted(&mut self, row: usize) {
        self.origins.insert(row.min(self.origins.len()), None);
        self.rearranged = true;
    }

    /// A row was taken out.
    pub fn removed(&mut self, row: usize) {
        if row < self.origins.len() {
            self.origins.remove(row);
            self.rearranged = true;
        }
    }

    /// A row was moved, so that it now stands at `to`.
    pub fn moved(&mut self, from: usize, to: usize) {
        if from < self.origins.len() && to < self.origins.len() {
            let origin = self.origins.remove(from);
            self.origins.insert(to, origin);
            self.rearranged = true;
        }
    }

    pub(super) fn origins(&self) -> &[Option<usize>] {
        &self.origins
    }

    pub(super) fn is_rearranged(&self) -> bool {
        self.rearranged
    }
}
