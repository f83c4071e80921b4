//! The columns of a matrix: where they stand, and the lines between them.

use super::draft::Medium;
use crate::drawing::look::Look;
use crate::drawing::scene::{At, Scene};
use crate::files::export::view::View;
use crate::scenario::Party;

/// The width of the column of issues, in pixels.
pub(super) const ISSUE: f32 = 200.0;
/// The width of the column of gaps.
pub(super) const GAP: f32 = 92.0;
/// The width of the column of outlooks.
pub(super) const OUTLOOK: f32 = 116.0;
/// The width of the column of priorities.
pub(super) const PRIORITY: f32 = 70.0;

/// The columns of one block of parties.
pub(super) struct Columns<'a> {
    pub(super) parties: Vec<&'a Party>,
    /// The width of a party's column, in pixels.
    pub(super) party: f32,
    /// Whether gap, outlook and priority are there.
    pub(super) figures: bool,
}

impl<'a> Columns<'a> {
    pub(super) fn blocks(view: &View<'a>, medium: Medium) -> Vec<Self> {
        let count = view.parties.len();
        let most = match medium {
            Medium::Tall => 12,
            Medium::Paged => 6,
        };
        let blocks = count.div_ceil(most).max(1);
        let per_block = count.div_ceil(blocks).max(1);
        let party = match (medium, per_block) {
            (Medium::Paged, n) => ((1320.0 - ISSUE) / n as f32 - 50.0).clamp(150.0, 300.0),
            (Medium::Tall, 0..=3) => 260.0,
            (Medium::Tall, 4) => 230.0,
            (Medium::Tall, 5..=6) => 190.0,
            (Medium::Tall, 7..=9) => 160.0,
            (Medium::Tall, _) => 140.0,
        };
        let block = |parties: &[&'a Party]| Self {
            parties: parties.to_vec(),
            party,
            figures: view.options.include.figures,
        };
        if count == 0 {
            return vec![block(&[])];
        }
        view.parties.chunks(per_block).map(block).collect()
    }

    pub(super) fn at(&self, column: usize) -> f32 {
        ISSUE + self.party * column as f32
    }

    pub(super) fn gap(&self) -> f32 {
        self.at(self.parties.len())
    }

    pub(super) fn width(&self) -> f32 {
        let figures = if self.figures {
            GAP + OUTLOOK + PRIORITY
        } else {
            0.0
        };
        self.gap() + figures
    }

    /// Where columns begin, after the first.
    pub(super) fn edges(&self) -> Vec<f32> {
        let mut edges: Vec<f32> = (0..=self.parties.len()).map(|at| self.at(at)).collect();
        if self.figures {
            let gap = self.gap();
            edges.extend([
                gap + GAP,
                gap + GAP + OUTLOOK,
                gap + GAP + OUTLOOK + PRIORITY,
            ]);
        }
        edges
    }
}

/// The hairlines around the cells of a row, over what is drawn in them.
pub(super) fn grid(scene: &mut Scene, look: &Look, columns: &Columns<'_>) {
    let height = scene.height;
    for x in std::iter::once(0.0).chain(columns.edges()) {
        let x = x + 0.5;
        scene.line(At { x, y: 0.0 }, At { x, y: height }, look.hair());
    }
    // The line above again: a shaded cell may have covered it where pixels are large.
    let right = columns.width();
    for y in [-0.5, height - 0.5] {
        scene.line(At { x: 0.0, y }, At { x: right, y }, look.hair());
    }
}
