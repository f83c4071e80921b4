//! The dialog over a reader of its own, which is as slow and as wrong as a test wants it.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use eframe::egui::{Event, Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use tempfile::TempDir;

use super::ImportQuestion;
use super::job::Backend;
use crate::files::import::{
    Choice, Form, ImportError, Imported, Input, NotePlace, Notes, Settings, SettingsError,
};
use crate::files::progress::Progress;
use crate::gui::dialogs::Answer;
use crate::gui::theme;
use crate::scenario::Scenario;

/// How often the slow reader was called.
static SLOW: AtomicUsize = AtomicUsize::new(0);

/// The dialog and what it last answered.
struct State {
    question: ImportQuestion,
    answer: Answer,
}

struct Dialog {
    harness: Harness<'static, State>,
    _folder: TempDir,
}

/// A scenario with the words of the file as its title, and one choice of each kind.
fn read(
    inputs: &[Input],
    form: Option<Form>,
    settings: &Settings,
    progress: &Progress,
) -> Result<Imported, ImportError> {
    progress.reached(0.5)?;
    let text = inputs
        .iter()
        .map(|input| String::from_utf8_lossy(&input.bytes));
    let title = settings.get("title").map(str::to_owned);
    let choice = |key: &str, label: &str, guess: &str, alternatives: &[&str]| Choice {
        key: key.to_owned(),
        label: label.to_owned(),
        value: settings.get(key).unwrap_or(guess).to_owned(),
        guessed: settings.get(key).is_none(),
        alternatives: alternatives.iter().map(|&value| value.to_owned()).collect(),
    };
    if settings.get("delimiter") == Some("|") {
        return Err(SettingsError::Value {
            key: "delimiter".to_owned(),
            value: "|".to_owned(),
            allowed: "a comma or a semicolon".to_owned(),
        }
        .into());
    }
    let mut notes = Notes::default();
    notes.guessed("a.csv", NotePlace::Line(3), "a decimal comma");
    notes.refused(
        "a.csv",
        NotePlace::Cell("C7".to_owned()),
        "`x` is no number",
    );
    Ok(Imported {
        scenario: Scenario {
            title: title.unwrap_or_else(|| text.collect()),
            ..Scenario::default()
        },
        form: form.unwrap_or(Form::Table),
        choices: vec![
            choice("delimiter", "Delimiter", ",", &[",", ";", "|"]),
            choice("title", "Title", "talks", &[]),
        ],
        notes,
    })
}

/// The first reading is slow to end and says so; those after it are quick.
fn slow_at_first(
    inputs: &[Input],
    form: Option<Form>,
    settings: &Settings,
    progress: &Progress,
) -> Result<Imported, ImportError> {
    if SLOW.fetch_add(1, Ordering::SeqCst) == 1 {
        while progress.reached(0.1).is_ok() {
            std::thread::sleep(Duration::from_millis(1));
        }
        // Even a reader that does not heed the end of the work must not be heard.
        let mut late = Settings::default();
        late.set("title", "late");
        return read(inputs, form, &late, &Progress::default());
    }
    read(inputs, form, settings, progress)
}

fn broken(
    _: &[Input],
    _: Option<Form>,
    _: &Settings,
    _: &Progress,
) -> Result<Imported, ImportError> {
    panic!("at row 3")
}

fn unrecognised(
    _: &[Input],
    _: Option<Form>,
    _: &Settings,
    _: &Progress,
) -> Result<Imported, ImportError> {
    Err(ImportError::Unrecognised(
        "no format is recognised".to_owned(),
    ))
}

impl Dialog {
    fn opens(backend: Backend, files: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut question = ImportQuestion::new(folder.path());
        question.backend = backend;
        let paths: Vec<PathBuf> = files.iter().map(|name| folder.path().join(name)).collect();
        for path in &paths {
            std::fs::write(path, path.file_name().unwrap().as_encoded_bytes()).unwrap();
        }
        question.picked(&paths);
        let state = State {
            question,
            answer: Answer::Waiting,
        };
        let harness = Harness::builder()
            .with_size([1000.0, 600.0])
            .with_context_setup(theme::install)
            .build_ui_state(
                |ui, state: &mut State| {
                    let answer = state.question.ui(ui, false);
                    if !matches!(answer, Answer::Waiting) {
                        state.answer = answer;
                    }
                },
                state,
            );
        let mut dialog = Self {
            harness,
            _folder: folder,
        };
        dialog.frames();
        dialog
    }

    fn frames(&mut self) {
        self.harness.run_steps(4);
    }

    fn sees(&self, text: &str) -> bool {
        let mut found = self.harness.query_all_by(|node| {
            let says = |said: Option<String>| said.is_some_and(|said| said.contains(text));
            says(node.label()) || says(node.value())
        });
        found.next().is_some()
    }

    #[track_caller]
    fn waits_for(&mut self, text: &str) {
        let begun = Instant::now();
        while !self.sees(text) {
            assert!(
                begun.elapsed() < Duration::from_secs(10),
                "never seen: {text}"
            );
            std::thread::sleep(Duration::from_millis(2));
            self.frames();
        }
    }

    #[track_caller]
    fn waits_until_importable(&mut self) {
        let begun = Instant::now();
        while self.state().made().is_none() {
            assert!(begun.elapsed() < Duration::from_secs(10), "never read");
            std::thread::sleep(Duration::from_millis(2));
            self.frames();
        }
    }

