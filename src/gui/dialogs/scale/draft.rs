//! A scale while it is being typed.

use std::collections::BTreeMap;

use eframe::egui::{Button, ComboBox, TextEdit, Ui};

use crate::gui::icons;
use crate::scenario::entry::{number_entry, parse_number};
use crate::scenario::{Label, Mark, RangeScale, Scale, ScaleKind, Step};

/// How wide the field of a label is, in points.
const LABEL_PX: f32 = 330.0;
/// How wide the field of a number is, in points.
const NUMBER_PX: f32 = 110.0;

/// A point with a name, being typed.
#[derive(Clone, Debug, Default)]
struct MarkDraft {
    at: String,
    label: String,
}

/// A label being typed.
#[derive(Clone, Debug, Default)]
struct LabelDraft {
    /// The label that it was, which follows it under another name.
    origin: Option<Label>,
    text: String,
    place: String,
}

/// A scale while it is being typed: of every kind at once, so that a look at another loses nothing.
#[derive(Clone, Debug)]
pub(super) struct ScaleDraft {
    kind: ScaleKind,
    from: String,
    to: String,
    unit: String,
    marks: Vec<MarkDraft>,
    labels: Vec<LabelDraft>,
}

/// What is to be done to one line of a list.
enum Wish {
    Up,
    Down,
    Remove,
}

impl ScaleDraft {
    /// As the scale is.
    pub(super) fn of(scale: &Scale) -> Self {
        let mut draft = Self {
            kind: scale.kind(),
            from: "0".to_owned(),
            to: "100".to_owned(),
            unit: String::new(),
            marks: Vec::new(),
            labels: vec![LabelDraft::default(), LabelDraft::default()],
        };
        let labels = scale.labels();
        if !labels.is_empty() {
            draft.labels = labels.iter().map(|label| of_label(*label)).collect();
        }
        match scale {
            Scale::Range(range) => {
                draft.from = number_entry(range.from);
                draft.to = number_entry(range.to);
                draft.unit.clone_from(&range.unit);
                draft.marks = range.marks.iter().map(of_mark).collect();
            }
            Scale::Steps(steps) => {
                for (label, step) in draft.labels.iter_mut().zip(steps) {
                    label.place = step.place.map(number_entry).unwrap_or_default();
                }
            }
            Scale::Options(_) | Scale::Wording => {}
        }
        draft
    }

    /// The scale that was typed.
    ///
    /// # Errors
    /// Which text is no number. Whether the scale holds together is not asked here.
    pub(super) fn scale(&self) -> Result<Scale, String> {
        let number = |text: &str| parse_number(text).map_err(|error| error.to_string());
        Ok(match self.kind {
            ScaleKind::Wording => Scale::Wording,
            ScaleKind::Range => Scale::Range(RangeScale {
                from: number(&self.from)?,
                to: number(&self.to)?,
                unit: self.unit.trim().to_owned(),
                marks: self
                    .marks
                    .iter()
                    .map(|mark| {
                        Ok(Mark {
                            at: number(&mark.at)?,
                            label: mark.label.trim().to_owned(),
                        })
                    })
                    .collect::<Result<_, String>>()?,
            }),
            ScaleKind::Steps => Scale::Steps(
                self.labels
                    .iter()
                    .map(|label| {
                        let place = label.place.trim();
                        let place = (!place.is_empty()).then(|| number(place)).transpose()?;
                        Ok(Step {
                            label: Label::new(label.text.trim()),
                            place,
                        })
                    })
                    .collect::<Result<_, String>>()?,
            ),
            ScaleKind::Options => {
                let labels = self.labels.iter();
                Scale::Options(labels.map(|l| Label::new(l.text.trim())).collect())
            }
        })
    }

    /// What the labels that are still there are called now.
    pub(super) fn followed(&self) -> BTreeMap<Label, Option<Label>> {
        let labels = self.labels.iter();
        labels
            .filter_map(|label| Some((label.origin?, Some(Label::new(label.text.trim())))))
            .collect()
    }

    /// Draws the fields of the scale.
    pub(super) fn ui(&mut self, ui: &mut Ui) {
        ComboBox::from_id_salt("scale kind")
            .selected_text(words(self.kind))
            .width(ui.available_width().min(LABEL_PX))
            .show_ui(ui, |ui| {
                for kind in ScaleKind::ALL {
                    ui.selectable_value(&mut self.kind, kind, words(kind));
                }
            })
            .response
            .accessible_name("Kind of scale");
        match self.kind {
            ScaleKind::Wording => {}
            ScaleKind::Range => self.range_ui(ui),
            ScaleKind::Steps => self.labels_ui(ui, true),
            ScaleKind::Options => self.labels_ui(ui, false),
        }
    }

