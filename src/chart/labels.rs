//! Places for the labels of marks, so that none covers another, a mark, or leaves the plot.
//!
//! Each label in turn, the most important first: beside its mark if there is room, else a little
//! away from it with a line to it, else nowhere; it is then left to the read-out and the table. A
//! label without a line is no nearer to another mark than to its own, or it would name that one. The
//! same marks give the same places.

use super::segment::Segment;
use super::squares::Squares;
use crate::drawing::look::{HAIR, Look};
use crate::drawing::scene::{Align, Area, At, Scene, Size, Stroke, base_line, line_height};
use crate::drawing::typeface::Font;
use crate::drawing::wrap::Line;

/// A label that wants a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// The mark that it names.
    pub mark: Area,
    /// How large it is.
    pub size: Size,
}

/// A label's place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Where the label is.
    pub area: Area,
    /// Where a line from its mark begins and ends, if it is not beside it.
    pub leader: Option<Leader>,
}

/// A line from a mark to its label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leader {
    /// At the mark.
    pub from: At,
    /// At the label.
    pub to: At,
}

/// Between a mark and its label.
const BESIDE: f32 = 3.0;
/// Between two labels.
const APART: f32 = 2.0;
/// How far from its mark a label with a line to it may be, in pixels: the nearest that is free.
const AWAY: [f32; 4] = [14.0, 24.0, 36.0, 52.0];
/// So much nearer to another mark, in pixels, a label may seem to be for rounding alone.
const AS_NEAR: f32 = 0.5;
/// After so many labels in a row without a place, those that are less important get none.
const PATIENCE: usize = 200;

/// The sides of a mark that a label may stand at, the best first: to the right, to the left, above,
/// below, then the corners. The part of the label's own width and height, and which way from the mark.
const SIDES: [Side; 8] = [
    Side::new(0.0, 0.5, 1.0, 0.0),
    Side::new(1.0, 0.5, -1.0, 0.0),
    Side::new(0.5, 1.0, 0.0, -1.0),
    Side::new(0.5, 0.0, 0.0, 1.0),
    Side::new(0.0, 1.0, 0.7, -0.7),
    Side::new(0.0, 0.0, 0.7, 0.7),
    Side::new(1.0, 1.0, -0.7, -0.7),
    Side::new(1.0, 0.0, -0.7, 0.7),
];

/// A side of a mark.
#[derive(Clone, Copy, Debug)]
struct Side {
    /// The part of the label that lies to the left of its nearest point, 0-1.
    left: f32,
    /// The part above it.
    above: f32,
    /// Which way it is from the mark.
    dx: f32,
    dy: f32,
}

impl Side {
    const fn new(left: f32, above: f32, dx: f32, dy: f32) -> Self {
        Self {
            left,
            above,
            dx,
            dy,
        }
    }

    /// The point at this side of a mark, so far from it.
    fn point(self, mark: &Area, away: f32) -> At {
        let middle = mark.middle();
        At {
            x: middle.x + self.dx * (mark.width / 2.0 + away),
            y: middle.y + self.dy * (mark.height / 2.0 + away),
        }
    }

    /// The label at this side, so far away.
    fn label(self, label: &Label, away: f32) -> Area {
        let at = self.point(&label.mark, away);
        Area::new(
            at.x - self.left * label.size.width,
            at.y - self.above * label.size.height,
            label.size.width,
            label.size.height,
        )
    }
}

/// A place for each label, in the order of the labels: the most important stand first. `marks` are
/// all marks that no label may cover, `within` is what no label may leave.
pub fn place(labels: &[Label], marks: &[Area], within: Area) -> Vec<Option<Placed>> {
    let mut plan = Plan {
        within,
        marks: Squares::of(within),
        labels: Squares::of(within),
        leaders: Vec::new(),
    };
    for mark in marks {
        plan.marks.take(*mark);
    }
    let mut failed = 0;
    labels
        .iter()
        .map(|label| {
            if failed > PATIENCE {
                return None;
            }
            let placed = plan.find(label, labels);
            match placed {
                Some(placed) => {
                    failed = 0;
                    plan.labels.take(placed.area);
                    plan.leaders.extend(placed.leader.map(Leader::segment));
                }
                None => failed += 1,
            }
            placed
        })
        .collect()
}

