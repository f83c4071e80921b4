//! The lines shown, in order, and where each stands.

use std::collections::HashMap;

use super::{Cell, ColumnIx, Extent, IssueLine, PartyLine, Place, RowIx};

/// The lines shown, in order; turned or not.
///
/// The first line along either side is its heading, so a grid always has a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    issues: Vec<IssueLine>,
    parties: Vec<PartyLine>,
    turned: bool,
    /// So many lines along the parties stay put, the heading among them.
    pinned: usize,
    issue_places: HashMap<IssueLine, usize>,
    party_places: HashMap<PartyLine, usize>,
    /// How many issues are folded away under a group's heading, by the first row under it.
    folded: HashMap<usize, usize>,
}

fn places<T: Copy + Eq + std::hash::Hash>(lines: &[T]) -> HashMap<T, usize> {
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| (*line, at))
        .collect()
}

impl Grid {
    /// A grid of these lines below their headings. `pinned` of the parties stay put while the rest scrolls;
    /// where it is `turned`, parties go down and issues across.
    pub fn new(
        issues: impl IntoIterator<Item = IssueLine>,
        parties: impl IntoIterator<Item = PartyLine>,
        pinned: usize,
        turned: bool,
    ) -> Self {
        let issues: Vec<IssueLine> = std::iter::once(IssueLine::Heading).chain(issues).collect();
        let parties: Vec<PartyLine> = std::iter::once(PartyLine::Title).chain(parties).collect();
        Self {
            issue_places: places(&issues),
            party_places: places(&parties),
            pinned: (pinned + 1).min(parties.len()),
            issues,
            parties,
            turned,
            folded: HashMap::new(),
        }
    }

    /// The same grid, with so many issues folded away under headings, by the first row under each.
    #[must_use]
    pub(super) fn with_folded(mut self, folded: HashMap<usize, usize>) -> Self {
        self.folded = folded;
        self
    }

    /// How many issues are folded away under the heading of the group that begins in this row.
    pub fn folded_under(&self, first: usize) -> usize {
        self.folded.get(&first).copied().unwrap_or_default()
    }

    /// How many issues are to be seen, those that are folded away among them.
    pub fn issues_admitted(&self) -> usize {
        self.issue_rows().count() + self.folded.values().sum::<usize>()
    }

    /// Whether parties go down and issues across.
    pub fn is_turned(&self) -> bool {
        self.turned
    }

    /// The lines along the issues, their heading first.
    pub fn issues(&self) -> &[IssueLine] {
        &self.issues
    }

    /// The lines along the parties, their heading first.
    pub fn parties(&self) -> &[PartyLine] {
        &self.parties
    }

    /// The issues shown, by their rows in the file, in order.
    pub fn issue_rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.issues.iter().filter_map(|line| match line {
            IssueLine::Issue(row) => Some(*row),
            IssueLine::Heading | IssueLine::Group(_) => None,
        })
    }

    /// The parties shown, in order.
    pub fn party_ids(&self) -> impl Iterator<Item = crate::scenario::PartyId> + '_ {
        self.parties.iter().filter_map(|line| match line {
            PartyLine::Party(party) => Some(*party),
            _ => None,
        })
    }

    /// The number of rows, the heading among them.
    pub fn rows(&self) -> usize {
        if self.turned {
            self.parties.len()
        } else {
            self.issues.len()
        }
    }

    /// The number of columns, the heading among them.
    pub fn columns(&self) -> usize {
        if self.turned {
            self.issues.len()
        } else {
            self.parties.len()
        }
    }

    /// How many rows at the top stay put.
    pub fn pinned_rows(&self) -> usize {
        if self.turned { self.pinned } else { 1 }
    }

    /// How many columns at the left stay put.
    pub fn pinned_columns(&self) -> usize {
        if self.turned { 1 } else { self.pinned }
    }

    /// The cell at a place; none outside.
    pub fn cell(&self, place: Place) -> Option<Cell> {
        let (RowIx(row), ColumnIx(column)) = (place.row, place.column);
        let (issue, party) = if self.turned {
            (column, row)
        } else {
            (row, column)
        };
        Some(Cell {
            issue: *self.issues.get(issue)?,
            party: *self.parties.get(party)?,
        })
    }

    /// Where a cell is shown; none where one of its lines is not.
    pub fn place(&self, cell: Cell) -> Option<Place> {
        let issue = *self.issue_places.get(&cell.issue)?;
        let party = *self.party_places.get(&cell.party)?;
        Some(if self.turned {
            Place::new(party, issue)
        } else {
            Place::new(issue, party)
        })
    }

    /// Whether a row is the heading of a group, or its line a group's where turned.
    pub fn is_group(&self, place: Place) -> bool {
        self.cell(place)
            .is_some_and(|cell| matches!(cell.issue, IssueLine::Group(_)))
    }

    /// All but the headings; the heading itself where there is nothing else.
    pub fn body(&self) -> Extent {
        let last = Place::new(
            self.rows().saturating_sub(1),
            self.columns().saturating_sub(1),
        );
        let first = Place::new(1.min(last.row.0), 1.min(last.column.0));
        Extent::between(first, last)
    }

    /// The place inside that is nearest to this one.
    #[must_use]
    pub fn clamped(&self, place: Place) -> Place {
        Place::new(
            place.row.0.min(self.rows().saturating_sub(1)),
            place.column.0.min(self.columns().saturating_sub(1)),
        )
    }
}
