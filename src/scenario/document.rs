//! One negotiation as a whole.

use serde::{Deserialize, Serialize};

use super::{
    Issue, IssueId, Party, PartyId, Proposal, Role, Round, RoundId, Shared, Source, SourceId,
};

/// The version of the file format that this program writes.
pub const FORMAT: u32 = 1;

/// The largest remaining gap that counts as near, 0-1, where a file says nothing else.
pub const NEAR_DEFAULT: f64 = 0.25;

/// One negotiation: parties, rounds, sources, issues with their stances, proposals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The version of the file format.
    #[serde(default = "format")]
    pub format: u32,
    /// What the negotiation is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The largest remaining gap that counts as near, 0-1; [`NEAR_DEFAULT`] unless set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub near: Option<f64>,
    /// A remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Who takes part, in the order of the columns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Party>,
    /// The stages of the talks, first to last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Round>,
    /// The documents cited.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// The questions, in the order of the rows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub issues: Vec<Shared<Issue>>,
    /// What was put on the table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Proposal>,
}

/// What is said of a scenario as a whole: what its own editor shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioHead {
    /// What the negotiation is called.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// The largest remaining gap that counts as near.
    pub near: Option<f64>,
    /// A remark.
    pub note: String,
}

fn format() -> u32 {
    FORMAT
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            format: FORMAT,
            title: String::new(),
            summary: String::new(),
            near: None,
            note: String::new(),
            parties: Vec::new(),
            rounds: Vec::new(),
            sources: Vec::new(),
            issues: Vec::new(),
            proposals: Vec::new(),
        }
    }
}

impl Scenario {
    /// What is said of it as a whole, copied.
    pub fn head(&self) -> ScenarioHead {
        ScenarioHead {
            title: self.title.clone(),
            summary: self.summary.clone(),
            near: self.near,
            note: self.note.clone(),
        }
    }

    /// Puts another head on it.
    pub fn set_head(&mut self, head: ScenarioHead) {
        self.title = head.title;
        self.summary = head.summary;
        self.near = head.near;
        self.note = head.note;
    }

    /// The largest remaining gap that counts as near, 0-1.
    pub fn near(&self) -> f64 {
        self.near.unwrap_or(NEAR_DEFAULT)
    }

    /// The party of this id.
    pub fn party(&self, id: PartyId) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == id)
    }

    /// The round of this id.
    pub fn round(&self, id: RoundId) -> Option<&Round> {
        self.rounds.iter().find(|round| round.id == id)
    }

    /// The issue of this id.
    pub fn issue(&self, id: IssueId) -> Option<&Issue> {
        let mut issues = self.issues.iter().map(|issue| &**issue);
        issues.find(|issue| issue.id == id)
    }

    /// The source of this id.
    pub fn source(&self, id: SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// Where a round stands among the rounds; nothing goes before the first.
    pub fn round_order(&self, round: Option<RoundId>) -> Option<usize> {
        let id = round?;
        self.rounds.iter().position(|round| round.id == id)
    }

    /// The last round.
    pub fn last_round(&self) -> Option<RoundId> {
        self.rounds.last().map(|round| round.id)
    }

    /// The parties that measures speak of unless the user says otherwise: the negotiators,
    /// or all parties where there are fewer than two (measures.md, part 0).
    pub fn default_scope(&self) -> Vec<PartyId> {
        let negotiators: Vec<PartyId> = self
            .parties
            .iter()
            .filter(|party| party.role == Role::Negotiator)
            .map(|party| party.id)
            .collect();
        if negotiators.len() < 2 {
            self.parties.iter().map(|party| party.id).collect()
        } else {
            negotiators
        }
    }

    /// The number of stances recorded, over all issues and rounds.
    pub fn stance_count(&self) -> usize {
        self.issues.iter().map(|issue| issue.stances.len()).sum()
    }
}
