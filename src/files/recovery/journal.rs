//! The recovery copies of one scenario being worked on.

use std::collections::hash_map::RandomState;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::hash::{BuildHasher as _, Hasher as _};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};

use super::changed::{LARGE_BYTES, changed_part};
use super::copy::{Copy, copy_bytes};
use super::slot::Slot;
use super::{Header, Snapshot, StateFolder};
use crate::files::hex::hex;
use crate::files::read::read_file;
use crate::files::save::{Base, Hash, SaveError, hash_of, make_private_folder, put_whole};

/// Held by the window that works with a journal.
const LOCK: &str = "lock";

/// The recovery copies of one scenario being worked on, in a folder of their own.
///
/// Each copy needs nothing outside of the folder to be read, however the file changed since: it is a
/// whole snapshot, or what was changed in a large scenario, whose text then lies beside the copies.
/// Copies go to two slots in turn, each in one step, so the last whole copy is never written over.
/// Dropping the journal leaves its copies where they are; without copies its folder goes.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    /// Tells other windows that this one works with it; closed when the folder goes.
    lock: Option<File>,
    /// The slot with the last copy, and its number.
    last: Option<(Slot, u64)>,
    /// What the copies in the two slots rest on, where they are of large scenarios.
    texts: [Option<Hash>; 2],
    /// The text last written, and its hash.
    hashed: Option<(Weak<Base>, Hash)>,
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

/// The text of this hash, that copies of what was changed rest on.
fn text_file(folder: &Path, hash: Hash) -> PathBuf {
    folder.join(format!("text-{}.ron", hex(&hash)))
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
                    texts: [None; 2],
                    hashed: None,
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
        let copies: Vec<(Slot, Copy)> = copies.collect();
        let mut texts = [None; 2];
        for (slot, copy) in &copies {
            *slot.of(&mut texts) = copy.header.rest.as_ref().map(|rest| rest.text);
        }
        let newest = copies.into_iter();
        let (slot, copy) = newest.max_by_key(|(_, copy)| copy.header.sequence)?;
        let journal = Self {
            folder: folder.to_owned(),
            lock: Some(lock),
            last: Some((slot, copy.header.sequence)),
            texts,
            hashed: None,
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
        let mut header = Header::of(snapshot, sequence);
        let large = snapshot.before.as_ref();
        let bytes = match large.filter(|before| before.text.len() > LARGE_BYTES) {
            None => copy_bytes(&header, &snapshot.scenario),
            Some(before) => {
                let text = self.hash_of(before);
                self.keep_text(&before.text, text)?;
                let (part, rest) = changed_part(&before.scenario, text, &snapshot.scenario);
                header.rest = Some(rest);
                copy_bytes(&header, &part)
            }
        };
        let file = slot.file(&self.folder);
        let bytes = bytes.map_err(|error| SaveError::at(&file, "writing")(error.into()))?;
        put_whole(&file, &bytes)?;
        self.rests_on(slot, header.rest.map(|rest| rest.text));
        self.last = Some((slot, sequence));
        Ok(())
    }

    /// The hash of a text, which is reckoned once.
    fn hash_of(&mut self, base: &Arc<Base>) -> Hash {
        let weak = Arc::downgrade(base);
        match &self.hashed {
            Some((known, hash)) if known.ptr_eq(&weak) => *hash,
            _ => {
                let hash = hash_of(base.text.as_bytes());
                self.hashed = Some((weak, hash));
                hash
            }
        }
    }

    /// Has this text beside the copies.
    fn keep_text(&mut self, text: &str, hash: Hash) -> Result<(), SaveError> {
        if self.texts.contains(&Some(hash)) {
            return Ok(());
        }
        put_whole(&text_file(&self.folder, hash), text.as_bytes())
    }

    /// Takes note of what the copy in a slot rests on; a text that none rests on any more goes.
    fn rests_on(&mut self, slot: Slot, text: Option<Hash>) {
        let before = std::mem::replace(slot.of(&mut self.texts), text);
        if let Some(hash) = before
            && !self.texts.contains(&before)
        {
            let file = text_file(&self.folder, hash);
            if let Err(error) = fs::remove_file(&file) {
                log::warn!("{} could not be removed: {error}", file.display());
            }
        }
    }

    /// The text of this hash beside the copies.
    pub(super) fn text(&self, hash: Hash) -> Option<String> {
        let bytes = read_file(&text_file(&self.folder, hash)).ok()?;
        (hash_of(&bytes) == hash).then(|| String::from_utf8(bytes).ok())?
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
                _ => self.rests_on(slot, None),
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
