//! Charts as figures: the same drawing as in the window, below what it is called and what it shows.

use super::draft::{Draft, Group, Medium, Section};
use super::head;
use super::matrix::rows_left_out;
use super::pages::BETWEEN;
use super::paper::Sheet;
use crate::chart::Chart;
use crate::chart::rounds::{self, Convergence, convergence_parts};
use crate::compare::{CourseMeasure, issue_series};
use crate::drawing::look::{Look, NAME, SMALL};
use crate::drawing::scene::{Area, At, Scene, Shape, Size};
use crate::drawing::wrap;
use crate::files::export::view::View;
use crate::files::progress::{Cancelled, Progress};

/// How large a chart is asked for, in one piece.
const TALL: Size = Size {
    width: 960.0,
    height: 620.0,
};
/// How wide on paper.
const PAGED_WIDTH: f32 = 1040.0;
/// How high at least: on a page that has less room the foot goes to the next.
const PAGED_LEAST: f32 = 330.0;
/// How high the words above a chart are reckoned with: its title, and two lines.
const WORDS: f32 = 70.0;
/// Between the words above a chart and the chart, in pixels.
const BELOW: f32 = 12.0;
/// More issues than so many have no small chart of their own.
const ISSUES: usize = 200;
/// So many lines what a chart shows may take.
const ABOUT: usize = 3;

/// The figure of a chart that is made in the size asked for; cancelled where the work is.
pub(super) fn draft(
    view: &View<'_>,
    look: &Look,
    medium: Medium,
    progress: &Progress,
    chart: impl FnOnce(Size) -> Chart,
) -> Result<Draft, Cancelled> {
    let size = size_of(view, look, medium);
    progress.reached(0.1)?;
    let mut chart = chart(size);
    progress.reached(0.5)?;
    let width = chart.size.width.max(size.width);
    let scene = Scene {
        height: chart.size.height,
        ..std::mem::take(&mut chart.scene)
    };
    Ok(drafted(view, look, width, &chart, rows(scene)))
}

/// How wide a chart is asked for.
fn width_of(medium: Medium) -> f32 {
    match medium {
        Medium::Tall => TALL.width,
        Medium::Paged => PAGED_WIDTH,
    }
}

/// How large a chart is asked for: on paper as high as what stands above and below it leaves.
fn size_of(view: &View<'_>, look: &Look, medium: Medium) -> Size {
    let width = width_of(medium);
    let height = match medium {
        Medium::Tall => TALL.height,
        Medium::Paged => {
            let (head, foot) = (head::head(view, look, width), head::foot(view, look, width));
            let taken = head.height + foot.height + WORDS + 2.0 * BETWEEN;
            (Sheet::Across.room(width) - taken).max(PAGED_LEAST)
        }
    };
    Size { width, height }
}

/// How whether the issues converge is drawn: of many issues the first, on pages line by line.
pub(super) fn convergence(
    view: &View<'_>,
    look: &Look,
    medium: Medium,
    progress: &Progress,
) -> Result<Draft, Cancelled> {
    let width = width_of(medium);
    let scenario = view.scenario;
    let selection = view.comparison.selection();
    progress.reached(0.1)?;
    let series = issue_series(scenario, &selection.scope, selection.audience);
    progress.reached(0.5)?;
    let rows: Vec<usize> = (0..series.len().min(ISSUES)).collect();
    let of = Convergence {
        scenario,
        series: &series,
        measure: CourseMeasure::default(),
        rows: &rows,
        shown: selection.round,
    };
    let chart = rounds::convergence(&of, width, look);
    let parts = convergence_parts(&of, width, look);
    let mut draft = drafted(view, look, width, &chart, parts);
    draft
        .left_out
        .extend(rows_left_out(rows.len(), series.len()));
    Ok(draft)
}

