//! Which cell belongs to whom, before any of them is read.

use super::grid::CellRef;
use super::role::Role;
use crate::files::long_form::Column;

/// A cell that says one thing of a stance or a party.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    pub(super) column: Column,
    pub(super) cell: CellRef,
}

/// A cell that says one thing of an issue.
#[derive(Clone, Copy, Debug)]
pub(super) struct IssueField {
    pub(super) role: Role,
    pub(super) cell: CellRef,
}

/// A stance: whose, since when, and the cells that tell it.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Index among the parties.
    pub(super) party: u32,
    /// Index among the rounds.
    pub(super) round: Option<u32>,
    pub(super) at: Option<CellRef>,
    pub(super) more: Vec<Field>,
}

impl Entry {
    /// The cell of a field other than the position.
    pub(super) fn field(&self, column: Column) -> Option<CellRef> {
        let mut fields = self.more.iter();
        fields
            .find(|field| field.column == column)
            .map(|field| field.cell)
    }

    /// Gives a field its cell.
    pub(super) fn put(&mut self, column: Column, cell: CellRef) {
        match column {
            Column::Position => self.at = Some(cell),
            column => self.more.push(Field { column, cell }),
        }
    }

    /// A cell of it, to tell where it stands.
    pub(super) fn place(&self) -> Option<CellRef> {
        self.at
            .or_else(|| self.more.first().map(|field| field.cell))
    }
}

/// An issue, and the cells that tell it.
#[derive(Clone, Debug)]
pub(super) struct DraftIssue {
    /// The id that the file gives.
    pub(super) id: Option<String>,
    pub(super) title: String,
    pub(super) group: String,
    pub(super) place: CellRef,
    pub(super) fields: Vec<IssueField>,
    pub(super) entries: Vec<Entry>,
}

impl DraftIssue {
    /// The cell of a role.
    pub(super) fn field(&self, role: Role) -> Option<CellRef> {
        let mut fields = self.fields.iter();
        fields
            .find(|field| field.role == role)
            .map(|field| field.cell)
    }
}

/// A party, and the cells that tell it.
#[derive(Clone, Debug)]
pub(super) struct DraftParty {
    /// The id that the file gives.
    pub(super) id: Option<String>,
    pub(super) name: String,
    pub(super) place: CellRef,
    pub(super) fields: Vec<Field>,
}

/// A round, and the cells that tell it.
#[derive(Clone, Debug)]
pub(super) struct DraftRound {
    /// The id that the file gives.
    pub(super) id: Option<String>,
    pub(super) name: String,
    pub(super) place: CellRef,
    pub(super) date: Option<CellRef>,
    pub(super) until: Option<CellRef>,
}

/// Everything that a table names.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) parties: Vec<DraftParty>,
    pub(super) rounds: Vec<DraftRound>,
    pub(super) issues: Vec<DraftIssue>,
}

/// An index as it is kept; there are far fewer than 2^32 of anything.
pub(super) fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
