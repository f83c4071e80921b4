//! From a path to bytes, whatever the path may be.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::printable;

/// Above this size, 64 MiB, a program asks before it opens a file.
pub const ASK_ABOVE_BYTES: u64 = 64 << 20;

/// Above this size, 1 GiB, no file is opened.
pub const LARGEST_BYTES: u64 = 1 << 30;

/// Why a file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is none.
    #[error("there is no file {}", shown(.0))]
    Missing(PathBuf),
    /// A folder, a pipe or a device.
    #[error("{} is {what}, not a file; choose a scenario file (.ron)", shown(.path))]
    NotAFile {
        /// Where.
        path: PathBuf,
        /// What it is instead.
        what: &'static str,
    },
    /// More than [`LARGEST_BYTES`].
    #[error("{} is larger than 1 GiB and is not opened; split it, or leave rounds out", shown(.0))]
    TooLarge(PathBuf),
    /// The system says no.
    #[error("{} cannot be read: {source}", shown(.path))]
    System {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

fn shown(path: &Path) -> String {
    printable(&path.to_string_lossy()).into_owned()
}

/// The bytes of a regular file, at most [`LARGEST_BYTES`].
///
/// # Errors
/// At once for what is no regular file or too large; never waits for a pipe.
pub fn read_file(path: &Path) -> Result<Vec<u8>, OpenError> {
    read_at_most(path, LARGEST_BYTES)
}

/// The size of a file of more than [`ASK_ABOVE_BYTES`], in bytes, if it would be opened at all.
pub fn large_bytes(path: &Path) -> Option<u64> {
    let facts = std::fs::metadata(path).ok()?;
    let asks = facts.is_file() && (ASK_ABOVE_BYTES + 1..=LARGEST_BYTES).contains(&facts.len());
    asks.then_some(facts.len())
}

fn read_at_most(path: &Path, limit: u64) -> Result<Vec<u8>, OpenError> {
    let system = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => OpenError::Missing(path.to_owned()),
        _ => OpenError::System {
            path: path.to_owned(),
            source,
        },
    };
    refuse(path, &std::fs::metadata(path).map_err(system)?, limit)?;
    let file = open(path).map_err(system)?;
    // Asked again of what was opened: the path may mean something else by now.
    let facts = file.metadata().map_err(system)?;
    refuse(path, &facts, limit)?;
    let mut bytes = Vec::with_capacity(usize::try_from(facts.len()).unwrap_or(0));
    // The length is not trusted: a file may grow, and some systems say 0.
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(system)?;
    if bytes.len() as u64 > limit {
        return Err(OpenError::TooLarge(path.to_owned()));
    }
    Ok(bytes)
}

fn refuse(path: &Path, facts: &std::fs::Metadata, limit: u64) -> Result<(), OpenError> {
    if !facts.is_file() {
        return Err(OpenError::NotAFile {
            path: path.to_owned(),
            what: if facts.is_dir() {
                "a folder"
            } else {
                "a pipe or a device"
            },
        });
    }
    if facts.len() > limit {
        return Err(OpenError::TooLarge(path.to_owned()));
    }
    Ok(())
}

#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    // A pipe that took the file's place meanwhile must not make the program wait.
    let flags = i32::try_from(rustix::fs::OFlags::NONBLOCK.bits()).unwrap_or(0);
    OpenOptions::new().read(true).custom_flags(flags).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let not_a_file = |path: &Path| matches!(read_file(path), Err(OpenError::NotAFile { .. }));
        assert!(not_a_file(folder.path()));
        assert!(matches!(
            read_file(&folder.path().join("none")),
            Err(OpenError::Missing(_))
        ));
        #[cfg(unix)]
        {
            assert!(not_a_file(Path::new("/dev/zero")));
            let pipe = folder.path().join("pipe");
            let made = std::process::Command::new("mkfifo")
                .arg(&pipe)
                .status()
                .unwrap();
            assert!(made.success() && not_a_file(&pipe));
        }
    }

    #[test]
    fn a_file_of_more_than_the_limit_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large.ron");
        File::create(&path)
            .unwrap()
            .set_len(LARGEST_BYTES + 1)
            .unwrap();
        assert!(matches!(read_file(&path), Err(OpenError::TooLarge(_))));
        assert_eq!(large_bytes(&path), None);
        std::fs::write(&path, "12345").unwrap();
        assert!(read_at_most(&path, 5).is_ok());
        assert!(matches!(
            read_at_most(&path, 4),
            Err(OpenError::TooLarge(_))
        ));
    }
}
