//! By which measure cells are shaded.

use crate::compare::Comparison;
use crate::scenario::{PartyId, Scenario};

/// By which measure cells are shaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Shading {
    /// Distance from the centre of the scope.
    #[default]
    Centre,
    /// Distance from one party.
    Party(PartyId),
    /// Distance between two parties, on both.
    Pair(PartyId, PartyId),
    /// None.
    Off,
}

impl Shading {
    /// What it is called, with the parties' names.
    pub(crate) fn label(self, scenario: &Scenario) -> String {
        let name = |id: PartyId| scenario.party(id).map_or(id.as_str(), |party| party.name());
        match self {
            Self::Centre => "distance from the centre".to_owned(),
            Self::Party(party) => format!("distance from {}", name(party)),
            Self::Pair(a, b) => format!("{} and {}", name(a), name(b)),
            Self::Off => "off".to_owned(),
        }
    }

    /// The same, or the default where a party is gone.
    #[must_use]
    pub(crate) fn kept_by(self, scenario: &Scenario) -> Self {
        let exists = |id| scenario.party(id).is_some();
        let stands = match self {
            Self::Centre | Self::Off => true,
            Self::Party(party) => exists(party),
            Self::Pair(a, b) => exists(a) && exists(b),
        };
        if stands { self } else { Self::Centre }
    }

    /// How strongly the cell of a party is shaded, 0-1; nothing where it is not.
    pub(crate) fn amount(
        self,
        scenario: &Scenario,
        comparison: &Comparison,
        row: usize,
        party: PartyId,
    ) -> Option<f64> {
        let between = |a, b| comparison.distance_between(scenario, row, a, b);
        match self {
            Self::Centre => comparison.distance_from_centre(scenario, row, party),
            Self::Party(from) => between(from, party),
            Self::Pair(a, b) if party == a || party == b => between(a, b),
            Self::Pair(..) | Self::Off => None,
        }
    }
}
