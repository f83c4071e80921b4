//! Plot and list beside one another, or one below the other where the window is narrow.

use eframe::egui::{RichText, Ui, UiBuilder};

use crate::chart::priorities_chart;
use crate::compare::{Priorities, PriorityGroup, priorities};
use crate::drawing::look::Look;
use crate::drawing::scene::Size;
use crate::gui::chart::{ChartState, HEAD, KeptChart, chart_ui, intent_of};
use crate::gui::computed::Computed;
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, space, tokens};
use crate::session::Session;

use super::list::list_ui;

/// From this width on the list stands beside the plot, in points.
const BESIDE: f32 = 780.0;
/// The share of the width that the plot then has.
const SHARE: f32 = 0.55;
/// The share of the height that it has where the list stands below it.
const SHARE_DOWN: f32 = 0.55;
/// The smallest plot, in points.
const LEAST: f32 = 120.0;

/// What the user does in the view, and what it shows.
#[derive(Debug, Default)]
pub(crate) struct PrioritiesView {
    computed: Computed<(), Priorities>,
    kept: KeptChart,
    chart: ChartState,
    pub(super) group: PriorityGroup,
}

/// Draws the view.
pub(crate) fn priorities_ui(
    ui: &mut Ui,
    session: &Session,
    view: &mut PrioritiesView,
) -> Vec<Intent> {
    let mut intents = Vec::new();
    let margin = space::FOUR;
    let inner = ui.available_rect_before_wrap().shrink(margin);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner));
    let ui = &mut ui;
    ui.spacing_mut().item_spacing.y = space::TWO;
    view.computed.get(
        ui,
        session,
        (),
        "Weighing the issues",
        |scenario, comparison, _| Ok(priorities(scenario, comparison)),
    );
    let version = view.computed.version();
    let Some(found) = view.computed.known() else {
        return intents;
    };
    if found.all().next().is_none() {
        let text = RichText::new("Add issues to see which of them matter most.");
        ui.label(text.font(regular(size::BODY)).color(tokens(ui.ctx()).dim));
        return intents;
    }
    let rest = ui.available_rect_before_wrap();
    let gap = 2.0 * margin;
    let (plot, list) = if rest.width() >= BESIDE {
        let width = (rest.width() * SHARE).round();
        let (plot, list) = rest.split_left_right_at_x(rest.left() + width);
        (plot, list.with_min_x(list.left() + gap))
    } else {
        let height = (rest.height() * SHARE_DOWN).round();
        let (plot, list) = rest.split_top_bottom_at_y(rest.top() + height);
        (plot, list.with_min_y(list.top() + margin))
    };
    let mut plot_side = ui.new_child(UiBuilder::new().max_rect(plot).id_salt("plot"));
    let room = Size {
        width: plot.width().max(LEAST),
        height: (plot.height() - HEAD).max(LEAST),
    };
    let scenario = session.scenario();
    let chart = view.kept.get(&plot_side, version, room, |size, palette| {
        priorities_chart(scenario, found, size, &Look::of(scenario, palette))
    });
    let target = chart_ui(&mut plot_side, chart, &mut view.chart);
    intents.extend(target.and_then(|target| intent_of(scenario, target)));
    let mut list_side = ui.new_child(UiBuilder::new().max_rect(list).id_salt("issues"));
    intents.extend(list_ui(&mut list_side, session, found, &mut view.group));
    intents
}
