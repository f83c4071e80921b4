//! Adding and changing sources.

use crate::scenario::{Scenario, Source, SourceId};

use super::{Edit, ListEdit, Transaction};

/// A new source of this title, `S1`, `S2`, …, and the edit that adds it at the end.
pub fn add_source(scenario: &Scenario, title: &str) -> (SourceId, Edit) {
    let taken = |id: &str| {
        scenario
            .sources
            .iter()
            .any(|source| source.id.as_str() == id)
    };
    let id = (1..=u32::MAX)
        .map(|n| format!("S{n}"))
        .find(|id| !taken(id))
        .unwrap_or_default();
    let id = SourceId::new(&id);
    let edit = Edit::Sources(ListEdit::Insert {
        at: scenario.sources.len(),
        item: Source::new(id, title),
    });
    (id, edit)
}

/// Puts a changed source in the place of the one with its id.
pub fn edit_source(scenario: &Scenario, after: Source) -> Option<Transaction> {
    let at = scenario.sources.iter().position(|s| s.id == after.id)?;
    let before = scenario.sources.get(at)?.clone();
    if before == after {
        return None;
    }
    let label = format!("Change source {}", after.title());
    let edit = Edit::Sources(ListEdit::Replace { at, before, after });
    Some(Transaction::new(label, vec![edit]))
}
