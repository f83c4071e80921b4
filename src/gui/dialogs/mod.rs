//! Questions and lists that stand before the window until they are answered.

mod card;
mod columns;
mod conflicts;
mod export;
mod help;
mod import;
mod log;
mod name;
mod path;
mod question;
mod recovery;
mod replace;
mod scale;
mod structure;
mod versions;

use std::path::{Path, PathBuf};

use eframe::egui::{Context, Frame, Id, Modal, RichText, Ui};

use super::App;
use super::differences::Conflicts;
use super::document::{Consent, Document};
use super::intent::Intent;
use super::matrix::Shading;
use super::picker::Purpose;
use super::settings::Settings;
use super::theme::{semibold, size, space};
use crate::files::read::Conversion;
use crate::files::recovery::Recovery;
use crate::files::save::Version;
use crate::report::ReportLength;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::session::find::{Hit, Query};

use columns::{Columns, cell_ui, cells};
pub(super) use export::ExportChoices;
use export::ExportQuestion;
use help::HelpPage;
use import::ImportQuestion;
use name::{NameQuestion, Named};
use path::PathQuestion;
use question::Question;
use recovery::RecoverQuestion;
use replace::ReplaceQuestion;
use scale::ScaleQuestion;
use structure::StructureLists;
use versions::VersionsList;

/// What follows once nothing unsaved stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// End the program.
    Quit,
    /// Begin an empty scenario.
    New,
    /// Open a file.
    Open(PathBuf),
    /// Open a file of which it is known that it is large.
    OpenLarge(PathBuf),
    /// Open what can be opened in the place of a file that cannot be.
    Mend(PathBuf),
    /// Open a scenario that came with the program.
    OpenBundled(usize),
    /// Close the scenario.
    Close,
    /// Open what the import dialog made.
    Import,
    /// Open an earlier version as an unsaved copy.
    OpenVersion(Version),
    /// Ask about work that killed windows left behind.
    Recover,
}

/// What stands before the window.
#[derive(Debug)]
pub(super) enum Dialog {
    /// Asks for a file.
    Path(PathQuestion),
    /// Asks what to do.
    Question(Question),
    /// Asks for the name of something new.
    Name(NameQuestion),
    /// Asks what to export where to.
    Export(Box<ExportQuestion>),
    /// Asks for files to import and shows what comes out.
    Import(Box<ImportQuestion>),
    /// Lists parties, rounds, groups and issues.
    Structure(StructureLists),
    /// Asks for another scale of an issue.
    Scale(ScaleQuestion),
    /// Shows what a replacement would change.
    Replace(ReplaceQuestion),
    /// Tells what a merge could not decide.
    Conflicts(Conflicts),
    /// Asks what to do with work that killed windows left behind.
    Recover(RecoverQuestion),
    /// Lists earlier versions.
    Versions(VersionsList),
    /// Commands, words and conventions.
    Help(HelpPage),
    /// What was said so far.
    Log,
}

/// What the user answered.
#[derive(Debug)]
enum Answer {
    /// Nothing yet.
    Waiting,
    /// Never mind.
    Cancel,
    /// Show the system's dialog.
    Browse(Purpose, PathBuf),
    /// Open this file.
    Open(PathBuf),
    /// Save to this file; `replace` where one of that name may go.
    SaveTo {
        path: PathBuf,
        replace: bool,
        then: Option<Then>,
    },
    /// Save to the file it came from.
    Save(Consent, Option<Then>),
    /// Write the canonical layout on the next save.
    Tidy,
    /// Ask where to save to.
    SaveAs(Option<Then>),
    /// Go on without saving.
    Discard(Then),
    /// Read the file again.
    Reload,
    /// Carry these out and close.
    Done(Vec<Intent>),
    /// Carry these out and stay.
    Stay(Vec<Intent>),
    /// Export was asked for.
    Export,
    /// The export is done.
    Exported(export::Written),
    /// Import was asked for.
    Import,
    /// The replacement shown was asked for.
    Replace,
    /// Recover the work of this number.
    Recover(usize),
    /// The same, and compare it with its file.
    RecoverAndCompare(usize),
    /// Discard the work of this number.
    DiscardRecovery(usize),
}

impl Dialog {
    /// Asks for a file to open.
    pub(super) fn open(settings: &Settings) -> Self {
        Self::Path(PathQuestion::open(&last_folder(settings)))
    }

    /// Asks for a file to compare with.
    pub(super) fn compare(settings: &Settings) -> Self {
        Self::Path(PathQuestion::compare(&last_folder(settings)))
    }

    /// Asks for a file to save to.
    pub(super) fn save_as(suggested: &Path, then: Option<Then>) -> Self {
        Self::Path(PathQuestion::save(suggested, then))
    }

