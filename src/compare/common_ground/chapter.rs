//! The chapters into which the issues fall.

use super::Ground;

/// What the issues of a chapter have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChapterKind {
    /// Recorded as agreed, or all at the same point.
    Agreed,
    /// All would accept the same.
    Zones,
    /// Wordings judged compatible.
    Compatible,
    /// Apart by little.
    Near,
    /// Apart by more, opposed or in deadlock.
    Divided,
    /// Not to be compared yet.
    Uncompared,
}

impl ChapterKind {
    /// All, from the most common ground to the least, then what is not known.
    pub const ALL: [Self; 6] = [
        Self::Agreed,
        Self::Zones,
        Self::Compatible,
        Self::Near,
        Self::Divided,
        Self::Uncompared,
    ];

    /// The chapter of an issue on this ground.
    pub fn of(ground: Ground) -> Self {
        match ground {
            Ground::Settled | Ground::Same => Self::Agreed,
            Ground::Zone => Self::Zones,
            Ground::Compatible => Self::Compatible,
            Ground::Near => Self::Near,
            Ground::Apart | Ground::Deadlock => Self::Divided,
            Ground::Unknown => Self::Uncompared,
        }
    }
}

/// The issues of one kind, the most important first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// What they have in common.
    pub kind: ChapterKind,
    /// Their rows in the file: what is settled before what is not, red lines before distances, then
    /// by priority (measures.md, part 1), the first in the file before equal ones.
    pub rows: Vec<usize>,
}
