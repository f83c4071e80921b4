//! A chart with its head: painted, or as a table.

use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Button, Label, Layout, Rect, RichText, Sense, StrokeKind, Tooltip, Ui, vec2,
};

use crate::chart::{Chart, Spot, Target};
use crate::drawing::scene::At;
use crate::gui::icons;
use crate::gui::theme::{medium, regular, semibold, size, space, tokens};

use super::state::ChartState;
use super::{access, keys, paint, table_ui};

/// How high the head of a chart is, in points: what is left of a height is the drawing's.
pub(crate) const HEAD: f32 = 76.0;
/// In how many lines it is said what is shown; all of it is read when it is pointed at.
const ABOUT: usize = 2;
/// How far the ring around a spot is from it, in points.
const RING: f32 = 3.0;
/// The width of that ring, in points.
const RING_WIDTH: f32 = 2.0;
/// The widest a read-out gets, in points.
const WIDEST: f32 = 360.0;

/// Draws a chart below its title and what it shows, or its table; what was activated.
pub(crate) fn chart_ui(ui: &mut Ui, chart: &Chart, state: &mut ChartState) -> Option<Target> {
    chart_below_ui(ui, chart, state, HEAD)
}

/// The same, with a head of this height at least, in points.
pub(crate) fn chart_below_ui(
    ui: &mut Ui,
    chart: &Chart,
    state: &mut ChartState,
    head: f32,
) -> Option<Target> {
    ui.push_id(("chart", &chart.title), |ui| {
        ui.spacing_mut().item_spacing.y = space::HALF;
        let top = ui.cursor().top();
        head_ui(ui, chart, state);
        // The drawing begins at the same height whatever is said above it.
        let used = ui.cursor().top() - top;
        ui.add_space((head - used).max(0.0));
        if state.as_table {
            table_ui(ui, &chart.table)
        } else {
            drawing_ui(ui, chart, state)
        }
    })
    .inner
}

fn head_ui(ui: &mut Ui, chart: &Chart, state: &mut ChartState) {
    let t = tokens(ui.ctx());
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let words = format!("{}  As table", icons::MATRIX);
            let button = Button::new(RichText::new(words).font(regular(size::LABEL)).color(t.dim));
            let button = ui.add(button.selected(state.as_table).frame_when_inactive(false));
            let name = format!("{} as table", chart.title);
            if button.accessible_name(name).clicked() {
                state.as_table = !state.as_table;
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let title = RichText::new(&chart.title).font(semibold(size::TITLE));
                ui.add(Label::new(title).truncate());
            });
        });
    });
    if !chart.about.is_empty() {
        let font = regular(size::SECONDARY);
        let mut job = LayoutJob::simple(chart.about.clone(), font, t.dim, ui.available_width());
        job.wrap.max_rows = ABOUT;
        let galley = ui.painter().layout_job(job);
        let cut = galley.elided;
        let about = ui.label(galley);
        if cut {
            about.on_hover_text(&chart.about);
        }
    }
}

fn drawing_ui(ui: &mut Ui, chart: &Chart, state: &mut ChartState) -> Option<Target> {
    let wanted = vec2(chart.size.width, chart.size.height);
    let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
    let id = ui.scope_id().with("drawing");
    let response = ui.interact(rect, id, Sense::click());
    let under = response.hover_pos().and_then(|pointer| {
        let at = pointer - rect.min;
        Spot::under(&chart.spots, At { x: at.x, y: at.y })
    });
    if ui.is_rect_visible(rect) {
        paint::scene(
            &ui.painter_at(rect.expand(RING + RING_WIDTH)),
            &chart.scene,
            rect.min,
        );
    }
    let mut activated = access::spots(ui, id, rect, chart, state);
    if response.gained_focus() && state.spot.is_none() && !chart.spots.is_empty() {
        state.spot = Some(0);
    }
    if response.clicked() && under.is_some() {
        response.request_focus();
        state.spot = under;
        activated = under;
    }
    if response.has_focus() {
        let before = state.spot;
        if keys::keyboard(ui, id, &chart.spots, state) {
            activated = state.spot;
        }
        if let Some(spot) = state.spot.filter(|_| state.spot != before)
            && let Some(spot) = chart.spots.get(spot)
        {
            ui.scroll_to_rect(paint::rect(spot.area, rect.min), None);
        }
        if let Some(spot) = state.spot.and_then(|at| chart.spots.get(at)) {
            ring_ui(ui, paint::rect(spot.area, rect.min));
        }
    }
    let shown = under.or(state.spot.filter(|_| response.has_focus()));
    if let Some((at, spot)) = shown.and_then(|at| Some((at, chart.spots.get(at)?))) {
        if under.is_some() {
            ui.ctx()
                .set_cursor_icon(eframe::egui::CursorIcon::PointingHand);
        }
        let area = paint::rect(spot.area, rect.min);
        Tooltip::always_open(
            ui.ctx().clone(),
            ui.layer_id(),
            id.with(("read-out", at)),
            area,
        )
        .gap(space::ONE + RING)
        .show(|ui| read_out_ui(ui, spot));
    }
    let spot = activated.and_then(|at| chart.spots.get(at));
    spot.map(|spot| spot.target)
}

/// The ring around the spot that the keyboard is at.
fn ring_ui(ui: &Ui, area: Rect) {
    let stroke = eframe::egui::Stroke::new(RING_WIDTH, tokens(ui.ctx()).accent);
    let radius = 4.0 + RING;
    ui.painter()
        .rect_stroke(area.expand(RING), radius, stroke, StrokeKind::Outside);
}

fn read_out_ui(ui: &mut Ui, spot: &Spot) {
    let t = tokens(ui.ctx());
    ui.set_max_width(WIDEST);
    ui.spacing_mut().item_spacing.y = space::HALF;
    for (line, words) in spot.words.iter().enumerate() {
        let text = RichText::new(words);
        ui.label(if line == 0 {
            text.font(medium(size::BODY))
        } else {
            text.font(regular(size::SECONDARY)).color(t.dim)
        });
    }
}
