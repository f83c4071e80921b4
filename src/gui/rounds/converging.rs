//! Whether issues converge: what is measured, which issues, and their charts, a page at a time.

use std::sync::Arc;

use eframe::egui::{Button, RichText, ScrollArea, Ui};

use crate::chart::Chart;
use crate::chart::rounds::{Convergence, convergence, convergence_table, trend_text};
use crate::compare::{CourseMeasure, RoundFigures, Trend};
use crate::drawing::look::Look;
use crate::gui::chart::{ChartState, chart_ui, intent_of};
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::scenario::entry::number_text;
use crate::session::Session;

use super::drawn::Drawn;

/// So many issues are drawn at a time.
const PAGE: usize = 60;
/// The least width of a chart, in points.
const LEAST: f32 = 240.0;
/// For the bar that scrolls, in points.
const SCROLL: f32 = 12.0;

/// Which issues are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Which {
    /// All, in file order.
    #[default]
    All,
    /// Those of a trend; of none where no remaining gap is known.
    Of(Option<Trend>),
}

/// What the user chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Choices {
    measure: CourseMeasure,
    which: Which,
    page: usize,
}

/// What is shown of convergence.
#[derive(Debug, Default)]
pub(super) struct Converging {
    choices: Choices,
    chart: ChartState,
    drawn: Drawn<Choices>,
}

/// Draws the choices and the chart.
pub(super) fn converging_ui(
    ui: &mut Ui,
    session: &Session,
    found: &Arc<RoundFigures>,
    state: &mut Converging,
) -> Option<Intent> {
    choices_ui(ui, found, &mut state.choices);
    let rows = rows(found, state.choices.which);
    let scenario = session.scenario();
    let width = (ui.available_width() - SCROLL).max(LEAST).floor();
    let choices = state.choices;
    let first = (choices.page * PAGE).min(rows.len());
    let page = rows.get(first..(first + PAGE).min(rows.len()));
    let of = Convergence {
        scenario,
        series: &found.series,
        measure: choices.measure,
        rows: page.unwrap_or_default(),
        shown: session.round(),
    };
    let look = Look::of(scenario, tokens(ui.ctx()).palette());
    let drawn = &mut state.drawn;
    let chart = drawn.get(ui, session, found, choices, width, |old| {
        // The table is the same at every width and on every page.
        let old = old.filter(|(old, _)| old.measure == choices.measure);
        Chart {
            table: old.map_or_else(|| convergence_table(&of), |(_, old)| old.table),
            ..convergence(&of, width, &look)
        }
    });
    let target = if state.chart.shows_table() {
        chart_ui(ui, chart, &mut state.chart)
    } else {
        ScrollArea::vertical()
            .id_salt("convergence")
            .auto_shrink([false, false])
            .show(ui, |ui| chart_ui(ui, chart, &mut state.chart))
            .inner
    };
    intent_of(scenario, target?)
}

/// The rows of the issues chosen.
fn rows(found: &RoundFigures, which: Which) -> Vec<usize> {
    let series = found.series.iter().enumerate();
    let chosen = series.filter(|(_, series)| match which {
        Which::All => true,
        Which::Of(trend) => series.trend == trend,
    });
    chosen.map(|(row, _)| row).collect()
}

fn choices_ui(ui: &mut Ui, found: &RoundFigures, choices: &mut Choices) {
    let before = *choices;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::ONE;
        for measure in CourseMeasure::ALL {
            let chosen = measure == choices.measure;
            if choice_ui(ui, measure.name(), chosen, measure.help()) {
                choices.measure = measure;
            }
        }
        ui.add_space(space::FOUR);
        let all = (
            Which::All,
            format!("All {}", number_text(found.series.len() as f64)),
        );
        let trends = found.trends;
        let each = [
            (Some(Trend::Closing), trends.closing),
            (Some(Trend::Stalled), trends.stalled),
            (Some(Trend::Widening), trends.widening),
            (Some(Trend::Settled), trends.settled),
            (None, trends.unknown),
        ];
        let each = each
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(trend, count)| {
                (
                    Which::Of(trend),
                    format!(
                        "{} {}",
                        capital(trend_text(trend)),
                        number_text(count as f64)
                    ),
                )
            });
        for (which, words) in std::iter::once(all).chain(each) {
            if choice_ui(ui, &words, which == choices.which, "Draws these issues") {
                choices.which = which;
            }
        }
        let count = rows(found, choices.which).len();
        if count > PAGE {
            ui.add_space(space::FOUR);
            pages_ui(ui, count, &mut choices.page);
        }
    });
    if (before.measure, before.which) != (choices.measure, choices.which) {
        choices.page = 0;
    }
}

pub(super) fn choice_ui(ui: &mut Ui, words: &str, is_chosen: bool, help: &str) -> bool {
    let text = RichText::new(words).font(medium(size::SECONDARY));
    let button = ui.add(Button::new(text).selected(is_chosen));
    button.on_hover_text(help).clicked()
}

fn pages_ui(ui: &mut Ui, count: usize, page: &mut usize) {
    let last = count.div_ceil(PAGE).saturating_sub(1);
    *page = (*page).min(last);
    let first = *page * PAGE;
    let number = |count: usize| number_text(count as f64);
    let (from, to) = (number(first + 1), number((first + PAGE).min(count)));
    let words = format!("{from}–{to} of {}", number(count));
    let t = tokens(ui.ctx());
    for (icon, name, goes_on) in [
        (icons::MOVE_LEFT, "Issues before", *page > 0),
        (icons::MOVE_RIGHT, "Next issues", *page < last),
    ] {
        let button = Button::new(RichText::new(icon).size(size::SECONDARY));
        let button = ui.add_enabled(goes_on, button).on_hover_text(name);
        if button.accessible_name(name).clicked() {
            *page = if icon == icons::MOVE_LEFT {
                *page - 1
            } else {
                *page + 1
            };
        }
    }
    ui.label(
        RichText::new(words)
            .font(regular(size::SECONDARY))
            .color(t.dim),
    );
}

/// A word with its first letter large.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
