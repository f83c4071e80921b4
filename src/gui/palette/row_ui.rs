//! Drawing a row of the list.

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{
    Align, Align2, Color32, FontId, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2,
};

use crate::gui::theme::{Tokens, medium, mix, regular, semibold, size, space, tokens};

use super::rows::Row;

/// How high a row is, in points.
pub(super) const ROW_HEIGHT: f32 = 30.0;
/// How wide the icon stands, in points.
const ICON_WIDTH: f32 = 34.0;
/// How strongly the chosen row is tinted, 0-1.
const CHOSEN: f32 = 0.2;
/// How strongly the row under the pointer is tinted, 0-1.
const HOVERED: f32 = 0.08;

/// How a row stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing<'a> {
    /// Whether Enter takes it.
    pub is_selected: bool,
    /// Its keys.
    pub keys: Option<&'a str>,
    /// Why it cannot be taken.
    pub unavailable: Option<&'a str>,
    /// Whether the choice it makes is in force.
    pub is_on: bool,
}

/// Draws a row.
pub(super) fn row_ui(ui: &mut Ui, row: &Row, standing: Standing<'_>) -> Response {
    let t = tokens(ui.ctx());
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW_HEIGHT), Sense::CLICK);
    let response = response.on_hover_text(full_text(row, standing));
    response.widget_info(|| {
        let name = row.name(standing.keys, standing.unavailable);
        let enabled = standing.unavailable.is_none();
        WidgetInfo::selected(Role::ListBoxOption, enabled, standing.is_selected, name)
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let tint = if standing.is_selected {
        CHOSEN
    } else if response.hovered() {
        HOVERED
    } else {
        0.0
    };
    if tint > 0.0 {
        let radius = ui.visuals().menu_corner_radius;
        let fill = mix(t.panel, t.accent, tint);
        ui.painter().rect_filled(rect, radius, fill);
    }
    let ink = if standing.unavailable.is_some() {
        t.faint
    } else {
        t.ink
    };
    let middle = rect.center().y;
    ui.painter().text(
        Pos2::new(rect.left() + space::TWO, middle),
        Align2::LEFT_CENTER,
        row.icon,
        regular(size::ICON),
        if standing.unavailable.is_some() {
            t.faint
        } else {
            t.dim
        },
    );
    let right = right_ui(ui, rect, row, standing, t);
    let job = text(row, standing, ink, t, right - rect.left() - ICON_WIDTH);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let at = Pos2::new(rect.left() + ICON_WIDTH, middle - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    response
}

/// Draws what stands at the right; where it begins.
fn right_ui(ui: &Ui, rect: Rect, row: &Row, standing: Standing<'_>, t: &Tokens) -> f32 {
    let mut right = rect.right() - space::TWO;
    let mut put = |text: &str, font: FontId, color: Color32| {
        let at = Pos2::new(right, rect.center().y);
        let drawn = ui
            .painter()
            .text(at, Align2::RIGHT_CENTER, text, font, color);
        right = drawn.left() - space::THREE;
    };
    if let Some(keys) = standing.keys {
        put(keys, medium(size::LABEL), t.dim);
    }
    put(row.word, regular(size::LABEL), t.dim);
    right
}

/// The detail as shown: the reason where it cannot be taken.
fn detail<'a>(row: &'a Row, standing: Standing<'a>) -> &'a str {
    match standing.unavailable {
        Some(reason) => reason,
        None if standing.is_on => "on",
        None => &row.detail,
    }
}

fn full_text(row: &Row, standing: Standing<'_>) -> String {
    let detail = detail(row, standing);
    if detail.is_empty() {
        row.label.clone()
    } else {
        format!("{}\n{detail}", row.label)
    }
}

/// The name with the letters looked for set off by weight and colour, and the detail.
fn text(row: &Row, standing: Standing<'_>, ink: Color32, t: &Tokens, width: f32) -> LayoutJob {
    let format = |font: FontId, color: Color32| TextFormat {
        valign: Align::Center,
        ..TextFormat::simple(font, color)
    };
    let plain = format(regular(size::BODY), ink);
    let marked = format(
        semibold(size::BODY),
        if standing.unavailable.is_some() {
            ink
        } else {
            t.accent
        },
    );
    let mut job = LayoutJob {
        wrap: TextWrapping::truncate_at_width(width.max(0.0)),
        ..LayoutJob::default()
    };
    let mut at = 0;
    let mut push = |part: Option<&str>, format: &TextFormat| {
        if let Some(part) = part.filter(|part| !part.is_empty()) {
            job.append(part, 0.0, format.clone());
        }
    };
    for mark in &row.marks {
        push(row.label.get(at..mark.start), &plain);
        push(row.label.get(mark.clone()), &marked);
        at = mark.end;
    }
    push(row.label.get(at..), &plain);
    let detail = detail(row, standing);
    if !detail.is_empty() {
        job.append(
            detail,
            space::THREE,
            format(regular(size::SECONDARY), t.dim),
        );
    }
    job
}
