//! One figure round by round, as a line.

use crate::chart::Axis;
use crate::compare::{CourseMeasure, IssueSeries, Overall};
use crate::drawing::look::Look;
use crate::drawing::palette::Rgb;
use crate::drawing::scene::{At, Scene, Shape, Stroke};

/// The radius of a round's dot.
const DOT: f32 = 2.5;
/// Below this distance of two rounds, only the last has a dot.
const DOTS_APART: f32 = 9.0;
/// How thick the line is.
const LINE: f32 = 1.6;

/// A figure at one round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    /// 0-1; none where it is not known.
    pub(super) value: Option<f64>,
    /// Whether it rests on earlier rounds only.
    pub(super) carried_over: bool,
    /// Whether it is 0 because an agreed value is in force.
    pub(super) settled: bool,
}

/// The figures of an issue. From its agreement on they are 0.
pub(super) fn figures_of(series: &IssueSeries, measure: CourseMeasure) -> Vec<Figure> {
    let values = measure.of(series).iter().enumerate();
    values
        .map(|(at, value)| {
            let settled = series.settled_from.is_some_and(|from| from <= at);
            Figure {
                value: if settled { Some(0.0) } else { *value },
                carried_over: series.carried_over.get(at).copied().unwrap_or_default(),
                settled,
            }
        })
        .collect()
}

/// The figures of all issues together.
pub(super) fn figures_of_all(overall: &Overall) -> Vec<Figure> {
    let figure = |value: &Option<f64>| Figure {
        value: *value,
        carried_over: false,
        settled: false,
    };
    overall.mean.iter().map(figure).collect()
}

/// Where a course is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Course {
    /// The rounds: the first is number 0.
    pub(super) x: Axis,
    /// The figures, upwards.
    pub(super) y: Axis,
}

impl Course {
    /// Where so many rounds stand between two places.
    pub(super) fn rounds(count: usize, start: f32, end: f32) -> Axis {
        // A single round stands in the middle.
        let (from, to) = if count < 2 {
            (-1.0, 1.0)
        } else {
            (0.0, (count - 1) as f64)
        };
        Axis {
            from,
            to,
            start,
            end,
        }
    }

    fn at(&self, round: usize, value: f64) -> At {
        At {
            x: self.x.at(round as f64),
            y: self.y.at(value),
        }
    }

    /// Draws the line: dotted towards a round whose figure is carried over, and its dot hollow; a
    /// tick where the issue is settled. Returns where it ends.
    pub(super) fn draw(
        &self,
        scene: &mut Scene,
        look: &Look,
        figures: &[Figure],
        color: Rgb,
    ) -> Option<At> {
        let stroke = Stroke { color, width: LINE };
        let known = |at: usize| {
            let figure = figures.get(at)?;
            Some(self.at(at, figure.value?))
        };
        // As few lines as there are runs of one kind: charts of many rounds stay light.
        let mut run: Vec<At> = Vec::new();
        let mut is_dashed = false;
        for (at, figure) in figures.iter().enumerate() {
            let step = at.checked_sub(1).and_then(known).zip(known(at));
            let dashed = figure.carried_over && !figure.settled;
            if step.is_none() || dashed != is_dashed {
                scene.polyline(std::mem::take(&mut run), stroke, is_dashed);
            }
            if let Some((from, to)) = step {
                if run.is_empty() {
                    run.push(from);
                }
                run.push(to);
            }
            is_dashed = dashed;
        }
        scene.polyline(run, stroke, is_dashed);
        let apart = (self.x.at(1.0) - self.x.at(0.0)).abs();
        let last = figures.iter().rposition(|figure| figure.value.is_some())?;
        let begun = figures.iter().position(|figure| figure.settled);
        for (at, figure) in figures.iter().enumerate() {
            let Some(point) = known(at) else {
                continue;
            };
            let is_alone = (at == 0 || known(at - 1).is_none()) && known(at + 1).is_none();
            if begun == Some(at) {
                tick(scene, look, point, color);
            } else if !figure.settled && (apart >= DOTS_APART || at == last || is_alone) {
                dot(scene, look, point, color, figure.carried_over);
            }
        }
        known(last)
    }
}

fn dot(scene: &mut Scene, look: &Look, at: At, color: Rgb, hollow: bool) {
    let (radius, fill, stroke) = if hollow {
        let ring = Stroke { color, width: 1.2 };
        (DOT - 0.3, look.palette.panel, Some(ring))
    } else {
        (DOT, color, None)
    };
    scene.shapes.push(Shape::Disc {
        at,
        radius,
        fill,
        stroke,
    });
}

/// A tick in a disc of the ground, where an issue is settled.
fn tick(scene: &mut Scene, look: &Look, at: At, color: Rgb) {
    scene.shapes.push(Shape::Disc {
        at,
        radius: 6.0,
        fill: look.palette.panel,
        stroke: None,
    });
    scene.shapes.push(Shape::Path {
        at: At {
            x: at.x - 5.0,
            y: at.y - 5.0,
        },
        scale: 1.0,
        path: "M1 5.5l2.7 3L9 1.5",
        fill: None,
        stroke: Some(Stroke { color, width: 1.7 }),
    });
}
