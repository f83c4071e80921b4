//! `set`: edits one stance in place, as the window would.

use std::path::Path;

use super::output::{Exit, Output, Stop};
use super::put::tell;
use super::select::{issue_row, party, round, suggestion};
use super::{load, output};
use crate::compare::{Audience, Selection, in_effect};
use crate::files::read::printable;
use crate::files::recovery::StateFolder;
use crate::files::save::{Expected, Original, SaveError, SaveOptions, save};
use crate::scenario::check::{Severity, check};
use crate::scenario::{Basis, Issue, PartyId, RoundId, Scenario, StanceRecord, Visibility};
use crate::session::{Edit, StanceField, editable_stance, put_stance};

/// The fields that may be set, as a file writes them.
const FIELDS: [&str; 13] = [
    "at",
    "accepts",
    "limits",
    "accepts_text",
    "limits_text",
    "salience",
    "text",
    "interest",
    "condition",
    "note",
    "basis",
    "confidence",
    "visibility",
];

/// Which stance is meant.
struct Target {
    row: usize,
    party: PartyId,
    round: Option<RoundId>,
}

/// Edits the stance and saves the file.
pub(super) fn set(
    file: &Path,
    stance: &str,
    fields: &[String],
    drop_comments: bool,
    output: &mut Output<'_>,
) -> Result<(), Stop> {
    if load::is_standard(file) {
        return Err(Stop::usage(
            "set edits a file in place; stdin has no place to write to",
        ));
    }
    let fields = fields
        .iter()
        .map(|field| assignment(field))
        .collect::<Result<Vec<_>, _>>()?;
    let opened = load::opened(file)?;
    let (Some(before), false) = (
        &opened.reading.scenario,
        opened.reading.read_only_because_newer,
    ) else {
        load::tell(file, &opened, output);
        return Err(Stop::Told(Exit::Problems));
    };
    let target = target(before, stance)?;
    let after = edited(before, &target, &fields)?;
    if after == *before {
        return Ok(());
    }
    refuse_new_problems(before, &after, stance, output)?;
    let original = Original {
        text: &opened.text,
        scenario: before,
    };
    let versions = StateFolder::of_system().map(|state| state.versions());
    let options = SaveOptions {
        expected: Expected::Content(opened.facts.sha256),
        newline: opened.reading.newline,
        bom: opened.facts.bom,
        drop_comments,
        versions: versions.as_ref(),
        ..SaveOptions::default()
    };
    let saved = match save(file, &after, Some(original), &options) {
        Err(SaveError::CommentsWouldGo { count, .. }) => {
            return Err(Stop::problem(format!(
                "{} holds {count} comment(s), and its layout cannot be kept with this edit; nothing was written. \
                 With --drop-comments they are lost, and the old file is kept beside it",
                file.display()
            )));
        }
        other => other.map_err(|error| Stop::usage(error.to_string()))?,
    };
    for comment in &saved.gone {
        output.message(&format!(
            "standpoint: this comment went with what it stood in: {}",
            printable(comment)
        ));
    }
    let saved = saved.file;
    if let Some(copy) = &saved.old_copy {
        output.message(&format!(
            "standpoint: the old file, with its comments, is kept as {}",
            copy.display()
        ));
    }
    tell(&saved, output);
    Ok(())
}

fn assignment(text: &str) -> Result<(&'static str, &str), Stop> {
    let Some((name, value)) = text.split_once('=') else {
        return Err(Stop::usage(format!(
            "`{text}` sets nothing; write FIELD=VALUE, or FIELD= to clear it"
        )));
    };
    match FIELDS.iter().find(|field| **field == name.trim()) {
        Some(field) => Ok((field, value)),
        None => Err(Stop::usage(format!(
            "no field `{name}`{}",
            suggestion(name, &FIELDS)
        ))),
    }
}

fn target(scenario: &Scenario, text: &str) -> Result<Target, Stop> {
    let (place, round_id) = match text.split_once('@') {
        Some((place, round)) => (place, Some(round)),
        None => (text, None),
    };
    let Some((party_id, issue_id)) = place.split_once('/') else {
        return Err(Stop::usage(format!(
            "`{text}` names no stance; write PARTY/ISSUE or PARTY/ISSUE@ROUND"
        )));
    };
    Ok(Target {
        party: party(scenario, party_id)?,
        row: issue_row(scenario, issue_id)?,
        round: match round_id {
            Some(id) => Some(round(scenario, id)?),
            None => scenario.last_round(),
        },
    })
}

