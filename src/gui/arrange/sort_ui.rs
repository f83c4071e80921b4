//! The choice of an order.

use eframe::egui::Ui;

use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::session::Session;
use crate::session::grid::{Order, Sort};

use super::choice::choice_ui;
use super::rearranged;

/// Draws the choice of an order; the one in use, chosen again, runs the other way.
pub(super) fn sort_ui(ui: &mut Ui, session: &Session, intents: &mut Vec<Intent>) {
    let order = session.arrangement().order;
    choice_ui(ui, "Sort", &order.label(), |ui| {
        for by in Sort::ALL {
            intents.extend(order_ui(ui, session, by, &words(order, by)));
        }
    });
}

/// One order to choose.
pub(super) fn order_ui(ui: &mut Ui, session: &Session, by: Sort, words: &str) -> Option<Intent> {
    let order = session.arrangement().order;
    let next = order.chosen(by);
    let response = ui.selectable_label(order.by == by, words);
    let response = if order.by == by {
        response.on_hover_text(format!("Choose it again for {}", next.direction()))
    } else {
        response
    };
    if !response.clicked() {
        return None;
    }
    ui.close();
    Some(rearranged(session, |arrangement| arrangement.order = next))
}

/// An order as it is offered: with its direction, and a mark where it is in use.
fn words(order: Order, by: Sort) -> String {
    let shown = if order.by == by { order } else { Order::by(by) };
    let label = format!("{}, {}", by.label(), shown.direction());
    if order.by == by && by != Sort::File {
        format!("{label}  {}", order_icon(order))
    } else {
        label
    }
}

/// The icon of an order's direction.
pub(crate) fn order_icon(order: Order) -> char {
    if order.is_descending() {
        icons::MOVE_DOWN
    } else {
        icons::MOVE_UP
    }
}
