//! From paths to inputs: which files of a folder, and how large they may be.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Input;
use crate::files::progress::{Cancelled, Progress};
use crate::files::read::{OpenError, printable, read_file};

/// So large the files of one import may be, 256 MiB together.
pub const LARGEST_INPUT_BYTES: u64 = 256 << 20;

/// So many files one import may have.
const MOST_FILES: usize = 500;

/// The endings of a folder's files that are read.
const ENDINGS: [&str; 9] = [
    "csv", "tsv", "tab", "txt", "dat", "xlsx", "ods", "xml", "json",
];

/// Why files cannot be gathered.
#[derive(Debug, thiserror::Error)]
pub enum GatherError {
    /// A file cannot be read.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A folder cannot be read.
    #[error("the folder {} cannot be read: {source}", shown(.path))]
    Folder {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A folder holds nothing that is imported.
    #[error("the folder {} holds no file of a kind that is imported: {}", shown(.0), ENDINGS.join(", "))]
    Empty(PathBuf),
    /// More than [`LARGEST_INPUT_BYTES`].
    #[error("{} is too large: 256 MiB are imported at most; split it, or leave columns out", shown(.0))]
    TooLarge(PathBuf),
    /// More files than belong together.
    #[error("these are more than {MOST_FILES} files; choose only those that belong together")]
    TooMany,
    /// The user cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

fn shown(path: &Path) -> String {
    printable(&path.to_string_lossy()).into_owned()
}

/// Reads the files, and of folders those that could be imported, sorted by name.
///
/// # Errors
/// Where one cannot be read, or where they are too large or too many; sizes are looked at
/// before anything is read.
pub fn gather(paths: &[PathBuf], progress: &Progress) -> Result<Vec<Input>, GatherError> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(files_of(path)?);
        } else {
            files.push(path.clone());
        }
        if files.len() > MOST_FILES {
            return Err(GatherError::TooMany);
        }
    }
    let mut total = 0;
    for file in &files {
        // What is not there is told when it is read.
        total += fs::metadata(file).map_or(0, |facts| facts.len());
        if total > LARGEST_INPUT_BYTES {
            return Err(GatherError::TooLarge(file.clone()));
        }
    }
    let mut inputs = Vec::with_capacity(files.len());
    for file in files {
        progress.reached(0.0)?;
        let name = file.file_name().unwrap_or(file.as_os_str());
        inputs.push(Input {
            name: name.to_string_lossy().into_owned(),
            bytes: read_file(&file)?,
        });
    }
    Ok(inputs)
}

fn files_of(folder: &Path) -> Result<Vec<PathBuf>, GatherError> {
    let failed = |source| GatherError::Folder {
        path: folder.to_owned(),
        source,
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        let known = ending.is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known));
        if known && path.is_file() {
            files.push(path);
        }
        if files.len() > MOST_FILES {
            return Err(GatherError::TooMany);
        }
    }
    if files.is_empty() {
        return Err(GatherError::Empty(folder.to_owned()));
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_gives_its_files_that_could_be_imported_by_name() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["party.JSON", "answer.json", "readme.md", ".hidden"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        let inputs = gather(&[folder.path().to_owned()], &Progress::default()).unwrap();
        let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
        assert_eq!(names, ["answer.json", "party.JSON"]);
        assert_eq!(inputs[1].bytes, b"party.JSON");
    }

    #[test]
    fn what_cannot_be_gathered_is_told_before_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let gathered = |paths: &[PathBuf]| gather(paths, &Progress::default());
        let here = folder.path().to_owned();
        assert!(matches!(
            gathered(std::slice::from_ref(&here)),
            Err(GatherError::Empty(_))
        ));
        assert!(matches!(
            gathered(&[here.join("none.csv")]),
            Err(GatherError::Open(OpenError::Missing(_)))
        ));
        for name in ["a.csv", "b.csv"] {
            let file = fs::File::create(here.join(name)).unwrap();
            file.set_len(LARGEST_INPUT_BYTES / 2 + 1).unwrap();
        }
        assert!(matches!(gathered(&[here]), Err(GatherError::TooLarge(_))));
    }

    #[test]
    fn gathering_can_be_called_off() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.csv");
        fs::write(&file, "a").unwrap();
        let progress = Progress::default();
        progress.cancel();
        let gathered = gather(&[file], &progress);
        assert!(matches!(gathered, Err(GatherError::Cancelled(_))));
    }
}
