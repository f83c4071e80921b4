//! A chart for screen readers and tests: its spots as things with names.
//!
//! Only while somebody listens. What is beyond the most spots is in the table.

use eframe::egui::accesskit::{self, Action};
use eframe::egui::{Id, Rect, Role, Sense, Ui};

use crate::chart::Chart;

use super::paint;
use super::state::ChartState;

/// At most so many spots are named: a list of more is no help to anyone.
const SPOTS: usize = 500;

/// Names the chart and its spots; the spot that a screen reader asks to be activated.
pub(super) fn spots(
    ui: &Ui,
    id: Id,
    rect: Rect,
    chart: &Chart,
    state: &mut ChartState,
) -> Option<usize> {
    let name = format!("{}. {}", chart.title, chart.about);
    ui.accesskit_node_builder(id, |node| {
        node.set_role(Role::Group);
        node.set_label(name);
        node.set_description("Arrow keys go from part to part, Enter shows one");
    })?;
    let mut activated = None;
    for (index, spot) in chart.spots.iter().enumerate().take(SPOTS) {
        let own = id.with(index);
        let area = paint::rect(spot.area, rect.min);
        ui.interact(area, own, Sense::hover());
        let (click, focus) = ui.input(|input| {
            (
                input.has_accesskit_action_request(own, Action::Click),
                input.has_accesskit_action_request(own, Action::Focus),
            )
        });
        if click || focus {
            state.spot = Some(index);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if click {
            activated = Some(index);
        }
        ui.accesskit_node_builder(own, |node| {
            node.set_role(Role::Button);
            node.set_label(spot.name());
            node.add_action(Action::Click);
            node.add_action(Action::Focus);
            node.set_bounds(accesskit::Rect {
                x0: area.min.x.into(),
                y0: area.min.y.into(),
                x1: area.max.x.into(),
                y1: area.max.y.into(),
            });
        });
        if state.spot == Some(index) {
            ui.accesskit_node_builder(id, |node| node.set_active_descendant(own.accesskit_id()));
        }
    }
    activated
}
