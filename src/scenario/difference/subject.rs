//! What a change is about.

use std::fmt;

use crate::scenario::{IssueId, PartyId, ProposalId, RoundId, SourceId, StanceKey, Visibility};

/// A part of a scenario, by what it is known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The scenario itself: title, summary and the like.
    Scenario,
    /// A party.
    Party(PartyId),
    /// A round.
    Round(RoundId),
    /// A source.
    Source(SourceId),
    /// An issue, without its stances and judgements.
    Issue(IssueId),
    /// A stance.
    Stance {
        /// On which issue.
        issue: IssueId,
        /// Whose, since when, for whom.
        key: StanceKey,
    },
    /// A judgement.
    Judgement {
        /// On which issue.
        issue: IssueId,
        /// The parties, in the order of their ids.
        between: (PartyId, PartyId),
        /// As of which round.
        round: Option<RoundId>,
    },
    /// What was agreed on an issue.
    Agreed(IssueId),
    /// A proposal, without its terms.
    Proposal(ProposalId),
    /// What a proposal says on an issue.
    Term {
        /// Which proposal.
        proposal: ProposalId,
        /// On which issue.
        issue: IssueId,
    },
}

impl Subject {
    /// The word for it.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Party(_) => "party",
            Self::Round(_) => "round",
            Self::Source(_) => "source",
            Self::Issue(_) => "issue",
            Self::Stance { .. } => "stance",
            Self::Judgement { .. } => "judgement",
            Self::Agreed(_) => "agreed",
            Self::Proposal(_) => "proposal",
            Self::Term { .. } => "term",
        }
    }

    /// The party that it is, or whose it is; the first of the two of a judgement.
    pub fn party(self) -> Option<PartyId> {
        match self {
            Self::Party(party) => Some(party),
            Self::Stance { key, .. } => Some(key.party),
            Self::Judgement { between, .. } => Some(between.0),
            _ => None,
        }
    }

    /// The issue that it is, or that it is on.
    pub fn issue(self) -> Option<IssueId> {
        match self {
            Self::Issue(issue)
            | Self::Agreed(issue)
            | Self::Stance { issue, .. }
            | Self::Judgement { issue, .. }
            | Self::Term { issue, .. } => Some(issue),
            _ => None,
        }
    }

    /// The round that it is, or as of which it is.
    pub fn round(self) -> Option<RoundId> {
        match self {
            Self::Round(round) => Some(round),
            Self::Stance { key, .. } => key.round,
            Self::Judgement { round, .. } => round,
            _ => None,
        }
    }

    /// The proposal that it is, or that it is part of.
    pub fn proposal(self) -> Option<ProposalId> {
        match self {
            Self::Proposal(proposal) | Self::Term { proposal, .. } => Some(proposal),
            _ => None,
        }
    }

    /// Since when a stance or judgement holds and for whom, to stand behind its name:
    /// ` @second (private)`; empty for what is public and precedes the first round.
    pub fn since(self) -> String {
        match self {
            Self::Stance { .. } | Self::Judgement { .. } => {}
            _ => return String::new(),
        }
        let round = self.round().map_or(String::new(), |id| format!(" @{id}"));
        match self {
            Self::Stance { key, .. } if key.visibility == Visibility::Private => {
                round + " (private)"
            }
            _ => round,
        }
    }
}

/// By its ids: `north on force @second (private)`.
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scenario => f.write_str("scenario"),
            Self::Party(id) => write!(f, "party {id}"),
            Self::Round(id) => write!(f, "round {id}"),
            Self::Source(id) => write!(f, "source {id}"),
            Self::Issue(id) => write!(f, "issue {id}"),
            Self::Stance { issue, key } => {
                write!(f, "{} on {issue}{}", key.party, self.since())
            }
            Self::Judgement {
                issue,
                between: (a, b),
                ..
            } => write!(f, "judgement of {a} and {b} on {issue}{}", self.since()),
            Self::Agreed(issue) => write!(f, "agreed on {issue}"),
            Self::Proposal(id) => write!(f, "proposal {id}"),
            Self::Term { proposal, issue } => write!(f, "proposal {proposal} on {issue}"),
        }
    }
}
