//! Every command of the table, run in the real program.

use std::ops::{Deref, DerefMut};

use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use tempfile::TempDir;

use super::App;
use super::commands::{Command, Entry, Menu};
use super::dialogs::Dialog;
use super::intent::Intent;
use crate::session::Cell;

/// The program with a scenario from a file of its own, as commands save; a party's cell selected,
/// something done and something undone.
struct Window {
    harness: Harness<'static, App>,
    _folder: TempDir,
}

impl Deref for Window {
    type Target = Harness<'static, App>;

    fn deref(&self) -> &Self::Target {
        &self.harness
    }
}

impl DerefMut for Window {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.harness
    }
}

fn app() -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("camp-david.ron");
    std::fs::copy("scenarios/camp-david-1978.ron", &path).unwrap();
    let mut harness = Harness::builder()
        .with_size([1280.0, 800.0])
        .with_max_steps(40)
        .build_eframe(move |cc| App::new(cc, Some(path)));
    let ctx = harness.ctx.clone();
    let app = harness.state_mut();
    let scenario = app.document.as_ref().unwrap().session.scenario();
    let party = scenario.parties[0].id;
    let cell = Cell::stance(0, party);
    let transactions: Vec<_> = [1, 2]
        .into_iter()
        .filter_map(|by| crate::session::move_party(scenario, party, by))
        .collect();
    let session = &mut app.document.as_mut().unwrap().session;
    for transaction in transactions {
        session.apply(transaction);
    }
    session.undo();
    app.carry_out(&ctx, vec![Intent::GoTo(cell)]);
    harness.run();
    Window {
        harness,
        _folder: folder,
    }
}

fn entries() -> impl Iterator<Item = &'static Entry> {
    Menu::ALL.into_iter().flat_map(Menu::entries)
}

/// All that a command could change.
fn state(harness: &Harness<'_, App>) -> String {
    let app = harness.state();
    let session = app.document.as_ref().map(|document| &document.session);
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {} {} {} {}",
        app.dialog,
        app.palette.is_some(),
        app.settings,
        app.view.shading,
        app.view.cell_field,
        app.view.editor,
        app.view.history,
        app.view.find.is_open(),
        app.view.matrix.row_height,
        session.map(|session| {
            let selection = session.comparison().selection();
            let revision = session.history().revision();
            let shown = (session.selection(), session.arrangement().clone());
            (shown, selection.clone(), revision)
        }),
        app.messages.all().len(),
        app.close_confirmed,
        app.is_at_work(),
        app.view.replay.is_some(),
    )
}

fn press(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    for pressed in [true, false] {
        harness.event(Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers {
                ctrl: modifiers.command,
                ..modifiers
            },
        });
    }
    harness.run();
}

#[test]
fn every_shortcut_changes_something_or_says_why_not() {
    for entry in entries() {
        for shortcut in entry.shortcuts() {
            let mut harness = app();
            // To make a choice that is in force already changes nothing.
            if harness.state().is_on(entry.command) == Some(true) {
                continue;
            }
            // The system is asked for what is to be pasted, and answers later.
            if entry.command == Command::Paste {
                continue;
            }
            let before = state(&harness);
            press(&mut harness, shortcut.modifiers, shortcut.logical_key);
            assert_ne!(before, state(&harness), "{:?}", entry.command);
        }
    }
}

#[test]
fn every_command_runs_without_a_scenario_or_says_why_not() {
    for command in Command::ALL {
        let mut harness = app();
        let ctx = harness.ctx.clone();
        let app = harness.state_mut();
        app.document = None;
        let reason = app.unavailable(*command);
        let said = app.messages.all().len();
        app.run_command(&ctx, *command);
        if reason.is_some() {
            assert_eq!(app.messages.all().len(), said + 1, "{command:?}");
            assert!(app.dialog.is_none(), "{command:?}");
        }
        harness.run();
    }
}

#[test]
fn a_label_ends_in_dots_exactly_where_the_command_asks_for_more() {
    for entry in entries() {
        // Without words to look for, these ask for them first.
        if matches!(entry.command, Command::FindNext | Command::FindPrevious) {
            continue;
        }
        let mut harness = app();
        let ctx = harness.ctx.clone();
        let app = harness.state_mut();
        // What asks about unsaved work only does not count.
        let session = &mut app.document.as_mut().unwrap().session;
        let revision = session.history().revision();
        session.mark_saved(revision);
        app.run_command(&ctx, entry.command);
        let asks = match app.dialog {
            Some(Dialog::Help(_) | Dialog::Log) | None => {
                app.palette.is_some() || app.view.find.is_open()
            }
            Some(_) => true,
        };
        assert_eq!(entry.label.ends_with('…'), asks, "{:?}", entry.command);
    }
}

#[test]
fn a_choice_in_force_says_so() {
    let mut harness = app();
    let ctx = harness.ctx.clone();
    let app = harness.state_mut();
    for command in Command::ALL {
        let Some(was_on) = app.is_on(*command) else {
            continue;
        };
        app.run_command(&ctx, *command);
        let toggles = matches!(
            command,
            Command::ToggleInspector | Command::ToggleSilentParties
        );
        let is_on = app.is_on(*command);
        assert_eq!(is_on, Some(!toggles || !was_on), "{command:?}");
    }
}
