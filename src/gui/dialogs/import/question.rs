//! The dialog: which files, as what, and what comes out of them.

use std::path::{Path, PathBuf};

use eframe::egui::{
    Button, ComboBox, Context, Key, Label, Rect, RichText, Sides, TextEdit, Ui, UiBuilder, pos2,
};

use crate::files::import::{Form, Settings, import};
use crate::gui::App;
use crate::gui::dialogs::{Answer, Columns, Dialog, Then, preview_height, title_ui};
use crate::gui::document::Document;
use crate::gui::icons;
use crate::gui::picker::Purpose;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::gui::worker::Worker;

use super::choices::ChoiceList;
use super::job::{Backend, Job, Made, Reading};
use super::notes::NoteList;
use super::preview::counts;

/// How wide the list of choices is at most, in points.
const CHOICES_PX: f32 = 400.0;
/// How much room what stands above the columns has, in points.
const SOURCE_PX: f32 = 44.0;
/// The share of the height that the notes have.
const NOTES_SHARE: f32 = 0.42;

/// Asks for files to import and shows what comes out of them.
#[derive(Debug)]
pub(crate) struct ImportQuestion {
    /// The files or the folder; none before they were chosen.
    paths: Vec<PathBuf>,
    typed: String,
    form: Option<Form>,
    settings: Settings,
    /// What came out last.
    reading: Option<Reading>,
    /// What is being read. Another decision drops it, and with it what it would have said.
    work: Option<Worker<Reading>>,
    /// Whether it is to be read with the next frame.
    due: bool,
    /// Whether the field of the path has not been drawn yet.
    fresh: bool,
    choices: ChoiceList,
    notes: NoteList,
    pub(super) backend: Backend,
}

impl ImportQuestion {
    /// Asks for files, from this folder on.
    pub(in crate::gui) fn new(folder: &Path) -> Self {
        let mut typed = folder.display().to_string();
        if !typed.is_empty() && !typed.ends_with(std::path::MAIN_SEPARATOR) {
            typed.push(std::path::MAIN_SEPARATOR);
        }
        Self {
            paths: Vec::new(),
            typed,
            form: None,
            settings: Settings::default(),
            reading: None,
            work: None,
            due: false,
            fresh: true,
            choices: ChoiceList::default(),
            notes: NoteList::default(),
            backend: import,
        }
    }

    /// These files, or this folder's, are to be read.
    pub(in crate::gui) fn picked(&mut self, paths: &[PathBuf]) {
        let folder = paths.first().and_then(|path| path.parent());
        *self = Self {
            paths: paths.to_vec(),
            due: !paths.is_empty(),
            backend: self.backend,
            ..Self::new(folder.unwrap_or(Path::new("")))
        };
    }

    /// Draws the dialog.
    pub(in crate::gui::dialogs) fn ui(&mut self, ui: &mut Ui, browsing: bool) -> Answer {
        self.go_on(ui.ctx());
        title_ui(ui, "Import as a new scenario");
        if self.paths.is_empty() {
            return self.files_ui(ui, browsing);
        }
        let answer = self.source_ui(ui);
        let left = (ui.available_width() * 0.45).min(CHOICES_PX);
        let columns = Columns::new(ui, preview_height(ui) - SOURCE_PX, left);
        self.body_ui(columns);
        ui.add_space(space::TWO);
        let end = self.end_ui(ui);
        answer.unwrap_or(end)
    }

    /// Takes what was read, and reads what is to be read.
    fn go_on(&mut self, ctx: &Context) {
        if let Some(done) = self.work.as_ref().and_then(Worker::poll) {
            self.work = None;
            self.take(done.unwrap_or_else(|broken| Reading::refused(broken.to_string())));
        }
        if std::mem::take(&mut self.due) {
            let job = Job {
                paths: self.paths.clone(),
                inputs: self.reading.as_ref().and_then(|last| last.inputs.clone()),
                form: self.form,
                settings: self.settings.clone(),
                backend: self.backend,
            };
            let name = format!("Reading {}", self.name());
            match Worker::begin(ctx, name, |progress| job.run(progress)) {
                Ok(work) => self.work = Some(work),
                Err(broken) => self.take(Reading::refused(broken.to_string())),
            }
        }
    }

    /// What was recognised stays to be changed where nothing new is.
    fn take(&mut self, mut reading: Reading) {
        if let Some(last) = self.reading.take() {
            reading.inputs = reading.inputs.or(last.inputs);
            if reading.refused.is_some() && reading.choices.is_empty() {
                reading.choices = last.choices;
            }
            reading.form = reading.form.or(last.form);
        }
        self.reading = Some(reading);
    }

    /// What is being read: `talks.csv`, `3 files`.
    fn name(&self) -> String {
        match self.paths.as_slice() {
            [path] => path.file_name().map_or_else(
                || path.display().to_string(),
                |name| name.to_string_lossy().into_owned(),
            ),
            paths => format!("{} files", paths.len()),
        }
    }

