//! What was judged of the wordings of an issue.

use crate::compare::common_ground::{IssueGround, VerdictInForce};
use crate::scenario::Verdict;

use super::list::{by, capital, counted};
use super::prose::Prose;

/// The most pairs told one by one; of more the rest is counted.
const MOST_PAIRS: usize = 6;

/// The judgements in force, the one that decides first, with their reasons; then what is not
/// judged.
pub(super) fn verdicts(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>) {
    let mut told: Vec<VerdictInForce<'_>> = ground.verdicts.clone();
    told.sort_by(|a, b| b.verdict.distance().total_cmp(&a.verdict.distance()));
    for (at, pair) in told.iter().take(MOST_PAIRS).enumerate() {
        let begins = if at == 0 {
            " The wordings of "
        } else {
            " Those of "
        };
        prose.words(begins).parties(&[pair.first, pair.second]);
        prose.words(match pair.verdict {
            Verdict::Same => " are judged to say the same",
            Verdict::Compatible => " are judged compatible",
            Verdict::Opposed => " are judged opposed",
        });
        if pair.reason.is_empty() {
            prose.words(".");
        } else {
            prose.words(": ").sentences(pair.reason);
        }
    }
    let more = told.len().saturating_sub(MOST_PAIRS);
    if more > 0 {
        prose.words(&format!(
            " {} of others {} judged too.",
            capital(&counted(more, "pair")),
            by(more, "is", "are")
        ));
    }
    if !told.is_empty() {
        unjudged(prose, ground);
    }
}

/// How many pairs of wordings are not judged, and whether some once were.
pub(super) fn unjudged(prose: &mut Prose<'_, '_>, ground: &IssueGround<'_>) {
    let count = ground.figures.unjudged;
    if count > 0 && !ground.verdicts.is_empty() {
        prose.words(&format!(
            " {} of wordings {} not judged.",
            capital(&counted(count, "pair")),
            by(count, "is", "are")
        ));
    }
    if ground.outdated > 0 {
        prose.words(by(
            ground.outdated,
            " An earlier judgement no longer holds, because a wording has changed since.",
            " Earlier judgements no longer hold, because wordings have changed since.",
        ));
    }
}