/// What is taken so far.
struct Plan {
    within: Area,
    marks: Squares,
    labels: Squares,
    leaders: Vec<Segment>,
}

impl Plan {
    fn find(&self, label: &Label, all: &[Label]) -> Option<Placed> {
        let beside = SIDES.iter().map(|side| Placed {
            area: side.label(label, BESIDE),
            leader: None,
        });
        let away = AWAY.iter().flat_map(|away| {
            SIDES.iter().map(|side| Placed {
                area: side.label(label, *away),
                leader: Some(Leader {
                    from: side.point(&label.mark, 0.0),
                    to: side.point(&label.mark, *away - 1.0),
                }),
            })
        });
        beside.chain(away).find(|placed| {
            self.is_free(placed, &label.mark)
                && (placed.leader.is_some() || label.is_nearest(&placed.area, all))
        })
    }

    fn is_free(&self, placed: &Placed, own: &Area) -> bool {
        let area = placed.area;
        let is_free = self.within.holds(&area)
            && !self.labels.meet(&area.grown(APART))
            && !self.marks.meet(&area)
            && !self.leaders.iter().any(|leader| leader.meets(&area));
        let Some(leader) = placed.leader.map(Leader::segment) else {
            return is_free;
        };
        is_free
            && !self.leaders.iter().any(|other| other.crosses(&leader))
            && !self.labels.all.iter().any(|other| leader.meets(other))
            && !self
                .marks
                .all
                .iter()
                .any(|mark| mark != own && leader.meets(mark))
    }
}

impl Leader {
    fn segment(self) -> Segment {
        Segment {
            from: self.from,
            to: self.to,
        }
    }
}

impl Label {
    /// Whether no mark of another label is nearer to this label, placed here, than its own.
    fn is_nearest(&self, area: &Area, all: &[Self]) -> bool {
        let own = distance(area, self.mark.middle());
        all.iter()
            .all(|other| distance(area, other.mark.middle()) >= own - AS_NEAR)
    }

    /// A line of text that names a mark.
    pub fn of(mark: Area, line: &Line, font: Font) -> Self {
        Self {
            mark,
            size: Size {
                width: line.width,
                height: line_height(font),
            },
        }
    }
}

/// From a point to the nearest of an area, in pixels.
fn distance(area: &Area, at: At) -> f32 {
    let dx = at.x - at.x.clamp(area.x, area.right());
    let dy = at.y - at.y.clamp(area.y, area.y + area.height);
    dx.hypot(dy)
}

impl Placed {
    /// Draws the line to the mark, below everything that is drawn later.
    pub fn draw_leader(&self, scene: &mut Scene, look: &Look) {
        if let Some(leader) = self.leader {
            let stroke = Stroke {
                color: look.palette.line.mix(look.palette.ink, 0.35),
                width: HAIR,
            };
            scene.line(leader.from, leader.to, stroke);
        }
    }

    /// Draws the panel's colour where the label will be: a hairline behind it is interrupted.
    pub fn draw_ground(&self, scene: &mut Scene, look: &Look) {
        let inner = Area {
            y: self.area.y + 1.0,
            height: self.area.height - 2.0,
            ..self.area
        };
        scene.area(inner, look.palette.panel);
    }

