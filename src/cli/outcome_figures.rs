//! `outcomes --json`. The names are a fixed contract: more may come, none changes.

use serde::{Serialize, Serializer};

use crate::compare::{Comparison, Influence};
use crate::files::export::{Median, mean_in_units, median_in_units};
use crate::scenario::{IssueId, PartyId, Scale, Scenario};

/// The figures of `outcomes`.
#[derive(Serialize)]
pub(super) struct OutcomeFigures {
    issues: Vec<IssueRow>,
    challenge: ByParty,
    challenge_risk: ByParty,
    challenge_issues: usize,
    open: usize,
    settled: Vec<IssueId>,
}

#[derive(Serialize)]
struct IssueRow {
    id: IssueId,
    mean: Option<f64>,
    median: Option<Median>,
    influence: ByParty,
    leave_one_out: ByParty,
    from_mean: ByParty,
    from_median: ByParty,
}

/// A figure for each party that has one, in file order.
struct ByParty(Vec<OfParty>);

struct OfParty {
    party: PartyId,
    figure: Option<f64>,
}

impl ByParty {
    fn of<T>(rows: &[T], figure: impl Fn(&T) -> OfParty) -> Self {
        Self(rows.iter().map(figure).collect())
    }
}

impl Serialize for ByParty {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|own| (own.party, own.figure)))
    }
}

/// The figures of `outcomes`.
pub(super) fn outcome_figures(scenario: &Scenario, comparison: &Comparison) -> OutcomeFigures {
    let rows = scenario.issues.iter().enumerate();
    let rows = rows.filter_map(|(row, issue)| {
        let outcome = comparison.outcome(scenario, row)?;
        let parts = comparison.influences(scenario, row);
        let by_party = |figure: &dyn Fn(&Influence) -> Option<f64>| {
            ByParty::of(&parts, |own| OfParty {
                party: own.party,
                figure: figure(own),
            })
        };
        Some(IssueRow {
            id: issue.id,
            mean: mean_in_units(issue, outcome),
            median: median_in_units(issue, outcome),
            influence: by_party(&|own| Some(own.share)),
            leave_one_out: by_party(&|own| match issue.scale {
                Scale::Range(_) => own.mean_number_without,
                _ => own.mean_without,
            }),
            from_mean: by_party(&|own| Some(own.from_mean)),
            from_median: by_party(&|own| Some(own.from_median)),
        })
    });
    let challenge = comparison.challenge(scenario);
    let settled: Vec<IssueId> = comparison.settled().collect();
    OutcomeFigures {
        issues: rows.collect(),
        challenge: ByParty::of(&challenge.parties, |own| OfParty {
            party: own.party,
            figure: Some(own.probability),
        }),
        challenge_risk: ByParty::of(&challenge.parties, |own| OfParty {
            party: own.party,
            figure: Some(own.risk),
        }),
        challenge_issues: challenge.issues,
        open: scenario.issues.len() - settled.len(),
        settled,
    }
}
