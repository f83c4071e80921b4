//! The matrix as a sheet of cells for copying, pasting and filling: without the headings of groups,
//! which no spreadsheet has.

use crate::scenario::entry::number_entry;
use crate::session::clipboard::{self, Block, Target};
use crate::session::grid::{self, Cell, IssueLine, PartyLine};
use crate::session::{Session, StanceField};

/// The lines of the matrix but for groups' headings.
pub(super) struct Sheet<'a> {
    session: &'a Session,
    /// Where each line along the issues stands in the grid.
    issues: Vec<usize>,
}

/// A part of the matrix as a sheet sees it, with what each of its cells is.
pub(super) struct Cells {
    /// The selection.
    pub(super) extent: clipboard::Extent,
    rows: usize,
    columns: usize,
    lines: Vec<IssueLine>,
    parties: Vec<PartyLine>,
    turned: bool,
    names: Vec<String>,
}

impl<'a> Sheet<'a> {
    /// The sheet of what is shown.
    pub(super) fn of(session: &'a Session) -> Self {
        let lines = session.grid().issues().iter().enumerate();
        let issues = lines.filter(|(_, line)| !matches!(line, IssueLine::Group(_)));
        Self {
            issues: issues.map(|(at, _)| at).collect(),
            session,
        }
    }

    /// The part of the sheet within a rectangle of the grid; nothing where that holds only headings of groups.
    fn extent(&self, extent: &grid::Extent) -> Option<clipboard::Extent> {
        let turned = self.session.grid().is_turned();
        let (along_issues, along_parties) = if turned {
            (&extent.columns, &extent.rows)
        } else {
            (&extent.rows, &extent.columns)
        };
        let first = self.issues.partition_point(|at| *at < along_issues.start);
        let after = self.issues.partition_point(|at| *at < along_issues.end);
        if first == after {
            return None;
        }
        let (top, rows, left, columns) = if turned {
            (
                along_parties.start,
                along_parties.len(),
                first,
                after - first,
            )
        } else {
            (
                first,
                after - first,
                along_parties.start,
                along_parties.len(),
            )
        };
        Some(clipboard::Extent {
            top,
            left,
            rows,
            columns,
        })
    }

    /// The rectangle of the grid that a part of the sheet stands in.
    pub(super) fn shown(&self, extent: clipboard::Extent) -> Option<grid::Extent> {
        let turned = self.session.grid().is_turned();
        let last = |start: usize, length: usize| (start + length).checked_sub(1);
        let (bottom, right) = (
            last(extent.top, extent.rows)?,
            last(extent.left, extent.columns)?,
        );
        let place = |row: usize, column: usize| {
            let (issue, party) = if turned { (column, row) } else { (row, column) };
            let issue = *self.issues.get(issue)?;
            Some(if turned {
                grid::Place::new(party, issue)
            } else {
                grid::Place::new(issue, party)
            })
        };
        Some(grid::Extent::between(
            place(extent.top, extent.left)?,
            place(bottom, right)?,
        ))
    }

    /// The selection, with all cells that can be pasted into beside it.
    pub(super) fn selected(&self) -> Option<Cells> {
        let session = self.session;
        let extent = self.extent(&session.extent()?)?;
        let grid = session.grid();
        let lines: Vec<IssueLine> = self
            .issues
            .iter()
            .filter_map(|at| grid.issues().get(*at).copied())
            .collect();
        let turned = grid.is_turned();
        let parties = grid.parties().to_vec();
        let (rows, columns) = if turned {
            (parties.len(), lines.len())
        } else {
            (lines.len(), parties.len())
        };
        let names = lines.iter().map(|line| match line {
            IssueLine::Issue(row) => session
                .scenario()
                .issues
                .get(*row)
                .map_or(String::new(), |i| i.title().to_owned()),
            IssueLine::Heading | IssueLine::Group(_) => String::new(),
        });
        Some(Cells {
            extent,
            rows,
            columns,
            names: names.collect(),
            lines,
            parties,
            turned,
        })
    }
}

