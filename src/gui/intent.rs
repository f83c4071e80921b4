//! What the user wants: views return it, the application carries it out.

use std::path::PathBuf;

use crate::scenario::{PartyId, RoundId};
use crate::session::{Cell, Motion, Transaction};

use super::commands::Command;
use super::matrix::Shading;

/// One wish.
#[derive(Debug)]
pub(super) enum Intent {
    /// A command of the table.
    Run(Command),
    /// Show this cell as the selected one.
    Select(Cell),
    /// Select this cell and bring it into view, wherever it is.
    GoTo(Cell),
    /// Give the keyboard to the matrix.
    FocusMatrix,
    /// Move the selection.
    Move(Motion),
    /// Edit the selected cell in place; with the text typed, if typing began it.
    Edit(Option<String>),
    /// Take what the cell editor holds.
    CommitEdit,
    /// Leave the cell editor; the cell is as it was.
    CancelEdit,
    /// Change the scenario.
    Apply(Transaction),
    /// Show another round.
    Round(Option<RoundId>),
    /// Let the measures speak of other parties.
    Scope(Vec<PartyId>),
    /// Shade by another measure.
    Shade(Shading),
    /// Fold or unfold a group.
    Fold(String),
    /// Open this file.
    Open(PathBuf),
    /// Open a scenario that came with the program.
    OpenBundled(usize),
    /// Show a party in the inspector.
    Inspect(PartyId),
}
