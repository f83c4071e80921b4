//! Where the program keeps what is not the user's to name.

use std::path::{Path, PathBuf};

use crate::files::save::Versions;

/// The program's folder for its own state: recovery copies, earlier versions, locks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateFolder {
    root: PathBuf,
}

impl StateFolder {
    /// Where the system wants it: on Linux `~/.local/state/standpoint`, elsewhere the folder for
    /// an application's local data. Nothing where the system names none.
    pub fn of_system() -> Option<Self> {
        let dirs = directories::ProjectDirs::from("", "", "standpoint")?;
        let folder = dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir());
        Some(Self::at(folder.to_owned()))
    }

    /// This folder, which need not be there yet.
    pub fn at(root: PathBuf) -> Self {
        Self { root }
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What saves replaced.
    pub fn versions(&self) -> Versions {
        Versions::in_folder(self.root.join("versions"))
    }

    /// Recovery copies, each in a folder of its own.
    pub(super) fn journals(&self) -> PathBuf {
        self.root.join("recovery")
    }

    pub(super) fn locks(&self) -> PathBuf {
        self.root.join("locks")
    }
}
