//! Who moved, from round to round, and whether issues close.

use crate::scenario::{Issue, IssueId, PartyId, RoundId, Scale, Scenario, Stance, Value};

use super::selection::{Calendar, at_order};
use super::{Audience, Comparison, Selection, TOLERANCE, recorded};

/// A party's step between two consecutive recorded stances on an issue (measures.md, part 3).
#[derive(Clone, Debug, PartialEq)]
pub struct Movement {
    /// Who moved.
    pub party: PartyId,
    /// On what.
    pub issue: IssueId,
    /// The round of the earlier stance; before the first where none is named.
    pub from_round: Option<RoundId>,
    /// The round of the later stance.
    pub to_round: Option<RoundId>,
    /// The earlier position; none where only words are recorded.
    pub from: Option<Value>,
    /// The later position.
    pub to: Option<Value>,
    /// The signed change of x, -1 to 1; none for Options and Wording.
    pub change: Option<f64>,
    /// The party in scope most approached, held against where it stood at the earlier round.
    pub toward: Option<PartyId>,
    /// The share of the way toward that party: 1 where it was reached, more where it was passed;
    /// none for Options and Wording.
    pub share: Option<f64>,
}

/// Whether an issue closes (measures.md, part 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trend {
    /// The remaining gap shrinks.
    Closing,
    /// It changes by less than 0.02.
    Stalled,
    /// It grows.
    Widening,
    /// The issue is agreed.
    Settled,
}

impl Trend {
    /// In lower case, as figures are exchanged and as the window writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Closing => "closing",
            Self::Stalled => "stalled",
            Self::Widening => "widening",
            Self::Settled => "settled",
        }
    }
}

/// One issue round by round.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueSeries {
    /// The issue.
    pub id: IssueId,
    /// Whether it closes; none where no remaining gap is known.
    pub trend: Option<Trend>,
    /// The gap as of each round, 0-1.
    pub gap: Vec<Option<f64>>,
    /// The remaining gap as of each round, 0-1.
    pub remaining_gap: Vec<Option<f64>>,
    /// The spread as of each round, 0-1.
    pub spread: Vec<Option<f64>>,
}

/// Less than this is no movement of a gap.
const STALLED_BELOW: f64 = 0.02;

/// Everything that moved, issue by issue, party by party, in file order.
pub fn movements(scenario: &Scenario, scope: &[PartyId], audience: Audience) -> Vec<Movement> {
    let calendar = Calendar::of(scenario);
    let mut found = Vec::new();
    for issue in &scenario.issues {
        for party in &scenario.parties {
            let history = recorded(scenario, issue, party.id, audience);
            for steps in history.windows(2) {
                let [(earlier, before), (_, after)] = steps else {
                    continue;
                };
                let Some(change) = change_of(issue, before, after) else {
                    continue;
                };
                let stance_of = |id| Some(at_order(issue, id, &calendar, *earlier, audience)?.0);
                let others = scenario.parties.iter().map(|other| other.id);
                let others = others.filter(|id| *id != party.id && scope.contains(id));
                let approached = toward(issue, before, after, others, stance_of);
                found.push(Movement {
                    party: party.id,
                    issue: issue.id,
                    from_round: before.round(),
                    to_round: after.round(),
                    from: before.at().cloned(),
                    to: after.at().cloned(),
                    change: change.filter(|_| place(issue, before).is_some()),
                    toward: approached.map(|approached| approached.party),
                    share: approached.and_then(|approached| approached.share),
                });
            }
        }
    }
    found
}

/// What changed: nothing where both say the same; no number where there is none.
#[expect(
    clippy::option_option,
    reason = "moved at all, and by how much, are two questions"
)]
fn change_of(issue: &Issue, before: &Stance, after: &Stance) -> Option<Option<f64>> {
    match &issue.scale {
        Scale::Range(_) | Scale::Steps(_) => {
            let change = place(issue, after)? - place(issue, before)?;
            (change.abs() > TOLERANCE).then_some(Some(change))
        }
        Scale::Options(_) => {
            (before.at().is_some() && after.at().is_some() && before.at() != after.at())
                .then_some(None)
        }
        Scale::Wording => {
            let (before, after) = (before.text().trim(), after.text().trim());
            (!before.is_empty() && !after.is_empty() && before != after).then_some(None)
        }
    }
}