    /// Draws the label.
    pub fn draw(
        &self,
        scene: &mut Scene,
        line: Line,
        font: Font,
        color: crate::drawing::palette::Rgb,
    ) {
        let at = At {
            x: self.area.x,
            y: self.area.y + base_line(font),
        };
        scene.text(at, Align::Left, line, font, color);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PLOT: Area = Area::new(40.0, 10.0, 500.0, 300.0);

    fn dot(x: f32, y: f32) -> Area {
        Area::around(
            At { x, y },
            Size {
                width: 10.0,
                height: 10.0,
            },
        )
    }

    fn label(mark: Area, width: f32) -> Label {
        Label {
            mark,
            size: Size {
                width,
                height: 16.0,
            },
        }
    }

    #[test]
    fn a_label_stands_to_the_right_of_its_mark_and_elsewhere_where_that_is_taken() {
        let marks = [dot(150.0, 100.0), dot(180.0, 100.0), dot(530.0, 100.0)];
        let labels = marks.map(|mark| label(mark, 60.0));
        let placed = place(&labels, &marks, PLOT);
        let area = |at: usize| placed[at].unwrap().area;
        assert!(
            area(0).right() < 150.0,
            "the second mark is to the right of the first: {:?}",
            area(0)
        );
        assert!(area(1).x > 180.0);
        assert!(
            area(2).right() < 530.0,
            "the plot ends to the right of the third"
        );
        assert!(
            placed
                .iter()
                .flatten()
                .all(|placed| placed.leader.is_none())
        );
    }

    #[test]
    fn a_label_without_room_beside_its_mark_has_a_line_to_it_or_is_left_out() {
        let marks: Vec<Area> = (0..40)
            .map(|at| dot(200.0 + at as f32 * 0.3, 150.0))
            .collect();
        let labels: Vec<Label> = marks.iter().map(|mark| label(*mark, 80.0)).collect();
        let placed = place(&labels, &marks, PLOT);
        assert!(placed[0].is_some_and(|placed| placed.leader.is_none()));
        assert!(placed.iter().any(Option::is_none));
        assert!(
            place(&[label(PLOT, 600.0)], &[], PLOT)[0].is_none(),
            "wider than the plot"
        );
        assert_eq!(place(&[], &[], PLOT), []);
    }

    #[test]
    fn a_label_without_a_line_stands_by_its_own_mark_and_by_no_other() {
        // Along a line that no label may cover, as rounds stand in time: the last is named first.
        let line = Area::new(40.0, 95.0, 500.0, 10.0);
        let marks = [dot(321.0, 100.0), dot(290.0, 100.0), dot(300.0, 100.0)];
        let labels = marks.map(|mark| label(mark, 40.0));
        let placed = place(&labels, &[line], PLOT);
        for (at, label) in labels.iter().enumerate() {
            let placed = placed[at].unwrap();
            let own = distance(&placed.area, label.mark.middle());
            let is_nearer = marks
                .iter()
                .any(|mark| distance(&placed.area, mark.middle()) < own - AS_NEAR);
            assert!(placed.leader.is_some() || !is_nearer, "{at}: {placed:?}");
        }
    }

    proptest! {
        #[test]
        fn no_two_labels_overlap_and_none_leaves_the_plot_or_covers_a_mark(
            dots in prop::collection::vec((40.0_f32..540.0, 10.0_f32..310.0, 5.0_f32..160.0), 0..120)
        ) {
            let marks: Vec<Area> = dots.iter().map(|(x, y, _)| dot(*x, *y)).collect();
            let widths = dots.iter().map(|(_, _, width)| *width);
            let labels: Vec<Label> = marks.iter().zip(widths).map(|(mark, width)| label(*mark, width)).collect();
            let placed = place(&labels, &marks, PLOT);
            prop_assert_eq!(&placed, &place(&labels, &marks, PLOT));
            let shown: Vec<Placed> = placed.into_iter().flatten().collect();
            for (at, one) in shown.iter().enumerate() {
                prop_assert!(PLOT.holds(&one.area));
                prop_assert!(!marks.iter().any(|mark| mark.meets(&one.area)));
                for other in shown.iter().skip(at + 1) {
                    prop_assert!(!one.area.meets(&other.area));
                }
                for other in &shown {
                    let leader = other.leader.map(Leader::segment);
                    prop_assert!(!leader.is_some_and(|leader| leader.meets(&one.area)));
                }
            }
        }
    }
}
