//! What each command does, and when it can be done.

use eframe::egui::{Context, ThemePreference, ViewportCommand};

use crate::compare::Outlook;
use crate::session::find::Way;
use crate::session::{Cell, delete_stance};

use super::App;
use super::commands::Command;
use super::dialogs::{Dialog, Then};
use super::document::{Consent, Refused};
use super::inspector::Subject;
use super::picker::Purpose;

impl App {
    /// Why a command cannot be carried out now; nothing where it can.
    pub(super) fn unavailable(&self, command: Command) -> Option<&'static str> {
        let document = self.document.as_ref();
        let history = document.map(|document| document.session.history());
        let needs_document = !matches!(
            command,
            Command::New
                | Command::Open
                | Command::Quit
                | Command::ThemeDark
                | Command::ThemeLight
                | Command::ThemeSystem
                | Command::Help
                | Command::Log
        );
        if needs_document && document.is_none() {
            return Some("Open a scenario first");
        }
        match command {
            Command::Undo if history.is_some_and(|h| h.undo_label().is_none()) => {
                Some("Nothing to undo")
            }
            Command::Redo if history.is_some_and(|h| h.redo_label().is_none()) => {
                Some("Nothing to redo")
            }
            _ => None,
        }
    }

    /// Carries out a command.
    pub(super) fn run_command(&mut self, ctx: &Context, command: Command) {
        if let Some(reason) = self.unavailable(command) {
            self.messages.say(reason);
            return;
        }
        match command {
            Command::New => self.unless_unsaved(Then::New),
            Command::Open => self.dialog = Some(Dialog::open(&self.settings)),
            Command::Save => self.save_now(Consent::default(), None),
            Command::SaveAs => self.ask_where_to_save(None),
            Command::Export => self.ask_export(),
            Command::CloseFile => self.unless_unsaved(Then::Close),
            Command::Quit => {
                self.unless_unsaved(Then::Quit);
                self.close_if_confirmed(ctx);
            }
            Command::Undo => self.step(true),
            Command::Redo => self.step(false),
            Command::EditCell => self.begin_edit(None),
            Command::DeleteStance => self.delete_selected(),
            Command::Find => self.view.find.open(false),
            Command::FindNext => self.view.find.step(Way::On),
            Command::FindPrevious => self.view.find.step(Way::Back),
            Command::Replace => {
                self.view.find.open(true);
                // The bar grows over the last rows.
                self.view.matrix.reveal = self.view.find.current().is_some();
            }
            Command::AddIssue => self.dialog = Some(Dialog::add_issue()),
            Command::AddParty => self.dialog = Some(Dialog::add_party()),
            Command::AddRound => self.dialog = Some(Dialog::add_round()),
            Command::Structure => self.dialog = Some(Dialog::structure()),
            Command::ToggleInspector => {
                let unfolded = self.inspector_unfolded();
                *unfolded = !*unfolded;
            }
            Command::ThemeSystem => self.set_theme(ctx, ThemePreference::System),
            Command::ThemeLight => self.set_theme(ctx, ThemePreference::Light),
            Command::ThemeDark => self.set_theme(ctx, ThemePreference::Dark),
            Command::WidestGap => self.go_to_widest_gap(ctx),
            Command::Help => self.dialog = Some(Dialog::Help),
            Command::Log => self.dialog = Some(Dialog::Log),
        }
    }

    /// Whether the inspector is to be seen: beside the matrix, or as a drawer where that is narrow.
    pub(super) fn inspector_unfolded(&mut self) -> &mut bool {
        if self.view.narrow {
            &mut self.view.drawer
        } else {
            &mut self.settings.inspector
        }
    }

    pub(super) fn close_if_confirmed(&self, ctx: &Context) {
        if self.close_confirmed {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn set_theme(&mut self, ctx: &Context, theme: ThemePreference) {
        self.settings.theme = theme;
        ctx.set_theme(theme);
    }

    fn step(&mut self, back: bool) {
        let Some(document) = &mut self.document else {
            return;
        };
        let session = &mut document.session;
        let label = if back { session.undo() } else { session.redo() };
        if let Some(label) = label {
            let what = if back { "Undone" } else { "Done again" };
            self.messages.say(format!("{what}: {label}"));
        }
    }

    fn delete_selected(&mut self) {
        let Some(document) = &self.document else {
            return;
        };
        let session = &document.session;
        let scenario = session.scenario();
        let found = session.active().and_then(|cell| {
            let (row, party) = cell.stance_of()?;
            let issue = scenario.issues.get(row)?;
            let figures = session.comparison().issue(row)?.party(party)?;
            let stance = issue.stances.get(figures.stance as usize)?;
            Some((row, issue, stance, figures.carried_over))
        });
        match found {
            None => self.messages.say("Select a cell with a stance first"),
            Some((.., true)) => {
                let text = "This stance is carried over from an earlier round. Show that round to delete it.";
                self.messages.say(text);
            }
            Some((row, issue, stance, false)) => {
                let party = scenario.party(stance.party());
                let name = party.map_or("", |party| party.name());
                let label = format!("{name} · {}: delete stance", issue.title());
                let edits = delete_stance(row, issue, stance.key());
                self.apply(crate::session::Transaction::new(label, edits));
            }
        }
    }

    fn go_to_widest_gap(&mut self, ctx: &Context) {
        let Some(document) = &mut self.document else {
            return;
        };
        let figures = document.session.comparison().issues().iter().enumerate();
        let open = figures.filter(|(_, figures)| figures.outlook != Outlook::Agreed);
        let mut widest: Option<(f64, usize, Option<_>)> = None;
        for (row, figures) in open {
            let Some(gap) = figures.gap else {
                continue;
            };
            if widest.is_none_or(|(known, ..)| gap > known) {
                widest = Some((gap, row, figures.gap_pair.map(|(a, _)| a)));
            }
        }
        let Some((_, issue, party)) = widest else {
            self.messages.say("No gap is known yet");
            return;
        };
        let cell = party.map_or(Cell::title(issue), |party| Cell::stance(issue, party));
        document.session.go_to(cell);
        self.view.subject = Subject::Selection;
        self.view.matrix.reveal = true;
        super::matrix::focus(ctx);
    }

    /// Saves to the file it came from, or asks where to; then goes on with `then`.
    pub(super) fn save_now(&mut self, consent: Consent, then: Option<Then>) {
        let Some(document) = &mut self.document else {
            return;
        };
        let saved = document.save(consent);
        self.saved(saved, then);
    }

    /// Saves to this file; then goes on with `then`.
    pub(super) fn save_to(&mut self, path: &std::path::Path, replace: bool, then: Option<Then>) {
        let Some(document) = &mut self.document else {
            return;
        };
        let saved = document.save_as(path, replace);
        if saved.is_ok() {
            self.settings.note(path);
        }
        self.saved(saved, then);
    }

    fn saved(&mut self, saved: Result<String, Refused>, then: Option<Then>) {
        match saved {
            Ok(message) => {
                self.dialog = None;
                self.messages.say(message);
                if let Some(then) = then {
                    self.go_on(then);
                }
            }
            Err(Refused::NoFile) => self.ask_where_to_save(then),
            Err(Refused::Comments(count)) => self.dialog = Some(Dialog::comments(count, then)),
            Err(Refused::ChangedOutside(why)) => self.dialog = Some(Dialog::changed(why, then)),
            Err(Refused::AlreadyThere(path)) => self.dialog = Some(Dialog::replace(path, then)),
            Err(Refused::Newer) => self.messages.error(
                "Not saved: the file was made by a newer version, and this one would lose what it does not know",
            ),
            Err(Refused::Failed(why)) => {
                self.messages.error(format!("Not saved: {why}"));
            }
        }
    }

    pub(super) fn ask_where_to_save(&mut self, then: Option<Then>) {
        if let Some(document) = &self.document {
            self.dialog = Some(Dialog::save_as(document.suggested(), then));
        }
    }

    fn ask_export(&mut self) {
        if let Some(document) = &self.document {
            let folder = self.settings.export_to.clone();
            self.dialog = Some(Dialog::export(document.suggested(), folder));
        }
    }

    /// Which of the system's dialogs the open question could use.
    pub(super) fn browse(&mut self, ctx: &Context, purpose: Purpose, start: std::path::PathBuf) {
        if self.picker.is_open() {
            self.messages.say("A file dialog is open already");
        }
        self.picker.ask(ctx, purpose, Some(start));
    }
}
