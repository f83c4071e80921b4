//! The application: what is open, what is shown, and how a frame goes.

use std::path::PathBuf;

use eframe::egui::{self, CentralPanel, Context, Frame, Panel, Ui, ViewportCommand};

use crate::files::recovery::StateFolder;
use crate::scenario::Scenario;
use crate::scenario::hidden::shown;
use crate::session::Session;

use super::arrange;
use super::bars;
use super::bundled;
use super::commands::{Command, pressed};
use super::dialogs::Dialog;
use super::differences::{Differences, Merging};
use super::document::{Document, Failed};
use super::editing::Typed;
use super::failed::failed_ui;
use super::find::FindBar;
use super::gone::Gone;
use super::history::history_ui;
use super::inspector::{Subject, inspector_ui};
use super::intent::Intent;
use super::is_scenario::is_scenario;
use super::keeping::Keeper;
use super::matrix::{
    CellEditor, CellField, Matrix, MatrixState, Needle, RowHeight, Shading, matrix_ui,
};
use super::menu_bar::menu_ui;
use super::messages::Messages;
use super::opening::Opening;
use super::outcomes::{OutcomesView, outcomes_ui, waiting_ui};
use super::outside::{Notice, Watcher};
use super::palette::Palette;
use super::parties::{PartiesView, parties_ui};
use super::picker::{Picked, Picker};
use super::priorities::{PrioritiesView, priorities_ui};
use super::replay::{Replay, replay_ui};
use super::report::{ReportView, report_ui};
use super::rounds::{RoundsView, rounds_ui};
use super::saving::Saving;
use super::selecting::Selecting;
use super::settings::{KEY, Settings};
use super::system_clipboard::SystemClipboard;
use super::view_kind::{RAIL, ViewKind, rail_ui};
use super::{differences, status, theme};

/// Below this width the inspector is a drawer over the matrix's right side.
const NARROW: f32 = 1100.0;

/// The program's window.
pub struct App {
    /// Wakes the window from threads.
    pub(super) ctx: Context,
    pub(super) document: Option<Document>,
    pub(super) failed: Option<Failed>,
    pub(super) view: View,
    pub(super) dialog: Option<Dialog>,
    /// What waits until the question before it is answered.
    pub(super) behind: Option<Box<Dialog>>,
    pub(super) palette: Option<Palette>,
    pub(super) picker: Picker,
    pub(super) messages: Messages,
    pub(super) settings: Settings,
    pub(super) clipboard: SystemClipboard,
    /// Wishes that wait until a field being edited has given up its text.
    pub(super) waiting: Vec<Intent>,
    /// Keeps what is unsaved where no crash reaches it.
    pub(super) keeper: Keeper,
    /// Looks at the open file.
    pub(super) watcher: Option<Watcher>,
    /// How the open file differs from what is shown.
    pub(super) notice: Option<Notice>,
    /// A save that is being carried out.
    pub(super) saving: Option<Saving>,
    /// A file that is being read.
    pub(super) opening: Option<Opening>,
    /// Figures being computed for another round or scope.
    pub(super) selecting: Option<Selecting>,
    /// Whether the window may close although something is unsaved.
    pub(super) close_confirmed: bool,
    title: String,
}

/// How the scenario is shown.
#[derive(Default)]
pub(super) struct View {
    pub(super) shading: Shading,
    pub(super) cell_field: CellField,
    pub(super) matrix: MatrixState,
    pub(super) editor: Option<CellEditor>,
    pub(super) find: FindBar,
    pub(super) priorities: PrioritiesView,
    pub(super) report: ReportView,
    pub(super) outcomes: OutcomesView,
    pub(super) parties: PartiesView,
    pub(super) rounds: RoundsView,
    /// The comparison with another scenario.
    pub(super) differences: Option<Differences>,
    /// A merge that is being made.
    pub(super) merging: Option<Merging>,
    /// Looks for comments that go with what is deleted.
    pub(super) gone: Gone,
    pub(super) subject: Subject,
    /// The rounds being replayed.
    pub(super) replay: Option<Replay>,
    /// Whether the list of what was done is shown.
    pub(super) history: bool,
    /// Whether the inspector is pulled out over a narrow window.
    pub(super) drawer: bool,
    /// Whether the window is too narrow for the inspector to stand beside the matrix.
    pub(super) narrow: bool,
}

