//! Where a part of a chart leads.

use crate::chart::Target;
use crate::gui::intent::Intent;
use crate::scenario::{IssueId, Scenario};
use crate::session::grid::Cell;

/// What to do when a part of a chart is activated: an issue or stance is shown in the matrix, a
/// party in the inspector, a round becomes the one shown. Two parties lead nowhere by themselves.
pub(crate) fn intent_of(scenario: &Scenario, target: Target) -> Option<Intent> {
    let row = |id: IssueId| scenario.issues.iter().position(|issue| issue.id == id);
    match target {
        Target::Issue(issue) => Some(Intent::GoTo(Cell::title(row(issue)?))),
        Target::Stance(issue, party) => Some(Intent::GoTo(Cell::stance(row(issue)?, party))),
        Target::StanceAt(issue, party, round) => {
            Some(Intent::GoToAt(Cell::stance(row(issue)?, party), round))
        }
        Target::Party(party) => Some(Intent::Inspect(party)),
        Target::Round(round) => Some(Intent::Round(Some(round))),
        Target::Pair(..) => None,
    }
}
