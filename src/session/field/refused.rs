//! Why an action on many cells was refused as a whole.

use std::fmt;

use super::FieldAction;

/// At most so many cells are named.
const NAMED: usize = 8;

/// At most so many characters of a reason are shown.
const LONGEST: usize = 300;

/// One cell that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedCell {
    /// Which cell: `Ukraine · Force caps`.
    pub name: String,
    /// Why, and what would do.
    pub reason: String,
}

/// Why an action was refused as a whole: cell by cell, the first eight by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    action: FieldAction,
    named: Vec<RefusedCell>,
    count: usize,
}

impl Refused {
    /// A refusal of this action that names no cell yet.
    pub(in crate::session) fn new(action: FieldAction) -> Self {
        Self {
            action,
            named: Vec::new(),
            count: 0,
        }
    }

    /// Adds a cell; it is put into words only where there is room for it.
    pub(in crate::session) fn add(&mut self, cell: impl FnOnce() -> RefusedCell) {
        if self.named.len() < NAMED {
            let mut cell = cell();
            shorten(&mut cell.reason);
            self.named.push(cell);
        }
        self.count += 1;
    }

    /// Refuses, if anything stands in the way.
    pub(in crate::session) fn or_ok(self) -> Result<(), Self> {
        if self.count == 0 { Ok(()) } else { Err(self) }
    }

    /// The first cells in the way.
    pub fn named(&self) -> &[RefusedCell] {
        &self.named
    }

    /// How many cells are in the way and not named.
    pub fn more(&self) -> usize {
        self.count - self.named.len()
    }
}

/// Cuts a reason that repeats a long text.
fn shorten(reason: &mut String) {
    if let Some((at, _)) = reason.char_indices().nth(LONGEST) {
        reason.truncate(at);
        reason.push('…');
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.action.refusal())?;
        let apart = if self.count > 1 { "\n" } else { " " };
        f.write_str(":")?;
        for cell in &self.named {
            write!(f, "{apart}{}: {}", cell.name, cell.reason)?;
        }
        if self.more() > 0 {
            write!(f, "{apart}and {} more", self.more())?;
        }
        Ok(())
    }
}

impl std::error::Error for Refused {}
