//! The cells where an issue and a party meet.

use std::collections::HashMap;

use super::table::{SideLines, Told, Wide};
use crate::files::import::support::Fault;
use crate::files::import::table::axis::Side;
use crate::files::import::table::draft::{Draft, Entry, Field, index};
use crate::files::import::table::report::Report;
use crate::files::import::table::role::is_stance_field;
use crate::files::long_form::Column;
use crate::files::progress::Progress;

impl Wide<'_> {
    /// Every cell where an issue and a party meet.
    pub(super) fn entries(
        &self,
        issues: &SideLines,
        parties: &SideLines,
        draft: &mut Draft,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<(), Fault> {
        let mut slots: HashMap<(u32, Option<u32>), u32> = HashMap::new();
        let has_one_line_each = issues.owned.len() == draft.issues.len();
        let has_one_cell_each = has_one_line_each && parties.owned.len() == draft.parties.len();
        // Lines of one issue and round stand together: their fields belong to one stance.
        let mut lines = issues.owned.clone();
        lines.sort_by_key(|line| (line.owner, line.round));
        let mut last = None;
        for (done, line) in lines.iter().enumerate() {
            if done.is_multiple_of(1024) {
                progress.reached(0.4 + 0.1 * done as f64 / lines.len() as f64)?;
            }
            let Some(issue) = draft.issues.get_mut(line.owner as usize) else {
                continue;
            };
            if last.replace((line.owner, line.round)) != Some((line.owner, line.round)) {
                slots.clear();
            }
            let told = self.told_cells(&issues.told, Side::Issues, line.line);
            for party in &parties.owned {
                let cell = self.cell(line.line, party.line);
                if self.text(cell).is_empty() {
                    continue;
                }
                let ((Column::Position, field) | (field, Column::Position)) =
                    (line.field, party.field)
                else {
                    report.refused(
                            self.grid,
                            cell,
                            "both the row and the column name a field here; leave one of them to the position",
                        );
                    continue;
                };
                let round = line.round.or(party.round);
                let known = if has_one_cell_each {
                    None
                } else {
                    slots.get(&(party.owner, round)).copied()
                };
                let at = known.unwrap_or_else(|| {
                    let mut more = told.clone();
                    more.extend(self.told_cells(&parties.told, Side::Parties, party.line));
                    issue.entries.push(Entry {
                        party: party.owner,
                        round,
                        at: None,
                        more,
                    });
                    index(issue.entries.len() - 1)
                });
                if !has_one_cell_each {
                    slots.insert((party.owner, round), at);
                }
                let Some(entry) = issue.entries.get_mut(at as usize) else {
                    continue;
                };
                // What is told of a whole line gives way to what is told here.
                entry.more.retain(|known| known.column != field);
                entry.put(field, cell);
            }
        }
        Ok(())
    }

    /// The fields of stances that are told of a whole line.
    pub(super) fn told_cells(&self, told: &[Told], side: Side, line: usize) -> Vec<Field> {
        let mut fields = Vec::new();
        for tell in told {
            let Some(column) = tell
                .role
                .stance_field()
                .filter(|column| is_stance_field(*column) && *column != Column::Note)
            else {
                continue;
            };
            let cell = match side {
                Side::Issues => self.cell(line, tell.line),
                Side::Parties => self.cell(tell.line, line),
            };
            if !self.text(cell).is_empty() {
                fields.push(Field { column, cell });
            }
        }
        fields
    }
}
