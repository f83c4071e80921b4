//! What a killed window left behind: to be recovered, discarded, or left for later.

use eframe::egui::{Label, RichText, ScrollArea, Ui};

use crate::files::read::read_file;
use crate::files::recovery::{Header, Recovery};
use crate::files::save::hash_of;
use crate::files::timestamp::Timestamp;
use crate::gui::theme::{regular, size, space, tokens};

use super::Answer;
use super::card::card_ui;

/// One piece of work that was left behind.
#[derive(Debug)]
struct Line {
    recovery: Recovery,
    texts: Texts,
    /// Whether discarding it was asked for once: then it is asked whether that was meant.
    is_doubted: bool,
}

/// What is said of it.
#[derive(Debug)]
struct Texts {
    title: String,
    file: String,
    age: String,
    /// What was being typed.
    typed: Option<String>,
    /// What has become of the file since.
    since: Option<&'static str>,
}

impl Texts {
    fn of(header: &Header, now: Timestamp) -> Self {
        let edits = match header.edits {
            1 => "1 edit".to_owned(),
            edits => format!("{edits} edits"),
        };
        let (file, since) = match header.path() {
            Some(path) => {
                let since = match read_file(&path) {
                    Err(_) => Some("The file is not there any more."),
                    Ok(bytes) if Some(hash_of(&bytes)) != header.base => Some(
                        "The file was changed since by another program. Nothing is overwritten: compare first, or recover and be asked when you save.",
                    ),
                    Ok(_) => None,
                };
                (path.display().to_string(), since)
            }
            None => ("Not saved to a file yet".to_owned(), None),
        };
        Self {
            title: if header.title.is_empty() {
                "Untitled".to_owned()
            } else {
                header.title.clone()
            },
            file,
            age: format!(
                "{edits} not saved, the last {} ({})",
                header.written.ago(now),
                header.written.text()
            ),
            typed: header
                .typed
                .as_ref()
                .map(|typed| format!("Being typed into “{}”: {}", typed.field, typed.text)),
            since,
        }
    }
}

/// Asks what to do with what was left behind. Closed, all of it stays for later.
#[derive(Debug)]
pub(crate) struct RecoverQuestion {
    lines: Vec<Line>,
}

impl RecoverQuestion {
    pub(super) fn new(found: Vec<Recovery>) -> Self {
        let now = Timestamp::now();
        let lines = found.into_iter().map(|recovery| Line {
            texts: Texts::of(recovery.header(), now),
            recovery,
            is_doubted: false,
        });
        Self {
            lines: lines.collect(),
        }
    }

    /// Takes one piece of work out of the question.
    pub(super) fn take(&mut self, index: usize) -> Option<Recovery> {
        (index < self.lines.len()).then(|| self.lines.remove(index).recovery)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &mut Ui) -> Answer {
        if self.lines.is_empty() {
            super::title_ui(ui, "Recover unsaved work");
            let text = "There is no unsaved work to recover: the last time, everything was saved or discarded.";
            ui.add(Label::new(text).wrap());
            return super::close_ui(ui);
        }
        super::title_ui(ui, "Recover unsaved work?");
        let text = "Standpoint ended before this was saved. Recovered, it is open as unsaved work; the file itself is not changed.";
        ui.add(Label::new(text).wrap());
        let mut answer = Answer::Waiting;
        ScrollArea::vertical()
            .max_height(super::list_height(ui))
            .show(ui, |ui| {
                for (index, line) in self.lines.iter_mut().enumerate() {
                    ui.push_id(index, |ui| {
                        if let Some(given) = line_ui(ui, line, index) {
                            answer = given;
                        }
                    });
                }
            });
        ui.add_space(space::TWO);
        if ui.button("Later").clicked() {
            answer = Answer::Cancel;
        }
        answer
    }
}

fn line_ui(ui: &mut Ui, line: &mut Line, index: usize) -> Option<Answer> {
    ui.add_space(space::TWO);
    let title = line.texts.title.clone();
    card_ui(ui, &title, |ui| {
        texts_ui(ui, &line.texts);
        ui.add_space(space::ONE);
        answers_ui(ui, line, index)
    })
}

fn texts_ui(ui: &mut Ui, texts: &Texts) {
    let t = tokens(ui.ctx());
    let small = |text: &str| RichText::new(text).font(regular(size::SECONDARY));
    ui.add(Label::new(small(&texts.file).color(t.dim)).wrap());
    ui.add(Label::new(small(&texts.age).color(t.dim)).wrap());
    if let Some(typed) = &texts.typed {
        ui.add(Label::new(small(typed).color(t.dim)).wrap());
    }
    if let Some(since) = texts.since {
        ui.add(Label::new(small(since).color(t.deadlock)).wrap());
    }
}

fn answers_ui(ui: &mut Ui, line: &mut Line, index: usize) -> Option<Answer> {
    ui.horizontal(|ui| {
        let recover = ui.button("Recover");
        if index == 0 && ui.memory(|memory| memory.focused().is_none()) {
            recover.request_focus();
        }
        if recover.clicked() {
            return Some(Answer::Recover(index));
        }
        if line.recovery.header().path().is_some() {
            let compare = ui.button("Recover and compare");
            let compare = compare.on_hover_text("Shows what differs from the file");
            if compare.clicked() {
                return Some(Answer::RecoverAndCompare(index));
            }
        }
        let discard = if line.is_doubted {
            "Discard for good"
        } else {
            "Discard"
        };
        if ui.button(discard).clicked() {
            if line.is_doubted {
                return Some(Answer::DiscardRecovery(index));
            }
            line.is_doubted = true;
        }
        None
    })
    .inner
}
