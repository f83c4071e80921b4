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
    /// A round.
    Round(RoundId),
}
