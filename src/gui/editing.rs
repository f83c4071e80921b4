//! Editing a cell in place: what is edited, and taking what was typed.

use eframe::egui::Context;

use crate::scenario::PartyId;
use crate::session::grid::{Cell, IssueLine, PartyLine};
use crate::session::{
    FieldAction, FieldText, Session, StanceField, apply_fields, edit_issue, edit_party, editable_stance,
    set_fields,
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
fn editor_of(session: &Session, cell: Cell, field: StanceField, typed: Option<String>) -> Option<CellEditor> {
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

/// Takes the text of a cell.
fn take(session: &mut Session, editor: &CellEditor) -> Result<(), String> {
    let text = editor.text.as_str();
    match editor.edited {
        Edited::Stance(field) => match editor.cell.stance_of() {
            Some((issue, party)) => take_field(session, field, issue, party, text),
            None => Ok(()),
        },
        Edited::Title | Edited::PartyName if text.trim().is_empty() => Err("Type a name.".to_owned()),
        Edited::Title => {
            let scenario = session.scenario();
            let renamed = editor.cell.issue_row().and_then(|row| {
                let mut head = scenario.issues.get(row)?.head();
                text.trim().clone_into(&mut head.title);
                edit_issue(scenario, row, head)
            });
            renamed.map_or(Ok(()), |transaction| {
                session.apply_checked(transaction).map_err(|errors| errors.to_string())
            })
        }
        Edited::PartyName => {
            let scenario = session.scenario();
            let renamed = editor.cell.party_id().and_then(|id| {
                let mut party = scenario.party(id)?.clone();
                text.trim().clone_into(&mut party.name);
                edit_party(scenario, party)
            });
            if let Some(transaction) = renamed {
                session.apply(transaction);
            }
            Ok(())
        }
        Edited::GroupName => {
            if let IssueLine::Group(first) = editor.cell.issue
                && let Some(transaction) = crate::session::rename_group_of(session.scenario(), first, text.trim())
            {
                session.apply(transaction);
            }
            Ok(())
        }
    }
}

fn take_field(session: &mut Session, field: StanceField, issue: usize, party: PartyId, text: &str) -> Result<(), String> {
    let cell = FieldText { issue, party, text };
    let transaction = set_fields(session, field, &[cell], FieldAction::Edit).map_err(|refused| refused.reason())?;
    apply_fields(session, transaction, FieldAction::Edit).map_err(|refused| refused.reason())
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
        if let (true, Some(id)) = (ctx.text_edit_focused(), focused) {
            ctx.memory_mut(|memory| memory.surrender_focus(id));
            ctx.request_repaint();
            return Typed::Soon;
        }
        Typed::Taken
    }
}
