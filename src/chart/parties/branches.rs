//! The branches of a tree of parties beside rows.

use crate::chart::{Axis, Spot, Target};
use crate::compare::{Branch, PartyTree};
use crate::drawing::look::{Look, SMALL};
use crate::drawing::scene::{Align, Area, At, Scene, Stroke};
use crate::drawing::typeface::{Face, Font};
use crate::drawing::wrap::Line;
use crate::scenario::Scenario;

use super::words::{join_words, last, under};

/// Numbers along the axis.
const TICK: Font = Font::new(Face::Tabular, SMALL.size);
/// The width of a branch, in pixels; narrower where rows are.
const WIDTH: f32 = 1.25;
const THIN: f32 = 0.5;
/// How far around a join the pointer finds it.
const REACH: f32 = 4.0;
/// Between two numbers of the axis at least.
const TICK_ROOM: f32 = 44.0;
/// Of joins that are drawn smaller than this, no spot is made.
const LEAST: f32 = 3.0;

/// Where branches are drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Branches {
    /// Leaves begin at its left side, the highest join is at most at its right.
    pub(super) area: Area,
    /// The height of a leaf's row.
    pub(super) row: f32,
}

/// A branch as drawn: where it ends.
#[derive(Clone, Copy)]
struct End {
    at: At,
}

impl Branches {
    /// Draws the tree, the axis of its heights below it, and makes a spot for each join.
    pub(super) fn draw(
        self,
        scene: &mut Scene,
        look: &Look,
        scenario: &Scenario,
        tree: &PartyTree,
    ) -> Vec<Spot> {
        let highest = tree.joins.last().map_or(0.0, |join| join.height);
        let axis = Axis {
            from: 0.0,
            to: if highest > 0.0 { highest } else { 1.0 },
            start: self.area.x,
            end: self.area.right(),
        };
        self.ticks(scene, look, &axis);
        let stroke = Stroke {
            color: look.palette.dim,
            width: (self.row / 8.0).clamp(THIN, WIDTH),
        };
        let mut ends: Vec<End> = Vec::with_capacity(tree.joins.len());
        let mut spots = Vec::new();
        for join in &tree.joins {
            let end = |branch: Branch| match branch {
                Branch::Leaf(at) => At {
                    x: self.area.x,
                    y: self.area.y + (at as f32 + 0.5) * self.row,
                },
                Branch::Join(join) => ends.get(join).map_or(
                    At {
                        x: self.area.x,
                        y: self.area.y,
                    },
                    |end| end.at,
                ),
            };
            let (first, second) = (end(join.first), end(join.second));
            let x = axis.at(join.height);
            let points = vec![first, At { x, ..first }, At { x, ..second }, second];
            scene.polyline(points, stroke, false);
            ends.push(End {
                at: At {
                    x,
                    y: f32::midpoint(first.y, second.y),
                },
            });
            let area = Area::new(
                x - REACH,
                first.y,
                2.0 * REACH,
                (second.y - first.y).max(LEAST),
            );
            let below = last(tree, join.first);
            let neighbours = tree.leaves.get(below).zip(under(tree, join.second).first());
            if let Some((a, b)) = neighbours.filter(|_| self.row >= LEAST) {
                spots.push(Spot {
                    area,
                    target: Target::Pair(*a, *b),
                    words: join_words(scenario, tree, *join),
                });
            }
        }
        spots
    }

    /// Hairlines at round heights, with their numbers below.
    fn ticks(&self, scene: &mut Scene, look: &Look, axis: &Axis) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a number of hairlines, at least 1"
        )]
        let most = (self.area.width / TICK_ROOM).clamp(1.0, 10.0) as usize;
        for tick in axis.ticks(most) {
            let x = tick.at.round() + 0.5;
            let line = |y| At { x, y };
            scene.line(line(self.area.y), line(self.area.bottom()), look.hair());
            let at = At {
                x: tick.at,
                y: self.area.bottom() + SMALL.size + 4.0,
            };
            let text = Line::of(&tick.text, TICK);
            scene.text(at, Align::Middle, text, TICK, look.palette.dim);
        }
    }
}
