//! Temporary files whose writer was killed.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use super::beside::{is_temporary, remove};
use super::target::Target;

/// Marks a temporary file as being written; whether it is ours still, and not taken away by
/// somebody who found it before it was marked.
pub(super) fn claim(path: &Path, file: &File) -> bool {
    match file.try_lock() {
        Ok(()) => path.exists(),
        Err(fs::TryLockError::WouldBlock) => false,
        // Some file systems know no locks: nobody takes it away there either.
        Err(fs::TryLockError::Error(_)) => true,
    }
}

/// Removes the temporary files beside a target that nobody is writing any more.
///
/// Only where a file keeps its lock until it has its name; elsewhere they grow old first.
pub(super) fn remove_abandoned(target: &Target) {
    let name = target.path.file_name().unwrap_or_default();
    if !cfg!(unix) {
        return;
    }
    for entry in fs::read_dir(&target.folder).into_iter().flatten().flatten() {
        let is_file = |facts: fs::Metadata| facts.is_file();
        if is_temporary(&entry.file_name(), name)
            && entry.metadata().is_ok_and(is_file)
            && is_abandoned(&entry.path()).unwrap_or(false)
        {
            remove(&entry.path());
        }
    }
}

/// The lock goes with its process, however that ended.
fn is_abandoned(path: &Path) -> io::Result<bool> {
    Ok(File::open(path)?.try_lock().is_ok())
}
