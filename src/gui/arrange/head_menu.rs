//! What a right click on a head offers besides commands: sorting by it, with the direction said.

use eframe::egui::{Button, TextWrapMode, Ui};

use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::session::Session;
use crate::session::grid::{IssueLine, Order, PartyLine, Sort};

use super::rearranged;

/// By what the head of a line sorts; the first is what its column shows.
fn sorts(line: PartyLine) -> &'static [Sort] {
    match line {
        PartyLine::Title => &[Sort::Name, Sort::Salience],
        PartyLine::Gap => &[Sort::Gap, Sort::RemainingGap],
        PartyLine::Outlook => &[Sort::Outlook],
        PartyLine::Priority => &[Sort::Priority],
        PartyLine::Party(_) | PartyLine::Agreed => &[],
    }
}

/// The order that the head of a line is to show, if the matrix is sorted by it.
pub(crate) fn order_of_head(order: Order, line: PartyLine) -> Option<Order> {
    sorts(line).contains(&order.by).then_some(order)
}

/// Draws what the active cell's head offers, where it is one.
pub(crate) fn head_menu_ui(ui: &mut Ui, session: &Session, intents: &mut Vec<Intent>) {
    let Some(cell) = session
        .active()
        .filter(|cell| cell.issue == IssueLine::Heading)
    else {
        return;
    };
    let sorts = sorts(cell.party);
    let order = session.arrangement().order;
    for by in sorts {
        let next = order.chosen(*by);
        if item_ui(ui, icons::SORT, &format!("Sort by {}", next.label())) {
            intents.push(rearranged(session, |arrangement| arrangement.order = next));
        }
    }
    if sorts.contains(&order.by) && item_ui(ui, icons::CLOSE, "Back to file order") {
        intents.push(rearranged(session, |arrangement| {
            arrangement.order = Order::default();
        }));
    }
    if !sorts.is_empty() {
        ui.separator();
    }
}

fn item_ui(ui: &mut Ui, icon: char, text: &str) -> bool {
    let button = Button::new(format!("{icon}  {text}")).wrap_mode(TextWrapMode::Extend);
    let response = ui.add(button);
    let clicked = response.accessible_name(text).clicked();
    if clicked {
        ui.close();
    }
    clicked
}
