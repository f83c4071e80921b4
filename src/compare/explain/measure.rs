//! The measures of an issue that can explain themselves.

/// A measure of one issue that can explain itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Largest distance between two parties.
    Gap,
    /// Largest distance between two accepted sets.
    RemainingGap,
    /// How close to agreement.
    Outlook,
    /// What all would accept.
    Zone,
    /// Weighted mean position.
    Mean,
    /// Weighted median position.
    Median,
    /// Weighted standard deviation.
    Spread,
    /// How far into camps.
    Polarisation,
    /// Mean salience.
    Salience,
    /// Gap times salience.
    Priority,
}

impl Measure {
    /// All, in the order in which an inspector shows them.
    pub const ALL: [Self; 10] = [
        Self::Outlook,
        Self::Gap,
        Self::RemainingGap,
        Self::Zone,
        Self::Mean,
        Self::Median,
        Self::Spread,
        Self::Polarisation,
        Self::Salience,
        Self::Priority,
    ];

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Gap => "Gap",
            Self::RemainingGap => "Remaining gap",
            Self::Outlook => "Outlook",
            Self::Zone => "Zone of agreement",
            Self::Mean => "Mean outcome",
            Self::Median => "Median outcome",
            Self::Spread => "Spread",
            Self::Polarisation => "Polarisation",
            Self::Salience => "Mean salience",
            Self::Priority => "Priority",
        }
    }
}
