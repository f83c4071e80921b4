//! What the pointer means over the matrix.

use eframe::egui::{CursorIcon, Pos2, Response, Ui, pos2};

use crate::gui::intent::Intent;
use crate::session::Session;
use crate::session::grid::{Cell, GridSelection, IssueLine, PartyLine, Place};

use super::layout::{NARROWEST, WIDEST};
use super::state::{Drag, Line, MatrixState};
use super::table::Window;

/// So near to the edge of a column's head, in points, a press takes the edge.
const EDGE: f32 = 4.0;
/// How fast a drag beyond the table scrolls, in points a frame.
const CREEP: f32 = 18.0;

/// The line of a column.
fn line_of(session: &Session, column: usize) -> Option<Line> {
    let grid = session.grid();
    if grid.is_turned() {
        grid.issues().get(column).map(|line| Line::Issue(*line))
    } else {
        grid.parties().get(column).map(|line| Line::Party(*line))
    }
}

/// The column whose right edge is below the pointer, in the heading.
fn edge_at(window: &Window<'_>, at: Pos2) -> Option<usize> {
    let heading = window.layout.rows.length(0);
    if at.y > window.rect.top() + heading || !window.rect.contains(at) {
        return None;
    }
    let place = window.place_at(at)?;
    let rect = window.cell_rect(place);
    if rect.right() - at.x <= EDGE {
        Some(place.column.0)
    } else if at.x - rect.left() <= EDGE {
        place.column.0.checked_sub(1)
    } else {
        None
    }
}

/// A whole line where its heading was pressed: the issues' titles are the headings of rows.
fn whole_line(session: &Session, cell: Cell) -> Option<GridSelection> {
    let grid = session.grid();
    let last = Place::new(grid.rows().checked_sub(1)?, grid.columns().checked_sub(1)?);
    let at = grid.place(cell)?;
    let end = if at.column.0 == 0 {
        Place::new(at.row.0, last.column.0)
    } else {
        Place::new(last.row.0, at.column.0)
    };
    let mut selection = GridSelection::between(cell, grid.cell(end)?);
    selection.active = cell;
    Some(selection)
}

/// Whether a cell is the heading of its line.
fn is_heading(session: &Session, cell: Cell) -> bool {
    let place = session.grid().place(cell);
    place.is_some_and(|place| (place.row.0 == 0) != (place.column.0 == 0))
        && !matches!(cell.issue, IssueLine::Group(_))
}

/// Turns what the pointer does into wishes.
pub(super) fn pointer(
    ui: &Ui,
    window: &Window<'_>,
    session: &Session,
    response: &Response,
    state: &mut MatrixState,
    editing: Option<Cell>,
    intents: &mut Vec<Intent>,
) {
    let grid = session.grid();
    let hover = response.hover_pos();
    let edge = hover.and_then(|at| edge_at(window, at));
    if edge.is_some() || matches!(state.drag, Some(Drag::Resize { .. })) {
        ui.set_cursor_icon(CursorIcon::ResizeColumn);
    }
    let (pressed, pressed_secondary, shift) = ui.input(|input| {
        (
            input.pointer.primary_pressed(),
            input.pointer.secondary_pressed(),
            input.modifiers.shift,
        )
    });
    let under = hover
        .and_then(|at| window.place_at(at))
        .and_then(|place| grid.cell(place));
    if response.contains_pointer() && (pressed || pressed_secondary) {
        state.explained = None;
    }
    if response.contains_pointer() && pressed {
        match (edge, hover, under) {
            (Some(column), Some(at), _) => {
                if let Some(line) = line_of(session, column) {
                    state.drag = Some(Drag::Resize {
                        line,
                        width: window.layout.columns.length(column),
                        from: at.x,
                    });
                }
            }
            (None, _, Some(cell)) if editing != Some(cell) => {
                press(session, state, cell, shift, intents);
                intents.push(Intent::FocusMatrix);
            }
            _ => {}
        }
    }
    if response.contains_pointer()
        && pressed_secondary
        && let Some(cell) = under
    {
        let inside = session
            .extent()
            .zip(grid.place(cell))
            .is_some_and(|(extent, place)| extent.contains(place));
        if !inside {
            intents.push(Intent::Select(GridSelection::cell(cell)));
        }
        intents.push(Intent::FocusMatrix);
    }
    if response.double_clicked() {
        match (edge.and_then(|column| line_of(session, column)), under) {
            (Some(line), _) => {
                state.widths.remove(&line);
            }
            (None, Some(cell)) if !matches!(cell.issue, IssueLine::Group(_)) => {
                intents.push(Intent::Select(GridSelection::cell(cell)));
                intents.push(Intent::Edit(None));
            }
            _ => {}
        }
    }
    drag(ui, window, session, response, state, intents);
}

fn press(
    session: &Session,
    state: &mut MatrixState,
    cell: Cell,
    shift: bool,
    intents: &mut Vec<Intent>,
) {
    let grid = session.grid();
    if let (IssueLine::Group(_), false) = (cell.issue, shift) {
        let title = Cell {
            party: PartyLine::Title,
            ..cell
        };
        intents.push(Intent::Select(GridSelection::cell(title)));
        intents.push(Intent::FoldActive);
        return;
    }
    let heading = is_heading(session, cell);
    let whole = heading.then(|| whole_line(session, cell)).flatten();
    if shift && let Some(selection) = session.selection() {
        let corner = whole.map_or(cell, |whole| whole.corner);
        intents.push(Intent::Select(selection.extended(corner)));
        state.drag = Some(Drag::Select);
        return;
    }
    // A heading that is selected with its whole line is dragged elsewhere.
    let selected = session
        .extent()
        .zip(grid.place(cell))
        .is_some_and(|(extent, place)| {
            let line = extent.columns.len() == grid.columns() || extent.rows.len() == grid.rows();
            extent.contains(place) && line
        });
    if heading && selected && movable(cell) {
        state.drag = Some(Drag::Move);
        return;
    }
    intents.push(Intent::Select(
        whole.unwrap_or_else(|| GridSelection::cell(cell)),
    ));
    state.drag = Some(Drag::Select);
}

