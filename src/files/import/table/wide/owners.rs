//! Which issue or party a line of a wide table belongs to.

use std::collections::HashMap;

use super::table::{Named, Owned, Told, Wide};
use crate::files::import::support::column_letters;
use crate::files::import::table::axis::{Line, Side};
use crate::files::import::table::draft::{
    Draft, DraftIssue, DraftParty, DraftRound, Field, IssueField, index,
};
use crate::files::import::table::grid::CellRef;
use crate::files::import::table::report::{Report, quoted};
use crate::files::import::table::role::Role;
use crate::files::long_form::Column;

impl<'g> Wide<'g> {
    /// The cell, with something in it, of what is told about a line of a side.
    pub(super) fn told_cell(
        &self,
        told: &[Told],
        role: Role,
        side: Side,
        line: usize,
    ) -> Option<CellRef> {
        let told = told.iter().find(|told| told.role == role)?;
        let cell = match side {
            Side::Issues => self.cell(line, told.line),
            Side::Parties => self.cell(told.line, line),
        };
        (!self.text(cell).is_empty()).then_some(cell)
    }

    /// The round told about a line.
    pub(super) fn round_of(
        &self,
        told: &[Told],
        side: Side,
        line: usize,
        rounds: &mut HashMap<&'g str, u32>,
        draft: &mut Draft,
    ) -> Option<u32> {
        let cell = self.told_cell(told, Role::Column(Column::Round), side, line)?;
        let date = self.told_cell(told, Role::Column(Column::RoundDate), side, line);
        let name = self.text(cell);
        Some(*rounds.entry(name).or_insert_with(|| {
            draft.rounds.push(DraftRound {
                id: None,
                name: name.to_owned(),
                place: cell,
                date,
                until: None,
            });
            index(draft.rounds.len() - 1)
        }))
    }

    pub(super) fn parties(
        &self,
        named: &Named,
        told: &[Told],
        rounds: &mut HashMap<&'g str, u32>,
        draft: &mut Draft,
        report: &mut Report,
    ) -> Vec<Owned> {
        let mut known: HashMap<String, u32> = HashMap::new();
        let mut seen: HashMap<(u32, Column, Option<u32>), usize> = HashMap::new();
        let mut owned = Vec::new();
        for (line, says) in named.lines.iter().zip(&named.says) {
            let place = self.label_cell(Side::Parties, *line);
            let Line::Thing { name, field } = says else {
                self.report_nameless(says, Side::Parties, *line, report);
                continue;
            };
            let round = self.round_of(told, Side::Parties, *line, rounds, draft);
            let owner = *known.entry(name.to_lowercase()).or_insert_with(|| {
                draft.parties.push(DraftParty {
                    id: None,
                    name: name.clone(),
                    place,
                    fields: Vec::new(),
                });
                index(draft.parties.len() - 1)
            });
            if let Some(first) = seen.insert((owner, *field, round), *line) {
                seen.insert((owner, *field, round), first);
                self.report_double("party", name, first, place, Side::Parties, report);
                continue;
            }
            if let Some(party) = draft.parties.get_mut(owner as usize) {
                self.put_party_fields(party, told, *line);
            }
            owned.push(Owned {
                line: *line,
                owner,
                field: *field,
                round,
            });
        }
        owned
    }

    pub(super) fn put_party_fields(&self, party: &mut DraftParty, told: &[Told], line: usize) {
        for tell in told {
            let Role::Column(column) = tell.role else {
                continue;
            };
            let cell = self.cell(tell.line, line);
            let is_of_party = matches!(
                column,
                Column::PartyId
                    | Column::Short
                    | Column::Color
                    | Column::Role
                    | Column::PartyPower
                    | Column::Reservation
                    | Column::Note
            );
            let is_new = party.fields.iter().all(|field| field.column != column);
            if is_of_party && is_new && !self.text(cell).is_empty() {
                party.fields.push(Field { column, cell });
            }
        }
    }

