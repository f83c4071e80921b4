//! The choice of parties: shown or hidden, and which stay put at the side.

use eframe::egui::{Align, Button, Layout, RichText, Ui};

use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{regular, size, tokens};
use crate::scenario::Party;
use crate::session::Session;
use crate::session::grid::PartyLine;

use super::choice::choices_ui;
use super::{put, rearranged};

/// How wide the list is, in points.
const WIDTH: f32 = 300.0;

/// Draws the choice of parties.
pub(super) fn parties_ui(ui: &mut Ui, session: &Session, intents: &mut Vec<Intent>) {
    let scenario = session.scenario();
    if scenario.parties.is_empty() {
        return;
    }
    choices_ui(ui, "Parties", &chosen(session), |ui| {
        ui.set_width(WIDTH);
        all_ui(ui, session, intents);
        for party in &scenario.parties {
            party_ui(ui, session, party, intents);
        }
    });
}

/// How many are shown, and pinned.
fn chosen(session: &Session) -> String {
    let all = session.scenario().parties.len();
    let shown = session.grid().party_ids().count();
    let shown = if shown == all {
        "all".to_owned()
    } else {
        format!("{shown} of {all}")
    };
    match session.arrangement().pinned.len() {
        0 => shown,
        pinned => format!("{shown}, {pinned} pinned"),
    }
}

fn all_ui(ui: &mut Ui, session: &Session, intents: &mut Vec<Intent>) {
    let arrangement = session.arrangement();
    ui.horizontal(|ui| {
        if ui
            .add_enabled(!arrangement.hidden.is_empty(), Button::new("Show all"))
            .clicked()
        {
            intents.push(rearranged(session, |arrangement| {
                arrangement.hidden.clear();
            }));
        }
        let shown: Vec<_> = session.grid().party_ids().collect();
        if ui
            .add_enabled(!shown.is_empty(), Button::new("Hide all"))
            .clicked()
        {
            intents.push(rearranged(session, |arrangement| {
                arrangement.hidden.extend(shown);
            }));
        }
        if ui
            .add_enabled(!arrangement.pinned.is_empty(), Button::new("Unpin all"))
            .clicked()
        {
            intents.push(rearranged(session, |arrangement| {
                arrangement.pinned.clear();
            }));
        }
    });
    let mut silent = arrangement.silent_parties;
    let check = ui.checkbox(&mut silent, "Parties without a stance");
    let check = check.on_hover_text("Shows parties that have said nothing yet, too");
    if check.changed() {
        intents.push(rearranged(session, |arrangement| {
            arrangement.silent_parties = silent;
        }));
    }
    ui.separator();
}

fn party_ui(ui: &mut Ui, session: &Session, party: &Party, intents: &mut Vec<Intent>) {
    let arrangement = session.arrangement();
    let id = party.id;
    let has_line = session.grid().parties().contains(&PartyLine::Party(id));
    let hidden = arrangement.hidden.contains(&id);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let pinned = arrangement.pinned.contains(&id);
            let t = tokens(ui.ctx());
            let color = if pinned { t.ink } else { t.faint };
            let icon = RichText::new(icons::PIN)
                .font(regular(size::ICON))
                .color(color);
            let pin = Button::selectable(pinned, icon);
            let verb = if pinned { "Unpin" } else { "Pin" };
            let response = ui
                .add_enabled(has_line, pin)
                .on_hover_text("Stays put while the others scroll");
            if response
                .accessible_name(format!("{verb} {}", party.name()))
                .clicked()
            {
                intents.push(rearranged(session, |arrangement| {
                    put(&mut arrangement.pinned, id, !pinned);
                }));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let mut on = has_line;
                ui.add_enabled_ui(has_line || hidden, |ui| {
                    ui.style_mut().wrap_mode = Some(eframe::egui::TextWrapMode::Truncate);
                    let check = ui.checkbox(&mut on, party.name());
                    let why = "Has no stance yet. Tick “Parties without a stance” to show it";
                    let check = check.on_disabled_hover_text(why);
                    if check
                        .accessible_name(format!("Show {}", party.name()))
                        .changed()
                    {
                        intents.push(rearranged(session, |arrangement| {
                            put(&mut arrangement.hidden, id, !on);
                        }));
                    }
                });
            });
        });
    });
}
