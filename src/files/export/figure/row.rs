//! One issue of a matrix: its title, what the parties hold, its figures, what was agreed.

use super::cell;
use super::columns::{Columns, GAP, ISSUE, OUTLOOK, grid};
use crate::drawing::look::{BODY, CELL_X, CELL_Y, FIGURE, Look, NAME, SMALL};
use crate::drawing::marks;
use crate::drawing::scene::{Align, Area, At, Scene, Shape, base_line, line_height};
use crate::drawing::wrap::{self, Line};
use crate::files::export::figures::unit_text;
use crate::files::export::notes::{gap_notes, outlook_notes, scale_text};
use crate::files::export::view::{Row, View, round_text};
use crate::scenario::AgreedStatus;
use crate::scenario::entry::value_text;

/// The bar of a gap, in pixels.
const GAP_BAR: f32 = 64.0;

/// The row of an issue; counts the wordings that were cut.
pub(super) fn issue_row(
    view: &View<'_>,
    look: &Look,
    columns: &Columns<'_>,
    row: Row<'_>,
    cut: &mut usize,
) -> Scene {
    let cells: Vec<cell::Content> = columns
        .parties
        .iter()
        .map(|party| cell::content(view, row, party, columns.party - 2.0 * CELL_X))
        .collect();
    *cut += cells.iter().filter(|cell| cell.is_cut).count();
    let mut issue = issue_cell(look, row);
    let figures = columns.figures.then(|| figure_cells(view, look, row));
    let heights = cells.iter().map(cell::Content::height);
    let height = heights
        .chain([issue.height])
        .chain(figures.iter().map(|scene| scene.height))
        .fold(0.0, f32::max)
        + 2.0 * CELL_Y;
    let mut scene = Scene {
        height,
        ..Scene::default()
    };
    issue.height = 0.0;
    scene.put(issue, CELL_Y);
    for (at, (content, party)) in cells.into_iter().zip(&columns.parties).enumerate() {
        let area = Area::new(columns.at(at), 0.0, columns.party, height);
        cell::draw(&mut scene, look, view, row, party, content, area);
    }
    if let Some(figures) = figures {
        scene.shapes.push(Shape::Moved {
            by: At {
                x: columns.gap(),
                y: CELL_Y,
            },
            shapes: figures.shapes,
        });
    }
    grid(&mut scene, look, columns);
    if let Some(agreed) = agreed_row(view, look, columns, row) {
        let y = scene.height;
        scene.height += agreed.height;
        scene.put(agreed, y);
    }
    scene
}

fn issue_cell(look: &Look, row: Row<'_>) -> Scene {
    let mut scene = Scene::default();
    let room = ISSUE - 2.0 * CELL_X;
    let title = wrap::lines(row.issue.title(), NAME, room, 4);
    let scale = wrap::lines(&scale_text(row.issue), SMALL, room, 3);
    let mut y = scene.lines(
        Area::new(CELL_X, 0.0, room, 0.0),
        title,
        NAME,
        look.palette.ink,
    );
    y += 2.0;
    y += scene.lines(
        Area::new(CELL_X, y, room, 0.0),
        scale,
        SMALL,
        look.palette.dim,
    );
    scene.height = y;
    scene
}