impl Cells {
    fn cell(&self, row: usize, column: usize) -> Option<(Cell, &str)> {
        let (issue, party) = if self.turned {
            (column, row)
        } else {
            (row, column)
        };
        let cell = Cell {
            issue: *self.lines.get(issue)?,
            party: *self.parties.get(party)?,
        };
        Some((cell, self.names.get(issue).map_or("", String::as_str)))
    }

    fn target(&self, row: usize, column: usize) -> Target {
        match self.cell(row, column) {
            Some((cell, name)) => target(cell, name),
            None => Target::Fixed("outside".to_owned()),
        }
    }

    /// The whole sheet, for pasting.
    pub(super) fn grid(&self) -> clipboard::Grid<impl Fn(usize, usize) -> Target + '_> {
        clipboard::Grid::new(self.rows, self.columns, |row, column| {
            self.target(row, column)
        })
    }

    /// The texts of the selection, which pasting reads back.
    pub(super) fn block(&self, session: &Session, field: StanceField) -> Block {
        let extent = self.extent;
        let text = |row, column| {
            let Some((cell, name)) = self.cell(row, column) else {
                return String::new();
            };
            target(cell, name)
                .entry(session, field)
                .unwrap_or_else(|| figure_text(session, cell))
        };
        let rows = (extent.top..extent.top + extent.rows).map(|row| {
            let columns = extent.left..extent.left + extent.columns;
            columns.map(|column| text(row, column)).collect()
        });
        Block::new(rows.collect())
    }

    /// The names above the selection's columns.
    pub(super) fn header(&self, session: &Session) -> Vec<String> {
        let columns = self.extent.left..self.extent.left + self.extent.columns;
        let name = |column| {
            let (cell, title) = self.cell(0, column)?;
            Some(match (cell.issue, cell.party) {
                (IssueLine::Issue(_), _) => title.to_owned(),
                (_, PartyLine::Party(id)) => session.scenario().party(id)?.name().to_owned(),
                (_, line) => super::matrix::line_title(line).to_owned(),
            })
        };
        columns
            .map(|column| name(column).unwrap_or_default())
            .collect()
    }

    /// Whether the names of the columns are among what is selected.
    pub(super) fn has_header(&self) -> bool {
        self.extent.top == 0
    }
}

fn target(cell: Cell, title: &str) -> Target {
    match (cell.issue, cell.party) {
        (IssueLine::Issue(issue), PartyLine::Party(party)) => Target::Stance { issue, party },
        (IssueLine::Issue(row), PartyLine::Title) => Target::IssueTitle(row),
        (IssueLine::Heading, PartyLine::Party(id)) => Target::PartyName(id),
        (IssueLine::Heading, line) => {
            Target::Fixed(format!("heading {}", super::matrix::line_title(line)))
        }
        (_, line) => {
            let figure = super::matrix::line_title(line).to_lowercase();
            Target::Fixed(format!("{figure} of {title}"))
        }
    }
}

/// What a cell that is computed says.
fn figure_text(session: &Session, cell: Cell) -> String {
    let number = |value: Option<f64>| value.map_or(String::new(), number_entry);
    let scenario = session.scenario();
    let Some(row) = cell.issue_row() else {
        return super::matrix::line_title(cell.party).to_owned();
    };
    let (Some(issue), Some(figures)) = (scenario.issues.get(row), session.comparison().issue(row))
    else {
        return String::new();
    };
    match cell.party {
        PartyLine::Gap => number(figures.gap),
        PartyLine::Priority => {
            let outcome = session.comparison().outcome(scenario, row);
            number(outcome.and_then(|outcome| outcome.priority))
        }
        PartyLine::Outlook => figures.outlook.label().to_owned(),
        PartyLine::Agreed => {
            let agreed = issue.agreed.as_ref().filter(|_| figures.settled);
            agreed.map_or(String::new(), |agreed| {
                super::matrix::agreed_text(issue, agreed)
            })
        }
        PartyLine::Title | PartyLine::Party(_) => String::new(),
    }
}
