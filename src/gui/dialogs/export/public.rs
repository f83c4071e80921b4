//! The public version: the switch, what is kept, and the list of what goes.

use eframe::egui::{Grid, Label, RichText, ScrollArea, Ui};

use crate::gui::lines::lines_ui;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::scenario::redact::{Keep, Removable, Removed};
use crate::scenario::{PartyId, Scenario};

use super::choices::ExportChoices;

/// How high a line is, in points.
const LINE_PX: f32 = 20.0;

/// Draws the switch, and what may be kept where it is on.
pub(super) fn public_ui(ui: &mut Ui, choices: &mut ExportChoices) {
    ui.checkbox(&mut choices.public, "For the public").on_hover_text(
        "Private stances, red lines, saliences and more are left out, and every figure is computed \
         without them. The preview lists what goes.",
    );
    if !choices.public {
        return;
    }
    let color = tokens(ui.ctx()).dim;
    let label = RichText::new("Kept although it would go");
    ui.label(label.font(regular(size::LABEL)).color(color));
    Grid::new("kept").num_columns(2).show(ui, |ui| {
        for (at, what) in Removable::ALL.into_iter().enumerate() {
            let mut kept = choices.keeps(what);
            let name = RichText::new(what.label()).font(regular(size::SECONDARY));
            let tick = ui.checkbox(&mut kept, name);
            let tick = tick.accessible_name(format!("Keep: {}", what.label()));
            if tick.changed() {
                choices.keep(what, kept);
            }
            if at % 2 == 1 {
                ui.end_row();
            }
        }
    });
}

/// What goes, as lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Removal {
    lines: Vec<Line>,
    /// How much goes in all.
    pub count: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Line {
    Heading(String),
    Part(String),
}

impl Removal {
    /// Of what was removed from this scenario, kind by kind.
    pub(super) fn of(removed: &Removed, scenario: &Scenario) -> Self {
        let mut lines = Vec::new();
        for (kind, count) in removed.counts() {
            lines.push(Line::Heading(format!("{}: {count}", kind.label())));
            let parts = removed.parts().iter().filter(|part| part.kind == kind);
            let places: Vec<String> = parts.map(|part| part.place(scenario)).collect();
            let listed = places.len();
            let places = places.into_iter().filter(|place| !place.is_empty());
            lines.extend(places.map(Line::Part));
            if listed < count {
                lines.push(Line::Part(format!("and {} more", count - listed)));
            }
        }
        let party = |id: &PartyId| scenario.party(*id).map_or("", |party| party.name());
        let bare = [
            (
                "Parties that keep their name without a stance",
                removed.bare_parties().iter().map(party).collect::<Vec<_>>(),
            ),
            (
                "Issues that keep their title without a stance",
                removed
                    .bare_issues()
                    .iter()
                    .filter_map(|id| scenario.issue(*id))
                    .map(|issue| issue.title())
                    .collect(),
            ),
        ];
        for (heading, names) in bare {
            if !names.is_empty() {
                lines.push(Line::Heading(heading.to_owned()));
                lines.extend(names.into_iter().map(|name| Line::Part(name.to_owned())));
            }
        }
        Self {
            lines,
            count: removed.counts().map(|(_, count)| count).sum(),
        }
    }

    /// Draws the list.
    pub(super) fn ui(&self, ui: &mut Ui) {
        let t = tokens(ui.ctx());
        let text = if self.lines.is_empty() {
            "Nothing goes: there is nothing here that a public version leaves out."
        } else {
            "This goes. It is listed here alone, not in the files."
        };
        let text = RichText::new(text).font(regular(size::SECONDARY));
        ui.add(Label::new(text.color(t.dim)).wrap());
        ScrollArea::vertical()
            .id_salt("removed")
            .auto_shrink([false, false])
            .show_viewport(ui, |ui, viewport| {
                lines_ui(
                    ui,
                    viewport,
                    LINE_PX,
                    self.lines.len(),
                    |ui, at| match self.lines.get(at) {
                        Some(Line::Heading(text)) => {
                            let text = RichText::new(text).font(medium(size::SECONDARY));
                            ui.add(Label::new(text).truncate());
                        }
                        Some(Line::Part(text)) => {
                            ui.add_space(space::THREE);
                            let text = RichText::new(text).font(regular(size::SECONDARY));
                            ui.add(Label::new(text).truncate());
                        }
                        None => {}
                    },
                );
            });
    }
}

impl ExportChoices {
    /// What is kept.
    pub(super) fn kept(&self) -> Keep {
        let mut keep = Keep::default();
        for what in Removable::ALL {
            keep.set(what, self.keeps(what));
        }
        keep
    }
}
