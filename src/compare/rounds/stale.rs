//! What has not been renewed: stances carried over for long, judgements overtaken by new wordings.

use crate::compare::{Comparison, wording};
use crate::scenario::{IssueId, PartyId, RoundId, Scale, Scenario, Verdict};

/// A stance in effect is stale from this many rounds after its own on.
pub const STALE_AFTER_ROUNDS: usize = 2;

/// A stance in effect that its party has not renewed for [`STALE_AFTER_ROUNDS`] rounds or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaleStance {
    /// Whose stance it is.
    pub party: PartyId,
    /// On what.
    pub issue: IssueId,
    /// The row of the issue.
    pub row: usize,
    /// The round in which it was recorded; before the first where none is named.
    pub recorded: Option<RoundId>,
    /// How many rounds it has been carried over.
    pub rounds: usize,
    /// The others in scope whose stance in effect on the issue is newer, in file order: this party
    /// has not answered them.
    pub newer: Vec<PartyId>,
}

/// A judgement on two wordings of which one or both have changed since; no later one is in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaleJudgement {
    /// On what.
    pub issue: IssueId,
    /// The row of the issue.
    pub row: usize,
    /// The two parties, in file order.
    pub between: (PartyId, PartyId),
    /// As of which round it was given; before the first where none is named.
    pub round: Option<RoundId>,
    /// What it said.
    pub verdict: Verdict,
    /// Whose wording has changed since, in file order.
    pub changed: Vec<PartyId>,
}

/// The stances in scope that are stale at the round of the comparison, those carried over longest
/// first, else in file order. On settled issues none is: nothing is left to renew.
pub fn stale_stances(scenario: &Scenario, comparison: &Comparison) -> Vec<StaleStance> {
    let context = &comparison.context;
    let mut found = Vec::new();
    let rows = scenario.issues.iter().zip(comparison.issues()).enumerate();
    for (row, (issue, figures)) in rows.filter(|(_, (_, figures))| !figures.settled) {
        let orders: Vec<_> = figures
            .in_scope()
            .filter_map(|own| {
                let round = issue.stances.get(own.stance as usize)?.round();
                Some((own.party, round, context.calendar.order(round)?))
            })
            .collect();
        for (party, recorded, order) in &orders {
            let rounds = context.until.saturating_sub(*order);
            if rounds >= STALE_AFTER_ROUNDS {
                let newer = orders.iter().filter(|(_, _, other)| other > order);
                found.push(StaleStance {
                    party: *party,
                    issue: issue.id,
                    row,
                    recorded: *recorded,
                    rounds,
                    newer: newer.map(|(party, ..)| *party).collect(),
                });
            }
        }
    }
    found.sort_by_key(|stale| std::cmp::Reverse(stale.rounds));
    found
}

/// The judgements on parties in scope that are stale at the round of the comparison, in file order.
pub fn stale_judgements(scenario: &Scenario, comparison: &Comparison) -> Vec<StaleJudgement> {
    let context = &comparison.context;
    let mut found = Vec::new();
    let rows = scenario.issues.iter().zip(comparison.issues()).enumerate();
    let rows =
        rows.filter(|(_, (issue, figures))| issue.scale == Scale::Wording && !figures.settled);
    for (row, (issue, figures)) in rows {
        for (judged, changed) in wording::stale_pairs(context, issue, figures) {
            let party = |column: &u32| Some(context.members.get(*column as usize)?.id);
            let [Some(a), Some(b)] = judged.columns.each_ref().map(party) else {
                continue;
            };
            let in_scope = |column: &u32| context.in_scope(*column);
            if !judged.columns.iter().all(in_scope) {
                continue;
            }
            let round = judged.order.checked_sub(1);
            let round = round.and_then(|at| scenario.rounds.get(at));
            found.push(StaleJudgement {
                issue: issue.id,
                row,
                between: (a, b),
                round: round.map(|round| round.id),
                verdict: judged.verdict,
                changed: changed.iter().filter_map(party).collect(),
            });
        }
    }
    found
}
