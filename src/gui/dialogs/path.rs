//! Asks for a file: by a typed path, a recent one, or the system's own dialog.

use std::path::{Path, PathBuf};

use eframe::egui::{Key, Label, RichText, Sides, TextEdit, Ui};

use crate::gui::differences::Other;
use crate::gui::intent::Intent;
use crate::gui::picker::Purpose;
use crate::gui::settings::Settings;
use crate::gui::theme::{regular, size, tokens};

use super::{Answer, Then};

/// Asks for a file.
#[derive(Debug)]
pub(crate) struct PathQuestion {
    purpose: Purpose,
    text: String,
    then: Option<Then>,
    refused: Option<String>,
    fresh: bool,
}

impl PathQuestion {
    pub(super) fn open(folder: &Path) -> Self {
        Self::of_a_file_in(folder, Purpose::Open)
    }

    pub(super) fn compare(folder: &Path) -> Self {
        Self::of_a_file_in(folder, Purpose::Compare)
    }

    fn of_a_file_in(folder: &Path, purpose: Purpose) -> Self {
        let mut text = folder.display().to_string();
        if !text.is_empty() {
            text.push(std::path::MAIN_SEPARATOR);
        }
        Self::new(purpose, text, None)
    }

    pub(super) fn save(suggested: &Path, then: Option<Then>) -> Self {
        let path = std::path::absolute(suggested).unwrap_or_else(|_| suggested.to_owned());
        Self::new(Purpose::Save, path.display().to_string(), then)
    }

    fn new(purpose: Purpose, text: String, then: Option<Then>) -> Self {
        Self {
            purpose,
            text,
            then,
            refused: None,
            fresh: true,
        }
    }

    pub(super) fn picked(&mut self, path: &Path) {
        self.text = path.display().to_string();
        self.refused = None;
    }

    fn answer(&mut self) -> Answer {
        let text = self.text.trim();
        let mut path = PathBuf::from(text);
        if text.is_empty() || text.ends_with(std::path::MAIN_SEPARATOR) {
            self.refused = Some("Type the name of a file.".to_owned());
            return Answer::Waiting;
        }
        if self.purpose != Purpose::Save {
            if !path.exists() {
                self.refused = Some("There is no such file.".to_owned());
                return Answer::Waiting;
            }
            return self.chosen(path);
        }
        if path.extension().is_none() {
            path.set_extension("ron");
        }
        Answer::SaveTo {
            path,
            replace: false,
            then: self.then.clone(),
        }
    }

    /// What follows from the choice of a file that is there.
    fn chosen(&self, path: PathBuf) -> Answer {
        if self.purpose == Purpose::Compare {
            Answer::Done(vec![Intent::Compare(Other::file(path))])
        } else {
            Answer::Open(path)
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, settings: &Settings, browsing: bool) -> Answer {
        let t = tokens(ui.ctx());
        let (title, act) = match self.purpose {
            Purpose::Compare => ("Compare with a scenario", "Compare"),
            Purpose::Save => ("Save the scenario as", "Save"),
            _ => ("Open a scenario", "Open"),
        };
        let opens = self.purpose != Purpose::Save;
        super::title_ui(ui, title);
        let edit = TextEdit::singleline(&mut self.text).desired_width(f32::INFINITY);
        let field = ui.add(edit).accessible_name("Path of the file");
        if std::mem::take(&mut self.fresh) {
            field.request_focus();
        }
        let mut answer = Answer::Waiting;
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            answer = self.answer();
        }
        if let Some(reason) = &self.refused {
            ui.colored_label(t.deadlock, reason);
        }
        if browsing {
            let text = "The system’s dialog is open; or type a path here.";
            ui.label(
                RichText::new(text)
                    .font(regular(size::SECONDARY))
                    .color(t.dim),
            );
        }
        if opens && !settings.recent.is_empty() {
            ui.add_space(6.0);
            ui.label(
                RichText::new("Recent files")
                    .font(regular(size::LABEL))
                    .color(t.dim),
            );
            for path in &settings.recent {
                if ui
                    .add(
                        Label::new(path.display().to_string())
                            .truncate()
                            .sense(eframe::egui::Sense::click()),
                    )
                    .clicked()
                {
                    answer = self.chosen(path.clone());
                }
            }
        }
        ui.add_space(8.0);
        let (browse, (act, cancel)) = Sides::new().show(
            ui,
            |ui| ui.button("Browse…").clicked(),
            |ui| {
                let act = ui.button(act).clicked();
                (act, ui.button("Cancel").clicked())
            },
        );
        if act {
            self.answer()
        } else if cancel {
            Answer::Cancel
        } else if browse {
            Answer::Browse(self.purpose, PathBuf::from(self.text.trim()))
        } else {
            answer
        }
    }
}
