//! The menu, the toolbar, and what is shown where nothing is open.

use eframe::egui::{
    self, Align, Button, Checkbox, Label, Layout, MenuBar, RichText, Sense, Ui, vec2,
};

use crate::compare::CellMeasure;
use crate::scenario::{PartyId, RoundId, Scenario};
use crate::session::Session;
use crate::session::grid::Arrangement;

use super::App;
use super::bundled;
use super::commands::{Command, Menu, TABLE};
use super::icons;
use super::intent::Intent;
use super::matrix::{CellField, Shading};
use super::settings::Settings;
use super::theme::{medium, regular, semibold, size, space, tokens};

/// Draws the menu and the scenario's title.
pub(super) fn menu_ui(ui: &mut Ui, app: &mut App) -> Vec<Intent> {
    let mut intents = Vec::new();
    MenuBar::new().ui(ui, |ui| {
        for menu in Menu::ALL {
            ui.menu_button(menu.title(), |ui| {
                ui.set_min_width(230.0);
                for entry in TABLE.iter().filter(|entry| entry.menu == menu) {
                    command_ui(ui, app, entry.command, &mut intents);
                    if entry.command == Command::Open {
                        open_more_ui(ui, &app.settings, &mut intents);
                    }
                }
            });
        }
        ui.add_space(space::TWO);
        if let Some(document) = &app.document {
            let dirty = document.session.is_dirty();
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                command_icon_ui(ui, app, Command::ToggleInspector, &mut intents);
                command_icon_ui(ui, app, Command::Redo, &mut intents);
                command_icon_ui(ui, app, Command::Undo, &mut intents);
                command_icon_ui(ui, app, Command::Export, &mut intents);
                command_icon_ui(ui, app, Command::Save, &mut intents);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let title = RichText::new(document.title()).font(semibold(size::TITLE));
                    let title = ui.add(Label::new(title).truncate());
                    let path = document.path().map(|path| path.display().to_string());
                    title.on_hover_text(path.unwrap_or("Not saved to a file yet".to_owned()));
                    if dirty {
                        let color = tokens(ui.ctx()).apart;
                        let text = RichText::new("unsaved").font(regular(size::LABEL));
                        ui.label(text.color(color));
                    }
                });
            });
        }
    });
    intents
}

fn command_ui(ui: &mut Ui, app: &App, command: Command, intents: &mut Vec<Intent>) {
    let entry = command.entry();
    let label = match command {
        Command::Undo | Command::Redo => {
            let history = app.document.as_ref().map(|d| d.session.history());
            let what = history.and_then(|history| match command {
                Command::Undo => history.undo_label(),
                _ => history.redo_label(),
            });
            what.map_or(entry.label.to_owned(), |what| {
                let short: String = what.chars().take(40).collect();
                let cut = if short.len() < what.len() { "…" } else { "" };
                format!("{}: {short}{cut}", entry.label)
            })
        }
        _ => entry.label.to_owned(),
    };
    let mut button = Button::new(format!("{}  {label}", entry.icon));
    if let Some(shortcut) = &entry.shortcut {
        button = button.shortcut_text(ui.ctx().format_shortcut(shortcut));
    }
    let unavailable = app.unavailable(command);
    let response = ui.add_enabled(unavailable.is_none(), button);
    let response = response.on_disabled_hover_text(unavailable.unwrap_or_default());
    let response = response.on_hover_text(entry.help);
    if response.accessible_name(entry.label).clicked() {
        intents.push(Intent::Run(command));
        ui.close();
    }
}

/// A command as an icon with its name below the pointer.
fn command_icon_ui(ui: &mut Ui, app: &App, command: Command, intents: &mut Vec<Intent>) {
    let entry = command.entry();
    let icon = RichText::new(entry.icon.to_string()).font(regular(size::ICON + 1.0));
    let enabled = app.unavailable(command).is_none();
    let button = Button::new(icon).frame(false).min_size(vec2(28.0, 26.0));
    let keys = entry.shortcut.map(|keys| ui.ctx().format_shortcut(&keys));
    let name = entry.label.trim_end_matches('…');
    let tip = keys.map_or(name.to_owned(), |keys| format!("{name} ({keys})"));
    let response = ui.add_enabled(enabled, button).on_hover_text(tip);
    if response.accessible_name(format!("{name} button")).clicked() {
        intents.push(Intent::Run(command));
    }
}

