//! `export`: the comparison as documents.

use std::path::Path;

use super::args::Export;
use super::output::{Output, Stop};
use super::put::put;
use super::{load, public, select};
use crate::compare::Comparison;
use crate::files::export::{Document, Format};
use crate::files::progress::Progress;
use crate::files::save::{Expected, is_same_file};

/// Writes the documents; nothing is written unless every one of them can be made.
pub(super) fn export(asked: &Export, output: &mut Output<'_>) -> Result<(), Stop> {
    let Export { file, outputs, .. } = asked;
    let formats = outputs
        .iter()
        .map(|path| format_for(path, asked.format.as_deref()))
        .collect::<Result<Vec<Format>, Stop>>()?;
    if let Some(path) = outputs.iter().find(|path| is_same_file(path, file)) {
        return Err(Stop::usage(format!(
            "{} is the scenario itself; choose another name for the document",
            path.display()
        )));
    }
    let options = asked.show.options()?;
    let keep = public::keep(&asked.public)?;
    let mut scenario = load::scenario(file, output)?;
    let selection = select::selection(&scenario, &asked.select)?;
    if let Some(keep) = keep {
        scenario = public::version(&scenario, selection.round, &keep, output);
    }
    let comparison = Comparison::new(&scenario, selection);
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
            .map_err(|error| Stop::usage(error.to_string()))
        })
        .collect::<Result<Vec<Document>, Stop>>()?;
    for (path, document) in outputs.iter().zip(documents) {
        for line in &document.left_out {
            output.message(&format!("{}: note: left out: {line}", path.display()));
        }
        let bytes = document.bytes;
        if load::is_standard(path) {
            output.bytes(&bytes)?;
        } else {
            put(path, &bytes, Expected::Anything, output)?;
        }
    }
    Ok(())
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
