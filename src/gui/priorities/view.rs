//! Plot and list beside one another, or one below the other where the window is narrow.

use eframe::egui::{Rect, RichText, ScrollArea, Ui, UiBuilder, vec2};

use crate::chart::{Chart, priorities_chart};
use crate::compare::{Priorities, PriorityGroup, priorities};
use crate::drawing::look::Look;
use crate::drawing::scene::Size;
use crate::gui::chart::{ChartState, HEAD, chart_ui, intent_of};
use crate::gui::computed::Computed;
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, space, tokens};
use crate::session::Session;

use super::list::list_ui;

/// From this width on the list stands beside the plot, in points.
const BESIDE: f32 = 780.0;
/// The share of the width that the plot then has.
const SHARE: f32 = 0.55;
/// How high the plot is where the list stands below it, in points.
const PLOT_HEIGHT: f32 = 380.0;
/// The smallest plot, in points.
const LEAST: f32 = 180.0;

/// What the user does in the view, and what it shows.
#[derive(Debug, Default)]
pub(crate) struct PrioritiesView {
    computed: Computed<(), Priorities>,
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
    let computed = view.computed.get(
        ui,
        session,
        (),
        "Weighing the issues",
        |scenario, comparison, _| Ok(priorities(scenario, comparison)),
    );
    let Some(found) = computed else {
        return intents;
    };
    if found.all().next().is_none() {
        let text = RichText::new("Add issues to see which of them matter most.");
        ui.label(text.font(regular(size::BODY)).color(tokens(ui.ctx()).dim));
        return intents;
    }
    let rest = ui.available_rect_before_wrap();
    if rest.width() >= BESIDE {
        let plot_width = (rest.width() * SHARE).round();
        let plot = Rect::from_min_size(rest.min, vec2(plot_width, rest.height()));
        let list = Rect::from_min_max(plot.right_top() + vec2(2.0 * margin, 0.0), rest.max);
        let mut left = ui.new_child(UiBuilder::new().max_rect(plot));
        intents.extend(plot_ui(
            &mut left,
            session,
            found,
            &mut view.chart,
            rest.height() - HEAD,
        ));
        let mut right = ui.new_child(UiBuilder::new().max_rect(list).id_salt("issues"));
        intents.extend(list_ui(&mut right, session, found, &mut view.group));
    } else {
        ScrollArea::vertical().id_salt("priorities").show(ui, |ui| {
            intents.extend(plot_ui(ui, session, found, &mut view.chart, PLOT_HEIGHT));
            intents.extend(list_ui(ui, session, found, &mut view.group));
        });
    }
    intents
}

fn plot_ui(
    ui: &mut Ui,
    session: &Session,
    found: &Priorities,
    state: &mut ChartState,
    height: f32,
) -> Option<Intent> {
    let scenario = session.scenario();
    let size = Size {
        width: ui.available_width().max(LEAST),
        height: height.max(LEAST),
    };
    let look = Look::of(scenario, tokens(ui.ctx()).palette());
    let chart: Chart = priorities_chart(scenario, found, size, &look);
    let target = chart_ui(ui, &chart, state)?;
    intent_of(scenario, target)
}
