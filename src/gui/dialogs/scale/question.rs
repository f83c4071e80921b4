//! The dialog: what is asked, what would follow, Cancel and Change.

use std::collections::BTreeMap;

use eframe::egui::{self, ComboBox, RichText, ScrollArea, Sides, Ui};

use crate::gui::dialogs::{Answer, list_height, title_ui};
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, space, tokens};
use crate::scenario::{IssueId, Label, Scale, Scenario};
use crate::session::{Conversion, Preview, ScaleChange};

use super::draft::ScaleDraft;
use super::preview::preview_ui;

/// What is chosen for a label that the new scale does not have.
const IN_WORDS: &str = "set aside into words";

/// Asks for another scale of an issue.
#[derive(Debug)]
pub(crate) struct ScaleQuestion {
    issue: IssueId,
    draft: ScaleDraft,
    conversion: Conversion,
    /// Where labels that are gone lead, as chosen by hand.
    chosen: BTreeMap<Label, Option<Label>>,
}

impl ScaleQuestion {
    /// About the issue in this row.
    pub(in crate::gui::dialogs) fn new(scenario: &Scenario, row: usize) -> Option<Self> {
        let issue = scenario.issues.get(row)?;
        Some(Self {
            issue: issue.id,
            draft: ScaleDraft::of(&issue.scale),
            conversion: Conversion::default(),
            chosen: BTreeMap::new(),
        })
    }

    fn change(&self) -> Result<ScaleChange, String> {
        let mut mapping = self.draft.followed();
        for (label, to) in &self.chosen {
            mapping.entry(*label).or_insert(*to);
        }
        Ok(ScaleChange {
            after: self.draft.scale()?,
            conversion: self.conversion,
            mapping,
        })
    }

    /// Draws the dialog.
    pub(in crate::gui::dialogs) fn ui(&mut self, ui: &mut Ui, scenario: &Scenario) -> Answer {
        let row = scenario.issues.iter().position(|i| i.id == self.issue);
        let Some((row, issue)) = row.and_then(|row| Some((row, scenario.issues.get(row)?))) else {
            return Answer::Cancel;
        };
        title_ui(ui, &format!("Change the scale of {}", issue.title()));
        let mut planned: Result<Preview, String> = Err(String::new());
        ScrollArea::vertical()
            .max_height(list_height(ui))
            .show(ui, |ui| {
                self.draft.ui(ui);
                planned = self.change().and_then(|change| {
                    self.choices_ui(ui, &issue.scale, &change);
                    change
                        .plan(scenario, row)
                        .map_err(|error| error.to_string())
                });
                ui.add_space(space::TWO);
                match &planned {
                    Ok(preview) => preview_ui(ui, scenario, preview),
                    Err(reason) => {
                        let text = RichText::new(reason).color(tokens(ui.ctx()).deadlock);
                        ui.add(egui::Label::new(text).wrap());
                    }
                }
            });
        ui.add_space(space::TWO);
        let (act, cancel) = Sides::new()
            .show(
                ui,
                |_| {},
                |ui| {
                    let act = ui.add_enabled(planned.is_ok(), egui::Button::new("Change"));
                    (act.clicked(), ui.button("Cancel").clicked())
                },
            )
            .1;
        match planned {
            Ok(preview) if act => {
                let step = preview.transaction;
                let changes = !step.edits.is_empty();
                Answer::Done(changes.then_some(Intent::Apply(step)).into_iter().collect())
            }
            _ if cancel => Answer::Cancel,
            _ => Answer::Waiting,
        }
    }

    /// How values find their place, where there is a choice.
    fn choices_ui(&mut self, ui: &mut Ui, before: &Scale, change: &ScaleChange) {
        if Conversion::matters(before, &change.after) {
            ui.add_space(space::ONE);
            for conversion in Conversion::ALL {
                let text = match (conversion, before) {
                    (Conversion::KeepValues, Scale::Range(_)) => "Keep the numbers",
                    (Conversion::KeepPlaces, Scale::Range(_)) => "Keep the places between the ends",
                    (Conversion::KeepValues, _) => "Set aside what has no step of its name",
                    (Conversion::KeepPlaces, _) => "Use the nearest step",
                };
                ui.radio_value(&mut self.conversion, conversion, text);
            }
        }
        let followed = self.draft.followed();
        let labels = change.after.labels();
        for fate in change.label_fates(before) {
            if followed.contains_key(&fate.before) {
                continue;
            }
            ui.horizontal(|ui| {
                let text = format!("What stands on “{}”", fate.before);
                ui.label(RichText::new(&text).font(regular(size::SECONDARY)));
                let shown = |to: Option<Label>| to.map_or(IN_WORDS, Label::as_str);
                let mut to = fate.after;
                ComboBox::from_id_salt(("fate", fate.before))
                    .selected_text(shown(to))
                    .truncate()
                    .show_ui(ui, |ui| {
                        for label in labels.iter().copied().map(Some).chain([None]) {
                            ui.selectable_value(&mut to, label, shown(label));
                        }
                    })
                    .response
                    .accessible_name(text);
                if to != fate.after {
                    self.chosen.insert(fate.before, to);
                }
            });
        }
    }
}
