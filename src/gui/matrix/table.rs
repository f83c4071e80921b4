//! The matrix as a table: headings that stay put, and of the rest only what is to be seen.

use std::ops::Range;

use eframe::egui::scroll_area::{DragScroll, ScrollSource};
use eframe::egui::{self, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::gui::differences::ChangedCells;
use crate::gui::intent::Intent;
use crate::gui::theme::{space, tokens};
use crate::session::Session;
use crate::session::grid::{Cell, IssueLine, PartyLine, Place};

use super::cell::{StanceLook, empty_cell, stance_cell};
use super::editor::CellEditor;
use super::figures::{agreed_cell, figure_cell, outlook_cell, title_cell};
use super::heading::{GroupLook, group_head, party_head, plain_head, turned_group_head};
use super::keyboard::{grid_id, keyboard};
use super::layout::MatrixLayout;
use super::look::Look;
use super::state::MatrixState;
use super::{CellField, Needle, Pen, Shading, access, changed, pointer, tip};

/// What the matrix shows.
pub(crate) struct Matrix<'a> {
    /// The scenario being worked on.
    pub(crate) session: &'a Session,
    /// By which measure cells are shaded.
    pub(crate) shading: Shading,
    /// What of a stance cells show and edit.
    pub(crate) field: CellField,
    /// What the matrix remembers.
    pub(crate) state: &'a mut MatrixState,
    /// The cell being edited.
    pub(crate) editor: Option<&'a mut CellEditor>,
    /// What is being looked for, to be marked in the cells.
    pub(crate) needle: Option<Needle<'a>>,
    /// What differs from another scenario, to be marked.
    pub(crate) changed: Option<ChangedCells<'a>>,
}

/// What is to be seen: where, how far scrolled, which lines.
pub(super) struct Window<'a> {
    pub(super) layout: &'a MatrixLayout,
    /// The whole table on the screen, without scroll bars.
    pub(super) rect: Rect,
    pub(super) offset: egui::Vec2,
    /// The scrolling rows to be seen.
    pub(super) rows: Range<usize>,
    /// The scrolling columns to be seen.
    pub(super) columns: Range<usize>,
}

impl Window<'_> {
    /// Where a cell is on the screen.
    pub(super) fn cell_rect(&self, place: Place) -> Rect {
        let (row, column) = (place.row.0, place.column.0);
        let (rows, columns) = (&self.layout.rows, &self.layout.columns);
        let min = self.rect.min
            + vec2(
                columns.shown_at(column, self.offset.x),
                rows.shown_at(row, self.offset.y),
            );
        Rect::from_min_size(min, vec2(columns.length(column), rows.length(row)))
    }

    /// What of a cell is to be seen: not what lies below a heading that stays put.
    pub(super) fn seen_rect(&self, place: Place) -> Rect {
        self.cell_rect(place).intersect(self.clip(
            place.row.0 < self.layout.rows.pinned(),
            place.column.0 < self.layout.columns.pinned(),
        ))
    }

    /// The part of the table where lines stay put, or scroll, either way.
    fn clip(&self, rows_pinned: bool, columns_pinned: bool) -> Rect {
        let corner = self.rect.min
            + vec2(
                self.layout.columns.pinned_length(),
                self.layout.rows.pinned_length(),
            );
        let mut rect = self.rect;
        if rows_pinned {
            rect.max.y = corner.y.min(rect.max.y);
        } else {
            rect.min.y = corner.y;
        }
        if columns_pinned {
            rect.max.x = corner.x.min(rect.max.x);
        } else {
            rect.min.x = corner.x;
        }
        rect
    }

    /// The cell below a place on the screen.
    pub(super) fn place_at(&self, at: egui::Pos2) -> Option<Place> {
        if !self.rect.contains(at) {
            return None;
        }
        let at = at - self.rect.min;
        let row = self.layout.rows.at(at.y, self.offset.y)?;
        let column = self.layout.columns.at(at.x, self.offset.x)?;
        Some(Place::new(row, column))
    }

    /// The four parts of the table, those that scroll both ways first.
    fn parts(&self) -> [(Range<usize>, Range<usize>, Rect); 4] {
        let pinned_rows = 0..self.layout.rows.pinned();
        let pinned_columns = 0..self.layout.columns.pinned();
        [
            (
                self.rows.clone(),
                self.columns.clone(),
                self.clip(false, false),
            ),
            (
                pinned_rows.clone(),
                self.columns.clone(),
                self.clip(true, false),
            ),
            (
                self.rows.clone(),
                pinned_columns.clone(),
                self.clip(false, true),
            ),
            (pinned_rows, pinned_columns, self.clip(true, true)),
        ]
    }

    /// The places to be seen, part by part.
    pub(super) fn places(&self) -> impl Iterator<Item = Place> + use<> {
        let parts = self.parts();
        parts.into_iter().flat_map(|(rows, columns, _)| {
            rows.flat_map(move |row| columns.clone().map(move |column| Place::new(row, column)))
        })
    }
}

