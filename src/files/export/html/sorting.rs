//! Sorting without a script: each row carries its place in every order, and a chosen order is
//! laid out by the style sheet alone.

use std::fmt::Write as _;

use crate::files::export::view::{Row, View};
use crate::session::grid::{Order, Sort};

/// One order that is offered.
struct Offered {
    by: Sort,
    /// The place of each issue, by its row in the file.
    places: Vec<usize>,
}

/// The orders that are offered.
pub(super) struct Sorting(Vec<Offered>);

impl Sorting {
    pub(super) fn of(view: &View<'_>) -> Self {
        let offered: &[Sort] = if view.options.include.figures {
            &[Sort::Gap, Sort::Priority, Sort::Outlook, Sort::Name]
        } else {
            &[Sort::Name]
        };
        let places = |by: Sort| {
            let rows = Order::by(by).rows(view.scenario, view.comparison);
            let mut places = vec![0; rows.len()];
            for (place, row) in (1..).zip(rows) {
                if let Some(slot) = places.get_mut(row) {
                    *slot = place;
                }
            }
            places
        };
        let offered = offered.iter().map(|by| Offered {
            by: *by,
            places: places(*by),
        });
        Self(offered.collect())
    }

    /// The choice above the table; shown where the browser can lay out what is chosen.
    pub(super) fn choice(&self) -> String {
        let mut html = "<fieldset class=\"order\"><legend>Order</legend>\
            <label><input type=\"radio\" name=\"order\" id=\"order-given\" checked>as given</label>"
            .to_owned();
        for offered in &self.0 {
            let (id, label) = (id(offered.by), offered.by.label());
            let direction = Order::by(offered.by).direction();
            add!(
                html,
                "<label><input type=\"radio\" name=\"order\" id=\"order-{id}\">{label}, {direction}</label>"
            );
        }
        html + "</fieldset>\n"
    }

    /// A heading that chooses an order too, where that is offered.
    pub(super) fn heading(&self, name: &str, by: Sort) -> String {
        if self.0.iter().any(|offered| offered.by == by) {
            format!("<label for=\"order-{}\">{name}</label>", id(by))
        } else {
            name.to_owned()
        }
    }

    /// The places of a row, as variables of the style sheet.
    pub(super) fn places(&self, row: Row<'_>) -> String {
        let mut style = String::new();
        for offered in &self.0 {
            let place = offered.places.get(row.index).copied().unwrap_or_default();
            let written = write!(style, "--{}:{place};", id(offered.by));
            debug_assert!(written.is_ok(), "a string takes everything");
        }
        style
    }
}

/// The order as ids and variables name it.
fn id(by: Sort) -> &'static str {
    match by {
        Sort::File => "file",
        Sort::Gap => "gap",
        Sort::RemainingGap => "remaining",
        Sort::Priority => "priority",
        Sort::Salience => "salience",
        Sort::Outlook => "outlook",
        Sort::Name => "name",
    }
}
