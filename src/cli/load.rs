//! From a path to a scenario, or to what is wrong with it.

use std::io::{self, Read as _};
use std::path::Path;

use super::output::{Exit, Output, Stop};
use crate::files::read::{LARGEST_BYTES, Opened, Reading, open_scenario, read_bytes};
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
    let is_sound = is_sound(&opened);
    match opened.reading.scenario {
        Some(scenario) if is_sound => Ok(scenario),
        _ => {
            tell(path, &opened, output);
            Err(Stop::Told(Exit::Problems))
        }
    }
}

/// Reads one side of a comparison. What is not there, as git says it, is a scenario with nothing
/// in it: an empty file, or /dev/null.
pub(super) fn side(path: &Path) -> Result<Opened, Stop> {
    let opened = if path == Path::new("/dev/null") {
        Opened::default()
    } else {
        opened(path)?
    };
    if opened.facts.encoding.is_some() || !opened.text.trim().is_empty() {
        return Ok(opened);
    }
    Ok(Opened {
        reading: Reading {
            scenario: Some(Scenario::default()),
            ..Reading::default()
        },
        ..opened
    })
}

/// Whether nothing but advice is to be said of a file.
pub(super) fn is_sound(opened: &Opened) -> bool {
    let diagnostics = &opened.reading.diagnostics;
    opened.reading.scenario.is_some()
        && diagnostics
            .iter()
            .all(|found| found.severity != Severity::Error)
}

/// Says every problem, each with its line underlined.
pub(super) fn tell(path: &Path, opened: &Opened, output: &mut Output<'_>) {
    let file = path.to_string_lossy();
    for found in &opened.reading.diagnostics {
        output.message(&found.with_source(&file));
    }
}
