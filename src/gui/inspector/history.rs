//! One party's stances on one issue, round by round.

use eframe::egui::{Button, Label, RichText, Ui};

use crate::compare::recorded;
use crate::gui::intent::Intent;
use crate::gui::theme::{medium, regular, size, tokens};
use crate::scenario::entry::value_text;
use crate::scenario::{Date, PartyId, Stance};
use crate::session::Session;

/// Lists the stances recorded; a click shows the round.
pub(super) fn ui(
    ui: &mut Ui,
    session: &Session,
    row: usize,
    party: PartyId,
    intents: &mut Vec<Intent>,
) {
    let scenario = session.scenario();
    let Some(issue) = scenario.issues.get(row) else {
        return;
    };
    let audience = session.comparison().selection().audience;
    let history = recorded(scenario, issue, party, audience);
    if history.is_empty() {
        return;
    }
    super::part_ui(ui, "History");
    let t = tokens(ui.ctx());
    for (order, stance) in history {
        let round = order.checked_sub(1).and_then(|at| scenario.rounds.get(at));
        let name = round.map_or("Before the first round", |round| round.name());
        let text = RichText::new(name)
            .font(medium(size::SECONDARY))
            .color(t.accent);
        let button = ui.add(Button::new(text).frame(false).truncate());
        if button.on_hover_text("Show this round").clicked() {
            intents.push(Intent::Round(round.map(|round| round.id)));
        }
        let says = RichText::new(summary(issue, stance)).font(regular(size::SECONDARY));
        ui.add(Label::new(says).wrap());
    }
}

fn summary(issue: &crate::scenario::Issue, stance: &Stance) -> String {
    let mut parts = Vec::new();
    parts.extend(stance.at().map(|at| value_text(&issue.scale, at)));
    if !stance.text().is_empty() {
        parts.push(stance.text().to_owned());
    }
    parts.extend(stance.date().map(Date::readable));
    parts.extend(stance.basis().map(|basis| basis.name().to_lowercase()));
    parts.join(" · ")
}