/// Draws the matrix; what the user wants.
pub(crate) fn matrix_ui(ui: &mut Ui, mut matrix: Matrix<'_>) -> Vec<Intent> {
    let mut intents = Vec::new();
    let session = matrix.session;
    let available = ui.available_rect_before_wrap();
    MatrixLayout::update(
        matrix.state,
        ui.ctx(),
        session,
        available.width(),
        matrix.field,
    );
    let Some(layout) = matrix.state.layout.take() else {
        return intents;
    };
    let id = grid_id();
    let focused = ui.memory(|memory| memory.has_focus(id));
    if focused && matrix.editor.is_none() {
        keyboard(ui, session, matrix.state, &mut intents);
    }
    let source = ScrollSource {
        drag: DragScroll::Never,
        ..ScrollSource::default()
    };
    let mut area = ScrollArea::both()
        .id_salt("matrix")
        .auto_shrink(false)
        .content_margin(egui::Margin::ZERO)
        .scroll_source(source);
    if let Some(offset) = wanted_offset(&mut matrix, &layout, available) {
        area = area.scroll_offset(offset);
    }
    let output = area.show_viewport(ui, |ui, viewport| {
        let size = vec2(layout.columns.total(), layout.rows.total());
        let origin = ui.max_rect().min;
        ui.allocate_rect(Rect::from_min_size(origin, size), Sense::hover());
        let window = Window {
            layout: &layout,
            rect: ui.clip_rect().intersect(Rect::from_min_size(
                origin + viewport.min.to_vec2(),
                viewport.size(),
            )),
            offset: viewport.min.to_vec2(),
            rows: layout.rows.visible(viewport.min.y, viewport.height()),
            columns: layout.columns.visible(viewport.min.x, viewport.width()),
        };
        let response = ui.interact(window.rect, id, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, "Matrix"));
        access::grid(ui, id, session.grid());
        let mut look = Look::new(
            session,
            tokens(ui.ctx()),
            matrix.shading,
            matrix.field,
            matrix.state.row_height,
            focused,
        );
        look.needle = matrix.needle;
        look.changed = matrix.changed;
        draw(ui, &window, &mut look);
        access::cells(ui, &window, &look, &mut intents);
        tip::ui(ui, &window, &look, &response, matrix.state);
        let editing = matrix.editor.as_ref().map(|editor| editor.cell);
        if let Some(editor) = matrix.editor.take() {
            editor_ui(ui, &window, session, editor, &mut intents);
        }
        pointer::pointer(
            ui,
            &window,
            session,
            &response,
            matrix.state,
            editing,
            &mut intents,
        );
        super::menu::ui(&response, session, &mut intents);
        (window.rows.len(), window.columns.len())
    });
    matrix.state.offset = output.state.clamped_offset();
    let (rows, columns) = output.inner;
    matrix.state.page = rows.saturating_sub(1).max(1);
    matrix.state.seen = rows * columns;
    matrix.state.layout = Some(layout);
    intents
}

/// Where to scroll to, so that the active cell, or the corner being extended, is to be seen.
fn wanted_offset(
    matrix: &mut Matrix<'_>,
    layout: &MatrixLayout,
    available: Rect,
) -> Option<egui::Vec2> {
    if !std::mem::take(&mut matrix.state.reveal) {
        return None;
    }
    let session = matrix.session;
    let selection = session.selection()?;
    let extended = selection.anchor == selection.active && selection.corner != selection.active;
    let cell = if extended {
        selection.corner
    } else {
        selection.active
    };
    let place = session.grid().place(cell)?;
    let bar = space::THREE;
    let offset = matrix.state.offset;
    Some(vec2(
        layout
            .columns
            .offset_to_see(place.column.0, offset.x, available.width() - bar),
        layout
            .rows
            .offset_to_see(place.row.0, offset.y, available.height() - bar),
    ))
}