impl View {
    /// By what cells are shaded; while rounds are replayed, by what moved.
    pub(super) fn shading(&self, session: &Session) -> Shading {
        let scenario = session.scenario();
        match self.replay {
            Some(_) => Replay::shading(scenario, session.round()),
            None => self.shading.kept_by(scenario),
        }
    }
}

impl App {
    /// Begins: with this file, else with what was open last, else with the first bundled scenario.
    pub fn new(cc: &eframe::CreationContext<'_>, file: Option<PathBuf>) -> Self {
        theme::install(&cc.egui_ctx);
        // Quitting is the program's own command: it asks first.
        // So is zooming: it is remembered.
        cc.egui_ctx.options_mut(|options| {
            options.quit_shortcuts.clear();
            options.zoom_with_keyboard = false;
        });
        let settings: Settings = cc
            .storage
            .and_then(|storage| eframe::get_value(storage, KEY))
            .unwrap_or_default();
        cc.egui_ctx.set_theme(settings.theme);
        cc.egui_ctx.set_zoom_factor(settings.zoom.factor());
        let mut app = Self {
            ctx: cc.egui_ctx.clone(),
            document: None,
            failed: None,
            view: View::default(),
            dialog: None,
            behind: None,
            palette: None,
            picker: Picker::default(),
            messages: Messages::default(),
            settings,
            clipboard: SystemClipboard::default(),
            waiting: Vec::new(),
            keeper: Keeper::default(),
            watcher: None,
            notice: None,
            saving: None,
            opening: None,
            selecting: None,
            close_confirmed: false,
            title: String::new(),
        };
        let last = app.settings.last.clone().filter(|path| path.exists());
        let foreign = file.clone().filter(|path| !is_scenario(path));
        match file.filter(|path| is_scenario(path)).or(last) {
            Some(path) => app.open(&path),
            None => app.open_bundled(0),
        }
        if let Some(path) = foreign {
            app.ask_import(&[path]);
        }
        app
    }

    /// The same, which keeps recovery copies and earlier versions in the state folder, offers what a
    /// killed window left there, and notices what other programs do to the open file.
    #[must_use]
    pub fn keeping(mut self, ctx: &Context, state: Option<StateFolder>) -> Self {
        if let Some(state) = state {
            self.begin_keeping(ctx, state);
        }
        self.begin_watching(ctx);
        self
    }

    /// The same, asked to import these files: they belong together.
    #[must_use]
    pub(super) fn importing(mut self, files: &[PathBuf]) -> Self {
        self.ask_import(files);
        self
    }

    /// The same, on a system whose clipboard takes tables.
    #[must_use]
    pub(super) fn on_system(mut self) -> Self {
        self.clipboard = SystemClipboard::of_system();
        self
    }

    /// The same, with another scenario open, not saved to a file yet.
    #[must_use]
    pub fn showing(mut self, scenario: Scenario) -> Self {
        self.show(Document::new(scenario));
        self
    }

    /// What of a stance cells show and edit.
    pub fn set_cell_field(&mut self, field: crate::session::StanceField) {
        self.view.cell_field = field;
    }

    /// Whether rows show positions and marks alone.
    pub fn set_compact(&mut self, compact: bool) {
        self.set_row_height(if compact {
            RowHeight::Compact
        } else {
            RowHeight::default()
        });
    }

    /// How many stances were to be seen in the last frame.
    pub fn visible_cells(&self) -> usize {
        self.view.matrix.visible_cells()
    }

    /// Whether a file is being read or written, or figures are computed, on a thread.
    pub fn is_at_work(&self) -> bool {
        self.saving.is_some() || self.opening.is_some() || self.selecting.is_some()
    }

    /// The scenario being worked on.
    pub fn document(&self) -> Option<&Document> {
        self.document.as_ref()
    }

