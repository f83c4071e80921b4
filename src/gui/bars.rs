//! The toolbar, and what is shown where nothing is open.

use eframe::egui::{self, Align, Button, Layout, RichText, Sense, Ui, vec2};

use crate::compare::CellMeasure;
use crate::scenario::{PartyId, RoundId, Scenario};
use crate::session::Session;

use super::App;
use super::arrange::{arrange_ui, choice_ui, choices_ui};
use super::bundled;
use super::commands::Command;
use super::intent::Intent;
use super::matrix::{CellField, Shading};
use super::settings::Settings;
use super::theme::{medium, regular, semibold, size, space, tokens};
use super::view_kind::ViewKind;

/// Draws the choices of what is shown: round, scope, shading, what a cell edits.
pub(super) fn toolbar_ui(ui: &mut Ui, app: &mut App) -> Vec<Intent> {
    let mut intents = Vec::new();
    let Some(document) = &app.document else {
        return intents;
    };
    let session = &document.session;
    let scenario = session.scenario();
    let selection = session.comparison().selection();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::THREE;
        round_ui(ui, scenario, selection.round, &mut intents);
        scope_ui(ui, scenario, &selection.scope, &mut intents);
        if app.settings.view != ViewKind::Matrix {
            return;
        }
        let shading = app.view.shading(session);
        shade_ui(ui, session, shading, &mut intents);
        let field = app.view.cell_field;
        choice_ui(ui, "Cells show", field.label(), |ui| {
            for choice in CellField::ALL {
                if ui
                    .selectable_label(choice == field, choice.label())
                    .clicked()
                {
                    app.view.cell_field = choice;
                    ui.close();
                }
            }
        });
        arrange_ui(ui, session, app.view.matrix.row_height, &mut intents);
        if ui.available_size_before_wrap().x > 190.0 && shading != Shading::OFF {
            let ends = shading.ends();
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                legend_ui(ui, ends);
            });
        }
    });
    intents
}

fn round_name(scenario: &Scenario, round: Option<RoundId>) -> String {
    let round = round.and_then(|id| scenario.round(id));
    round.map_or("before the first round".to_owned(), |round| {
        match round.date {
            Some(date) => format!("{} ({})", round.name(), date.readable_span(round.until)),
            None => round.name().to_owned(),
        }
    })
}

fn round_ui(ui: &mut Ui, scenario: &Scenario, shown: Option<RoundId>, intents: &mut Vec<Intent>) {
    if scenario.rounds.is_empty() {
        return;
    }
    let short = shown
        .and_then(|id| scenario.round(id))
        .map(|round| round.name());
    choice_ui(
        ui,
        "Round",
        short.unwrap_or("before the first round"),
        |ui| {
            let all = std::iter::once(None).chain(scenario.rounds.iter().map(|r| Some(r.id)));
            for round in all {
                let name = round_name(scenario, round);
                let response = ui.selectable_label(round == shown, name);
                let result = round
                    .and_then(|id| scenario.round(id))
                    .map(|r| r.result.as_str());
                let response = match result.filter(|result| !result.is_empty()) {
                    Some(result) => response.on_hover_text(result),
                    None => response,
                };
                if response.clicked() {
                    intents.push(Intent::Round(round));
                    ui.close();
                }
            }
        },
    );
}

fn scope_ui(ui: &mut Ui, scenario: &Scenario, scope: &[PartyId], intents: &mut Vec<Intent>) {
    let default = scenario.default_scope();
    let shorts: Vec<&str> = scope
        .iter()
        .filter_map(|id| scenario.party(*id))
        .map(crate::scenario::Party::short)
        .collect();
    let chosen = if scope == default && scope.len() > 4 {
        "the negotiators".to_owned()
    } else if scope.len() > 4 {
        format!("{} parties", scope.len())
    } else {
        shorts.join(", ")
    };
    choices_ui(ui, "Between", &chosen, |ui| {
        for party in &scenario.parties {
            let mut on = scope.contains(&party.id);
            let label = format!("{} · {}", party.name(), party.role.name());
            if ui.checkbox(&mut on, label).changed() {
                let parties = scenario.parties.iter().map(|party| party.id);
                let kept = parties.filter(|id| {
                    if *id == party.id {
                        on
                    } else {
                        scope.contains(id)
                    }
                });
                intents.push(Intent::Scope(kept.collect()));
            }
        }
        ui.separator();
        if ui.button("The negotiators").clicked() {
            intents.push(Intent::Scope(default));
        }
        if ui.button("All parties").clicked() {
            intents.push(Intent::Scope(
                scenario.parties.iter().map(|p| p.id).collect(),
            ));
        }
    });
}

