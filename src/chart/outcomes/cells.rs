//! Small charts of issues beside and below one another, each as high as it needs to be.

use super::super::{Chart, Multiples, Spot};
use crate::drawing::scene::{Area, At, Scene, Size};

/// So many issues are drawn at most; the table has all.
pub(super) const MOST: usize = 200;
/// The least width of an issue.
const LEAST: f32 = 380.0;
/// Between two of them.
const BETWEEN: Size = Size {
    width: 36.0,
    height: 20.0,
};

/// One issue, from its own top left corner.
#[derive(Default)]
pub(super) struct Cell {
    pub(super) scene: Scene,
    pub(super) spots: Vec<Spot>,
}

/// The columns that issues stand in.
#[derive(Clone, Copy)]
pub(super) struct Cells {
    columns: Multiples,
    width: f32,
}

impl Cells {
    /// Columns for so many issues in this width.
    pub(super) fn of(count: usize, width: f32) -> Self {
        let least = Size {
            width: LEAST,
            height: 0.0,
        };
        Self {
            columns: Multiples::fit(count, width, least, BETWEEN),
            width,
        }
    }

    /// How wide an issue is.
    pub(super) fn width(&self) -> f32 {
        self.columns.cell.width
    }

    /// Puts the issues into a chart, from left to right, then below.
    pub(super) fn fill(&self, chart: &mut Chart, cells: Vec<Cell>) {
        let mut y = 0.0;
        let mut cells = cells.into_iter().peekable();
        while cells.peek().is_some() {
            let mut tallest: f32 = 0.0;
            for (at, cell) in cells.by_ref().take(self.columns.columns).enumerate() {
                let by = At {
                    x: self.columns.cell(at).x,
                    y,
                };
                tallest = tallest.max(cell.scene.height);
                let spots = cell.spots.into_iter().map(|spot| moved(spot, by));
                chart.spots.extend(spots);
                chart.scene.put_at(cell.scene, by);
            }
            y += tallest + BETWEEN.height;
        }
        let height = (y - BETWEEN.height).max(0.0);
        chart.scene.height = height;
        chart.size = Size {
            width: self.width,
            height,
        };
    }
}

fn moved(spot: Spot, by: At) -> Spot {
    Spot {
        area: Area {
            x: spot.area.x + by.x,
            y: spot.area.y + by.y,
            ..spot.area
        },
        ..spot
    }
}