/// The figure of a chart, drawn in these parts below one another.
fn drafted(view: &View<'_>, look: &Look, width: f32, chart: &Chart, parts: Vec<Scene>) -> Draft {
    let section = Section {
        header: words(look, chart, width),
        groups: vec![Group {
            heading: None,
            rows: parts,
        }],
    };
    Draft {
        title: head::title(view),
        width,
        head: head::head(view, look, width),
        sections: vec![section],
        foot: head::foot(view, look, width),
        left_out: Vec::new(),
    }
}

/// A drawing in rows that a page may end between: one that is put together of parts only is cut
/// between lines of them, any other stays whole.
fn rows(scene: Scene) -> Vec<Scene> {
    let top = |shape: &Shape| match shape {
        Shape::Moved { by, .. } => Some(by.y),
        _ => None,
    };
    let tops: Option<Vec<f32>> = scene.shapes.iter().map(top).collect();
    let tops = tops.filter(|tops| !tops.is_empty() && tops.is_sorted());
    let Some(mut tops) = tops else {
        return vec![scene];
    };
    tops.dedup();
    let ends = tops.iter().skip(1).copied().chain([scene.height]);
    let mut lines: Vec<Line> = tops
        .iter()
        .zip(ends)
        .map(|(top, end)| Line {
            top: *top,
            scene: Scene {
                height: end - top,
                ..Scene::default()
            },
        })
        .collect();
    for shape in scene.shapes {
        let at = top(&shape).unwrap_or_default();
        // The line that begins where the part does.
        let line = lines.partition_point(|line| line.top < at);
        if let Some(line) = lines.get_mut(line) {
            let by = At {
                x: 0.0,
                y: -line.top,
            };
            let shapes = vec![shape];
            line.scene.shapes.push(Shape::Moved { by, shapes });
        }
    }
    lines.into_iter().map(|line| line.scene).collect()
}

/// Parts of a chart beside one another.
struct Line {
    top: f32,
    scene: Scene,
}

/// What the chart is called, and what it shows.
fn words(look: &Look, chart: &Chart, width: f32) -> Scene {
    let mut scene = Scene::default();
    let title = wrap::lines(&chart.title, NAME, width, 1);
    let area = Area::new(0.0, 0.0, width, 0.0);
    scene.height = scene.lines(area, title, NAME, look.palette.ink) + 2.0;
    let about = wrap::lines(&chart.about, SMALL, width, ABOUT);
    let area = Area::new(0.0, scene.height, width, 0.0);
    scene.height += scene.lines(area, about, SMALL, look.palette.dim) + BELOW;
    scene
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::palette::Rgb;

    fn part(x: f32, y: f32) -> Shape {
        let mut scene = Scene::default();
        scene.area(Area::new(0.0, 0.0, 10.0, 10.0), Rgb::hex(0));
        Shape::Moved {
            by: At { x, y },
            shapes: scene.shapes,
        }
    }

    fn heights(shapes: Vec<Shape>) -> Vec<f32> {
        let scene = Scene {
            shapes,
            height: 90.0,
        };
        rows(scene).iter().map(|row| row.height).collect()
    }

    #[test]
    fn a_chart_of_parts_is_cut_between_its_lines_and_any_other_stays_whole() {
        let lines = vec![
            part(0.0, 0.0),
            part(50.0, 0.0),
            part(0.0, 30.0),
            part(0.0, 70.0),
        ];
        assert_eq!(heights(lines), [30.0, 40.0, 20.0]);
        let mut drawn = Scene::default();
        drawn.area(Area::new(0.0, 0.0, 10.0, 10.0), Rgb::hex(0));
        drawn.shapes.push(part(0.0, 30.0));
        assert_eq!(heights(drawn.shapes), [90.0]);
        assert_eq!(heights(Vec::new()), [90.0]);
        let upwards = vec![part(0.0, 30.0), part(0.0, 0.0)];
        assert_eq!(heights(upwards), [90.0]);
    }
}
