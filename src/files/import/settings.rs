//! What the user decided: `KEY=VALUE`, from the command line or the dialog.

use std::collections::BTreeMap;

/// Decisions that override guesses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings(BTreeMap<String, String>);

/// A decision that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// No `=`, or nothing before it.
    #[error("`{0}` is not KEY=VALUE; write for example delimiter=;")]
    NoValue(String),
    /// The format knows no such key.
    #[error("`{key}` is no setting of this format; it has {known}")]
    UnknownKey {
        /// What was written.
        key: String,
        /// The keys there are, one after another.
        known: String,
    },
    /// The key is known, the value is not.
    #[error("`{key}` cannot be `{value}`; it is {allowed}")]
    Value {
        /// The key.
        key: String,
        /// What was written.
        value: String,
        /// What may be written.
        allowed: String,
    },
}

impl Settings {
    /// Takes `KEY=VALUE`; the last of one key counts.
    ///
    /// # Errors
    /// Where there is no `=` or no key. Whether the key is known is told by the import.
    pub fn take(&mut self, text: &str) -> Result<(), SettingsError> {
        let parts = text
            .split_once('=')
            .filter(|(key, _)| !key.trim().is_empty());
        let (key, value) = parts.ok_or_else(|| SettingsError::NoValue(text.to_owned()))?;
        self.set(key.trim(), value);
        Ok(())
    }

    /// Decides one thing.
    pub fn set(&mut self, key: &str, value: &str) {
        self.0.insert(key.to_owned(), value.to_owned());
    }

    /// Leaves one thing to the program again.
    pub fn clear(&mut self, key: &str) {
        self.0.remove(key);
    }

    /// What was decided under a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    /// All keys with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
    }
}
