//! The lines of the matrix and the cell where two of them cross.

use crate::scenario::PartyId;

/// A line along the issues: a row, or a column where the matrix is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IssueLine {
    /// The names of the parties and figures.
    Heading,
    /// The heading of a group, by the first issue shown under it.
    Group(usize),
    /// An issue, by its row in the file.
    Issue(usize),
}

/// A line along the parties: a column, or a row where the matrix is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartyLine {
    /// The titles of the issues.
    Title,
    /// A party's stances.
    Party(PartyId),
    /// What was agreed.
    Agreed,
    /// The gap of each issue.
    Gap,
    /// The outlook of each issue.
    Outlook,
    /// The priority of each issue.
    Priority,
}

/// Where two lines cross; it names the same thing however the matrix is sorted or turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    /// The line along the issues.
    pub issue: IssueLine,
    /// The line along the parties.
    pub party: PartyLine,
}

impl Cell {
    /// The cell of a party's stance on the issue in this row of the file.
    pub fn stance(issue: usize, party: PartyId) -> Self {
        Self {
            issue: IssueLine::Issue(issue),
            party: PartyLine::Party(party),
        }
    }

    /// The cell with the title of the issue in this row of the file.
    pub fn title(issue: usize) -> Self {
        Self {
            issue: IssueLine::Issue(issue),
            party: PartyLine::Title,
        }
    }

    /// The head of a party's line.
    pub fn head(party: PartyId) -> Self {
        Self {
            issue: IssueLine::Heading,
            party: PartyLine::Party(party),
        }
    }

    /// The issue it is about, by its row in the file; none in a heading.
    pub fn issue_row(self) -> Option<usize> {
        match self.issue {
            IssueLine::Issue(row) => Some(row),
            IssueLine::Heading | IssueLine::Group(_) => None,
        }
    }

    /// The party it is about.
    pub fn party_id(self) -> Option<PartyId> {
        match self.party {
            PartyLine::Party(party) => Some(party),
            _ => None,
        }
    }

    /// The issue's row and the party whose stance it shows.
    pub fn stance_of(self) -> Option<(usize, PartyId)> {
        self.issue_row().zip(self.party_id())
    }
}
