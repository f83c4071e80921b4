//! Asks what to export where to, and does it.

use std::path::{Path, PathBuf};

use eframe::egui::{Label, RichText, Sides, TextEdit, Ui};

use crate::files::export::{ExportOptions, Format, export};
use crate::files::progress::Progress;
use crate::files::save::{Expected, SaveOptions, save_bytes};
use crate::gui::App;
use crate::gui::picker::Purpose;
use crate::gui::theme::{regular, size, tokens};

use super::{Answer, Dialog};

/// Asks what to export where to.
#[derive(Debug)]
pub(crate) struct ExportQuestion {
    /// The files without their endings.
    base: String,
    formats: Vec<(Format, bool)>,
    refused: Option<String>,
    replace: bool,
}

fn words(format: Format) -> &'static str {
    match format {
        Format::Html => "HTML: a page to read and print",
        Format::Csv => "CSV: a table for a spreadsheet",
        Format::Markdown => "Markdown: a table for a text",
        Format::Json => "JSON: everything, for programs",
    }
}

impl ExportQuestion {
    pub(super) fn new(suggested: &Path, folder: Option<PathBuf>) -> Self {
        let stem = suggested.file_stem().unwrap_or_default();
        let beside = suggested.parent().filter(|folder| folder.is_absolute());
        let folder = folder.or_else(|| beside.map(Path::to_owned));
        let folder = folder
            .or_else(|| std::env::current_dir().ok())
            .unwrap_or_default();
        Self {
            base: folder.join(stem).display().to_string(),
            formats: [Format::Html, Format::Csv, Format::Markdown]
                .map(|f| (f, true))
                .to_vec(),
            refused: None,
            replace: false,
        }
    }

    pub(super) fn picked(&mut self, path: &Path) {
        self.base = path.with_extension("").display().to_string();
        self.refused = None;
    }

    fn targets(&self) -> Vec<(Format, PathBuf)> {
        let base = self.base.trim();
        self.formats
            .iter()
            .filter(|(_, on)| *on)
            .map(|(format, _)| {
                (
                    *format,
                    PathBuf::from(format!("{base}.{}", format.extension())),
                )
            })
            .collect()
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, browsing: bool) -> Answer {
        let t = tokens(ui.ctx());
        super::title_ui(ui, "Export the comparison");
        let text = "The matrix at the round and between the parties now shown, with gaps, outlooks and sources.";
        ui.add(Label::new(RichText::new(text).color(t.dim)).wrap());
        for (format, on) in &mut self.formats {
            ui.checkbox(on, words(*format));
        }
        let label = RichText::new("Folder and name, without ending").font(regular(size::LABEL));
        ui.label(label.color(t.dim));
        let edit = TextEdit::singleline(&mut self.base).desired_width(f32::INFINITY);
        if ui
            .add(edit)
            .accessible_name("Folder and name, without ending")
            .changed()
        {
            self.refused = None;
            self.replace = false;
        }
        if let Some(reason) = &self.refused {
            ui.add(Label::new(RichText::new(reason).color(t.deadlock)).wrap());
        }
        if browsing {
            ui.label("The system’s dialog is open; or type a path here.");
        }
        ui.add_space(8.0);
        let (browse, chosen) = Sides::new().show(
            ui,
            |ui| ui.button("Browse…").clicked(),
            |ui| {
                let act = if self.replace { "Replace" } else { "Export" };
                let act = ui.button(act).clicked().then_some(Answer::Export);
                let cancel = ui.button("Cancel").clicked().then_some(Answer::Cancel);
                act.or(cancel)
            },
        );
        let start = || Answer::Browse(Purpose::Export, PathBuf::from(self.base.trim()));
        chosen
            .or_else(|| browse.then(start))
            .unwrap_or(Answer::Waiting)
    }
}

impl App {
    /// Writes what was asked for; what is refused is told in the dialog, which stays.
    pub(super) fn export_now(&mut self, dialog: Dialog) {
        let Dialog::Export(mut question) = dialog else {
            return;
        };
        match self.export_to(&question) {
            Ok(message) => {
                let folder = Path::new(question.base.trim()).parent().map(Path::to_owned);
                self.settings.export_to = folder;
                self.messages.say(message);
            }
            Err((reason, is_there)) => {
                question.refused = Some(reason);
                question.replace = is_there;
                self.dialog = Some(Dialog::Export(question));
            }
        }
    }

    fn export_to(&self, question: &ExportQuestion) -> Result<String, (String, bool)> {
        let Some(document) = &self.document else {
            return Ok(String::new());
        };
        let targets = question.targets();
        if targets.is_empty() {
            return Err(("Choose at least one format.".to_owned(), false));
        }
        let there: Vec<String> = targets
            .iter()
            .filter(|(_, path)| path.exists())
            .map(|(_, path)| path.display().to_string())
            .collect();
        if !there.is_empty() && !question.replace {
            let text = format!(
                "Already there: {}. Press Replace to write over it.",
                there.join(", ")
            );
            return Err((text, true));
        }
        if targets.iter().any(|(_, path)| document.is_file(path)) {
            return Err(("That is the scenario file itself.".to_owned(), false));
        }
        let options = SaveOptions {
            expected: Expected::Anything,
            ..SaveOptions::default()
        };
        let session = &document.session;
        let mut written = Vec::new();
        for (format, path) in targets {
            let document = export(
                format,
                session.scenario(),
                session.comparison(),
                &ExportOptions::default(),
                &Progress::default(),
            )
            .map_err(|error| (error.to_string(), false))?;
            save_bytes(&path, &document.bytes, &options)
                .map_err(|error| (error.to_string(), false))?;
            written.push(path.display().to_string());
        }
        Ok(format!("Exported {}", written.join(", ")))
    }
}
