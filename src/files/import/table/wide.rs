//! Tables with issues along one side and parties along the other.

use std::collections::{HashMap, HashSet};

use super::axis::{Label, Line, Side, lines};
use super::cell_reader::CellReader;
use super::draft::{Draft, DraftIssue, DraftParty, DraftRound, Entry, Field, IssueField, index};
use super::frame::Frame;
use super::grid::{CellRef, Grid};
use super::report::{Report, quoted};
use super::role::{Role, is_stance_field};
use super::wishes::Wishes;
use crate::files::import::support::{Fault, column_letters};
use crate::files::long_form::Column;
use crate::files::progress::Progress;

/// A wide table, seen with issues as lines and parties across, whichever way it stands.
pub(super) struct Wide<'g> {
    pub(super) grid: &'g Grid,
    pub(super) frame: &'g Frame,
    /// The rows that are read.
    pub(super) rows: &'g [usize],
    /// Whether issues are columns.
    pub(super) is_turned: bool,
    /// The column whose cells name the rows.
    pub(super) label_column: usize,
    pub(super) wishes: &'g Wishes,
    pub(super) reader: &'g CellReader,
}

/// A line of the table that belongs to an issue or a party.
#[derive(Clone, Copy, Debug)]
struct Owned {
    /// Row or column.
    line: usize,
    /// Index of the issue or party.
    owner: u32,
    field: Column,
    round: Option<u32>,
}

/// A line of the table that tells one thing of what stands on the other side.
#[derive(Clone, Copy, Debug)]
struct Told {
    line: usize,
    role: Role,
}

/// One side of the table.
#[derive(Default)]
struct SideLines {
    owned: Vec<Owned>,
    told: Vec<Told>,
}

/// One side of the table before names are told apart.
struct Named {
    lines: Vec<usize>,
    says: Vec<Line>,
}

impl<'g> Wide<'g> {
    /// Gives every cell its owner.
    ///
    /// # Errors
    /// Where there is no party or no issue, and on cancelling.
    pub(super) fn draft(&self, report: &mut Report, progress: &Progress) -> Result<Draft, Fault> {
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
    fn cell(&self, issue: usize, party: usize) -> CellRef {
        if self.is_turned {
            CellRef::new(party, issue)
        } else {
            CellRef::new(issue, party)
        }
    }

    fn label_cell(&self, side: Side, line: usize) -> CellRef {
        if self.is_down(side) {
            CellRef::new(line, self.label_column)
        } else {
            CellRef::new(self.frame.header.unwrap_or(self.frame.first), line)
        }
    }

    /// Whether the lines of a side are rows.
    fn is_down(&self, side: Side) -> bool {
        self.is_turned == (side == Side::Parties)
    }

    fn text(&self, cell: CellRef) -> &'g str {
        self.reader.unguarded(self.grid.at(cell).text.trim())
    }

    /// What the labels of a side say.
    fn named(&self, side: Side, groups: &HashMap<usize, String>) -> Named {
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
    fn has_double_headings(&self) -> bool {
        let mut seen = HashSet::new();
        let headings = (0..self.grid.width()).map(|column| self.frame.heading(self.grid, column));
        headings
            .filter(|heading| !heading.is_empty())
            .any(|heading| !seen.insert(heading.to_lowercase()))
    }

    /// The lines of a side that tell something of the other side.
    fn told(&self, side: Side, named: &Named) -> Vec<Told> {
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

    fn is_all_numbers(&self, row: usize) -> bool {
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
    fn group_rows(&self, report: &mut Report) -> HashMap<usize, String> {
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

    /// The cell, with something in it, of what is told about a line of a side.
    fn told_cell(&self, told: &[Told], role: Role, side: Side, line: usize) -> Option<CellRef> {
        let told = told.iter().find(|told| told.role == role)?;
        let cell = match side {
            Side::Issues => self.cell(line, told.line),
            Side::Parties => self.cell(told.line, line),
        };
        (!self.text(cell).is_empty()).then_some(cell)
    }

    /// The round told about a line.
    fn round_of(
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

    fn parties(
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

    fn put_party_fields(&self, party: &mut DraftParty, told: &[Told], line: usize) {
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

    fn issues(
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

    fn issue_fields(&self, told: &[Told], line: usize) -> Vec<IssueField> {
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
    fn report_nameless(&self, says: &Line, side: Side, line: usize, report: &mut Report) {
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

    fn report_double(
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

    /// Every cell where an issue and a party meet.
    fn entries(
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
    fn told_cells(&self, told: &[Told], side: Side, line: usize) -> Vec<Field> {
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
