//! Which cells of the matrix are marked as changed.

use crate::scenario::difference::Subject;
use crate::scenario::{RoundId, Scenario};
use crate::session::Session;
use crate::session::grid::Cell;

use super::found::Found;
use super::spot::Spot;

/// The changed cells, for the matrix to mark.
#[derive(Clone, Copy)]
pub(in crate::gui) struct ChangedCells<'a> {
    pub(super) found: &'a Found,
    pub(super) name: &'a str,
}

/// How a cell is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum Changed {
    /// What it shows changed.
    Here,
    /// Only what it shows in another round changed.
    Elsewhere,
}

impl ChangedCells<'_> {
    /// With what the scenario is compared.
    pub(in crate::gui) fn name(&self) -> &str {
        self.name
    }

    /// How a cell is to be marked.
    pub(in crate::gui) fn at(&self, session: &Session, cell: Cell) -> Option<Changed> {
        let spot = Spot::at(session.scenario(), cell)?;
        if !self.found.is_at(spot) {
            return None;
        }
        let mut lines = self.found.lines_at(spot);
        let is_here = lines.any(|line| is_shown(session, cell, line.subject));
        Some(if is_here {
            Changed::Here
        } else {
            Changed::Elsewhere
        })
    }

    /// What changed in a cell, a line each: `First, position: 10 → 20`.
    pub(in crate::gui) fn lines(&self, session: &Session, cell: Cell) -> Vec<String> {
        let Some(spot) = Spot::at(session.scenario(), cell) else {
            return Vec::new();
        };
        let lines = self.found.lines_at(spot).map(|line| {
            let round = &line.place.round;
            let change = line.change();
            if round.is_empty() {
                change
            } else {
                format!("{round}, {change}")
            }
        });
        lines.collect()
    }

    /// The fields changed in a cell, each once: `position, wording`.
    pub(in crate::gui) fn fields(&self, session: &Session, cell: Cell) -> String {
        let mut fields: Vec<&str> = Vec::new();
        let spot = Spot::at(session.scenario(), cell);
        for line in spot.into_iter().flat_map(|spot| self.found.lines_at(spot)) {
            if !fields.contains(&line.field.as_str()) {
                fields.push(&line.field);
            }
        }
        fields.join(", ")
    }
}

/// Whether a change bears on what its cell shows: for a stance, from the one in effect to the
/// round shown. One that is gone since then would be in effect there.
fn is_shown(session: &Session, cell: Cell, subject: Subject) -> bool {
    let Subject::Stance { key, .. } = subject else {
        return true;
    };
    let scenario = session.scenario();
    let held = cell.stance_of().and_then(|(row, party)| {
        let figures = session.comparison().party(row, party)?;
        let issue = scenario.issues.get(row)?;
        issue.stances.get(figures.stance as usize)
    });
    let (Some(changed), Some(shown)) =
        (order(scenario, key.round), order(scenario, session.round()))
    else {
        return false;
    };
    let held = held.and_then(|stance| order(scenario, stance.round()));
    changed <= shown && held.is_none_or(|held| changed >= held)
}

/// Where a round stands, 0 for before the first; nothing for a round that is not here.
fn order(scenario: &Scenario, round: Option<RoundId>) -> Option<usize> {
    match round {
        None => Some(0),
        Some(_) => scenario.round_order(round).map(|at| at + 1),
    }
}
