//! Which column of the matrix holds what.

use rust_xlsxwriter::{ColNum, RowNum, utility::column_number_to_name};

use crate::files::export::view::View;
use crate::scenario::{Party, Scale};

/// The row of the headings, counted from 0; title and remarks stand above it.
pub(super) const HEAD_ROW: RowNum = 3;

/// The column of the issue, which stays put.
pub(super) const ISSUE: ColNum = 0;

/// The most parties that are written; a sheet has 16,384 columns.
pub(super) const MOST_PARTIES: usize = 8_000;

/// The most issues that are written; a sheet has 1,048,576 rows, headings of groups among them.
pub(super) const MOST_ISSUES: usize = 500_000;

/// Where a party's cells stand.
pub(super) struct PartyColumns<'a> {
    pub(super) party: &'a Party,
    pub(super) in_scope: bool,
    pub(super) wording: Option<ColNum>,
    pub(super) position: Option<ColNum>,
}

/// Columns side by side, the first and the last of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) first: ColNum,
    pub(super) last: ColNum,
}

/// The columns of the matrix.
pub(super) struct Columns<'a> {
    pub(super) parties: Vec<PartyColumns<'a>>,
    pub(super) gap: Option<ColNum>,
    pub(super) between: Option<ColNum>,
    pub(super) outlook: Option<ColNum>,
    pub(super) agreed: Option<ColNum>,
    /// What the formulas of a Range rest on: the ends of the scale, its unit, the mean outcome.
    pub(super) mean: Option<ColNum>,
    pub(super) from: Option<ColNum>,
    pub(super) to: Option<ColNum>,
    pub(super) unit: Option<ColNum>,
    /// How many there are.
    pub(super) count: ColNum,
}

impl<'a> Columns<'a> {
    pub(super) fn of(view: &View<'a>) -> Self {
        let include = view.options.include;
        let wordings = include.wordings && has_words(view);
        let ranges = include.positions
            && view
                .rows()
                .any(|row| matches!(row.issue.scale, Scale::Range(_)));
        let agreed = view.rows().any(|row| row.agreed().is_some());
        let scope = &view.comparison.selection().scope;
        let mut next = ISSUE + 1;
        let mut column = |is_there: bool| {
            is_there.then(|| {
                next += 1;
                next - 1
            })
        };
        let parties = view.parties.iter().take(MOST_PARTIES);
        let parties = parties
            .map(|party| PartyColumns {
                party,
                in_scope: scope.contains(&party.id),
                wording: column(wordings),
                position: column(include.positions),
            })
            .collect();
        Self {
            parties,
            gap: column(include.figures),
            between: column(include.figures),
            outlook: column(include.figures),
            agreed: column(agreed),
            mean: column(ranges),
            from: column(ranges),
            to: column(ranges),
            unit: column(ranges),
            count: next,
        }
    }

    /// The last column that people read on paper, where there are others behind it.
    pub(super) fn last_printed(&self) -> Option<ColNum> {
        self.mean.map(|mean| mean - 1)
    }

    /// The position columns of the parties in scope; those side by side, with whatever words
    /// stand between them, make one run.
    pub(super) fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut is_open = false;
        for party in &self.parties {
            match party.position.filter(|_| party.in_scope) {
                Some(column) if is_open => {
                    if let Some(run) = runs.last_mut() {
                        run.last = column;
                    }
                }
                Some(column) => runs.push(Run {
                    first: column,
                    last: column,
                }),
                None => {}
            }
            is_open = party.position.is_some() && party.in_scope;
        }
        runs
    }
}

fn has_words(view: &View<'_>) -> bool {
    view.rows().any(|row| {
        let mut cells = view.parties.iter().filter_map(|p| view.cell(row, p.id));
        cells.any(|cell| cell.has_words())
    })
}

/// A cell as a formula names it: `F6`, or `$F6` where the column is to stay.
pub(super) fn name(row: RowNum, column: ColNum) -> String {
    format!("{}{}", column_number_to_name(column), row + 1)
}

/// A cell as a formula on another sheet names it: `$F$6`.
pub(super) fn fixed(row: RowNum, column: ColNum) -> String {
    format!("${}${}", column_number_to_name(column), row + 1)
}

impl Run {
    /// The run in a row: `B6:G6`.
    pub(super) fn in_row(self, row: RowNum) -> String {
        if self.first == self.last {
            name(row, self.first)
        } else {
            format!("{}:{}", name(row, self.first), name(row, self.last))
        }
    }

    /// The run in a row, as another sheet names it: `$B$6:$G$6`.
    pub(super) fn fixed_in_row(self, row: RowNum) -> String {
        format!("{}:{}", fixed(row, self.first), fixed(row, self.last))
    }
}
