//! The timeline, and below it one of the parts.

use std::sync::Arc;

use eframe::egui::{Button, Rect, RichText, Ui, UiBuilder, vec2};

use crate::chart::rounds::timeline;
use crate::compare::RoundFigures;
use crate::drawing::look::Look;
use crate::gui::chart::{ChartState, chart_below_ui, intent_of};
use crate::gui::commands::Command;
use crate::gui::computed::Computed;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::scenario::entry::number_text;
use crate::session::Session;

use super::converging::{Converging, converging_ui};
use super::drawn::Drawn;
use super::moves::{Moves, moves_ui};
use super::stale::stale_ui;

/// The least room for the timeline, in points.
const LEAST: f32 = 240.0;

/// How high the head of the timeline is, in points: what it shows takes one line.
const HEAD: f32 = 48.0;

/// What is shown below the timeline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// Whether issues converge.
    #[default]
    Converging,
    /// Who moved.
    Moves,
    /// What is stale.
    Stale,
}

/// What the user does in the view, and what it shows.
#[derive(Debug, Default)]
pub(crate) struct RoundsView {
    computed: Computed<(), Arc<RoundFigures>>,
    timeline: ChartState,
    drawn: Drawn<()>,
    part: Part,
    converging: Converging,
    moves: Moves,
}

/// Draws the view.
pub(crate) fn rounds_ui(ui: &mut Ui, session: &Session, view: &mut RoundsView) -> Vec<Intent> {
    let inner = ui
        .available_rect_before_wrap()
        .shrink2(vec2(space::FOUR, space::THREE));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner));
    let ui = &mut ui;
    ui.spacing_mut().item_spacing.y = space::TWO;
    let scenario = session.scenario();
    if scenario.rounds.is_empty() {
        return nothing_ui(ui);
    }
    let computed = view.computed.get_walking(
        ui,
        session,
        (),
        scenario.rounds.len(),
        "Following the rounds",
        |scenario, comparison, progress| {
            let found = RoundFigures::unless(scenario, comparison, |part| progress.reached(part))?;
            Ok(Arc::new(found))
        },
    );
    let Some(found) = computed else {
        return Vec::new();
    };
    let found = Arc::clone(found);
    let mut intents = Vec::new();
    intents.extend(timeline_ui(
        ui,
        session,
        &found,
        &mut view.timeline,
        &mut view.drawn,
    ));
    parts_ui(ui, &found, &mut view.part, &mut intents);
    let rest = ui.available_rect_before_wrap();
    let mut part = ui.new_child(UiBuilder::new().max_rect(rest).id_salt("part"));
    intents.extend(match view.part {
        Part::Converging => converging_ui(&mut part, session, &found, &mut view.converging),
        Part::Moves => moves_ui(&mut part, session, &found, &mut view.moves),
        Part::Stale => stale_ui(&mut part, session, &found),
    });
    intents
}

fn nothing_ui(ui: &mut Ui) -> Vec<Intent> {
    let t = tokens(ui.ctx());
    let text = RichText::new(
        "Add rounds to see who moves from one to the next, and whether issues close.",
    );
    ui.label(text.font(regular(size::BODY)).color(t.dim));
    let entry = Command::AddRound.entry();
    if ui
        .button(format!("{}  {}", entry.icon, entry.label))
        .clicked()
    {
        return vec![Intent::Run(Command::AddRound)];
    }
    Vec::new()
}

fn timeline_ui(
    ui: &mut Ui,
    session: &Session,
    found: &Arc<RoundFigures>,
    state: &mut ChartState,
    drawn: &mut Drawn<()>,
) -> Option<Intent> {
    let scenario = session.scenario();
    let look = Look::of(scenario, tokens(ui.ctx()).palette());
    let width = ui.available_width().max(LEAST).floor();
    let chart = drawn.get(ui, session, found, (), width, |_| {
        timeline(scenario, &found.movements, session.round(), width, &look)
    });
    // As high as a table as it is as a drawing: what is below stays put.
    let at = ui.available_rect_before_wrap().min;
    let rect = Rect::from_min_size(at, vec2(width, HEAD + chart.size.height));
    let mut own = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("timeline"));
    let target = chart_below_ui(&mut own, chart, state, HEAD);
    ui.advance_cursor_after_rect(rect);
    intent_of(scenario, target?)
}

/// The parts to choose from, with how much each has to say.
fn parts_ui(ui: &mut Ui, found: &RoundFigures, chosen: &mut Part, intents: &mut Vec<Intent>) {
    let stale = found.stale_stances.len() + found.stale_judgements.len();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::ONE;
        for (part, words, help) in [
            (
                Part::Converging,
                "Convergence".to_owned(),
                "Whether each issue closes, and all together",
            ),
            (
                Part::Moves,
                format!("Moves {}", number_text(found.movements.len() as f64)),
                "Who moved, on what, from where to where, toward whom, and how that is known",
            ),
            (
                Part::Stale,
                format!("Stale {}", number_text(stale as f64)),
                "Stances not renewed for two rounds or more, and judgements overtaken by new wordings",
            ),
        ] {
            let text = RichText::new(words).font(medium(size::SECONDARY));
            let button = Button::new(text).selected(part == *chosen);
            if ui.add(button).on_hover_text(help).clicked() {
                *chosen = part;
            }
        }
        ui.add_space(space::THREE);
        let words = format!("{} Replay in the matrix", icons::MOVEMENT);
        let text = RichText::new(words).font(regular(size::SECONDARY));
        let button = Button::new(text.color(tokens(ui.ctx()).accent)).frame(false);
        let help = "Goes through the rounds in the matrix, with arrows for what moved";
        if ui.add(button).on_hover_text(help).clicked() {
            intents.push(Intent::Run(Command::PlayReplay));
        }
    });
}
