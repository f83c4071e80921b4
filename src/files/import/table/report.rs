//! What is said of a table while it is read: choices, guesses and refusals.

use super::grid::{CellRef, Grid};
use crate::files::import::support::{Fault, cell_place};
use crate::files::import::{Choice, ImportError, NotePlace, Notes};

/// Texts of the file are quoted in messages up to so many characters.
const LONGEST_QUOTE: usize = 60;

/// Gathers what there is to say, in the order it is found.
pub(super) struct Report {
    file: String,
    /// How a place is told: by line in a text, else by cell.
    places: Places,
    notes: Notes,
    choices: Vec<Choice>,
}

impl Report {
    /// Of a file of this name; places are lines until there is a sheet.
    pub(super) fn new(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            places: Places::Lines,
            notes: Notes::default(),
            choices: Vec::new(),
        }
    }

    /// From now on places are cells, of a sheet that is named where there are several.
    pub(super) fn tell_cells(&mut self, sheet: Option<String>) {
        self.places = Places::Cells(sheet);
    }

    /// The place of a cell: its line, or its name in a sheet.
    fn place(&self, grid: &Grid, cell: CellRef) -> NotePlace {
        let line = grid.line(cell.row as usize);
        match &self.places {
            Places::Lines => NotePlace::Line(line),
            Places::Cells(sheet) => cell_place(
                sheet.as_deref(),
                line.saturating_sub(1),
                cell.column as usize,
            ),
        }
    }

    /// Says what was guessed of the whole.
    pub(super) fn guessed(&mut self, message: impl Into<String>) {
        self.notes.guessed(&self.file, NotePlace::File, message);
    }

    /// Says what was guessed at a cell.
    pub(super) fn guessed_at(&mut self, grid: &Grid, cell: CellRef, message: impl Into<String>) {
        let place = self.place(grid, cell);
        self.notes.guessed(&self.file, place, message);
    }

    /// Says what was refused at a cell.
    pub(super) fn refused(&mut self, grid: &Grid, cell: CellRef, message: impl Into<String>) {
        let place = self.place(grid, cell);
        self.notes.refused(&self.file, place, message);
    }

    /// Tells what was chosen: by the program, or by the user where `is_set`.
    pub(super) fn choice(
        &mut self,
        key: impl Into<String>,
        label: impl Into<String>,
        value: impl Into<String>,
        is_set: bool,
        alternatives: &[&str],
    ) {
        self.choices.push(Choice {
            key: key.into(),
            label: label.into(),
            value: value.into(),
            guessed: !is_set,
            alternatives: alternatives.iter().map(|text| (*text).to_owned()).collect(),
        });
    }

    /// What was said and chosen.
    pub(super) fn into_parts(self) -> (Notes, Vec<Choice>) {
        (self.notes, self.choices)
    }

    /// The whole as an error, with why it ends.
    pub(super) fn into_error(self, fault: Fault) -> ImportError {
        fault.into_error(&self.file, self.notes, self.choices)
    }
}

enum Places {
    Lines,
    Cells(Option<String>),
}

/// A text of the file for a message: on one line, shortened, in quotation marks.
pub(super) fn quoted(text: &str) -> String {
    let mut shown: String = text
        .trim()
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .take(LONGEST_QUOTE + 1)
        .collect();
    if shown.chars().count() > LONGEST_QUOTE {
        shown = shown.chars().take(LONGEST_QUOTE).collect();
        shown.push('…');
    }
    format!("“{shown}”")
}
