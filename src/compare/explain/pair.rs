//! Two parties over many issues.

use crate::compare::{Comparison, IssueSet, PairMeasure, TOLERANCE};
use crate::scenario::{PartyId, Scenario};

use super::{Explanation, figure};

/// Why two parties are as far apart as they are, over all issues by city block.
pub fn explain_pair(
    scenario: &Scenario,
    comparison: &Comparison,
    a: PartyId,
    b: PartyId,
) -> Explanation {
    let measure = PairMeasure::CityBlock;
    explain_pair_over(scenario, comparison, [a, b], &IssueSet::All, measure)
}

/// Why two parties are as far apart as they are, over some issues by a measure.
pub fn explain_pair_over(
    scenario: &Scenario,
    comparison: &Comparison,
    [a, b]: [PartyId; 2],
    issues: &IssueSet,
    measure: PairMeasure,
) -> Explanation {
    let pair = comparison.pair_over(scenario, a, b, issues);
    let name = |id: PartyId| {
        scenario
            .party(id)
            .map_or(id.as_str(), |p| p.name())
            .to_owned()
    };
    let mut inputs = Vec::new();
    let mut left_out = Vec::new();
    let mut same = 0;
    let rows = scenario.issues.iter().enumerate();
    for (row, issue) in rows.filter(|(_, issue)| issues.holds(issue)) {
        match comparison.weighted_distance(scenario, row, a, b) {
            Some((d, w)) => {
                same += usize::from(d <= TOLERANCE);
                let weight = match measure {
                    PairMeasure::Identical => String::new(),
                    _ => format!(" × weight {w:.0}"),
                };
                inputs.push((issue.title().to_owned(), format!("distance {d:.2}{weight}")));
            }
            None => left_out.push(issue.title().to_owned()),
        }
    }
    let value = figure(measure.of(&pair));
    let over = format!(
        "over {} of {} issues",
        pair.issues,
        pair.issues + left_out.len()
    );
    let formula = match measure {
        PairMeasure::CityBlock => format!("Σ(weight × distance) / Σ weight = {value}, {over}"),
        PairMeasure::Euclidean => {
            format!("√Σ(weight × distance)² / √Σ weight² = {value}, {over}")
        }
        PairMeasure::Identical => {
            format!(
                "1 − {same} at the same point / {} = {value}, {over}",
                pair.issues
            )
        }
    };
    let convention = match measure {
        PairMeasure::CityBlock => {
            "City-block distance; the weight of an issue is the mean of the two saliences"
        }
        PairMeasure::Euclidean => {
            "Euclidean distance; the weight of an issue is the mean of the two saliences"
        }
        PairMeasure::Identical => {
            "Share of the issues on which the two do not stand at the same point; unweighted"
        }
    };
    Explanation {
        title: format!("{} – {}", name(a), name(b)),
        value,
        formula,
        inputs,
        convention: convention.to_owned(),
        left_out,
    }
}
