//! Judgements that would be left without the wordings they compare.

use crate::compare::{Audience, Selection, in_effect};
use crate::scenario::{Issue, Judgement, Scenario};

/// Whether one of the two parties has no wording on this issue as of the judgement's round.
///
/// Of the scenario only the order of the rounds is asked.
pub(super) fn is_baseless(scenario: &Scenario, issue: &Issue, judgement: &Judgement) -> bool {
    let selection = Selection {
        round: judgement.round,
        scope: Vec::new(),
        audience: Audience::Everyone,
    };
    let (a, b) = judgement.between;
    [a, b].into_iter().any(|party| {
        in_effect(scenario, issue, party, &selection).is_none_or(|f| f.stance.text().is_empty())
    })
}
