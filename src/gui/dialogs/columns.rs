//! Room in a dialog, parted by a line.

use eframe::egui::{Align, Layout, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::gui::theme::{space, tokens};

/// Two parts beside each other.
pub(super) struct Columns {
    pub(super) left: Ui,
    pub(super) right: Ui,
}

impl Columns {
    /// Takes room of this height, of which the left part has so much of the width, both in points.
    pub(super) fn new(ui: &mut Ui, height: f32, left: f32) -> Self {
        let size = vec2(ui.available_width(), height);
        let (room, _) = ui.allocate_exact_size(size, Sense::hover());
        let middle = room.left() + left;
        let line = Stroke::new(1.0, tokens(ui.ctx()).line);
        let at = middle + space::TWO;
        ui.painter().vline(at, room.y_range(), line);
        let mut part = |name: &str, min, max| {
            let rect = Rect::from_min_max(min, max);
            ui.new_child(UiBuilder::new().id_salt(name).max_rect(rect))
        };
        Self {
            left: part("left", room.min, pos2(middle, room.bottom())),
            right: part("right", pos2(middle + space::FOUR, room.top()), room.max),
        }
    }
}

/// A cell of a line: what is in it never moves what stands beside it.
pub(super) fn cell_ui<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::left_to_right(Align::Center);
    let cell = UiBuilder::new().max_rect(rect).layout(layout);
    ui.scope_builder(cell, content).inner
}

/// The cells of a line, of these widths; the last has what is left. All in points.
pub(super) fn cells(ui: &Ui, height: f32, widths: &[f32]) -> Vec<Rect> {
    let row = ui.available_rect_before_wrap();
    let mut left = row.left();
    let mut cells: Vec<Rect> = widths
        .iter()
        .map(|width| {
            let min = pos2(left, row.top());
            left += width;
            Rect::from_min_size(min, vec2(width - space::TWO, height))
        })
        .collect();
    let last = pos2(left, row.top());
    cells.push(Rect::from_min_max(
        last,
        pos2(row.right().max(left), row.top() + height),
    ));
    cells
}
