//! Where words go, and how the program ends.

use std::io::{self, IsTerminal as _, Write};

use crate::files::read::printable;

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// The input has problems.
    Problems,
    /// What was asked cannot be done: usage or environment.
    Usage,
}

impl Exit {
    /// The number that a shell sees.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Problems => 1,
            Self::Usage => 2,
        }
    }
}

/// Why a command ended early.
pub(super) enum Stop {
    /// All is said already.
    Told(Exit),
    /// One message is left to say.
    Say(Exit, String),
    /// What was to be written cannot be: nobody reads any more, or the disk is full.
    Output(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Stop {
    /// The words on the command line, or the place where it runs, are at fault.
    pub(super) fn usage(message: impl Into<String>) -> Self {
        Self::Say(Exit::Usage, message.into())
    }

    /// The input is at fault.
    pub(super) fn problem(message: impl Into<String>) -> Self {
        Self::Say(Exit::Problems, message.into())
    }
}

/// The two streams.
pub struct Output<'a> {
    results: &'a mut dyn Write,
    messages: &'a mut dyn Write,
}

/// The width of a table where no terminal tells one, in columns.
const WIDTH_WITHOUT_TERMINAL: usize = 120;

/// A table narrower than this, in columns, cannot be read.
const WIDTH_AT_LEAST: usize = 40;

impl<'a> Output<'a> {
    /// Results to the first, messages to the second.
    pub fn new(results: &'a mut dyn Write, messages: &'a mut dyn Write) -> Self {
        Self { results, messages }
    }

    /// Writes a result.
    pub(super) fn result(&mut self, text: &str) -> Result<(), Stop> {
        self.bytes(text.as_bytes())
    }

    /// Writes a document to stdout.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        self.results.write_all(bytes)?;
        self.results.flush()?;
        Ok(())
    }

    /// Says something; each line is made safe for a terminal.
    pub(super) fn message(&mut self, text: &str) {
        for line in text.lines() {
            // Where messages cannot be said either, nobody is there to be told.
            let _ = writeln!(self.messages, "{}", printable(line));
        }
    }
}

/// The width for a table, in columns: as asked for, else the terminal's, else 120.
pub(super) fn table_width(asked: Option<usize>) -> usize {
    asked
        .or_else(terminal_width)
        .unwrap_or(WIDTH_WITHOUT_TERMINAL)
        .max(WIDTH_AT_LEAST)
}

#[cfg(unix)]
fn terminal_width() -> Option<usize> {
    let stdout = io::stdout();
    if !stdout.is_terminal() {
        return None;
    }
    let size = rustix::termios::tcgetwinsize(&stdout).ok()?;
    Some(usize::from(size.ws_col)).filter(|width| *width > 0)
}

#[cfg(not(unix))]
fn terminal_width() -> Option<usize> {
    io::stdout()
        .is_terminal()
        .then(|| std::env::var("COLUMNS").ok()?.parse().ok())
        .flatten()
}
