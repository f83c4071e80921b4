//! What hovering over a cell shows, and why a figure is what it is when it is asked for.

use eframe::egui::{self, Area, Frame, Id, Order, Response, RichText, Sense, Ui, vec2};

use crate::compare::{Measure, PartyFigures, explain, explain_cell};
use crate::gui::inspector::explanation_ui;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::scenario::entry::{set_text, value_text};
use crate::scenario::{Issue, Stance};
use crate::session::Session;
use crate::session::grid::{Cell, IssueLine, PartyLine, Place};

use super::changed;
use super::heading::role_text;
use super::look::Look;
use super::state::MatrixState;
use super::table::Window;
use super::words::{agreed_text, marks};

/// The widest a tip gets, in points.
const WIDEST: f32 = 400.0;

/// Shows the tip of the cell below the pointer, and the explanation of the cell it was asked for.
pub(super) fn ui(
    ui: &Ui,
    window: &Window<'_>,
    look: &Look<'_>,
    response: &Response,
    state: &mut MatrixState,
) {
    if let Some(cell) = state.explained {
        match look.grid.place(cell) {
            Some(place) => explained_ui(ui, window, look, cell, place),
            None => state.explained = None,
        }
        return;
    }
    let dragged = state.drag.is_some();
    let hover = response.hover_pos().filter(|_| !dragged);
    let Some(place) = hover.and_then(|at| window.place_at(at)) else {
        return;
    };
    let Some(cell) = look.grid.cell(place) else {
        return;
    };
    let id = Id::unique(("tip", place.row.0, place.column.0));
    let response = ui.interact(window.seen_rect(place), id, Sense::hover());
    response.on_hover_ui(|ui| {
        ui.set_max_width(WIDEST);
        tip_ui(ui, look, cell);
        changed::tip_ui(ui, look, cell);
    });
}

/// The explanation beside its cell, until another key or click.
fn explained_ui(ui: &Ui, window: &Window<'_>, look: &Look<'_>, cell: Cell, place: Place) {
    let rect = window.seen_rect(place);
    Area::new(Id::unique("why"))
        .order(Order::Foreground)
        .fixed_pos(rect.left_bottom() + vec2(0.0, space::ONE))
        .constrain(true)
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).show(ui, |ui| {
                ui.set_max_width(WIDEST);
                let max_height = ui.ctx().content_rect().height() * 0.6;
                egui::ScrollArea::vertical()
                    .max_height(max_height)
                    .show(ui, |ui| tip_ui(ui, look, cell));
            });
        });
}

fn tip_ui(ui: &mut Ui, look: &Look<'_>, cell: Cell) {
    let session = look.session;
    let row = match (cell.issue, cell.party) {
        (IssueLine::Issue(row), _) => row,
        (IssueLine::Heading, PartyLine::Party(id)) => return party_tip_ui(ui, session, id),
        (IssueLine::Heading, line) => {
            ui.label(head_help(line));
            return;
        }
        (IssueLine::Group(first), _) => {
            let name = session
                .scenario()
                .issues
                .get(first)
                .map_or("", |issue| &issue.group);
            ui.label(name);
            return;
        }
    };
    let scenario = session.scenario();
    let (Some(issue), Some(figures)) = (scenario.issues.get(row), session.comparison().issue(row))
    else {
        return;
    };
    let why = |ui: &mut Ui, measure: Measure| {
        if let Some(why) = explain(scenario, session.comparison(), row, measure) {
            explanation_ui(ui, &why);
        }
    };
    match cell.party {
        PartyLine::Gap => why(ui, Measure::Gap),
        PartyLine::Outlook => why(ui, Measure::Outlook),
        PartyLine::Priority => why(ui, Measure::Priority),
        PartyLine::Title => {
            ui.label(RichText::new(issue.title()).font(medium(size::BODY)));
            if !issue.note.is_empty() {
                ui.label(&issue.note);
            }
        }
        PartyLine::Agreed => {
            let agreed = issue.agreed.as_ref().filter(|_| figures.settled);
            ui.label(
                agreed.map_or("Nothing agreed by this round".to_owned(), |agreed| {
                    agreed_text(issue, agreed)
                }),
            );
        }
        PartyLine::Party(id) => {
            let stance = figures
                .party(id)
                .and_then(|f| Some((f, issue.stances.get(f.stance as usize)?)));
            match stance {
                None => {
                    ui.label("No stance recorded. Type to enter one.");
                }
                Some((figures, stance)) => stance_tip_ui(ui, issue, stance, figures),
            }
            if let Some(measure) = look.shading.measure()
                && let Some(why) = explain_cell(scenario, session.comparison(), row, id, measure)
            {
                ui.separator();
                explanation_ui(ui, &why);
            }
        }
    }
}

fn head_help(line: PartyLine) -> &'static str {
    match line {
        PartyLine::Title | PartyLine::Party(_) => "The issues under negotiation",
        PartyLine::Agreed => "What the parties settled on, from its round on",
        PartyLine::Gap => "The largest distance between two parties that count, 0-1",
        PartyLine::Outlook => "How close the issue is to agreement, and what that rests on",
        PartyLine::Priority => "Gap times mean salience, 0-1",
    }
}

fn party_tip_ui(ui: &mut Ui, session: &Session, id: crate::scenario::PartyId) {
    let Some(party) = session.scenario().party(id) else {
        return;
    };
    ui.label(RichText::new(party.name()).font(medium(size::BODY)));
    let in_scope = session.comparison().selection().scope.contains(&id);
    let role = role_text(party, in_scope);
    let role = if role.is_empty() {
        party.role.name()
    } else {
        &role
    };
    ui.label(
        RichText::new(role)
            .font(regular(size::SECONDARY))
            .color(tokens(ui.ctx()).dim),
    );
}

fn stance_tip_ui(ui: &mut Ui, issue: &Issue, stance: &Stance, figures: &PartyFigures) {
    let t = tokens(ui.ctx());
    if !stance.text().is_empty() {
        ui.label(stance.text());
    }
    let secondary = |text: String| RichText::new(text).font(regular(size::SECONDARY));
    if let Some(at) = stance.at() {
        let text = format!("Position: {}", value_text(&issue.scale, at));
        ui.label(secondary(text).font(medium(size::SECONDARY)));
    }
    let sets = [
        ("Would accept", stance.accepts()),
        ("Red line", stance.limits()),
    ];
    for (title, set) in sets {
        if let Some(set) = set {
            ui.label(secondary(format!(
                "{title}: {}",
                set_text(&issue.scale, set)
            )));
        }
    }
    for (title, text) in [
        ("Would accept", stance.accepts_text()),
        ("Red line", stance.limits_text()),
        ("Condition", stance.condition()),
    ] {
        if !text.is_empty() {
            ui.label(secondary(format!("{title}: {text}")));
        }
    }
    for (icon, word) in marks(stance, figures) {
        ui.label(secondary(format!("{icon} {word}")).color(t.dim));
    }
}
