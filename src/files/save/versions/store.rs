//! Where earlier versions lie.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::retention::kept;
use super::{Version, path_key};
use crate::files::save::SaveError;
use crate::files::save::beside::remove;
use crate::files::save::sweep::sweep_own;
use crate::files::save::whole::{make_private_folder, put_whole};
use crate::files::timestamp::Timestamp;

/// The file that tells a reader which file the versions are of.
const WHOSE: &str = "of.txt";

/// A folder with earlier versions of files, each file's in a folder of its own.
///
/// A version is called `2026-11-25-1795618560123.ron`: the day, and the millisecond, on which it
/// was replaced. It is the file as it was, to the byte: without the program, copy it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    folder: PathBuf,
}

impl Versions {
    /// The versions in this folder, which need not be there yet.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Where the versions of this file lie.
    pub fn folder_of(&self, path: &Path) -> PathBuf {
        self.folder.join(path_key(path))
    }

    /// Keeps `old`, what the file at `path` held, and drops what is kept no longer.
    ///
    /// What is the last version already is not kept twice.
    ///
    /// # Errors
    /// Where it could not be written; earlier versions are then as they were.
    pub fn keep(&self, path: &Path, old: &[u8], now: Timestamp) -> Result<(), SaveError> {
        let folder = self.folder_of(path);
        let mut versions = self.of(path);
        let last = versions.first();
        if last.is_some_and(|last| holds(last, old)) {
            return Ok(());
        }
        make_private_folder(&folder).map_err(SaveError::at(&folder, "making it"))?;
        let whose = folder.join(WHOSE);
        if !whose.exists() {
            put_whole(&whose, format!("{}\n", path.display()).as_bytes())?;
        }
        // Where the clock was set back, the order in which versions were made still holds.
        let replaced = last.map_or(now, |last| now.max(last.replaced.next()));
        let version = folder.join(name(replaced));
        put_whole(&version, old)?;
        sweep_own(&folder, SystemTime::now());
        versions.insert(
            0,
            Version {
                path: version,
                replaced,
                bytes: old.len() as u64,
            },
        );
        let replaced: Vec<Timestamp> = versions.iter().map(|version| version.replaced).collect();
        for (version, kept) in versions.iter().zip(kept(&replaced, now)) {
            if !kept {
                remove(&version.path);
            }
        }
        Ok(())
    }

    /// The versions of the file at `path`, the last first.
    pub fn of(&self, path: &Path) -> Vec<Version> {
        let entries = fs::read_dir(self.folder_of(path)).into_iter().flatten();
        let mut versions: Vec<Version> = entries
            .flatten()
            .filter_map(|entry| {
                Some(Version {
                    path: entry.path(),
                    replaced: time_of(&entry.path())?,
                    bytes: entry.metadata().ok()?.len(),
                })
            })
            .collect();
        versions.sort_by_key(|version| std::cmp::Reverse(version.replaced));
        versions
    }
}

fn holds(version: &Version, bytes: &[u8]) -> bool {
    version.bytes == bytes.len() as u64 && fs::read(&version.path).is_ok_and(|held| held == bytes)
}

fn name(time: Timestamp) -> String {
    let date = time.date().map(|date| date.to_string());
    format!("{}-{}.ron", date.unwrap_or_default(), time.millis())
}

/// When a version of this name was replaced; nothing for other files.
fn time_of(path: &Path) -> Option<Timestamp> {
    let name = path.file_name()?.to_str()?.strip_suffix(".ron")?;
    let (_, millis) = name.rsplit_once('-')?;
    millis.parse().ok().map(Timestamp::from_millis)
}