    /// Files were dropped on the window: a scenario is opened, others are imported.
    fn take_dropped(&mut self, ctx: &Context, files: Vec<PathBuf>) {
        let intent = match files.iter().find(|path| is_scenario(path)) {
            Some(path) => Intent::Open(path.clone()),
            None => Intent::Import(files),
        };
        self.carry_out(ctx, vec![intent]);
    }

    pub(super) fn is_dirty(&self) -> bool {
        let document = self.document.as_ref();
        document.is_some_and(|document| document.session.is_dirty())
    }

    pub(super) fn open_bundled(&mut self, index: usize) {
        let Some(bundled) = bundled::ALL.get(index) else {
            return;
        };
        match Document::bundled(bundled) {
            Ok(document) => {
                self.settings.last = None;
                self.show(document);
            }
            Err(failed) => self.failed = Some(*failed),
        }
    }

    /// Shows a file that was read again as it was shown before.
    pub(super) fn show_again(&mut self, mut document: Document) {
        self.notice = None;
        self.saving = None;
        self.selecting = None;
        self.keeper.forget();
        if let Some(before) = &self.document {
            document.session.show_as(&before.session);
            document.is_open_elsewhere = before.is_open_elsewhere;
        }
        drop_aside(self.document.replace(document));
        self.keep_versions();
        self.view.editor = None;
        self.view.find = std::mem::take(&mut self.view.find).for_another();
        self.view.matrix.read_again();
        self.view.merging = None;
        self.view.gone = Gone::default();
        self.view.priorities = PrioritiesView::default();
        self.view.report = ReportView::default();
        self.view.outcomes.read_again();
        self.view.parties = PartiesView::default();
        self.view.rounds = RoundsView::default();
        if let Some(differences) = &mut self.view.differences {
            differences.read_again();
        }
    }

    pub(super) fn show(&mut self, document: Document) {
        self.palette = None;
        self.notice = None;
        self.saving = None;
        self.opening = None;
        self.selecting = None;
        // What was open is saved, or was to be dropped.
        self.keeper.forget();
        self.keeper.unlock();
        drop_aside(self.document.replace(document));
        self.failed = None;
        self.view = View {
            cell_field: self.view.cell_field,
            find: std::mem::take(&mut self.view.find).for_another(),
            narrow: self.view.narrow,
            drawer: self.view.drawer,
            matrix: MatrixState::new(self.settings.row_height),
            history: self.view.history,
            ..View::default()
        };
        self.keep_versions();
    }

    fn title(&self) -> String {
        match &self.document {
            Some(document) => {
                let mark = if document.session.is_dirty() {
                    "• "
                } else {
                    ""
                };
                format!("{mark}{} – Standpoint", shown(&document.title()))
            }
            None => "Standpoint".to_owned(),
        }
    }

    /// Keys that mean commands. What stands before the window has the keyboard to itself.
    fn shortcuts(&self, ctx: &Context) -> Vec<Intent> {
        if self.dialog.is_some() || self.palette.is_some() || self.is_stopped() {
            return Vec::new();
        }
        let typing = ctx.text_edit_focused();
        let found = ctx.input_mut(|input| pressed(input, typing));
        found.into_iter().map(Intent::Run).collect()
    }
}

