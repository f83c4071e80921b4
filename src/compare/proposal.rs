//! What a proposal means to a party: the line it falls on, and what it is worth.

use crate::scenario::{Issue, PartyId, Proposal, Scale, Scenario, Stance, Value};

use super::{Comparison, in_effect};

/// Where a proposed value falls for a party (measures.md, part 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// It is the party's position.
    OnTarget,
    /// The party would still accept it.
    Accepted,
    /// Beyond what it would accept.
    BeyondBottomLine,
    /// Outside of what it will ever accept.
    CrossesRedLine,
    /// No stance, or the set that would tell is only assumed.
    Unknown,
    /// The term is of words only.
    Silent,
}

impl Line {
    /// As it is written in figures and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::OnTarget => "on target",
            Self::Accepted => "accepted",
            Self::BeyondBottomLine => "beyond bottom line",
            Self::CrossesRedLine => "crosses red line",
            Self::Unknown => "unknown",
            Self::Silent => "silent",
        }
    }
}

/// The line on which a value falls for who holds this stance.
pub fn line_of(issue: &Issue, stance: Option<&Stance>, value: Option<&Value>) -> Line {
    let Some(value) = value else {
        return Line::Silent;
    };
    let Some(stance) = stance else {
        return Line::Unknown;
    };
    let proposed = value.as_set();
    if issue.scale == Scale::Wording {
        Line::Unknown
    } else if stance
        .at()
        .is_some_and(|at| at.as_set().contains(&proposed))
    {
        Line::OnTarget
    } else if stance.accepts().is_some_and(|set| set.contains(&proposed)) {
        Line::Accepted
    } else if stance.limits().is_some_and(|set| !set.contains(&proposed)) {
        Line::CrossesRedLine
    } else if stance.accepts().is_some() {
        Line::BeyondBottomLine
    } else {
        Line::Unknown
    }
}

/// What a value is worth to who holds this stance, 0-1 (measures.md, part 4).
pub fn score_of(issue: &Issue, stance: &Stance, value: &Value) -> Option<f64> {
    if let [label] = value.labels()
        && let Some((_, worth)) = stance.values().iter().find(|(known, _)| known == label)
    {
        return Some(*worth);
    }
    let at = stance.at()?;
    match &issue.scale {
        Scale::Range(_) | Scale::Steps(_) => {
            let x = issue.scale.position(at)?.midpoint();
            let y = issue.scale.position(value)?.midpoint();
            let farthest = x.max(1.0 - x);
            Some((1.0 - (x - y).abs() / farthest).max(0.0))
        }
        Scale::Options(_) => Some(if at.as_set().contains(&value.as_set()) {
            1.0
        } else {
            0.0
        }),
        Scale::Wording => None,
    }
}

/// What a proposal is worth to a party, 0-1: its scores weighted by its saliences, over the
/// issues with a value and a stance. Nothing where there is none.
pub fn worth_of(
    scenario: &Scenario,
    comparison: &Comparison,
    proposal: &Proposal,
    party: PartyId,
) -> Option<f64> {
    let (mut sum, mut weight) = (0.0, 0.0);
    for term in &proposal.terms {
        let Some(row) = scenario.issues.iter().position(|i| i.id == term.issue) else {
            continue;
        };
        let Some((issue, value)) = scenario.issues.get(row).zip(term.at.as_ref()) else {
            continue;
        };
        let Some(found) = in_effect(scenario, issue, party, comparison.selection()) else {
            continue;
        };
        let figures = comparison.party(row, party);
        let salience = figures.map(|figures| comparison.salience_of(figures));
        if let Some((score, salience)) = score_of(issue, found.stance, value).zip(salience) {
            sum += salience * score;
            weight += salience;
        }
    }
    (weight > 0.0).then(|| sum / weight)
}
