//! Asks for the name of something new.

use eframe::egui::{ComboBox, Key, Sides, TextEdit, Ui};

use crate::gui::intent::Intent;
use crate::scenario::{Label, RangeScale, Scale, ScaleKind, Step};
use crate::session::{Session, add_issue, add_party, add_round};

use super::Answer;

/// What is to be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// An issue.
    Issue,
    /// A party.
    Party,
    /// A round.
    Round,
}

/// Asks for the name of something new.
#[derive(Debug)]
pub(crate) struct NameQuestion {
    what: Named,
    name: String,
    kind: ScaleKind,
    labels: String,
    from: String,
    to: String,
    unit: String,
    refused: Option<String>,
    fresh: bool,
}

impl NameQuestion {
    pub(super) fn new(what: Named) -> Self {
        Self {
            what,
            name: String::new(),
            kind: ScaleKind::Wording,
            labels: String::new(),
            from: "0".to_owned(),
            to: "100".to_owned(),
            unit: String::new(),
            refused: None,
            fresh: true,
        }
    }

    fn scale(&self) -> Result<Scale, String> {
        let labels: Vec<Label> = self
            .labels
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(Label::new)
            .collect();
        let number = |text: &str| {
            crate::scenario::entry::parse_number(text).map_err(|error| error.to_string())
        };
        Ok(match self.kind {
            ScaleKind::Wording => Scale::Wording,
            ScaleKind::Range => Scale::Range(RangeScale {
                from: number(&self.from)?,
                to: number(&self.to)?,
                unit: self.unit.trim().to_owned(),
                marks: Vec::new(),
            }),
            ScaleKind::Steps | ScaleKind::Options if labels.len() < 2 => {
                return Err("Write at least two labels, one a line.".to_owned());
            }
            ScaleKind::Steps => Scale::Steps(
                labels
                    .into_iter()
                    .map(|label| Step { label, place: None })
                    .collect(),
            ),
            ScaleKind::Options => Scale::Options(labels),
        })
    }

    fn answer(&mut self, session: &Session) -> Answer {
        let scenario = session.scenario();
        let name = self.name.trim();
        if name.is_empty() {
            self.refused = Some("Type a name.".to_owned());
            return Answer::Waiting;
        }
        let transaction = match self.what {
            Named::Party => add_party(scenario, name),
            Named::Round => add_round(scenario, name),
            Named::Issue => match self.scale() {
                Ok(scale) => {
                    let after = session.active().and_then(crate::session::Cell::issue_row);
                    add_issue(scenario, name, scale, after)
                }
                Err(reason) => {
                    self.refused = Some(reason);
                    return Answer::Waiting;
                }
            },
        };
        Answer::Done(vec![Intent::Apply(transaction)])
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session) -> Answer {
        let (title, label) = match self.what {
            Named::Issue => ("Add an issue", "Title of the issue"),
            Named::Party => ("Add a party", "Name of the party"),
            Named::Round => ("Add a round", "Name of the round"),
        };
        super::title_ui(ui, title);
        let edit = TextEdit::singleline(&mut self.name).hint_text(label);
        let field = ui
            .add(edit.desired_width(f32::INFINITY))
            .accessible_name(label);
        if std::mem::take(&mut self.fresh) {
            field.request_focus();
        }
        let mut answer = Answer::Waiting;
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            answer = self.answer(session);
        }
        if self.what == Named::Issue {
            self.scale_ui(ui);
        }
        if let Some(reason) = &self.refused {
            ui.colored_label(crate::gui::theme::tokens(ui.ctx()).deadlock, reason);
        }
        ui.add_space(8.0);
        Sides::new().show(
            ui,
            |_| {},
            |ui| {
                if ui.button("Add").clicked() {
                    answer = self.answer(session);
                }
                if ui.button("Cancel").clicked() {
                    answer = Answer::Cancel;
                }
            },
        );
        answer
    }

    fn scale_ui(&mut self, ui: &mut Ui) {
        let name = |kind| match kind {
            ScaleKind::Range => "Range: numbers between two ends",
            ScaleKind::Steps => "Steps: ordered labels",
            ScaleKind::Options => "Options: labels without an order",
            ScaleKind::Wording => "Wording: text only, compared by judgement",
        };
        ComboBox::from_id_salt("scale kind")
            .selected_text(name(self.kind))
            .width(ui.available_width())
            .show_ui(ui, |ui| {
                for kind in ScaleKind::ALL {
                    ui.selectable_value(&mut self.kind, kind, name(kind));
                }
            })
            .response
            .accessible_name("Kind of scale");
        match self.kind {
            ScaleKind::Wording => {}
            ScaleKind::Range => {
                ui.horizontal(|ui| {
                    for (hint, text) in [
                        ("From", &mut self.from),
                        ("To", &mut self.to),
                        ("Unit", &mut self.unit),
                    ] {
                        let edit = TextEdit::singleline(text)
                            .hint_text(hint)
                            .desired_width(110.0);
                        ui.add(edit).accessible_name(hint);
                    }
                });
            }
            ScaleKind::Steps | ScaleKind::Options => {
                let edit = TextEdit::multiline(&mut self.labels).hint_text("One label a line");
                ui.add(edit.desired_rows(4).desired_width(f32::INFINITY))
                    .accessible_name("Labels, one a line");
            }
        }
    }
}
