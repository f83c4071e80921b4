//! Files that a command writes, and what is said about how that went.

use std::fs;
use std::path::Path;

use super::output::{Output, Stop};
use crate::files::recovery::StateFolder;
use crate::files::save::{Expected, SaveOptions, Saved, save_bytes};

/// Writes a file whole, or into a device. What a scenario file held before is kept among its
/// earlier versions.
///
/// # Errors
/// Why not: what was there is then as it was.
pub(super) fn put(
    path: &Path,
    bytes: &[u8],
    expected: Expected,
    output: &mut Output<'_>,
) -> Result<(), Stop> {
    let is_device = fs::metadata(path).is_ok_and(|facts| !facts.is_file() && !facts.is_dir());
    if is_device {
        return fs::write(path, bytes).map_err(|error| {
            Stop::usage(format!("{} cannot be written: {error}", path.display()))
        });
    }
    let versions = holds_a_scenario(path)
        .then(StateFolder::of_system)
        .flatten()
        .map(|state| state.versions());
    let options = SaveOptions {
        expected,
        versions: versions.as_ref(),
        ..SaveOptions::default()
    };
    let saved = save_bytes(path, bytes, &options);
    tell(
        &saved.map_err(|error| Stop::usage(error.to_string()))?,
        output,
    );
    Ok(())
}

/// Says what the user has to know about a file that was written.
pub(super) fn tell(saved: &Saved, output: &mut Output<'_>) {
    if let Some(why) = &saved.version_not_kept {
        output.message(&format!(
            "standpoint: the earlier version could not be kept: {why}"
        ));
    }
    if saved.in_place {
        output.message("standpoint: the file was written over in place, because a new file could not take its place");
    }
    if let Some(why) = &saved.unsure_why {
        output.message(&format!(
            "standpoint: {} is written, but may not outlast a power cut: {why}; look at the disk, and write it once more",
            saved.path.display()
        ));
    }
}

/// Whether what stands there is called as scenarios are. What stands for a while only, as where
/// git has two files merged, is called otherwise.
fn holds_a_scenario(path: &Path) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("ron")) && path.is_file()
}
