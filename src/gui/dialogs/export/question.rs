//! The dialog: formats, options, a preview, where to.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{Button, Context, Grid, Label, RichText, ScrollArea, Sides, TextEdit, Ui};

use crate::compare::{Audience, CellMeasure, Selection};
use crate::files::export::{ExportError, ExportOptions, Format};
use crate::files::progress::Cancelled;
use crate::gui::dialogs::{Answer, Columns, preview_height, title_ui};
use crate::gui::document::Document;
use crate::gui::icons;
use crate::gui::matrix::Shading;
use crate::gui::picker::Purpose;
use crate::gui::settings::Settings;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::gui::today::today;
use crate::gui::worker::Worker;
use crate::report::ReportLength;
use crate::scenario::Scenario;
use crate::session::grid::Order;

use super::choices::{ExportChoices, Rows, Shade};
use super::job::{Job, WriteError, Written};
use super::kind::Offer;
use super::options::{Part, options_ui};
use super::public::Removal;
use super::sample::Sample;

/// How wide the column of formats and options is, in points.
const OPTIONS_PX: f32 = 300.0;
/// How much room what follows below the columns has, in points.
const TARGET_PX: f32 = 84.0;
/// How high a line of the options is, in points.
const LINE_PX: f32 = 22.0;
/// How long nothing was chosen before a preview is made, in seconds of the window's clock.
const QUIET_SECS: f64 = 0.2;

/// A preview that is being made, or that was made.
#[derive(Debug)]
struct Preview {
    of: Format,
    job: Job,
    work: Option<Worker<Result<Sample, ExportError>>>,
    /// Whether it was made, or could not be.
    is_done: bool,
    /// Since when it is wanted, in seconds of the window's clock.
    wanted_secs: f64,
}

/// Asks what to export where to.
#[derive(Debug)]
pub(crate) struct ExportQuestion {
    /// The files without their endings.
    base: String,
    scenario: Arc<Scenario>,
    /// What the window shows.
    shown: Part,
    order: Order,
    shading: Option<CellMeasure>,
    part: Part,
    pub(super) choices: ExportChoices,
    offers: Vec<Offer>,
    /// The format whose preview is looked at.
    looked_at: Option<Format>,
    /// Whether the list of what a public version does without is looked at instead.
    looks_at_removal: bool,
    preview: Option<Preview>,
    sample: Option<Result<Sample, String>>,
    pub(super) writing: Option<Worker<Result<Written, WriteError>>>,
    pub(super) refused: Option<String>,
    pub(super) replace: bool,
}

impl ExportQuestion {
    pub(in crate::gui) fn new(document: &Document, shading: Shading, settings: &Settings) -> Self {
        let suggested = document.suggested();
        let stem = suggested.file_stem().unwrap_or_default();
        let beside = suggested.parent().filter(|folder| folder.is_absolute());
        let folder = settings.export_to.clone();
        let folder = folder
            .or_else(|| beside.map(Path::to_owned))
            .or_else(|| std::env::current_dir().ok())
            .unwrap_or_default();
        let session = &document.session;
        let scenario = session.scenario();
        let selection = session.comparison().selection();
        let shown = Part {
            round: selection.round,
            scope: selection.scope.clone(),
        };
        Self {
            base: folder.join(stem).display().to_string(),
            scenario: Arc::new(scenario.clone()),
            part: shown.clone(),
            shown,
            order: session.arrangement().order,
            shading: shading.kept_by(scenario).measure(),
            choices: settings.export.clone(),
            offers: Offer::all(),
            looked_at: None,
            looks_at_removal: false,
            preview: None,
            sample: None,
            writing: None,
            refused: None,
            replace: false,
        }
    }

    /// The same, of the report on common ground: if only formats of tables and figures were wanted,
    /// Word too.
    #[must_use]
    pub(in crate::gui) fn of_report(mut self, length: ReportLength) -> Self {
        self.choices.report = Some(length);
        if !self.wanted().any(|offer| offer.format.holds_a_report()) {
            self.choices.put(Format::Docx, true);
        }
        let first = {
            let mut wanted = self.wanted().map(|offer| offer.format);
            wanted.find(|format| format.holds_a_report())
        };
        self.looked_at = first;
        self
    }

    pub(in crate::gui) fn picked(&mut self, path: &Path) {
        self.base = path.with_extension("").display().to_string();
        self.refused = None;
    }

