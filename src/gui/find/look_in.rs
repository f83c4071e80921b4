//! Where words are looked for.

use crate::session::find::Part;

/// Where words are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum LookIn {
    /// In all that a cell holds.
    #[default]
    Everything,
    /// In what the parties say.
    Wording,
    /// In positions as shown.
    Positions,
    /// In the titles of issues, their groups and the names of parties.
    Titles,
}

impl LookIn {
    /// All, in the order in which they are offered.
    pub(super) const ALL: [Self; 4] = [
        Self::Everything,
        Self::Wording,
        Self::Positions,
        Self::Titles,
    ];

    /// What it is called.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Everything => "everything",
            Self::Wording => "wording only",
            Self::Positions => "positions",
            Self::Titles => "titles and names",
        }
    }

    /// The parts that are searched.
    pub(super) fn parts(self) -> &'static [Part] {
        match self {
            Self::Everything => &Part::ALL,
            Self::Wording => &[Part::Wording],
            Self::Positions => &[Part::Position],
            Self::Titles => &[Part::PartyName, Part::Group, Part::IssueTitle],
        }
    }
}
