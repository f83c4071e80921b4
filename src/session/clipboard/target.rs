//! What a cell of the grid is.

use crate::scenario::PartyId;
use crate::session::{Session, StanceField, cell_name};

/// What a cell of the grid is, for what is pasted or filled into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The stance of a party on an issue.
    Stance {
        /// The issue, by its row in the file.
        issue: usize,
        /// The party.
        party: PartyId,
    },
    /// The title of an issue, by its row in the file.
    IssueTitle(usize),
    /// The name of a party.
    PartyName(PartyId),
    /// What is computed, or cannot be changed here; by its name: `gap of Force caps`.
    Fixed(String),
}

impl Target {
    /// What the cell is called.
    pub fn name(&self, session: &Session) -> String {
        let scenario = session.scenario();
        match self {
            Self::Stance { issue, party } => cell_name(scenario, *issue, *party),
            Self::IssueTitle(row) => {
                let issue = scenario.issues.get(*row);
                format!("title of {}", issue.map_or("?", |issue| issue.title()))
            }
            Self::PartyName(id) => {
                let party = scenario.party(*id);
                format!(
                    "name of {}",
                    party.map_or(id.as_str(), |party| party.name())
                )
            }
            Self::Fixed(name) => name.clone(),
        }
    }

    /// The text to copy, which pasting reads back exactly; nothing for what is fixed.
    pub fn entry(&self, session: &Session, field: StanceField) -> Option<String> {
        let scenario = session.scenario();
        match self {
            Self::Stance { issue: row, party } => {
                let issue = scenario.issues.get(*row)?;
                let figures = session.comparison().issue(*row)?.party(*party);
                let stance = figures.and_then(|own| issue.stances.get(own.stance as usize));
                Some(stance.map_or_else(String::new, |stance| field.entry_of(issue, stance)))
            }
            Self::IssueTitle(row) => Some(scenario.issues.get(*row)?.title().to_owned()),
            Self::PartyName(id) => Some(scenario.party(*id)?.name().to_owned()),
            Self::Fixed(_) => None,
        }
    }
}
