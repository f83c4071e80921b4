//! Tables with one row per stance.

use std::collections::HashMap;

use super::cell_reader::CellReader;
use super::draft::{Draft, DraftIssue, DraftParty, DraftRound, Entry, Field, IssueField, index};
use super::grid::{CellRef, Grid};
use super::names::{Names, folded};
use super::report::Report;
use super::role::{Role, is_stance_field};
use crate::files::import::support::{Fault, column_letters};
use crate::files::long_form::Column;
use crate::files::progress::Progress;

/// A long table.
pub(super) struct Long<'g> {
    pub(super) grid: &'g Grid,
    /// The rows that are read.
    pub(super) rows: &'g [usize],
    /// What each column holds.
    pub(super) roles: &'g [Option<Role>],
    /// How cells are read. Where this program wrote the table, names are told apart by ids alone.
    pub(super) reader: &'g CellReader,
}

/// One column that is taken.
#[derive(Clone, Copy)]
struct Taken {
    at: usize,
    role: Role,
}

/// Everything that is named so far.
struct Known<'g> {
    parties: Names<'g>,
    rounds: Names<'g>,
    issues: Names<'g>,
    /// Issues of the same title by the first of them and the heading, in small letters.
    groups: HashMap<(u32, String), u32>,
    draft: Draft,
}

impl<'g> Long<'g> {
    /// Whether these headings are those of a table that this program wrote.
    pub(super) fn is_own(headings: &[&str]) -> bool {
        let has = |column: Column| headings.contains(&column.heading());
        [
            Column::IssueId,
            Column::Issue,
            Column::Scale,
            Column::PartyId,
            Column::Party,
        ]
        .into_iter()
        .all(has)
    }

    /// Gives every cell its owner.
    ///
    /// # Errors
    /// Where there is no column for parties or issues, or nothing under them; on cancelling.
    pub(super) fn draft(&self, report: &mut Report, progress: &Progress) -> Result<Draft, Fault> {
        let taken = self.taken(report);
        let column = |column: Column| {
            let mut columns = taken.iter();
            columns
                .find(|taken| taken.role == Role::Column(column))
                .map(|taken| taken.at)
        };
        let party = Named::of(column(Column::PartyId), column(Column::Party), "party")?;
        let issue = Named::of(column(Column::IssueId), column(Column::Issue), "issue")?;
        let round = Named {
            id: column(Column::RoundId),
            name: column(Column::Round),
        };
        let mut known = Known {
            parties: Names::new(!self.reader.is_exact),
            rounds: Names::new(!self.reader.is_exact),
            issues: Names::new(!self.reader.is_exact),
            groups: HashMap::new(),
            draft: Draft::default(),
        };
        for (done, row) in self.rows.iter().copied().enumerate() {
            if done.is_multiple_of(4096) {
                progress.reached(0.4 + 0.1 * done as f64 / self.rows.len() as f64)?;
            }
            let party = party.found(self, row);
            let issue = issue.found(self, row);
            let round = round.found(self, row);
            let party = party.map(|found| self.party(&found, &taken, &mut known));
            let round = round.map(|found| self.round(&found, &taken, &mut known));
            let issue = issue.map(|found| self.issue(&found, &taken, &mut known));
            self.stance(row, party, round, issue, &taken, &mut known, report);
        }
        let draft = known.draft;
        if draft.parties.is_empty() || draft.issues.is_empty() {
            return Err(Fault::file(
                "no row names a party and an issue; say how the table stands with layout=wide, turned or long",
            ));
        }
        Ok(draft)
    }

