//! Paths in the language of SVG as points, for a painter that knows no curves.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use eframe::egui::{Pos2, pos2};
use resvg::tiny_skia::PathSegment;
use resvg::usvg::{Node, Options, Tree};

/// A line through points.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Contour {
    pub(super) points: Vec<Pos2>,
    /// Whether it ends where it began.
    pub(super) closed: bool,
}

type Known = HashMap<&'static str, Arc<[Contour]>>;

/// In how many straight pieces a curve is cut.
const PIECES: u16 = 10;

/// The contours of a path, in its own coordinates; none for what is no path.
pub(super) fn contours(path: &'static str) -> Arc<[Contour]> {
    // The program has a handful of paths, which are read once.
    static KNOWN: LazyLock<Mutex<Known>> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known
        .entry(path)
        .or_insert_with(|| read(path).into())
        .clone()
}

fn read(path: &str) -> Vec<Contour> {
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"12\" height=\"12\"><path d=\"{path}\" stroke=\"#000\"/></svg>"
    );
    let Ok(tree) = Tree::from_str(&svg, &Options::default()) else {
        return Vec::new();
    };
    let mut contours = Vec::new();
    for node in tree.root().children() {
        if let Node::Path(path) = node {
            for segment in path.data().segments() {
                add(&mut contours, segment);
            }
        }
    }
    contours
}

fn add(contours: &mut Vec<Contour>, segment: PathSegment) {
    let point = |p: resvg::tiny_skia::Point| pos2(p.x, p.y);
    if let PathSegment::MoveTo(start) = segment {
        contours.push(Contour {
            points: vec![point(start)],
            closed: false,
        });
        return;
    }
    let Some(contour) = contours.last_mut() else {
        return;
    };
    let Some(from) = contour.points.last().copied() else {
        return;
    };
    let steps = (1..=PIECES).map(|step| f32::from(step) / f32::from(PIECES));
    match segment {
        PathSegment::MoveTo(_) => {}
        PathSegment::LineTo(to) => contour.points.push(point(to)),
        PathSegment::QuadTo(a, to) => contour.points.extend(steps.map(|t| {
            let (one, two) = (from.lerp(point(a), t), point(a).lerp(point(to), t));
            one.lerp(two, t)
        })),
        PathSegment::CubicTo(a, b, to) => contour.points.extend(steps.map(|t| {
            let (a, b, to) = (point(a), point(b), point(to));
            let (one, two, three) = (from.lerp(a, t), a.lerp(b, t), b.lerp(to, t));
            one.lerp(two, t).lerp(two.lerp(three, t), t)
        })),
        PathSegment::Close => contour.closed = true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Outlook;
    use crate::drawing::outlook_mark::OutlookMark;

    #[test]
    fn the_marks_of_outlooks_become_points_within_their_square() {
        for outlook in Outlook::ALL {
            let mark = OutlookMark::of(outlook);
            for path in [Some(mark.outline), mark.filled].into_iter().flatten() {
                let contours = contours(path);
                assert!(!contours.is_empty(), "{path}");
                let mut points = contours.iter().flat_map(|contour| &contour.points);
                assert!(points.all(|p| (0.0..=12.0).contains(&p.x) && (0.0..=12.0).contains(&p.y)));
            }
        }
        assert!(contours("no path").is_empty());
    }

    #[test]
    fn an_arc_keeps_its_radius() {
        let circle = contours("M10 6a4 4 0 1 1-8 0a4 4 0 1 1 8 0z");
        assert!(circle[0].closed && circle[0].points.len() > 20);
        for point in &circle[0].points {
            assert!(
                (point.distance(pos2(6.0, 6.0)) - 4.0).abs() < 0.02,
                "{point:?}"
            );
        }
    }
}
