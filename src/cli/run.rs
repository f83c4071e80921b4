//! From the words on the command line to a command, and from its end to an exit code.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use clap::Parser as _;

use super::args::{Arguments, Command};
use super::output::{Exit, Output, Stop};
use super::{check, compare, diff, export, import, merge, outcomes, pairs, rounds, set};

/// Does what the command line says. The window is opened by `window` where no command is named.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    output: &mut Output<'_>,
    window: impl FnOnce(Vec<PathBuf>) -> Result<(), String>,
) -> Exit {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(refused) => return told(&refused, output),
    };
    let done = match arguments.command {
        None => window(arguments.files).map_err(Stop::usage),
        Some(Command::Check { files, json }) => check::check(&files, json, output),
        Some(Command::Compare(look)) => compare::compare(&look, output),
        Some(Command::Pairs(look)) => pairs::pairs(&look, output),
        Some(Command::Rounds(look)) => rounds::rounds(&look, output),
        Some(Command::Outcomes(look)) => outcomes::outcomes(&look, output),
        Some(Command::Export(asked)) => export::export(&asked, output),
        Some(Command::Import(arguments)) => import::import(&arguments, output),
        Some(Command::Set {
            file,
            stance,
            fields,
            drop_comments,
        }) => set::set(&file, &stance, &fields, drop_comments, output),
        Some(Command::Diff {
            before,
            after,
            json,
        }) => diff::diff(&before, &after, json, output),
        Some(Command::Merge {
            base,
            ours,
            theirs,
            output: out,
        }) => merge::merge(&base, &ours, &theirs, &out, output),
    };
    match done {
        Ok(()) => Exit::Done,
        Err(Stop::Told(exit)) => exit,
        Err(Stop::Say(exit, message)) => {
            output.message(&format!("standpoint: {message}"));
            exit
        }
        // Whoever read the results has enough of them.
        Err(Stop::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
        Err(Stop::Output(error)) => {
            output.message(&format!(
                "standpoint: the results cannot be written: {error}"
            ));
            Exit::Usage
        }
    }
}

/// Help, the version, or what is wrong with the words.
fn told(refused: &clap::Error, output: &mut Output<'_>) -> Exit {
    let text = refused.render().to_string();
    if refused.use_stderr() {
        output.message(&text);
        Exit::Usage
    } else {
        match output.result(&text) {
            Ok(()) => Exit::Done,
            Err(_) => Exit::Usage,
        }
    }
}
