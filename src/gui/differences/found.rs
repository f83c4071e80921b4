//! What two scenarios differ in: found on a thread, looked up by the views.

use std::collections::HashMap;

use crate::scenario::Scenario;
use crate::scenario::difference::differences;

use super::line::Line;
use super::names::Named;
use super::spot::Spot;

/// All changes, as lines and by the cells that they are to be seen in.
#[derive(Debug, Default)]
pub(in crate::gui) struct Found {
    /// In the order of the file.
    pub(super) lines: Vec<Line>,
    spots: HashMap<Spot, Vec<usize>>,
}

impl Found {
    /// What is otherwise here than there.
    pub(super) fn between(there: &Scenario, here: &Scenario) -> Self {
        let names = Named::of(here, there);
        let changes = differences(there, here);
        let mut spots: HashMap<Spot, Vec<usize>> = HashMap::new();
        for (at, change) in changes.iter().enumerate() {
            if let Some(spot) = Spot::of(change.subject) {
                spots.entry(spot).or_default().push(at);
            }
        }
        Self {
            lines: changes
                .iter()
                .map(|change| Line::of(change, &names))
                .collect(),
            spots,
        }
    }

    /// The changes to be seen in a cell.
    pub(super) fn lines_at(&self, spot: Spot) -> impl Iterator<Item = &Line> {
        let lines = self.spots.get(&spot).into_iter().flatten();
        lines.filter_map(|at| self.lines.get(*at))
    }

    /// Whether anything is to be seen in a cell.
    pub(super) fn is_at(&self, spot: Spot) -> bool {
        self.spots.contains_key(&spot)
    }
}
