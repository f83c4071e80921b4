//! Editing a cell in place.

use eframe::egui::text::CCursorRange;
use eframe::egui::{
    self, Event, EventFilter, Id, Key, Modifiers, Rect, RichText, TextEdit, Ui, UiBuilder, vec2,
};

use crate::gui::commands::take_keys;
use crate::gui::inspector::hidden_ui;
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, space, tokens};
use crate::scenario::hidden::first_hidden;
use crate::session::grid::{Cell, Step};

use super::CellField;

/// What is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edited {
    /// A field of a stance.
    Stance(CellField),
    /// An issue's title.
    Title,
    /// A party's name.
    PartyName,
    /// A group's name.
    GroupName,
}

impl Edited {
    /// What the field is called, before what it is of.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Stance(field) => field.label(),
            Self::Title => "title",
            Self::PartyName | Self::GroupName => "name",
        }
    }
}

/// A cell being edited.
#[derive(Clone, Debug)]
pub(crate) struct CellEditor {
    /// Which cell.
    pub(crate) cell: Cell,
    /// What of it.
    pub(crate) edited: Edited,
    /// What it is of: the title, the party's or group's name.
    pub(crate) of: String,
    /// The text as typed.
    pub(crate) text: String,
    /// What may be typed.
    pub(crate) hint: String,
    /// What can be chosen instead of typing.
    pub(crate) choices: Vec<String>,
    /// Which of those that fit is marked.
    pub(crate) marked: Option<usize>,
    /// Why the text was not taken.
    pub(crate) refused: Option<String>,
    /// Whether the field still waits for the keyboard.
    pub(crate) fresh: bool,
    /// Whether the whole text is selected at first: then all choices are offered too.
    pub(crate) select_all: bool,
    /// Whether a letter was typed since.
    pub(crate) typed: bool,
}

/// How editing ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    /// Take the text, and go a step.
    Take(Option<Step>),
    /// Leave the cell as it was.
    Cancel,
}

impl CellEditor {
    /// Under this name the field is known.
    pub(crate) fn id() -> Id {
        Id::unique("cell editor")
    }

    /// The choices that fit what was typed: those that begin so, then those that hold it.
    fn fitting(&self) -> Vec<&str> {
        if !self.typed {
            return self.choices.iter().map(String::as_str).collect();
        }
        let typed = self.text.trim().to_lowercase();
        let (begin, rest): (Vec<&str>, Vec<&str>) = self
            .choices
            .iter()
            .map(String::as_str)
            .filter(|choice| choice.to_lowercase().contains(&typed))
            .partition(|choice| choice.to_lowercase().starts_with(&typed));
        begin.into_iter().chain(rest).collect()
    }

    /// The text, or the choice that is marked or the only one that begins so, takes its place.
    fn take_choice(&mut self) {
        let fitting = self.fitting();
        let exact = self.choices.contains(&self.text);
        let chosen = match self.marked {
            Some(marked) => fitting.get(marked).copied(),
            None if exact || !self.typed || self.text.trim().is_empty() => None,
            None => fitting.first().copied().filter(|first| {
                first
                    .to_lowercase()
                    .starts_with(&self.text.trim().to_lowercase())
                    && fitting.len() == 1
            }),
        };
        if let Some(chosen) = chosen {
            self.text = chosen.to_owned();
        }
    }

    /// The keys that end editing or go through the choices are taken before the field sees them;
    /// what was typed in the same frame still goes into it.
    fn keys(&mut self, ui: &Ui, focused: bool) -> Option<Ended> {
        if !focused && !self.fresh {
            return None;
        }
        let count = self.fitting().len();
        ui.input_mut(|input| {
            if count > 0 {
                let down = input.consume_key(Modifiers::NONE, Key::ArrowDown);
                let up = input.consume_key(Modifiers::NONE, Key::ArrowUp);
                if down {
                    self.marked = Some(self.marked.map_or(0, |marked| (marked + 1) % count));
                } else if up {
                    self.marked = Some(
                        self.marked
                            .map_or(count - 1, |marked| (marked + count - 1) % count),
                    );
                }
            }
            let mut ended = None;
            take_keys(input, |held, key| {
                if ended.is_some() || held.command || held.alt {
                    return false;
                }
                ended = match (key, held.shift) {
                    (Key::Escape, _) => Some(Ended::Cancel),
                    (Key::Enter, false) => Some(Ended::Take(Some(Step::Down))),
                    (Key::Enter, true) => Some(Ended::Take(Some(Step::Up))),
                    (Key::Tab, false) => Some(Ended::Take(Some(Step::Next))),
                    (Key::Tab, true) => Some(Ended::Take(Some(Step::Previous))),
                    _ => None,
                };
                ended.is_some()
            });
            ended
        })
    }

