//! Charts as figures: the same drawing as in the window, below what it is called and what it shows.

use super::draft::{Draft, Group, Medium, Section};
use super::head;
use super::matrix::rows_left_out;
use crate::chart::Chart;
use crate::chart::rounds::{self, Convergence, convergence_parts};
use crate::compare::{CourseMeasure, issue_series};
use crate::drawing::look::{Look, NAME, SMALL};
use crate::drawing::scene::{Area, Scene, Size};
use crate::drawing::wrap;
use crate::files::export::view::View;
use crate::files::progress::{Cancelled, Progress};

/// How large a chart is asked for, in one piece.
const TALL: Size = Size {
    width: 960.0,
    height: 620.0,
};
/// How large on paper: a page has room for it below the head.
const PAGED: Size = Size {
    width: 1040.0,
    height: 440.0,
};
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
    let size = match medium {
        Medium::Tall => TALL,
        Medium::Paged => PAGED,
    };
    progress.reached(0.1)?;
    let mut chart = chart(size);
    progress.reached(0.5)?;
    let width = chart.size.width.max(size.width);
    let scene = Scene {
        height: chart.size.height,
        ..std::mem::take(&mut chart.scene)
    };
    Ok(drafted(view, look, width, &chart, vec![scene]))
}

/// How whether the issues converge is drawn: of many issues the first, on pages line by line.
pub(super) fn convergence(
    view: &View<'_>,
    look: &Look,
    medium: Medium,
    progress: &Progress,
) -> Result<Draft, Cancelled> {
    let width = match medium {
        Medium::Tall => TALL.width,
        Medium::Paged => PAGED.width,
    };
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
