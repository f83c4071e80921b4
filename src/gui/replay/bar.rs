//! The line above the matrix while rounds are replayed: steps, play and pause, the round shown.

use std::time::Duration;

use eframe::egui::{
    Button, Color32, Pos2, Rect, Response, RichText, Role, Sense, Shape, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

use super::Replay;
use super::state::Due;
use crate::gui::arrange::line_above_ui;
use crate::gui::commands::Command;
use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::scenario::{RoundId, Scenario};
use crate::session::Session;

/// The radius of a round's dot.
const DOT: f32 = 4.0;
/// From one dot to the next.
const DOTS_APART: f32 = 14.0;
/// More rounds than so many have no dots of their own.
const MOST_DOTS: usize = 24;

/// Draws the line, goes on to the round that is due.
pub(crate) fn replay_ui(ui: &mut Ui, session: &Session, replay: &mut Replay) -> Vec<Intent> {
    let mut intents = Vec::new();
    let scenario = session.scenario();
    let shown = session.round();
    let now = ui.input(|input| input.time);
    match replay.due(scenario, shown, now) {
        Some(Due::Now(round)) => {
            intents.push(Intent::Round(Some(round)));
            replay.step(now);
            ui.ctx().request_repaint();
        }
        Some(Due::Later(secs)) => {
            ui.ctx()
                .request_repaint_after(Duration::from_secs_f64(secs));
        }
        Some(Due::Over) => replay.pause(),
        None => {}
    }
    line_above_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::ONE;
        let at = scenario.round_order(shown);
        let round = |at: usize| scenario.rounds.get(at).map(|round| round.id);
        for (command, icon, goes_on, to) in [
            (
                Command::PreviousRound,
                icons::MOVE_LEFT,
                at.is_some(),
                at.and_then(|at| round(at.checked_sub(1)?)),
            ),
            (
                Command::NextRound,
                icons::MOVE_RIGHT,
                shown != scenario.last_round(),
                round(at.map_or(0, |at| at + 1)),
            ),
        ] {
            let button =
                Button::new(RichText::new(icon).size(size::ICON)).min_size(vec2(26.0, 22.0));
            let response = ui.add_enabled(goes_on, button);
            response.widget_info(|| named(command.entry().name(), goes_on));
            if response.on_hover_text(command.entry().name()).clicked() {
                replay.pause();
                intents.push(Intent::Round(to));
            }
        }
        if play_ui(ui, replay.is_playing()).clicked() {
            intents.push(Intent::Run(Command::PlayReplay));
        }
        ui.add_space(space::TWO);
        if let Some(round) = dots_ui(ui, scenario, shown) {
            replay.pause();
            intents.push(Intent::Round(Some(round)));
        }
        ui.add_space(space::TWO);
        round_ui(ui, scenario, shown);
        ui.add_space(space::THREE);
        let end = RichText::new("End replay").font(regular(size::SECONDARY));
        let end = end.color(tokens(ui.ctx()).accent);
        if ui.link(end).clicked() {
            intents.push(Intent::Run(Command::Replay));
        }
    });
    intents
}

fn named(name: &str, enabled: bool) -> WidgetInfo {
    WidgetInfo::labeled(Role::Button, enabled, name)
}

/// The button that plays or pauses, drawn: the icon font has neither sign.
fn play_ui(ui: &mut Ui, is_playing: bool) -> Response {
    let (name, word) = if is_playing {
        ("Pause the replay", "Pause")
    } else {
        ("Play the replay", "Play")
    };
    let text = RichText::new(format!("     {word}")).font(regular(size::SECONDARY));
    let response = ui.add(Button::new(text).min_size(vec2(66.0, 22.0)));
    response.widget_info(|| named(name, true));
    let ink = tokens(ui.ctx()).ink;
    let at = response.rect.left_center() + vec2(space::THREE + 1.0, 0.0);
    if is_playing {
        for x in [-3.0, 2.0] {
            let bar = Rect::from_min_size(at + vec2(x, -4.5), vec2(2.5, 9.0));
            ui.painter().rect_filled(bar, 0.0, ink);
        }
    } else {
        ui.painter().add(triangle(at, ink));
    }
    response.on_hover_text("Goes from round to round; arrows show what moved in each")
}

fn triangle(at: Pos2, color: Color32) -> Shape {
    let points = vec![
        at + vec2(-3.0, -4.5),
        at + vec2(4.5, 0.0),
        at + vec2(-3.0, 4.5),
    ];
    Shape::convex_polygon(points, color, Stroke::NONE)
}

/// A dot for each round; the round of the one clicked.
fn dots_ui(ui: &mut Ui, scenario: &Scenario, shown: Option<RoundId>) -> Option<RoundId> {
    let count = scenario.rounds.len();
    if count > MOST_DOTS {
        return None;
    }
    let t = tokens(ui.ctx());
    let width = count as f32 * DOTS_APART;
    let (rect, _) = ui.allocate_exact_size(vec2(width, 22.0), Sense::hover());
    let mut clicked = None;
    let reached = scenario.round_order(shown).map_or(0, |at| at + 1);
    for (at, round) in scenario.rounds.iter().enumerate() {
        let x = rect.left() + (at as f32 + 0.5) * DOTS_APART;
        let own = Rect::from_center_size(pos2(x, rect.center().y), vec2(DOTS_APART, 22.0));
        let response = ui.interact(
            own,
            ui.scope_id().with(("replay", round.id.as_str())),
            Sense::CLICK,
        );
        response.widget_info(|| named(&format!("Show {}", round.name()), true));
        let color = if at < reached { t.accent } else { t.faint };
        if at + 1 == reached {
            ui.painter().circle_filled(own.center(), DOT, color);
        } else {
            let stroke = Stroke::new(1.4, color);
            ui.painter().circle_stroke(own.center(), DOT - 1.0, stroke);
        }
        if response.on_hover_text(round.name()).clicked() {
            clicked = Some(round.id);
        }
    }
    clicked
}

fn round_ui(ui: &mut Ui, scenario: &Scenario, shown: Option<RoundId>) {
    let t = tokens(ui.ctx());
    let at = scenario.round_order(shown);
    let round = at.and_then(|at| scenario.rounds.get(at));
    let name = round.map_or("Before the first round", |round| round.name());
    ui.label(RichText::new(name).font(medium(size::BODY)));
    let count = scenario.rounds.len();
    let mut told = at.map_or(format!("{count} rounds follow"), |at| {
        format!("round {} of {count}", at + 1)
    });
    if let Some(date) = round.and_then(|round| Some(round.date?.readable_span(round.until))) {
        told.push_str(" · ");
        told.push_str(&date);
    }
    let label = ui.label(
        RichText::new(told)
            .font(regular(size::SECONDARY))
            .color(t.dim),
    );
    if let Some(result) = round
        .map(|round| &round.result)
        .filter(|text| !text.is_empty())
    {
        label.on_hover_text(result);
    }
}
