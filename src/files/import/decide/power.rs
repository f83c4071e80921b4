//! Power that is given with every stance.

use std::collections::HashMap;

use crate::scenario::{Issue, Party, PartyId, Shared};

/// How often a power is given, in the order of first mention.
struct Given {
    power: f64,
    count: usize,
}

/// Gives each party the power that most of its stances have, the first of several; a stance
/// keeps its own only where it differs.
pub(super) fn settle(parties: &mut [Party], issues: &mut [Shared<Issue>]) {
    let mut given: HashMap<PartyId, Vec<Given>> = HashMap::new();
    for stance in issues.iter().flat_map(|issue| &issue.stances) {
        let Some(power) = stance.power() else {
            continue;
        };
        let of_party = given.entry(stance.party()).or_default();
        match of_party
            .iter_mut()
            .find(|given| is_same(given.power, power))
        {
            Some(given) => given.count += 1,
            None => of_party.push(Given { power, count: 1 }),
        }
    }
    for party in parties.iter_mut() {
        let of_party = given.get(&party.id).map_or(&[][..], Vec::as_slice);
        let most = of_party
            .iter()
            .rev()
            .max_by_key(|given| given.count)
            .map(|given| given.power);
        party.power = most;
    }
    let settled: HashMap<PartyId, f64> = parties
        .iter()
        .filter_map(|party| Some((party.id, party.power?)))
        .collect();
    for stance in issues.iter_mut().flat_map(|issue| &mut issue.stances) {
        let most = settled.get(&stance.party());
        if let (Some(own), Some(most)) = (stance.power(), most)
            && is_same(own, *most)
        {
            let mut record = stance.record();
            record.power = None;
            *stance = record.into();
        }
    }
}

fn is_same(a: f64, b: f64) -> bool {
    a.total_cmp(&b).is_eq()
}