    /// What can be imported now.
    pub(super) fn made(&self) -> Option<&Made> {
        let current = self.work.is_none() && !self.due;
        self.reading.as_ref()?.made.as_ref().filter(|_| current)
    }

    /// Which files, where none were chosen yet.
    fn files_ui(&mut self, ui: &mut Ui, browsing: bool) -> Answer {
        let t = tokens(ui.ctx());
        let text = "A table with issues, parties and positions (CSV, TSV, XLSX, ODS), or files of KTAB, Decide, GENIUS, NegMAS \
            or voting advice. Choose those that belong together, or drop them here.";
        ui.add(Label::new(RichText::new(text).color(t.dim)).wrap());
        let label = RichText::new("Path of the file or folder").font(regular(size::LABEL));
        ui.label(label.color(t.dim));
        let edit = TextEdit::singleline(&mut self.typed).desired_width(f32::INFINITY);
        let field = ui.add(edit).accessible_name("Path of the file or folder");
        if std::mem::take(&mut self.fresh) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if browsing {
            ui.label("The system’s dialog is open; or type a path here.");
        }
        ui.add_space(space::TWO);
        let (browse, (read, cancel)) = Sides::new().show(
            ui,
            |ui| {
                let files = ui.button("Choose files…").clicked();
                let folder = ui.button("Choose a folder…").clicked();
                let wanted = [(files, Purpose::Import), (folder, Purpose::ImportFolder)];
                wanted
                    .into_iter()
                    .find_map(|(wanted, it)| wanted.then_some(it))
            },
            |ui| {
                let is_named = !self.typed.trim().is_empty();
                let read = ui.add_enabled(is_named, Button::new("Read"));
                (read.clicked(), ui.button("Cancel").clicked())
            },
        );
        let typed = PathBuf::from(self.typed.trim());
        if cancel {
            return Answer::Cancel;
        }
        if let Some(purpose) = browse {
            return Answer::Browse(purpose, typed);
        }
        if (read || entered) && !self.typed.trim().is_empty() {
            self.picked(&[typed]);
            ui.ctx().request_repaint();
        }
        Answer::Waiting
    }

    /// Which files, and as what they are read.
    fn source_ui(&mut self, ui: &mut Ui) -> Option<Answer> {
        let mut answer = None;
        ui.horizontal(|ui| {
            let paths: Vec<String> = self.paths.iter().map(|p| p.display().to_string()).collect();
            let name = RichText::new(self.name()).font(medium(size::BODY));
            let width = (ui.available_width() - 470.0).max(90.0);
            ui.scope(|ui| {
                ui.set_max_width(width);
                ui.add(Label::new(name).truncate())
                    .on_hover_text(paths.join("\n"));
            });
            ui.label(RichText::new("read as").color(tokens(ui.ctx()).dim));
            self.form_ui(ui);
            if ui.button("Other files…").clicked() {
                let start = self.paths.first().cloned().unwrap_or_default();
                let folder = start.parent().unwrap_or(Path::new(""));
                let backend = self.backend;
                *self = Self::new(folder);
                self.backend = backend;
                answer = Some(Answer::Waiting);
            }
        });
        answer
    }

    fn form_ui(&mut self, ui: &mut Ui) {
        let recognised = self.reading.as_ref().and_then(|reading| reading.form);
        let by_content = match recognised.filter(|_| self.form.is_none()) {
            Some(form) => format!("{}, as recognised", form.words()),
            None => "what it holds".to_owned(),
        };
        let mut chosen = self.form;
        let shown = self.form.map_or(by_content, |form| form.words().to_owned());
        let combo = ComboBox::from_id_salt("form")
            .selected_text(shown)
            .width(270.0)
            .truncate()
            .show_ui(ui, |ui| {
                ui.selectable_value(&mut chosen, None, "what it holds");
                for form in Form::ALL {
                    ui.selectable_value(&mut chosen, Some(form), form.words());
                }
            });
        combo.response.accessible_name("Read as");
        if chosen != self.form {
            self.form = chosen;
            // What was decided of one format means nothing to another.
            self.settings = Settings::default();
            if let Some(reading) = &mut self.reading {
                reading.choices.clear();
            }
            self.due = true;
        }
    }