    /// The folder that is written to.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        Path::new(self.base.trim()).parent().map(Path::to_owned)
    }

    /// The formats wanted.
    fn wanted(&self) -> impl Iterator<Item = &Offer> {
        let offers = self.offers.iter();
        offers.filter(|offer| self.choices.has(offer.format))
    }

    /// What is written, and where.
    pub(super) fn targets(&self) -> Vec<(Format, PathBuf)> {
        let base = self.base.trim();
        self.wanted()
            .map(|offer| {
                let path = format!("{base}.{}", offer.format.extension());
                (offer.format, PathBuf::from(path))
            })
            .collect()
    }

    /// What is to be made of the choices.
    pub(super) fn job(&self) -> Job {
        let choices = &self.choices;
        Job {
            scenario: Arc::clone(&self.scenario),
            selection: Selection {
                round: self.part.round,
                scope: self.part.scope.clone(),
                audience: Audience::Everyone,
            },
            options: ExportOptions {
                table: choices.table,
                plain: choices.plain,
                report: choices.report,
                shading: match choices.shade {
                    Shade::AsShown => self.shading,
                    Shade::Centre => Some(CellMeasure::Centre),
                    Shade::Salience => Some(CellMeasure::Salience),
                    Shade::Off => None,
                },
                order: match choices.rows {
                    Rows::AsShown => self.order,
                    Rows::File => Order::default(),
                },
                include: choices.include,
                theme: choices.theme,
                figure: choices.figure,
                dated: choices.dated.then(today).flatten(),
            },
            public: choices.public.then(|| choices.kept()),
        }
    }

    /// Calls off what is being written, if anything is; the dialog then stays.
    pub(in crate::gui::dialogs) fn calls_off(&self) -> bool {
        if let Some(writing) = &self.writing {
            writing.cancel();
        }
        self.writing.is_some()
    }

    /// Draws the dialog.
    pub(in crate::gui::dialogs) fn ui(&mut self, ui: &mut Ui, browsing: bool) -> Answer {
        if let Some(written) = self.written() {
            return Answer::Exported(written);
        }
        title_ui(ui, "Export the comparison");
        let left = OPTIONS_PX.min(ui.available_width() * 0.5);
        let mut columns = Columns::new(ui, preview_height(ui) - TARGET_PX, left);
        ScrollArea::vertical()
            .id_salt("options")
            .auto_shrink([false, false])
            .show(&mut columns.left, |ui| self.options_ui(ui));
        self.preview_ui(&mut columns.right);
        ui.add_space(space::ONE);
        self.target_ui(ui, browsing);
        ui.add_space(space::TWO);
        self.end_ui(ui)
    }

    fn options_ui(&mut self, ui: &mut Ui) {
        ui.spacing_mut().interact_size.y = LINE_PX;
        ui.spacing_mut().item_spacing.y = space::ONE;
        let before = (self.choices.clone(), self.part.clone());
        Grid::new("formats").num_columns(2).show(ui, |ui| {
            for (at, offer) in self.offers.iter().enumerate() {
                let mut on = self.choices.has(offer.format);
                let tick = ui.checkbox(&mut on, offer.name).on_hover_text(offer.help);
                if tick.changed() {
                    self.choices.put(offer.format, on);
                    self.looked_at = Some(offer.format).filter(|_| on);
                }
                if at % 2 == 1 {
                    ui.end_row();
                }
            }
        });
        ui.add_space(space::ONE);
        options_ui(
            ui,
            &self.scenario,
            &self.shown,
            &mut self.part,
            &mut self.choices,
            &self.offers,
        );
        if self.choices.public != before.0.public {
            self.looks_at_removal = self.choices.public;
        }
        if before != (self.choices.clone(), self.part.clone()) {
            self.refused = None;
            self.replace = false;
        }
    }

    /// What one of the formats wanted will look like.
    fn preview_ui(&mut self, ui: &mut Ui) {
        let t = tokens(ui.ctx());
        let wanted: Vec<Offer> = self.wanted().copied().collect();
        let is_wanted = |format: &Format| wanted.iter().any(|offer| offer.format == *format);
        let first = wanted.first().map(|offer| offer.format);
        let looked_at = self.looked_at.filter(is_wanted).or(first);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::ONE;
            for offer in &wanted {
                let text = RichText::new(offer.format.extension().to_uppercase());
                let tab = text.font(medium(size::SECONDARY));
                let is_on = looked_at == Some(offer.format) && !self.looks_at_removal;
                let tab = ui.selectable_label(is_on, tab);
                let tab = tab.accessible_name(format!("Preview of {}", offer.name));
                if tab.clicked() {
                    self.looked_at = Some(offer.format);
                    self.looks_at_removal = false;
                }
            }
            if self.choices.public && !wanted.is_empty() {
                let count = self.removal().map_or(0, |removal| removal.count);
                let tab = RichText::new(format!("Left out: {count}"));
                let tab = tab.font(medium(size::SECONDARY));
                if ui.selectable_label(self.looks_at_removal, tab).clicked() {
                    self.looks_at_removal = true;
                }
            }
        });
        let offer = wanted.iter().find(|offer| Some(offer.format) == looked_at);
        let Some(offer) = offer else {
            let text = "Choose at least one format on the left.";
            ui.label(RichText::new(text).color(t.dim));
            return;
        };
        self.go_on(ui.ctx(), *offer);
        if let Some(work) = self.preview.as_ref().and_then(|p| p.work.as_ref()) {
            work.ui(ui);
        }
        match &mut self.sample {
            Some(Ok(sample)) => match sample.removal.as_ref().filter(|_| self.looks_at_removal) {
                Some(removal) => removal.ui(ui),
                None => sample.ui(ui),
            },
            Some(Err(refused)) => {
                let text = RichText::new(format!("{}  {refused}", icons::ERROR));
                ui.add(Label::new(text.color(t.deadlock)).wrap());
            }
            None => {}
        }
    }

    /// What the public version looked at does without.
    fn removal(&self) -> Option<&Removal> {
        self.sample.as_ref()?.as_ref().ok()?.removal.as_ref()
    }

    /// Makes the preview that is wanted, once nothing was chosen for a while.
    fn go_on(&mut self, ctx: &Context, offer: Offer) {
        let now = ctx.input(|input| input.time);
        let job = self.job();
        let is_current = |preview: &Preview| preview.of == offer.format && preview.job == job;
        if !self.preview.as_ref().is_some_and(is_current) {
            // What was being made is dropped, and with it what it would have said.
            // A preview of the same format stays until the new one is there.
            if self
                .preview
                .as_ref()
                .is_none_or(|last| last.of != offer.format)
            {
                self.sample = None;
            }
            self.preview = Some(Preview {
                of: offer.format,
                job,
                work: None,
                is_done: false,
                wanted_secs: now,
            });
        }
        let Some(preview) = &mut self.preview else {
            return;
        };
        if let Some(work) = &preview.work {
            if let Some(done) = work.poll() {
                preview.work = None;
                preview.is_done = true;
                self.sample = Some(match done {
                    Ok(Ok(sample)) => Ok(sample),
                    Ok(Err(error)) => Err(error.to_string()),
                    Err(broken) => Err(broken.to_string()),
                });
            }
        } else if !preview.is_done {
            let left = preview.wanted_secs + QUIET_SECS - now;
            if left > 0.0 {
                ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
                return;
            }
            let job = preview.job.clone();
            let work = Worker::begin(ctx, "Making the preview", move |progress| {
                job.sample(offer, progress)
            });
            match work {
                Ok(work) => preview.work = Some(work),
                Err(broken) => {
                    preview.is_done = true;
                    self.sample = Some(Err(broken.to_string()));
                }
            }
        }
    }

    fn target_ui(&mut self, ui: &mut Ui, browsing: bool) {
        const NAME: &str = "Folder and name, without ending";
        let t = tokens(ui.ctx());
        ui.label(RichText::new(NAME).font(regular(size::LABEL)).color(t.dim));
        let edit = TextEdit::singleline(&mut self.base).desired_width(f32::INFINITY);
        if ui.add(edit).accessible_name(NAME).changed() {
            self.refused = None;
            self.replace = false;
        }
        if let Some(reason) = &self.refused {
            ui.add(Label::new(RichText::new(reason).color(t.deadlock)).wrap());
        }
        if browsing {
            ui.label("The system’s dialog is open; or type a path here.");
        }
    }

    fn end_ui(&self, ui: &mut Ui) -> Answer {
        let (browse, chosen) = Sides::new().show(
            ui,
            |ui| {
                let browse = ui.button("Browse…").clicked();
                if let Some(writing) = &self.writing {
                    writing.ui(ui);
                }
                browse
            },
            |ui| {
                let act = if self.replace { "Replace" } else { "Export" };
                let act = ui.add_enabled(self.writing.is_none(), Button::new(act));
                if self.writing.is_none() && ui.memory(|memory| memory.focused().is_none()) {
                    act.request_focus();
                }
                let act = act.clicked().then_some(Answer::Export);
                let cancel = ui.button("Cancel").clicked();
                act.or(cancel.then_some(Answer::Cancel))
            },
        );
        let start = || Answer::Browse(Purpose::Export, PathBuf::from(self.base.trim()));
        chosen
            .or_else(|| browse.then(start))
            .unwrap_or(Answer::Waiting)
    }

    /// What was written, once it was; what went wrong is told here.
    fn written(&mut self) -> Option<Written> {
        let done = self.writing.as_ref()?.poll()?;
        self.writing = None;
        self.refused = match done {
            Ok(Ok(written)) => return Some(written),
            Ok(Err(WriteError::Export(ExportError::Cancelled(Cancelled)))) => {
                Some("Cancelled; nothing was written.".to_owned())
            }
            Ok(Err(error)) => Some(error.to_string()),
            Err(broken) => Some(broken.to_string()),
        };
        None
    }
}
