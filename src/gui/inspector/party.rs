//! One party as a whole.

use eframe::egui::Ui;

use crate::compare::explain_pair;
use crate::gui::commands::Command;
use crate::gui::intent::Intent;
use crate::scenario::{PartyId, Role};
use crate::session::{Session, edit_party};

use super::field::{choice_ui, parsed_ui, text_ui};

/// Up to so many parties times issues a frame has time to explain the distances to all others.
const AT_ONCE: usize = 5_000;

/// Draws a party: its names, role, weight, and how far it is from the others.
pub(super) fn ui(ui: &mut Ui, session: &Session, id: PartyId, intents: &mut Vec<Intent>) {
    let scenario = session.scenario();
    let Some(party) = scenario.party(id) else {
        return;
    };
    super::overline_ui(ui, &format!("Party · {}", party.role.name()));
    super::title_ui(ui, party.name());
    ui.push_id(("party", id.as_str()), |ui| {
        let mut after = party.clone();
        for (key, label, hint) in [
            ("name", "Name", ""),
            ("short", "Short form", "such as EG"),
            ("color", "Colour", "#rrggbb; empty: chosen for you"),
            ("note", "Note", ""),
        ] {
            let slot = match key {
                "name" => &mut after.name,
                "short" => &mut after.short,
                "color" => &mut after.color,
                _ => &mut after.note,
            };
            let lines = if key == "note" { 3 } else { 1 };
            if let Some(text) = text_ui(ui, key, label, &slot.clone(), lines, hint) {
                *slot = text;
            }
        }
        let roles = Role::ALL.map(|role| (role, role.name().to_owned()));
        if let Some(role) = choice_ui(ui, "Role", &party.role, &roles) {
            after.role = role;
        }
        let power = party.power.map(|p| p.to_string()).unwrap_or_default();
        let hint = "weight in outcomes; empty: 1";
        if let Some(power) = parsed_ui(ui, "power", "Power", &power, hint, parse_power) {
            after.power = power;
        }
        let transaction = edit_party(scenario, after);
        intents.extend(transaction.map(Intent::Apply));
        super::part_ui(ui, "Distance to the others");
        let selection = session.comparison().selection();
        if selection.scope.len() * scenario.issues.len() > AT_ONCE {
            // A frame has no time for all of them.
            if ui.button("See them in Parties").clicked() {
                intents.push(Intent::Run(Command::ViewParties));
            }
            return;
        }
        for other in &scenario.parties {
            if other.id != id && selection.scope.contains(&other.id) {
                let why = explain_pair(scenario, session.comparison(), id, other.id);
                super::explanation::folded_ui(ui, &why);
            }
        }
    });
}

fn parse_power(text: &str) -> Result<Option<f64>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match text.trim().parse::<f64>() {
        Ok(power) if power.is_finite() && power > 0.0 => Ok(Some(power)),
        _ => Err("Power is a number above 0.".to_owned()),
    }
}
