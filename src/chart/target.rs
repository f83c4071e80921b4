//! What a part of a chart stands for.

use crate::scenario::{IssueId, PartyId, RoundId};

/// What a part of a chart stands for, and leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// An issue.
    Issue(IssueId),
    /// A party.
    Party(PartyId),
    /// Two parties.
    Pair(PartyId, PartyId),
    /// What a party holds on an issue.
    Stance(IssueId, PartyId),
    /// What a party held on an issue as of a round; before the first where none is named.
    StanceAt(IssueId, PartyId, Option<RoundId>),
    /// A round.
    Round(RoundId),
}
