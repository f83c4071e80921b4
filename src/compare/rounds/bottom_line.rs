//! Whose bottom line changed where the position stayed.

use super::history::{Histories, Recorded};
use crate::compare::context::Context;
use crate::compare::standing::can_be_compared;
use crate::compare::{Audience, Selection, TOLERANCE};
use crate::scenario::{
    Issue, IssueId, Label, PartyId, Scale, Scenario, Stance, UnitInterval, ValueSet,
};

/// How a bottom line changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineShift {
    /// The party would accept all that it would before, and more.
    Widened,
    /// It would accept a part of that only.
    Narrowed,
    /// It would accept other things.
    Shifted,
    /// No bottom line is recorded any more: the position alone is assumed.
    Dropped,
}

impl LineShift {
    /// In lower case, as the window writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Widened => "widened",
            Self::Narrowed => "narrowed",
            Self::Shifted => "shifted",
            Self::Dropped => "no longer recorded",
        }
    }
}

/// A change of what a party would accept between two consecutive recorded stances with one position.
///
/// It moves nobody (measures.md, part 3, speaks of positions), yet a remaining gap may open or close
/// by it alone. Where no bottom line is recorded, the position alone is taken for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineChange {
    /// Whose bottom line.
    pub party: PartyId,
    /// On what.
    pub issue: IssueId,
    /// The row of the issue.
    pub row: usize,
    /// How it changed.
    pub shift: LineShift,
    /// The place of the earlier stance among the issue's stances.
    pub earlier_stance: usize,
    /// The place of the later stance among the issue's stances.
    pub later_stance: usize,
}

impl LineChange {
    /// The stances before and after, in the scenario that the change is of.
    pub fn stances<'a>(&self, scenario: &'a Scenario) -> Option<[&'a Stance; 2]> {
        let stances = &scenario.issues.get(self.row)?.stances;
        Some([
            stances.get(self.earlier_stance)?,
            stances.get(self.later_stance)?,
        ])
    }
}

/// All changes of bottom lines without a move, issue by issue, party by party, in file order.
pub fn line_changes(scenario: &Scenario, audience: Audience) -> Vec<LineChange> {
    let selection = Selection {
        round: scenario.last_round(),
        scope: Vec::new(),
        audience,
    };
    let context = Context::of(scenario, &selection);
    let mut found = Vec::new();
    for (row, issue) in scenario.issues.iter().enumerate() {
        // Most tables record no bottom line at all.
        if issue
            .stances
            .iter()
            .all(|stance| stance.accepts().is_none())
        {
            continue;
        }
        let histories = Histories::of(issue, &context);
        for (member, column) in context.members.iter().zip(0..) {
            let mut earlier: Option<&Recorded<'_>> = None;
            for later in histories.of_column(column) {
                if !can_be_compared(&issue.scale, later.stance) {
                    continue;
                }
                if let Some(before) = earlier.replace(later)
                    && let Some(shift) = shift(issue, before.stance, later.stance)
                {
                    found.push(LineChange {
                        party: member.id,
                        issue: issue.id,
                        row,
                        shift,
                        earlier_stance: before.at,
                        later_stance: later.at,
                    });
                }
            }
        }
    }
    found
}

/// How the bottom line changed; nothing where it did not, or where the position moved with it.
fn shift(issue: &Issue, before: &Stance, after: &Stance) -> Option<LineShift> {
    if before.at() != after.at() {
        return None;
    }
    let (old, new) = (Accepted::of(issue, before)?, Accepted::of(issue, after)?);
    let (keeps, adds) = (new.holds(&old), !old.holds(&new));
    match (keeps, adds) {
        (true, false) => None,
        _ if after.accepts().is_none() => Some(LineShift::Dropped),
        (true, true) => Some(LineShift::Widened),
        (false, false) => Some(LineShift::Narrowed),
        (false, true) => Some(LineShift::Shifted),
    }
}

/// What a party would accept; the position where nothing is recorded.
enum Accepted<'a> {
    Places(UnitInterval),
    Labels(&'a [Label]),
}

impl<'a> Accepted<'a> {
    fn of(issue: &Issue, stance: &'a Stance) -> Option<Self> {
        match &issue.scale {
            Scale::Range(_) | Scale::Steps(_) => {
                let position = issue.scale.position(stance.at()?)?;
                let recorded = stance
                    .accepts()
                    .and_then(|set| issue.scale.set_interval(set));
                Some(Self::Places(recorded.unwrap_or(position)))
            }
            Scale::Options(_) => Some(Self::Labels(match stance.accepts() {
                Some(ValueSet::Labels(labels)) => labels,
                _ => stance.at()?.labels(),
            })),
            Scale::Wording => None,
        }
    }

    fn holds(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Places(own), Self::Places(other)) => {
                own.low <= other.low + TOLERANCE && other.high <= own.high + TOLERANCE
            }
            (Self::Labels(own), Self::Labels(other)) => {
                other.iter().all(|label| own.contains(label))
            }
            _ => false,
        }
    }
}