/// The scenario with the stance edited.
fn edited(
    before: &Scenario,
    target: &Target,
    fields: &[(&'static str, &str)],
) -> Result<Scenario, Stop> {
    let mut after = before.clone();
    let Some(issue) = before.issues.get(target.row) else {
        return Ok(after);
    };
    let mut selection = Selection {
        round: target.round,
        scope: Vec::new(),
        audience: Audience::Everyone,
    };
    // Who sets the public stance means that one, even where a private one goes before it.
    let asks_public = fields
        .iter()
        .any(|(field, value)| *field == "visibility" && value.eq_ignore_ascii_case("public"));
    let public = Selection {
        audience: Audience::Public,
        ..selection.clone()
    };
    if asks_public && in_effect(before, issue, target.party, &public).is_some() {
        selection = public;
    }
    let found = in_effect(before, issue, target.party, &selection);
    let replaces = found
        .filter(|found| !found.carried_over)
        .map(|found| found.stance.key());
    let mut record = editable_stance(before, issue, target.party, &selection);
    for (field, value) in fields {
        write(&mut record, issue, field, value)?;
    }
    for edit in put_stance(target.row, issue, record, replaces) {
        Edit::apply(&edit, &mut after);
    }
    Ok(after)
}

fn write(record: &mut StanceRecord, issue: &Issue, field: &str, value: &str) -> Result<(), Stop> {
    let typed = match field {
        "at" => Some(StanceField::Position),
        "accepts" => Some(StanceField::Accepts),
        "limits" => Some(StanceField::Limits),
        "salience" => Some(StanceField::Salience),
        "text" => Some(StanceField::Wording),
        "confidence" => Some(StanceField::Confidence),
        _ => None,
    };
    if let Some(typed) = typed {
        return typed
            .read(issue, record, value)
            .map_err(|error| Stop::problem(format!("{field}: {error}")));
    }
    match field {
        "accepts_text" => value.clone_into(&mut record.accepts_text),
        "limits_text" => value.clone_into(&mut record.limits_text),
        "interest" => value.clone_into(&mut record.interest),
        "condition" => value.clone_into(&mut record.condition),
        "note" => value.clone_into(&mut record.note),
        "basis" => record.basis = choice(field, value, &Basis::ALL, Basis::name)?,
        _ => {
            record.visibility =
                choice(field, value, &Visibility::ALL, Visibility::name)?.unwrap_or_default();
        }
    }
    Ok(())
}

fn choice<T: Copy>(
    field: &str,
    value: &str,
    all: &[T],
    name: impl Fn(T) -> &'static str,
) -> Result<Option<T>, Stop> {
    let value = value.trim();
    if value.is_empty() {
        return Ok(None);
    }
    let found = all
        .iter()
        .copied()
        .find(|one| name(*one).eq_ignore_ascii_case(value));
    found.map(Some).ok_or_else(|| {
        let names: Vec<&str> = all.iter().copied().map(name).collect();
        Stop::problem(format!("no {field} `{value}`{}", suggestion(value, &names)))
    })
}

/// What the edit makes wrong stops it; what it makes doubtful is said.
fn refuse_new_problems(
    before: &Scenario,
    after: &Scenario,
    stance: &str,
    output: &mut output::Output<'_>,
) -> Result<(), Stop> {
    let mut known: Vec<String> = check(before)
        .into_iter()
        .map(|problem| problem.message)
        .collect();
    let mut is_wrong = false;
    for problem in check(after) {
        if let Some(at) = known.iter().position(|message| *message == problem.message) {
            known.swap_remove(at);
            continue;
        }
        let word = match problem.severity {
            Severity::Error => "error",
            Severity::Advice | Severity::Warning => "note",
        };
        is_wrong |= problem.severity == Severity::Error;
        output.message(&format!("{stance}: {word}: {}", problem.message));
    }
    if is_wrong {
        return Err(Stop::problem("nothing was written"));
    }
    Ok(())
}
