//! What differs from another scenario, marked in the cells: a corner, and its words in name and tip.

use eframe::egui::{Rect, RichText, Shape, Stroke, Ui, vec2};

use crate::gui::differences::Changed;
use crate::gui::theme::{medium, regular, size, space, tokens};
use crate::session::grid::Cell;

use super::Pen;
use super::look::Look;

/// How far a corner reaches along the edges of its cell, in points.
const CORNER_PX: f32 = 9.0;
/// So many changes of a cell are told in its tip.
const TOLD: usize = 8;

/// Marks a changed cell: a full corner where what it shows changed, an open one where it shows
/// another round than the one that changed.
pub(super) fn mark(pen: &mut Pen, look: &Look<'_>, rect: Rect, cell: Cell) {
    let Some(how) = look
        .changed
        .and_then(|changed| changed.at(look.session, cell))
    else {
        return;
    };
    let t = look.tokens;
    let corner = |length: f32, inset: f32| {
        let at = rect.left_top() + vec2(inset, inset);
        vec![at, at + vec2(length, 0.0), at + vec2(0.0, length)]
    };
    // Parted from whatever the cell is shaded with.
    pen.shape(Shape::convex_polygon(
        corner(CORNER_PX + space::HALF, 0.0),
        t.panel,
        Stroke::NONE,
    ));
    pen.shape(match how {
        Changed::Here => Shape::convex_polygon(corner(CORNER_PX, 0.0), t.accent, Stroke::NONE),
        Changed::Elsewhere => {
            Shape::closed_line(corner(CORNER_PX - 1.5, 0.5), Stroke::new(1.0, t.accent))
        }
    });
}

/// What a changed cell is called besides its own name: `changed: position, wording`.
pub(super) fn name(look: &Look<'_>, cell: Cell) -> Option<String> {
    let changed = look.changed?;
    let how = changed.at(look.session, cell)?;
    let fields = changed.fields(look.session, cell);
    Some(match how {
        Changed::Here => format!("changed: {fields}"),
        Changed::Elsewhere => format!("changed in another round: {fields}"),
    })
}

/// Adds to the tip of a changed cell what changed.
pub(super) fn tip_ui(ui: &mut Ui, look: &Look<'_>, cell: Cell) {
    let Some(changed) = look.changed else {
        return;
    };
    let lines = changed.lines(look.session, cell);
    if lines.is_empty() {
        return;
    }
    ui.separator();
    let title = format!("Compared with {}", changed.name());
    ui.label(RichText::new(title).font(medium(size::SECONDARY)));
    for line in lines.iter().take(TOLD) {
        ui.label(RichText::new(line).font(regular(size::SECONDARY)));
    }
    if let Some(more) = lines.len().checked_sub(TOLD).filter(|more| *more > 0) {
        let text = format!("and {more} more");
        let color = tokens(ui.ctx()).dim;
        ui.label(
            RichText::new(text)
                .font(regular(size::SECONDARY))
                .color(color),
        );
    }
}
