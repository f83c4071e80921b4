//! Charts as figures: the same drawing as in the window, below what it is called and what it shows.

use super::draft::{Draft, Group, Medium, Section};
use super::pages::BETWEEN;
use super::{head, paper};
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
/// How wide on paper.
const PAGED_WIDTH: f32 = 1040.0;
/// How high at least: on a page that has less room the foot goes to the next.
const PAGED_LEAST: f32 = 330.0;
/// How high the words above a chart are reckoned with: its title, and two lines.
const WORDS: f32 = 70.0;
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
    let width = match medium {
        Medium::Tall => TALL.width,
        Medium::Paged => PAGED_WIDTH,
    };
    let (head, foot) = (head::head(view, look, width), head::foot(view, look, width));
    let height = match medium {
        Medium::Tall => TALL.height,
        Medium::Paged => {
            let taken = head.height + foot.height + WORDS + 2.0 * BETWEEN;
            (paper::room(width) - taken).max(PAGED_LEAST)
        }
    };
    let size = Size { width, height };
    progress.reached(0.1)?;
    let chart = chart(size);
    progress.reached(0.5)?;
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
        head,
        sections: vec![section],
        foot,
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
