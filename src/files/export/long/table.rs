//! The rows in their order, and the columns that have something in them.

use std::collections::{HashMap, HashSet};

use super::left_out::left_out;
use super::row::{LongCell, LongRow};
use crate::files::export::csv::{guarded, writer};
use crate::files::export::view::View;
use crate::files::export::{Document, ExportError, Include};
use crate::files::long_form::Column;
use crate::files::progress::Progress;
use crate::scenario::{Issue, Party, PartyId, Role, Round, RoundId, Visibility};

/// The table, parted by `delimiter`.
pub(in crate::files::export) fn table(
    view: &View<'_>,
    delimiter: u8,
    progress: &Progress,
) -> Result<Document, ExportError> {
    let options = view.options;
    let rows = Rows::of(view);
    let columns = rows.columns(options.include);
    let mut writer = writer(options, delimiter);
    let failed = |error: ::csv::Error| ExportError::Table(error.to_string());
    writer
        .write_record(columns.iter().map(|column| column.heading()))
        .map_err(failed)?;
    let mut result = Ok(());
    let count = rows.issues.len().max(1) as f64;
    rows.each(|at, row| {
        let cells = columns.iter().map(|column| match row.cell(*column) {
            LongCell::Text(text) if !options.plain => guarded(&text),
            cell => cell.plain(),
        });
        result = writer
            .write_record(cells)
            .map_err(failed)
            .and_then(|()| Ok(progress.reached(at as f64 / count)?));
        result.is_ok()
    });
    result?;
    let bytes = writer
        .into_inner()
        .map_err(|error| ExportError::Table(error.to_string()))?;
    Ok(Document {
        bytes,
        left_out: left_out(view.scenario),
    })
}

/// Everything that has a row.
struct Rows<'a> {
    issues: Vec<&'a Issue>,
    parties: HashMap<PartyId, &'a Party>,
    rounds: HashMap<RoundId, &'a Round>,
    /// Parties and rounds that need a row of their own, to be there in their order.
    alone: Vec<LongRow<'a>>,
}

impl<'a> Rows<'a> {
    fn of(view: &View<'a>) -> Self {
        let scenario = view.scenario;
        let issues: Vec<&Issue> = view.rows().map(|row| row.issue).collect();
        let mut alone = Vec::new();
        if named_parties(&issues) != ids(&scenario.parties, |party| party.id) {
            alone.extend(scenario.parties.iter().map(LongRow::of_party));
        }
        if named_rounds(&issues) != ids(&scenario.rounds, |round| round.id) {
            alone.extend(scenario.rounds.iter().map(LongRow::of_round));
        }
        Self {
            issues,
            parties: scenario
                .parties
                .iter()
                .map(|party| (party.id, party))
                .collect(),
            rounds: scenario
                .rounds
                .iter()
                .map(|round| (round.id, round))
                .collect(),
            alone,
        }
    }

    /// Every row in turn, with the number of issues behind it, until `visit` says no.
    fn each(&self, mut visit: impl FnMut(usize, LongRow<'a>) -> bool) {
        if !self.alone.iter().all(|row| visit(0, *row)) {
            return;
        }
        for (at, issue) in self.issues.iter().enumerate() {
            let whole = LongRow::of_issue(issue);
            if issue.stances.is_empty() && !visit(at, whole) {
                return;
            }
            for stance in &issue.stances {
                let row = LongRow {
                    party: self.parties.get(&stance.party()).copied(),
                    round: stance.round().and_then(|id| self.rounds.get(&id).copied()),
                    stance: Some(stance),
                    ..whole
                };
                if !visit(at, row) {
                    return;
                }
            }
        }
    }

    /// The columns that say something somewhere, and those that a reader looks for.
    fn columns(&self, include: Include) -> Vec<Column> {
        let mut open: Vec<Column> = Column::ALL
            .into_iter()
            .filter(|column| is_asked_for(*column, include))
            .collect();
        let mut used: Vec<Column> = Vec::new();
        let mut found = |column: Column| {
            used.push(column);
            false
        };
        open.retain(|column| !is_always_there(*column) || found(*column));
        self.each(|_, row| {
            open.retain(|column| !says_something(&row, *column) || found(*column));
            !open.is_empty()
        });
        used.sort_unstable();
        used
    }
}

/// Whether a cell says more than what holds anyway.
fn says_something(row: &LongRow<'_>, column: Column) -> bool {
    match column {
        Column::Role => row.party.is_some_and(|party| party.role != Role::default()),
        Column::Visibility => row
            .stance
            .is_some_and(|stance| stance.visibility() != Visibility::default()),
        column => !row.cell(column).is_empty(),
    }
}

fn is_always_there(column: Column) -> bool {
    matches!(
        column,
        Column::IssueId | Column::Issue | Column::Scale | Column::PartyId | Column::Party
    )
}

fn is_asked_for(column: Column, include: Include) -> bool {
    match column {
        Column::Wording
        | Column::AcceptsText
        | Column::LimitsText
        | Column::Interest
        | Column::Condition => include.wordings,
        Column::Position | Column::Accepts | Column::Limits | Column::Values => include.positions,
        Column::Sources => include.sources,
        _ => true,
    }
}

fn ids<T, I>(items: &[T], id: impl Fn(&T) -> I) -> Vec<I> {
    items.iter().map(id).collect()
}

/// The parties with a stance, in the order in which they are first named.
fn named_parties(issues: &[&Issue]) -> Vec<PartyId> {
    let stances = issues.iter().flat_map(|issue| &issue.stances);
    let mut seen = HashSet::new();
    let parties = stances.map(|stance| stance.party());
    parties.filter(|id| seen.insert(*id)).collect()
}

/// The rounds with a stance, in the order in which they are first named.
fn named_rounds(issues: &[&Issue]) -> Vec<RoundId> {
    let stances = issues.iter().flat_map(|issue| &issue.stances);
    let mut seen = HashSet::new();
    let rounds = stances.filter_map(|stance| stance.round());
    rounds.filter(|id| seen.insert(*id)).collect()
}
