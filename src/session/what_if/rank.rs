//! The open issues in the order of their priority.

use crate::compare::Comparison;
use crate::scenario::Scenario;

/// The rank of each issue by priority, 1 for the highest; equals in file order. Nothing for those
/// that are settled or have no priority.
pub(super) fn ranks(scenario: &Scenario, comparison: &Comparison) -> Vec<Option<usize>> {
    let mut order: Vec<Open> = comparison
        .issues()
        .iter()
        .enumerate()
        .filter(|(_, figures)| !figures.settled)
        .filter_map(|(row, _)| {
            let priority = comparison.outcome(scenario, row)?.priority?;
            Some(Open { row, priority })
        })
        .collect();
    order.sort_by(|a, b| b.priority.total_cmp(&a.priority));
    let mut ranks = vec![None; comparison.issues().len()];
    for (at, open) in order.iter().enumerate() {
        if let Some(rank) = ranks.get_mut(open.row) {
            *rank = Some(at + 1);
        }
    }
    ranks
}

struct Open {
    row: usize,
    priority: f64,
}
