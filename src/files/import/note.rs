//! What had to be guessed and what was refused, each with its place.

use std::fmt;

/// Of what was said, so much is kept; the rest is counted.
pub(super) const MOST_NOTES: usize = 1_000;

/// Which kind of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// The program decided something that the file does not say.
    Guessed,
    /// Something in the file was not taken.
    Refused,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotePlace {
    /// The file as a whole.
    File,
    /// A line of a text, counted from 1.
    Line(usize),
    /// A cell of a sheet: `Sheet1!C7`, or `C7` where there is one sheet.
    Cell(String),
}

/// One thing to say about an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The name of the input.
    pub file: String,
    /// Where in it.
    pub place: NotePlace,
    /// Whether it was guessed or refused.
    pub kind: NoteKind,
    /// What, in words that say what to do where something can be done.
    pub message: String,
}

impl fmt::Display for Note {
    /// `IN:LINE: guessed: …`, as the command line tells it; a sheet's cell for the line, and
    /// line 1 where the whole file is meant.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            NoteKind::Guessed => "guessed",
            NoteKind::Refused => "refused",
        };
        write!(f, "{}:", self.file)?;
        match &self.place {
            NotePlace::File => write!(f, "1:")?,
            NotePlace::Line(line) => write!(f, "{line}:")?,
            NotePlace::Cell(cell) => write!(f, "{cell}:")?,
        }
        write!(f, " {kind}: {}", self.message)
    }
}

/// Everything to say about an import, in the order it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    notes: Vec<Note>,
    left_out: usize,
}

impl Notes {
    /// Adds a note; beyond 1,000 it is only counted.
    pub fn add(&mut self, note: Note) {
        if self.notes.len() < MOST_NOTES {
            self.notes.push(note);
        } else {
            self.left_out += 1;
        }
    }

    /// Adds a guess.
    pub fn guessed(&mut self, file: &str, place: NotePlace, message: impl Into<String>) {
        self.add(Note {
            file: file.to_owned(),
            place,
            kind: NoteKind::Guessed,
            message: message.into(),
        });
    }

    /// Adds a refusal.
    pub fn refused(&mut self, file: &str, place: NotePlace, message: impl Into<String>) {
        self.add(Note {
            file: file.to_owned(),
            place,
            kind: NoteKind::Refused,
            message: message.into(),
        });
    }

    /// Those kept.
    pub fn iter(&self) -> impl Iterator<Item = &Note> {
        self.notes.iter()
    }

    /// How many were not kept.
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    /// Whether anything was refused.
    pub fn any_refused(&self) -> bool {
        self.notes.iter().any(|note| note.kind == NoteKind::Refused)
    }
}
