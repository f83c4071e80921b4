//! Which window works on a file.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use super::StateFolder;
use crate::files::save::{make_private_folder, path_key};

/// Held by the window that works on a file; let go of when dropped, or when the window dies.
///
/// The lock lies in the state folder: beside the file it would be synchronised and committed.
#[derive(Debug)]
pub struct DocumentLock {
    _file: File,
}

impl DocumentLock {
    /// Takes the lock of the file at `path`; nothing where another window holds it.
    ///
    /// # Errors
    /// Where the system keeps no locks there.
    pub fn take(state: &StateFolder, path: &Path) -> io::Result<Option<Self>> {
        let folder = state.locks();
        make_private_folder(&folder)?;
        let mut options = OpenOptions::new();
        let file = options
            .write(true)
            .create(true)
            .truncate(false)
            .open(folder.join(format!("{}.lock", path_key(path))))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}
