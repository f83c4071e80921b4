//! The recovery copies of one scenario being worked on.

use std::collections::hash_map::RandomState;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::hash::{BuildHasher as _, Hasher as _};
use std::io;
use std::path::{Path, PathBuf};

use super::copy::{Copy, copy_bytes};
use super::slot::Slot;
use super::{Header, Snapshot, StateFolder};
use crate::files::save::{SaveError, make_private_folder, put_whole};

/// Held by the window that works with a journal.
const LOCK: &str = "lock";

/// The recovery copies of one scenario being worked on, in a folder of their own.
///
/// Each copy is a whole snapshot: it needs no other file to be read, however that changed since.
/// Copies go to two slots in turn, each in one step, so the last whole copy is never written over.
/// Dropping the journal leaves its copies where they are; without copies its folder goes.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    /// Tells other windows that this one works with it; closed when the folder goes.
    lock: Option<File>,
    /// The slot with the last copy, and its number.
    last: Option<(Slot, u64)>,
}

/// Opens and locks the journal in this folder; nothing where another window holds it.
fn locked(folder: &Path) -> io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    let file = options
        .write(true)
        .create(true)
        .truncate(false)
        .open(folder.join(LOCK))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

impl Journal {
    /// A new journal, without copies.
    ///
    /// # Errors
    /// Where its folder cannot be made.
    pub fn begin(state: &StateFolder) -> Result<Self, SaveError> {
        loop {
            let random = RandomState::new().build_hasher().finish();
            let folder = state.journals().join(format!("{random:016x}"));
            make_private_folder(&folder).map_err(SaveError::at(&folder, "making it"))?;
            // Another window may just be looking into the new folder.
            let lock = locked(&folder).map_err(SaveError::at(&folder, "locking it"))?;
            if lock.is_some() {
                return Ok(Self {
                    folder,
                    lock,
                    last: None,
                });
            }
        }
    }

    /// The journal in this folder with its last whole copy; nothing where another window works
    /// with it, or no copy is whole.
    pub(super) fn left_in(folder: &Path) -> Option<(Self, Copy)> {
        if !folder.is_dir() {
            return None;
        }
        let lock = locked(folder).ok()??;
        let copies = Slot::BOTH
            .into_iter()
            .filter_map(|slot| Some((slot, Copy::read(&slot.file(folder))?)));
        let (slot, copy) = copies.max_by_key(|(_, copy)| copy.header.sequence)?;
        let journal = Self {
            folder: folder.to_owned(),
            lock: Some(lock),
            last: Some((slot, copy.header.sequence)),
        };
        Some((journal, copy))
    }

    /// Makes a copy; on return it is on the disk.
    ///
    /// # Errors
    /// Where it could not be made; the copy before it is then as it was.
    pub fn write(&mut self, snapshot: &Snapshot) -> Result<(), SaveError> {
        let (slot, sequence) = match self.last {
            Some((slot, sequence)) => (slot.other(), sequence + 1),
            None => (Slot::A, 1),
        };
        let file = slot.file(&self.folder);
        let bytes = copy_bytes(&Header::of(snapshot, sequence), &snapshot.scenario)
            .map_err(|error| SaveError::at(&file, "writing")(error.into()))?;
        put_whole(&file, &bytes)?;
        self.last = Some((slot, sequence));
        Ok(())
    }

    /// Removes all copies: the work is saved, or nobody wants it.
    ///
    /// # Errors
    /// Where one is still there.
    pub fn clear(&mut self) -> Result<(), SaveError> {
        let last = self.last.map_or(Slot::A, |(slot, _)| slot);
        // The last one goes last: it would tell the newest state if the other could not go.
        for slot in [last.other(), last] {
            let file = slot.file(&self.folder);
            match fs::remove_file(&file) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(SaveError::at(&file, "removing it")(error));
                }
                _ => {}
            }
        }
        self.last = None;
        Ok(())
    }

    /// Where the copies lie.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        self.lock = None;
        let is_there = |slot: Slot| slot.file(&self.folder).exists();
        if Slot::BOTH.into_iter().any(is_there) {
            return;
        }
        // What is left is the lock, and what a killed window may have half written.
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            log::warn!("{} could not be removed: {error}", self.folder.display());
        }
    }
}
