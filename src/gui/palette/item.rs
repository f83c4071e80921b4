//! What the palette finds.

use crate::gui::commands::Command;
use crate::scenario::{PartyId, RoundId};

/// Of what kind something found is; in the order in which equal ones are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A command.
    Command,
    /// A party.
    Party,
    /// A round.
    Round,
    /// An issue.
    Issue,
    /// A stance.
    Stance,
}

impl Kind {
    /// All of them.
    pub(super) const ALL: [Self; 5] = [
        Self::Command,
        Self::Party,
        Self::Round,
        Self::Issue,
        Self::Stance,
    ];
}

/// Something found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A command.
    Command(Command),
    /// A party.
    Party(PartyId),
    /// A round.
    Round(RoundId),
    /// An issue, by its row in the file.
    Issue(usize),
    /// A stance, by its issue's row and its place among the issue's stances.
    Stance(usize, usize),
}

impl Item {
    /// Of what kind it is.
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Command(_) => Kind::Command,
            Self::Party(_) => Kind::Party,
            Self::Round(_) => Kind::Round,
            Self::Issue(_) => Kind::Issue,
            Self::Stance(..) => Kind::Stance,
        }
    }
}

/// Something found, and how well it fits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hit {
    /// What was found.
    pub item: Item,
    /// How well it fits: the mean over the letters typed, 0 to about 2.
    pub score: f32,
}
