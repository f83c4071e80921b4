//! Where a hit stands in the grid.

use crate::scenario::{PartyId, Scenario};
use crate::session::cell_name;

/// Where a hit stands in the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The heading of a party.
    Party(PartyId),
    /// An issue, with the heading above it where it is the first shown under it; by its row in
    /// the file.
    Issue(usize),
    /// A stance.
    Stance {
        /// The issue, by its row in the file.
        issue: usize,
        /// The party.
        party: PartyId,
    },
}

impl Place {
    /// What it is called: `Ukraine · Force caps`.
    pub fn name(self, scenario: &Scenario) -> String {
        match self {
            Self::Party(id) => {
                let party = scenario.party(id);
                party.map_or(id.as_str(), |party| party.name()).to_owned()
            }
            Self::Issue(row) => {
                let issue = scenario.issues.get(row);
                issue.map_or("?", |issue| issue.title()).to_owned()
            }
            Self::Stance { issue, party } => cell_name(scenario, issue, party),
        }
    }
}
