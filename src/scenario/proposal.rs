//! What somebody put on the table for several issues at once.

use serde::{Deserialize, Serialize};

use super::{Citation, Date, IssueId, PartyId, ProposalId, RoundId, Value};

/// What a proposal says on one issue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The issue.
    pub issue: IssueId,
    /// The value, on the issue's scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Value>,
    /// The wording.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Where it is told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Citation>,
}

/// Values and texts for some issues, put by a party in a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Its id, unique among the proposals.
    pub id: ProposalId,
    /// Its title; the id where none is given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Who put it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PartyId>,
    /// In which round; before the first where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundId>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// A remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Where it is told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Citation>,
    /// What it says, issue by issue.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
}

impl Proposal {
    /// The title to show: its own, or its id.
    pub fn title(&self) -> &str {
        if self.title.is_empty() {
            self.id.as_str()
        } else {
            &self.title
        }
    }
}
