//! What a session shows: the grid, and what is selected in it.

use crate::scenario::{IssueId, Scenario};

use super::grid::{
    Arrangement, Cell, Extent, Grid, GridSelection, IssueLine, PartyLine, Sort, arrange,
};
use super::{Changed, Moment, Session};

/// The grid of a session, how it is arranged, and what is selected.
pub(super) struct Shown {
    pub(super) arrangement: Arrangement,
    pub(super) grid: Grid,
    pub(super) selection: Option<GridSelection>,
    /// Whether an edit may have changed what an order or a filter rests on.
    pub(super) outdated: bool,
}

/// A selection by the ids of its issues, to find it again after rows were moved.
pub(super) struct Remembered {
    active: (Cell, Option<IssueId>),
    anchor: (Cell, Option<IssueId>),
    corner: (Cell, Option<IssueId>),
}

fn id_of(scenario: &Scenario, cell: Cell) -> Option<IssueId> {
    let row = match cell.issue {
        IssueLine::Issue(row) | IssueLine::Group(row) => row,
        IssueLine::Heading => return None,
    };
    scenario.issues.get(row).map(|issue| issue.id)
}

impl Remembered {
    /// Where the cell is now: at its issue, or at what stands in its row now.
    fn found(scenario: &Scenario, (cell, id): (Cell, Option<IssueId>)) -> Option<Cell> {
        let last = scenario.issues.len().checked_sub(1);
        let row = |old: usize| {
            let moved = |id: IssueId| scenario.issues.iter().position(|issue| issue.id == id);
            let stays = scenario
                .issues
                .get(old)
                .is_some_and(|issue| Some(issue.id) == id);
            if stays {
                return Some(old);
            }
            id.and_then(moved)
                .or_else(|| last.map(|last| old.min(last)))
        };
        let issue = match cell.issue {
            IssueLine::Heading => IssueLine::Heading,
            IssueLine::Group(old) => IssueLine::Group(row(old)?),
            IssueLine::Issue(old) => IssueLine::Issue(row(old)?),
        };
        Some(Cell { issue, ..cell })
    }
}

impl Session {
    /// The matrix as it is shown.
    pub fn grid(&self) -> &Grid {
        &self.shown.grid
    }

    /// How it is arranged.
    pub fn arrangement(&self) -> &Arrangement {
        &self.shown.arrangement
    }

    /// Shows it otherwise.
    pub fn set_arrangement(&mut self, arrangement: Arrangement) {
        if self.shown.arrangement != arrangement {
            if self.shown.arrangement.order != arrangement.order {
                self.select_active_alone();
            }
            self.shown.arrangement = arrangement;
            self.rearrange();
        }
    }

    /// Where rows go elsewhere, something else lies between the corners of a rectangle.
    fn select_active_alone(&mut self) {
        self.shown.selection = self.active().map(GridSelection::cell);
    }

    /// Sorts and filters again: rows do not jump away while they are edited, so an order can
    /// rest on figures of before.
    pub fn rearrange(&mut self) {
        if self.shown.arrangement.order.by != Sort::File {
            self.select_active_alone();
        }
        let shown = &mut self.shown;
        shown.grid = arrange(&self.scenario, &self.comparison, &shown.arrangement);
        shown.outdated = false;
        shown.selection = shown
            .selection
            .and_then(|selection| selection.kept(&shown.grid));
        self.changes.everything();
    }

    /// Whether the order or the filter may no longer be true of what was edited since.
    pub fn is_arrangement_outdated(&self) -> bool {
        self.shown.outdated
    }

    /// What is selected.
    pub fn selection(&self) -> Option<GridSelection> {
        self.shown.selection
    }

    /// The cell that keys go to.
    pub fn active(&self) -> Option<Cell> {
        self.shown.selection.map(|selection| selection.active)
    }

    /// The rectangle selected, as shown.
    pub fn extent(&self) -> Option<Extent> {
        self.shown.selection?.extent(&self.shown.grid)
    }

    /// Selects; cells that are not shown cannot be.
    pub fn set_selection(&mut self, selection: Option<GridSelection>) {
        self.shown.selection = selection.and_then(|selection| selection.kept(&self.shown.grid));
    }

