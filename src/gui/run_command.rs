//! What each command does.

use eframe::egui::{Context, ThemePreference, ViewportCommand};

use crate::compare::CellMeasure;
use crate::session::delete_stance;
use crate::session::find::Way as FindWay;
use crate::session::grid::{Arrangement, Cell, GridSelection, Order, Place, Sort};

use super::App;
use super::commands::Command;
use super::copying::{CopyAs, Sweep};
use super::dialogs::{Dialog, Then};
use super::document::{Consent, Document};
use super::go::Way;
use super::matrix::{CellField, RowHeight, Shading};
use super::palette::Palette;
use super::picker::Purpose;
use super::replay::Replay;
use super::view_kind::ViewKind;
use super::zoom::Zoom;
use crate::report::ReportLength;

impl App {
    /// Carries out a command.
    pub(super) fn run_command(&mut self, ctx: &Context, command: Command) {
        if let Some(reason) = self.unavailable(command) {
            self.messages.say(reason);
            return;
        }
        if ViewKind::is_of_matrix(command) {
            self.settings.view = ViewKind::Matrix;
        }
        match command {
            Command::ViewMatrix => {
                self.settings.view = ViewKind::Matrix;
                super::matrix::focus(ctx);
            }
            Command::ViewPriorities => self.settings.view = ViewKind::Priorities,
            Command::ViewCommonGround => self.settings.view = ViewKind::CommonGround,
            Command::ViewOutcomes => self.settings.view = ViewKind::Outcomes,
            Command::ViewParties => self.settings.view = ViewKind::Parties,
            Command::ViewRounds => self.settings.view = ViewKind::Rounds,
            Command::New => self.unless_unsaved(Then::New),
            Command::Open => self.dialog = Some(Dialog::open(&self.settings)),
            Command::Save => self.save_now(Consent::default(), None),
            Command::SaveAs => self.ask_where_to_save(None),
            Command::TidyFile => self.ask_tidy(),
            Command::CompareFile => self.dialog = Some(Dialog::compare(&self.settings)),
            Command::EndComparison => self.end_comparison(),
            Command::Import => self.ask_import(&[]),
            Command::Export => self.ask_export(None),
            Command::EarlierVersions => {
                self.dialog = self.document.as_ref().map(Dialog::versions);
            }
            Command::Recover => self.unless_unsaved(Then::Recover),
            Command::CloseFile => self.unless_unsaved(Then::Close),
            Command::Quit => {
                self.unless_unsaved(Then::Quit);
                self.close_if_confirmed();
            }
            Command::Undo => self.step(true),
            Command::Redo => self.step(false),
            Command::EditCell => self.begin_edit(None),
            Command::DeleteStance => self.delete_selected(),
            Command::Find => self.view.find.open(false),
            Command::FindNext => self.view.find.step(FindWay::On),
            Command::FindPrevious => self.view.find.step(FindWay::Back),
            Command::Replace => {
                self.view.find.open(true);
                // The bar grows over the last rows.
                self.view.matrix.reveal = self.view.find.current().is_some();
            }
            Command::AddIssue => self.dialog = Some(Dialog::add_issue()),
            Command::AddParty => self.dialog = Some(Dialog::add_party()),
            Command::AddRound => self.dialog = Some(Dialog::add_round()),
            Command::History => self.view.history = !self.view.history,
            Command::Cut => self.cut(ctx),
            Command::Copy => {
                self.copy(ctx, CopyAs::Cells);
            }
            Command::CopyMarkdown => {
                self.copy(ctx, CopyAs::Markdown);
            }
            Command::CopyHtml => {
                self.copy(ctx, CopyAs::Html);
            }
            Command::Paste => {
                super::matrix::focus(ctx);
                ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
            }
            Command::FillDown => self.sweep(Sweep::FillDown),
            Command::FillRight => self.sweep(Sweep::FillRight),
            Command::ClearCells => self.sweep(Sweep::Clear),
            Command::SelectAll => self.select_lines(ctx, true, true),
            Command::SelectRow => self.select_lines(ctx, false, true),
            Command::SelectColumn => self.select_lines(ctx, true, false),
            Command::CellsShowWording => self.view.cell_field = CellField::Wording,
            Command::CellsShowPosition => self.view.cell_field = CellField::Position,
            Command::CellsShowAccepts => self.view.cell_field = CellField::Accepts,
            Command::CellsShowLimits => self.view.cell_field = CellField::Limits,
            Command::CellsShowSalience => self.view.cell_field = CellField::Salience,
            Command::CellsShowConfidence => self.view.cell_field = CellField::Confidence,
            Command::DuplicateIssues
            | Command::DeleteIssues
            | Command::ChangeScale
            | Command::GroupIssues
            | Command::Ungroup
            | Command::DuplicateParty
            | Command::DeleteParties
            | Command::DuplicateRound
            | Command::DeleteRound
            | Command::MoveUp
            | Command::MoveDown
            | Command::MoveLeft
            | Command::MoveRight => self.restructure(command),
            Command::HideParties | Command::ShowParties | Command::PinParties => {
                self.show_parties(command);
            }
            Command::Turn => self.arrange(|arrangement| arrangement.turned ^= true),
            Command::ShowEverything => self.arrange(Arrangement::clear),
            Command::RowsCompact => self.set_row_height(RowHeight::Compact),
            Command::RowsOne => self.set_row_height(RowHeight::Lines(1)),
            Command::RowsTwo => self.set_row_height(RowHeight::Lines(2)),
            Command::RowsFour => self.set_row_height(RowHeight::Lines(4)),
            Command::RowsEight => self.set_row_height(RowHeight::Lines(8)),
            Command::SortFile => self.sort(Sort::File),
            Command::SortGap => self.sort(Sort::Gap),
            Command::SortRemainingGap => self.sort(Sort::RemainingGap),
            Command::SortPriority => self.sort(Sort::Priority),
            Command::SortSalience => self.sort(Sort::Salience),
            Command::SortOutlook => self.sort(Sort::Outlook),
            Command::SortName => self.sort(Sort::Name),
            Command::ShadeMovement => self.shade_by_movement(),
            Command::Replay => {
                self.view.replay = match self.view.replay {
                    Some(_) => None,
                    None => Some(Replay::default()),
                };
            }
            Command::PlayReplay => self.play_replay(ctx),
            Command::ShadeSalience => self.view.shading = CellMeasure::Salience.into(),
            Command::Structure => self.dialog = Some(Dialog::structure()),
            Command::ToggleInspector => {
                let unfolded = self.inspector_unfolded();
                *unfolded = !*unfolded;
            }
            Command::ToggleSilentParties => {
                self.arrange(|arrangement| arrangement.silent_parties ^= true);
            }
            Command::FoldGroups => self.fold_groups(true),
            Command::UnfoldGroups => self.fold_groups(false),
            Command::ShadeCentre => self.view.shading = CellMeasure::Centre.into(),
            Command::ShadeParty => self.shade_by_party(),
            Command::ShadeOff => self.view.shading = Shading::OFF,
            Command::CountNegotiators => self.count(false),
            Command::CountAll => self.count(true),
            Command::ZoomIn => self.set_zoom(ctx, self.settings.zoom.larger()),
            Command::ZoomOut => self.set_zoom(ctx, self.settings.zoom.smaller()),
            Command::ZoomReset => self.set_zoom(ctx, Some(Zoom::default())),
            Command::ThemeSystem => self.set_theme(ctx, ThemePreference::System),
            Command::ThemeLight => self.set_theme(ctx, ThemePreference::Light),
            Command::ThemeDark => self.set_theme(ctx, ThemePreference::Dark),
            Command::Palette => self.palette = Some(Palette::default()),
            Command::WidestGap => self.go_to_widest_gap(ctx),
            Command::NextOpen => self.go_to_open(ctx, Way::Forward),
            Command::PreviousOpen => self.go_to_open(ctx, Way::Back),
            Command::NextDifference => self.go_to_difference(ctx, Way::Forward),
            Command::PreviousDifference => self.go_to_difference(ctx, Way::Back),
            Command::NextRound => self.go_to_round(Way::Forward),
            Command::PreviousRound => self.go_to_round(Way::Back),
            Command::LastRound => self.go_to_last_round(),
            Command::Help => self.dialog = Some(Dialog::help()),
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

    pub(super) fn close_if_confirmed(&self) {
        if self.close_confirmed {
            self.ctx.send_viewport_cmd(ViewportCommand::Close);
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
            Some((row, issue, stance))
        });
        let Some((row, issue, stance)) = found else {
            return;
        };
        let party = scenario.party(stance.party());
        let name = party.map_or("", |party| party.name());
        let label = format!("{name} · {}: delete stance", issue.title());
        let edits = delete_stance(row, issue, stance.key());
        self.apply(crate::session::Transaction::new(label, edits));
    }

    fn set_zoom(&mut self, ctx: &Context, zoom: Option<Zoom>) {
        let Some(zoom) = zoom else {
            return;
        };
        self.settings.zoom = zoom;
        ctx.set_zoom_factor(zoom.factor());
        self.messages.say(format!("Shown at {}", zoom.text()));
    }

    fn fold_groups(&mut self, fold: bool) {
        let groups = self.document.iter().flat_map(|document| {
            let issues = &document.session.scenario().issues;
            issues.iter().map(|issue| issue.group.clone())
        });
        let folded = groups.filter(|_| fold).collect();
        self.arrange(|arrangement| arrangement.folded = folded);
    }

    /// Sorts by a figure; by the same again, the other way round.
    fn sort(&mut self, by: Sort) {
        self.arrange(|arrangement| {
            arrangement.order = if by == Sort::File {
                Order::default()
            } else {
                arrangement.order.chosen(by)
            };
        });
    }

    /// Makes rows so high, in other scenarios too.
    pub(super) fn set_row_height(&mut self, row_height: RowHeight) {
        self.view.matrix.row_height = row_height;
        self.settings.row_height = row_height;
        self.view.matrix.reveal = true;
    }

    /// Shades by what was moved since the round before the one shown.
    fn shade_by_movement(&mut self) {
        if let Some(document) = &self.document {
            let session = &document.session;
            self.view.shading = Replay::shading(session.scenario(), session.round());
        }
    }

    /// Plays the rounds, from the first again where the last is shown, or pauses.
    fn play_replay(&mut self, ctx: &Context) {
        let Some(document) = &mut self.document else {
            return;
        };
        let replay = self.view.replay.get_or_insert_default();
        replay.toggle(ctx.input(|input| input.time));
        let session = &mut document.session;
        let scenario = session.scenario();
        if replay.is_playing() && session.round() == scenario.last_round() {
            let first = scenario.rounds.first().map(|round| round.id);
            session.set_round(first);
        }
    }

    /// Selects whole lines through the active cell: its column, its row, or everything.
    fn select_lines(&mut self, ctx: &Context, all_rows: bool, all_columns: bool) {
        let Some(document) = &mut self.document else {
            return;
        };
        let session = &mut document.session;
        let grid = session.grid();
        let body = grid.body();
        let first = Place::new(body.rows.start, body.columns.start);
        let at = session
            .active()
            .and_then(|cell| grid.place(cell))
            .unwrap_or(first);
        let (mut from, mut to) = (at, at);
        if all_rows {
            (from.row.0, to.row.0) = (0, grid.rows() - 1);
        }
        if all_columns {
            (from.column.0, to.column.0) = (0, grid.columns() - 1);
        }
        let corners = grid.cell(from).zip(grid.cell(to));
        let selection = corners.zip(grid.cell(at)).map(|((from, to), active)| {
            let mut selection = GridSelection::between(from, to);
            selection.active = active;
            selection
        });
        session.set_selection(selection);
        super::matrix::focus(ctx);
    }

    /// Shows the matrix otherwise.
    pub(super) fn arrange(&mut self, change: impl FnOnce(&mut Arrangement)) {
        if let Some(document) = &mut self.document {
            let mut arrangement = document.session.arrangement().clone();
            change(&mut arrangement);
            document.session.set_arrangement(arrangement);
        }
    }

    fn shade_by_party(&mut self) {
        let cell = self.document.as_ref().and_then(|d| d.session.active());
        if let Some(party) = cell.and_then(Cell::party_id) {
            self.view.shading = CellMeasure::From(party).into();
        }
    }

    fn count(&mut self, all: bool) {
        let Some(document) = &self.document else {
            return;
        };
        let scenario = document.session.scenario();
        let scope = if all {
            scenario.parties.iter().map(|party| party.id).collect()
        } else {
            scenario.default_scope()
        };
        self.select_scope(scope);
    }

    fn ask_tidy(&mut self) {
        match self.document.as_ref().map(Document::comments) {
            Some(0) => self.tidy_now(),
            Some(count) => self.dialog = Some(Dialog::tidy(count)),
            None => {}
        }
    }

    /// Has the next save write the canonical layout.
    pub(super) fn tidy_now(&mut self) {
        if let Some(document) = &mut self.document {
            document.tidy();
            self.messages
                .say("The next save writes the file in Standpoint's own layout");
        }
    }

    pub(super) fn ask_where_to_save(&mut self, then: Option<Then>) {
        if let Some(document) = &self.document {
            self.dialog = Some(Dialog::save_as(document.suggested(), then));
        }
    }

    /// Asks what to export where to; with this report chosen, where one is wanted.
    pub(super) fn ask_export(&mut self, report: Option<ReportLength>) {
        if let Some(document) = &self.document {
            let dialog = Dialog::export(document, self.view.shading, &self.settings, report);
            self.dialog = Some(dialog);
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
