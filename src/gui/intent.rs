//! What the user wants: views return it, the application carries it out.

use std::path::PathBuf;

use crate::files::save::Version;
use crate::report::ReportLength;
use crate::scenario::{PartyId, RoundId};
use crate::session::grid::{Arrangement, Cell, GridSelection, Step};
use crate::session::{Motion, Transaction};

use super::commands::Command;
use super::copying::CopyAs;
use super::differences::Other;
use super::matrix::{RowHeight, Shading};
use super::outside::NoticeAnswer;

/// One wish.
#[derive(Debug)]
pub(super) enum Intent {
    /// A command of the table.
    Run(Command),
    /// Select these cells.
    Select(GridSelection),
    /// Select this cell and bring it into view, wherever it is.
    GoTo(Cell),
    /// Show this round, then select this cell and bring it into view.
    GoToAt(Cell, Option<RoundId>),
    /// Move the selection; extend it where that is so.
    Move(Motion, bool),
    /// Go to the next cell for entering.
    Step(Step),
    /// The keyboard goes to the matrix.
    FocusMatrix,
    /// Leave what the selection began: one cell is selected again.
    Leave,
    /// Fold or unfold the group whose heading is active.
    FoldActive,
    /// Move the selected lines beside another.
    MoveLines {
        /// A cell of the line beside which they go.
        target: Cell,
        /// Whether they go before it.
        before: bool,
    },
    /// Copy the selection.
    Copy(CopyAs),
    /// Copy this text.
    CopyText(String),
    /// Ask where to write the report on common ground.
    ExportReport(ReportLength),
    /// Copy the selection and clear it.
    Cut,
    /// Paste a text of cells.
    Paste(String),
    /// Show the matrix otherwise.
    Arrange(Box<Arrangement>),
    /// Sort and filter again by the figures of now.
    Rearrange,
    /// Make rows so high.
    RowHeight(RowHeight),
    /// Edit the active cell in place; with the text typed, if typing began it.
    Edit(Option<String>),
    /// Take what the cell editor holds.
    CommitEdit,
    /// Leave the cell editor; the cell is as it was.
    CancelEdit,
    /// Change the scenario.
    Apply(Transaction),
    /// Go to this state of the history, 0 as it was opened.
    JumpTo(usize),
    /// Ask for another scale of the issue in this row.
    ChangeScale(usize),
    /// Show another round.
    Round(Option<RoundId>),
    /// Let the measures speak of other parties.
    Scope(Vec<PartyId>),
    /// Shade by another measure.
    Shade(Shading),
    /// Open this file.
    Open(PathBuf),
    /// Open this earlier version of the open file as an unsaved copy.
    OpenVersion(Version),
    /// Do what was answered to the notice about the open file.
    AnswerNotice(NoticeAnswer),
    /// Import these files, which belong together.
    Import(Vec<PathBuf>),
    /// Open a scenario that came with the program.
    OpenBundled(usize),
    /// Select this cell and bring it into view; the keyboard stays where it is.
    ShowCell(Cell),
    /// Replace the hit that was gone to.
    ReplaceThis,
    /// Show what a replacement of all hits would do.
    PreviewReplace,
    /// Go to the cell of this change; the keyboard stays where it is.
    ShowDifference(usize),
    /// Compare with this file.
    Compare(Other),
    /// Compare with what the open file now holds.
    CompareOwn,
    /// Merge what the open file now holds.
    Merge,
    /// Merge the other side of the merge that the document began as one side of.
    MergeSides,
    /// Open what can be opened in the place of this file, which cannot be.
    Mend(PathBuf),
    /// Show a party in the inspector.
    Inspect(PartyId),
}
