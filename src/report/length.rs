//! How much is told.

use serde::{Deserialize, Serialize};

/// How much of the issues a report tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReportLength {
    /// About one page: the most important issues, and how many more there are.
    #[default]
    Page,
    /// Every issue, the parties that are not counted too, interests and all notes.
    Full,
}

impl ReportLength {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Page, Self::Full];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Full => "full",
        }
    }
}
