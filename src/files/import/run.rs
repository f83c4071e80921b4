//! From inputs to a scenario.

use super::{Choice, Form, Input, Notes, Settings, SettingsError, json};
use crate::files::progress::{Cancelled, Progress};
use crate::scenario::Scenario;

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
/// # Errors
/// Where no scenario can be made, with everything that stands in the way; nothing is half done.
pub fn import(
    inputs: &[Input],
    form: Option<Form>,
    settings: &Settings,
    progress: &Progress,
) -> Result<Imported, ImportError> {
    let is_json = match form {
        Some(form) => form == Form::Json,
        None => inputs.iter().all(json::recognises),
    };
    if is_json {
        return json::read(inputs, settings, progress);
    }
    Err(ImportError::Unrecognised(
        "no format is recognised in these files".to_owned(),
    ))
}
