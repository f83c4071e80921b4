//! The menus, the scenario's title, the field that opens the palette, and the commands shown as icons.

use eframe::egui::{self, Align, Button, Label, Layout, MenuBar, RichText, Stroke, Ui, vec2};

use super::App;
use super::bundled;
use super::commands::{Command, Entry, Menu, Part};
use super::icons;
use super::intent::Intent;
use super::settings::Settings;
use super::theme::{regular, semibold, size, space, tokens};

/// How wide a menu is at least, in points.
const MENU_WIDTH: f32 = 230.0;
/// How wide the field is that opens the palette, in points.
const SEARCH_WIDTH: f32 = 250.0;
/// With less room right of the menus, in points, that field is an icon.
const SEARCH_ROOM: f32 = 640.0;
/// The commands shown as icons, from the right.
const AS_ICONS: [Command; 5] = [
    Command::ToggleInspector,
    Command::Redo,
    Command::Undo,
    Command::Export,
    Command::Save,
];

/// So much of the window's height is left above and below an open menu, in points.
const MENU_BAR: f32 = 56.0;

/// Draws the menu and the scenario's title.
pub(super) fn menu_ui(ui: &mut Ui, app: &App) -> Vec<Intent> {
    let mut intents = Vec::new();
    MenuBar::new().ui(ui, |ui| {
        for menu in Menu::ALL {
            ui.menu_button(menu.title(), |ui| {
                ui.set_min_width(MENU_WIDTH);
                // As high as it is, and scrolled only where the window is lower.
                let room = ui.ctx().content_rect().height() - MENU_BAR;
                let list = egui::ScrollArea::vertical().max_height(room);
                list.min_scrolled_height(room).show(ui, |ui| {
                    for (at, part) in menu.parts().iter().enumerate() {
                        part_ui(ui, app, *part, at == 0, &mut intents);
                    }
                });
            });
        }
        ui.add_space(space::TWO);
        let wide = ui.available_width() >= SEARCH_ROOM;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if app.document.is_some() {
                for command in AS_ICONS {
                    icon_ui(ui, app, command, &mut intents);
                }
                ui.add_space(space::ONE);
            }
            if wide {
                search_ui(ui, &mut intents);
            } else {
                icon_ui(ui, app, Command::Palette, &mut intents);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| title_ui(ui, app));
        });
    });
    intents
}

fn title_ui(ui: &mut Ui, app: &App) {
    let Some(document) = &app.document else {
        return;
    };
    let title = RichText::new(document.title()).font(semibold(size::TITLE));
    let title = ui.add(Label::new(title).truncate());
    let path = document.path().map(|path| path.display().to_string());
    title.on_hover_text(path.unwrap_or("Not saved to a file yet".to_owned()));
    if document.session.is_dirty() {
        let color = tokens(ui.ctx()).apart;
        let text = RichText::new("unsaved").font(regular(size::LABEL));
        ui.label(text.color(color));
    }
}

fn part_ui(ui: &mut Ui, app: &App, part: Part, is_first: bool, intents: &mut Vec<Intent>) {
    match part {
        Part::Section(entries) => {
            if !is_first {
                ui.separator();
            }
            for entry in entries {
                entry_ui(ui, app, entry, intents);
            }
        }
        Part::Submenu(title, icon, entries) => {
            ui.menu_button(format!("{icon}  {title}"), |ui| {
                ui.set_min_width(MENU_WIDTH);
                for entry in entries {
                    entry_ui(ui, app, entry, intents);
                }
            });
        }
        Part::RecentFiles => recent_files_ui(ui, &app.settings, intents),
        Part::Examples => examples_ui(ui, intents),
    }
}

/// What the entry is called in a menu: undo and redo name what they are about.
fn label(app: &App, entry: &Entry) -> String {
    const LONGEST: usize = 40;
    let history = app.document.as_ref().map(|d| d.session.history());
    let what = history.and_then(|history| match entry.command {
        Command::Undo => history.undo_label(),
        Command::Redo => history.redo_label(),
        _ => None,
    });
    what.map_or(entry.label.to_owned(), |what| {
        let short: String = what.chars().take(LONGEST).collect();
        let cut = if short.len() < what.len() { "…" } else { "" };
        format!("{}: {short}{cut}", entry.label)
    })
}

