//! Files of the program's own: put in place whole, in folders that nobody else reads.

use std::fs::DirBuilder;
use std::io;
use std::path::Path;

use super::SaveError;
use super::replace::{Attempt, in_one_step};
use super::target::Target;

/// Puts `bytes` at `path` in one step, over what is there: after a crash the old content or the
/// new one is there whole. For the program's own files; a user's file is saved by the protocol.
///
/// # Errors
/// What is there is then as it was.
pub(crate) fn put_whole(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    match in_one_step(&Target::own(path), bytes)? {
        Attempt::Done => Ok(()),
        // Where there is no old file to carry anything over from, only the folder can refuse.
        Attempt::NotHere => Err(SaveError::at(path, "writing")(
            io::ErrorKind::PermissionDenied.into(),
        )),
    }
}

/// Makes a folder, and those above it, that only its owner may look into.
///
/// # Errors
/// The system's reason.
pub(crate) fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}
