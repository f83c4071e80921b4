//! What the matrix remembers between frames: widths, row heights, where it is scrolled, what is dragged.

use std::collections::HashMap;

use eframe::egui::Vec2;

use crate::session::grid::{Cell, IssueLine, PartyLine};

use super::layout::MatrixLayout;

/// A line of the matrix, whichever way it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Line {
    /// Along the issues.
    Issue(IssueLine),
    /// Along the parties.
    Party(PartyLine),
}

/// How high rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub(crate) enum RowHeight {
    /// Positions and marks alone.
    Compact,
    /// As high as their words, up to so many lines.
    Lines(u8),
}

impl Default for RowHeight {
    fn default() -> Self {
        Self::Lines(2)
    }
}

impl RowHeight {
    /// All, in the order in which they are offered.
    pub(crate) const ALL: [Self; 5] = [
        Self::Compact,
        Self::Lines(1),
        Self::Lines(2),
        Self::Lines(4),
        Self::Lines(8),
    ];

    /// What it is called.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Compact => "compact",
            Self::Lines(1) => "1 line",
            Self::Lines(2) => "up to 2 lines",
            Self::Lines(4) => "up to 4 lines",
            Self::Lines(_) => "up to 8 lines",
        }
    }

    /// The most lines of words in a cell.
    pub(crate) fn most_lines(self) -> usize {
        match self {
            Self::Compact => 1,
            Self::Lines(lines) => usize::from(lines.max(1)),
        }
    }
}

/// What the pointer drags.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Drag {
    /// A rectangle is being selected.
    Select,
    /// A column is being made wider or narrower.
    Resize {
        /// Which.
        line: Line,
        /// Its width when the drag began, in points.
        width: f32,
        /// Where the pointer was then, in points.
        from: f32,
    },
    /// Selected lines are being moved.
    Move,
}

/// What the matrix remembers.
#[derive(Default)]
pub(crate) struct MatrixState {
    /// Widths chosen by the user, in points.
    pub(crate) widths: HashMap<Line, f32>,
    /// How high rows are.
    pub(crate) row_height: RowHeight,
    /// Whether the active cell is to be scrolled into view.
    pub(crate) reveal: bool,
    /// The cell whose figures are being explained.
    pub(crate) explained: Option<Cell>,
    pub(super) drag: Option<Drag>,
    pub(super) layout: Option<MatrixLayout>,
    /// How far it is scrolled.
    pub(super) offset: Vec2,
    /// How many rows were to be seen.
    pub(super) page: usize,
    /// How many cells beside the headings were to be seen.
    pub(super) seen: usize,
}

impl MatrixState {
    /// A matrix that was not yet drawn, with rows so high.
    pub(crate) fn new(row_height: RowHeight) -> Self {
        Self {
            row_height,
            ..Self::default()
        }
    }

    /// Forgets what rests on the scenario, which was read again; widths and scrolling stay.
    pub(crate) fn read_again(&mut self) {
        self.layout = None;
        self.drag = None;
        self.explained = None;
    }

    /// How many cells beside the headings were to be seen in the last frame.
    pub(crate) fn visible_cells(&self) -> usize {
        self.seen
    }
}
