//! Files made beside another: temporary ones, and copies that keep an old content.

use std::collections::hash_map::RandomState;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, OpenOptions};
use std::hash::{BuildHasher as _, Hasher as _};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::SaveError;
use super::sweep::claim;
use super::target::{Old, Target};

/// How many old copies of one name are kept apart before saving gives up.
const MOST_COPIES: u32 = 10_000;

/// How the name of a temporary file ends, after 16 hexadecimal digits.
const TEMPORARY_END: &str = ".tmp";

/// Whether a file is called as the temporary ones for a file of this name are.
pub(super) fn is_temporary(file: &OsStr, name: &OsStr) -> bool {
    temporary_for(file) == Some(name.as_encoded_bytes())
}

/// Whether a file is called as the temporary ones for any file are.
pub(super) fn is_any_temporary(file: &OsStr) -> bool {
    temporary_for(file).is_some()
}

/// The name of the file that a temporary one is for; nothing for other files.
fn temporary_for(file: &OsStr) -> Option<&[u8]> {
    let inner = file.as_encoded_bytes().strip_prefix(b".")?;
    let inner = inner.strip_suffix(TEMPORARY_END.as_bytes())?;
    let (name, random) = inner.split_at_checked(inner.len().checked_sub(16)?)?;
    let is_random = random.iter().all(u8::is_ascii_hexdigit);
    name.strip_suffix(b".").filter(|_| is_random)
}

/// A new file beside the target, its name not taken by anybody.
///
/// Only its owner may read it until it gets the rights of the file it replaces.
pub(super) fn temporary(target: &Target) -> io::Result<(PathBuf, File)> {
    let name = target.path.file_name().unwrap_or_default();
    loop {
        // Each state is seeded anew: enough to keep two savers apart.
        let random = RandomState::new().build_hasher().finish();
        let mut temporary = OsString::from(".");
        temporary.push(name);
        temporary.push(format!(".{random:016x}{TEMPORARY_END}"));
        let path = target.folder.join(temporary);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if target.old.is_some() {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        match options.open(&path) {
            Ok(file) if claim(&path, &file) => return Ok((path, file)),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
}

/// A copy of the old content as `NAME.bak`, `NAME.bak2`, …; never over an older copy.
pub(super) fn old_copy(target: &Target, old: &Old) -> Result<PathBuf, SaveError> {
    match copy_into(&target.folder, target, old) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            let folder = copies_folder();
            fs::create_dir_all(&folder)
                .and_then(|()| copy_into(&folder, target, old))
                .map_err(SaveError::at(
                    &target.path,
                    "keeping a copy of the old content",
                ))
        }
        other => other.map_err(SaveError::at(
            &target.path,
            "keeping a copy of the old content",
        )),
    }
}

/// Where copies go when the file's own folder takes none.
fn copies_folder() -> PathBuf {
    directories::ProjectDirs::from("", "", "standpoint").map_or_else(
        || std::env::temp_dir().join("standpoint-copies"),
        |dirs| dirs.data_local_dir().join("copies"),
    )
}

fn copy_into(folder: &Path, target: &Target, old: &Old) -> io::Result<PathBuf> {
    let name = target.path.file_name().unwrap_or_default();
    for number in 1..MOST_COPIES {
        let mut copy = name.to_owned();
        copy.push(".bak");
        if number > 1 {
            copy.push(number.to_string());
        }
        let path = folder.join(copy);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let mut file = match options.open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            other => other?,
        };
        let written = file
            .write_all(&old.bytes)
            .and_then(|()| file.set_permissions(old.facts.permissions()))
            .and_then(|()| file.sync_all());
        return match written {
            Ok(()) => Ok(path),
            Err(error) => {
                remove(&path);
                Err(error)
            }
        };
    }
    Err(io::Error::new(
        io::ErrorKind::AlreadyExists,
        "there are too many old copies; remove some",
    ))
}

/// Removes a file of our own; if that fails, a later sweep finds it.
pub(super) fn remove(path: &Path) {
    if let Err(error) = fs::remove_file(path) {
        log::warn!("{} could not be removed: {error}", path.display());
    }
}
