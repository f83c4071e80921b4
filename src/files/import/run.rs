//! From inputs to a scenario.

use super::recognise::recognise;
use super::support::{Fault, FileFault, Findings};
use super::{
    Choice, Form, Input, NotePlace, Notes, Settings, SettingsError, decide, genius, json, ktab,
    table, vaa,
};
use crate::files::progress::{Cancelled, Progress};
use crate::scenario::Scenario;
use crate::scenario::check::{Severity, check};

/// A scenario made from foreign files.
#[derive(Clone, Debug)]
pub struct Imported {
    /// What came out; checked, without errors.
    pub scenario: Scenario,
    /// As what the files were read.
    pub form: Form,
    /// What was recognised, to be seen and changed.
    pub choices: Vec<Choice>,
    /// What was guessed and what was refused.
    pub notes: Notes,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// What was refused leaves nothing that could be a scenario.
    #[error("nothing was imported; {} told where", if .notes.iter().count() == 1 { "the note above is" } else { "the notes above are" })]
    Refused {
        /// What, and where.
        notes: Notes,
        /// What was recognised before it failed, so that it can be changed; may be empty.
        choices: Vec<Choice>,
    },
    /// No format is recognised, or more than one.
    #[error("{0}")]
    Unrecognised(String),
    /// A setting cannot be taken.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The user cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Makes a scenario from files that belong together.
///
/// Without a format it is recognised by what the files hold.
///
/// # Errors
/// Where no scenario can be made, with everything that stands in the way; nothing is half done.
pub fn import(
    inputs: &[Input],
    form: Option<Form>,
    settings: &Settings,
    progress: &Progress,
) -> Result<Imported, ImportError> {
    progress.reached(0.0)?;
    let form = match form {
        Some(form) => form,
        None => recognise(inputs).map_err(ImportError::Unrecognised)?,
    };
    let imported = match form {
        Form::Table => table::read(inputs, settings, progress),
        Form::Json => json::read(inputs, settings, progress),
        Form::Ktab => read_with(form, settings, |findings| {
            alone(inputs, form).and_then(|input| {
                ktab::read(input, findings).map_err(|fault| fault.of(&input.name))
            })
        }),
        Form::Decide => read_with(form, settings, |findings| {
            alone(inputs, form).and_then(|input| {
                decide::read(input, findings).map_err(|fault| fault.of(&input.name))
            })
        }),
        Form::Genius => read_with(form, settings, |findings| genius::read(inputs, findings)),
        Form::Vaa => read_with(form, settings, |findings| vaa::read(inputs, findings)),
    }?;
    progress.reached(1.0)?;
    let name = inputs.first().map_or("", |input| &input.name);
    without_errors(imported, name)
}

/// Reads with one of the readers that share what they find.
fn read_with(
    form: Form,
    settings: &Settings,
    read: impl FnOnce(&mut Findings<'_>) -> Result<Scenario, FileFault>,
) -> Result<Imported, ImportError> {
    let mut findings = Findings::new(settings);
    let read = read(&mut findings);
    let (notes, choices) = (findings.notes, findings.choices);
    match read {
        Ok(scenario) => Ok(Imported {
            scenario,
            form,
            choices,
            notes,
        }),
        Err(at) => Err(at.fault.into_error(&at.file, notes, choices)),
    }
}

/// The one file of a format that has no more.
fn alone(inputs: &[Input], form: Form) -> Result<&Input, FileFault> {
    match inputs {
        [input] => Ok(input),
        _ => Err(Fault::file(format!(
            "{} is one file, and these are {}; import one after another",
            form.words(),
            inputs.len()
        ))
        .of(inputs.first().map_or("", |input| &input.name))),
    }
}

/// Refuses what would not check.
fn without_errors(mut imported: Imported, name: &str) -> Result<Imported, ImportError> {
    let errors: Vec<String> = check(&imported.scenario)
        .into_iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(|problem| format!("{}: {}", problem.path, problem.message))
        .collect();
    if errors.is_empty() {
        return Ok(imported);
    }
    for error in errors {
        imported.notes.refused(name, NotePlace::File, error);
    }
    Err(ImportError::Refused {
        notes: imported.notes,
        choices: imported.choices,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Party, PartyId};

    #[test]
    fn what_would_not_check_is_refused() {
        let mut scenario = Scenario::default();
        for _ in 0..2 {
            scenario.parties.push(Party::new(PartyId::new("a"), "A"));
        }
        let imported = Imported {
            scenario,
            form: Form::Ktab,
            choices: Vec::new(),
            notes: Notes::default(),
        };
        let refused = without_errors(imported, "f");
        assert!(matches!(refused, Err(ImportError::Refused { notes, .. }) if notes.any_refused()));
    }

    #[test]
    fn a_format_of_one_file_is_not_made_of_two() {
        let input = Input {
            name: "a".to_owned(),
            bytes: b"#A;a\n#P;p\n".to_vec(),
        };
        let both = [input.clone(), input];
        let settings = Settings::default();
        let progress = Progress::default();
        let done = import(&both, None, &settings, &progress);
        assert!(matches!(done, Err(ImportError::Refused { .. })));
        assert!(import(&both[..1], None, &settings, &progress).is_ok());
        progress.cancel();
        let done = import(&both[..1], None, &settings, &progress);
        assert!(matches!(done, Err(ImportError::Cancelled(_))));
    }
}
