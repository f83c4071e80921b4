//! What the labels along the sides of a wide table say.

use std::collections::{HashMap, HashSet};

use super::table::{Named, Told, Wide};
use crate::files::import::table::axis::{Label, Line, Side, lines};
use crate::files::import::table::grid::CellRef;
use crate::files::import::table::report::{Report, quoted};
use crate::files::import::table::role::Role;
use crate::files::long_form::Column;

impl Wide<'_> {
    /// What the labels of a side say.
    pub(super) fn named(&self, side: Side, groups: &HashMap<usize, String>) -> Named {
        let is_down = self.is_down(side);
        let lines_of_side: Vec<usize> = if is_down {
            let rows = self.rows.iter().copied();
            rows.filter(|row| !groups.contains_key(row)).collect()
        } else {
            (0..self.grid.width())
                .filter(|column| *column != self.label_column)
                .collect()
        };
        let made_up: Vec<String> = if is_down || self.frame.header.is_some() {
            Vec::new()
        } else {
            let noun = if side == Side::Issues {
                "Issue"
            } else {
                "Party"
            };
            let names = 1..=lines_of_side.len();
            names.map(|number| format!("{noun} {number}")).collect()
        };
        let labels: Vec<Label<'_>> = lines_of_side
            .iter()
            .enumerate()
            .map(|(at, line)| {
                let wish = if is_down {
                    self.wishes.rows.get(&self.grid.line(*line))
                } else {
                    self.wishes.columns.get(line)
                };
                let own = || match made_up.get(at) {
                    Some(name) => name.as_str(),
                    None => self.text(self.label_cell(side, *line)),
                };
                Label {
                    text: wish.map_or_else(own, String::as_str),
                    is_wish: wish.is_some(),
                }
            })
            .collect();
        let says = lines(
            &labels,
            side,
            !is_down,
            is_down && self.has_double_headings(),
        );
        Named {
            lines: lines_of_side,
            says,
        }
    }

    /// Whether a heading is there twice, so that something else has to tell the columns apart.
    pub(super) fn has_double_headings(&self) -> bool {
        let mut seen = HashSet::new();
        let headings = (0..self.grid.width()).map(|column| self.frame.heading(self.grid, column));
        headings
            .filter(|heading| !heading.is_empty())
            .any(|heading| !seen.insert(heading.to_lowercase()))
    }

    /// The lines of a side that tell something of the other side.
    pub(super) fn told(&self, side: Side, named: &Named) -> Vec<Told> {
        let is_down = self.is_down(side);
        let lines = named.lines.iter().zip(&named.says);
        lines
            .filter_map(|(line, says)| match says {
                Line::Attribute(role) => Some(Told {
                    line: *line,
                    role: *role,
                }),
                _ => None,
            })
            // Down the side, power is what has numbers: it may well be an issue.
            .filter(|told| {
                !is_down
                    || told.role != Role::Column(Column::PartyPower)
                    || self.wishes.rows.contains_key(&self.grid.line(told.line))
                    || self.is_all_numbers(told.line)
            })
            .collect()
    }

    pub(super) fn is_all_numbers(&self, row: usize) -> bool {
        (0..self.grid.row_len(row))
            .filter(|column| *column != self.label_column)
            .map(|column| self.grid.trimmed(row, column))
            .all(|text| {
                let number = text.trim_end_matches('%').replace(',', ".");
                text.is_empty()
                    || number
                        .trim()
                        .parse::<f64>()
                        .is_ok_and(|number| number > 0.0)
            })
    }

    /// Rows with a label alone, where the first row is one: headings of the rows below.
    pub(super) fn group_rows(&self, report: &mut Report) -> HashMap<usize, String> {
        let mut groups = HashMap::new();
        let is_group = |row: &usize| {
            self.grid.filled(*row) == 1 && !self.grid.trimmed(*row, self.label_column).is_empty()
        };
        let Some(first) = self.rows.first().filter(|row| is_group(row)) else {
            return groups;
        };
        if self.is_turned || self.rows.iter().all(is_group) {
            return groups;
        }
        for row in self.rows.iter().filter(|row| is_group(row)) {
            let name = self.grid.trimmed(*row, self.label_column);
            groups.insert(*row, name.to_owned());
        }
        report.guessed_at(
            self.grid,
            CellRef::new(*first, self.label_column),
            format!(
                "rows with a single text are headings of groups: {} of them, this one {}",
                groups.len(),
                quoted(self.grid.trimmed(*first, self.label_column))
            ),
        );
        groups
    }
}
