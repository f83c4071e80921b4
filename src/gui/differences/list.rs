//! The list of changes below the matrix.

use eframe::egui::{
    Align, Button, Id, Key, Label, Layout, Rect, Response, RichText, Role, ScrollArea, Sense,
    TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::gui::commands::Command;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::lines::lines_ui;
use crate::gui::theme::{medium, mix, regular, size, space, tokens};
use crate::session::clipboard::Block;

use super::line::Line;
use super::state::Differences;

/// How high a line is, in points.
const LINE_PX: f32 = 22.0;
/// How wide the filter is, in points.
const FILTER_PX: f32 = 200.0;
/// The width of each column as a share of the whole; the last two are what differs.
const SHARES: [f32; 6] = [0.22, 0.13, 0.13, 0.14, 0.19, 0.19];
/// How strongly the line gone to is tinted, 0-1.
const CURRENT: f32 = 0.2;
/// How strongly the line under the pointer is tinted, 0-1.
const HOVERED: f32 = 0.08;

fn filter_id() -> Id {
    Id::unique("filter of changes")
}

/// Whether this is the list's filter: its text is not part of the scenario.
pub(in crate::gui) fn is_field(id: Id) -> bool {
    id == filter_id()
}

/// Draws the list; what the user wants. Keys are left alone while a dialog stands before it.
pub(in crate::gui) fn list_ui(
    ui: &mut Ui,
    differences: &mut Differences,
    behind_dialog: bool,
) -> Vec<Intent> {
    let mut intents = Vec::new();
    let mut left = false;
    // As high as it was made, however few lines there are.
    ui.set_min_height(ui.available_height());
    ui.spacing_mut().item_spacing.y = space::HALF;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::TWO;
        let edit = TextEdit::singleline(&mut differences.filter)
            .id(filter_id())
            .hint_text("Only with these words")
            .desired_width(FILTER_PX.min(ui.available_width() * 0.4));
        let filter = ui
            .add(edit)
            .accessible_name("Only changes with these words");
        if filter.changed() {
            differences.filtered();
        }
        let copy = ui.add_enabled(!differences.shown.is_empty(), Button::new("Copy"));
        let copy = copy.on_hover_text("Copies the changes shown as a table");
        if copy.clicked() {
            ui.ctx().copy_text(table(differences));
        }
        let close = ui
            .with_layout(Layout::right_to_left(Align::Center), |ui| {
                let icon = RichText::new(icons::CLOSE).font(regular(size::ICON));
                let close = Button::new(icon).frame_when_inactive(false);
                let close = ui.add(close).on_hover_text("End comparison (Escape)");
                close.accessible_name("Close the list of changes")
            })
            .inner;
        if close.clicked() {
            intents.push(Intent::Run(Command::EndComparison));
        }
        left = [filter, copy, close].iter().any(Response::lost_focus);
    });
    let name = differences.other().name.clone();
    let heads = [
        "Issue",
        "Party",
        "Round",
        "What",
        &format!("In {name}"),
        "Here",
    ];
    let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), LINE_PX), Sense::hover());
    let t = tokens(ui.ctx());
    for (cell, text) in columns(head).into_iter().zip(heads) {
        text_ui(
            ui,
            cell,
            RichText::new(text).font(medium(size::LABEL)).color(t.dim),
        );
    }
    if differences.shown.is_empty() {
        if let Some(text) = nothing(differences) {
            ui.label(
                RichText::new(text)
                    .font(regular(size::SECONDARY))
                    .color(t.dim),
            );
        }
    } else {
        let reveal = std::mem::take(&mut differences.reveal);
        ScrollArea::vertical()
            .auto_shrink(false)
            .show_viewport(ui, |ui, viewport| {
                if let Some(at) = differences.place().filter(|_| reveal) {
                    let top = ui.min_rect().min + vec2(0.0, LINE_PX * at as f32);
                    let line = Rect::from_min_size(top, vec2(1.0, LINE_PX));
                    ui.scroll_to_rect(line, None);
                }
                lines_ui(ui, viewport, LINE_PX, differences.shown.len(), |ui, at| {
                    let at = differences.shown.get(at).copied();
                    let Some((at, line)) = at.and_then(|at| Some((at, differences.line(at)?)))
                    else {
                        return;
                    };
                    let response = line_ui(ui, line, differences.current == Some(at));
                    left |= response.lost_focus();
                    if response.clicked() {
                        response.request_focus();
                        intents.push(Intent::ShowDifference(at));
                    }
                });
            });
    }
    if left && !behind_dialog && ui.input(|input| input.key_pressed(Key::Escape)) {
        intents.push(Intent::Run(Command::EndComparison));
        intents.push(Intent::FocusMatrix);
    }
    intents
}

/// Why there is nothing in the list; nothing while it is not known.
fn nothing(differences: &Differences) -> Option<&'static str> {
    let lines = differences.lines()?;
    Some(if lines.is_empty() {
        "The two scenarios are the same."
    } else {
        "No change has these words."
    })
}

/// The changes shown, for a spreadsheet.
fn table(differences: &Differences) -> String {
    let heads = ["Issue", "Party", "Round", "What", "There", "Here"];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    let shown = differences.shown.iter();
    rows.extend(
        shown
            .filter_map(|at| differences.line(*at))
            .map(Line::cells),
    );
    Block::new(rows).to_tsv()
}

/// The cells of a line.
fn columns(line: Rect) -> [Rect; 6] {
    let mut left = line.left() + space::TWO;
    let width = line.width() - space::TWO;
    SHARES.map(|share| {
        let right = left + share * width;
        let cell = Rect::from_min_max(
            pos2(left, line.top()),
            pos2(right - space::TWO, line.bottom()),
        );
        left = right;
        cell
    })
}

fn text_ui(ui: &mut Ui, cell: Rect, text: RichText) {
    let layout = Layout::left_to_right(Align::Center);
    let part = UiBuilder::new().max_rect(cell).layout(layout);
    ui.scope_builder(part, |ui| {
        ui.add(Label::new(text).truncate().selectable(false));
    });
}

fn line_ui(ui: &mut Ui, line: &Line, is_current: bool) -> Response {
    let t = tokens(ui.ctx());
    let size_px = vec2(ui.available_width(), LINE_PX);
    let (rect, response) = ui.allocate_exact_size(size_px, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_current, line.name()));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let tint = if is_current {
        CURRENT
    } else if response.hovered() || response.has_focus() {
        HOVERED
    } else {
        0.0
    };
    if tint > 0.0 {
        let fill = mix(t.panel, t.accent, tint);
        ui.painter().rect_filled(rect, 0.0, fill);
    }
    if response.has_focus() {
        let ring = eframe::egui::Stroke::new(1.0, t.accent);
        let inside = eframe::egui::StrokeKind::Inside;
        ui.painter().rect_stroke(rect, 0.0, ring, inside);
    }
    let place = &line.place;
    let texts = [
        (&place.issue, t.ink),
        (&place.party, t.ink),
        (&place.round, t.dim),
        (&line.field, t.dim),
        (&line.there_shown, t.ink),
        (&line.here_shown, t.ink),
    ];
    for (cell, (text, color)) in columns(rect).into_iter().zip(texts) {
        text_ui(
            ui,
            cell,
            RichText::new(text)
                .font(regular(size::SECONDARY))
                .color(color),
        );
    }
    response.on_hover_text(line.name())
}
