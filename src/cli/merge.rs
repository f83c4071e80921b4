//! `merge`: two edits of a scenario in one.

use std::path::Path;

use super::load;
use super::output::{Output, Stop};
use super::put::put;
use crate::files::merge::{MergedText, Texts, merged_text};
use crate::files::read::Opened;
use crate::files::save::{Expected, Original, is_same_file};
use crate::scenario::Scenario;
use crate::scenario::merge::merge as merged;

/// Merges, writes the result, and lists what only the user can decide.
pub(super) fn merge(
    base: &Path,
    ours: &Path,
    theirs: &Path,
    out: &Path,
    output: &mut Output<'_>,
) -> Result<(), Stop> {
    let inputs = [base, ours, theirs];
    if inputs.iter().filter(|path| load::is_standard(path)).count() > 1 {
        return Err(Stop::usage(
            "stdin can stand for one of the three files only",
        ));
    }
    // Beside each other: reading takes as long as all else.
    let [base, ours_read, theirs] = std::thread::scope(|scope| {
        let reading = inputs.map(|path| scope.spawn(|| load::side(path)));
        reading.map(|read| read.join())
    })
    .map(|read| read.unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
    let [base, ours_read, theirs] = [
        side(inputs[0], base?, output)?,
        side(inputs[1], ours_read?, output)?,
        side(inputs[2], theirs?, output)?,
    ];
    let done = merged(&base.scenario, &ours_read.scenario, &theirs.scenario);
    let texts = Texts {
        base: &base.opened.text,
        ours: ours_read.original(),
        theirs: theirs.original(),
    };
    let Some(text) = merged_text(texts, &done.scenario) else {
        return Err(Stop::problem(format!(
            "the layout of {} cannot be kept, and its comments would be lost; nothing was written. \
             Remove them, or merge by hand",
            ours.display()
        )));
    };
    write(out, ours, &ours_read, &text, output)?;
    let conflicts = done.conflicts.iter().map(ToString::to_string);
    let lost = text
        .lost
        .iter()
        .map(|comment| format!("this comment is not in the result: {comment}"));
    let told: Vec<String> = conflicts.chain(lost).collect();
    for line in &told {
        // One conflict is one line, whatever the words in it.
        let line = line.replace(['\n', '\r'], " ⏎ ");
        output.message(&format!("{}: conflict: {line}", out.display()));
    }
    match told.len() {
        0 => Ok(()),
        count => Err(Stop::problem(format!(
            "{count} conflict{}; {} has ours for {}. Set what is listed as it should be",
            if count == 1 { "" } else { "s" },
            out.display(),
            if count == 1 { "it" } else { "them" },
        ))),
    }
}

/// One of the three files.
struct Side {
    opened: Opened,
    scenario: Scenario,
}

impl Side {
    fn original(&self) -> Original<'_> {
        Original {
            text: &self.opened.text,
            scenario: &self.scenario,
        }
    }
}

/// A file without errors, all of which this version knows; else its problems are told.
fn side(path: &Path, mut opened: Opened, output: &mut Output<'_>) -> Result<Side, Stop> {
    if !load::is_sound(&opened) || opened.reading.read_only_because_newer {
        load::tell(path, &opened, output);
        return Err(Stop::problem(format!(
            "{} has problems; nothing was merged or written",
            path.display()
        )));
    }
    let scenario = opened.reading.scenario.take().unwrap_or_default();
    Ok(Side { opened, scenario })
}

fn write(
    out: &Path,
    ours: &Path,
    read: &Side,
    text: &MergedText,
    output: &mut Output<'_>,
) -> Result<(), Stop> {
    let bom = if read.opened.facts.bom {
        "\u{feff}"
    } else {
        ""
    };
    let bytes = format!("{bom}{}", text.text).into_bytes();
    if load::is_standard(out) {
        return output.bytes(&bytes);
    }
    let expected = if is_same_file(ours, out) {
        Expected::Content(read.opened.facts.sha256)
    } else {
        Expected::Anything
    };
    put(out, &bytes, expected, output)
}
