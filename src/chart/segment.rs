//! Straight lines between two points, held against boxes and one another.

use crate::drawing::scene::{Area, At};

/// A straight line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Segment {
    pub(super) from: At,
    pub(super) to: At,
}

impl Segment {
    /// Whether a part of it lies inside a box (Liang and Barsky 1984).
    pub(super) fn meets(&self, area: &Area) -> bool {
        let (dx, dy) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
        for (step, room) in [
            (-dx, self.from.x - area.x),
            (dx, area.right() - self.from.x),
            (-dy, self.from.y - area.y),
            (dy, area.bottom() - self.from.y),
        ] {
            if step.abs() < f32::EPSILON {
                if room <= 0.0 {
                    return false;
                }
            } else if step < 0.0 {
                enters = enters.max(room / step);
            } else {
                leaves = leaves.min(room / step);
            }
        }
        enters < leaves
    }

    /// Whether it crosses another.
    pub(super) fn crosses(&self, other: &Self) -> bool {
        let side = |a: At, b: At, c: At| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        let parts = |line: &Self, by: &Self| {
            side(line.from, line.to, by.from) * side(line.from, line.to, by.to) < 0.0
        };
        parts(self, other) && parts(other, self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(from: [f32; 2], to: [f32; 2]) -> Segment {
        let at = |[x, y]: [f32; 2]| At { x, y };
        Segment {
            from: at(from),
            to: at(to),
        }
    }

    #[test]
    fn a_line_meets_a_box_that_it_runs_through() {
        let area = Area::new(10.0, 10.0, 10.0, 10.0);
        for (from, to, meets) in [
            ([0.0, 15.0], [30.0, 15.0], true),
            ([12.0, 12.0], [13.0, 13.0], true),
            ([0.0, 0.0], [5.0, 30.0], false),
            ([0.0, 20.0], [20.0, 40.0], false),
            ([0.0, 10.0], [30.0, 10.0], false),
            ([15.0, 0.0], [15.0, 9.0], false),
        ] {
            assert_eq!(segment(from, to).meets(&area), meets, "{from:?} {to:?}");
        }
    }

    #[test]
    fn lines_cross_where_each_parts_the_other() {
        let one = segment([0.0, 0.0], [10.0, 10.0]);
        assert!(one.crosses(&segment([0.0, 10.0], [10.0, 0.0])));
        assert!(!one.crosses(&segment([0.0, 1.0], [10.0, 11.0])));
        assert!(!one.crosses(&segment([6.0, 0.0], [20.0, 0.0])));
    }
}
