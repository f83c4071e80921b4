//! A figure as a document.

use super::draft::{Draft, Medium};
use super::look::{Look, MARGIN};
use super::matrix;
use super::pages;
use super::scene::{Area, Scene};
use super::svg::{self, Reader};
use crate::files::export::view::View;
use crate::files::export::{Document, ExportError, FigureKind};
use crate::files::progress::{Cancelled, Progress};

/// The figure as SVG, with the letters it uses embedded.
pub(in crate::files::export) fn svg(
    view: &View<'_>,
    progress: &Progress,
) -> Result<Document, ExportError> {
    let look = Look::of(view);
    let mut draft = draft(view, &look, Medium::Tall, progress)?;
    let left_out = std::mem::take(&mut draft.left_out);
    let title = draft.title.clone();
    let width = draft.width + 2.0 * MARGIN;
    let scene = grounded(pages::tall(draft), width, &look);
    progress.reached(0.8)?;
    Ok(Document {
        bytes: svg::write(&scene, width, &title, Reader::Other).into_bytes(),
        left_out,
    })
}

fn draft(
    view: &View<'_>,
    look: &Look,
    medium: Medium,
    progress: &Progress,
) -> Result<Draft, Cancelled> {
    match view.options.figure {
        _ => matrix::draft(view, look, medium, progress),
    }
}

/// A scene on the paper of its theme.
fn grounded(scene: Scene, width: f32, look: &Look) -> Scene {
    let mut ground = Scene {
        height: scene.height,
        ..Scene::default()
    };
    ground.area(Area::new(0.0, 0.0, width, scene.height), look.palette.panel);
    ground.put(scene, 0.0);
    ground
}