fn place(issue: &Issue, stance: &Stance) -> Option<f64> {
    Some(issue.scale.position(stance.at()?)?.midpoint())
}

/// A party that was approached, and by how much of the way.
#[derive(Clone, Copy)]
struct Approached {
    party: PartyId,
    shrank: f64,
    share: Option<f64>,
}

/// The party whose distance shrank most, the first in file order of equal ones.
fn toward<'a>(
    issue: &Issue,
    before: &Stance,
    after: &Stance,
    others: impl Iterator<Item = PartyId>,
    stance_of: impl Fn(PartyId) -> Option<&'a Stance>,
) -> Option<Approached> {
    let mut best: Option<Approached> = None;
    for party in others {
        let Some((shrank, share)) =
            stance_of(party).and_then(|other| approach(issue, before, after, other))
        else {
            continue;
        };
        if shrank > TOLERANCE && best.is_none_or(|most| shrank > most.shrank + TOLERANCE) {
            best = Some(Approached {
                party,
                shrank,
                share,
            });
        }
    }
    best
}

/// By how much a step shortens the distance to another stance, and the share of the way where
/// there is a number. Nothing where distances are not known, as on Wording.
fn approach(
    issue: &Issue,
    before: &Stance,
    after: &Stance,
    other: &Stance,
) -> Option<(f64, Option<f64>)> {
    match &issue.scale {
        Scale::Range(_) | Scale::Steps(_) => {
            let (from, to) = (place(issue, before)?, place(issue, after)?);
            let x = place(issue, other)?;
            let shrank = (from - x).abs() - (to - x).abs();
            let share = (shrank > TOLERANCE).then(|| (to - from) / (x - from));
            Some((shrank, share))
        }
        Scale::Options(_) => {
            let target = other.at()?;
            let distance = |own: &Stance| Some(if own.at()? == target { 0.0 } else { 1.0 });
            Some((distance(before)? - distance(after)?, None))
        }
        Scale::Wording => None,
    }
}

/// Every issue round by round, over the parties in scope.
pub fn issue_series(
    scenario: &Scenario,
    scope: &[PartyId],
    audience: Audience,
) -> Vec<IssueSeries> {
    let comparisons: Vec<Comparison> = scenario
        .rounds
        .iter()
        .map(|round| {
            Comparison::new(
                scenario,
                Selection {
                    round: Some(round.id),
                    scope: scope.to_vec(),
                    audience,
                },
            )
        })
        .collect();
    let issues = scenario.issues.iter().enumerate();
    issues
        .map(|(row, issue)| {
            let figures = || comparisons.iter().filter_map(move |c| c.issue(row));
            let remaining_gap: Vec<Option<f64>> = figures().map(|f| f.remaining_gap).collect();
            let known: Vec<f64> = remaining_gap.iter().flatten().copied().collect();
            let settled = figures().next_back().is_some_and(|f| f.settled);
            let trend = match (known.first(), known.last()) {
                _ if settled => Some(Trend::Settled),
                (Some(first), Some(last)) if last - first <= TOLERANCE - STALLED_BELOW => {
                    Some(Trend::Closing)
                }
                (Some(first), Some(last)) if last - first >= STALLED_BELOW - TOLERANCE => {
                    Some(Trend::Widening)
                }
                (Some(_), Some(_)) => Some(Trend::Stalled),
                _ => None,
            };
            IssueSeries {
                id: issue.id,
                trend,
                gap: figures().map(|f| f.gap).collect(),
                spread: comparisons
                    .iter()
                    .filter_map(|c| Some(c.outcome(scenario, row)?.spread))
                    .collect(),
                remaining_gap,
            }
        })
        .collect()
}
