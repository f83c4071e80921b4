//! Puts new bytes in the place of a file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::SaveError;
use super::beside::{remove, temporary};
use super::target::{Old, Target};

/// What came of an attempt to replace a file in one step.
pub(super) enum Attempt {
    /// It is replaced.
    Done,
    /// It is replaced, and the system could not say that a power cut will not bring the old one
    /// back.
    Unsure(io::Error),
    /// Its folder takes no new file, or a new file could not carry its rights and owner.
    NotHere,
}

/// Replaces the file in one step: at every instant the old one or the new one is there whole.
pub(super) fn in_one_step(target: &Target, bytes: &[u8]) -> Result<Attempt, SaveError> {
    synced_by(sync_folder, target, bytes)
}

/// The same, where `sync_folder` makes the rename last.
fn synced_by(
    sync_folder: impl Fn(&Path) -> io::Result<()>,
    target: &Target,
    bytes: &[u8],
) -> Result<Attempt, SaveError> {
    let path = target.path.as_path();
    let (temporary, file) = match temporary(target) {
        Ok(made) => made,
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied && target.old.is_some() => {
            return Ok(Attempt::NotHere);
        }
        Err(error) => return Err(SaveError::at(path, "making a new file beside it")(error)),
    };
    match fill(target, bytes, &temporary, file) {
        // The new file has its place whatever becomes of this.
        Ok(Attempt::Done) => Ok(match sync_folder(&target.folder) {
            Ok(()) => Attempt::Done,
            Err(error) => Attempt::Unsure(error),
        }),
        other => {
            remove(&temporary);
            other
        }
    }
}

/// Puts a file where there is none, or none that matters; why it may not last, if it may not.
pub(super) fn anew(target: &Target, bytes: &[u8]) -> Result<Option<io::Error>, SaveError> {
    match in_one_step(target, bytes)? {
        Attempt::Done => Ok(None),
        Attempt::Unsure(why) => Ok(Some(why)),
        // Where there is no old file to carry anything over from, only the folder can refuse.
        Attempt::NotHere => Err(SaveError::at(&target.path, "writing")(
            io::ErrorKind::PermissionDenied.into(),
        )),
    }
}

/// Writes the new file, brings it to the disk and puts it in the place of the old one.
fn fill(
    target: &Target,
    bytes: &[u8],
    temporary: &Path,
    mut file: File,
) -> Result<Attempt, SaveError> {
    let path = target.path.as_path();
    file.write_all(bytes)
        .map_err(SaveError::at(path, "writing"))?;
    if let Some(old) = &target.old
        && !carry_over(path, &file, old).map_err(SaveError::at(path, "keeping its rights"))?
    {
        return Ok(Attempt::NotHere);
    }
    file.sync_all()
        .map_err(SaveError::at(path, "bringing it to the disk"))?;
    // Elsewhere an open file cannot be renamed; here it stays claimed until it has its name.
    #[cfg(not(unix))]
    drop(file);
    fs::rename(temporary, path).map_err(SaveError::at(path, "putting it in place"))?;
    Ok(Attempt::Done)
}

/// Gives the new file mode, owner and attributes of the old one; whether that could be done.
#[cfg(unix)]
fn carry_over(path: &Path, file: &File, old: &Old) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let new = file.metadata()?;
    if (new.uid(), new.gid()) != (old.facts.uid(), old.facts.gid())
        && std::os::unix::fs::fchown(file, Some(old.facts.uid()), Some(old.facts.gid())).is_err()
    {
        return Ok(false);
    }
    file.set_permissions(old.facts.permissions())?;
    Ok(attributes_carried_over(path, file))
}

#[cfg(not(unix))]
fn carry_over(_path: &Path, file: &File, old: &Old) -> io::Result<bool> {
    file.set_permissions(old.facts.permissions()).map(|()| true)
}

/// Copies extended attributes, access lists among them; whether all could be.
#[cfg(target_os = "linux")]
fn attributes_carried_over(path: &Path, file: &File) -> bool {
    use std::os::unix::ffi::OsStrExt as _;
    let mut names = vec![0_u8; 64 << 10];
    let Ok(length) = rustix::fs::listxattr(path, &mut names) else {
        // Most file systems that refuse to list them have none.
        return true;
    };
    names.truncate(length);
    names
        .split(|byte| *byte == 0)
        .filter(|name| !name.is_empty())
        .all(|name| {
            let mut value = vec![0_u8; 64 << 10];
            let shown = std::ffi::OsStr::from_bytes(name);
            let copied = rustix::fs::getxattr(path, shown, &mut value).and_then(|length| {
                value.truncate(length);
                rustix::fs::fsetxattr(file, shown, &value, rustix::fs::XattrFlags::empty())
            });
            // A security label is given by the system to the new file too.
            copied.is_ok() || name.starts_with(b"security.")
        })
}

#[cfg(all(unix, not(target_os = "linux")))]
fn attributes_carried_over(_path: &Path, _file: &File) -> bool {
    true
}

/// Makes a rename last: without this a crash may bring the old name back.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    let done = File::open(folder).and_then(|folder| folder.sync_all());
    match done {
        // Some file systems cannot; a folder that may be written but not read cannot be opened.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput
                    | io::ErrorKind::Unsupported
                    | io::ErrorKind::PermissionDenied
            ) =>
        {
            Ok(())
        }
        other => other,
    }
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// Writes over the content of the file itself, whose old content is in `copy`.
pub(super) fn in_place(target: &Target, bytes: &[u8], copy: PathBuf) -> Result<(), SaveError> {
    let opened = OpenOptions::new().write(true).open(&target.path);
    let mut file = match opened {
        Ok(file) => file,
        Err(error) => {
            remove(&copy);
            return Err(SaveError::at(&target.path, "opening it to write")(error));
        }
    };
    let length = bytes.len() as u64;
    file.write_all(bytes)
        .and_then(|()| file.set_len(length))
        .and_then(|()| file.sync_all())
        .map_err(|source| SaveError::HalfWritten {
            path: target.path.clone(),
            copy,
            source,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_whose_folder_cannot_be_synced_is_replaced_and_that_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("talks.ron");
        fs::write(&path, "old").unwrap();
        let target = Target::at(&path).unwrap();
        let fails = |_: &Path| Err(io::Error::other("the disk is worn out"));
        let attempt = synced_by(fails, &target, b"new").unwrap();
        assert!(matches!(attempt, Attempt::Unsure(why) if why.to_string().contains("worn out")));
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
