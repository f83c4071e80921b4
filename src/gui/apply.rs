//! Carrying out what the user wants. The one place that changes anything.

use eframe::egui::Context;

use crate::scenario::entry::{parse_value, value_entry, value_text};
use crate::session::{Cell, Edit, Transaction, editable_stance, put_stance};

use super::App;
use super::dialogs::{Dialog, Then};
use super::inspector::Subject;
use super::intent::Intent;
use super::matrix::{self, CellEditor, CellField, columns_of, issue_rows, rows_of};

/// What became of the text that was being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// It is in the scenario, or there was none.
    Taken,
    /// Its field gives it up in the next frame.
    Soon,
    /// It was not taken; its cell is still being edited and tells why.
    Refused,
}

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
            Intent::Open(_) | Intent::OpenBundled(_) => true,
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
            Intent::Open(path) => self.unless_unsaved(Then::Open(path)),
            Intent::OpenBundled(index) => self.unless_unsaved(Then::OpenBundled(index)),
            Intent::Select(cell) => self.select(cell),
            Intent::GoTo(cell) => self.go_to(ctx, cell),
            Intent::FocusMatrix => matrix::focus(ctx),
            Intent::Move(motion) => self.move_cursor(ctx, motion),
            Intent::Edit(typed) => self.begin_edit(typed),
            Intent::CommitEdit => self.commit_edit(ctx),
            Intent::CancelEdit => {
                self.view.editor = None;
                matrix::focus(ctx);
            }
            Intent::Apply(transaction) => self.apply(transaction),
            Intent::Round(round) => {
                if let Some(document) = &mut self.document {
                    document.session.set_round(round);
                }
            }
            Intent::Scope(scope) => {
                if let Some(document) = &mut self.document {
                    document.session.set_scope(scope);
                }
            }
            Intent::Shade(shading) => self.view.shading = shading,
            Intent::Fold(group) => {
                if !self.view.folded.remove(&group) {
                    self.view.folded.insert(group);
                }
            }
            Intent::Inspect(party) => {
                self.view.subject = Subject::Party(party);
                *self.inspector_unfolded() = true;
            }
        }
    }

    /// What looks at the whole waits until the field being edited gave up its text.
    pub(super) fn take_typed(&mut self, ctx: &Context) -> Typed {
        self.commit_edit(ctx);
        if self.view.editor.is_some() {
            self.messages
                .error("Mend the cell being edited first, or leave it as it was with Escape");
            return Typed::Refused;
        }
        let focused = ctx.memory(|memory| memory.focused());
        if let (true, Some(id)) = (ctx.text_edit_focused(), focused) {
            ctx.memory_mut(|memory| memory.surrender_focus(id));
            ctx.request_repaint();
            return Typed::Soon;
        }
        Typed::Taken
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
            Then::Quit => self.close_confirmed = true,
            Then::New => self.show(super::document::Document::empty()),
            Then::Open(path) => self.open(&path),
            Then::OpenBundled(index) => self.open_bundled(index),
            Then::Close => {
                self.document = None;
                self.failed = None;
                self.settings.last = None;
            }
        }
    }

    fn select(&mut self, cell: Cell) {
        if let Some(document) = &mut self.document {
            document.session.cursor = Some(cell);
            self.view.subject = Subject::Cursor;
        }
    }

    fn move_cursor(&mut self, ctx: &Context, motion: crate::session::Motion) {
        // A refused text stays under the keyboard.
        if self.view.editor.is_some() {
            return;
        }
        let Some(document) = &mut self.document else {
            return;
        };
        let scenario = document.session.scenario();
        let rows = issue_rows(&rows_of(scenario, &self.view.folded));
        let columns = columns_of(scenario, self.view.all_parties);
        let first = rows.first().map(|issue| Cell {
            issue: *issue,
            party: columns.first().copied(),
        });
        let moved = document
            .session
            .cursor
            .map(|cell| cell.moved(motion, &rows, &columns));
        document.session.cursor = moved.or(first);
        self.view.subject = Subject::Cursor;
        self.view.reveal = true;
        matrix::focus(ctx);
    }

    /// Opens the editor of the selected cell.
    pub(super) fn begin_edit(&mut self, typed: Option<String>) {
        let Some(document) = &self.document else {
            return;
        };
        let session = &document.session;
        let Some((cell, party)) = session.cursor.and_then(|cell| Some((cell, cell.party?))) else {
            self.messages
                .say("Select a party's cell first, then edit it");
            return;
        };
        let Some(issue) = session.scenario().issues.get(cell.issue) else {
            return;
        };
        let selection = session.comparison().selection();
        let record = editable_stance(session.scenario(), issue, party, selection);
        let field = self.view.cell_field.on(&issue.scale);
        let current = match field {
            CellField::Wording => record.text,
            CellField::Position => {
                let at = record.at.as_ref();
                at.map(|at| value_entry(&issue.scale, at))
                    .unwrap_or_default()
            }
        };
        self.view.editor = Some(CellEditor {
            cell,
            field,
            select_all: typed.is_none(),
            text: typed.unwrap_or(current),
            refused: None,
            fresh: true,
        });
        self.view.reveal = true;
    }

    fn commit_edit(&mut self, ctx: &Context) {
        let Some(mut editor) = self.view.editor.take() else {
            return;
        };
        match self.edited(&editor) {
            Ok(()) => matrix::focus(ctx),
            Err(reason) => {
                editor.refused = Some(reason);
                editor.fresh = true;
                editor.select_all = false;
                self.view.editor = Some(editor);
            }
        }
    }

    /// Takes the text of a cell.
    fn edited(&mut self, editor: &CellEditor) -> Result<(), String> {
        let Some(document) = &mut self.document else {
            return Ok(());
        };
        let session = &mut document.session;
        let scenario = session.scenario();
        let row = editor.cell.issue;
        let (Some(issue), Some(party)) = (scenario.issues.get(row), editor.cell.party) else {
            return Ok(());
        };
        let name = scenario.party(party).map_or("", |party| party.name());
        let selection = session.comparison().selection();
        let mut record = editable_stance(scenario, issue, party, selection);
        let what = match editor.field {
            CellField::Wording => {
                if record.text == editor.text {
                    return Ok(());
                }
                record.text.clone_from(&editor.text);
                "wording".to_owned()
            }
            CellField::Position => {
                let at = parse_value(&issue.scale, &editor.text).map_err(|e| e.to_string())?;
                if record.at == at {
                    return Ok(());
                }
                let text = |at: Option<&crate::scenario::Value>| {
                    at.map_or("none".to_owned(), |at| value_text(&issue.scale, at))
                };
                let what = format!(
                    "position {} → {}",
                    text(record.at.as_ref()),
                    text(at.as_ref())
                );
                record.at = at;
                what
            }
        };
        let label = format!("{name} · {}: {what}", issue.title());
        let edits = put_stance(row, issue, record, None);
        session.apply_checked(Transaction::new(label, edits), row)
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
            [row] if transaction.edits.len() == 1 => {
                if let Err(reason) = document.session.apply_checked(transaction, *row) {
                    self.messages.error(format!("Not changed: {reason}"));
                }
            }
            _ => document.session.apply(transaction),
        }
    }
}
