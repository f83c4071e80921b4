//! The matrix for screen readers and tests: a grid of named cells with their rows and columns.
//!
//! Only while somebody listens, and only what is to be seen.

use eframe::egui::accesskit::{Action, Node};
use eframe::egui::{Id, Role, Sense, Ui};

use crate::gui::arrange::order_of_head;
use crate::gui::intent::Intent;
use crate::scenario::entry::number_entry;
use crate::scenario::hidden::shown;
use crate::session::grid::{Cell, Grid, GridSelection, IssueLine, PartyLine, Place};

use super::figures::reservation;
use super::heading::line_title;
use super::look::Look;
use super::table::{Window, group_look};
use super::words::{agreed_text, cell_words};
use super::{changed, moved};

/// Tells how large the grid is; whether somebody listens.
pub(super) fn grid(ui: &Ui, id: Id, grid: &Grid) {
    ui.accesskit_node_builder(id, |node| {
        node.set_row_count(grid.rows());
        node.set_column_count(grid.columns());
    });
}

/// Names every cell to be seen; what a screen reader asks to be done.
pub(super) fn cells(ui: &Ui, window: &Window<'_>, look: &Look<'_>, intents: &mut Vec<Intent>) {
    let listens = ui
        .accesskit_node_builder(super::keyboard::grid_id(), |_| ())
        .is_some();
    if !listens {
        return;
    }
    for place in window.places() {
        let Some(cell) = look.grid.cell(place) else {
            continue;
        };
        // A group's heading is one thing, at its first cell.
        if matches!(cell.issue, IssueLine::Group(_)) && cell.party != PartyLine::Title {
            continue;
        }
        let rect = window.seen_rect(place);
        if !rect.is_positive() {
            continue;
        }
        let id = Id::unique(("matrix cell", key(cell)));
        ui.interact(rect, id, Sense::hover());
        let clicked = ui.input(|input| {
            input.has_accesskit_action_request(id, Action::Click)
                || input.has_accesskit_action_request(id, Action::Focus)
        });
        if clicked {
            intents.push(Intent::Select(GridSelection::cell(cell)));
            intents.push(Intent::FocusMatrix);
        }
        ui.accesskit_node_builder(id, |node| describe(node, look, cell, place, rect));
        // While the grid has the keyboard, a screen reader is at the active cell.
        if is_active(look, cell, place) {
            ui.accesskit_node_builder(super::keyboard::grid_id(), |node| {
                node.set_active_descendant(id.accesskit_id());
            });
        }
    }
}

/// What tells cells apart, whatever is sorted.
fn key(cell: Cell) -> (usize, usize, &'static str) {
    let (kind, row) = match cell.issue {
        IssueLine::Heading => (0, 0),
        IssueLine::Group(row) => (1, row),
        IssueLine::Issue(row) => (2, row),
    };
    let party = match cell.party {
        PartyLine::Party(id) => id.as_str(),
        PartyLine::Title => "/title",
        PartyLine::Agreed => "/agreed",
        PartyLine::Gap => "/gap",
        PartyLine::Outlook => "/outlook",
        PartyLine::Priority => "/priority",
    };
    (kind, row, party)
}

/// Whether keys go to a cell; to a group's heading wherever along it they go.
fn is_active(look: &Look<'_>, cell: Cell, place: Place) -> bool {
    let active = look.active.and_then(|active| look.grid.cell(active));
    match cell.issue {
        IssueLine::Group(_) => active.is_some_and(|active| active.issue == cell.issue),
        IssueLine::Heading | IssueLine::Issue(_) => look.active == Some(place),
    }
}

