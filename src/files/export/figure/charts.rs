//! Charts as figures: the same drawing as in the window, below what it is called and what it shows.

use super::draft::{Draft, Group, Medium, Section};
use super::head;
use crate::chart::Chart;
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
    let chart = chart(size);
    progress.reached(0.5)?;
    let width = chart.size.width.max(size.width);
    let section = Section {
        header: words(look, &chart, width),
        groups: vec![Group {
            heading: None,
            rows: vec![Scene {
                height: chart.size.height,
                ..chart.scene
            }],
        }],
    };
    Ok(Draft {
        title: head::title(view),
        width,
        head: head::head(view, look, width),
        sections: vec![section],
        foot: head::foot(view, look, width),
        left_out: Vec::new(),
    })
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
