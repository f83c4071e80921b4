//! What is fed with hostile bytes, and what must hold whatever they are.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use standpoint::files::import::{Form, ImportError, Input, Settings, import};
use standpoint::files::progress::Progress;
use standpoint::files::read::read_bytes;
use standpoint::files::save::checked_bytes;
use standpoint::scenario::Scenario;
use standpoint::scenario::check::{Severity, check};

use super::{parts, patch};

/// A reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Load,
    Patch,
    Csv,
    Json,
    Ktab,
    Decide,
    Genius,
    Vaa,
    Book,
}

/// What an input led to, roughly: inputs that lead to something new are worth keeping.
pub(super) type Outcome = u64;

impl Target {
    /// The folder of its corpus.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Load => "load",
            Self::Patch => "patch",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ktab => "ktab",
            Self::Decide => "decide",
            Self::Genius => "genius",
            Self::Vaa => "vaa",
            Self::Book => "book",
        }
    }

    /// Feeds it; panics where something does not hold.
    pub(super) fn run(self, bytes: &[u8]) -> Outcome {
        match self {
            Self::Load => load(bytes),
            Self::Patch => patch::run(bytes),
            Self::Csv => read_as(Form::Table, &[named(bytes.to_vec())]),
            Self::Json => read_as(Form::Json, &[named(bytes.to_vec())]),
            Self::Ktab => read_as(Form::Ktab, &[named(bytes.to_vec())]),
            Self::Decide => read_as(Form::Decide, &[named(bytes.to_vec())]),
            Self::Genius => read_as(Form::Genius, &parts::inputs(bytes)),
            Self::Vaa => read_as(Form::Vaa, &parts::inputs(bytes)),
            Self::Book => read_as(Form::Table, &[named(parts::archive(bytes))]),
        }
    }
}

fn named(bytes: Vec<u8>) -> Input {
    Input {
        name: "in".to_owned(),
        bytes,
    }
}

fn load(bytes: &[u8]) -> Outcome {
    let opened = read_bytes(bytes.to_vec());
    let reading = &opened.reading;
    let is_error = |severity| severity == Severity::Error;
    assert!(
        reading.scenario.is_some() || reading.diagnostics.iter().any(|d| is_error(d.severity)),
        "neither a scenario nor an error"
    );
    for found in &reading.diagnostics {
        assert!(found.line > 0 && found.column > 0 && found.column < found.end_column);
        assert!(opened.text.is_empty() || opened.text.get(found.range.clone()).is_some());
        let shown = found.with_source("f");
        assert!(
            !shown.chars().any(|c| c.is_control() && c != '\n'),
            "{shown:?}"
        );
    }
    if let Some(scenario) = &reading.scenario
        && !reading
            .diagnostics
            .iter()
            .any(|found| is_error(found.severity))
    {
        reads_back(scenario);
    }
    outcome(
        reading
            .diagnostics
            .iter()
            .map(|found| found.message.as_str()),
    )
}

fn read_as(form: Form, inputs: &[Input]) -> Outcome {
    let settings = Settings::default();
    // Whether it is recognised is another question, which must be answered too.
    let recognised = import(inputs, None, &settings, &Progress::default());
    let imported = match recognised {
        Ok(imported) if imported.form == form => Ok(imported),
        _ => import(inputs, Some(form), &settings, &Progress::default()),
    };
    match imported {
        Ok(imported) => {
            let mut problems = check(&imported.scenario).into_iter();
            let error = problems.find(|problem| problem.severity == Severity::Error);
            assert!(error.is_none(), "{error:?}");
            reads_back(&imported.scenario);
            outcome(imported.notes.iter().map(|note| note.message.as_str()))
        }
        Err(ImportError::Refused { notes, .. }) => {
            assert!(notes.any_refused(), "refused without a word");
            outcome(notes.iter().map(|note| note.message.as_str()))
        }
        Err(error) => outcome([error.to_string().as_str()].into_iter()),
    }
}

/// What was read can be written, and reads back the same.
fn reads_back(scenario: &Scenario) {
    let written = checked_bytes(Path::new("f"), scenario);
    let back = read_bytes(written.unwrap_or_else(|error| panic!("{error}"))).reading;
    assert_eq!(back.scenario.as_ref(), Some(scenario));
}

/// The beginnings of the first messages: further on they quote the input.
pub(super) fn outcome<'a>(messages: impl Iterator<Item = &'a str>) -> Outcome {
    let mut hash = DefaultHasher::new();
    for message in messages.take(3) {
        let letters: String = message
            .chars()
            .filter(|c| c.is_alphabetic())
            .take(14)
            .collect();
        letters.hash(&mut hash);
    }
    hash.finish()
}

/// The committed inputs of a target.
pub(super) fn corpus(target: Target) -> Vec<Vec<u8>> {
    files(&Path::new("tests/corpus").join(target.name()))
}

/// The scenarios that come with the program.
pub(super) fn bundled_scenarios() -> Vec<Vec<u8>> {
    files(Path::new("scenarios"))
}

/// The files of a folder of this package, by name; there has to be one.
fn files(folder: &Path) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries =
        fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} is empty", folder.display());
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}
