//! A scenario as it stood at a round.

use super::removed::{Removed, RemovedKind, RemovedPart};
use crate::scenario::{RoundId, Scenario};

/// Leaves out the rounds after this one and all that belongs to them; nothing for the last.
pub(super) fn cut_after(scenario: &mut Scenario, round: Option<RoundId>, removed: &mut Removed) {
    let shown = scenario.round_order(round).map_or(0, |order| order + 1);
    let later: Vec<RoundId> = scenario
        .rounds
        .drain(shown..)
        .map(|round| round.id)
        .collect();
    if later.is_empty() {
        return;
    }
    let is_later = |round: Option<RoundId>| round.is_some_and(|id| later.contains(&id));
    let mut gone = |round: Option<RoundId>, part: RemovedPart| {
        let is_gone = is_later(round);
        if is_gone {
            removed.add(RemovedPart { round, ..part });
        }
        is_gone
    };
    let part = RemovedPart::new(RemovedKind::Later);
    for issue in &mut scenario.issues {
        let part = RemovedPart {
            issue: Some(issue.id),
            ..part
        };
        issue.stances.retain(|stance| {
            let party = Some(stance.party());
            !gone(stance.round(), RemovedPart { party, ..part })
        });
        issue
            .judgements
            .retain(|judgement| !gone(judgement.round, part));
        issue.agreed = issue
            .agreed
            .take()
            .filter(|agreed| !gone(agreed.round, part));
    }
    scenario.proposals.retain(|proposal| {
        let party = proposal.by;
        !gone(proposal.round, RemovedPart { party, ..part })
    });
}