    /// Selects a cell, and shows it first where it is folded away, filtered out or hidden.
    pub fn go_to(&mut self, cell: Cell) {
        if self.shown.grid.place(cell).is_none() {
            let mut arrangement = self.shown.arrangement.clone();
            if let Some(party) = cell.party_id() {
                arrangement.hidden.remove(&party);
                let known = super::grid::has_line(&self.scenario, &arrangement, party);
                arrangement.silent_parties |= !known;
            }
            if let Some(issue) = cell
                .issue_row()
                .and_then(|row| self.scenario.issues.get(row))
            {
                arrangement.folded.remove(&issue.group);
            }
            self.set_arrangement(arrangement);
        }
        if self.shown.grid.place(cell).is_none() {
            let mut arrangement = self.shown.arrangement.clone();
            arrangement.filter = super::grid::Filter::default();
            self.set_arrangement(arrangement);
        }
        self.set_selection(Some(GridSelection::cell(cell)));
    }

    /// Whether a cell holds something: a name, a stance in effect, a figure that is known.
    pub fn is_filled(&self, cell: Cell) -> bool {
        let figures = cell.issue_row().and_then(|row| self.comparison.issue(row));
        match (cell.issue, cell.party) {
            (IssueLine::Heading | IssueLine::Group(_), _)
            | (_, PartyLine::Title | PartyLine::Outlook) => true,
            (_, PartyLine::Party(party)) => figures.is_some_and(|f| f.party(party).is_some()),
            (_, PartyLine::Agreed) => figures.is_some_and(|f| f.settled),
            (_, PartyLine::Gap | PartyLine::Priority) => figures.is_some_and(|f| f.gap.is_some()),
        }
    }

    /// This moment, to ask later what changed since.
    pub fn moment(&self) -> Moment {
        self.changes.now()
    }

    /// What changed in what is shown since a moment.
    pub fn changed_since(&self, then: Moment) -> Changed {
        self.changes.since(then)
    }

    pub(super) fn remembered_selection(&self) -> Option<Remembered> {
        let with_id = |cell| (cell, id_of(&self.scenario, cell));
        self.shown.selection.map(|selection| Remembered {
            active: with_id(selection.active),
            anchor: with_id(selection.anchor),
            corner: with_id(selection.corner),
        })
    }

    /// Brings the grid up to date after rows, parties or headings changed.
    pub(super) fn rearrange_after_edit(&mut self, remembered: Option<Remembered>) {
        let found = |remembered| Remembered::found(&self.scenario, remembered);
        let selection = remembered.and_then(|r| {
            let mut selection = GridSelection::between(found(r.anchor)?, found(r.corner)?);
            selection.active = found(r.active)?;
            Some(selection)
        });
        let known = |party: &crate::scenario::PartyId| self.scenario.party(*party).is_some();
        let arrangement = &mut self.shown.arrangement;
        arrangement.hidden.retain(known);
        arrangement.pinned.retain(known);
        arrangement.filter.parties.retain(known);
        let groups = &mut arrangement.filter.groups;
        groups.retain(|group| {
            self.scenario
                .issues
                .iter()
                .any(|issue| issue.group == *group)
        });
        self.shown.selection = selection;
        self.rearrange();
    }

    /// Takes note that the stances of these issues changed.
    ///
    /// Lines stay where they are while stances are edited; only a party that now holds something
    /// and has no line gets one.
    pub(super) fn note_changed(&mut self, rows: &[usize]) {
        if rows.iter().any(|row| self.lacks_a_line(*row)) {
            let remembered = self.remembered_selection();
            self.rearrange_after_edit(remembered);
            return;
        }
        let arrangement = &self.shown.arrangement;
        self.shown.outdated |= arrangement.rests_on_figures();
        self.changes.rows(rows);
    }

    /// Whether a party holds something on this issue and has no line, though it is not hidden.
    fn lacks_a_line(&self, row: usize) -> bool {
        let Shown {
            grid, arrangement, ..
        } = &self.shown;
        self.comparison.issue(row).is_some_and(|figures| {
            figures.parties.iter().any(|f| {
                grid.place(Cell::head(f.party)).is_none() && !arrangement.hidden.contains(&f.party)
            })
        })
    }
}
