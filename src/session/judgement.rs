//! Recording a verdict on two wordings.

use crate::scenario::{Judgement, Scenario};

use super::{Edit, ListEdit, Transaction};

/// Records a judgement on the issue in this row: replaces the one of the same pair and round, or adds it.
pub fn put_judgement(scenario: &Scenario, row: usize, after: Judgement) -> Option<Transaction> {
    let issue = scenario.issues.get(row)?;
    let (a, b) = after.between;
    let name = |id| scenario.party(id).map_or("", |party| party.name());
    let label = format!(
        "{} · {} and {}: {}",
        issue.title(),
        name(a),
        name(b),
        after.verdict.name().to_lowercase()
    );
    let same = |known: &Judgement| known.is_between(a, b) && known.round == after.round;
    let edit = match issue.judgements.iter().position(same) {
        Some(at) => {
            let before = issue.judgements.get(at)?.clone();
            if before == after {
                return None;
            }
            ListEdit::Replace { at, before, after }
        }
        None => ListEdit::Insert {
            at: issue.judgements.len(),
            item: after,
        },
    };
    Some(Transaction::new(
        label,
        vec![Edit::Judgements { issue: row, edit }],
    ))
}
