//! What was removed, for the screen; never for a file.

use std::collections::BTreeMap;
use std::fmt;

use super::Removable;
use crate::scenario::{IssueId, PartyId, RoundId, Scenario, SourceId};

/// Of what was removed, so many parts are listed; all are counted.
const MOST_PARTS: usize = 1_000;

/// Why something was removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RemovedKind {
    /// It goes unless kept by name.
    Named(Removable),
    /// A stance that would have taken the place of a later, removed one.
    Earlier,
    /// A stance of which nothing else was left.
    Emptied,
    /// It came after the round shown.
    Later,
    /// A source that nothing left cites.
    Source,
}

impl RemovedKind {
    /// For people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Named(what) => what.label(),
            Self::Earlier => "Stances that would have taken the place of a removed one",
            Self::Emptied => "Stances that said nothing else",
            Self::Later => "Parts that came after the round shown",
            Self::Source => "Sources that nothing left cites",
        }
    }
}

/// One thing that was removed, as far as it has a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RemovedPart {
    /// Why.
    pub kind: RemovedKind,
    /// Whose.
    pub party: Option<PartyId>,
    /// On which issue.
    pub issue: Option<IssueId>,
    /// Since which round.
    pub round: Option<RoundId>,
    /// Which source, where it is one or is about one.
    pub source: Option<SourceId>,
}

impl RemovedPart {
    /// Of this kind, without a place.
    pub(super) fn new(kind: RemovedKind) -> Self {
        Self {
            kind,
            party: None,
            issue: None,
            round: None,
            source: None,
        }
    }

    /// Where it was, in the names of the scenario: `Egypt · Sinai · Opening`; empty without place.
    pub fn place(&self, scenario: &Scenario) -> String {
        let party = self.party.and_then(|id| scenario.party(id));
        let issue = self.issue.and_then(|id| scenario.issue(id));
        let round = self.round.and_then(|id| scenario.round(id));
        let source = self.source.and_then(|id| scenario.source(id));
        let parts = [
            party.map(|party| party.name()),
            issue.map(|issue| issue.title()),
            round.map(|round| round.name()),
            source.map(|source| source.title()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// Everything that was removed, and what has nothing left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    counts: BTreeMap<RemovedKind, usize>,
    parts: Vec<RemovedPart>,
    pub(super) bare_parties: Vec<PartyId>,
    pub(super) bare_issues: Vec<IssueId>,
}

impl Removed {
    /// Adds one.
    pub(super) fn add(&mut self, part: RemovedPart) {
        *self.counts.entry(part.kind).or_default() += 1;
        if self.parts.len() < MOST_PARTS {
            self.parts.push(part);
        }
    }

    /// How many of each kind, those that occur.
    pub fn counts(&self) -> impl Iterator<Item = (RemovedKind, usize)> {
        self.counts.iter().map(|(kind, count)| (*kind, *count))
    }

    /// How many of a kind.
    pub fn count(&self, kind: RemovedKind) -> usize {
        self.counts.get(&kind).copied().unwrap_or_default()
    }

    /// The first 1,000, in the order of the file.
    pub fn parts(&self) -> &[RemovedPart] {
        &self.parts
    }

    /// Parties that keep their name although all their stances are gone.
    pub fn bare_parties(&self) -> &[PartyId] {
        &self.bare_parties
    }

    /// Issues that keep their title although all stances on them are gone.
    pub fn bare_issues(&self) -> &[IssueId] {
        &self.bare_issues
    }

    /// Whether nothing was removed.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }
}

impl fmt::Display for RemovedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.label())
    }
}
