//! Who moved, from round to round.

use std::ops::Range;

use super::given::{Given, Step};
use super::history::{Histories, Recorded};
use crate::compare::context::Context;
use crate::compare::standing::can_be_compared;
use crate::compare::{Audience, Selection, TOLERANCE, parallel};
use crate::scenario::{Issue, IssueId, PartyId, RoundId, Scale, Scenario, Stance, Value};

/// A party's step between two consecutive recorded stances on an issue (measures.md, part 3).
///
/// A stance that holds nothing on the issue's scale, such as bare words on a Range, says nothing
/// of a place: it is passed over, so that a step is not lost behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Movement {
    /// Who moved.
    pub party: PartyId,
    /// On what.
    pub issue: IssueId,
    /// The row of the issue.
    pub row: usize,
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
    /// The counterpart to whom this is a concession, a move that shortens the distance to it:
    /// [`Self::toward`], or where none of those who then held a position was approached, the most
    /// approached of those who spoke only later, held against where they stood at the later round.
    pub concession_to: Option<PartyId>,
    /// Where this is a reversal, a later move back: the round of the latest concession that it
    /// takes back, in part or whole. A move back that approaches somebody is both.
    pub reverses: Option<RoundId>,
    /// The place of the earlier stance among the issue's stances.
    pub earlier_stance: usize,
    /// The place of the later stance among the issue's stances.
    pub later_stance: usize,
}

impl Movement {
    /// The stance moved from, in the scenario that the movements are of.
    pub fn earlier<'a>(&self, scenario: &'a Scenario) -> Option<&'a Stance> {
        let issue = scenario.issues.get(self.row)?;
        issue.stances.get(self.earlier_stance)
    }

    /// The stance moved to: its citations, basis and confidence say how the move is known.
    pub fn later<'a>(&self, scenario: &'a Scenario) -> Option<&'a Stance> {
        let issue = scenario.issues.get(self.row)?;
        issue.stances.get(self.later_stance)
    }

    /// Whether it shortens the distance to a counterpart.
    pub fn is_concession(&self) -> bool {
        self.concession_to.is_some()
    }

    /// Whether it takes back what was conceded before.
    pub fn is_reversal(&self) -> bool {
        self.reverses.is_some()
    }
}

/// A run of rows, walked by one thread.
struct Run {
    rows: Range<usize>,
    found: Vec<Movement>,
}

/// Everything that moved, issue by issue, party by party, in file order.
pub fn movements(scenario: &Scenario, scope: &[PartyId], audience: Audience) -> Vec<Movement> {
    let selection = Selection {
        round: scenario.last_round(),
        scope: scope.to_vec(),
        audience,
    };
    let context = Context::of(scenario, &selection);
    let count = scenario.issues.len();
    let rows = parallel::rows_per_run(count, scenario.stance_count());
    let mut runs: Vec<Run> = (0..count)
        .step_by(rows)
        .map(|first| Run {
            rows: first..(first + rows).min(count),
            found: Vec::new(),
        })
        .collect();
    parallel::for_each(&mut runs, |run| {
        for row in run.rows.clone() {
            if let Some(issue) = scenario.issues.get(row) {
                add_movements(issue, row, &context, &mut run.found);
            }
        }
    });
    runs.into_iter().flat_map(|run| run.found).collect()
}

fn add_movements(issue: &Issue, row: usize, context: &Context, found: &mut Vec<Movement>) {
    let histories = Histories::of(issue, context);
    for (member, column) in context.members.iter().zip(0..) {
        let mut given = Given::default();
        let mut earlier: Option<&Recorded<'_>> = None;
        for later in histories.of_column(column) {
            if !can_be_compared(&issue.scale, later.stance) {
                continue;
            }
            if let Some(before) = earlier.replace(later)
                && let Some(step) = Move::of(issue, before, later)
            {
                found.push(step.told(row, member.id, column, context, &histories, &mut given));
            }
        }
    }
}

/// A step from one stance to the next, before it is known toward whom.
struct Move<'a> {
    issue: &'a Issue,
    before: &'a Recorded<'a>,
    after: &'a Recorded<'a>,
    /// None for Wording.
    step: Option<Step>,
}

