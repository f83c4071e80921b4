//! From a path to a scenario, or to what is wrong with it.

use std::io::{self, Read as _};
use std::path::Path;

use super::output::{Exit, Output, Stop};
use crate::files::read::{LARGEST_BYTES, Opened, open_scenario, read_bytes};
use crate::scenario::Scenario;
use crate::scenario::check::Severity;

/// Whether a path stands for stdin or stdout.
pub(super) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads a file, or stdin for `-`.
pub(super) fn opened(path: &Path) -> Result<Opened, Stop> {
    if !is_standard(path) {
        return open_scenario(path).map_err(|error| Stop::usage(error.to_string()));
    }
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .take(LARGEST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Stop::usage(format!("stdin cannot be read: {error}")))?;
    if bytes.len() as u64 > LARGEST_BYTES {
        return Err(Stop::usage("stdin holds more than 1 GiB; nothing was read"));
    }
    Ok(read_bytes(bytes))
}

/// A scenario without errors; else its problems are told.
pub(super) fn scenario(path: &Path, output: &mut Output<'_>) -> Result<Scenario, Stop> {
    let opened = opened(path)?;
    let has_errors = opened
        .reading
        .diagnostics
        .iter()
        .any(|found| found.severity == Severity::Error);
    match opened.reading.scenario {
        Some(scenario) if !has_errors => Ok(scenario),
        _ => {
            tell(path, &opened, output);
            Err(Stop::Told(Exit::Problems))
        }
    }
}

/// Says every problem, each with its line underlined.
pub(super) fn tell(path: &Path, opened: &Opened, output: &mut Output<'_>) {
    let file = path.to_string_lossy();
    for found in &opened.reading.diagnostics {
        output.message(&found.with_source(&file));
    }
}