    pub(super) fn issues(
        &self,
        named: &Named,
        told: &[Told],
        groups: &HashMap<usize, String>,
        rounds: &mut HashMap<&'g str, u32>,
        draft: &mut Draft,
        report: &mut Report,
    ) -> Vec<Owned> {
        let mut known: HashMap<(String, String), u32> = HashMap::new();
        let mut seen: HashMap<(u32, Column, Option<u32>), usize> = HashMap::new();
        let mut owned = Vec::with_capacity(named.lines.len());
        let mut heading = String::new();
        let mut heading_rows: Vec<usize> = groups.keys().copied().collect();
        heading_rows.sort_unstable_by(|a, b| b.cmp(a));
        for (line, says) in named.lines.iter().zip(&named.says) {
            while let Some(row) = heading_rows.pop_if(|row| *row < *line) {
                heading = groups.get(&row).cloned().unwrap_or_default();
            }
            let place = self.label_cell(Side::Issues, *line);
            let Line::Thing { name, field } = says else {
                self.report_nameless(says, Side::Issues, *line, report);
                continue;
            };
            let round = self.round_of(told, Side::Issues, *line, rounds, draft);
            let told_group = self.told_cell(told, Role::Column(Column::Group), Side::Issues, *line);
            let group =
                told_group.map_or_else(|| heading.clone(), |cell| self.text(cell).to_owned());
            let key = (name.to_lowercase(), group.to_lowercase());
            let owner = *known.entry(key).or_insert_with(|| {
                draft.issues.push(DraftIssue {
                    id: None,
                    title: name.clone(),
                    group,
                    place,
                    fields: self.issue_fields(told, *line),
                    entries: Vec::new(),
                });
                index(draft.issues.len() - 1)
            });
            if let Some(first) = seen.insert((owner, *field, round), *line) {
                seen.insert((owner, *field, round), first);
                self.report_double("issue", name, first, place, Side::Issues, report);
                continue;
            }
            owned.push(Owned {
                line: *line,
                owner,
                field: *field,
                round,
            });
        }
        owned
    }

    pub(super) fn issue_fields(&self, told: &[Told], line: usize) -> Vec<IssueField> {
        let of_issue = told.iter().filter(|tell| {
            matches!(
                tell.role,
                Role::From
                    | Role::To
                    | Role::Unit
                    | Role::Column(Column::Scale | Column::Note | Column::IssueId)
            )
        });
        of_issue
            .map(|tell| IssueField {
                role: tell.role,
                cell: self.cell(line, tell.line),
            })
            .filter(|field| !self.text(field.cell).is_empty())
            .collect()
    }

    /// A line without a name, but with something in it.
    pub(super) fn report_nameless(
        &self,
        says: &Line,
        side: Side,
        line: usize,
        report: &mut Report,
    ) {
        let label = self.label_cell(side, line);
        if *says != Line::Skip || !self.text(label).is_empty() {
            return;
        }
        let mut cells: Box<dyn Iterator<Item = CellRef>> = if self.is_down(side) {
            Box::new((0..self.grid.row_len(line)).map(|column| CellRef::new(line, column)))
        } else {
            Box::new(self.rows.iter().map(|row| CellRef::new(*row, line)))
        };
        if let Some(cell) = cells.find(|cell| !self.text(*cell).is_empty()) {
            let what = if self.is_down(side) {
                "this row has no name; write one in its first cell".to_owned()
            } else {
                format!(
                    "column {} has no heading; write one above it, or say what it is with column.{}=…",
                    column_letters(line),
                    line + 1
                )
            };
            report.refused(self.grid, cell, what);
        }
    }

    pub(super) fn report_double(
        &self,
        noun: &str,
        name: &str,
        first: usize,
        place: CellRef,
        side: Side,
        report: &mut Report,
    ) {
        let place_of_first = if self.is_down(side) {
            format!("row {}", self.grid.line(first))
        } else {
            format!("column {}", column_letters(first))
        };
        let here = if self.is_down(side) {
            "this row".to_owned()
        } else {
            format!("column {}", column_letters(place.column as usize))
        };
        report.refused(
            self.grid,
            place,
            format!(
                "{noun} {} stands in {place_of_first} already, {here} is left out; give one of them another name",
                quoted(name)
            ),
        );
    }
}
