//! `check`: every problem of scenario files.

use std::path::PathBuf;

use serde::Serialize;

use super::json::pretty;
use super::load;
use super::output::{Exit, Output, Stop};
use crate::files::read::Opened;
use crate::scenario::check::Severity;

#[derive(Serialize)]
struct Report {
    files: Vec<File>,
}

#[derive(Serialize)]
struct File {
    file: String,
    problems: Vec<Problem>,
}

#[derive(Serialize)]
struct Problem {
    line: usize,
    column: usize,
    severity: &'static str,
    message: String,
    hint: Option<String>,
}

/// Tells every problem of every file; a file that cannot be read does not keep back the others.
pub(super) fn check(files: &[PathBuf], json: bool, output: &mut Output<'_>) -> Result<(), Stop> {
    let mut report = Report { files: Vec::new() };
    let mut exit = Exit::Done;
    for file in files {
        let opened = match load::opened(file) {
            Ok(opened) => opened,
            Err(Stop::Say(_, message)) => {
                output.message(&format!("standpoint: {message}"));
                exit = Exit::Usage;
                continue;
            }
            Err(stop) => return Err(stop),
        };
        let mut told = opened.reading.diagnostics.iter();
        // A warning is no problem: the file may be meant just so.
        if told.any(|found| found.severity != Severity::Warning) && exit == Exit::Done {
            exit = Exit::Problems;
        }
        if json {
            report.files.push(File {
                file: file.to_string_lossy().into_owned(),
                problems: problems(&opened),
            });
        } else {
            load::tell(file, &opened, output);
        }
    }
    if json {
        output.result(&pretty(&report)?)?;
    }
    match exit {
        Exit::Done => Ok(()),
        exit => Err(Stop::Told(exit)),
    }
}

fn problems(opened: &Opened) -> Vec<Problem> {
    let found = opened.reading.diagnostics.iter();
    found
        .map(|found| Problem {
            line: found.line,
            column: found.column,
            severity: match found.severity {
                Severity::Error => "error",
                Severity::Advice => "advice",
                Severity::Warning => "warning",
            },
            message: found.message.clone(),
            hint: found.hint.clone(),
        })
        .collect()
}
