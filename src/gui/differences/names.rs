//! What the parts of two scenarios are called.

use std::collections::HashMap;

use crate::scenario::difference::Subject;
use crate::scenario::{
    IssueId, Party, PartyId, Proposal, ProposalId, Round, RoundId, Scenario, Source, SourceId,
    Visibility,
};

/// The names of one kind of parts, those of the first scenario before those of the second.
type Names<K> = HashMap<K, String>;

/// The names in two scenarios; what both have is called as in the first.
pub(super) struct Named {
    parties: Names<PartyId>,
    rounds: Names<RoundId>,
    sources: Names<SourceId>,
    issues: Names<IssueId>,
    proposals: Names<ProposalId>,
}

/// Where a change belongs, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// The issue; for what belongs to none, what it is.
    pub(super) issue: String,
    /// The party, or whose it is.
    pub(super) party: String,
    /// The round, and whether it is private.
    pub(super) round: String,
}

impl Place {
    /// In one line, without what is empty.
    pub(super) fn in_a_line(&self) -> String {
        let parts = [&self.issue, &self.party, &self.round];
        let parts: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(" · ")
    }
}

impl Named {
    /// The names in these two.
    pub(super) fn of(first: &Scenario, second: &Scenario) -> Self {
        let two = [second, first];
        Self {
            parties: two
                .iter()
                .flat_map(|scenario| &scenario.parties)
                .map(|party: &Party| (party.id, party.name().to_owned()))
                .collect(),
            rounds: two
                .iter()
                .flat_map(|scenario| &scenario.rounds)
                .map(|round: &Round| (round.id, round.name().to_owned()))
                .collect(),
            sources: two
                .iter()
                .flat_map(|scenario| &scenario.sources)
                .map(|source: &Source| (source.id, source.title().to_owned()))
                .collect(),
            issues: two
                .iter()
                .flat_map(|scenario| &scenario.issues)
                .map(|issue| (issue.id, issue.title().to_owned()))
                .collect(),
            proposals: two
                .iter()
                .flat_map(|scenario| &scenario.proposals)
                .map(|proposal: &Proposal| (proposal.id, proposal.title().to_owned()))
                .collect(),
        }
    }

    /// Where something belongs.
    pub(super) fn place(&self, subject: Subject) -> Place {
        let issue = |id: IssueId| name(&self.issues, id, IssueId::as_str);
        let party = |id: PartyId| name(&self.parties, id, PartyId::as_str);
        let only = |what: String| Place {
            issue: what,
            ..Place::default()
        };
        match subject {
            Subject::Scenario => only("The scenario".to_owned()),
            Subject::Party(id) => Place {
                party: party(id),
                ..only("Party".to_owned())
            },
            Subject::Round(id) => Place {
                round: name(&self.rounds, id, RoundId::as_str),
                ..only("Round".to_owned())
            },
            Subject::Source(id) => only(format!(
                "Source: {}",
                name(&self.sources, id, SourceId::as_str)
            )),
            Subject::Issue(id) => only(issue(id)),
            Subject::Agreed(id) => Place {
                party: "Agreed".to_owned(),
                ..only(issue(id))
            },
            Subject::Stance { issue: id, key } => Place {
                issue: issue(id),
                party: party(key.party),
                round: match key.visibility {
                    Visibility::Public => self.since(key.round),
                    Visibility::Private => format!("{} (private)", self.since(key.round)),
                },
            },
            Subject::Judgement {
                issue: id,
                between: (a, b),
                round,
            } => Place {
                issue: issue(id),
                party: format!("{} and {}", party(a), party(b)),
                round: self.since(round),
            },
            Subject::Proposal(id) => only(self.proposal(id)),
            Subject::Term {
                proposal,
                issue: id,
            } => Place {
                issue: issue(id),
                party: self.proposal(proposal),
                round: String::new(),
            },
        }
    }

    fn proposal(&self, id: ProposalId) -> String {
        format!(
            "Proposal: {}",
            name(&self.proposals, id, ProposalId::as_str)
        )
    }

    fn since(&self, round: Option<RoundId>) -> String {
        round.map_or("before the first round".to_owned(), |id| {
            name(&self.rounds, id, RoundId::as_str)
        })
    }
}

fn name<K: Copy + Eq + std::hash::Hash>(
    names: &Names<K>,
    id: K,
    text: fn(K) -> &'static str,
) -> String {
    let known = names.get(&id).cloned();
    known.unwrap_or_else(|| text(id).to_owned())
}