fn describe(node: &mut Node, look: &Look<'_>, cell: Cell, place: Place, rect: eframe::egui::Rect) {
    node.set_bounds(eframe::egui::accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    });
    node.set_row_index(place.row.0);
    node.set_column_index(place.column.0);
    node.add_action(Action::Click);
    node.add_action(Action::Focus);
    let active = is_active(look, cell, place);
    let within = look
        .extent
        .as_ref()
        .is_some_and(|extent| extent.contains(place));
    node.set_selected(active || within);
    node.set_role(match (cell.issue, cell.party) {
        (IssueLine::Heading, PartyLine::Title) => Role::Cell,
        (IssueLine::Heading, _) if look.grid.is_turned() => Role::RowHeader,
        (IssueLine::Heading, _) => Role::ColumnHeader,
        (_, PartyLine::Title) if look.grid.is_turned() => Role::ColumnHeader,
        (_, PartyLine::Title) => Role::RowHeader,
        _ => Role::Cell,
    });
    let name = cell_name(look, cell, place);
    let name = match changed::name(look, cell) {
        Some(changed) => format!("{name}, {changed}"),
        None => name,
    };
    node.set_label(shown(&name).into_owned());
}

/// What a cell is called: what it is about, what it says, how the issue stands.
pub(super) fn cell_name(look: &Look<'_>, cell: Cell, place: Place) -> String {
    let session = look.session;
    let scenario = session.scenario();
    let row = match (cell.issue, cell.party) {
        (IssueLine::Issue(row), _) => row,
        (IssueLine::Group(first), _) => {
            let line = if look.grid.is_turned() {
                place.column.0
            } else {
                place.row.0
            };
            return group_look(session, first, line).map_or(String::new(), |group| {
                let folded = if group.folded { ", folded" } else { "" };
                format!("Group {}, {} issues{folded}", group.shown(), group.issues)
            });
        }
        (IssueLine::Heading, PartyLine::Party(id)) => {
            let party = scenario.party(id);
            return format!("Party {}", party.map_or(id.as_str(), |party| party.name()));
        }
        (IssueLine::Heading, line) => {
            let order = order_of_head(session.arrangement().order, line);
            let sorted = order.map_or(String::new(), |order| {
                format!(", sorted by {}", order.label())
            });
            return format!("{}{sorted}", line_title(line));
        }
    };
    let (Some(issue), Some(figures)) = (scenario.issues.get(row), session.comparison().issue(row))
    else {
        return String::new();
    };
    let title = issue.title();
    let outlook = figures.outlook.label().to_lowercase();
    let figure =
        |value: Option<f64>| value.map_or("not known".to_owned(), |value| format!("{value:.2}"));
    match cell.party {
        PartyLine::Title => format!("Issue {title}"),
        PartyLine::Gap => format!("{title}, Gap: {}", figure(figures.gap)),
        PartyLine::Priority => {
            let outcome = session.comparison().outcome(scenario, row);
            format!(
                "{title}, Priority: {}",
                figure(outcome.and_then(|outcome| outcome.priority))
            )
        }
        PartyLine::Outlook => {
            let with = reservation(figures).map_or(String::new(), |with| format!(", {with}"));
            format!("{title}, Outlook: {}{with}", figures.outlook.label())
        }
        PartyLine::Agreed => {
            let agreed = issue.agreed.as_ref().filter(|_| figures.settled);
            let text = agreed.map_or("nothing agreed".to_owned(), |agreed| {
                agreed_text(issue, agreed)
            });
            format!("{title}, agreed: {text}")
        }
        PartyLine::Party(id) => {
            let party = scenario.party(id).map_or(id.as_str(), |party| party.name());
            let stance = figures
                .party(id)
                .and_then(|f| issue.stances.get(f.stance as usize));
            let says = match stance {
                None => "no stance recorded".to_owned(),
                Some(stance) => {
                    let words = cell_words(look.field, issue, stance).into_owned();
                    if words.is_empty() {
                        format!("no {} recorded", look.field.label())
                    } else {
                        words
                    }
                }
            };
            let gap = figures.gap.map_or(String::new(), |gap| {
                format!(", gap {}", number_entry((gap * 100.0).round() / 100.0))
            });
            let moved = stance
                .and_then(|stance| moved::name(look, row, id, issue, stance))
                .map_or_else(String::new, |moved| format!(", {moved}"));
            format!("{title}, {party}: {says}{moved}{gap}, {outlook}")
        }
    }
}
