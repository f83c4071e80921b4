//! Where in the matrix a change is to be seen, whatever row it stands in.

use crate::scenario::difference::Subject;
use crate::scenario::{IssueId, PartyId, Scenario};
use crate::session::grid::{Cell, IssueLine, PartyLine};

/// A cell by what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::gui) enum Spot {
    /// The head of a party.
    Party(PartyId),
    /// The title of an issue.
    Issue(IssueId),
    /// The cell of a party on an issue.
    Stance(IssueId, PartyId),
    /// What was agreed on an issue.
    Agreed(IssueId),
}

impl Spot {
    /// Where a change is to be seen; nothing where the matrix does not show what changed.
    pub(super) fn of(subject: Subject) -> Option<Self> {
        match subject {
            Subject::Party(party) => Some(Self::Party(party)),
            Subject::Issue(issue) | Subject::Judgement { issue, .. } => Some(Self::Issue(issue)),
            Subject::Stance { issue, key } => Some(Self::Stance(issue, key.party)),
            Subject::Agreed(issue) => Some(Self::Agreed(issue)),
            Subject::Scenario
            | Subject::Round(_)
            | Subject::Source(_)
            | Subject::Proposal(_)
            | Subject::Term { .. } => None,
        }
    }

    /// What a cell is about.
    pub(in crate::gui) fn at(scenario: &Scenario, cell: Cell) -> Option<Self> {
        let issue = |row: usize| scenario.issues.get(row).map(|issue| issue.id);
        match (cell.issue, cell.party) {
            (IssueLine::Heading, PartyLine::Party(party)) => Some(Self::Party(party)),
            (IssueLine::Issue(row), PartyLine::Party(party)) => {
                Some(Self::Stance(issue(row)?, party))
            }
            (IssueLine::Issue(row), PartyLine::Title) => issue(row).map(Self::Issue),
            (IssueLine::Issue(row), PartyLine::Agreed) => issue(row).map(Self::Agreed),
            _ => None,
        }
    }

    /// The cell where it stands now; nothing where the scenario has no such thing.
    pub(super) fn cell(self, scenario: &Scenario) -> Option<Cell> {
        let row = |id: IssueId| scenario.issues.iter().position(|issue| issue.id == id);
        let known = |party: &PartyId| scenario.party(*party).is_some();
        match self {
            Self::Party(party) => Some(party).filter(known).map(Cell::head),
            Self::Issue(issue) => row(issue).map(Cell::title),
            Self::Stance(issue, party) => {
                let party = Some(party).filter(known)?;
                Some(Cell::stance(row(issue)?, party))
            }
            Self::Agreed(issue) => Some(Cell {
                issue: IssueLine::Issue(row(issue)?),
                party: PartyLine::Agreed,
            }),
        }
    }
}
