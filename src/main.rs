//! Standpoint: arguments to the command line or the window, nothing else.

use std::io;
use std::process::ExitCode;

use standpoint::cli::{Output, run};

fn main() -> ExitCode {
    let (stdout, stderr) = (io::stdout(), io::stderr());
    let (mut results, mut messages) = (io::LineWriter::new(stdout.lock()), stderr.lock());
    let mut output = Output::new(&mut results, &mut messages);
    let exit = run(std::env::args_os(), &mut output, |_files| {
        Err("the window is not built yet; see standpoint --help for the commands".to_owned())
    });
    ExitCode::from(exit.code())
}
