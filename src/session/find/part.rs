//! Where words may stand.

use crate::scenario::{Stance, StanceRecord};

/// Where words may stand, in the order in which they are searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The name of a party.
    PartyName,
    /// The heading of some issues.
    Group,
    /// The title of an issue.
    IssueTitle,
    /// The remark on an issue.
    IssueNote,
    /// What a party says.
    Wording,
    /// A position as shown: its label, or its number with the unit.
    Position,
    /// The interest behind a stance.
    Interest,
    /// The condition a stance hangs on.
    Condition,
    /// The bottom line in words.
    AcceptsText,
    /// The red line in words.
    LimitsText,
    /// The remark on a stance.
    Note,
}

impl Part {
    /// All, in the order in which they are searched in a cell.
    pub const ALL: [Self; 11] = [
        Self::PartyName,
        Self::Group,
        Self::IssueTitle,
        Self::IssueNote,
        Self::Wording,
        Self::Position,
        Self::Interest,
        Self::Condition,
        Self::AcceptsText,
        Self::LimitsText,
        Self::Note,
    ];

    /// Those of a stance that are words.
    pub(super) const WORDS: [Self; 6] = [
        Self::Wording,
        Self::Interest,
        Self::Condition,
        Self::AcceptsText,
        Self::LimitsText,
        Self::Note,
    ];

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::PartyName => "party name",
            Self::Group => "group",
            Self::IssueTitle => "issue title",
            Self::IssueNote => "issue note",
            Self::Wording => "wording",
            Self::Position => "position",
            Self::Interest => "interest",
            Self::Condition => "condition",
            Self::AcceptsText => "bottom line in words",
            Self::LimitsText => "red line in words",
            Self::Note => "note",
        }
    }

    /// Whether it is free text; a position follows from the scale.
    pub fn is_replaceable(self) -> bool {
        self != Self::Position
    }

    /// The words of a stance in this part; none in parts that are no words of a stance.
    pub(super) fn of_stance(self, stance: &Stance) -> &str {
        match self {
            Self::Wording => stance.text(),
            Self::Interest => stance.interest(),
            Self::Condition => stance.condition(),
            Self::AcceptsText => stance.accepts_text(),
            Self::LimitsText => stance.limits_text(),
            Self::Note => stance.note(),
            _ => "",
        }
    }

    /// Where the words of a stance in this part are kept.
    pub(super) fn in_record(self, record: &mut StanceRecord) -> Option<&mut String> {
        match self {
            Self::Wording => Some(&mut record.text),
            Self::Interest => Some(&mut record.interest),
            Self::Condition => Some(&mut record.condition),
            Self::AcceptsText => Some(&mut record.accepts_text),
            Self::LimitsText => Some(&mut record.limits_text),
            Self::Note => Some(&mut record.note),
            _ => None,
        }
    }
}
