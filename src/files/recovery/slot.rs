//! The two places of a recovery copy, of which one is always whole.

use std::path::{Path, PathBuf};

/// One of the two places: while one is written over, the other stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    A,
    B,
}

impl Slot {
    pub(super) const BOTH: [Self; 2] = [Self::A, Self::B];

    pub(super) fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    /// The part that belongs to it.
    pub(super) fn of<T>(self, both: &mut [T; 2]) -> &mut T {
        let [a, b] = both;
        match self {
            Self::A => a,
            Self::B => b,
        }
    }

    /// Its file in the folder of a journal.
    pub(super) fn file(self, folder: &Path) -> PathBuf {
        folder.join(match self {
            Self::A => "a.ron",
            Self::B => "b.ron",
        })
    }
}
