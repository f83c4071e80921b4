//! What the draws of one issue say.

use crate::compare::Outlook;
use crate::scenario::IssueId;

use super::Band;

/// In how many draws an issue had an outlook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutlookDraws {
    /// The outlook.
    pub outlook: Outlook,
    /// In so many draws, at least one.
    pub draws: u32,
}

/// How sure the figures of one issue are.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueSensitivity {
    /// The issue.
    pub id: IssueId,
    /// Its outlook as recorded.
    pub outlook: Outlook,
    /// Whether it is settled by the round shown, and so agreed in every draw.
    pub settled: bool,
    /// The share of draws with that outlook, 0-1.
    pub same: f64,
    /// The outlooks drawn, from the farthest to the nearest, then the unknown.
    pub outlooks: Vec<OutlookDraws>,
    /// The gap, 0-1.
    pub gap: Option<Band>,
    /// The remaining gap, 0-1.
    pub remaining_gap: Option<Band>,
    /// The mean outcome as a place in 0-1; over the draws in which somebody weighed anything.
    pub mean: Option<Band>,
    /// The priority, 0-1; likewise.
    pub priority: Option<Band>,
}
