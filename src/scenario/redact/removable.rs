//! What a public version leaves out unless it is kept by name.

/// Something that goes unless it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Removable {
    /// Stances that are Private.
    Private,
    /// Stances whose wording is the analyst's estimate.
    Estimated,
    /// Stances whose wording was put in by a rule.
    Imputed,
    /// Bottom lines as sets.
    Accepts,
    /// Bottom lines in words.
    AcceptsText,
    /// Red lines as sets.
    Limits,
    /// Red lines in words.
    LimitsText,
    /// How much a party cares.
    Salience,
    /// The weights of parties, overall and by issue.
    Power,
    /// What no agreement is worth to a party.
    Reservation,
    /// What each option is worth to a party.
    Values,
    /// Interests behind stances.
    Interest,
    /// Judgements with their reasons.
    Judgements,
    /// Notes of every kind.
    Note,
}

impl Removable {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::Private,
        Self::Estimated,
        Self::Imputed,
        Self::Accepts,
        Self::AcceptsText,
        Self::Limits,
        Self::LimitsText,
        Self::Salience,
        Self::Power,
        Self::Reservation,
        Self::Values,
        Self::Interest,
        Self::Judgements,
        Self::Note,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Estimated => "estimated",
            Self::Imputed => "imputed",
            Self::Accepts => "accepts",
            Self::AcceptsText => "accepts_text",
            Self::Limits => "limits",
            Self::LimitsText => "limits_text",
            Self::Salience => "salience",
            Self::Power => "power",
            Self::Reservation => "reservation",
            Self::Values => "values",
            Self::Interest => "interest",
            Self::Judgements => "judgements",
            Self::Note => "note",
        }
    }

    /// For people: `Private stances`.
    pub fn label(self) -> &'static str {
        match self {
            Self::Private => "Private stances",
            Self::Estimated => "Estimated stances",
            Self::Imputed => "Imputed stances",
            Self::Accepts => "Bottom lines",
            Self::AcceptsText => "Bottom lines in words",
            Self::Limits => "Red lines",
            Self::LimitsText => "Red lines in words",
            Self::Salience => "Saliences",
            Self::Power => "Powers",
            Self::Reservation => "Reservation values",
            Self::Values => "Worths of options",
            Self::Interest => "Interests",
            Self::Judgements => "Judgements",
            Self::Note => "Notes",
        }
    }

    /// The one of this name; case, `-` for `_` and a plural make no difference.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase().replace(['-', ' '], "_");
        let same = |known: &str| {
            known == name
                || known.strip_suffix('s') == Some(&name)
                || name.strip_suffix('s') == Some(known)
        };
        Self::ALL.into_iter().find(|one| same(one.name()))
    }
}
