//! `export`: the comparison as documents.

use std::fs;
use std::path::{Path, PathBuf};

use super::args::{Public, Select};
use super::output::{Output, Stop};
use super::{load, public, select};
use crate::compare::Comparison;
use crate::files::export::{ExportOptions, Format};
use crate::files::progress::Progress;
use crate::files::save::{Expected, SaveOptions, save_bytes};

/// Writes the documents; nothing is written unless every one of them can be made.
pub(super) fn export(
    file: &Path,
    outputs: &[PathBuf],
    select: &Select,
    public: &Public,
    format: Option<&str>,
    output: &mut Output<'_>,
) -> Result<(), Stop> {
    let formats = outputs
        .iter()
        .map(|path| format_for(path, format))
        .collect::<Result<Vec<Format>, Stop>>()?;
    if let Some(path) = outputs.iter().find(|path| is_same(path, file)) {
        return Err(Stop::usage(format!(
            "{} is the scenario itself; choose another name for the document",
            path.display()
        )));
    }
    let keep = public::keep(public)?;
    let mut scenario = load::scenario(file, output)?;
    let selection = select::selection(&scenario, select)?;
    if let Some(keep) = keep {
        scenario = public::version(&scenario, selection.round, &keep, output);
    }
    let comparison = Comparison::new(&scenario, selection);
    let options = ExportOptions::default();
    let documents = formats
        .into_iter()
        .map(|format| {
            crate::files::export::export(
                format,
                &scenario,
                &comparison,
                &options,
                &Progress::default(),
            )
            .map(|document| document.bytes)
            .map_err(|error| Stop::usage(error.to_string()))
        })
        .collect::<Result<Vec<Vec<u8>>, Stop>>()?;
    for (path, bytes) in outputs.iter().zip(documents) {
        if load::is_standard(path) {
            output.bytes(&bytes)?;
        } else {
            write(path, &bytes)?;
        }
    }
    Ok(())
}

/// Whether both lead to the same file that is there.
pub(super) fn is_same(path: &Path, file: &Path) -> bool {
    match (fs::canonicalize(path), fs::canonicalize(file)) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}

/// Writes a file whole, or into a device.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    let is_device = fs::metadata(path).is_ok_and(|facts| !facts.is_file() && !facts.is_dir());
    let written = if is_device {
        fs::write(path, bytes)
            .map_err(|error| format!("{} cannot be written: {error}", path.display()))
    } else {
        let options = SaveOptions {
            expected: Expected::Anything,
            ..SaveOptions::default()
        };
        save_bytes(path, bytes, &options)
            .map(|_| ())
            .map_err(|error| error.to_string())
    };
    written.map_err(Stop::usage)
}

fn format_for(path: &Path, asked: Option<&str>) -> Result<Format, Stop> {
    let ending = || {
        path.extension()
            .map(|ending| ending.to_string_lossy().into_owned())
    };
    let Some(name) = asked.map(str::to_owned).or_else(ending) else {
        return Err(Stop::usage(format!(
            "the ending of {} tells no format; name one with --format: {}",
            path.display(),
            names()
        )));
    };
    Format::from_name(&name).ok_or_else(|| {
        Stop::usage(format!(
            "this version does not write `{name}`; it writes {}",
            names()
        ))
    })
}

fn names() -> String {
    Format::ALL.map(Format::extension).join(", ")
}