    /// Draws the field into the cell; what the user wants.
    pub(crate) fn ui(&mut self, ui: &mut Ui, rect: Rect, clip: Rect) -> Option<Vec<Intent>> {
        let id = Self::id();
        let t = tokens(ui.ctx());
        let focused = ui.memory(|m| m.has_focus(id));
        let ended = self.keys(ui, focused);
        if self.fresh && !focused {
            self.take_early_text(ui);
        }
        // A narrow column still shows what is typed.
        let rect = Rect::from_min_size(rect.min, vec2(rect.width().max(140.0), rect.height()));
        let clip = clip.union(Rect::from_min_size(clip.min, vec2(140.0, clip.height())));
        let inner = rect.shrink(1.0);
        let painter = ui.painter().with_clip_rect(clip);
        painter.rect_filled(inner, 0.0, t.panel);
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner.shrink(space::ONE)));
        child.set_clip_rect(clip);
        let all = CCursorRange::select_all_str(&self.text);
        let edit = TextEdit::multiline(&mut self.text)
            .id(id)
            .font(regular(size::BODY))
            .frame(egui::Frame::NONE)
            .hint_text(self.hint.as_str())
            .desired_width(f32::INFINITY)
            .desired_rows(1)
            .return_key(egui::KeyboardShortcut::new(Modifiers::ALT, Key::Enter));
        if self.fresh {
            let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
            let range = if self.select_all {
                all
            } else {
                CCursorRange::one(all.primary)
            };
            state.cursor.set_char_range(Some(range));
            state.store(ui.ctx(), id);
        }
        let name = format!("{} of {}", self.edited.label(), self.of);
        let response = egui::ScrollArea::vertical()
            .id_salt("cell editor scroll")
            .show(&mut child, |ui| ui.add(edit))
            .inner
            .accessible_name(name);
        painter.rect_stroke(
            rect.shrink(0.5),
            0.0,
            egui::Stroke::new(2.0, t.accent),
            egui::StrokeKind::Inside,
        );
        if self.fresh {
            response.request_focus();
            ui.ctx().request_repaint();
            self.fresh = !focused;
            self.select_all &= self.fresh;
        }
        let filter = EventFilter {
            tab: true,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
        if response.changed() {
            self.refused = None;
            self.typed = true;
            self.marked = None;
        }
        let chosen = self.below_ui(ui, &response);
        let lost = response.lost_focus() && !chosen;
        let ended = ended
            .or(chosen.then_some(Ended::Take(None)))
            .or(lost.then_some(Ended::Take(None)))?;
        Some(self.intents(ended))
    }

    fn intents(&mut self, ended: Ended) -> Vec<Intent> {
        match ended {
            Ended::Cancel => vec![Intent::CancelEdit],
            Ended::Take(step) => {
                self.take_choice();
                let step = step.map(Intent::Step);
                std::iter::once(Intent::CommitEdit).chain(step).collect()
            }
        }
    }

    /// Draws what stands below the field: why it was refused, what may be typed, what can be chosen.
    /// Whether something was chosen.
    fn below_ui(&mut self, ui: &Ui, response: &egui::Response) -> bool {
        let t = tokens(ui.ctx());
        let fitting: Vec<String> = self.fitting().into_iter().map(str::to_owned).collect();
        let says_more = self.refused.is_some() || !fitting.is_empty() || !self.hint.is_empty();
        if !says_more && first_hidden(&self.text).is_none() {
            return false;
        }
        let mut chosen = None;
        egui::Popup::from_response(response)
            .open(true)
            .close_behavior(egui::PopupCloseBehavior::IgnoreClicks)
            .show(|ui| {
                ui.set_max_width(320.0);
                if let Some(reason) = &self.refused {
                    ui.colored_label(t.deadlock, reason);
                } else if !self.hint.is_empty() {
                    ui.label(
                        RichText::new(&self.hint)
                            .font(regular(size::LABEL))
                            .color(t.dim),
                    );
                }
                hidden_ui(ui, &self.text);
                egui::ScrollArea::vertical()
                    .max_height(220.0)
                    .show(ui, |ui| {
                        for (at, choice) in fitting.iter().enumerate() {
                            let marked = self.marked == Some(at);
                            let item = ui.selectable_label(marked, choice);
                            if marked {
                                item.scroll_to_me(None);
                            }
                            // The press already takes the keyboard from the field.
                            if item.is_pointer_button_down_on() || item.clicked() {
                                chosen = Some(at);
                            }
                        }
                    });
            });
        if chosen.is_some() {
            self.marked = chosen;
        }
        chosen.is_some()
    }

    /// Takes what is typed before the field has the keyboard, so that no letter is lost.
    fn take_early_text(&mut self, ui: &Ui) {
        let typed = ui.input_mut(take_text);
        if !typed.is_empty() {
            if self.select_all {
                self.text.clear();
                self.select_all = false;
            }
            self.text.push_str(&typed);
            self.typed = true;
        }
    }
}

/// Takes the text typed in this frame out of the events.
fn take_text(input: &mut egui::InputState) -> String {
    let mut typed = String::new();
    input.events.retain(|event| match event {
        Event::Text(text) => {
            typed.push_str(text);
            false
        }
        _ => true,
    });
    typed
}
