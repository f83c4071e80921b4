//! What of an issue is followed from round to round.

use super::IssueSeries;

/// A measure by round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CourseMeasure {
    /// Largest distance between two parties.
    Gap,
    /// Largest distance between two accepted sets; the one that trends speak of.
    #[default]
    RemainingGap,
    /// Weighted standard deviation about the mean outcome; Range and Steps only.
    Spread,
}

impl CourseMeasure {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Gap, Self::RemainingGap, Self::Spread];

    /// As the window and documents write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gap => "Gap",
            Self::RemainingGap => "Remaining gap",
            Self::Spread => "Spread",
        }
    }

    /// What it is, in a few words.
    pub fn help(self) -> &'static str {
        match self {
            Self::Gap => "Largest distance between two positions",
            Self::RemainingGap => "Largest distance between what two parties accept",
            Self::Spread => {
                "Weighted spread of positions about the mean outcome; scales with an order only"
            }
        }
    }

    /// An issue's figures, round by round, 0-1.
    pub fn of(self, series: &IssueSeries) -> &[Option<f64>] {
        match self {
            Self::Gap => &series.gap,
            Self::RemainingGap => &series.remaining_gap,
            Self::Spread => &series.spread,
        }
    }
}