fn open_more_ui(ui: &mut Ui, settings: &Settings, intents: &mut Vec<Intent>) {
    let recent = format!("{}  Open recent", icons::HISTORY);
    ui.add_enabled_ui(!settings.recent.is_empty(), |ui| {
        ui.menu_button(recent, |ui| {
            for path in &settings.recent {
                let name = path
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned());
                let button = ui.button(name.unwrap_or_default());
                if button.on_hover_text(path.display().to_string()).clicked() {
                    intents.push(Intent::Open(path.clone()));
                    ui.close();
                }
            }
        });
    });
    ui.menu_button(format!("{}  Open an example", icons::SOURCE), |ui| {
        for (index, bundled) in bundled::ALL.iter().enumerate() {
            if ui.button(bundled.title).clicked() {
                intents.push(Intent::OpenBundled(index));
                ui.close();
            }
        }
    });
    ui.separator();
}

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
        shade_ui(
            ui,
            session,
            app.view.shading.kept_by(scenario),
            &mut intents,
        );
        let field = app.view.cell_field;
        choice_ui(ui, "Cells edit", field.label(), |ui| {
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
        silent_ui(ui, session, &mut intents);
        if ui.available_size_before_wrap().x > 190.0 && app.view.shading != Shading::OFF {
            ui.with_layout(Layout::right_to_left(Align::Center), legend_ui);
        }
    });
    intents
}

/// Whether parties without any stance are shown, where there are some.
fn silent_ui(ui: &mut Ui, session: &Session, intents: &mut Vec<Intent>) {
    let arrangement = session.arrangement();
    let shown = session.grid().party_ids().count() + arrangement.hidden.len();
    if shown >= session.scenario().parties.len() && !arrangement.silent_parties {
        return;
    }
    let mut on = arrangement.silent_parties;
    let check = ui.add(Checkbox::new(&mut on, "Parties without a stance"));
    let check = check.on_hover_text("Shows a column for parties that have said nothing yet");
    if check.changed() {
        intents.push(Intent::Arrange(Box::new(Arrangement {
            silent_parties: on,
            ..arrangement.clone()
        })));
    }
}

/// A choice as words: what is chosen, and what it is.
pub(super) fn choice_ui(ui: &mut Ui, what: &str, chosen: &str, content: impl FnOnce(&mut Ui)) {
    let short: String = chosen.chars().take(36).collect();
    let cut = if short.len() < chosen.len() {
        "…"
    } else {
        ""
    };
    let text = format!("{short}{cut} {}", icons::CHEVRON_DOWN);
    let width = |text: &str, font| {
        let galley = ui
            .painter()
            .layout_no_wrap(text.to_owned(), font, egui::Color32::WHITE);
        galley.size().x
    };
    let padding = space::ONE + 2.0 * ui.spacing().button_padding.x;
    let needed = width(what, regular(size::SECONDARY)) + width(&text, medium(size::SECONDARY));
    // The choice goes to the next line as a whole.
    if ui.available_size_before_wrap().x < needed + padding {
        ui.end_row();
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::ONE;
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
        let t = tokens(ui.ctx());
        ui.label(
            RichText::new(what)
                .font(regular(size::SECONDARY))
                .color(t.dim),
        );
        let button = Button::new(RichText::new(text).font(medium(size::SECONDARY))).frame(false);
        let button = ui.add(button).on_hover_text(chosen);
        let button = button.accessible_name(format!("{what}: {chosen}"));
        egui::Popup::menu(&button).show(|ui| {
            ui.set_max_height(420.0);
            egui::ScrollArea::vertical().show(ui, content);
        });
    });
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
    choice_ui(ui, "Between", &chosen, |ui| {
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
        option(ui, Shading::OFF);
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

fn legend_ui(ui: &mut Ui) {
    let t = tokens(ui.ctx());
    let small = |text: &str| RichText::new(text).font(regular(size::LABEL)).color(t.dim);
    ui.spacing_mut().item_spacing.x = space::ONE;
    ui.label(small("far apart"));
    let (rect, response) = ui.allocate_exact_size(vec2(72.0, 8.0), Sense::hover());
    let steps = 9;
    for step in 0..steps {
        let width = rect.width() / steps as f32;
        let left = rect.left() + step as f32 * width;
        let part = egui::Rect::from_x_y_ranges(left..=left + width, rect.y_range());
        let amount = f64::from(step) / f64::from(steps - 1);
        ui.painter().rect_filled(part, 0.0, t.shade(amount));
    }
    response.on_hover_text("Cells are shaded from distance 0 to distance 1 in even steps");
    ui.label(small("together"));
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