fn draw(ui: &Ui, window: &Window<'_>, look: &mut Look<'_>) {
    for (rows, columns, clip) in window.parts() {
        if rows.is_empty() || columns.is_empty() || !clip.is_positive() {
            continue;
        }
        let mut pen = Pen::new(ui.painter().with_clip_rect(clip));
        for row in rows.clone() {
            for column in columns.clone() {
                let place = Place::new(row, column);
                if let Some(cell) = look.grid.cell(place) {
                    let rect = window.cell_rect(place);
                    draw_cell(&mut pen, look, rect, cell, place);
                    changed::mark(&mut pen, look, rect, cell);
                }
            }
        }
        draw_lines(&mut pen, window, look, rows, columns, clip);
        pen.put_down();
    }
    draw_groups(ui, window, look);
    draw_selection(ui, window, look);
}

fn draw_cell(pen: &mut Pen, look: &mut Look<'_>, rect: Rect, cell: Cell, place: Place) {
    let session = look.session;
    let scenario = session.scenario();
    let line = if look.grid.is_turned() {
        place.row.0
    } else {
        place.column.0
    };
    match cell.issue {
        IssueLine::Heading => match look.party(line) {
            Some(party) => party_head(pen, look, rect, party),
            None => plain_head(pen, look, rect, cell.party),
        },
        IssueLine::Group(_) => pen.rect(rect, look.tokens.ground),
        IssueLine::Issue(row) => {
            let comparison = session.comparison();
            let (Some(issue), Some(figures)) = (scenario.issues.get(row), comparison.issue(row))
            else {
                return;
            };
            match cell.party {
                PartyLine::Title => {
                    let outcome = comparison
                        .outcome(scenario, row)
                        .filter(|outcome| !outcome.salience_imputed);
                    let salience = outcome.and_then(|outcome| outcome.salience);
                    let mixed = look.grid.is_turned()
                        || session.arrangement().order != crate::session::grid::Order::default();
                    title_cell(pen, look, rect, row, issue, salience, mixed);
                }
                PartyLine::Party(id) => {
                    let Some(party) = look.party(line) else {
                        return;
                    };
                    let held = figures.at_column(party.column);
                    let stance =
                        held.and_then(|f| Some((f, issue.stances.get(f.stance as usize)?)));
                    match stance {
                        None => empty_cell(pen, look, rect),
                        Some((figures, stance)) => {
                            let amount = look.shading.amount(scenario, comparison, row, id);
                            let shown = StanceLook {
                                row,
                                issue,
                                stance,
                                figures,
                                party,
                            };
                            let ground = look.ground(amount);
                            stance_cell(pen, look, rect, &shown, ground);
                        }
                    }
                }
                PartyLine::Agreed => {
                    let agreed = issue.agreed.as_ref().filter(|_| figures.settled);
                    agreed_cell(pen, look, rect, issue, agreed);
                }
                PartyLine::Gap => {
                    let color = look.tokens.outlook(figures.outlook);
                    figure_cell(pen, look, rect, figures.gap, color);
                }
                PartyLine::Outlook => outlook_cell(pen, look, rect, figures),
                PartyLine::Priority => {
                    let outcome = comparison.outcome(scenario, row);
                    let priority = outcome.and_then(|outcome| outcome.priority);
                    figure_cell(pen, look, rect, priority, look.tokens.dim);
                }
            }
        }
    }
}

/// Hairlines below rows and right of columns.
fn draw_lines(
    pen: &mut Pen,
    window: &Window<'_>,
    look: &Look<'_>,
    rows: Range<usize>,
    columns: Range<usize>,
    clip: Rect,
) {
    let hairline = pen.hairline();
    let (first, last) = (
        Place::new(rows.start, columns.start),
        Place::new(rows.end - 1, columns.end - 1),
    );
    let whole = window
        .cell_rect(first)
        .union(window.cell_rect(last))
        .intersect(clip);
    for row in rows {
        let y = window.cell_rect(Place::new(row, columns.start)).bottom();
        let line = Rect::from_min_max(pos2(whole.left(), y - hairline), pos2(whole.right(), y));
        pen.rect(line, look.tokens.line);
    }
    for column in columns {
        let x = window.cell_rect(Place::new(first.row.0, column)).right();
        let line = Rect::from_min_max(pos2(x - hairline, whole.top()), pos2(x, whole.bottom()));
        pen.rect(line, look.tokens.line);
    }
}

