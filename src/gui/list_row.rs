//! A row of a list that can be clicked or reached by keys: its ground, ring, bar and tip.

use eframe::egui::{
    AsIdSalt, Color32, Rect, Response, RichText, Sense, Stroke, StrokeKind, Ui, pos2,
};

use super::icons;
use super::theme::{regular, size, space, tokens};

/// How wide the ring around the row with the focus is, in points.
const RING: f32 = 2.0;
/// How wide the bar at the left side of a row is, in points.
const BAR: f32 = 3.0;

/// Draws what is behind a row. One that keys have reached comes into sight.
pub(super) fn list_row_ui(ui: &Ui, row: impl AsIdSalt, rect: Rect) -> Response {
    let t = tokens(ui.ctx());
    let response = ui.interact(rect, ui.scope_id().with(row), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, space::ONE, t.ground);
    }
    if response.has_focus() {
        let ring = Stroke::new(RING, t.accent);
        ui.painter()
            .rect_stroke(rect, space::ONE, ring, StrokeKind::Inside);
        if response.gained_focus() {
            ui.scroll_to_rect(rect, None);
        }
    }
    response
}

/// Draws a bar at the left side of a row, so far from its top and its bottom, in points.
pub(super) fn list_bar_ui(ui: &Ui, rect: Rect, pad: f32, color: Color32) {
    let bar = Rect::from_min_max(
        pos2(rect.left(), rect.top() + pad),
        pos2(rect.left() + BAR, rect.bottom() - pad),
    );
    ui.painter().rect_filled(bar, BAR / 2.0, color);
}

/// Says at the end of a tip where a click leads.
pub(super) fn matrix_hint_ui(ui: &mut Ui) {
    let hint = RichText::new(matrix_hint()).font(regular(size::LABEL));
    ui.label(hint.color(tokens(ui.ctx()).dim));
}

/// Where a click leads, in words.
pub(super) fn matrix_hint() -> String {
    format!("{} Click to see it in the matrix", icons::MATRIX)
}
