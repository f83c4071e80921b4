//! The lines that are selected whole, and moving them: by keys and by dragging.

use crate::scenario::PartyId;
use crate::session::grid::{Cell, IssueLine, PartyLine, Sort};
use crate::session::{Session, Transaction, move_issues, move_parties};

/// The lines of the matrix that the selection reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Selected {
    /// The issues, by their rows in the file, as shown.
    pub(super) issues: Vec<usize>,
    /// The parties, as shown.
    pub(super) parties: Vec<PartyId>,
    /// Whether whole lines of issues are selected.
    pub(super) whole_issues: bool,
    /// Whether whole lines of parties are selected.
    pub(super) whole_parties: bool,
}

impl Selected {
    /// What the selection reaches.
    pub(super) fn of(session: &Session) -> Self {
        let grid = session.grid();
        let Some(extent) = session.extent() else {
            return Self::default();
        };
        let whole_rows = extent.columns.len() == grid.columns();
        let whole_columns = extent.rows.len() == grid.rows();
        let (issues, parties) = if grid.is_turned() {
            (extent.columns, extent.rows)
        } else {
            (extent.rows, extent.columns)
        };
        let (whole_issues, whole_parties) = if grid.is_turned() {
            (whole_columns, whole_rows)
        } else {
            (whole_rows, whole_columns)
        };
        let issues = grid.issues().get(issues).unwrap_or_default().iter();
        let parties = grid.parties().get(parties).unwrap_or_default().iter();
        Self {
            issues: issues
                .filter_map(|line| match line {
                    IssueLine::Issue(row) => Some(*row),
                    IssueLine::Heading | IssueLine::Group(_) => None,
                })
                .collect(),
            parties: parties
                .filter_map(|line| match line {
                    PartyLine::Party(id) => Some(*id),
                    _ => None,
                })
                .collect(),
            whole_issues,
            whole_parties,
        }
    }
}

/// The group whose heading is active, or that the active issue stands under.
pub(super) fn group_of_active(session: &Session) -> Option<&str> {
    let row = match session.active()?.issue {
        IssueLine::Issue(row) | IssueLine::Group(row) => row,
        IssueLine::Heading => return None,
    };
    let group = session.scenario().issues.get(row)?.group.as_str();
    (!group.is_empty()).then_some(group)
}

/// What moves the selected lines beside the line of another cell.
///
/// # Errors
/// Why they cannot be moved, in words for the user.
pub(super) fn moved(
    session: &Session,
    selected: &Selected,
    target: Cell,
    before: bool,
) -> Result<Option<Transaction>, &'static str> {
    let scenario = session.scenario();
    if selected.whole_issues && !selected.issues.is_empty() {
        if session.arrangement().order.by != Sort::File {
            return Err(
                "Issues can be moved while they are in file order. Sort by file order first",
            );
        }
        let (row, before) = match target.issue {
            IssueLine::Issue(row) => (row, before),
            IssueLine::Group(row) => (row, true),
            IssueLine::Heading => (0, true),
        };
        let group = scenario.issues.get(row).map(|issue| issue.group.as_str());
        let to = if before { row } else { row + 1 };
        return Ok(move_issues(scenario, &selected.issues, to, group));
    }
    if selected.whole_parties && !selected.parties.is_empty() {
        let place = |id: PartyId| scenario.parties.iter().position(|party| party.id == id);
        let to = match target.party {
            PartyLine::Party(id) => place(id).map(|at| if before { at } else { at + 1 }),
            PartyLine::Title => Some(0),
            _ => Some(scenario.parties.len()),
        };
        return Ok(to.and_then(|to| move_parties(scenario, &selected.parties, to)));
    }
    Err("Select whole rows or columns by their headings first, then move them")
}

/// What moves the selected rows (or columns) by one line: `onwards`, down or to the right, or back.
///
/// # Errors
/// Why they cannot be moved, in words for the user.
pub(super) fn shifted(
    session: &Session,
    selected: &Selected,
    rows: bool,
    onwards: bool,
) -> Result<Option<Transaction>, String> {
    let grid = session.grid();
    let moves_issues = rows != grid.is_turned();
    let line = Selected {
        whole_issues: moves_issues,
        whole_parties: !moves_issues,
        ..selected.clone()
    };
    let beside = if moves_issues {
        let shown: Vec<IssueLine> = grid.issues().to_vec();
        let edge = if onwards {
            selected.issues.last()
        } else {
            selected.issues.first()
        };
        let at = edge.and_then(|row| {
            shown
                .iter()
                .position(|line| *line == IssueLine::Issue(*row))
        });
        let next = at.and_then(|at| {
            if onwards {
                at.checked_add(1)
            } else {
                at.checked_sub(1)
            }
        });
        let issue = next
            .and_then(|at| shown.get(at))
            .filter(|line| **line != IssueLine::Heading);
        match issue {
            // Over a heading: to the end of the group before, or the beginning of this one.
            Some(IssueLine::Group(row)) if !onwards => {
                let Some(before) = row.checked_sub(1) else {
                    return Ok(None);
                };
                return Ok(over_heading(session, selected, before, before + 1));
            }
            Some(IssueLine::Group(row)) => return Ok(over_heading(session, selected, *row, *row)),
            Some(issue) => Cell {
                issue: *issue,
                party: PartyLine::Title,
            },
            None => return Ok(None),
        }
    } else {
        let shown: Vec<PartyId> = grid.party_ids().collect();
        let edge = if onwards {
            selected.parties.last()
        } else {
            selected.parties.first()
        };
        let at = edge.and_then(|id| shown.iter().position(|party| party == id));
        let next = at.and_then(|at| {
            if onwards {
                at.checked_add(1)
            } else {
                at.checked_sub(1)
            }
        });
        match next.and_then(|at| shown.get(at)) {
            Some(id) => Cell::head(*id),
            None => return Ok(None),
        }
    };
    moved(session, &line, beside, !onwards).map_err(str::to_owned)
}

/// What puts the selected issues before the row `to`, under the heading of the issue `like`.
fn over_heading(
    session: &Session,
    selected: &Selected,
    like: usize,
    to: usize,
) -> Option<Transaction> {
    let scenario = session.scenario();
    let group = scenario.issues.get(like).map(|issue| issue.group.as_str());
    move_issues(scenario, &selected.issues, to, group)
}