    fn text(&self, row: usize, column: usize) -> &'g str {
        let text = self.grid.cell(row, column).text;
        let text = if self.reader.is_exact {
            text
        } else {
            text.trim()
        };
        self.reader.unguarded(text)
    }

    /// The columns that are taken: those with a role, each role once.
    fn taken(&self, report: &mut Report) -> Vec<Taken> {
        let mut taken: Vec<Taken> = Vec::new();
        for (at, role) in self.roles.iter().enumerate() {
            let first = self
                .rows
                .iter()
                .find(|row| !self.text(**row, at).is_empty());
            let Some(first) = first else { continue };
            let cell = CellRef::new(*first, at);
            match *role {
                None => report.refused(
                    self.grid,
                    cell,
                    format!(
                        "column {} is not taken, it is not known what it holds; say so with column.{}=position or another role, or column.{}=ignore",
                        column_letters(at),
                        at + 1,
                        at + 1
                    ),
                ),
                Some(Role::Ignore) => {}
                Some(role) if taken.iter().any(|known| known.role == role) => report.refused(
                    self.grid,
                    cell,
                    format!(
                        "column {} is not taken, another one holds the {} already; say what it is with column.{}=…",
                        column_letters(at),
                        role.name(),
                        at + 1
                    ),
                ),
                Some(role) => taken.push(Taken { at, role }),
            }
        }
        taken
    }

    fn party(&self, found: &Found<'g>, taken: &[Taken], known: &mut Known<'g>) -> u32 {
        let parties = &mut known.draft.parties;
        let entry = known.parties.find(found.key());
        let at = entry.unwrap_or_else(|| {
            parties.push(DraftParty {
                id: found.id.map(str::to_owned),
                name: found.name.unwrap_or_default().to_owned(),
                place: found.place,
                fields: Vec::new(),
            });
            known.parties.insert(found.key(), index(parties.len() - 1))
        });
        let row = found.place.row as usize;
        if let Some(party) = parties.get_mut(at as usize) {
            for take in taken {
                let Role::Column(column) = take.role else {
                    continue;
                };
                let is_of_party = matches!(
                    column,
                    Column::Short
                        | Column::Color
                        | Column::Role
                        | Column::PartyPower
                        | Column::Reservation
                );
                if is_of_party
                    && party.fields.iter().all(|field| field.column != column)
                    && !self.text(row, take.at).is_empty()
                {
                    let cell = CellRef::new(row, take.at);
                    party.fields.push(Field { column, cell });
                }
            }
        }
        at
    }

    fn round(&self, found: &Found<'g>, taken: &[Taken], known: &mut Known<'g>) -> u32 {
        let row = found.place.row as usize;
        let rounds = &mut known.draft.rounds;
        let cell = |column: Column| {
            taken
                .iter()
                .find(|take| take.role == Role::Column(column))
                .filter(|take| !self.text(row, take.at).is_empty())
                .map(|take| CellRef::new(row, take.at))
        };
        let entry = known.rounds.find(found.key());
        entry.unwrap_or_else(|| {
            rounds.push(DraftRound {
                id: found.id.map(str::to_owned),
                name: found.name.unwrap_or_default().to_owned(),
                place: found.place,
                date: cell(Column::RoundDate),
                until: cell(Column::RoundUntil),
            });
            known.rounds.insert(found.key(), index(rounds.len() - 1))
        })
    }

    fn issue(&self, found: &Found<'g>, taken: &[Taken], known: &mut Known<'g>) -> u32 {
        let row = found.place.row as usize;
        let issues = &mut known.draft.issues;
        let column = |role: Role| taken.iter().find(|take| take.role == role);
        let group = column(Role::Column(Column::Group)).map_or("", |take| self.text(row, take.at));
        let mut new = || {
            issues.push(DraftIssue {
                id: found.id.map(str::to_owned),
                title: found.name.unwrap_or_default().to_owned(),
                group: group.to_owned(),
                place: found.place,
                fields: Vec::new(),
                entries: Vec::new(),
            });
            index(issues.len() - 1)
        };
        let first = known.issues.find(found.key());
        let at = match first {
            None => {
                let at = new();
                known.groups.insert((at, folded(group)), at);
                known.issues.insert(found.key(), at)
            }
            // The same title under another heading is another issue.
            Some(first) if !self.reader.is_exact && !group.is_empty() => {
                let key = (first, folded(group));
                let is_open = known.groups.remove(&(first, String::new())).is_some();
                let groups = known.groups.entry(key);
                *groups.or_insert_with(|| if is_open { first } else { new() })
            }
            Some(first) => first,
        };
        if let Some(issue) = issues.get_mut(at as usize) {
            if issue.group.is_empty() && !group.is_empty() {
                group.clone_into(&mut issue.group);
            }
            for take in taken {
                let is_of_issue = matches!(
                    take.role,
                    Role::From | Role::To | Role::Unit | Role::Column(Column::Scale)
                );
                if is_of_issue
                    && issue.field(take.role).is_none()
                    && !self.text(row, take.at).is_empty()
                {
                    issue.fields.push(IssueField {
                        role: take.role,
                        cell: CellRef::new(row, take.at),
                    });
                }
            }
        }
        at
    }

    #[expect(clippy::too_many_arguments, reason = "one row, taken apart")]
    fn stance(
        &self,
        row: usize,
        party: Option<u32>,
        round: Option<u32>,
        issue: Option<u32>,
        taken: &[Taken],
        known: &mut Known<'g>,
        report: &mut Report,
    ) {
        let fields = taken.iter().filter_map(|take| {
            let column = take.role.stance_field().filter(|c| is_stance_field(*c))?;
            let is_filled = !self.text(row, take.at).is_empty();
            is_filled.then(|| Field {
                column,
                cell: CellRef::new(row, take.at),
            })
        });
        let (Some(party), Some(issue)) = (party, issue) else {
            let missing = match (party, issue) {
                (None, None) => "neither a party nor an issue",
                (None, _) => "no party",
                _ => "no issue",
            };
            if let Some(field) = fields.into_iter().next() {
                report.refused(
                    self.grid,
                    field.cell,
                    format!("this row names {missing}; write it into every row"),
                );
            }
            return;
        };
        let mut entry = Entry {
            party,
            round,
            at: None,
            more: Vec::new(),
        };
        for field in fields {
            entry.put(field.column, field.cell);
        }
        let is_said = self.reader.is_exact || entry.place().is_some();
        if let Some(issue) = known
            .draft
            .issues
            .get_mut(issue as usize)
            .filter(|_| is_said)
        {
            issue.entries.push(entry);
        }
    }
}

/// The columns that name something.
struct Named {
    id: Option<usize>,
    name: Option<usize>,
}

/// What a row names.
struct Found<'g> {
    id: Option<&'g str>,
    name: Option<&'g str>,
    place: CellRef,
}

impl Named {
    fn of(id: Option<usize>, name: Option<usize>, noun: &str) -> Result<Self, Fault> {
        if id.is_none() && name.is_none() {
            return Err(Fault::file(format!(
                "no column names the {noun}; say which one does with column.N={noun}, N being its number or letter"
            )));
        }
        Ok(Self { id, name })
    }

    fn found<'g>(&self, long: &Long<'g>, row: usize) -> Option<Found<'g>> {
        let cell = |column: Option<usize>| {
            let text = long.text(row, column?);
            (!text.is_empty()).then_some(text)
        };
        let (id, name) = (cell(self.id), cell(self.name));
        let column = if id.is_some() { self.id } else { self.name };
        (id.is_some() || name.is_some()).then(|| Found {
            id,
            name,
            place: CellRef::new(row, column.unwrap_or(0)),
        })
    }
}

impl<'g> Found<'g> {
    /// What it is known by.
    fn key(&self) -> &'g str {
        self.id.or(self.name).unwrap_or_default()
    }
}
