//! What comes up while a file is read.

use super::text::ENCODING;
use crate::files::import::{Choice, NotePlace, Notes, Settings, SettingsError};

/// What was guessed, refused and recognised, and what the user decided.
pub(in crate::files::import) struct Findings<'s> {
    pub(in crate::files::import) notes: Notes,
    pub(in crate::files::import) choices: Vec<Choice>,
    settings: &'s Settings,
}

impl<'s> Findings<'s> {
    /// Nothing yet.
    pub(in crate::files::import) fn new(settings: &'s Settings) -> Self {
        Self {
            notes: Notes::default(),
            choices: Vec::new(),
            settings,
        }
    }

    /// Refuses settings that a format does not have; every text has an encoding.
    ///
    /// # Errors
    /// At the first of them.
    pub(in crate::files::import) fn only(&self, keys: &[&str]) -> Result<(), SettingsError> {
        let known: Vec<&str> = keys.iter().copied().chain([ENCODING]).collect();
        match self.settings.iter().find(|(key, _)| !known.contains(key)) {
            None => Ok(()),
            Some((key, _)) => Err(SettingsError::UnknownKey {
                key: key.to_owned(),
                known: known.join(", "),
            }),
        }
    }

    /// What the user decided under a key.
    pub(in crate::files::import) fn decided(&self, key: &str) -> Option<&'s str> {
        self.settings.get(key)
    }

    /// One of several values: as it was decided, else as it is guessed; and keeps it as a choice.
    ///
    /// # Errors
    /// Where something else was decided.
    pub(in crate::files::import) fn choose(
        &mut self,
        key: &str,
        label: &str,
        values: &[&str],
        guess: &str,
    ) -> Result<String, SettingsError> {
        let decided = self.settings.get(key);
        if let Some(decided) = decided
            && !values.contains(&decided)
        {
            return Err(SettingsError::Value {
                key: key.to_owned(),
                value: decided.to_owned(),
                allowed: values.join(" or "),
            });
        }
        let value = decided.unwrap_or(guess).to_owned();
        self.choices.push(Choice {
            key: key.to_owned(),
            label: label.to_owned(),
            value: value.clone(),
            guessed: decided.is_none(),
            alternatives: values.iter().map(|value| (*value).to_owned()).collect(),
        });
        Ok(value)
    }

    /// Says what was not taken from a line, counted from 1.
    pub(in crate::files::import) fn refused(
        &mut self,
        file: &str,
        line: usize,
        message: impl Into<String>,
    ) {
        self.notes.refused(file, NotePlace::Line(line), message);
    }

    /// Says what was guessed at a line, counted from 1.
    pub(in crate::files::import) fn guessed(
        &mut self,
        file: &str,
        line: usize,
        message: impl Into<String>,
    ) {
        self.notes.guessed(file, NotePlace::Line(line), message);
    }
}
