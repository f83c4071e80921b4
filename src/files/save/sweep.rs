//! Temporary files that a killed save left behind, told apart from those being written.

use std::ffi::OsStr;
use std::fs::{self, File, TryLockError};
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::beside::{is_any_temporary, is_temporary, remove};
use super::target::folder_of;

/// Where nothing else tells, younger ones may belong to a save that is under way.
const STALE_AFTER: Duration = Duration::from_hours(24);

/// Marks a temporary file as being written; whether it is ours still, and not taken away by
/// somebody who found it before it was marked.
pub(super) fn claim(path: &Path, file: &File) -> bool {
    match file.try_lock() {
        Ok(()) => path.exists(),
        Err(TryLockError::WouldBlock) => false,
        // Some file systems know no locks: nobody takes it away there before it is old.
        Err(TryLockError::Error(_)) => true,
    }
}

/// Removes the program's own temporary files beside `path`, of its name, that nobody is writing.
///
/// What cannot be looked at or removed stays: a later sweep finds it.
pub fn sweep_beside(path: &Path, now: SystemTime) {
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if let Some(name) = real.file_name() {
        sweep(&folder_of(&real), now, |file| is_temporary(file, name));
    }
}

/// The same in a folder of the program's own, for files of any name.
pub(super) fn sweep_own(folder: &Path, now: SystemTime) {
    sweep(folder, now, is_any_temporary);
}

/// Removes what is called as one of our own temporary files and is being written by nobody.
fn sweep(folder: &Path, now: SystemTime, is_ours: impl Fn(&OsStr) -> bool) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if !is_ours(&entry.file_name()) {
            continue;
        }
        // What a link leads to is not ours, and to open a pipe is to wait.
        let Ok(facts) = entry.metadata() else {
            continue;
        };
        let age = facts
            .modified()
            .ok()
            .and_then(|time| now.duration_since(time).ok());
        if facts.is_file() && is_left(lock_of(&entry.path()), age) {
            remove(&entry.path());
        }
    }
}

/// What the lock of a temporary file tells about its writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lock {
    /// Somebody is writing it.
    Held,
    /// Nobody is: the lock goes with its process, however that ended.
    Free,
    /// Nothing: there are no locks here, or a file loses its lock before it has its name.
    Unknown,
}

fn lock_of(path: &Path) -> Lock {
    match File::open(path).map(|file| file.try_lock()) {
        Ok(Ok(())) if cfg!(unix) => Lock::Free,
        Ok(Err(TryLockError::WouldBlock)) => Lock::Held,
        _ => Lock::Unknown,
    }
}

/// Whether nobody will put this file in its place any more.
fn is_left(lock: Lock, age: Option<Duration>) -> bool {
    match lock {
        Lock::Held => false,
        Lock::Free => true,
        Lock::Unknown => age.is_some_and(|age| age > STALE_AFTER),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_temporary_files_of_that_name_are_swept() {
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
        let is_there = |name: &str| folder.path().join(name).exists();
        let a_day_on = SystemTime::now() + Duration::from_hours(25);
        let held = File::open(folder.path().join(names[1])).unwrap();
        held.lock().unwrap();
        sweep_beside(&path, a_day_on);
        assert!(names.into_iter().all(is_there));
        drop(held);
        sweep_beside(&path, a_day_on);
        assert!(!is_there(names[1]));
        assert!(names[2..].iter().all(|name| is_there(name)));
        sweep_own(folder.path(), a_day_on);
        assert!(!is_there(names[4]));
        assert!(is_there(names[0]) && is_there(names[5]));
    }

    #[test]
    fn a_file_goes_once_nobody_writes_it_or_where_nothing_tells_after_a_day() {
        let (young, old) = (Duration::from_hours(23), Duration::from_hours(25));
        for (lock, age, left) in [
            (Lock::Held, Some(old), false),
            (Lock::Free, Some(young), true),
            (Lock::Free, None, true),
            (Lock::Unknown, Some(young), false),
            (Lock::Unknown, Some(old), true),
            // Its time lies ahead: the clock was set back.
            (Lock::Unknown, None, false),
        ] {
            assert_eq!(is_left(lock, age), left, "{lock:?} {age:?}");
        }
    }
}
