//! Carrying out what the user wants. The one place that changes anything.

use std::path::PathBuf;

use eframe::egui::Context;

use crate::files::read::large_bytes;
use crate::session::grid::{Cell, GridSelection, IssueLine, Place};
use crate::session::{Edit, Session, Transaction};

use super::App;
use super::dialogs::{Dialog, Then};
use super::editing::Typed;
use super::inspector::Subject;
use super::intent::Intent;
use super::is_scenario::is_scenario;
use super::matrix;

impl App {
    /// Carries out wishes, in order.
    pub(super) fn carry_out(&mut self, ctx: &Context, intents: Vec<Intent>) {
        for intent in intents {
            self.carry_out_one(ctx, intent);
        }
    }

    fn carry_out_one(&mut self, ctx: &Context, intent: Intent) {
        let looks = match &intent {
            Intent::Run(command) => !command.entry().beside_typing,
            Intent::Open(_)
            | Intent::OpenVersion(_)
            | Intent::AnswerNotice(_)
            | Intent::Import(_)
            | Intent::OpenBundled(_)
            | Intent::JumpTo(_)
            | Intent::ShowCell(_)
            | Intent::ReplaceThis
            | Intent::PreviewReplace
            | Intent::ShowDifference(_)
            | Intent::Compare(_)
            | Intent::CompareOwn
            | Intent::Merge
            | Intent::MergeSides
            | Intent::Mend(_)
            | Intent::ChangeScale(_) => true,
            _ => false,
        };
        if looks {
            match self.take_typed(ctx) {
                Typed::Taken => {}
                Typed::Soon => return self.waiting.push(intent),
                Typed::Refused => return,
            }
        }
        match intent {
            Intent::Run(command) => self.run_command(ctx, command),
            Intent::Open(path) if !is_scenario(&path) => self.import(&[path]),
            Intent::Open(path) => self.unless_unsaved(Then::Open(path)),
            Intent::OpenVersion(version) => self.unless_unsaved(Then::OpenVersion(version)),
            Intent::AnswerNotice(answer) => self.answer_notice(ctx, answer),
            Intent::Import(paths) => self.import(&paths),
            Intent::OpenBundled(index) => self.unless_unsaved(Then::OpenBundled(index)),
            Intent::Select(selection) => self.select(selection),
            Intent::Move(motion, extended) => self.move_selection(ctx, |session, selection| {
                let filled = |cell| session.is_filled(cell);
                selection.moved(session.grid(), motion, extended, filled)
            }),
            Intent::Step(step) => {
                self.move_selection(ctx, |session, selection| {
                    selection.stepped(session.grid(), step)
                });
            }
            Intent::Copy(copy_as) => {
                self.copy(ctx, copy_as);
            }
            Intent::CopyText(text) => {
                ctx.copy_text(text);
                self.messages.say("Copied as text");
            }
            Intent::ExportReport(length) => self.ask_export(Some(length)),
            Intent::Cut => self.cut(ctx),
            Intent::Paste(text) => self.paste(&text),
            Intent::FocusMatrix => matrix::focus(ctx),
            Intent::Leave => self.leave(),
            Intent::FoldActive => self.fold_active(),
            Intent::MoveLines { target, before } => self.move_lines(target, before),
            Intent::Arrange(arrangement) => {
                self.show_otherwise(ctx, |session| session.set_arrangement(*arrangement));
            }
            Intent::Rearrange => self.show_otherwise(ctx, Session::rearrange),
            Intent::RowHeight(height) => self.set_row_height(height),
            Intent::GoTo(cell) => self.go_to(ctx, cell),
            Intent::GoToAt(cell, round) => {
                if let Some(document) = &mut self.document {
                    document.session.set_round(round);
                }
                self.go_to(ctx, cell);
            }
            Intent::Edit(typed) => self.begin_edit(typed),
            Intent::CommitEdit => self.commit_edit(ctx),
            Intent::CancelEdit => {
                self.view.editor = None;
                matrix::focus(ctx);
            }
            Intent::Apply(transaction) => self.apply(transaction),
            Intent::JumpTo(index) => self.jump_to(index),
            Intent::ChangeScale(row) => {
                let document = self.document.as_ref();
                self.dialog = document.and_then(|d| Dialog::scale(row, d.session.scenario()));
            }
            Intent::Round(round) => self.select_round(round),
            Intent::Scope(scope) => self.select_scope(scope),
            Intent::Shade(shading) => {
                self.view.shading = shading;
                self.view.replay = None;
            }
            Intent::ShowCell(cell) => self.show_cell(cell),
            Intent::ReplaceThis => self.replace_this(),
            Intent::PreviewReplace => self.preview_replace(),
            Intent::ShowDifference(at) => {
                self.show_difference(at);
            }
            Intent::Compare(other) => self.compare_with(other),
            Intent::CompareOwn => self.compare_with_own_file(),
            Intent::Merge => self.merge_own_file(ctx),
            Intent::MergeSides => self.merge_sides(ctx),
            Intent::Mend(path) => self.unless_unsaved(Then::Mend(path)),
            Intent::Inspect(party) => {
                self.view.subject = Subject::Party(party);
                *self.inspector_unfolded() = true;
            }
        }
    }

