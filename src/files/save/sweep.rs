//! Temporary files that a killed save left beside a file.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::beside::{is_any_temporary, is_temporary, remove};

/// Younger ones may belong to a save that is under way.
const STALE_AFTER: Duration = Duration::from_hours(24);

/// Removes the program's own temporary files beside `path`, of its name, that are older than a day.
///
/// What cannot be looked at or removed stays: a later sweep finds it.
pub fn sweep_beside(path: &Path, now: SystemTime) {
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let (Some(folder), Some(name)) = (real.parent(), real.file_name()) else {
        return;
    };
    sweep(folder, now, |file| is_temporary(file, name));
}

/// The same in a folder of the program's own, for files of any name.
pub(super) fn sweep_own(folder: &Path, now: SystemTime) {
    sweep(folder, now, is_any_temporary);
}

/// Removes what is called as one of our own temporary files and is older than a day.
fn sweep(folder: &Path, now: SystemTime, is_ours: impl Fn(&OsStr) -> bool) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if !is_ours(&entry.file_name()) {
            continue;
        }
        // What a link leads to is not ours, and its age says nothing.
        let Ok(facts) = entry.metadata() else {
            continue;
        };
        let age = facts
            .modified()
            .ok()
            .and_then(|time| now.duration_since(time).ok());
        if facts.is_file() && age.is_some_and(|age| age > STALE_AFTER) {
            remove(&entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_stale_temporary_files_of_that_name_are_swept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("talks.ron");
        let names = [
            "talks.ron",
            ".talks.ron.0123456789abcdef.tmp",
            ".talks.ron.123.tmp",
            ".talks.ron.0123456789abcdeg.tmp",
            ".other.ron.0123456789abcdef.tmp",
            "talks.ron.0123456789abcdef.tmp",
        ];
        for name in names {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        let left = |later: Duration| {
            sweep_beside(&path, SystemTime::now() + later);
            let is_there = |name: &&&str| folder.path().join(name).exists();
            names.iter().filter(is_there).count()
        };
        assert_eq!(left(Duration::from_hours(23)), names.len());
        assert_eq!(left(Duration::from_hours(25)), names.len() - 1);
        assert!(!folder.path().join(names[1]).exists());
        sweep_own(folder.path(), SystemTime::now() + Duration::from_hours(25));
        assert!(!folder.path().join(names[4]).exists());
        assert!(folder.path().join(names[0]).exists());
    }
}
