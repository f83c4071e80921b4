//! One paragraph, heading or source, where it stands in the column.

use std::sync::Arc;

use eframe::egui::text_selection::LabelSelectionState;
use eframe::egui::{
    self, Color32, CursorIcon, Galley, Id, OpenUrl, Rect, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::gui::theme::{size, tokens};

use super::job::LINE;
use super::link::{Leads, Link};

/// The radius of a party's dot, in points.
const DOT: f32 = 4.0;
/// Left and right of a number that is narrower than a pointer is sure, in points.
const AROUND_NUMBER: f32 = 2.5;
/// Around a link with the keyboard, in points.
const RING: f32 = 2.0;

/// What stands left of a block.
#[derive(Clone, Debug)]
pub(super) enum Mark {
    /// Nothing.
    None,
    /// The dot of a party.
    Dot(Color32),
    /// The number of a source.
    Number(Arc<Galley>),
}

/// One paragraph, heading or source.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// What a screen reader takes it for.
    pub role: Role,
    /// What a screen reader says.
    pub said: String,
    /// The text, set.
    pub galley: Arc<Galley>,
    /// What in it leads somewhere.
    pub links: Vec<Link>,
    /// From the top of the column, in points.
    pub top: f32,
    /// From the left of the column, in points.
    pub indent: f32,
    /// What stands left of it.
    pub mark: Mark,
    /// Whether a line parts it from what stands above.
    pub ruled: bool,
}

impl Block {
    /// Where it ends, from the top of the column.
    pub(super) fn bottom(&self) -> f32 {
        self.top + self.galley.size().y
    }

    /// Draws it in a column that begins here; where the user wants to go.
    pub(super) fn ui(&self, ui: &Ui, id: Id, column: Rect) -> Option<Leads> {
        let t = tokens(ui.ctx());
        let at = column.min + vec2(self.indent, self.top);
        let rect = Rect::from_min_size(at, self.galley.size());
        if self.ruled {
            let y = at.y - LINE / 2.0;
            let line = Stroke::new(1.0, t.line);
            ui.painter().hline(column.x_range(), y, line);
        }
        match &self.mark {
            Mark::None => {}
            Mark::Dot(color) => {
                let middle = pos2(column.left() + DOT + 1.0, at.y + LINE / 2.0);
                ui.painter().circle_filled(middle, DOT, *color);
            }
            Mark::Number(number) => {
                let left = at.x - number.size().x - size::LABEL;
                ui.painter().galley(pos2(left, at.y), number.clone(), t.dim);
            }
        }
        let sense = Sense::CLICK | Sense::DRAG;
        let response = ui.interact(rect, id, sense);
        response.widget_info(|| WidgetInfo::labeled(self.role, true, &self.said));
        let galley = self.galley.clone();
        LabelSelectionState::label_text_selection(ui, &response, at, galley, t.ink, Stroke::NONE);
        let mut leads = None;
        for (place, link) in self.links.iter().enumerate() {
            leads = link_ui(ui, id.with(place), link, self, at).or(leads);
        }
        leads
    }
}

/// Draws what shows that a piece of text leads somewhere; where to, once it is followed.
fn link_ui(ui: &Ui, id: Id, link: &Link, block: &Block, at: egui::Pos2) -> Option<Leads> {
    let t = tokens(ui.ctx());
    let mut followed = false;
    for (row, place) in link.places(&block.galley).into_iter().enumerate() {
        let place = place.translate(at.to_vec2());
        // The keyboard goes to a link once, however many rows it runs over.
        let sense = if row == 0 {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let near = match link.leads {
            Leads::Source(_) => place.expand2(vec2(AROUND_NUMBER, 0.0)),
            Leads::Issue(_) | Leads::Page(_) => place,
        };
        let response = ui.interact(near, id.with(row), sense);
        if row == 0 {
            response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &link.name));
        }
        if response.hovered() {
            let y = place.bottom() - 2.0;
            let color = match link.leads {
                Leads::Issue(_) => t.ink,
                Leads::Source(_) | Leads::Page(_) => t.accent,
            };
            ui.painter()
                .hline(place.x_range(), y, Stroke::new(1.0, color));
        }
        if response.has_focus() {
            let ring = Stroke::new(2.0, t.accent);
            ui.painter()
                .rect_stroke(place.expand(RING), RING, ring, StrokeKind::Inside);
        }
        followed |= response.clicked();
        response
            .on_hover_cursor(CursorIcon::PointingHand)
            .on_hover_text(&link.hint);
    }
    match &link.leads {
        _ if !followed => None,
        Leads::Page(url) => {
            ui.open_url(OpenUrl::new_tab(url));
            None
        }
        leads => Some(leads.clone()),
    }
}
