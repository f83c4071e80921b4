//! What an action would have made wrong.

use crate::scenario::PartyId;
use crate::scenario::Scenario;
use crate::scenario::check::{PathStep, Problem, Severity};

/// One thing that an action would have made wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewError {
    /// The issue, by its row in the file.
    pub row: usize,
    /// Whose stance would be wrong, where it is a stance.
    pub party: Option<PartyId>,
    /// What would be wrong, in words for the user.
    pub message: String,
}

impl NewError {
    /// Those errors among the problems that lie within issues of this scenario.
    pub(super) fn among(scenario: &Scenario, problems: Vec<Problem>) -> Vec<Self> {
        let errors = problems
            .into_iter()
            .filter(|problem| problem.severity == Severity::Error);
        errors
            .filter_map(|problem| {
                let (row, rest) = match problem.path.steps() {
                    [PathStep::Field("issues"), PathStep::Item(row), rest @ ..] => (*row, rest),
                    _ => return None,
                };
                let party = match rest {
                    [PathStep::Field("stances"), PathStep::Item(at), ..] => {
                        let stance = scenario.issues.get(row)?.stances.get(*at);
                        stance.map(|stance| stance.party())
                    }
                    _ => None,
                };
                Some(Self {
                    row,
                    party,
                    message: problem.message,
                })
            })
            .collect()
    }
}

/// What an action would have made wrong, at least one thing; reads as the first of them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.first().map_or("", |error| error.message.as_str()))]
pub struct NewErrors(pub(super) Vec<NewError>);

impl NewErrors {
    /// All of them, in the order of the file.
    pub fn all(&self) -> &[NewError] {
        &self.0
    }
}
