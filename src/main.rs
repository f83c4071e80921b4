//! Standpoint, the program: arguments to the command line or to the window, nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    let files: Vec<std::path::PathBuf> = std::env::args_os().skip(1).map(Into::into).collect();
    match standpoint::gui::run(&files) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}