    fn state(&self) -> &ImportQuestion {
        &self.harness.state().question
    }

    fn title(&self) -> &str {
        &self.state().made().unwrap().scenario.title
    }

    fn clicks(&mut self, name: &str) {
        let named = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.role() != Role::Label && node.label().as_deref() == Some(name)
        };
        self.harness.get_by(named).click();
        self.frames();
    }

    fn types(&mut self, field: &str, text: &str) {
        self.harness
            .get_by_role_and_label(Role::TextInput, field)
            .click();
        self.frames();
        self.harness.event(Event::Text(text.to_owned()));
        self.frames();
    }

    fn presses(&mut self, key: Key) {
        self.harness.key_press(key);
        self.frames();
    }
}

#[test]
fn what_was_read_is_shown_and_enter_imports_it() {
    let mut dialog = Dialog::opens(read, &["a.csv"]);
    dialog.waits_until_importable();
    assert!(dialog.sees("0 parties · 0 issues · 0 stances"));
    assert!(dialog.sees("as recognised"));
    assert!(dialog.sees("guessed"));
    dialog.presses(Key::Enter);
    assert!(matches!(dialog.harness.state().answer, Answer::Import));
}

#[test]
fn a_decision_is_read_at_once_and_can_be_left_to_the_program_again() {
    let mut dialog = Dialog::opens(read, &["a.csv"]);
    dialog.waits_until_importable();
    assert_eq!(dialog.title(), "a.csv");
    dialog.types("Title", " of old");
    dialog.presses(Key::Enter);
    dialog.waits_until_importable();
    assert_eq!(dialog.title(), "talks of old");
    dialog.clicks("Leave to the program: Title");
    dialog.waits_until_importable();
    assert_eq!(dialog.title(), "a.csv");
}

#[test]
fn a_decision_that_cannot_be_taken_is_told_and_can_be_mended() {
    let mut dialog = Dialog::opens(read, &["a.csv"]);
    dialog.waits_until_importable();
    dialog.clicks("Delimiter");
    dialog.clicks("|");
    dialog.waits_for("`delimiter` cannot be `|`; it is a comma or a semicolon");
    assert!(dialog.state().made().is_none());
    dialog.clicks("Leave to the program: Delimiter");
    dialog.waits_until_importable();
    assert!(!dialog.sees("cannot be"));
}

#[test]
fn a_reading_that_is_no_longer_wanted_is_not_heard() {
    let mut dialog = Dialog::opens(slow_at_first, &["a.csv"]);
    dialog.waits_until_importable();
    dialog.types("Title", "x");
    dialog.presses(Key::Enter);
    // The old result stays until the new one is there.
    assert!(dialog.sees("Reading a.csv"));
    assert!(dialog.sees("0 parties"));
    assert!(dialog.state().made().is_none());
    dialog.types("Title", "y");
    dialog.presses(Key::Enter);
    dialog.waits_until_importable();
    std::thread::sleep(Duration::from_millis(20));
    dialog.frames();
    assert_eq!(dialog.title(), "talksxy");
}

#[test]
fn another_form_drops_what_was_decided_for_the_first() {
    let mut dialog = Dialog::opens(read, &["a.csv"]);
    dialog.waits_until_importable();
    dialog.types("Title", "x");
    dialog.presses(Key::Enter);
    dialog.waits_until_importable();
    dialog.clicks("Read as");
    dialog.clicks(Form::Decide.words());
    dialog.waits_until_importable();
    assert_eq!(dialog.title(), "a.csv");
    assert!(!dialog.sees("as recognised"));
}

#[test]
fn notes_can_be_narrowed_and_copied() {
    let mut dialog = Dialog::opens(read, &["a.csv"]);
    dialog.waits_until_importable();
    assert!(dialog.sees("a decimal comma") && dialog.sees("`x` is no number"));
    dialog.clicks("Refused 1");
    assert!(!dialog.sees("a decimal comma"));
    dialog.types("Only notes with these words", "c7");
    assert!(dialog.sees("`x` is no number"));
    dialog.types("Only notes with these words", "8");
    assert!(dialog.sees("No note is of this kind."));
}

#[test]
fn what_stands_in_the_way_is_told_in_the_dialog() {
    for (backend, told) in [
        (unrecognised as Backend, "no format is recognised"),
        (
            broken,
            "the program failed at this: at row 3; please report it",
        ),
    ] {
        let mut dialog = Dialog::opens(backend, &["a.csv"]);
        dialog.waits_for(told);
        assert!(dialog.state().made().is_none());
        dialog.clicks("Cancel");
        assert!(matches!(dialog.harness.state().answer, Answer::Cancel));
    }
}

#[test]
fn a_file_that_is_not_there_is_told_and_others_can_be_chosen() {
    let mut dialog = Dialog::opens(read, &[]);
    dialog.types("Path of the file or folder", "none.csv");
    dialog.presses(Key::Enter);
    dialog.waits_for("there is no file");
    dialog.clicks("Other files…");
    assert!(dialog.sees("Choose files…"));
}

#[test]
fn several_files_are_read_together() {
    let mut dialog = Dialog::opens(read, &["a.xml", "b.xml"]);
    dialog.waits_until_importable();
    assert_eq!(dialog.title(), "a.xmlb.xml");
    assert!(dialog.sees("2 files"));
}