    /// On the left what was recognised, on the right what comes out.
    fn body_ui(&mut self, mut columns: Columns) {
        let (left, right) = (&mut columns.left, &mut columns.right);
        let dim = tokens(left.ctx()).dim;
        let Some(reading) = &self.reading else {
            left.label(RichText::new("Reading…").color(dim));
            return;
        };
        heading_ui(left, "Recognised; change what is wrong");
        if reading.choices.is_empty() {
            let text = RichText::new("There is nothing to choose.");
            left.label(text.font(regular(size::SECONDARY)).color(dim));
        } else {
            self.due |= self.choices.ui(left, &reading.choices, &mut self.settings);
        }
        let room = right.max_rect();
        let cut = room.bottom() - room.height() * NOTES_SHARE;
        let mut part = |name: &str, min, max| {
            let rect = Rect::from_min_max(min, max);
            right.new_child(UiBuilder::new().id_salt(name).max_rect(rect))
        };
        made_ui(
            &mut part("made", room.min, pos2(room.right(), cut)),
            reading,
        );
        let below = pos2(room.left(), cut + space::TWO);
        self.notes
            .ui(&mut part("notes", below, room.max), &reading.notes);
    }

    /// How far it is, and what to do.
    fn end_ui(&self, ui: &mut Ui) -> Answer {
        let can_import = self.made().is_some();
        let (act, cancel) = Sides::new()
            .show(
                ui,
                |ui| {
                    if let Some(work) = &self.work {
                        work.ui(ui);
                    } else {
                        let text = "Nothing is saved before you save it.";
                        let text = RichText::new(text).font(regular(size::SECONDARY));
                        ui.label(text.color(tokens(ui.ctx()).dim));
                    }
                },
                |ui| {
                    let button = Button::new(format!("{}  Import", icons::IMPORT));
                    let act = ui.add_enabled(can_import, button);
                    let act = act.accessible_name("Import");
                    // Enter then imports, unless something else has the keyboard.
                    if can_import && ui.memory(|memory| memory.focused().is_none()) {
                        act.request_focus();
                    }
                    (act.clicked(), ui.button("Cancel").clicked())
                },
            )
            .1;
        match (act, cancel) {
            (true, _) => Answer::Import,
            (_, true) => Answer::Cancel,
            _ => Answer::Waiting,
        }
    }

    /// Where the scenario would be saved to, to begin with: beside what it was made of.
    fn suggested(&self) -> PathBuf {
        let first = self.paths.first().cloned().unwrap_or_default();
        match self.paths.as_slice() {
            [one] if !one.is_dir() => one.with_extension("ron"),
            [folder] => folder.join(self.name()).with_extension("ron"),
            _ => {
                let folder = first.parent().unwrap_or(Path::new(""));
                let name = folder.file_name().unwrap_or("negotiation".as_ref());
                folder.join(name).with_extension("ron")
            }
        }
    }
}

/// How much comes out, and its first rows; or why nothing does.
fn made_ui(ui: &mut Ui, reading: &Reading) {
    let t = tokens(ui.ctx());
    if let Some(refused) = &reading.refused {
        heading_ui(ui, "Nothing can be imported yet");
        let text = RichText::new(format!("{}  {refused}", icons::ERROR)).color(t.deadlock);
        ui.add(Label::new(text).wrap());
    }
    if let Some(made) = &reading.made {
        ui.horizontal(|ui| {
            heading_ui(ui, &made.preview.counts);
            let rest = RichText::new(&made.preview.rest).font(regular(size::SECONDARY));
            ui.add(Label::new(rest.color(t.dim)).truncate());
        });
        made.preview.ui(ui);
    }
}

fn heading_ui(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(medium(size::SECONDARY)));
}

impl App {
    /// Asks for files to import; these, where they are known already.
    pub(in crate::gui) fn ask_import(&mut self, paths: &[PathBuf]) {
        let settings = &self.settings;
        let recent = settings.recent.first().and_then(|path| path.parent());
        let folder = settings.import_from.clone();
        let folder = folder
            .or_else(|| recent.map(Path::to_owned))
            .or_else(|| std::env::current_dir().ok());
        let mut question = ImportQuestion::new(&folder.unwrap_or_default());
        if !paths.is_empty() {
            question.picked(paths);
        }
        self.dialog = Some(Dialog::Import(Box::new(question)));
    }

    /// Opens what was read as a new scenario, or asks first where something is unsaved.
    pub(in crate::gui::dialogs) fn import_now(&mut self, dialog: Dialog) {
        self.behind = Some(Box::new(dialog));
        self.unless_unsaved(Then::Import);
    }

    /// Opens what was read as a new scenario.
    pub(in crate::gui) fn open_imported(&mut self) {
        let Some(Dialog::Import(question)) = self.behind.take().map(|dialog| *dialog) else {
            return;
        };
        let suggested = question.suggested();
        let folder = question.paths.first().and_then(|path| path.parent());
        self.settings.import_from = folder.map(Path::to_owned);
        let Some(made) = question.reading.and_then(|reading| reading.made) else {
            return;
        };
        self.messages.say(format!(
            "Imported {}; save it to keep it",
            counts(&made.scenario)
        ));
        self.show(Document::imported(made.scenario, suggested));
    }
}