/// Forgets a scenario on a thread: to free a million stances takes longer than a frame.
fn drop_aside(document: Option<Document>) {
    let Some(document) = document else {
        return;
    };
    let thread = std::thread::Builder::new().name("forget".to_owned());
    // Where the system gives no thread, it is forgotten here.
    if let Err(error) = thread.spawn(move || drop(document)) {
        log::debug!("{error}");
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _: &mut eframe::Frame) {
        if ctx.input(|input| input.viewport().close_requested()) && !self.close_confirmed {
            let typed = self.take_typed(ctx);
            if typed != Typed::Taken || self.is_dirty() {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            }
            match typed {
                Typed::Taken if self.is_dirty() => {
                    self.dialog = Some(Dialog::unsaved(super::dialogs::Then::Quit));
                }
                Typed::Soon => self.waiting.push(Intent::Run(Command::Quit)),
                // Nothing is left to be recovered.
                Typed::Taken => self.close_confirmed = true,
                Typed::Refused => {}
            }
        }
        if let Some(Picked::Paths(paths)) = self.picker.poll()
            && let Some(dialog) = &mut self.dialog
        {
            dialog.picked(&paths);
        }
        let dropped: Vec<PathBuf> = ctx.input(|input| {
            let files = input.raw.dropped_files.iter();
            files.map(|file| file.path().to_owned()).collect()
        });
        if !dropped.is_empty() {
            self.take_dropped(ctx, dropped);
        }
        self.clipboard.hand_over();
        self.follow_opening();
        self.follow_saving();
        self.follow_selecting();
        self.look_outside();
        // Once more here: a window out of sight is not drawn.
        self.keep(ctx);
        let title = self.title();
        if title != self.title {
            self.title.clone_from(&title);
            ctx.send_viewport_cmd(ViewportCommand::Title(title));
        }
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let t = theme::tokens(&ctx);
        let waited = std::mem::take(&mut self.waiting);
        self.follow_gone();
        self.follow_merge(&ctx);
        self.follow_differences(&ctx);
        let mut intents = self.shortcuts(&ctx);
        let bar = Frame::new()
            .fill(t.panel)
            .inner_margin(egui::Margin::symmetric(10, 6));
        Panel::top("menu").frame(bar).show(ui, |ui| {
            intents.extend(menu_ui(ui, self));
        });
        let bar = Frame::new()
            .fill(t.header)
            .inner_margin(egui::Margin::symmetric(10, 5));
        if self.document.is_some() {
            Panel::top("toolbar").frame(bar).show(ui, |ui| {
                intents.extend(bars::toolbar_ui(ui, self));
            });
        }
        if let Some(notice) = &self.notice {
            let bar = Frame::new()
                .fill(t.panel)
                .inner_margin(egui::Margin::symmetric(12, 6));
            let answer = Panel::top("outside")
                .frame(bar)
                .show(ui, |ui| notice.ui(ui));
            intents.extend(answer.inner.map(Intent::AnswerNotice));
        }
        if self.settings.view != ViewKind::Outcomes && self.view.outcomes.supposes() {
            let bar = Frame::new()
                .fill(t.panel)
                .inner_margin(egui::Margin::symmetric(12, 6));
            let wish = Panel::top("what if").frame(bar).show(ui, waiting_ui);
            intents.extend(wish.inner);
        }
        let in_matrix = self.settings.view == ViewKind::Matrix;
        if let Some(document) = self.document.as_ref()
            && self.view.find.is_open()
            && in_matrix
        {
            let behind_dialog = self.dialog.is_some();
            Panel::top("find").frame(bar).show(ui, |ui| {
                intents.extend(self.view.find.ui(ui, &document.session, behind_dialog));
            });
        }
        if self.document.is_some() {
            let bar = Frame::new()
                .fill(t.header)
                .inner_margin(egui::Margin::symmetric(12, 4));
            Panel::bottom("status").frame(bar).show(ui, |ui| {
                intents.extend(status::status_ui(ui, self));
            });
        }
        if self.document.is_some() {
            Panel::left("views")
                .frame(Frame::new().fill(t.panel))
                .exact_size(RAIL)
                .resizable(false)
                .show(ui, |ui| intents.extend(rail_ui(ui, self.settings.view)));
        }
        if let Some(document) = self.document.as_ref() {
            let wide = ui.available_width() >= NARROW;
            self.view.narrow = !wide;
            let side = Frame::new()
                .fill(t.panel)
                .inner_margin(egui::Margin::same(14));
            let widths = if wide { 280.0..=460.0 } else { 260.0..=340.0 };
            let subject = self.view.subject;
            let unfolded = if wide {
                &mut self.settings.inspector
            } else {
                &mut self.view.drawer
            };
            Panel::right(if wide { "inspector" } else { "drawer" })
                .frame(side)
                .default_size(if wide { 316.0 } else { 280.0 })
                .size_range(widths)
                .resizable(true)
                .show_collapsible(ui, unfolded, |ui| {
                    intents.extend(inspector_ui(ui, &document.session, subject));
                });
        }
        if let Some(document) = self.document.as_ref().filter(|_| self.view.history) {
            let side = Frame::new()
                .fill(t.panel)
                .inner_margin(egui::Margin::same(12));
            Panel::left("undo history")
                .frame(side)
                .default_size(240.0)
                .size_range(180.0..=420.0)
                .resizable(true)
                .show(ui, |ui| intents.extend(history_ui(ui, &document.session)));
        }
        if let Some(differences) = self.view.differences.as_mut().filter(|_| in_matrix) {
            let behind_dialog = self.dialog.is_some();
            let list = Frame::new()
                .fill(t.panel)
                .inner_margin(egui::Margin::symmetric(10, 6));
            Panel::bottom("differences")
                .frame(list)
                .default_size(if self.view.narrow { 160.0 } else { 200.0 })
                .size_range(110.0..=420.0)
                .resizable(true)
                .show(ui, |ui| {
                    intents.extend(differences::list_ui(ui, differences, behind_dialog));
                });
        }
        CentralPanel::default()
            .frame(Frame::new().fill(t.panel))
            .show(ui, |ui| intents.extend(self.centre_ui(ui)));
        intents.extend(self.dialog_ui(&ctx));
        self.opening_ui(&ctx);
        self.palette_ui(&ctx);
        self.messages.ui(&ctx);
        // What a field gave up in this frame goes before what waited for it.
        intents.extend(waited);
        self.carry_out(&ctx, intents);
        self.keep(&ctx);
        if self.clipboard.is_waiting() {
            ctx.request_repaint();
        }
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        eframe::set_value(storage, KEY, &self.settings);
    }
}

