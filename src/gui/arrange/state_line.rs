//! The line above the matrix, while something is sorted, filtered or hidden: what, and the way back.

use eframe::egui::{Button, Frame, Margin, Response, RichText, Stroke, Ui, vec2};

use crate::gui::icons;
use crate::gui::intent::Intent;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::session::Session;
use crate::session::grid::{Arrangement, Filter, Order, Sort};

use super::rearranged;

/// At most so many letters of a filter are shown.
const LETTERS: usize = 60;

/// Something that is arranged otherwise than in the file.
struct Part {
    /// What.
    text: String,
    /// What takes it back is called.
    clear: &'static str,
    /// Takes it back.
    cleared: fn(&mut Arrangement),
}

/// What is sorted, filtered and hidden.
fn parts(session: &Session) -> Vec<Part> {
    let arrangement = session.arrangement();
    let mut parts = Vec::new();
    if arrangement.order != Order::default() {
        parts.push(Part {
            text: match arrangement.order.by {
                Sort::File => format!("In file order, {}", arrangement.order.direction()),
                _ => format!("Sorted by {}", arrangement.order.label()),
            },
            clear: "Clear sort",
            cleared: |arrangement| arrangement.order = Order::default(),
        });
    }
    if !arrangement.filter.is_empty() {
        let scenario = session.scenario();
        let (shown, all) = (session.grid().issues_admitted(), scenario.issues.len());
        let words = arrangement.filter.parts(scenario).join(" · ");
        parts.push(Part {
            text: format!("{shown} of {all} issues: {words}"),
            clear: "Clear filter",
            cleared: |arrangement| arrangement.filter = Filter::default(),
        });
    }
    match arrangement.hidden.len() {
        0 => {}
        hidden => parts.push(Part {
            text: if hidden == 1 {
                "1 party hidden".to_owned()
            } else {
                format!("{hidden} parties hidden")
            },
            clear: "Show hidden parties",
            cleared: |arrangement| arrangement.hidden.clear(),
        }),
    }
    parts
}

/// Draws the line, where there is something to say.
pub(crate) fn state_line_ui(ui: &mut Ui, session: &Session) -> Vec<Intent> {
    let mut intents = Vec::new();
    let parts = parts(session);
    if parts.is_empty() {
        return intents;
    }
    line_above_ui(ui, |ui| {
        for part in &parts {
            if part_ui(ui, part) {
                intents.push(rearranged(session, part.cleared));
            }
            ui.add_space(space::THREE);
        }
        if parts.len() > 1 && link_ui(ui, "Clear all").clicked() {
            intents.push(rearranged(session, Arrangement::clear));
        }
        outdated_ui(ui, session, &mut intents);
    });
    intents
}

/// Draws a line above the matrix with this in it.
pub(crate) fn line_above_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let t = tokens(ui.ctx());
    let frame = Frame::new()
        .fill(t.ground)
        .inner_margin(Margin::symmetric(10, 2));
    let response = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::HALF;
            content(ui);
        });
    });
    let rect = response.response.rect;
    ui.painter()
        .hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, t.line));
}

/// One part and what takes it back; whether it is to be taken back.
fn part_ui(ui: &mut Ui, part: &Part) -> bool {
    let mut letters = part.text.chars();
    let mut text: String = letters.by_ref().take(LETTERS).collect();
    if letters.next().is_some() {
        text.push('…');
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::HALF;
        ui.style_mut().wrap_mode = Some(eframe::egui::TextWrapMode::Extend);
        let label = ui.label(RichText::new(text).font(regular(size::SECONDARY)));
        label.on_hover_text(&part.text);
        let cross = RichText::new(icons::CLOSE).font(regular(size::SECONDARY));
        let button = Button::new(cross)
            .frame_when_inactive(false)
            .min_size(vec2(20.0, 20.0));
        let response = ui.add(button).on_hover_text(part.clear);
        response.accessible_name(part.clear).clicked()
    })
    .inner
}

/// Says where an order is of before an edit, and applies it again.
fn outdated_ui(ui: &mut Ui, session: &Session, intents: &mut Vec<Intent>) {
    if !session.is_arrangement_outdated() {
        return;
    }
    let what = if session.arrangement().order.by == Sort::File {
        "The filter"
    } else {
        "The order"
    };
    let text = format!("{what} is from before your edits");
    let color = tokens(ui.ctx()).near;
    ui.add_space(space::THREE);
    ui.label(
        RichText::new(text)
            .font(regular(size::SECONDARY))
            .color(color),
    );
    if link_ui(ui, "Apply again").clicked() {
        intents.push(Intent::Rearrange);
    }
}

/// Draws what is done by a click in such a line.
pub(crate) fn link_ui(ui: &mut Ui, text: &str) -> Response {
    let color = tokens(ui.ctx()).accent;
    let text = RichText::new(text)
        .font(medium(size::SECONDARY))
        .color(color);
    ui.add(Button::new(text).frame_when_inactive(false))
}
