//! How large the cells of a heat map are, and what finds room in them.

use crate::drawing::scene::Size;
use crate::drawing::typeface::{Face, Font};

/// The largest cell, in pixels.
const LARGEST: f32 = 56.0;
/// The smallest.
const SMALLEST: f32 = 2.0;
/// Cells from this size on hold a number.
const NUMBERED: f32 = 34.0;
/// Rows from this height on have a name.
const NAMED: f32 = 9.0;

/// The cells of a heat map of so many parties.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cells {
    /// The width and height of a cell with its seam, in pixels.
    pub(super) size: f32,
    /// How many in a row.
    pub(super) count: usize,
}

impl Cells {
    /// As large as a room allows, in whole pixels.
    pub(super) fn within(count: usize, room: Size) -> Self {
        let least = room.width.min(room.height) / count.max(1) as f32;
        Self {
            size: least.floor().clamp(SMALLEST, LARGEST),
            count,
        }
    }

    /// All of a row or column.
    pub(super) fn extent(self) -> f32 {
        self.size * self.count as f32
    }

    /// Where a row or column begins.
    pub(super) fn start(self, at: usize) -> f32 {
        self.size * at as f32
    }

    /// Its middle.
    pub(super) fn middle(self, at: usize) -> f32 {
        self.start(at) + self.size / 2.0
    }

    /// Between two cells.
    pub(super) fn seam(self) -> f32 {
        match self.size {
            16.0.. => 2.0,
            8.0.. => 1.0,
            _ => 0.0,
        }
    }

    /// The radius of the corners of a cell; none where cells are small and many.
    pub(super) fn radius(self) -> f32 {
        if self.size >= 24.0 { 3.0 } else { 0.0 }
    }

    /// Whether a cell has room for its number.
    pub(super) fn are_numbered(self) -> bool {
        self.size >= NUMBERED
    }

    /// What the numbers in cells are set in.
    pub(super) fn number(self) -> Font {
        Font::new(Face::Tabular, if self.size >= 44.0 { 13.0 } else { 11.5 })
    }

    /// What names of rows and columns are set in; nothing where there is no room for them.
    pub(super) fn name(self) -> Option<Font> {
        let size = match self.size {
            24.0.. => 13.0,
            15.0.. => 11.5,
            11.0.. => 9.5,
            NAMED.. => 8.5,
            _ => return None,
        };
        Some(Font::new(Face::Regular, size))
    }
}