    /// Goes on, or asks first where something is unsaved.
    pub(super) fn unless_unsaved(&mut self, then: Then) {
        if self.is_dirty() {
            self.dialog = Some(Dialog::unsaved(then));
        } else {
            self.go_on(then);
        }
    }

    /// What was to follow once nothing unsaved stands in the way.
    pub(super) fn go_on(&mut self, then: Then) {
        match then {
            Then::Quit => {
                self.close_confirmed = true;
                self.keeper.forget();
            }
            Then::OpenVersion(version) => self.open_version(&version),
            Then::Recover => self.ask_recovery(),
            Then::New => self.show(super::document::Document::empty()),
            Then::Open(path) => match large_bytes(&path) {
                Some(bytes) => self.dialog = Some(Dialog::large(path, bytes)),
                None => self.open(&path),
            },
            Then::OpenLarge(path) => self.open(&path),
            Then::Mend(path) => self.open_mended(&path),
            Then::OpenBundled(index) => self.open_bundled(index),
            Then::Import => self.open_imported(),
            Then::Close => {
                self.document = None;
                self.failed = None;
                self.settings.last = None;
            }
        }
    }

    /// Shows what comes out of these files; a question that is open is answered first.
    fn import(&mut self, paths: &[PathBuf]) {
        match &mut self.dialog {
            None => self.ask_import(paths),
            Some(Dialog::Import(question)) => question.picked(paths),
            Some(_) => self.messages.say("Answer the question first"),
        }
    }

    fn jump_to(&mut self, index: usize) {
        let Some(document) = &mut self.document else {
            return;
        };
        match document.session.jump_to(index).as_deref() {
            None => {}
            Some("") => self.messages.say("Back to the state as it was opened"),
            Some(label) => self.messages.say(format!("Now after: {label}")),
        }
    }

    /// Escape in the matrix: one cell is selected again.
    fn leave(&mut self) {
        if let Some(document) = &mut self.document
            && let Some(cell) = document.session.active()
        {
            document
                .session
                .set_selection(Some(GridSelection::cell(cell)));
        }
    }

    fn select(&mut self, selection: GridSelection) {
        if let Some(document) = &mut self.document {
            document.session.set_selection(Some(selection));
            self.view.subject = Subject::Selection;
        }
    }

    /// Moves the selection by what `moved` makes of it; without one, to the first cell.
    fn move_selection(
        &mut self,
        ctx: &Context,
        moved: impl FnOnce(&Session, GridSelection) -> GridSelection,
    ) {
        // A refused text stays under the keyboard.
        if self.view.editor.is_some() {
            return;
        }
        let Some(document) = &mut self.document else {
            return;
        };
        let session = &mut document.session;
        let selection = if let Some(selection) = session.selection() {
            Some(moved(session, selection))
        } else {
            let body = session.grid().body();
            let first = Place::new(body.rows.start, body.columns.start);
            session.grid().cell(first).map(GridSelection::cell)
        };
        session.set_selection(selection);
        self.view.subject = Subject::Selection;
        self.view.matrix.reveal = true;
        matrix::focus(ctx);
    }

    /// Shows the matrix otherwise, once the cell being edited is taken: it may be shown no longer.
    fn show_otherwise(&mut self, ctx: &Context, change: impl FnOnce(&mut Session)) {
        if self.view.editor.is_some() && self.take_typed(ctx) == Typed::Refused {
            return;
        }
        if let Some(document) = &mut self.document {
            change(&mut document.session);
        }
    }

    /// Folds or unfolds the group whose heading is active.
    fn fold_active(&mut self) {
        let Some(document) = &mut self.document else {
            return;
        };
        let session = &mut document.session;
        let Some(IssueLine::Group(first)) = session.active().map(|cell| cell.issue) else {
            return;
        };
        let Some(group) = session
            .scenario()
            .issues
            .get(first)
            .map(|issue| issue.group.clone())
        else {
            return;
        };
        let mut arrangement = session.arrangement().clone();
        if !arrangement.folded.remove(&group) {
            arrangement.folded.insert(group);
        }
        session.set_arrangement(arrangement);
    }

    /// Moves the selected lines to where they were dropped.
    fn move_lines(&mut self, target: Cell, before: bool) {
        let Some(document) = &mut self.document else {
            return;
        };
        let session = &mut document.session;
        let selected = super::selected::Selected::of(session);
        match super::selected::moved(session, &selected, target, before) {
            Ok(Some(transaction)) => session.apply(transaction),
            Ok(None) => {}
            Err(reason) => self.messages.say(reason),
        }
    }

    /// Changes the scenario; what would make it wrong is refused with the reason.
    pub(super) fn apply(&mut self, transaction: Transaction) {
        let Some(document) = &mut self.document else {
            return;
        };
        let rows: Vec<usize> = transaction
            .edits
            .iter()
            .filter_map(|edit| match edit {
                Edit::Stances { issue, .. }
                | Edit::Judgements { issue, .. }
                | Edit::IssueHead { issue, .. } => Some(*issue),
                _ => None,
            })
            .collect();
        match rows.as_slice() {
            [_] if transaction.edits.len() == 1 => {
                if let Err(reason) = document.session.apply_checked(transaction) {
                    self.messages.error(format!("Not changed: {reason}"));
                }
            }
            _ => document.session.apply(transaction),
        }
    }
}
