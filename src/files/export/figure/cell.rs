//! What a party holds on an issue, in its cell.

use crate::drawing::look::{AT, BODY, CELL_X, CELL_Y, Look, SMALL};
use crate::drawing::marks::{self, DOT, Dotted, STRIP, Strip};
use crate::drawing::scene::{Area, At, Scene, line_height};
use crate::drawing::wrap::{self, Line};
use crate::files::export::notes::stance_marks;
use crate::files::export::view::{Row, View};
use crate::scenario::{Party, Scale};

/// How many lines of a wording are shown.
const WORDING_LINES: usize = 4;
/// How many lines of a position, of a condition and of the marks.
const OTHER_LINES: usize = 2;
/// The width of the bar that says how strongly a cell is shaded.
const METER: f32 = 3.0;

/// The texts of a cell, broken into lines.
#[derive(Debug, Default)]
pub(super) struct Content {
    wording: Vec<Line>,
    has_strip: bool,
    position: Vec<Line>,
    /// Whether the position has the party's dot before it: on scales that have no strip.
    dotted: bool,
    condition: Vec<Line>,
    marks: Vec<Line>,
    /// Whether the wording was cut.
    pub(super) is_cut: bool,
}

impl Content {
    /// The height of all of it, in pixels.
    pub(super) fn height(&self) -> f32 {
        let block = |lines: &[Line], font| lines.len() as f32 * line_height(font);
        let strip = if self.has_strip { STRIP + 4.0 } else { 0.0 };
        let gap = if self.position.is_empty() && self.marks.is_empty() {
            0.0
        } else {
            3.0
        };
        block(&self.wording, BODY)
            + strip
            + gap
            + block(&self.position, AT)
            + block(&self.condition, SMALL)
            + block(&self.marks, SMALL)
    }
}

/// The texts of a party's cell, for a column with so much room.
pub(super) fn content(view: &View<'_>, row: Row<'_>, party: &Party, room: f32) -> Content {
    let Some(cell) = view.cell(row, party.id) else {
        return Content {
            wording: vec![Line::cut("no stance recorded", BODY, room)],
            ..Content::default()
        };
    };
    let include = view.options.include;
    let mut content = Content::default();
    let text = cell.stance.text().trim();
    if include.wordings && !text.is_empty() {
        content.wording = wrap::lines(text, BODY, room, WORDING_LINES);
        let shown = content.wording.last().map_or("", |line| line.text.as_str());
        content.is_cut = shown.ends_with('…') && !text.ends_with('…');
    }
    if include.positions {
        let on_scale = matches!(row.issue.scale, Scale::Range(_) | Scale::Steps(_));
        content.has_strip = on_scale && marks::has_strip(cell.figures);
        content.dotted = !on_scale;
        let room = if content.dotted {
            room - Dotted::ROOM
        } else {
            room
        };
        content.position = wrap::lines(&cell.position(row.issue), AT, room, OTHER_LINES);
    }
    if include.wordings && !cell.stance.condition().is_empty() {
        let condition = format!("If {}", cell.stance.condition());
        content.condition = wrap::lines(&condition, SMALL, room, OTHER_LINES);
    }
    let marks = stance_marks(view, cell).join(" · ");
    content.marks = wrap::lines(&marks, SMALL, room, OTHER_LINES);
    content
}

/// Draws a cell into its area.
pub(super) fn draw(
    scene: &mut Scene,
    look: &Look,
    view: &View<'_>,
    row: Row<'_>,
    party: &Party,
    content: Content,
    area: Area,
) {
    let inner = Area::new(
        area.x + CELL_X,
        area.y + CELL_Y,
        area.width - 2.0 * CELL_X,
        0.0,
    );
    let Some(cell) = view.cell(row, party.id) else {
        scene.lines(inner, content.wording, BODY, look.palette.faint);
        return;
    };
    let shade = cell.shade.filter(|_| cell.figures.in_scope);
    let shade = shade.unwrap_or(0.0).clamp(0.0, 1.0);
    let ground = look.palette.shade(shade);
    scene.area(area, ground);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a place in a figure needs no more"
    )]
    let metered = shade as f32 * area.height;
    let bar = Area::new(area.x + 1.0, area.y + area.height - metered, METER, metered);
    scene.area(bar, look.palette.meter);
    let color = look.party(party.id);
    let mut y = inner.y + scene.lines(inner, content.wording, BODY, look.palette.ink);
    if content.has_strip {
        let strip = Strip {
            left: inner.x + DOT,
            width: inner.width - 2.0 * DOT,
            y: y + 4.0 + STRIP / 2.0,
            ground,
        };
        strip.track(scene, look, row.issue);
        strip.stance(scene, look, cell.figures, color);
        y += STRIP + 4.0;
    }
    y += 3.0;
    let mut position = Area { y, ..inner };
    if content.dotted && !content.position.is_empty() {
        let dotted = Dotted::of(position, content.position.first());
        let dot = At {
            x: dotted.dot,
            y: y + line_height(AT) / 2.0,
        };
        marks::party_dot(scene, dot, ground, color, cell.figures.carried_over);
        position = dotted.text;
    }
    y += scene.lines(position, content.position, AT, look.palette.ink);
    let quiet = look.quiet(ground);
    y += scene.lines(Area { y, ..inner }, content.condition, SMALL, quiet);
    scene.lines(Area { y, ..inner }, content.marks, SMALL, quiet);
}
