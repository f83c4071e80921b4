//! What every sentence needs to know.

use std::collections::HashMap;

use crate::compare::Comparison;
use crate::scenario::{PartyId, Role, Round, RoundId, Scenario};

use super::ReportLength;

/// A scenario that is being told of.
pub(super) struct Teller<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) comparison: &'a Comparison,
    pub(super) length: ReportLength,
    names: HashMap<PartyId, String>,
}

impl<'a> Teller<'a> {
    pub(super) fn new(
        scenario: &'a Scenario,
        comparison: &'a Comparison,
        length: ReportLength,
    ) -> Self {
        let mut uses: HashMap<&str, usize> = HashMap::new();
        for party in &scenario.parties {
            *uses.entry(party.name()).or_default() += 1;
        }
        let names = scenario.parties.iter().map(|party| {
            let name = match uses.get(party.name()) {
                Some(1) | None => party.name().to_owned(),
                Some(_) => format!("{} ({})", party.name(), party.id),
            };
            (party.id, name)
        });
        Self {
            scenario,
            comparison,
            length,
            names: names.collect(),
        }
    }

    /// The name of a party; with its id where two have the same name.
    pub(super) fn name(&self, party: PartyId) -> &str {
        self.names
            .get(&party)
            .map_or_else(|| party.as_str(), |name| name.as_str())
    }

    /// The parties compared, in file order.
    pub(super) fn scope(&self) -> Vec<PartyId> {
        let scope = &self.comparison.selection().scope;
        let parties = self.scenario.parties.iter().map(|party| party.id);
        parties.filter(|id| scope.contains(id)).collect()
    }

    /// The parties with a stance in effect that are not compared, with what they are, in file order.
    pub(super) fn others(&self) -> Vec<(PartyId, Role)> {
        let scope = &self.comparison.selection().scope;
        let has_stance = |id: PartyId| {
            let rows = 0..self.scenario.issues.len();
            rows.into_iter()
                .any(|row| self.comparison.party(row, id).is_some())
        };
        self.scenario
            .parties
            .iter()
            .filter(|party| !scope.contains(&party.id) && has_stance(party.id))
            .map(|party| (party.id, party.role))
            .collect()
    }

    /// The round of this id.
    pub(super) fn round(&self, id: Option<RoundId>) -> Option<&'a Round> {
        self.scenario.round(id?)
    }

    pub(super) fn is_full(&self) -> bool {
        self.length == ReportLength::Full
    }
}
