//! A stance's cell: wording, marks, position strip.

use eframe::egui::{Color32, Rect, pos2, vec2};

use crate::compare::PartyFigures;
use crate::gui::theme::{Tokens, regular, size, space};
use crate::scenario::{Issue, Label, Scale, Stance, Value, ValueSet};
use crate::session::find::{Part, Place};

use super::found::{MarkedWords, SIGN_PX, sign};
use super::look::{Ground, Look, PartyLook, inside, line, words};
use super::words::{Marks, cell_words, shown_part};
use super::{Mark, Needle, Pen, RowHeight, Strip, moved};

/// Below this width of a cell's inside, in points, there is room for fewer marks.
const NARROW: f32 = 170.0;
/// Below this width there is room for none.
const NARROWEST: f32 = 90.0;
/// So many marks have room in a wide cell.
pub(super) const MARKS_WIDE: usize = 5;
/// So many in a narrow one.
const MARKS_NARROW: usize = 3;
/// From one option's square to the next.
pub(super) const OPTIONS_APART: f32 = space::TWO + space::ONE;
/// The width of the bar at the left whose height says how strongly a cell is shaded.
const METER: f32 = 3.0;

/// A stance with what its cell is drawn from.
pub(super) struct StanceLook<'a> {
    /// The issue, by its row in the file.
    pub(super) row: usize,
    pub(super) issue: &'a Issue,
    pub(super) stance: &'a Stance,
    pub(super) figures: &'a PartyFigures,
    pub(super) party: PartyLook,
}

impl StanceLook<'_> {
    /// Its cell, for the search.
    fn place(&self) -> Place {
        Place::Stance {
            issue: self.row,
            party: self.party.id,
        }
    }
}

/// Draws a party's cell without a stance.
pub(super) fn empty_cell(pen: &mut Pen, look: &Look<'_>, rect: Rect) {
    pen.rect(rect, look.tokens.panel);
    let inner = inside(rect);
    if look.row_height != RowHeight::Compact && inner.width() > NARROWEST {
        let text = "no stance recorded";
        words(
            pen,
            inner,
            text,
            regular(size::SECONDARY),
            look.tokens.faint,
            1,
        );
    }
}

/// Draws a party's cell.
pub(super) fn stance_cell(
    pen: &mut Pen,
    look: &mut Look<'_>,
    rect: Rect,
    shown: &StanceLook<'_>,
    ground: Ground,
) {
    pen.rect(rect, ground.fill);
    meter(pen, look.tokens, rect, ground);
    if look.row_height == RowHeight::Compact {
        compact_cell(pen, look, rect, shown, ground);
        return;
    }
    let inner = inside(rect);
    let bottom = rect.bottom() - space::CELL_Y - space::ONE;
    let text = cell_words(look.field, shown.issue, shown.stance);
    let room = Rect::from_min_max(inner.min, pos2(inner.right(), bottom - space::TWO));
    let rows = lines_in(room.height());
    if let Some(needle) = look.needle {
        sought_words(pen, look, &needle, rect, room, shown);
    } else if text.is_empty() {
        words(pen, room, "–", regular(size::BODY), look.tokens.faint, 1);
    } else {
        words(pen, room, &text, regular(size::BODY), look.tokens.ink, rows);
    }
    let room = marks_room(inner.width());
    if room > 0 {
        let marks = Marks::of(shown.stance, shown.figures);
        if let Some(galley) = look.marks(pen.painter(), marks, room) {
            let at = pos2(
                inner.right() - galley.size().x,
                bottom - galley.size().y / 2.0,
            );
            pen.text(at, galley, look.tokens.dim);
        }
    }
    let strip = Strip {
        left: inner.left() + space::DOT,
        right: inner.right() - marks_px(room) - space::DOT,
        y: bottom,
        ground: ground.fill,
        track: ground.track,
    };
    position(pen, look, strip, shown);
}

/// The words with what is looked for marked, and a sign where it stands in words not to be seen.
fn sought_words(
    pen: &mut Pen,
    look: &Look<'_>,
    needle: &Needle<'_>,
    cell: Rect,
    room: Rect,
    shown: &StanceLook<'_>,
) {
    let t = look.tokens;
    let place = shown.place();
    let text = cell_words(look.field, shown.issue, shown.stance);
    let part = shown_part(look.field, shown.issue, shown.stance).filter(|_| !text.is_empty());
    let marks = part.map_or_else(Vec::new, |part| {
        // The words are shown without the blanks before them.
        let whole = shown.stance.text();
        let blanks = if part == Part::Wording {
            whole.len() - whole.trim_start().len()
        } else {
            0
        };
        needle.marks(place, part, &text, blanks)
    });
    let (text, color) = if text.is_empty() {
        ("–", t.faint)
    } else {
        (text.as_ref(), t.ink)
    };
    let laid_out = |room: Rect| {
        MarkedWords::laid_out(
            pen.painter(),
            t,
            room,
            text,
            regular(size::BODY),
            color,
            &marks,
        )
    };
    let beside = room.with_max_x(room.right() - SIGN_PX);
    let elsewhere = needle.is_elsewhere(place, part.as_slice());
    let mut words = laid_out(if elsewhere { beside } else { room });
    if words.hides && !elsewhere {
        words = laid_out(beside);
    }
    if elsewhere || words.hides {
        let gone_to = words.hides_current || needle.current_is_elsewhere(place, part.as_slice());
        sign(pen, t, cell, gone_to);
    }
    words.draw(pen, room);
}

