//! What parts of a list are known by.

use std::hash::Hash;

use crate::scenario::{
    Agreed, Issue, IssueId, Judgement, Party, PartyId, Proposal, ProposalId, Round, RoundId,
    Shared, Source, SourceId, Stance, StanceKey, Term,
};

/// One of a list, known by a key.
pub(in crate::scenario) trait Row: Clone + PartialEq {
    /// What it is known by.
    type Key: Copy + Eq + Hash;

    /// Its key.
    fn key(&self) -> Self::Key;
}

macro_rules! known_by_id {
    ($($row:ty: $id:ty),*) => {$(
        impl Row for $row {
            type Key = $id;

            fn key(&self) -> $id {
                self.id
            }
        }
    )*};
}
known_by_id!(Party: PartyId, Round: RoundId, Source: SourceId, Issue: IssueId, Proposal: ProposalId);

impl<R: Row> Row for Shared<R> {
    type Key = R::Key;

    fn key(&self) -> R::Key {
        (**self).key()
    }
}

impl Row for Stance {
    type Key = StanceKey;

    fn key(&self) -> StanceKey {
        Stance::key(self)
    }
}

/// What a judgement is known by: its parties in the order of their ids, and its round.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::scenario) struct JudgementKey {
    /// The parties.
    pub(in crate::scenario) between: (PartyId, PartyId),
    /// As of which round.
    pub(in crate::scenario) round: Option<RoundId>,
}

impl Row for Judgement {
    type Key = JudgementKey;

    fn key(&self) -> JudgementKey {
        let (a, b) = self.between;
        JudgementKey {
            between: if a <= b { (a, b) } else { (b, a) },
            round: self.round,
        }
    }
}

/// An issue has one or none.
impl Row for Agreed {
    type Key = ();

    fn key(&self) {}
}

impl Row for Term {
    type Key = IssueId;

    fn key(&self) -> IssueId {
        self.issue
    }
}
