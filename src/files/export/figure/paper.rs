//! A figure or a report on pages of A4.

use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};

use super::draft::Draft;
use super::{pages, paint};
use crate::drawing::look::{Look, SMALL};
use crate::drawing::scene::{Align, Area, At, Scene, Shape};
use crate::drawing::wrap::Line;
use crate::files::export::ExportError;
use crate::files::progress::Progress;

/// How long the long side of the paper is, in points.
const LONG_SIDE: f32 = 841.89;
/// The short one.
const SHORT_SIDE: f32 = 595.28;
/// Around what is printed.
const EDGE: f32 = 30.0;
/// Below it, for the number of the page.
const NUMBER: f32 = 18.0;
/// Points for a pixel of the figure, at most: text of 13 pixels is then 9.75 points high.
const SCALE_AT_MOST: f32 = 0.75;

/// How the paper lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    /// On its long side, for tables.
    Across,
    /// On its short side, for prose.
    Upright,
}

impl Sheet {
    /// How wide it is, in points.
    fn width(self) -> f32 {
        match self {
            Self::Across => LONG_SIDE,
            Self::Upright => SHORT_SIDE,
        }
    }

    /// How high it is, in points.
    fn height(self) -> f32 {
        match self {
            Self::Across => SHORT_SIDE,
            Self::Upright => LONG_SIDE,
        }
    }

    /// Points for a pixel of a figure this wide.
    fn scale(self, width: f32) -> f32 {
        SCALE_AT_MOST.min((self.width() - 2.0 * EDGE) / width)
    }

    /// How high a page is for a figure of this width, in pixels of the figure.
    pub(super) fn room(self, width: f32) -> f32 {
        (self.height() - 2.0 * EDGE - NUMBER) / self.scale(width)
    }
}

/// The figure as PDF.
pub(super) fn document(
    draft: Draft,
    look: &Look,
    sheet: Sheet,
    progress: &Progress,
) -> Result<Vec<u8>, ExportError> {
    let failed = |why: &str| ExportError::Figure(why.to_owned());
    let (paper_width, paper_height) = (sheet.width(), sheet.height());
    let scale = sheet.scale(draft.width);
    let paper = Paper {
        width: paper_width / scale,
        height: paper_height / scale,
        edge: EDGE / scale,
    };
    let room = sheet.room(draft.width);
    let title = draft.title.clone();
    let pages = pages::cut(draft, room);
    let count = pages.len();
    let mut document = krilla::Document::new();
    for (at, page) in pages.into_iter().enumerate() {
        let number = format!("{title} · page {} of {count}", at + 1);
        let tree = paint::tree(&paper.page(page, &number, look), paper.width)?;
        let settings = PageSettings::from_wh(paper_width, paper_height);
        let settings = settings.ok_or_else(|| failed("the paper has no size"))?;
        let size = Size::from_wh(paper_width, paper_height);
        let size = size.ok_or_else(|| failed("the paper has no size"))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        surface.draw_svg(&tree, size, SvgSettings::default());
        surface.finish();
        page.finish();
        progress.reached(0.6 + 0.35 * (at + 1) as f64 / count as f64)?;
    }
    // No day and no name of a machine: the same scenario gives the same bytes.
    let metadata = Metadata::new()
        .title(title)
        .creator("Standpoint".to_owned());
    document.set_metadata(metadata);
    document
        .finish()
        .map_err(|error| failed(&format!("{error:?}")))
}

/// A sheet in pixels of the figure.
struct Paper {
    width: f32,
    height: f32,
    edge: f32,
}

impl Paper {
    fn page(&self, content: Scene, number: &str, look: &Look) -> Scene {
        let mut page = Scene {
            height: self.height,
            ..Scene::default()
        };
        let whole = Area::new(0.0, 0.0, self.width, self.height);
        page.area(whole, look.palette.panel);
        let corner = At {
            x: self.edge,
            y: self.edge,
        };
        page.shapes.push(Shape::Moved {
            by: corner,
            shapes: content.shapes,
        });
        let right = At {
            x: self.width - self.edge,
            y: self.height - self.edge,
        };
        let line = Line::cut(number, SMALL, self.width - 2.0 * self.edge);
        page.text(right, Align::Right, line, SMALL, look.palette.dim);
        page
    }
}