/// Positions and marks alone, or a word where there is no position.
fn compact_cell(
    pen: &mut Pen,
    look: &Look<'_>,
    rect: Rect,
    shown: &StanceLook<'_>,
    ground: Ground,
) {
    if let Some(needle) = look
        .needle
        .filter(|needle| needle.is_elsewhere(shown.place(), &[]))
    {
        sign(
            pen,
            look.tokens,
            rect,
            needle.current_is_elsewhere(shown.place(), &[]),
        );
    }
    let inner = rect.shrink2(vec2(space::TWO, 0.0));
    let field = look.field;
    let shows_position = matches!(
        field,
        super::CellField::Wording | super::CellField::Position
    ) && shown.issue.scale != Scale::Wording;
    if !shows_position {
        let text = cell_words(field, shown.issue, shown.stance);
        line(pen, inner, &text, regular(size::LABEL), look.tokens.ink);
        return;
    }
    let strip = Strip {
        left: inner.left() + space::DOT,
        right: inner.right() - space::DOT,
        y: rect.center().y,
        ground: ground.fill,
        track: ground.track,
    };
    position(pen, look, strip, shown);
    // Private and sourceless stances are told apart even here.
    if shown.figures.private || shown.stance.cites().is_empty() {
        let color = if shown.figures.private {
            look.tokens.ink
        } else {
            look.tokens.faint
        };
        let corner = Rect::from_min_size(rect.right_top() + vec2(-5.0, 2.0), vec2(3.0, 3.0));
        pen.rect(corner, color);
    }
}

/// A bar at the left edge, as high as the cell is shaded strongly: shading without colour vision.
fn meter(pen: &mut Pen, tokens: &Tokens, rect: Rect, ground: Ground) {
    let Some(amount) = ground.amount.filter(|amount| *amount > 0.0) else {
        return;
    };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a place on the screen needs no more"
    )]
    let height = amount.clamp(0.0, 1.0) as f32 * rect.height();
    let bar = Rect::from_min_max(
        pos2(rect.left(), rect.bottom() - height),
        pos2(rect.left() + METER, rect.bottom()),
    );
    pen.rect(bar, tokens.meter);
}

/// How many lines of words have room.
pub(super) fn lines_in(height: f32) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few lines, at least one"
    )]
    let lines = ((height + space::HALF) / size::BODY / 1.2).floor().max(1.0) as usize;
    lines
}

fn position(pen: &mut Pen, look: &Look<'_>, strip: Strip, shown: &StanceLook<'_>) {
    match &shown.issue.scale {
        Scale::Range(_) | Scale::Steps(_) => {
            strip.mark(pen, &Mark::of(shown.figures, shown.party.color));
        }
        Scale::Options(labels) => options(pen, look.tokens, strip, shown, labels),
        Scale::Wording => {}
    }
    moved::arrow(pen, look, strip, shown);
}

/// Options as squares: filled where chosen, framed in the party's colour where accepted.
fn options(pen: &mut Pen, tokens: &Tokens, strip: Strip, shown: &StanceLook<'_>, labels: &[Label]) {
    let chosen = shown.stance.at().map(Value::labels).unwrap_or_default();
    let accepted = match shown.stance.accepts() {
        Some(ValueSet::Labels(labels)) => labels.as_slice(),
        _ => &[],
    };
    for (index, label) in labels.iter().enumerate() {
        let left = strip.left - space::DOT + index as f32 * OPTIONS_APART;
        let square = Rect::from_center_size(
            pos2(left + space::ONE, strip.y),
            vec2(space::TWO, space::TWO),
        );
        if square.right() > strip.right + space::DOT {
            break;
        }
        let color: Color32 = shown.party.color;
        if chosen.contains(label) {
            pen.rect(square, color);
        } else {
            let color = if accepted.contains(label) {
                color
            } else {
                tokens.faint
            };
            pen.frame(square, 1.0, color);
        }
    }
}

/// For how many marks there is room: as many in every cell of a column, so that strips compare.
fn marks_room(width: f32) -> usize {
    if width < NARROWEST {
        0
    } else if width < NARROW {
        MARKS_NARROW
    } else {
        MARKS_WIDE
    }
}

/// How wide that many marks are, with the space before them.
fn marks_px(room: usize) -> f32 {
    if room == 0 {
        0.0
    } else {
        room as f32 * (size::LABEL + space::HALF) + space::ONE
    }
}