    /// Asks what to export where to.
    pub(super) fn export(
        document: &Document,
        shading: Shading,
        settings: &Settings,
        report: Option<ReportLength>,
    ) -> Self {
        let question = ExportQuestion::new(document, shading, settings);
        Self::Export(Box::new(match report {
            Some(length) => question.of_report(length),
            None => question,
        }))
    }

    /// Asks what to do with what is unsaved.
    pub(super) fn unsaved(then: Then) -> Self {
        Self::Question(Question::Unsaved(then))
    }

    /// Asks whether to open a file of so many bytes.
    pub(super) fn large(path: PathBuf, bytes: u64) -> Self {
        Self::Question(Question::Large(path, bytes))
    }

    /// Asks whether the canonical layout is worth so many comments.
    pub(super) fn tidy(count: usize) -> Self {
        Self::Question(Question::Tidy(count))
    }

    /// Asks whether comments may go.
    pub(super) fn comments(count: usize, then: Option<Then>) -> Self {
        Self::Question(Question::Comments(count, then))
    }

    /// Asks what to do with what somebody else wrote.
    pub(super) fn changed(why: String, then: Option<Then>) -> Self {
        Self::Question(Question::Changed(why, then))
    }

    /// Asks whether a file may be converted.
    pub(super) fn converts(conversion: Conversion, then: Option<Then>) -> Self {
        Self::Question(Question::Converts(conversion, then))
    }

    /// Asks whether a file may be replaced.
    pub(super) fn replace(path: PathBuf, then: Option<Then>) -> Self {
        Self::Question(Question::Replace(path, then))
    }

    /// Asks for the title of a new issue.
    pub(super) fn add_issue() -> Self {
        Self::Name(NameQuestion::new(Named::Issue))
    }

    /// Asks for the name of a new party.
    pub(super) fn add_party() -> Self {
        Self::Name(NameQuestion::new(Named::Party))
    }

    /// Asks for the name of a new round.
    pub(super) fn add_round() -> Self {
        Self::Name(NameQuestion::new(Named::Round))
    }

    /// Lists parties, rounds, groups and issues.
    pub(super) fn structure() -> Self {
        Self::Structure(StructureLists::default())
    }

    /// Asks for another scale of the issue in this row; nothing where there is none.
    pub(super) fn scale(row: usize, scenario: &Scenario) -> Option<Self> {
        ScaleQuestion::new(scenario, row).map(Self::Scale)
    }

    /// Asks what to do with work that killed windows left behind.
    pub(super) fn recover(found: Vec<Recovery>) -> Self {
        Self::Recover(RecoverQuestion::new(found))
    }

    /// Lists earlier versions of the open file.
    pub(super) fn versions(document: &Document) -> Self {
        Self::Versions(VersionsList::new(document))
    }

    /// Shows commands, keys, words and marks.
    pub(super) fn help() -> Self {
        Self::Help(HelpPage::default())
    }

    /// Shows what a replacement at these hits would change; nothing where nothing would.
    pub(super) fn replacement(
        session: &Session,
        query: Query,
        with: String,
        hits: &[Hit],
    ) -> Option<Self> {
        ReplaceQuestion::new(session, query, with, hits).map(Self::Replace)
    }

    /// Whether it calls off work first and then stays.
    fn calls_off(&self) -> bool {
        matches!(self, Self::Export(question) if question.calls_off())
    }

    /// Takes the paths that the system's dialog gave.
    pub(super) fn picked(&mut self, paths: &[PathBuf]) {
        match (self, paths) {
            (Self::Import(question), paths) => question.picked(paths),
            (Self::Path(question), [path, ..]) => question.picked(path),
            (Self::Export(question), [path, ..]) => question.picked(path),
            _ => {}
        }
    }
}

impl App {
    /// Draws what stands before the window; what the user wants.
    pub(super) fn dialog_ui(&mut self, ctx: &Context) -> Vec<Intent> {
        let Some(mut dialog) = self.dialog.take() else {
            return Vec::new();
        };
        let browsing = self.picker.is_open();
        let mut answer = Answer::Waiting;
        let frame = Frame::popup(&ctx.global_style()).inner_margin(space::FOUR);
        let modal = Modal::new(Id::unique("dialog"))
            .frame(frame)
            .show(ctx, |ui| {
                let width: f32 = match dialog {
                    Dialog::Scale(_) | Dialog::Replace(_) => scale_width(ui),
                    Dialog::Import(_) | Dialog::Export(_) => 1000.0,
                    Dialog::Structure(_) | Dialog::Help(_) | Dialog::Log | Dialog::Conflicts(_) => {
                        640.0
                    }
                    _ => 460.0,
                };
                let room = ctx.content_rect().width() - 4.0 * space::FOUR;
                ui.set_width(width.min(room));
                answer = match &mut dialog {
                    Dialog::Path(question) => question.ui(ui, &self.settings, browsing),
                    Dialog::Question(question) => question.ui(ui),
                    Dialog::Name(question) => match &self.document {
                        Some(document) => question.ui(ui, &document.session),
                        None => Answer::Cancel,
                    },
                    Dialog::Export(question) => question.ui(ui, browsing),
                    Dialog::Import(question) => question.ui(ui, browsing),
                    Dialog::Structure(lists) => match &self.document {
                        Some(document) => lists.ui(ui, &document.session),
                        None => Answer::Cancel,
                    },
                    Dialog::Scale(question) => match &self.document {
                        Some(document) => question.ui(ui, document.session.scenario()),
                        None => Answer::Cancel,
                    },
                    Dialog::Replace(question) => question.ui(ui),
                    Dialog::Conflicts(conflicts) => conflicts::ui(ui, conflicts),
                    Dialog::Recover(question) => question.ui(ui),
                    Dialog::Versions(list) => list.ui(ui),
                    Dialog::Help(page) => page.ui(ui),
                    Dialog::Log => log::ui(ui, &self.messages),
                };
            });
        if modal.should_close() && matches!(answer, Answer::Waiting) {
            answer = Answer::Cancel;
        }
        self.answered(ctx, dialog, answer)
    }

