//! Between the places of the search and the cells of the matrix.

use crate::session::Cell;
use crate::session::find::{Hit, Part, Place, Way};
use crate::session::grid::{Grid, IssueLine, PartyLine};

/// The cell that a hit stands in: the heading of the group where that is shown.
pub(super) fn cell_of(grid: &Grid, hit: &Hit) -> Cell {
    match hit.place {
        Place::Party(party) => Cell::head(party),
        Place::Stance { issue, party } => Cell::stance(issue, party),
        Place::Issue(row) => {
            let heading = Cell {
                issue: IssueLine::Group(row),
                party: PartyLine::Title,
            };
            if hit.part == Part::Group && grid.place(heading).is_some() {
                heading
            } else {
                Cell::title(row)
            }
        }
    }
}

/// Where a search from a cell begins; nothing where that is the very start or end.
///
/// Figures stand behind all parties, where nothing is searched: on from there is on from the
/// last party, and back from there is back from the next issue.
pub(super) fn place_of(grid: &Grid, cell: Cell, way: Way) -> Option<Place> {
    match (cell.issue, cell.party) {
        (IssueLine::Heading, PartyLine::Party(party)) => Some(Place::Party(party)),
        (IssueLine::Issue(issue), PartyLine::Party(party)) => Some(Place::Stance { issue, party }),
        (IssueLine::Issue(row), PartyLine::Title) | (IssueLine::Group(row), _) => {
            Some(Place::Issue(row))
        }
        (IssueLine::Heading, PartyLine::Title) => None,
        (_, _) => {
            let mut rows = grid.issue_rows();
            let party = || grid.party_ids().last();
            match (way, cell.issue_row()) {
                (Way::On, Some(issue)) => party().map(|party| Place::Stance { issue, party }),
                (Way::On, None) => party().map(Place::Party),
                (Way::Back, Some(issue)) => {
                    rows.by_ref().find(|row| *row == issue)?;
                    rows.next().map(Place::Issue)
                }
                (Way::Back, None) => rows.next().map(Place::Issue),
            }
        }
    }
}
