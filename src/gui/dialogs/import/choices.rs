//! What was recognised, each to be changed.

use std::collections::BTreeMap;

use eframe::egui::{Button, ComboBox, Key, Label, Rect, RichText, ScrollArea, TextEdit, Ui};

use crate::files::import::{Choice, Settings};
use crate::gui::dialogs::{cell_ui, cells};
use crate::gui::icons;
use crate::gui::lines::lines_ui;
use crate::gui::theme::{medium, regular, size, tokens};

/// How high a line is, in points.
const LINE_PX: f32 = 30.0;
/// The share of the width that a label has.
const LABEL_SHARE: f32 = 0.42;
/// How much room the mark or the button at the end has, in points.
const MARK_PX: f32 = 72.0;

/// The texts being typed, by key.
#[derive(Debug, Default)]
pub(super) struct ChoiceList {
    drafts: BTreeMap<String, String>,
}

impl ChoiceList {
    /// Draws what was recognised; whether something was decided otherwise.
    pub(super) fn ui(&mut self, ui: &mut Ui, choices: &[Choice], settings: &mut Settings) -> bool {
        let mut changed = false;
        ScrollArea::vertical()
            .id_salt("choices")
            .auto_shrink([false, false])
            .show_viewport(ui, |ui, viewport| {
                lines_ui(ui, viewport, LINE_PX, choices.len(), |ui, at| {
                    if let Some(choice) = choices.get(at) {
                        changed |= self.line_ui(ui, choice, settings);
                    }
                });
            });
        changed
    }

    fn line_ui(&mut self, ui: &mut Ui, choice: &Choice, settings: &mut Settings) -> bool {
        let t = tokens(ui.ctx());
        let whole = ui.available_width();
        let label_px = whole * LABEL_SHARE;
        let widths = [label_px, whole - label_px - MARK_PX];
        let mut cells = cells(ui, LINE_PX, &widths).into_iter();
        let mut next = || cells.next().unwrap_or(Rect::NOTHING);
        cell_ui(ui, next(), |ui| {
            let label = RichText::new(&choice.label).font(regular(size::SECONDARY));
            let label = Label::new(label).truncate().show_tooltip_when_elided(false);
            let shown = ui.add(label);
            shown.on_hover_text(format!("{} (--set {}=…)", choice.label, choice.key));
        });
        let decided = cell_ui(ui, next(), |ui| {
            if choice.alternatives.is_empty() {
                self.text_ui(ui, choice, settings)
            } else {
                combo_ui(ui, choice, settings)
            }
        });
        if let Some(value) = &decided {
            settings.set(&choice.key, value);
        }
        let left_to_program = cell_ui(ui, next(), |ui| {
            if settings.get(&choice.key).is_some() {
                return reset_ui(ui, choice);
            }
            if choice.guessed {
                let mark = RichText::new(format!("{} guessed", icons::GUESS));
                ui.label(mark.font(medium(size::LABEL)).color(t.near));
            }
            false
        });
        if left_to_program {
            settings.clear(&choice.key);
            self.drafts.remove(&choice.key);
        }
        left_to_program || decided.is_some()
    }

    fn text_ui(&mut self, ui: &mut Ui, choice: &Choice, settings: &Settings) -> Option<String> {
        let current = settings.get(&choice.key).unwrap_or(&choice.value);
        let draft = self.drafts.get(&choice.key);
        let mut text = draft.map_or(current, String::as_str).to_owned();
        let id = ui.make_persistent_id(("choice", &choice.key));
        let edit = TextEdit::singleline(&mut text).id(id);
        let edit = edit.desired_width(ui.available_width());
        let field = ui.add(edit).accessible_name(&choice.label);
        if field.gained_focus() {
            field.scroll_to_me(None);
        }
        if field.changed() {
            self.drafts.insert(choice.key.clone(), text);
        }
        if !field.lost_focus() {
            return None;
        }
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        let taken = self.drafts.remove(&choice.key);
        taken.filter(|text| !escaped && text != current)
    }
}

/// The button that leaves a decision to the program again; whether it was pressed.
fn reset_ui(ui: &mut Ui, choice: &Choice) -> bool {
    let name = format!("Leave to the program: {}", choice.label);
    let button = Button::new(icons::UNDO.to_string()).frame(false);
    let button = ui.add(button).on_hover_text(&name).accessible_name(&name);
    if button.gained_focus() {
        button.scroll_to_me(None);
    }
    button.clicked()
}

fn combo_ui(ui: &mut Ui, choice: &Choice, settings: &Settings) -> Option<String> {
    let current = settings.get(&choice.key).unwrap_or(&choice.value);
    let mut chosen = current;
    let combo = ComboBox::from_id_salt(("choice", &choice.key))
        .selected_text(shown(current))
        .width(ui.available_width())
        .truncate()
        .show_ui(ui, |ui| {
            for value in &choice.alternatives {
                ui.selectable_value(&mut chosen, value.as_str(), shown(value));
            }
        });
    if combo.response.gained_focus() {
        combo.response.scroll_to_me(None);
    }
    combo.response.accessible_name(&choice.label);
    (chosen != current).then(|| chosen.to_owned())
}

/// A value as it is shown: what cannot be seen gets a name.
fn shown(value: &str) -> &str {
    match value {
        "" => "none",
        "\t" => "tab",
        " " => "blank",
        value => value,
    }
}
