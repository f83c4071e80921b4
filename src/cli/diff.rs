//! `diff`: what differs between two scenarios.

use std::path::Path;

use serde::Serialize;

use super::changes_text::changes_text;
use super::output::{Exit, Output, Stop};
use super::{json, load};
use crate::scenario::difference::{Change, Subject, What, differences};
use crate::scenario::{IssueId, PartyId, ProposalId, RoundId, Scenario, SourceId};

/// Shows the differences.
pub(super) fn diff(
    before: &Path,
    after: &Path,
    as_json: bool,
    output: &mut Output<'_>,
) -> Result<(), Stop> {
    if load::is_standard(before) && load::is_standard(after) {
        return Err(Stop::usage("stdin can stand for one of the two files only"));
    }
    let (before, after) = (scenario(before, output)?, scenario(after, output)?);
    let changes = differences(&before, &after);
    if as_json {
        let rows = changes.iter().flat_map(rows).collect();
        return output.result(&json::pretty(&Changes { changes: rows })?);
    }
    if changes.is_empty() {
        return output.result("The two scenarios are the same.\n");
    }
    output.result(&changes_text(&changes, &before, &after))
}

/// A scenario to be compared. One with errors can be, as long as its shape is whole.
fn scenario(path: &Path, output: &mut Output<'_>) -> Result<Scenario, Stop> {
    let opened = load::side(path)?;
    let is_sound = load::is_sound(&opened);
    if opened.reading.scenario.is_none() {
        load::tell(path, &opened, output);
        return Err(Stop::Told(Exit::Problems));
    }
    if !is_sound {
        let file = path.display();
        output.message(&format!(
            "standpoint: {file} has problems; `standpoint check {file}` tells them"
        ));
    }
    Ok(opened.reading.scenario.unwrap_or_default())
}

/// `diff --json`.
#[derive(Serialize)]
struct Changes<'c> {
    changes: Vec<Row<'c>>,
}

/// One value that differs; of a part that is new or gone one row for each of its fields.
#[derive(Serialize)]
struct Row<'c> {
    kind: &'static str,
    of: &'static str,
    party: Option<PartyId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    with: Option<PartyId>,
    issue: Option<IssueId>,
    round: Option<RoundId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    visibility: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    proposal: Option<ProposalId>,
    field: Option<&'static str>,
    old: Option<Text<'c>>,
    new: Option<Text<'c>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Text<'c> {
    Value(&'c str),
    Place(String),
}

fn rows(change: &Change) -> Vec<Row<'_>> {
    let row = |kind, field, old, new| Row {
        kind,
        field,
        old,
        new,
        ..blank(change.subject)
    };
    let rows: Vec<Row<'_>> = match &change.what {
        What::Added(fields) => fields
            .iter()
            .map(|text| {
                row(
                    "added",
                    Some(text.field),
                    None,
                    Some(Text::Value(&text.text)),
                )
            })
            .collect(),
        What::Removed(fields) => fields
            .iter()
            .map(|text| {
                row(
                    "removed",
                    Some(text.field),
                    Some(Text::Value(&text.text)),
                    None,
                )
            })
            .collect(),
        What::Moved { from, to } => {
            let place = |at: usize| Some(Text::Place((at + 1).to_string()));
            vec![row("moved", None, place(*from), place(*to))]
        }
        What::Changed { field, old, new } => {
            let old = old.as_deref().map(Text::Value);
            vec![row(
                "changed",
                Some(*field),
                old,
                new.as_deref().map(Text::Value),
            )]
        }
    };
    if rows.is_empty() {
        let kind = match change.what {
            What::Added(_) => "added",
            _ => "removed",
        };
        return vec![row(kind, None, None, None)];
    }
    rows
}

fn blank(subject: Subject) -> Row<'static> {
    Row {
        kind: "changed",
        of: subject.noun(),
        party: subject.party(),
        with: match subject {
            Subject::Judgement { between, .. } => Some(between.1),
            _ => None,
        },
        issue: subject.issue(),
        round: subject.round(),
        visibility: match subject {
            Subject::Stance { key, .. } => Some(key.visibility.name()),
            _ => None,
        },
        source: match subject {
            Subject::Source(source) => Some(source),
            _ => None,
        },
        proposal: subject.proposal(),
        field: None,
        old: None,
        new: None,
    }
}
