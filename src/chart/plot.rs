//! A plane of two axes, with hairlines at round numbers and names at their ends.

use super::Axis;
use crate::drawing::look::{HAIR, Look, SMALL};
use crate::drawing::scene::{Align, Area, At, Scene, Size, Stroke, line_height};
use crate::drawing::typeface::{Face, Font};
use crate::drawing::wrap::Line;

/// Numbers along axes.
const TICK: Font = Font::new(Face::Tabular, SMALL.size);
/// Between an axis and its numbers.
const BESIDE: f32 = 8.0;
/// Between two hairlines at least, across and down.
const TICK_ROOM: Size = Size {
    width: 70.0,
    height: 44.0,
};

/// More steps than so many tell a reader no more.
const MOST: f32 = 4.0;

/// A plane of two axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plot {
    /// What is between the axes.
    pub area: Area,
    /// Numbers to the right.
    pub x: Axis,
    /// Numbers upwards.
    pub y: Axis,
}

impl Plot {
    /// A plane that fills `size` together with the numbers and names of its axes: `x` and `y` are
    /// the least and the most of each.
    pub fn of(size: Size, x: [f64; 2], y: [f64; 2]) -> Self {
        let axis = |[from, to]: [f64; 2], start, end| Axis {
            from,
            to,
            start,
            end,
        };
        let line = line_height(SMALL);
        let top = line + BESIDE;
        let bottom = size.height - 2.0 * line - BESIDE;
        // The widest number of the upward axis stands to the left of it.
        let ticks = axis(y, bottom, top).ticks(most(bottom - top, TICK_ROOM.height));
        let widest = ticks.iter().map(|tick| Line::of(&tick.text, TICK).width);
        let left = widest.fold(0.0, f32::max) + BESIDE;
        // Half of the last number of the other axis stands to the right of it.
        let right = size.width - 2.0 * BESIDE;
        Self {
            area: Area::new(left, top, (right - left).max(1.0), (bottom - top).max(1.0)),
            x: axis(x, left, right.max(left + 1.0)),
            y: axis(y, bottom.max(top + 1.0), top),
        }
    }

    /// Where a point is.
    pub fn at(&self, x: f64, y: f64) -> At {
        At {
            x: self.x.at(x),
            y: self.y.at(y),
        }
    }

    /// Draws hairlines at round numbers of the upward axis, the numbers of both, and their names.
    pub fn grid(&self, scene: &mut Scene, look: &Look, x_name: &str, y_name: &str) {
        let dim = look.palette.dim;
        let area = self.area;
        for tick in self.y.ticks(most(area.height, TICK_ROOM.height)) {
            let y = tick.at.round() + 0.5;
            let line = |x| At { x, y };
            scene.line(line(area.x), line(area.right()), look.hair());
            let at = At {
                x: area.x - BESIDE,
                y: tick.at + TICK.size * 0.36,
            };
            scene.text(at, Align::Right, Line::of(&tick.text, TICK), TICK, dim);
        }
        let below = area.bottom() + BESIDE + SMALL.size;
        for tick in self.x.ticks(most(area.width, TICK_ROOM.width)) {
            let at = At {
                x: tick.at,
                y: below,
            };
            scene.text(at, Align::Middle, Line::of(&tick.text, TICK), TICK, dim);
        }
        let name = |text: &str| Line::cut(text, SMALL, area.width);
        let at = At {
            x: 0.0,
            y: SMALL.size,
        };
        scene.text(at, Align::Left, name(y_name), SMALL, dim);
        let at = At {
            x: area.right(),
            y: below + line_height(SMALL),
        };
        scene.text(at, Align::Right, name(x_name), SMALL, dim);
    }

    /// Draws a dashed line upwards where the axis to the right has a number.
    pub fn threshold(&self, scene: &mut Scene, look: &Look, x: f64) {
        let x = self.x.at(x).round() + 0.5;
        let stroke = Stroke {
            color: look.palette.line.mix(look.palette.ink, 0.25),
            width: HAIR,
        };
        let at = |y| At { x, y };
        let points = vec![at(self.area.y), at(self.area.bottom())];
        scene.polyline(points, stroke, true);
    }
}

/// How many steps of this room a length has at most, at least 1.
fn most(length: f32, room: f32) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of hairlines, at least 1"
    )]
    let steps = (length / room).clamp(1.0, MOST) as usize;
    steps
}