impl<'a> Move<'a> {
    /// Nothing where both say the same.
    fn of(issue: &'a Issue, before: &'a Recorded<'a>, after: &'a Recorded<'a>) -> Option<Self> {
        let step = match &issue.scale {
            Scale::Range(_) | Scale::Steps(_) => {
                let (from, to) = (place(issue, before.stance)?, place(issue, after.stance)?);
                if (to - from).abs() <= TOLERANCE {
                    return None;
                }
                Some(Step::Along { from, to })
            }
            Scale::Options(_) => {
                let label = |own: &Recorded<'_>| own.stance.at()?.labels().first().copied();
                let (from, to) = (label(before)?, label(after)?);
                if from == to {
                    return None;
                }
                Some(Step::Switch { from, to })
            }
            Scale::Wording => {
                if before.stance.text().trim() == after.stance.text().trim() {
                    return None;
                }
                None
            }
        };
        Some(Self {
            issue,
            before,
            after,
            step,
        })
    }

    fn told(
        &self,
        row: usize,
        party: PartyId,
        own: u32,
        context: &Context,
        histories: &Histories<'_>,
        given: &mut Given,
    ) -> Movement {
        let most = |order: usize, spoke_later: bool| {
            let others = context.members.iter().zip(0..);
            let others = others.filter(|(member, column)| member.in_scope && *column != own);
            let mut best: Option<Approached> = None;
            for (member, column) in others {
                if spoke_later && self.held(histories, column, self.before.order).is_some() {
                    continue;
                }
                let other = self.held(histories, column, order);
                let approached = other.and_then(|other| self.approach(member.id, other));
                if let Some(approached) = approached
                    && best.is_none_or(|best| approached.shrank > best.shrank + TOLERANCE)
                {
                    best = Some(approached);
                }
            }
            best
        };
        let approached = most(self.before.order, false);
        let toward = approached.map(|approached| approached.party);
        let met_later = || most(self.after.order, true).map(|approached| approached.party);
        let concession_to = toward.or_else(met_later);
        let reverses = self.step.and_then(|step| given.taken_back_by(step));
        let to_round = self.after.stance.round();
        if let (Some(step), Some(round), true) = (self.step, to_round, concession_to.is_some()) {
            given.add(step, round);
        }
        Movement {
            party,
            issue: self.issue.id,
            row,
            from_round: self.before.stance.round(),
            to_round,
            from: self.before.stance.at().cloned(),
            to: self.after.stance.at().cloned(),
            change: match self.step {
                Some(Step::Along { from, to }) => Some(to - from),
                Some(Step::Switch { .. }) | None => None,
            },
            toward,
            share: approached.and_then(|approached| approached.share),
            concession_to,
            reverses,
            earlier_stance: self.before.at,
            later_stance: self.after.at,
        }
    }

    /// What another party held as of a round, as far as it can be compared.
    fn held<'h>(&self, histories: &Histories<'h>, column: u32, order: usize) -> Option<&'h Stance> {
        let held = histories.at(column, order)?.stance;
        can_be_compared(&self.issue.scale, held).then_some(held)
    }

    /// By how much the step shortens the distance to another stance; nothing where it does not, or
    /// where distances are not known, as on Wording.
    fn approach(&self, party: PartyId, other: &Stance) -> Option<Approached> {
        let approached = match self.step? {
            Step::Along { from, to } => {
                let x = place(self.issue, other)?;
                Approached {
                    party,
                    shrank: (from - x).abs() - (to - x).abs(),
                    share: Some((to - from) / (x - from)),
                }
            }
            Step::Switch { from, to } => {
                let target = other.at()?.labels().first().copied()?;
                let distance = |own| if own == target { 0.0 } else { 1.0 };
                Approached {
                    party,
                    shrank: distance(from) - distance(to),
                    share: None,
                }
            }
        };
        (approached.shrank > TOLERANCE).then_some(approached)
    }
}

/// A party that was approached, and by how much of the way.
#[derive(Clone, Copy)]
struct Approached {
    party: PartyId,
    shrank: f64,
    share: Option<f64>,
}

fn place(issue: &Issue, stance: &Stance) -> Option<f64> {
    Some(issue.scale.position(stance.at()?)?.midpoint())
}
