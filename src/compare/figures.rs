//! What is known of one issue.

use crate::scenario::{IssueId, Label, PartyId, Span};

use super::PartyFigures;

/// How close an issue is to agreement (measures.md, part 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outlook {
    /// Two red lines exclude each other.
    Deadlock,
    /// Apart by more than what counts as near.
    Apart,
    /// Apart by at most what counts as near.
    Near,
    /// All accepted sets share a point.
    Overlap,
    /// Settled, or all stand at the same point.
    Agreed,
    /// Fewer than two parties can be compared.
    Unknown,
}

impl Outlook {
    /// All, from the farthest to the nearest, then the unknown.
    pub const ALL: [Self; 6] = [
        Self::Deadlock,
        Self::Apart,
        Self::Near,
        Self::Overlap,
        Self::Agreed,
        Self::Unknown,
    ];

    /// As figures are exchanged: in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Deadlock => "deadlock",
            Self::Apart => "apart",
            Self::Near => "near",
            Self::Overlap => "overlap",
            Self::Agreed => "agreed",
            Self::Unknown => "unknown",
        }
    }

    /// As the window and documents write it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Deadlock => "Deadlock",
            Self::Apart => "Apart",
            Self::Near => "Near",
            Self::Overlap => "Overlap",
            Self::Agreed => "Agreed",
            Self::Unknown => "Unknown",
        }
    }
}

/// What all parties in scope would accept.
#[derive(Clone, Debug, PartialEq)]
pub enum Zone {
    /// Numbers in the issue's unit; of width 0 where it is just possible.
    Span(Span),
    /// Steps or options, in the order of the scale.
    Labels(Vec<Label>),
}

/// What is known of one issue, over the parties in scope at the round asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueFigures {
    /// The issue.
    pub id: IssueId,
    /// How close it is to agreement.
    pub outlook: Outlook,
    /// Whether the file records an agreed value in force.
    pub settled: bool,
    /// Whether the outlook rests on some of the parties in scope only, or a pair is unjudged; never
    /// where the file records an agreed value in force.
    pub partial: bool,
    /// Whether the outlook would change if an assumed set were wider.
    pub outlook_assumed: bool,
    /// The parties in scope that cannot be compared, in file order.
    pub missing: Vec<PartyId>,
    /// How many pairs of wordings in scope have no judgement in force;
    /// [`super::Comparison::unjudged_pairs`] names them.
    pub unjudged: usize,
    /// The parties in scope whose accepted set is not recorded.
    pub assumed: Vec<PartyId>,
    /// Largest distance between two parties, 0-1.
    pub gap: Option<f64>,
    /// Between whom.
    pub gap_pair: Option<(PartyId, PartyId)>,
    /// Largest distance between two accepted sets, 0-1.
    pub remaining_gap: Option<f64>,
    /// Who blocks: the pair that is farthest apart, or all where every pair has something in
    /// common but all together have not; empty where nothing blocks.
    pub blocking: Vec<PartyId>,
    /// Two parties whose red lines exclude each other.
    pub deadlock_pair: Option<(PartyId, PartyId)>,
    /// What all would accept.
    pub zone: Option<Zone>,
    /// Polarisation, 0-1.
    pub polarisation: Option<f64>,
    /// The number of stances in effect, of all parties.
    pub stances: usize,
    /// Every party with a stance in effect, in file order, in scope or not.
    pub parties: Vec<PartyFigures>,
}

impl IssueFigures {
    /// Nothing known yet.
    pub(super) fn unknown(id: IssueId) -> Self {
        Self {
            id,
            outlook: Outlook::Unknown,
            settled: false,
            partial: false,
            outlook_assumed: false,
            missing: Vec::new(),
            unjudged: 0,
            assumed: Vec::new(),
            gap: None,
            gap_pair: None,
            remaining_gap: None,
            blocking: Vec::new(),
            deadlock_pair: None,
            zone: None,
            polarisation: None,
            stances: 0,
            parties: Vec::new(),
        }
    }

    /// Forgets all but the lists' room, which is filled again on the next round shown.
    pub(super) fn forget(&mut self, id: IssueId) {
        let mut old = std::mem::replace(self, Self::unknown(id));
        old.missing.clear();
        old.assumed.clear();
        old.parties.clear();
        self.missing = old.missing;
        self.assumed = old.assumed;
        self.parties = old.parties;
    }

    /// The figures of one party with a stance in effect.
    pub fn party(&self, id: PartyId) -> Option<&PartyFigures> {
        self.parties.iter().find(|party| party.party == id)
    }

    /// The figures of the party in this column, if it has a stance in effect.
    pub fn at_column(&self, column: u32) -> Option<&PartyFigures> {
        let at = self.parties.binary_search_by_key(&column, |f| f.column);
        self.parties.get(at.ok()?)
    }

    /// The parties in scope with a stance in effect.
    pub fn in_scope(&self) -> impl Iterator<Item = &PartyFigures> {
        self.parties.iter().filter(|party| party.in_scope)
    }
}
