//! Why a reader gives up on a file.

use crate::files::import::{Choice, ImportError, NotePlace, Notes, SettingsError};
use crate::files::progress::Cancelled;

/// Why a reader gives up on a file as a whole.
#[derive(Debug)]
pub(in crate::files::import) enum Fault {
    /// Something stands in the way.
    Refused {
        /// Where.
        place: NotePlace,
        /// What, in words that say what to do.
        message: String,
    },
    /// A setting cannot be taken.
    Settings(SettingsError),
    /// The user cancelled.
    Cancelled(Cancelled),
}

impl From<Cancelled> for Fault {
    fn from(cancelled: Cancelled) -> Self {
        Self::Cancelled(cancelled)
    }
}

impl From<SettingsError> for Fault {
    fn from(error: SettingsError) -> Self {
        Self::Settings(error)
    }
}

impl Fault {
    /// The file as a whole cannot be taken.
    pub(in crate::files::import) fn file(message: impl Into<String>) -> Self {
        Self::at(NotePlace::File, message)
    }

    /// What stands on a line, counted from 1, cannot be taken.
    pub(in crate::files::import) fn line(line: usize, message: impl Into<String>) -> Self {
        Self::at(NotePlace::Line(line), message)
    }

    /// What stands at a place cannot be taken.
    pub(in crate::files::import) fn at(place: NotePlace, message: impl Into<String>) -> Self {
        Self::Refused {
            place,
            message: message.into(),
        }
    }

    /// As the end of an import: after the notes so far, with what was recognised.
    pub(in crate::files::import) fn into_error(
        self,
        file: &str,
        mut notes: Notes,
        choices: Vec<Choice>,
    ) -> ImportError {
        match self {
            Self::Refused { place, message } => {
                notes.refused(file, place, message);
                ImportError::Refused { notes, choices }
            }
            Self::Settings(error) => ImportError::Settings(error),
            Self::Cancelled(cancelled) => ImportError::Cancelled(cancelled),
        }
    }

    /// The same, of the file of this name.
    pub(in crate::files::import) fn of(self, file: &str) -> FileFault {
        FileFault {
            file: file.to_owned(),
            fault: self,
        }
    }
}

/// Why a reader of several files gives up, and on which of them.
#[derive(Debug)]
pub(in crate::files::import) struct FileFault {
    /// The name of the input.
    pub(in crate::files::import) file: String,
    /// Why.
    pub(in crate::files::import) fault: Fault,
}
