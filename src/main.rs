//! Standpoint: arguments to the command line or the window, nothing else.

use std::io;
use std::process::ExitCode;

use standpoint::cli::{Output, run};
use standpoint::gui;

fn main() -> ExitCode {
    let (stdout, stderr) = (io::stdout(), io::stderr());
    let (mut results, mut messages) = (io::LineWriter::new(stdout.lock()), stderr.lock());
    let mut output = Output::new(&mut results, &mut messages);
    let exit = run(std::env::args_os(), &mut output, |files| {
        gui::run(&files).map_err(|error| error.to_string())
    });
    ExitCode::from(exit.code())
}