impl App {
    fn centre_ui(&mut self, ui: &mut Ui) -> Vec<Intent> {
        let Some(document) = self.document.as_ref() else {
            return match &self.failed {
                Some(failed) => failed_ui(ui, failed),
                None => bars::start_ui(ui, &self.settings),
            };
        };
        let scenario = document.session.scenario();
        if scenario.issues.is_empty() && scenario.parties.is_empty() {
            return bars::empty_ui(ui);
        }
        match self.settings.view {
            ViewKind::Matrix => self.matrix_ui(ui),
            ViewKind::Priorities => priorities_ui(ui, &document.session, &mut self.view.priorities),
            ViewKind::CommonGround => report_ui(ui, &document.session, &mut self.view.report),
            ViewKind::Outcomes => outcomes_ui(ui, &document.session, &mut self.view.outcomes),
            ViewKind::Parties => parties_ui(ui, &document.session, &mut self.view.parties),
            ViewKind::Rounds => rounds_ui(ui, &document.session, &mut self.view.rounds),
        }
    }

    fn matrix_ui(&mut self, ui: &mut Ui) -> Vec<Intent> {
        let mut intents = Vec::new();
        let Some(document) = self.document.as_ref() else {
            return intents;
        };
        ui.spacing_mut().item_spacing.y = 0.0;
        if let Some(compared) = &self.view.differences {
            let merge = differences::merge_of(document, compared.other());
            intents.extend(differences::state_line_ui(ui, compared, merge));
        }
        if let Some(replay) = &mut self.view.replay {
            intents.extend(replay_ui(ui, &document.session, replay));
        }
        intents.extend(arrange::state_line_ui(ui, &document.session));
        if let Some(wishes) = arrange::nothing_ui(ui, &document.session) {
            intents.extend(wishes);
            return intents;
        }
        let finder = self.view.find.finder(&document.session);
        let matrix = Matrix {
            session: &document.session,
            shading: self.view.shading(&document.session),
            field: self.view.cell_field,
            state: &mut self.view.matrix,
            editor: self.view.editor.as_mut(),
            needle: finder.as_ref().map(|finder| Needle {
                finder,
                current: self.view.find.current(),
            }),
            changed: self.view.differences.as_ref().map(Differences::marks),
        };
        intents.extend(matrix_ui(ui, matrix));
        intents
    }
}
