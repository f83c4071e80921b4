//! What a row is: an issue, a party, or a stance.

use super::frame::Frame;
use super::grid::Grid;
use super::role::Role;
use crate::files::long_form::Column;

/// What a row of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// An issue; parties are columns.
    Wide,
    /// A party; issues are columns.
    Turned,
    /// A stance.
    Long,
}

/// Of a table, so many rows tell what a row is.
const ROWS: usize = 100;

/// Of a row, so many cells are looked at.
const COLUMNS: usize = 200;

/// A layout, and whether headings say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) layout: Layout,
    pub(super) is_said: bool,
}

impl Layout {
    /// Its name in a setting.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Turned => "turned",
            Self::Long => "long",
        }
    }

    /// The layout of this name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        [Self::Wide, Self::Turned, Self::Long]
            .into_iter()
            .find(|layout| layout.name() == name)
    }

    /// The layout of a table: its headings say it, or what its rows and columns have in common.
    pub(super) fn of(grid: &Grid, frame: &Frame, roles: &[Option<Role>]) -> Found {
        let said = |layout| Found {
            layout,
            is_said: true,
        };
        let has = |column: Column| roles.contains(&Some(Role::Column(column)));
        let has_issue = has(Column::Issue) || has(Column::IssueId);
        let has_party = has(Column::Party) || has(Column::PartyId);
        if has_issue && has_party {
            return said(Self::Long);
        }
        match roles.iter().flatten().next() {
            Some(Role::Column(Column::Party | Column::PartyId)) => return said(Self::Turned),
            Some(Role::Column(Column::Issue | Column::IssueId)) => return said(Self::Wide),
            _ => {}
        }
        let is_of_issue = |role: &Role| {
            matches!(
                role,
                Role::From | Role::To | Role::Unit | Role::Column(Column::Group | Column::Scale)
            )
        };
        let is_of_party = |role: &Role| {
            matches!(
                role,
                Role::Column(Column::Power | Column::PartyPower | Column::Role)
            )
        };
        if has_issue || roles.iter().flatten().any(is_of_issue) {
            return said(Self::Wide);
        }
        if has_party || roles.iter().flatten().any(is_of_party) {
            return said(Self::Turned);
        }
        let down: Vec<Role> = (frame.first..grid.row_count())
            .take(ROWS)
            .filter_map(|row| Role::from_heading(grid.trimmed(row, 0)))
            .collect();
        if down.iter().any(is_of_issue) {
            return said(Self::Turned);
        }
        if down.iter().any(is_of_party) {
            return said(Self::Wide);
        }
        Found {
            layout: by_likeness(grid, frame),
            is_said: false,
        }
    }
}

/// Issues differ in what their cells are, numbers or words; where all cells of each column are
/// of one sort but those of rows are not, columns are issues.
fn by_likeness(grid: &Grid, frame: &Frame) -> Layout {
    let rows: Vec<usize> = (frame.first..grid.row_count()).take(ROWS).collect();
    let columns: Vec<usize> = (1..grid.width()).take(COLUMNS).collect();
    let is_number = |row: usize, column: usize| {
        let text = grid.trimmed(row, column);
        (text.len() > 1 || text.starts_with(|c: char| c.is_ascii_digit()))
            .then(|| text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+')))
    };
    let are_alike = |cells: &mut dyn Iterator<Item = Option<bool>>| {
        let mut seen = cells.flatten();
        let first = seen.next();
        seen.all(|kind| Some(kind) == first)
    };
    let columns_alike = columns
        .iter()
        .all(|column| are_alike(&mut rows.iter().map(|row| is_number(*row, *column))));
    let rows_alike = rows
        .iter()
        .all(|row| are_alike(&mut columns.iter().map(|column| is_number(*row, *column))));
    if columns_alike && !rows_alike {
        Layout::Turned
    } else {
        Layout::Wide
    }
}
