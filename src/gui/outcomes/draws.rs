//! The sensitivity: what is asked, what was found, and its chart.

use eframe::egui::{ComboBox, DragValue, Response, RichText, ScrollArea, Ui, vec2};

use crate::chart::outcomes::sensitivity_chart;
use crate::chart::{Chart, Target};
use crate::compare::{IssueSensitivity, SetsInDraws, Uncertainty};
use crate::drawing::look::Look;
use crate::drawing::scene::Size;
use crate::files::progress::Cancelled;
use crate::gui::chart::{ChartState, KeptChart, chart_ui};
use crate::gui::computed::Computed;
use crate::gui::theme::{regular, size, space, tokens};
use crate::session::Session;

use super::drawing::Drawing;

/// A height that no window has, in points.
const ENDLESS: f32 = 20_000.0;
/// How high a table is there.
const TABLE: f32 = 460.0;
/// The most draws that can be asked for.
const MOST_DRAWS: u32 = 100_000;

/// The sensitivity of the view.
#[derive(Debug, Default)]
pub(super) struct Draws {
    asked: Uncertainty,
    found: Computed<Asked, Found>,
    chart: KeptChart,
    state: ChartState,
}

/// What draws are asked of.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Asked {
    uncertainty: Uncertainty,
    /// The number of the sandbox's state, where what is supposed is shown.
    supposed: Option<u64>,
}

/// What was found, of what.
#[derive(Debug)]
struct Found {
    uncertainty: Uncertainty,
    issues: Vec<IssueSensitivity>,
}

/// Draws the choices and the chart; what was activated in it.
pub(super) fn draws_ui(
    ui: &mut Ui,
    session: &Session,
    drawing: Drawing,
    draws: &mut Draws,
) -> Option<Target> {
    choices_ui(ui, &mut draws.asked);
    ui.add_space(space::ONE);
    let uncertainty = draws.asked;
    let asked = Asked {
        uncertainty,
        supposed: drawing.supposed,
    };
    let times = usize::try_from(uncertainty.draws).unwrap_or(usize::MAX);
    draws.found.get_walking(
        ui,
        session,
        asked,
        times,
        "Drawing positions and saliences",
        move |scenario, comparison, progress| {
            let go_on = |share| progress.reached(share).is_ok();
            let issues = comparison.sensitivity(scenario, &uncertainty, &go_on);
            Ok(Found {
                uncertainty,
                issues: issues.ok_or(Cancelled)?,
            })
        },
    );
    let version = draws.found.version();
    let Found {
        uncertainty,
        issues,
    } = draws.found.known()?;
    let size = Size {
        width: drawing.width,
        height: 0.0,
    };
    let chart = draws.chart.get(ui, version, size, |size, palette| {
        let (scenario, comparison) = (session.scenario(), session.comparison());
        let look = Look::of(scenario, palette);
        sensitivity_chart(scenario, comparison, uncertainty, issues, size.width, &look)
    });
    scrolled_ui(ui, "sensitivity", chart, &mut draws.state)
}

/// Draws a chart that may be higher than the view; its table scrolls by itself.
pub(super) fn scrolled_ui(
    ui: &mut Ui,
    name: &str,
    chart: &Chart,
    state: &mut ChartState,
) -> Option<Target> {
    if state.shows_table() {
        // Below something else in a view that scrolls, a table has a height of its own.
        let room = ui.available_size();
        let room = vec2(room.x, if room.y > ENDLESS { TABLE } else { room.y });
        return ui.allocate_ui(room, |ui| chart_ui(ui, chart, state)).inner;
    }
    let area = ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink([false, true]);
    area.show(ui, |ui| chart_ui(ui, chart, state)).inner
}

fn choices_ui(ui: &mut Ui, asked: &mut Uncertainty) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::ONE;
        number_ui(ui, "Position sigma", |ui| {
            let value = DragValue::new(&mut asked.position_sigma);
            ui.add(value.range(0.0..=0.5).speed(0.005).max_decimals(3))
        });
        number_ui(ui, "Salience sigma", |ui| {
            let value = DragValue::new(&mut asked.salience_sigma);
            ui.add(value.range(0.0..=50.0).speed(0.25).max_decimals(1))
        });
        number_ui(ui, "Draws", |ui| {
            let value = DragValue::new(&mut asked.draws);
            ui.add(value.range(1..=MOST_DRAWS).speed(20.0))
        });
        number_ui(ui, "Seed", |ui| ui.add(DragValue::new(&mut asked.seed)));
        number_ui(ui, "Bottom and red lines", |ui| {
            let words = |sets| match sets {
                SetsInDraws::Move => "move with the position",
                SetsInDraws::Stay => "stay where they are",
            };
            let choice = ComboBox::from_id_salt("sets in draws")
                .selected_text(words(asked.sets))
                .show_ui(ui, |ui| {
                    for sets in [SetsInDraws::Move, SetsInDraws::Stay] {
                        ui.selectable_value(&mut asked.sets, sets, words(sets));
                    }
                });
            choice.response
        });
    });
}

/// A choice behind its name.
fn number_ui(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> Response) {
    let t = tokens(ui.ctx());
    ui.label(
        RichText::new(name)
            .font(regular(size::SECONDARY))
            .color(t.dim),
    );
    add(ui).accessible_name(name);
    ui.add_space(space::TWO);
}
