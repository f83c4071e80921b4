//! Where a save goes, and what stands there.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::SaveError;
use crate::files::read::read_file;

/// What stands where a file is to be saved.
pub(super) struct Target {
    /// The file itself, links followed.
    pub(super) path: PathBuf,
    /// The folder it is in.
    pub(super) folder: PathBuf,
    /// What is there now.
    pub(super) old: Option<Old>,
}

/// A file that is there already.
pub(super) struct Old {
    pub(super) bytes: Vec<u8>,
    pub(super) facts: Metadata,
}

impl Target {
    /// Looks at what stands at `path`.
    pub(super) fn at(path: &Path) -> Result<Self, SaveError> {
        let path = resolved(path)?;
        let folder = folder_of(&path);
        if !folder.is_dir() {
            return Err(SaveError::NoFolder(folder));
        }
        let old = match fs::metadata(&path) {
            Ok(facts) => Some(Old {
                bytes: read_file(&path)?,
                facts,
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(SaveError::at(&path, "looking at it")(error)),
        };
        Ok(Self { path, folder, old })
    }
}

impl Target {
    /// A file of the program's own at `path`, whose old content does not matter.
    pub(super) fn own(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            folder: folder_of(path),
            old: None,
        }
    }
}

impl Old {
    /// Whether other names lead to the same file: a replacement would part them.
    pub(super) fn has_other_names(&self) -> bool {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            self.facts.nlink() > 1
        }
        #[cfg(not(unix))]
        {
            false
        }
    }
}

/// The folder that a file is in.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// The file that a path leads to; a link may point to a file that is not there yet.
fn resolved(path: &Path) -> Result<PathBuf, SaveError> {
    match fs::canonicalize(path) {
        Ok(real) => Ok(real),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let target = fs::read_link(path).map(|link| folder_of(path).join(link));
            Ok(target.unwrap_or_else(|_| path.to_owned()))
        }
        Err(error) => Err(SaveError::at(path, "following its links")(error)),
    }
}