fn shade_ui(ui: &mut Ui, session: &Session, shading: Shading, intents: &mut Vec<Intent>) {
    let scenario = session.scenario();
    choice_ui(ui, "Shade by", &shading.label(scenario), |ui| {
        let mut option = |ui: &mut Ui, choice: Shading| {
            let label = choice.label(scenario);
            if ui.selectable_label(choice == shading, label).clicked() {
                intents.push(Intent::Shade(choice));
                ui.close();
            }
        };
        option(ui, CellMeasure::Centre.into());
        option(ui, CellMeasure::Salience.into());
        option(ui, Shading::OFF);
        let shown = scenario.round_order(session.round());
        let earlier = scenario.rounds.iter().take(shown.unwrap_or_default());
        let earlier: Vec<Option<RoundId>> = earlier.map(|round| Some(round.id)).collect();
        if !earlier.is_empty() {
            ui.separator();
        }
        for since in earlier {
            option(ui, CellMeasure::Movement { since }.into());
        }
        let few: Vec<PartyId> = session.grid().party_ids().take(12).collect();
        ui.separator();
        for party in &few {
            option(ui, CellMeasure::From(*party).into());
        }
        if few.len() > 1 {
            ui.separator();
        }
        for (at, a) in few.iter().enumerate().take(6) {
            for b in few.iter().skip(at + 1).take(6) {
                option(ui, CellMeasure::Pair(*a, *b).into());
            }
        }
    });
}

/// What the shades of cells mean, from the `least` to the `most`.
fn legend_ui(ui: &mut Ui, (least, most): (&str, &str)) {
    let t = tokens(ui.ctx());
    let small = |text: &str| RichText::new(text).font(regular(size::LABEL)).color(t.dim);
    ui.spacing_mut().item_spacing.x = space::ONE;
    ui.label(small(most));
    let (rect, response) = ui.allocate_exact_size(vec2(90.0, 12.0), Sense::hover());
    let steps = 9;
    for step in 0..steps {
        let width = rect.width() / steps as f32;
        let left = rect.left() + step as f32 * width;
        let part = egui::Rect::from_x_y_ranges(left..=left + width, rect.y_range());
        let amount = f64::from(step) / f64::from(steps - 1);
        ui.painter().rect_filled(part, 0.0, t.shade(amount));
        let height = rect.height() * (step as f32 / (steps - 1) as f32);
        let meter = egui::Rect::from_min_max(
            egui::pos2(part.left(), part.bottom() - height),
            egui::pos2(part.left() + 2.0, part.bottom()),
        );
        ui.painter().rect_filled(meter, 0.0, t.meter);
    }
    response.on_hover_text(
        "Cells are shaded from 0 to 1 in even steps; the bar at their left edge is as high as the shade is strong",
    );
    ui.label(small(least));
}

/// What is shown where nothing is open.
pub(super) fn start_ui(ui: &mut Ui, settings: &Settings) -> Vec<Intent> {
    let mut intents = Vec::new();
    let t = tokens(ui.ctx());
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.2);
        ui.label(RichText::new("Standpoint").font(semibold(24.0)));
        let text = "See where the parties to a negotiation stand, issue by issue.";
        ui.label(RichText::new(text).color(t.dim));
        ui.add_space(space::FOUR);
        for command in [Command::Open, Command::New] {
            let entry = command.entry();
            let button = Button::new(format!("{}  {}", entry.icon, entry.label));
            if ui.add(button.min_size(vec2(200.0, 30.0))).clicked() {
                intents.push(Intent::Run(command));
            }
        }
        ui.add_space(space::FOUR);
        ui.label(
            RichText::new("Examples")
                .font(medium(size::SECONDARY))
                .color(t.dim),
        );
        for (index, bundled) in bundled::ALL.iter().enumerate() {
            if ui.link(bundled.title).clicked() {
                intents.push(Intent::OpenBundled(index));
            }
        }
        if !settings.recent.is_empty() {
            ui.add_space(space::FOUR);
            ui.label(
                RichText::new("Recent files")
                    .font(medium(size::SECONDARY))
                    .color(t.dim),
            );
        }
        for path in &settings.recent {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned());
            let link = ui.link(name.unwrap_or_default());
            if link.on_hover_text(path.display().to_string()).clicked() {
                intents.push(Intent::Open(path.clone()));
            }
        }
        ui.add_space(space::FOUR);
        ui.label(RichText::new("Or drop a scenario file here.").color(t.dim));
    });
    intents
}

/// What is shown for a scenario with nothing in it.
pub(super) fn empty_ui(ui: &mut Ui) -> Vec<Intent> {
    let mut intents = Vec::new();
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.25);
        ui.label(RichText::new("An empty scenario").font(semibold(18.0)));
        let text = "Add the parties that negotiate and the issues they negotiate on.";
        ui.label(RichText::new(text).color(tokens(ui.ctx()).dim));
        ui.add_space(space::THREE);
        for command in [Command::AddParty, Command::AddIssue, Command::AddRound] {
            let entry = command.entry();
            let button = Button::new(format!("{}  {}", entry.icon, entry.label));
            if ui.add(button.min_size(vec2(200.0, 30.0))).clicked() {
                intents.push(Intent::Run(command));
            }
        }
    });
    intents
}
