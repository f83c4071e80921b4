//! A wide table, and the way from it to a draft.

use std::collections::HashMap;

use crate::files::import::support::Fault;
use crate::files::import::table::axis::{Line, Side};
use crate::files::import::table::cell_reader::CellReader;
use crate::files::import::table::draft::Draft;
use crate::files::import::table::frame::Frame;
use crate::files::import::table::grid::{CellRef, Grid};
use crate::files::import::table::report::Report;
use crate::files::import::table::role::Role;
use crate::files::import::table::wishes::Wishes;
use crate::files::long_form::Column;
use crate::files::progress::Progress;

/// A wide table, seen with issues as lines and parties across, whichever way it stands.
pub(in crate::files::import::table) struct Wide<'g> {
    pub(in crate::files::import::table) grid: &'g Grid,
    pub(in crate::files::import::table) frame: &'g Frame,
    /// The rows that are read.
    pub(in crate::files::import::table) rows: &'g [usize],
    /// Whether issues are columns.
    pub(in crate::files::import::table) is_turned: bool,
    /// The column whose cells name the rows.
    pub(in crate::files::import::table) label_column: usize,
    pub(in crate::files::import::table) wishes: &'g Wishes,
    pub(in crate::files::import::table) reader: &'g CellReader,
}

/// A line of the table that belongs to an issue or a party.
#[derive(Clone, Copy, Debug)]
pub(super) struct Owned {
    /// Row or column.
    pub(super) line: usize,
    /// Index of the issue or party.
    pub(super) owner: u32,
    pub(super) field: Column,
    pub(super) round: Option<u32>,
}

/// A line of the table that tells one thing of what stands on the other side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub(super) line: usize,
    pub(super) role: Role,
}

/// One side of the table.
#[derive(Default)]
pub(super) struct SideLines {
    pub(super) owned: Vec<Owned>,
    pub(super) told: Vec<Told>,
}

/// One side of the table before names are told apart.
pub(super) struct Named {
    pub(super) lines: Vec<usize>,
    pub(super) says: Vec<Line>,
}

impl<'g> Wide<'g> {
    /// Gives every cell its owner.
    ///
    /// # Errors
    /// Where there is no party or no issue, and on cancelling.
    pub(in crate::files::import::table) fn draft(
        &self,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Draft, Fault> {
        let mut draft = Draft::default();
        let mut rounds = HashMap::new();
        let groups = self.group_rows(report);
        let issues = self.named(Side::Issues, &groups);
        let parties = self.named(Side::Parties, &groups);
        let told_of_issues = self.told(Side::Parties, &parties);
        let told_of_parties = self.told(Side::Issues, &issues);
        let party_lines = self.parties(&parties, &told_of_parties, &mut rounds, &mut draft, report);
        let issue_lines = self.issues(
            &issues,
            &told_of_issues,
            &groups,
            &mut rounds,
            &mut draft,
            report,
        );
        if draft.parties.is_empty() || draft.issues.is_empty() {
            let what = if draft.parties.is_empty() {
                "party"
            } else {
                "issue"
            };
            return Err(Fault::file(format!(
                "no {what} is found; say how the table stands with layout=wide, turned or long, and where its headings are with header=1"
            )));
        }
        let parties = SideLines {
            owned: party_lines,
            told: told_of_parties,
        };
        let issues = SideLines {
            owned: issue_lines,
            told: told_of_issues,
        };
        self.entries(&issues, &parties, &mut draft, report, progress)?;
        Ok(draft)
    }

    /// The cell of an issue's line and a party's.
    pub(super) fn cell(&self, issue: usize, party: usize) -> CellRef {
        if self.is_turned {
            CellRef::new(party, issue)
        } else {
            CellRef::new(issue, party)
        }
    }

    pub(super) fn label_cell(&self, side: Side, line: usize) -> CellRef {
        if self.is_down(side) {
            CellRef::new(line, self.label_column)
        } else {
            CellRef::new(self.frame.header.unwrap_or(self.frame.first), line)
        }
    }

    /// Whether the lines of a side are rows.
    pub(super) fn is_down(&self, side: Side) -> bool {
        self.is_turned == (side == Side::Parties)
    }

    pub(super) fn text(&self, cell: CellRef) -> &'g str {
        self.reader.unguarded(self.grid.at(cell).text.trim())
    }
}
