//! A thread that looks at the open file.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{JoinHandle, Thread};
use std::time::{Duration, SystemTime};

use eframe::egui::Context;

use crate::files::read::{is_unmerged, read_file};
use crate::files::save::{Hash, hash_of};

/// How often the file is looked at: one question to the system, which costs nothing to speak of.
const LOOKED_AFTER: Duration = Duration::from_secs(1);
/// A file that was just changed may still be being written: it is read once it stayed for so long.
const SETTLED_AFTER: Duration = Duration::from_millis(60);

/// A file, and what the window knows to be in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::gui) struct Known {
    pub(in crate::gui) path: PathBuf,
    pub(in crate::gui) hash: Hash,
}

/// What was found where a file is known to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::gui) enum Found {
    /// A file with this content.
    Content(Hash),
    /// A file with this content, in which a merge was left undone.
    Unmerged(Hash),
    /// None.
    Gone,
}

/// What was found, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::gui) struct Sighting {
    pub(in crate::gui) path: PathBuf,
    pub(in crate::gui) found: Found,
}

/// What the window and the thread tell each other.
#[derive(Default)]
struct Board {
    /// What to look at.
    known: Option<Known>,
    /// What was found there, if that is not what is known.
    sighting: Option<Sighting>,
    /// Whether the thread is to end.
    ends: bool,
}

/// Looks at the open file on a thread of its own. Dropped, it ends.
pub(in crate::gui) struct Watcher {
    board: Arc<Mutex<Board>>,
    thread: Option<JoinHandle<()>>,
}

impl Watcher {
    /// Begins; nothing is looked at yet.
    pub(in crate::gui) fn begin(ctx: &Context) -> io::Result<Self> {
        let board = Arc::new(Mutex::new(Board::default()));
        let (ctx, seen) = (ctx.clone(), board.clone());
        let thread = std::thread::Builder::new().name("outside".to_owned());
        let thread = thread.spawn(move || look(&seen, &ctx))?;
        Ok(Self {
            board,
            thread: Some(thread),
        })
    }

    /// Looks at this file from now on, or at none; whether that is news.
    pub(in crate::gui) fn watch(&self, known: Option<Known>) -> bool {
        let mut board = lock(&self.board);
        if board.known == known {
            return false;
        }
        board.known = known;
        board.sighting = None;
        drop(board);
        if let Some(thread) = self.thread() {
            thread.unpark();
        }
        true
    }

    /// What was found since last asked, where that is not what is known.
    pub(in crate::gui) fn sighting(&self) -> Option<Sighting> {
        lock(&self.board).sighting.take()
    }

    fn thread(&self) -> Option<&Thread> {
        self.thread.as_ref().map(JoinHandle::thread)
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        lock(&self.board).ends = true;
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            if thread.join().is_err() {
                log::error!("the thread that looks at the open file failed");
            }
        }
    }
}

fn lock(board: &Mutex<Board>) -> MutexGuard<'_, Board> {
    board.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the system says of a file without reading it. Where this stays, the content is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Glance {
    bytes: u64,
    modified: Option<SystemTime>,
    #[cfg(unix)]
    unix: [i64; 4],
}

impl Glance {
    /// Nothing where there is no file.
    fn at(path: &Path) -> Option<Self> {
        let facts = fs::metadata(path).ok()?;
        Some(Self {
            bytes: facts.len(),
            modified: facts.modified().ok(),
            // The time of change cannot be set, unlike that of modification.
            #[cfg(unix)]
            unix: {
                use std::os::unix::fs::MetadataExt as _;
                let device = facts.dev().cast_signed();
                let inode = facts.ino().cast_signed();
                [device, inode, facts.ctime(), facts.ctime_nsec()]
            },
        })
    }
}

fn look(board: &Mutex<Board>, ctx: &Context) {
    let mut last: Option<(Known, Option<Glance>)> = None;
    loop {
        let known = {
            let board = lock(board);
            if board.ends {
                return;
            }
            board.known.clone()
        };
        if let Some(known) = known {
            let mut glance = Glance::at(&known.path);
            let is_old = |(then, seen): &(Known, Option<Glance>)| *then == known && *seen == glance;
            if !last.as_ref().is_some_and(is_old) {
                let found = loop {
                    std::thread::sleep(SETTLED_AFTER);
                    let settled = Glance::at(&known.path);
                    if settled == glance {
                        break found(&known.path, settled.is_some());
                    }
                    glance = settled;
                };
                tell(board, ctx, &known, found);
                last = Some((known, glance));
            }
        } else {
            last = None;
        }
        std::thread::park_timeout(LOOKED_AFTER);
    }
}

/// What is there; nothing where it cannot be read just now.
fn found(path: &Path, is_there: bool) -> Option<Found> {
    if !is_there {
        return Some(Found::Gone);
    }
    let bytes = read_file(path).ok()?;
    let hash = hash_of(&bytes);
    Some(if is_unmerged(&bytes) {
        Found::Unmerged(hash)
    } else {
        Found::Content(hash)
    })
}

fn tell(board: &Mutex<Board>, ctx: &Context, known: &Known, found: Option<Found>) {
    let Some(found) = found else {
        return;
    };
    let mut board = lock(board);
    // What is as it was is told too: it may have been otherwise before.
    if board.known.as_ref() == Some(known) {
        board.sighting = Some(Sighting {
            path: known.path.clone(),
            found,
        });
        drop(board);
        ctx.request_repaint();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    fn sighting(watcher: &Watcher) -> Found {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(20) {
            if let Some(sighting) = watcher.sighting() {
                return sighting.found;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("nothing is ever told");
    }

    #[test]
    fn every_change_of_content_is_told_even_of_the_same_size_and_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("talks.ron");
        fs::write(&path, "one").unwrap();
        let time = fs::metadata(&path).unwrap().modified().unwrap();
        let watcher = Watcher::begin(&Context::default()).unwrap();
        let known = Known {
            path: path.clone(),
            hash: hash_of(b"one"),
        };
        assert!(watcher.watch(Some(known.clone())));
        assert!(!watcher.watch(Some(known)));
        assert_eq!(sighting(&watcher), Found::Content(hash_of(b"one")));
        let other = fs::File::options().write(true).open(&path).unwrap();
        io::Write::write_all(&mut &other, b"two").unwrap();
        other.set_modified(time).unwrap();
        drop(other);
        assert_eq!(sighting(&watcher), Found::Content(hash_of(b"two")));
        let conflict = b"<<<<<<< ours\n1\n=======\n2\n>>>>>>> theirs\n";
        fs::write(&path, conflict).unwrap();
        assert_eq!(sighting(&watcher), Found::Unmerged(hash_of(conflict)));
        fs::remove_file(&path).unwrap();
        assert_eq!(sighting(&watcher), Found::Gone);
        fs::write(&path, "one").unwrap();
        assert_eq!(sighting(&watcher), Found::Content(hash_of(b"one")));
    }
}
