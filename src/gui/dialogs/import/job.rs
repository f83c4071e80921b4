//! What is done on the thread: files are read once, and understood anew with every decision.

use std::path::PathBuf;
use std::sync::Arc;

use crate::files::import::{Choice, Form, ImportError, Imported, Input, Notes, Settings, gather};
use crate::files::progress::Progress;
use crate::scenario::Scenario;

use super::preview::Preview;

/// How files become a scenario.
pub(super) type Backend =
    fn(&[Input], Option<Form>, &Settings, &Progress) -> Result<Imported, ImportError>;

/// What is to be read, and how.
#[derive(Debug)]
pub(super) struct Job {
    /// From where.
    pub paths: Vec<PathBuf>,
    /// What they hold, where that was read before.
    pub inputs: Option<Arc<[Input]>>,
    /// As what; nothing to go by what they hold.
    pub form: Option<Form>,
    /// What the user decided.
    pub settings: Settings,
    /// Who understands them.
    pub backend: Backend,
}

/// What came out.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// What the files hold, to be understood again; nothing where they could not be read.
    pub inputs: Option<Arc<[Input]>>,
    /// As what they were understood.
    pub form: Option<Form>,
    /// What was recognised.
    pub choices: Vec<Choice>,
    /// What was guessed and refused.
    pub notes: Notes,
    /// The scenario and what it looks like; nothing where none came out.
    pub made: Option<Made>,
    /// Why none came out.
    pub refused: Option<String>,
}

/// A scenario and what it looks like.
#[derive(Debug)]
pub(super) struct Made {
    /// The scenario.
    pub scenario: Scenario,
    /// Its first rows and columns.
    pub preview: Preview,
}

impl Job {
    /// Does it.
    pub(super) fn run(self, progress: &Progress) -> Reading {
        let inputs = match self.inputs {
            Some(inputs) => inputs,
            None => match gather(&self.paths, progress) {
                Ok(inputs) => inputs.into(),
                Err(error) => return Reading::refused(error.to_string()),
            },
        };
        let made = (self.backend)(&inputs, self.form, &self.settings, progress);
        let reading = match made {
            Ok(imported) => Reading {
                form: Some(imported.form),
                choices: imported.choices,
                notes: imported.notes,
                made: Some(Made {
                    preview: Preview::of(&imported.scenario),
                    scenario: imported.scenario,
                }),
                ..Reading::default()
            },
            Err(ImportError::Refused { notes, choices }) => Reading {
                choices,
                notes,
                ..Reading::refused(
                    "Nothing can be imported: see what was refused below, or change what was recognised."
                        .to_owned(),
                )
            },
            Err(ImportError::Unrecognised(reason)) => Reading::refused(format!(
                "{reason}. Here, a format is named above, at “read as”."
            )),
            Err(error) => Reading::refused(error.to_string()),
        };
        Reading {
            inputs: Some(inputs),
            ..reading
        }
    }
}

impl Reading {
    /// Nothing came out, for this reason.
    pub(super) fn refused(reason: String) -> Self {
        Self {
            refused: Some(reason),
            ..Self::default()
        }
    }
}