/// The names of groups, across all columns.
fn draw_groups(ui: &Ui, window: &Window<'_>, look: &Look<'_>) {
    let turned = look.grid.is_turned();
    let lines = if turned {
        window.columns.clone()
    } else {
        window.rows.clone()
    };
    let clip = if turned {
        let mut clip = window.rect;
        clip.min.x += window.layout.columns.pinned_length();
        clip
    } else {
        let mut clip = window.rect;
        clip.min.y += window.layout.rows.pinned_length();
        clip
    };
    let mut pen = Pen::new(ui.painter().with_clip_rect(clip));
    for at in lines {
        let Some(IssueLine::Group(first)) = look.grid.issues().get(at) else {
            continue;
        };
        let Some(group) = group_look(look.session, *first, at) else {
            continue;
        };
        let place = if turned {
            Place::new(0, at)
        } else {
            Place::new(at, 0)
        };
        let rect = window.cell_rect(place);
        if turned {
            let rect = Rect::from_min_max(
                rect.min,
                pos2(
                    rect.right(),
                    window
                        .rect
                        .bottom()
                        .min(window.rect.top() + window.layout.rows.total()),
                ),
            );
            pen.rect(rect, look.tokens.ground);
            turned_group_head(&mut pen, look, rect, &group);
        } else {
            let end = window.rect.left() + window.layout.columns.total() - window.offset.x;
            let rect =
                Rect::from_min_max(rect.min, pos2(window.rect.right().min(end), rect.bottom()));
            pen.rect(rect, look.tokens.ground);
            let hairline = pen.hairline();
            pen.rect(
                Rect::from_min_max(pos2(rect.left(), rect.bottom() - hairline), rect.max),
                look.tokens.line,
            );
            group_head(&mut pen, look, rect, &group);
        }
    }
    pen.put_down();
}

/// The group whose heading stands on this line: its name, and how many issues are shown or folded under it.
pub(super) fn group_look(session: &Session, first: usize, line: usize) -> Option<GroupLook<'_>> {
    let issues = &session.scenario().issues;
    let name = issues.get(first)?.group.as_str();
    let folded = session.arrangement().folded.contains(name);
    let count = if folded {
        session.grid().folded_under(first)
    } else {
        let below = session.grid().issues().iter().skip(line + 1);
        below
            .take_while(|line| matches!(line, IssueLine::Issue(_)))
            .count()
    };
    Some(GroupLook {
        first,
        name,
        issues: count,
        folded,
    })
}

/// The rectangle selected, and the ring of the active cell.
fn draw_selection(ui: &Ui, window: &Window<'_>, look: &Look<'_>) {
    let Some(extent) = &look.extent else {
        return;
    };
    let color = if look.focused {
        look.tokens.accent
    } else {
        look.tokens.dim
    };
    for (rows, columns, clip) in window.parts() {
        let rows = rows.start.max(extent.rows.start)..rows.end.min(extent.rows.end);
        let columns = columns.start.max(extent.columns.start)..columns.end.min(extent.columns.end);
        if rows.is_empty() || columns.is_empty() || !clip.is_positive() {
            continue;
        }
        let painter = ui.painter().with_clip_rect(clip);
        if !extent.is_single() {
            let first = window.cell_rect(Place::new(rows.start, columns.start));
            let rect = first.union(window.cell_rect(Place::new(rows.end - 1, columns.end - 1)));
            painter.rect_filled(rect, 0.0, color.gamma_multiply(0.12));
            let whole = rows.len() == extent.rows.len() && columns.len() == extent.columns.len();
            let corners = whole || extent.len() < 10_000;
            if corners {
                let first = window.cell_rect(Place::new(extent.rows.start, extent.columns.start));
                let last =
                    window.cell_rect(Place::new(extent.rows.end - 1, extent.columns.end - 1));
                let stroke = egui::Stroke::new(1.0, color);
                painter.rect_stroke(first.union(last), 0.0, stroke, egui::StrokeKind::Inside);
            }
        }
        if let Some(active) = look.active
            && rows.contains(&active.row.0)
            && columns.contains(&active.column.0)
        {
            let stroke = egui::Stroke::new(2.0, color);
            let mut rect = window.cell_rect(active).shrink(0.5);
            if look.grid.is_group(active) && !look.grid.is_turned() {
                rect.max.x = window.rect.right();
            }
            painter.rect_stroke(rect, 0.0, stroke, egui::StrokeKind::Inside);
        }
    }
}

fn editor_ui(
    ui: &mut Ui,
    window: &Window<'_>,
    session: &Session,
    editor: &mut CellEditor,
    intents: &mut Vec<Intent>,
) {
    let Some(place) = session.grid().place(editor.cell) else {
        return;
    };
    let rect = window.cell_rect(place);
    let seen = window.seen_rect(place);
    let clip = seen.expand(if seen == rect { 1.0 } else { 0.0 });
    let ended = editor.ui(ui, rect, clip);
    intents.extend(ended.into_iter().flatten());
}