/// What an entry does; of undo, also what else there is to know of what it is about.
fn help(app: &App, entry: &Entry) -> String {
    let history = app.document.as_ref().map(|d| d.session.history());
    let history = history.filter(|_| entry.command == Command::Undo);
    match history.map(|history| (history.undo_label(), history.undo_detail())) {
        Some((Some(label), detail)) if !detail.is_empty() => {
            format!("{}\n{label} ({detail})", entry.help)
        }
        _ => entry.help.to_owned(),
    }
}

fn entry_ui(ui: &mut Ui, app: &App, entry: &Entry, intents: &mut Vec<Intent>) {
    let is_on = app.is_on(entry.command);
    let icon = if is_on == Some(true) {
        icons::CHECK
    } else {
        entry.icon
    };
    let mut button = Button::new(format!("{icon}  {}", label(app, entry)));
    if let Some(keys) = entry.keys(ui.ctx()) {
        button = button.shortcut_text(keys);
    }
    let unavailable = app.unavailable(entry.command);
    let response = ui.add_enabled(unavailable.is_none(), button);
    let response = response
        .on_disabled_hover_text(unavailable.unwrap_or_default())
        .on_hover_text(help(app, entry))
        .accessible_name(entry.label);
    describe(ui, &response, unavailable.unwrap_or(entry.help), is_on);
    if response.clicked() {
        intents.push(Intent::Run(entry.command));
        ui.close();
    }
}

/// Tells a screen reader what else there is to know of a command.
fn describe(ui: &Ui, response: &egui::Response, text: &str, is_on: Option<bool>) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_description(text);
        if let Some(is_on) = is_on {
            node.set_toggled(is_on.into());
        }
    });
}

/// A command as an icon with its name below the pointer.
fn icon_ui(ui: &mut Ui, app: &App, command: Command, intents: &mut Vec<Intent>) {
    let entry = command.entry();
    let icon = RichText::new(entry.icon.to_string()).font(regular(size::ICON + 1.0));
    let unavailable = app.unavailable(command);
    let button = Button::new(icon).frame(false).min_size(vec2(28.0, 26.0));
    let name = entry.name();
    let keys = entry.keys(ui.ctx());
    let tip = keys.map_or(name.to_owned(), |keys| format!("{name} ({keys})"));
    let response = ui.add_enabled(unavailable.is_none(), button);
    let response = response.on_hover_text(&tip);
    let response = match unavailable {
        Some(reason) => response.on_disabled_hover_text(format!("{tip}: {reason}")),
        None => response,
    };
    let response = response.accessible_name(format!("{name} button"));
    let is_on = app.is_on(command);
    describe(ui, &response, unavailable.unwrap_or(entry.help), is_on);
    if response.clicked() {
        intents.push(Intent::Run(command));
    }
}

/// What looks like a field and opens the palette.
fn search_ui(ui: &mut Ui, intents: &mut Vec<Intent>) {
    let entry = Command::Palette.entry();
    let t = tokens(ui.ctx());
    let faint = |text: String| {
        let text = RichText::new(text).font(regular(size::SECONDARY));
        text.color(t.dim)
    };
    let button = Button::new(faint(format!("{}  {}", entry.icon, entry.name())))
        .right_text(faint(entry.keys(ui.ctx()).unwrap_or_default()))
        .fill(t.panel)
        .stroke(Stroke::new(1.0, t.line))
        .min_size(vec2(SEARCH_WIDTH, 26.0));
    let response = ui.add_sized(vec2(SEARCH_WIDTH, 26.0), button);
    let response = response.on_hover_text(entry.help);
    let name = format!("{} button", entry.name());
    if response.accessible_name(name).clicked() {
        intents.push(Intent::Run(entry.command));
    }
}

fn recent_files_ui(ui: &mut Ui, settings: &Settings, intents: &mut Vec<Intent>) {
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
}

fn examples_ui(ui: &mut Ui, intents: &mut Vec<Intent>) {
    ui.menu_button(format!("{}  Open an example", icons::SOURCE), |ui| {
        for (index, bundled) in bundled::ALL.iter().enumerate() {
            if ui.button(bundled.title).clicked() {
                intents.push(Intent::OpenBundled(index));
                ui.close();
            }
        }
    });
}
