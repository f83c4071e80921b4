//! Two parties over all issues.

use crate::compare::Comparison;
use crate::scenario::{PartyId, Scenario};

use super::{Explanation, figure};

/// Why two parties are as far apart as they are.
pub fn explain_pair(
    scenario: &Scenario,
    comparison: &Comparison,
    a: PartyId,
    b: PartyId,
) -> Explanation {
    let pair = comparison.pair(scenario, a, b);
    let name = |id: PartyId| {
        scenario
            .party(id)
            .map_or(id.as_str(), |p| p.name())
            .to_owned()
    };
    let mut inputs = Vec::new();
    let mut left_out = Vec::new();
    for (row, issue) in scenario.issues.iter().enumerate() {
        match comparison.weighted_distance(scenario, row, a, b) {
            Some((d, w)) => inputs.push((
                issue.title().to_owned(),
                format!("distance {d:.2} × weight {w:.0}"),
            )),
            None => left_out.push(issue.title().to_owned()),
        }
    }
    Explanation {
        title: format!("{} – {}", name(a), name(b)),
        value: figure(pair.distance),
        formula: format!(
            "Σ(weight × distance) / Σ weight = {}, over {} of {} issues",
            figure(pair.distance),
            pair.issues,
            scenario.issues.len()
        ),
        inputs,
        convention: "City-block distance; the weight of an issue is the mean of the two saliences"
            .to_owned(),
        left_out,
    }
}