    fn answered(&mut self, ctx: &Context, dialog: Dialog, answer: Answer) -> Vec<Intent> {
        match answer {
            Answer::Waiting => self.dialog = Some(dialog),
            Answer::Cancel if dialog.calls_off() => self.dialog = Some(dialog),
            Answer::Cancel => {}
            Answer::Browse(purpose, start) => {
                self.browse(ctx, purpose, start);
                self.dialog = Some(dialog);
            }
            Answer::Open(path) => return vec![Intent::Open(path)],
            Answer::SaveTo {
                path,
                replace,
                then,
            } => self.save_to(&path, replace, then),
            Answer::Save(consent, then) => self.save_now(consent, then),
            Answer::Tidy => self.tidy_now(),
            Answer::SaveAs(then) => self.ask_where_to_save(then),
            Answer::Discard(then) => self.go_on(then),
            Answer::Reload => self.reload(),
            Answer::Done(intents) => return intents,
            Answer::Stay(intents) => {
                self.dialog = Some(dialog);
                return intents;
            }
            Answer::Export => self.export_now(ctx, dialog),
            Answer::Exported(written) => self.exported(dialog, &written),
            Answer::Import => self.import_now(dialog),
            Answer::Replace => self.replace_now(dialog),
            Answer::Recover(index) => {
                if let Dialog::Recover(mut question) = dialog
                    && let Some(recovery) = question.take(index)
                {
                    self.recover(recovery);
                }
            }
            Answer::RecoverAndCompare(index) => {
                if let Dialog::Recover(mut question) = dialog
                    && let Some(recovery) = question.take(index)
                {
                    self.recover(recovery);
                    self.compare_with_own_file();
                }
            }
            Answer::DiscardRecovery(index) => {
                if let Dialog::Recover(mut question) = dialog {
                    if let Some(recovery) = question.take(index) {
                        self.discard_recovery(recovery);
                    }
                    if !question.is_empty() {
                        self.dialog = Some(Dialog::Recover(question));
                    }
                }
            }
        }
        self.show_what_waited();
        self.close_if_confirmed();
        Vec::new()
    }

    /// What waited behind a question that was answered otherwise is there again.
    pub(super) fn show_what_waited(&mut self) {
        if self.dialog.is_none() && !self.goes_on_after_saving() {
            self.dialog = self.behind.take().map(|dialog| *dialog);
        }
    }
}

/// Where files were opened last.
fn last_folder(settings: &Settings) -> PathBuf {
    let last = settings.recent.first().and_then(|path| path.parent());
    let folder = last.map(Path::to_owned);
    folder
        .or_else(|| std::env::current_dir().ok())
        .unwrap_or_default()
}

/// The title of a dialog.
fn title_ui(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(semibold(size::TITLE + 1.0)));
    ui.add_space(space::ONE);
}

/// How wide the table of what a change of scale does may be, within the window.
fn scale_width(ui: &Ui) -> f32 {
    const BESIDE: f32 = 60.0;
    (ui.ctx().content_rect().width() - BESIDE).clamp(460.0, 860.0)
}

/// What a dialog has beside its list: title, buttons, and the window around it, in points.
const BESIDE_LIST: f32 = 150.0;

/// How high a list may be, so that its dialog's title and buttons stay in the window.
fn list_height(ui: &Ui) -> f32 {
    (ui.ctx().content_rect().height() - BESIDE_LIST).clamp(120.0, 470.0)
}

/// How high choices beside a preview may be, likewise.
fn preview_height(ui: &Ui) -> f32 {
    (ui.ctx().content_rect().height() - BESIDE_LIST).clamp(120.0, 660.0)
}

/// The button that closes a list.
fn close_ui(ui: &mut Ui) -> Answer {
    ui.add_space(6.0);
    if ui.button("Close").clicked() {
        Answer::Cancel
    } else {
        Answer::Waiting
    }
}
