//! Long lists of which only what is in sight is drawn.

use eframe::egui::{Rect, Ui, UiBuilder, vec2};

/// Draws the lines of a list that are in sight, all of one height, within a scroll area's
/// `viewport`; and one more at each end, for the keyboard to go on to.
pub(super) fn lines_ui(
    ui: &mut Ui,
    viewport: Rect,
    height: f32,
    count: usize,
    mut line_ui: impl FnMut(&mut Ui, usize),
) {
    ui.set_height(height * count as f32);
    let top = ui.min_rect().min;
    let is_near = |line: &usize| {
        let y = height * *line as f32;
        y + 2.0 * height >= viewport.min.y && y - height <= viewport.max.y
    };
    let Some(first) = (0..count).find(is_near) else {
        return;
    };
    // A line's widgets keep their ids, and so the focus, while the list is scrolled.
    ui.skip_ahead_auto_ids(first);
    for line in (first..count).take_while(is_near) {
        let place = top + vec2(0.0, height * line as f32);
        let rect = Rect::from_min_size(place, vec2(ui.available_width(), height));
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            ui.horizontal(|ui| line_ui(ui, line));
        });
    }
}
