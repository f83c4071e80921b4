//! Editing a cell in place: what is edited, and taking what was typed.

use eframe::egui::Context;

use crate::session::grid::{Cell, IssueLine, PartyLine};
use crate::session::{
    FieldAction, FieldText, Refused, Session, StanceField, Transaction, apply_fields,
    editable_stance, rename_group, rename_issue, rename_party, set_fields,
};

use super::App;
use super::matrix::{self, CellEditor, Edited};

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

/// What of a cell is edited: the field chosen, or the wording where the scale lacks it.
fn edited(session: &Session, cell: Cell, field: StanceField) -> Option<Edited> {
    match (cell.issue, cell.party) {
        (IssueLine::Issue(row), PartyLine::Party(_)) => {
            let scale = &session.scenario().issues.get(row)?.scale;
            Some(Edited::Stance(field.on(scale).unwrap_or_default()))
        }
        (IssueLine::Issue(_), PartyLine::Title) => Some(Edited::Title),
        (IssueLine::Heading, PartyLine::Party(_)) => Some(Edited::PartyName),
        (IssueLine::Group(_), _) => Some(Edited::GroupName),
        (IssueLine::Heading | IssueLine::Issue(_), _) => None,
    }
}

/// The editor of a cell with what it holds now; with the text `typed`, if typing began it.
fn editor_of(
    session: &Session,
    cell: Cell,
    field: StanceField,
    typed: Option<String>,
) -> Option<CellEditor> {
    let edited = edited(session, cell, field)?;
    let scenario = session.scenario();
    let issue = cell.issue_row().and_then(|row| scenario.issues.get(row));
    let party = cell.party_id().and_then(|id| scenario.party(id));
    let (of, current) = match edited {
        Edited::Stance(field) => {
            let (issue, party) = (issue?, party?);
            let selection = session.comparison().selection();
            let record = editable_stance(scenario, issue, party.id, selection);
            (issue.title().to_owned(), field.entry(issue, &record))
        }
        Edited::Title => (issue?.id.to_string(), issue?.title().to_owned()),
        Edited::PartyName => (party?.id.to_string(), party?.name().to_owned()),
        Edited::GroupName => {
            let IssueLine::Group(first) = cell.issue else {
                return None;
            };
            let group = &scenario.issues.get(first)?.group;
            (group.clone(), group.clone())
        }
    };
    let (hint, choices) = match (edited, issue) {
        (Edited::Stance(StanceField::Wording), _) => (String::new(), Vec::new()),
        (Edited::Stance(field), Some(issue)) => (field.hint(issue), field.choices(issue)),
        _ => (String::new(), Vec::new()),
    };
    Some(CellEditor {
        cell,
        edited,
        of,
        hint,
        choices,
        marked: None,
        select_all: typed.is_none(),
        typed: typed.is_some(),
        text: typed.unwrap_or(current),
        refused: None,
        fresh: true,
    })
}

/// What taking the text of a cell changes; nothing where that is nothing.
fn change(session: &Session, editor: &CellEditor) -> Result<Option<Transaction>, String> {
    let text = editor.text.as_str();
    let scenario = session.scenario();
    let renamed = match editor.edited {
        Edited::Stance(field) => {
            let Some((issue, party)) = editor.cell.stance_of() else {
                return Ok(None);
            };
            let cell = FieldText { issue, party, text };
            let changed = set_fields(session, field, &[cell], FieldAction::Edit);
            return changed.map(Some).map_err(|refused| reason(&refused));
        }
        Edited::Title => editor
            .cell
            .issue_row()
            .map(|row| rename_issue(scenario, row, text)),
        Edited::PartyName => editor
            .cell
            .party_id()
            .map(|id| rename_party(scenario, id, text)),
        Edited::GroupName => Some(rename_group(scenario, &editor.of, text)),
    };
    let renamed = renamed.transpose().map_err(|error| error.to_string())?;
    Ok(renamed.flatten())
}

/// What the cell being edited would change were it taken now; nothing where it would be refused.
pub(super) fn typing(session: &Session, editor: &CellEditor) -> Option<Transaction> {
    let change = change(session, editor).ok().flatten();
    change.filter(|change| !change.edits.is_empty())
}

/// Takes the text of a cell.
fn take(session: &mut Session, editor: &CellEditor) -> Result<(), String> {
    let Some(transaction) = change(session, editor)? else {
        return Ok(());
    };
    if let Edited::Stance(_) = editor.edited {
        let applied = apply_fields(session, transaction, FieldAction::Edit);
        applied.map_err(|refused| reason(&refused))
    } else {
        session.apply(transaction);
        Ok(())
    }
}

/// Why a text was refused. Its cell is before the user's eyes: only the reason is told.
fn reason(refused: &Refused) -> String {
    let first = refused.named().first();
    first.map_or_else(|| refused.to_string(), |cell| cell.reason.clone())
}

impl App {
    /// Opens the editor of the active cell.
    pub(super) fn begin_edit(&mut self, typed: Option<String>) {
        let Some(document) = &self.document else {
            return;
        };
        let Some(cell) = document.session.active() else {
            self.messages.say("Select a cell first, then edit it");
            return;
        };
        match editor_of(&document.session, cell, self.view.cell_field, typed) {
            Some(editor) => {
                self.view.editor = Some(editor);
                self.view.matrix.reveal = true;
            }
            None => self.messages.say("This cell is computed. Space shows how."),
        }
    }

    /// Takes what the cell editor holds; where it is refused, the editor stays and tells why.
    pub(super) fn commit_edit(&mut self, ctx: &Context) {
        let Some(mut editor) = self.view.editor.take() else {
            return;
        };
        let Some(document) = &mut self.document else {
            return;
        };
        match take(&mut document.session, &editor) {
            Ok(()) => matrix::focus(ctx),
            Err(reason) => {
                editor.refused = Some(reason);
                editor.fresh = true;
                editor.select_all = false;
                self.view.editor = Some(editor);
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
        let focused =
            focused.filter(|id| !super::find::is_field(*id) && !super::differences::is_field(*id));
        if let (true, Some(id)) = (ctx.text_edit_focused(), focused) {
            ctx.memory_mut(|memory| memory.surrender_focus(id));
            ctx.request_repaint();
            return Typed::Soon;
        }
        Typed::Taken
    }
}
