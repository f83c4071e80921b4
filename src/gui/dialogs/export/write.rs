//! From the dialog to files.

use eframe::egui::Context;

use crate::gui::App;
use crate::gui::dialogs::Dialog;
use crate::gui::worker::Worker;

use super::ExportQuestion;
use super::job::Written;

/// So much of what was left out is said; the rest is counted.
const SAID: usize = 3;

impl App {
    /// Begins to write what was asked for; what is refused is told in the dialog, which stays.
    pub(in crate::gui::dialogs) fn export_now(&mut self, ctx: &Context, dialog: Dialog) {
        let Dialog::Export(mut question) = dialog else {
            return;
        };
        if let Err(reason) = self.begin_export(ctx, &mut question) {
            question.refused = Some(reason);
        }
        self.dialog = Some(Dialog::Export(question));
    }

    fn begin_export(&self, ctx: &Context, question: &mut ExportQuestion) -> Result<(), String> {
        let targets = question.targets();
        if targets.is_empty() {
            return Err("Choose at least one format.".to_owned());
        }
        let is_scenario = |path| self.document.as_ref().is_some_and(|d| d.is_file(path));
        if targets.iter().any(|(_, path)| is_scenario(path)) {
            return Err("That is the scenario file itself.".to_owned());
        }
        let there: Vec<String> = targets
            .iter()
            .filter(|(_, path)| path.exists())
            .map(|(_, path)| path.display().to_string())
            .collect();
        if !there.is_empty() && !question.replace {
            question.replace = true;
            return Err(format!(
                "Already there: {}. Press Replace to write over it.",
                there.join(", ")
            ));
        }
        let job = question.job();
        let name = match targets.as_slice() {
            [(format, _)] => format!("Exporting {}", format.extension().to_uppercase()),
            all => format!("Exporting {} files", all.len()),
        };
        let work = Worker::begin(ctx, name, move |progress| job.write(targets, progress));
        question.refused = None;
        question.writing = Some(work.map_err(|broken| broken.to_string())?);
        Ok(())
    }

    /// Tells what was written, and remembers how.
    pub(in crate::gui::dialogs) fn exported(&mut self, dialog: Dialog, written: &Written) {
        let Dialog::Export(question) = dialog else {
            return;
        };
        self.settings.export_to = question.folder();
        self.settings.export = question.choices;
        let paths = written.paths.iter().map(|path| path.display().to_string());
        let mut text = format!("Exported {}", paths.collect::<Vec<_>>().join(", "));
        if let Some(said) = written.left_out.get(..SAID.min(written.left_out.len()))
            && !said.is_empty()
        {
            text += &format!("; left out: {}", said.join("; "));
            let rest = written.left_out.len() - said.len();
            if rest > 0 {
                text += &format!("; and {rest} more");
            }
        }
        self.messages.say(text);
    }
}
