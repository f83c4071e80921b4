//! By which measure cells are shaded.

use crate::compare::{CellMeasure, Comparison};
use crate::scenario::{PartyId, Scenario};

/// By which measure cells are shaded, if by any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shading(Option<CellMeasure>);

impl Default for Shading {
    fn default() -> Self {
        CellMeasure::default().into()
    }
}

impl From<CellMeasure> for Shading {
    fn from(measure: CellMeasure) -> Self {
        Self(Some(measure))
    }
}

impl Shading {
    /// Cells are not shaded.
    pub(crate) const OFF: Self = Self(None);

    /// The measure, if any.
    pub(crate) fn measure(self) -> Option<CellMeasure> {
        self.0
    }

    /// What it is called, with the names of parties and rounds.
    pub(crate) fn label(self, scenario: &Scenario) -> String {
        let name = |id: PartyId| scenario.party(id).map_or(id.as_str(), |party| party.name());
        match self.0 {
            Some(CellMeasure::Centre) => "distance from the centre".to_owned(),
            Some(CellMeasure::From(party)) => format!("distance from {}", name(party)),
            Some(CellMeasure::Pair(a, b)) => format!("{} and {}", name(a), name(b)),
            Some(CellMeasure::Movement { since }) => {
                let round = since.and_then(|id| scenario.round(id));
                let since = round.map_or("the beginning", |round| round.name());
                format!("movement since {since}")
            }
            Some(CellMeasure::Salience) => "salience".to_owned(),
            None => "off".to_owned(),
        }
    }

    /// What no shade and the strongest shade mean.
    pub(crate) fn ends(self) -> (&'static str, &'static str) {
        match self.0 {
            Some(CellMeasure::Movement { .. }) => ("stayed", "moved far"),
            Some(CellMeasure::Salience) => ("does not care", "cares most"),
            Some(CellMeasure::Centre | CellMeasure::From(_) | CellMeasure::Pair(..)) | None => {
                ("together", "far apart")
            }
        }
    }

    /// The same, or the default where a party or a round is gone.
    #[must_use]
    pub(crate) fn kept_by(self, scenario: &Scenario) -> Self {
        if self.0.is_none_or(|measure| measure.holds_in(scenario)) {
            self
        } else {
            Self::default()
        }
    }

    /// How strongly the cell of a party is shaded, 0-1; nothing where it is not.
    pub(crate) fn amount(
        self,
        scenario: &Scenario,
        comparison: &Comparison,
        row: usize,
        party: PartyId,
    ) -> Option<f64> {
        self.0?.amount(scenario, comparison, row, party)
    }
}
