//! What was recognised, each to be changed.

use std::collections::BTreeMap;

use eframe::egui::{Button, ComboBox, Key, Label, RichText, ScrollArea, TextEdit, Ui};

use crate::files::import::{Choice, Settings};
use crate::gui::icons;
use crate::gui::lines::lines_ui;
use crate::gui::theme::{medium, regular, size, space, tokens};

/// How high a line is, in points.
const LINE_PX: f32 = 30.0;
/// The share of the width that a label has.
const LABEL_SHARE: f32 = 0.42;
/// How much room the mark or the button at the end has, in points.
const MARK_PX: f32 = 62.0;

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
        ui.spacing_mut().item_spacing.x = space::ONE;
        let whole = ui.available_width();
        let label = RichText::new(&choice.label).font(regular(size::SECONDARY));
        ui.allocate_ui(eframe::egui::vec2(whole * LABEL_SHARE, LINE_PX), |ui| {
            ui.set_width(whole * LABEL_SHARE);
            let shown = ui.add(Label::new(label).truncate());
            shown.on_hover_text(format!("{} (--set {}=…)", choice.label, choice.key));
        });
        let width = whole * (1.0 - LABEL_SHARE) - MARK_PX;
        let decided = match choice.alternatives.is_empty() {
            true => self.text_ui(ui, choice, settings, width),
            false => combo_ui(ui, choice, settings, width),
        };
        if let Some(value) = &decided {
            settings.set(&choice.key, value);
        }
        if settings.get(&choice.key).is_some() {
            let name = format!("Leave to the program: {}", choice.label);
            let button = Button::new(icons::UNDO.to_string()).frame(false);
            let button = ui.add(button).on_hover_text(&name).accessible_name(&name);
            if button.gained_focus() {
                button.scroll_to_me(None);
            }
            if button.clicked() {
                settings.clear(&choice.key);
                self.drafts.remove(&choice.key);
                return true;
            }
        } else if choice.guessed {
            let mark = RichText::new(format!("{} guessed", icons::GUESS));
            ui.label(mark.font(medium(size::LABEL)).color(t.near));
        }
        decided.is_some()
    }

    fn text_ui(
        &mut self,
        ui: &mut Ui,
        choice: &Choice,
        settings: &Settings,
        width: f32,
    ) -> Option<String> {
        let current = settings.get(&choice.key).unwrap_or(&choice.value);
        let draft = self.drafts.get(&choice.key);
        let mut text = draft.map_or(current, String::as_str).to_owned();
        let id = ui.make_persistent_id(("choice", &choice.key));
        let edit = TextEdit::singleline(&mut text).id(id).desired_width(width);
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

fn combo_ui(ui: &mut Ui, choice: &Choice, settings: &Settings, width: f32) -> Option<String> {
    let current = settings.get(&choice.key).unwrap_or(&choice.value);
    let mut chosen = current;
    let combo = ComboBox::from_id_salt(("choice", &choice.key))
        .selected_text(shown(current))
        .width(width)
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
