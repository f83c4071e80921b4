//! Figures of a row as formulas of its cells, where a formula gives what the program gives.
//!
//! Mean outcome: `sum(c s x)/sum(c s)`; gap: the largest distance between two positions, over
//! the length of the scale (both as in the program's list of measures, over the parties in scope).

use rust_xlsxwriter::RowNum;

use super::columns::{Columns, Run, name};
use super::weights::WEIGHTS;
use crate::files::export::view::{Row, View};
use crate::scenario::{RangeScale, Scale, Value};

/// More runs than this would make a formula longer than a cell can hold.
const MOST_RUNS: usize = 200;

/// Weights that differ by less are the same but for rounding, in parts of the weight.
const SAME_WEIGHT: f64 = 1e-12;

/// What the formulas of all rows rest on.
pub(super) struct Live {
    runs: Vec<Run>,
    /// Whether the mean is weighted, by the sheet of weights.
    pub(super) is_weighted: bool,
}

impl Live {
    pub(super) fn of(view: &View<'_>, columns: &Columns<'_>) -> Self {
        let mut runs = columns.runs();
        if runs.len() > MOST_RUNS || columns.mean.is_none() {
            runs.clear();
        }
        let is_weighted = !runs.is_empty()
            && view
                .rows()
                .any(|row| range(row).is_some() && !weighs_alike(view, row));
        Self { runs, is_weighted }
    }

    /// Whether formulas can tell the figures of this row: a Range, every position in scope a number.
    pub(super) fn holds(&self, row: Row<'_>) -> bool {
        let is_number = |at: &Value| matches!(at, Value::Number(_));
        range(row).is_some()
            && !self.runs.is_empty()
            && row.figures.in_scope().all(|figures| {
                let stance = row.issue.stances.get(figures.stance as usize);
                stance.and_then(|stance| stance.at()).is_none_or(is_number)
            })
    }

    /// The mean outcome in the issue's unit.
    pub(super) fn mean(&self, row: RowNum) -> String {
        let all = self.in_row(row);
        if !self.is_weighted {
            return format!("=IF(COUNT({all})=0,\"\",AVERAGE({all}))");
        }
        let each = |part: &dyn Fn(&Run) -> String| {
            self.runs.iter().map(part).collect::<Vec<_>>().join("+")
        };
        let weights = |run: &Run| format!("{WEIGHTS}!{}", run.fixed_in_row(row));
        let weight = each(&|run| {
            format!(
                "SUMPRODUCT(--ISNUMBER({}),{})",
                run.in_row(row),
                weights(run)
            )
        });
        let sum = each(&|run| format!("SUMPRODUCT({},{})", run.in_row(row), weights(run)));
        format!("=IF({weight}=0,\"\",({sum})/({weight}))")
    }

    /// The gap, 0-1.
    pub(super) fn gap(&self, row: RowNum, columns: &Columns<'_>) -> Option<String> {
        let all = self.in_row(row);
        let (from, to) = (name(row, columns.from?), name(row, columns.to?));
        Some(format!(
            "=IF(COUNT({all})<2,\"\",(MAX({all})-MIN({all}))/ABS({to}-{from}))"
        ))
    }

    fn in_row(&self, row: RowNum) -> String {
        let runs: Vec<String> = self.runs.iter().map(|run| run.in_row(row)).collect();
        runs.join(",")
    }
}

/// The scale of a row, where it is a Range that has a length.
pub(super) fn range(row: Row<'_>) -> Option<&RangeScale> {
    match &row.issue.scale {
        Scale::Range(range) if (range.to - range.from).abs() > 0.0 => Some(range),
        _ => None,
    }
}

/// Whether every party in scope weighs the same, and anything at all.
fn weighs_alike(view: &View<'_>, row: Row<'_>) -> bool {
    let mut weights = row
        .figures
        .in_scope()
        .filter(|figures| figures.place.is_some())
        .map(|figures| view.comparison.weight_of(figures));
    let Some(first) = weights.next() else {
        return true;
    };
    first > 0.0 && weights.all(|weight| (weight - first).abs() <= first * SAME_WEIGHT)
}
