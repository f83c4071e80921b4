//! A figure as a document.

use super::draft::{Draft, Medium};
use super::paper::{self, Sheet};
use super::svg::{self, Reader};
use super::{charts, distances, matrix, pages, paint, positions};
use crate::chart::outcomes::{challenge_chart, outcomes_chart, sensitivity_chart};
use crate::chart::rounds::timeline;
use crate::chart::{party_map_chart, party_tree_chart, party_tree_height, priorities_chart};
use crate::compare::{PartyChoice, PartyOverview, Uncertainty, movements, priorities};
use crate::drawing::look::{Look, MARGIN};
use crate::drawing::scene::{Area, Scene, Size};
use crate::files::export::view::View;
use crate::files::export::{Document, ExportError, FigureKind};
use crate::files::progress::{Cancelled, Progress};

/// Pixels of a picture for one of the figure: sharp on paper and on fine screens.
const PNG_SCALE: f32 = 2.0;
/// Below so many, letters are not read any more.
const PNG_SCALE_AT_LEAST: f32 = 0.6;
/// More than so many million pixels few programs open.
const PNG_MEGAPIXELS: f32 = 100.0;

/// The figure as SVG, with the letters it uses embedded.
pub(in crate::files::export) fn svg(
    view: &View<'_>,
    progress: &Progress,
) -> Result<Document, ExportError> {
    let look = Look::of(view.scenario, view.options.theme.palette());
    let mut draft = draft(view, &look, Medium::Tall, progress)?;
    let left_out = std::mem::take(&mut draft.left_out);
    let title = draft.title.clone();
    let width = draft.width + 2.0 * MARGIN;
    let scene = grounded(pages::tall(draft), width, &look);
    progress.reached(0.8)?;
    Ok(Document {
        bytes: svg::write(&scene, width, &title, Reader::Other)
            .text
            .into_bytes(),
        left_out,
    })
}

/// The figure as PNG, two pixels for one of the figure.
pub(in crate::files::export) fn png(
    view: &View<'_>,
    progress: &Progress,
) -> Result<Document, ExportError> {
    let look = Look::of(view.scenario, view.options.theme.palette());
    let mut draft = draft(view, &look, Medium::Tall, progress)?;
    let mut left_out = std::mem::take(&mut draft.left_out);
    let width = draft.width + 2.0 * MARGIN;
    let scene = grounded(pages::tall(draft), width, &look);
    progress.reached(0.7)?;
    let scale = scale_of(width, scene.height)?;
    if scale < PNG_SCALE {
        left_out.push(format!(
            "sharpness: the picture is drawn at {:.0} % of the usual size to stay below {PNG_MEGAPIXELS} megapixels",
            scale / PNG_SCALE * 100.0
        ));
    }
    Ok(Document {
        bytes: paint::png(&scene, width, scale)?,
        left_out,
    })
}

/// The figure as PDF, on pages of A4 across.
pub(in crate::files::export) fn pdf(
    view: &View<'_>,
    progress: &Progress,
) -> Result<Document, ExportError> {
    let look = Look::of(view.scenario, view.options.theme.palette());
    let mut draft = draft(view, &look, Medium::Paged, progress)?;
    let left_out = std::mem::take(&mut draft.left_out);
    Ok(Document {
        bytes: paper::document(draft, &look, Sheet::Across, progress)?,
        left_out,
    })
}

/// How many pixels of a picture a pixel of a figure this large has.
fn scale_of(width: f32, height: f32) -> Result<f32, ExportError> {
    let megapixels = width * height / 1e6;
    let scale = PNG_SCALE.min((PNG_MEGAPIXELS / megapixels).sqrt());
    if scale < PNG_SCALE_AT_LEAST {
        return Err(ExportError::Figure(format!(
            "at {megapixels:.0} megapixels it would not be readable in the size that a PNG may have; take SVG or PDF, or fewer issues"
        )));
    }
    Ok(scale)
}

fn draft(
    view: &View<'_>,
    look: &Look,
    medium: Medium,
    progress: &Progress,
) -> Result<Draft, Cancelled> {
    match view.options.figure {
        FigureKind::Matrix => matrix::draft(view, look, medium, progress),
        FigureKind::Positions => positions::draft(view, look, progress),
        FigureKind::Distances => distances::draft(view, look, medium, progress),
        FigureKind::Priorities => charts::draft(view, look, medium, progress, |size| {
            let found = priorities(view.scenario, view.comparison);
            priorities_chart(view.scenario, &found, size, look)
        }),
        FigureKind::Outcomes => charts::draft(view, look, medium, progress, |size| {
            outcomes_chart(view.scenario, view.comparison, size.width, look)
        }),
        FigureKind::Challenge => charts::draft(view, look, medium, progress, |size| {
            challenge_chart(view.scenario, view.comparison, size.width, look)
        }),
        FigureKind::Sensitivity => {
            let asked = Uncertainty::default();
            let go_on = |share| progress.reached(0.1 * share).is_ok();
            let found = view.comparison.sensitivity(view.scenario, &asked, &go_on);
            let found = found.ok_or(Cancelled)?;
            charts::draft(view, look, medium, progress, |size| {
                let (scenario, comparison) = (view.scenario, view.comparison);
                sensitivity_chart(scenario, comparison, &asked, &found, size.width, look)
            })
        }
        FigureKind::Tree => charts::draft(view, look, medium, progress, |size| {
            let parties = parties(view);
            // In one piece there is room for every name; on paper there is a page.
            let height = match medium {
                Medium::Tall => size
                    .height
                    .max(party_tree_height(parties.tree.leaves.len())),
                Medium::Paged => size.height,
            };
            let size = Size { height, ..size };
            party_tree_chart(view.scenario, &parties, size, look)
        }),
        FigureKind::Map => charts::draft(view, look, medium, progress, |size| {
            party_map_chart(view.scenario, &parties(view), None, size, look)
        }),
        FigureKind::Timeline => charts::draft(view, look, medium, progress, |size| {
            let selection = view.comparison.selection();
            let moves = movements(view.scenario, &selection.scope, selection.audience);
            timeline(view.scenario, &moves, selection.round, size.width, look)
        }),
        FigureKind::Convergence => charts::convergence(view, look, medium, progress),
    }
}

fn parties(view: &View<'_>) -> PartyOverview {
    let choice = PartyChoice::default();
    view.comparison.party_overview(view.scenario, &choice)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_made_smaller_before_it_is_refused() {
        assert!((scale_of(1000.0, 1000.0).unwrap() - 2.0).abs() < 1e-6);
        let smaller = scale_of(1500.0, 60_000.0).unwrap();
        assert!((0.6..2.0).contains(&smaller));
        assert!(smaller * smaller * 1500.0 * 60_000.0 <= 100.5e6);
        assert!(scale_of(2000.0, 1e6).is_err());
    }
}