/// Gap, outlook and priority, from the left edge of their columns.
fn figure_cells(view: &View<'_>, look: &Look, row: Row<'_>) -> Scene {
    let mut scene = Scene::default();
    let figures = row.figures;
    let y = base_line(NAME);
    let line = line_height(NAME);
    let mut lowest = line;
    let none = |scene: &mut Scene, x: f32| {
        let dash = Line::of("—", BODY);
        scene.text(At { x, y }, Align::Left, dash, BODY, look.palette.faint);
    };
    match figures.gap {
        Some(gap) => {
            let number = Line::of(&unit_text(gap), NAME);
            scene.text(
                At { x: CELL_X, y },
                Align::Left,
                number,
                NAME,
                look.palette.ink,
            );
            let bar = Area::new(CELL_X, line + 3.0, GAP_BAR, 4.0);
            scene.rounded(bar, 2.0, look.palette.line);
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a place in a figure needs no more"
            )]
            let share = gap.clamp(0.0, 1.0) as f32;
            let filled = Area {
                width: GAP_BAR * share,
                ..bar
            };
            scene.rounded(filled, 2.0, look.palette.outlook(figures.outlook));
            let area = Area::new(CELL_X, line + 10.0, GAP - 2.0 * CELL_X, 0.0);
            lowest = lowest.max(notes(&mut scene, look, area, &gap_notes(view, row)));
        }
        None => none(&mut scene, CELL_X),
    }
    let left = GAP + CELL_X;
    let outlook = figures.outlook;
    marks::outlook(
        &mut scene,
        look,
        outlook,
        outlook.label(),
        At { x: left, y },
    );
    let area = Area::new(left, line, OUTLOOK - 2.0 * CELL_X, 0.0);
    lowest = lowest.max(notes(&mut scene, look, area, &outlook_notes(view, row)));
    let left = GAP + OUTLOOK + CELL_X;
    match row.outcome.priority {
        Some(priority) => {
            let number = Line::of(&unit_text(priority), FIGURE);
            scene.text(
                At { x: left, y },
                Align::Left,
                number,
                FIGURE,
                look.palette.ink,
            );
        }
        None => none(&mut scene, left),
    }
    scene.height = lowest;
    scene
}

/// Small print under one another; returns where it ends.
fn notes(scene: &mut Scene, look: &Look, area: Area, notes: &[String]) -> f32 {
    let mut y = area.y;
    for note in notes {
        let lines = wrap::lines(note, SMALL, area.width, 4);
        y += scene.lines(Area { y, ..area }, lines, SMALL, look.palette.dim);
    }
    y
}

/// What was agreed, under its issue.
fn agreed_row(view: &View<'_>, look: &Look, columns: &Columns<'_>, row: Row<'_>) -> Option<Scene> {
    let agreed = row.agreed()?;
    let mut when = Vec::new();
    if let Some(round) = agreed.round.and_then(|id| view.scenario.round(id)) {
        when.push(round_text(round));
    }
    if agreed.status == AgreedStatus::Provisional {
        when.push("provisional".to_owned());
    }
    let value = agreed
        .at
        .as_ref()
        .map(|at| value_text(&row.issue.scale, at));
    let told: Vec<&str> = [value.as_deref().unwrap_or(""), &agreed.text]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let mut scene = Scene::default();
    let left = columns.at(0) + CELL_X;
    let room = columns.width() - left - CELL_X;
    let name_room = ISSUE - 2.0 * CELL_X;
    let when = wrap::lines(&when.join(", "), SMALL, name_room, 2);
    let lines = wrap::lines(&told.join(" · "), BODY, room, 3);
    let height = line_height(NAME) + when.len() as f32 * line_height(SMALL);
    scene.height = height.max(lines.len() as f32 * line_height(BODY)) + 14.0;
    let whole = Area::new(0.0, 0.0, columns.width(), scene.height);
    let ground = look.palette.panel.mix(look.palette.overlap, 0.09);
    scene.area(whole, ground);
    let area = Area::new(CELL_X, 7.0, name_room, 0.0);
    let used = scene.lines(area, vec![Line::of("Agreed", NAME)], NAME, look.palette.ink);
    let area = Area::new(CELL_X, 7.0 + used, name_room, 0.0);
    scene.lines(area, when, SMALL, look.quiet(ground));
    scene.lines(
        Area::new(left, 7.0, room, 0.0),
        lines,
        BODY,
        look.palette.ink,
    );
    let (right, y) = (columns.width(), scene.height);
    for x in [0.5, right + 0.5] {
        scene.line(At { x, y: 0.0 }, At { x, y }, look.hair());
    }
    let y = y - 0.5;
    scene.line(At { x: 0.0, y }, At { x: right, y }, look.hair());
    Some(scene)
}
