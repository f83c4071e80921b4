//! A piece of a sentence.

use crate::scenario::{IssueId, PartyId};

use super::Cited;

/// A piece of a sentence, by where it comes from: only [`Run::Words`] are this program's.
#[derive(Clone, Debug, PartialEq)]
pub enum Run {
    /// Words of this program.
    Words(String),
    /// The title of an issue.
    Issue {
        /// The issue.
        id: IssueId,
        /// Its title.
        title: String,
    },
    /// The name of a party.
    Party {
        /// The party.
        id: PartyId,
        /// Its name, told apart from another party's of the same name.
        name: String,
    },
    /// Another name of the file: of the scenario, a round.
    Name(String),
    /// A figure or a point of a scale, in the issue's own unit or labels.
    Value(String),
    /// What a party or the analyst wrote.
    Wording(String),
    /// Numbers of sources.
    Cites(Vec<Cited>),
}

impl Run {
    /// Its text; of sources the numbers, set off by a space, as ` [1, 3]`.
    pub fn text(&self) -> String {
        match self {
            Self::Words(text)
            | Self::Issue { title: text, .. }
            | Self::Party { name: text, .. }
            | Self::Name(text)
            | Self::Value(text)
            | Self::Wording(text) => text.clone(),
            Self::Cites(cites) => {
                let numbers: Vec<String> =
                    cites.iter().map(|cited| cited.number.to_string()).collect();
                format!(" [{}]", numbers.join(", "))
            }
        }
    }
}
