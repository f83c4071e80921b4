//! Files of the program's own: put in place whole, in folders that nobody else reads.

use std::fs::DirBuilder;
use std::io;
use std::path::Path;

use super::SaveError;
use super::replace::anew;
use super::target::Target;

/// Puts `bytes` at `path` in one step, over what is there: after a crash the old content or the
/// new one is there whole. For the program's own files; a user's file is saved by the protocol.
///
/// # Errors
/// What is there is then as it was; where only its folder could not be brought to the disk, the
/// new content is there.
pub(crate) fn put_whole(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    match anew(&Target::own(path), bytes)? {
        None => Ok(()),
        Some(why) => Err(SaveError::at(path, "bringing its folder to the disk")(why)),
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
