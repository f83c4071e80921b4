//! Why a file was not saved.

use std::io;
use std::path::{Path, PathBuf};

use crate::files::read::{OpenError, printable};

/// Why a file was not saved. The old file is as it was, unless the error says otherwise.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Its content is not what was read from it.
    #[error("{} was changed by another program; reload it, save under another name, or overwrite it", shown(.0))]
    ChangedOutside(PathBuf),
    /// It was read, and is not there any more.
    #[error("{} is gone; save it again to make it anew, or save under another name", shown(.0))]
    Vanished(PathBuf),
    /// A new file was to be made, and there is one.
    #[error("{} is there already; choose another name, or overwrite it", shown(.0))]
    AlreadyThere(PathBuf),
    /// It may not be written to.
    #[error("{} is read-only; save under another name", shown(.0))]
    ReadOnly(PathBuf),
    /// The folder is not there.
    #[error("there is no folder {}", shown(.0))]
    NoFolder(PathBuf),
    /// What is there cannot be read, so nothing tells what would be lost.
    #[error(transparent)]
    Unreadable(#[from] OpenError),
    /// The layout cannot be kept, and nobody said that its comments may go.
    #[error("{} holds {count} comment(s), and its layout cannot be kept with this change; save under another name, or let the comments go", shown(.path))]
    CommentsWouldGo {
        /// Where it was to go.
        path: PathBuf,
        /// How many comments.
        count: usize,
    },
    /// The text would not read back as what is to be saved.
    #[error("{} was not saved: its text would not read back the same ({reason}); please report this", shown(.path))]
    WouldNotReadBack {
        /// Where it was to go.
        path: PathBuf,
        /// What the reader says.
        reason: String,
    },
    /// The system says no.
    #[error("{} could not be saved, {step}: {source}", shown(.path))]
    System {
        /// The file concerned.
        path: PathBuf,
        /// What was being done.
        step: &'static str,
        /// Why not.
        source: io::Error,
    },
    /// Writing over the old content failed half way; the old content is in the copy.
    #[error("{} could not be written whole: {source}; its old content is in {}", shown(.path), shown(.copy))]
    HalfWritten {
        /// The file concerned.
        path: PathBuf,
        /// Where the old content is.
        copy: PathBuf,
        /// Why not.
        source: io::Error,
    },
}

fn shown(path: &Path) -> String {
    printable(&path.to_string_lossy()).into_owned()
}

impl SaveError {
    /// Turns the system's refusal of one step into an error.
    pub(in crate::files) fn at<'a>(
        path: &'a Path,
        step: &'static str,
    ) -> impl FnOnce(io::Error) -> Self + use<'a> {
        move |source| Self::System {
            path: path.to_owned(),
            step,
            source,
        }
    }
}
