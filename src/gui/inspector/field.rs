//! Fields that hold what is typed until it is taken: one edit, one undo step.

use std::str::FromStr;

use eframe::egui::{self, ComboBox, Context, Id, Key, RichText, TextEdit, Ui};

use crate::files::recovery::Typed;
use crate::gui::theme::{regular, size, tokens};
use crate::scenario::Date;
use crate::scenario::hidden::told;

/// Where the text of a field being edited is kept.
fn draft_id(id: Id) -> Id {
    id.with("draft")
}

/// Where the text last typed is kept, with what its field is called, until it is taken: it is not
/// in the scenario yet, and must not be lost with the window.
fn typed_id() -> Id {
    Id::unique("typed into the inspector")
}

/// The text being typed that is in no edit yet.
pub(in crate::gui) fn typed(ctx: &Context) -> Option<Typed> {
    ctx.data(|data| data.get_temp(typed_id()))
}

fn refused_id(id: Id) -> Id {
    id.with("refused")
}

/// A text field with its label above it. The new text, once it is taken: by leaving the field,
/// or by Enter where it is of one line. Escape leaves it as it was.
pub(super) fn text_ui(
    ui: &mut Ui,
    key: impl std::hash::Hash + std::fmt::Debug,
    label: &str,
    current: &str,
    lines: usize,
    hint: &str,
) -> Option<String> {
    let id = ui.make_persistent_id(key);
    label_ui(ui, label);
    let draft: Option<String> = ui.data(|data| data.get_temp(draft_id(id)));
    let mut text = draft.unwrap_or_else(|| current.to_owned());
    let edit = if lines > 1 {
        TextEdit::multiline(&mut text).desired_rows(lines)
    } else {
        TextEdit::singleline(&mut text)
    };
    let edit = edit.id(id).hint_text(hint).desired_width(f32::INFINITY);
    let response = ui.add(edit).accessible_name(label);
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    if response.changed() {
        ui.data_mut(|data| {
            data.insert_temp(draft_id(id), text.clone());
            let field = label.to_owned();
            let typed = Typed {
                field,
                text: text.clone(),
            };
            data.insert_temp(typed_id(), typed);
            data.remove::<String>(refused_id(id));
        });
    }
    hidden_ui(ui, &text);
    if let Some(reason) = ui.data(|data| data.get_temp::<String>(refused_id(id))) {
        let text = RichText::new(reason).font(regular(size::SECONDARY));
        ui.add(egui::Label::new(text.color(tokens(ui.ctx()).deadlock)).wrap());
    }
    if response.has_focus() || !response.lost_focus() {
        return None;
    }
    let taken = ui.data_mut(|data| {
        data.remove::<Typed>(typed_id());
        data.remove_temp::<String>(draft_id(id))
    });
    taken.filter(|text| !escaped && text != current)
}

/// Names the hidden characters of a text being edited, where it has some.
pub(in crate::gui) fn hidden_ui(ui: &mut Ui, text: &str) {
    if let Some(told) = told(text) {
        let text = RichText::new(format!("Hidden characters: {told}")).font(regular(size::LABEL));
        ui.add(egui::Label::new(text.color(tokens(ui.ctx()).near)).wrap());
    }
}

/// A text field whose text is read by `parse`. What was refused stays, with the reason below.
pub(super) fn parsed_ui<T>(
    ui: &mut Ui,
    key: impl std::hash::Hash + std::fmt::Debug + Copy,
    label: &str,
    current: &str,
    hint: &str,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Option<T> {
    let id = ui.make_persistent_id(key);
    let text = text_ui(ui, key, label, current, 1, hint)?;
    match parse(&text) {
        Ok(value) => Some(value),
        Err(reason) => {
            ui.data_mut(|data| {
                data.insert_temp(draft_id(id), text);
                data.insert_temp(refused_id(id), reason);
            });
            None
        }
    }
}

/// The label above a field.
pub(super) fn label_ui(ui: &mut Ui, label: &str) {
    let text = RichText::new(label).font(regular(size::LABEL));
    ui.label(text.color(tokens(ui.ctx()).dim));
}

/// A choice among some, with its label above it. The new choice.
pub(super) fn choice_ui<T: PartialEq + Clone>(
    ui: &mut Ui,
    label: &str,
    current: &T,
    all: &[(T, String)],
) -> Option<T> {
    label_ui(ui, label);
    let mut chosen = current.clone();
    let shown = all.iter().find(|(value, _)| value == current);
    let shown = shown.map_or("", |(_, name)| name.as_str());
    let response = ComboBox::from_id_salt((label, "choice"))
        .selected_text(shown)
        .width(ui.available_width().min(230.0))
        .truncate()
        .show_ui(ui, |ui| {
            for (value, name) in all {
                ui.selectable_value(&mut chosen, value.clone(), name);
            }
        });
    response.response.accessible_name(label);
    (chosen != *current).then_some(chosen)
}

/// Reads a date as it is typed; empty where none is meant.
pub(super) fn parse_date(text: &str) -> Result<Option<Date>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    Date::from_str(text)
        .map(Some)
        .map_err(|error| error.to_string())
}