/// Whether a heading's line can be moved: parties and issues can.
fn movable(cell: Cell) -> bool {
    matches!(cell.issue, IssueLine::Issue(_)) || matches!(cell.party, PartyLine::Party(_))
}

fn drag(
    ui: &Ui,
    window: &Window<'_>,
    session: &Session,
    response: &Response,
    state: &mut MatrixState,
    intents: &mut Vec<Intent>,
) {
    let Some(drag) = state.drag else {
        return;
    };
    let grid = session.grid();
    let Some(at) = ui.input(|input| input.pointer.interact_pos()) else {
        state.drag = None;
        return;
    };
    let released = ui.input(|input| !input.pointer.primary_down());
    match drag {
        Drag::Resize { line, width, from } => {
            let width = (width + at.x - from).clamp(NARROWEST, WIDEST).round();
            state.widths.insert(line, width);
        }
        Drag::Select => {
            let corner = near(window, at).and_then(|place| grid.cell(place));
            if let (Some(corner), Some(selection), true) =
                (corner, session.selection(), response.dragged())
            {
                let heading = is_heading(session, selection.anchor)
                    && !matches!(selection.anchor.issue, IssueLine::Group(_));
                let corner = if heading {
                    along(session, selection, corner)
                } else {
                    Some(corner)
                };
                if let Some(corner) = corner.filter(|corner| *corner != selection.corner) {
                    let active = selection.active;
                    let mut selection = selection.extended(corner);
                    selection.active = active;
                    intents.push(Intent::Select(selection));
                }
                creep(ui, window, at, intents);
            }
        }
        Drag::Move => {
            ui.set_cursor_icon(CursorIcon::Grabbing);
            let target = near(window, at);
            if let Some(target) = target.filter(|_| response.dragged()) {
                mark_target(ui, window, session, target, at);
            }
            if let (true, Some(target)) = (released, target) {
                let before = past_middle(window, session, target, at);
                let cell = grid.cell(target);
                if let Some(target) = cell.filter(|_| response.drag_stopped()) {
                    intents.push(Intent::MoveLines { target, before });
                } else {
                    // It was a click after all.
                    let line = cell.and_then(|cell| whole_line(session, cell));
                    intents.extend(line.map(Intent::Select));
                }
            }
        }
    }
    if released {
        state.drag = None;
    }
}

/// The corner of a selection of whole lines that was dragged to this cell.
fn along(session: &Session, selection: GridSelection, to: Cell) -> Option<Cell> {
    let grid = session.grid();
    let (anchor, to) = (grid.place(selection.anchor)?, grid.place(to)?);
    let place = if anchor.column.0 == 0 {
        Place::new(to.row.0.max(1), grid.columns() - 1)
    } else {
        Place::new(grid.rows() - 1, to.column.0.max(1))
    };
    grid.cell(place)
}

/// The cell nearest to a place that may lie outside.
fn near(window: &Window<'_>, at: Pos2) -> Option<Place> {
    let inner = window.rect.shrink(1.0);
    let total = pos2(
        window.rect.left() + window.layout.columns.total() - window.offset.x - 1.0,
        window.rect.top() + window.layout.rows.total() - window.offset.y - 1.0,
    );
    window.place_at(inner.clamp(at).min(total))
}

/// A drag beyond the table scrolls it.
fn creep(ui: &Ui, window: &Window<'_>, at: Pos2, intents: &mut Vec<Intent>) {
    if !window.rect.contains(at) {
        let beyond = at - window.rect.clamp(at);
        ui.scroll_with_delta(-beyond.clamp(
            -eframe::egui::Vec2::splat(CREEP),
            eframe::egui::Vec2::splat(CREEP),
        ));
        ui.request_repaint();
        intents.push(Intent::FocusMatrix);
    }
}

/// Whether lines dropped here go before the line below the pointer, not after it.
fn past_middle(window: &Window<'_>, session: &Session, target: Place, at: Pos2) -> bool {
    let rect = window.cell_rect(target);
    if moves_rows(session) {
        at.y < rect.center().y
    } else {
        at.x < rect.center().x
    }
}

/// Whether whole rows are selected, not columns.
fn moves_rows(session: &Session) -> bool {
    session
        .extent()
        .is_some_and(|extent| extent.columns.len() == session.grid().columns())
}

/// A line where what is dragged will go.
fn mark_target(ui: &Ui, window: &Window<'_>, session: &Session, target: Place, at: Pos2) {
    let rect = window.cell_rect(target);
    let before = past_middle(window, session, target, at);
    let stroke = eframe::egui::Stroke::new(3.0, crate::gui::theme::tokens(ui.ctx()).accent);
    let painter = ui.painter().with_clip_rect(window.rect);
    if moves_rows(session) {
        let y = if before { rect.top() } else { rect.bottom() };
        painter.hline(window.rect.x_range(), y, stroke);
    } else {
        let x = if before { rect.left() } else { rect.right() };
        painter.vline(x, window.rect.y_range(), stroke);
    }
}
