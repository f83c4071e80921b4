//! What kind of common ground an issue is.

use crate::compare::{IssueFigures, Outlook};
use crate::scenario::{Issue, Scale};

/// How an issue stands between the parties compared: its outlook, with what is recorded as agreed
/// told apart from equal positions, and judged wordings from zones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ground {
    /// The file records what was agreed.
    Settled,
    /// All stand at the same point, or say the same; no agreement is recorded.
    Same,
    /// All accepted sets share a point.
    Zone,
    /// The wordings are judged compatible.
    Compatible,
    /// Apart by at most what counts as near.
    Near,
    /// Apart by more, or judged opposed.
    Apart,
    /// Two red lines exclude each other.
    Deadlock,
    /// Fewer than two parties can be compared, or no wording is judged.
    Unknown,
}

impl Ground {
    /// The ground that the figures of an issue show.
    pub fn of(issue: &Issue, figures: &IssueFigures) -> Self {
        match figures.outlook {
            Outlook::Agreed if figures.settled => Self::Settled,
            Outlook::Agreed => Self::Same,
            Outlook::Overlap if issue.scale == Scale::Wording => Self::Compatible,
            Outlook::Overlap => Self::Zone,
            Outlook::Near => Self::Near,
            Outlook::Apart => Self::Apart,
            Outlook::Deadlock => Self::Deadlock,
            Outlook::Unknown => Self::Unknown,
        }
    }
}
