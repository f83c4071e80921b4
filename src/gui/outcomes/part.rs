//! What of the outcomes is shown.

/// What of the outcomes is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Part {
    /// Each issue's mean and median, and who moves them.
    #[default]
    Issues,
    /// Who prevails in the challenge model.
    Challenge,
    /// How sure outlooks and outcomes are.
    Sensitivity,
}

impl Part {
    pub(super) const ALL: [Self; 3] = [Self::Issues, Self::Challenge, Self::Sensitivity];

    /// The word on its tab.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Issues => "Mean and median",
            Self::Challenge => "Challenge model",
            Self::Sensitivity => "Sensitivity",
        }
    }

    /// What it shows.
    pub(super) fn help(self) -> &'static str {
        match self {
            Self::Issues => "Where each issue would settle by weight, and who moves that.",
            Self::Challenge => "Who prevails where every two positions are put to a vote.",
            Self::Sensitivity => {
                "How sure outlooks and outcomes are if positions and saliences are not."
            }
        }
    }
}
