//! What a right click on a head offers besides commands: sorting by it, hiding and pinning its party.

use eframe::egui::{Button, TextWrapMode, Ui};

use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::selected::Selected;
use crate::scenario::PartyId;
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
    let Some(cell) = session.active().filter(|cell| cell.issue == IssueLine::Heading) else {
        return;
    };
    match cell.party {
        PartyLine::Party(id) => party_ui(ui, session, id, intents),
        line => sort_ui(ui, session, sorts(line), intents),
    }
}

fn sort_ui(ui: &mut Ui, session: &Session, sorts: &[Sort], intents: &mut Vec<Intent>) {
    let order = session.arrangement().order;
    for by in sorts {
        let next = order.chosen(*by);
        if item_ui(ui, icons::SORT, &format!("Sort by {}", next.label())) {
            intents.push(rearranged(session, |arrangement| arrangement.order = next));
        }
    }
    if order != Order::default() && item_ui(ui, icons::CLOSE, "Back to file order") {
        intents.push(rearranged(session, |arrangement| arrangement.order = Order::default()));
    }
    if !sorts.is_empty() {
        ui.separator();
    }
}

fn party_ui(ui: &mut Ui, session: &Session, active: PartyId, intents: &mut Vec<Intent>) {
    let selected = Selected::of(session);
    let parties = if selected.whole_parties && selected.parties.contains(&active) {
        selected.parties
    } else {
        vec![active]
    };
    let these = match parties.len() {
        1 => "party".to_owned(),
        many => format!("{many} parties"),
    };
    if item_ui(ui, icons::CLOSE, &format!("Hide {these}")) {
        intents.push(rearranged(session, |arrangement| arrangement.hidden.extend(&parties)));
    }
    let pinned = &session.arrangement().pinned;
    if parties.iter().all(|party| pinned.contains(party)) {
        if item_ui(ui, icons::PIN, &format!("Unpin {these}")) {
            intents.push(rearranged(session, |arrangement| {
                arrangement.pinned.retain(|party| !parties.contains(party));
            }));
        }
    } else if item_ui(ui, icons::PIN, &format!("Pin {these}")) {
        intents.push(rearranged(session, |arrangement| arrangement.pinned.extend(&parties)));
    }
    ui.separator();
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
