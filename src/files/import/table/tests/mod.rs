//! Tables in, scenarios out.

mod hostile;
mod long;
mod table;
mod wide;
mod workbook;

use super::read;
use crate::files::import::{Choice, ImportError, Imported, Input, Settings};
use crate::files::progress::Progress;
use crate::files::write::canonical_text;
use crate::scenario::check::{Severity, check};
use crate::scenario::entry::{number_entry, set_entry, value_entry};
use crate::scenario::{Issue, Scenario};

fn input(bytes: impl AsRef<[u8]>) -> Input {
    Input {
        name: "talks.csv".to_owned(),
        bytes: bytes.as_ref().to_vec(),
    }
}

fn result(bytes: impl AsRef<[u8]>, set: &[&str]) -> Result<Imported, ImportError> {
    let mut settings = Settings::default();
    for text in set {
        settings.take(text).unwrap();
    }
    read(&[input(bytes)], &settings, &Progress::default())
}

/// The import of a table that has to be a valid scenario.
fn imported(bytes: impl AsRef<[u8]>, set: &[&str]) -> Imported {
    let imported = result(bytes, set).unwrap();
    let mut problems = check(&imported.scenario);
    problems.retain(|problem| problem.severity == Severity::Error);
    assert_eq!(problems, []);
    imported
}

fn notes(imported: &Imported) -> Vec<String> {
    imported.notes.iter().map(ToString::to_string).collect()
}

fn refusals(imported: &Imported) -> Vec<String> {
    let mut notes = notes(imported);
    notes.retain(|note| note.contains(" refused: "));
    notes
}

fn error(bytes: impl AsRef<[u8]>, set: &[&str]) -> String {
    match result(bytes, set).unwrap_err() {
        ImportError::Refused { notes, .. } => {
            let last = notes.iter().last().map(ToString::to_string);
            last.unwrap_or_default()
        }
        other => other.to_string(),
    }
}

fn choice<'i>(imported: &'i Imported, key: &str) -> &'i Choice {
    imported
        .choices
        .iter()
        .find(|choice| choice.key == key)
        .unwrap()
}

/// What is held, one line an issue: `title [group] scale: A=7 B=20..60`.
fn held(scenario: &Scenario) -> Vec<String> {
    scenario
        .issues
        .iter()
        .map(|issue| line(scenario, issue))
        .collect()
}

fn line(scenario: &Scenario, issue: &Issue) -> String {
    let mut line = issue.title.clone();
    if !issue.group.is_empty() {
        line.push_str(&format!(" [{}]", issue.group));
    }
    line.push_str(&format!(" {}:", super::scale_words::words(&issue.scale)));
    for stance in &issue.stances {
        let party = scenario.party(stance.party()).unwrap();
        line.push_str(&format!(" {}", party.name));
        if let Some(round) = stance.round() {
            line.push_str(&format!("@{}", scenario.round(round).unwrap().name));
        }
        if let Some(at) = stance.at() {
            line.push_str(&format!("={}", value_entry(&issue.scale, at)));
        }
        if let Some(set) = stance.accepts() {
            line.push_str(&format!("({})", set_entry(&issue.scale, set)));
        }
        if let Some(salience) = stance.salience() {
            line.push_str(&format!("!{}", number_entry(salience)));
        }
        if !stance.text().is_empty() {
            line.push_str(&format!("“{}”", stance.text()));
        }
    }
    line
}