    fn range_ui(&mut self, ui: &mut Ui) {
        ui.horizontal(|ui| {
            for (name, text) in [
                ("From", &mut self.from),
                ("To", &mut self.to),
                ("Unit", &mut self.unit),
            ] {
                ui.label(name);
                field_ui(ui, name, "", text, NUMBER_PX);
            }
        });
        let mut wish = None;
        let count = self.marks.len();
        for (at, mark) in self.marks.iter_mut().enumerate() {
            ui.horizontal(|ui| {
                let number = at + 1;
                let name = format!("Place of mark {number}");
                field_ui(ui, &name, "Place", &mut mark.at, NUMBER_PX);
                let name = format!("Name of mark {number}");
                field_ui(ui, &name, "Name", &mut mark.label, NUMBER_PX * 2.0);
                let name = format!("mark {number}");
                wish = wish
                    .take()
                    .or(buttons_ui(ui, &name, at, count).map(|w| (at, w)));
            });
        }
        if let Some((at, wish)) = wish {
            carry_out(&mut self.marks, at, &wish);
        }
        if ui.button("Add a mark").clicked() {
            self.marks.push(MarkDraft::default());
        }
    }

    fn labels_ui(&mut self, ui: &mut Ui, placed: bool) {
        let mut wish = None;
        let count = self.labels.len();
        for (at, label) in self.labels.iter_mut().enumerate() {
            ui.horizontal(|ui| {
                let number = at + 1;
                let width = if placed {
                    LABEL_PX - NUMBER_PX
                } else {
                    LABEL_PX
                };
                let name = format!("Label {number}");
                field_ui(ui, &name, &name, &mut label.text, width);
                if placed {
                    let name = format!("Place of label {number}, 0 to 1");
                    field_ui(ui, &name, "Place, 0 to 1", &mut label.place, NUMBER_PX);
                }
                let name = format!("label {number}");
                wish = wish
                    .take()
                    .or(buttons_ui(ui, &name, at, count).map(|w| (at, w)));
            });
        }
        if let Some((at, wish)) = wish {
            carry_out(&mut self.labels, at, &wish);
        }
        if ui.button("Add a label").clicked() {
            self.labels.push(LabelDraft::default());
        }
    }
}

fn of_label(label: Label) -> LabelDraft {
    LabelDraft {
        origin: Some(label),
        text: label.as_str().to_owned(),
        place: String::new(),
    }
}

fn of_mark(mark: &Mark) -> MarkDraft {
    MarkDraft {
        at: number_entry(mark.at),
        label: mark.label.clone(),
    }
}

fn words(kind: ScaleKind) -> &'static str {
    match kind {
        ScaleKind::Range => "Range: numbers between two ends",
        ScaleKind::Steps => "Steps: ordered labels",
        ScaleKind::Options => "Options: labels without an order",
        ScaleKind::Wording => "Wording: text only, compared by judgement",
    }
}

fn field_ui(ui: &mut Ui, name: &str, hint: &str, text: &mut String, width: f32) {
    let edit = TextEdit::singleline(text)
        .hint_text(hint)
        .desired_width(width);
    ui.add(edit).accessible_name(name);
}

fn buttons_ui(ui: &mut Ui, what: &str, at: usize, count: usize) -> Option<Wish> {
    let mut wish = None;
    for (icon, name, enabled, made) in [
        (icons::MOVE_UP, "Move up", at > 0, Wish::Up),
        (icons::MOVE_DOWN, "Move down", at + 1 < count, Wish::Down),
        (icons::REMOVE, "Remove", true, Wish::Remove),
    ] {
        let button = Button::new(icon.to_string()).frame(false);
        let response = ui.add_enabled(enabled, button).on_hover_text(name);
        if response.accessible_name(format!("{name} {what}")).clicked() {
            wish = Some(made);
        }
    }
    wish
}

fn carry_out<T>(list: &mut Vec<T>, at: usize, wish: &Wish) {
    match wish {
        Wish::Up if at > 0 => list.swap(at - 1, at),
        Wish::Down if at + 1 < list.len() => list.swap(at, at + 1),
        Wish::Remove if at < list.len() => {
            list.remove(at);
        }
        Wish::Up | Wish::Down | Wish::Remove => {}
    }
}
