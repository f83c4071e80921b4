//! What is looked for, marked in the cells: the words themselves, and a sign where they stand in words
//! that a cell does not show.

use std::ops::Range;
use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{Color32, FontId, Galley, Painter, Rect, Stroke, TextFormat, pos2, vec2};

use crate::gui::icons;
use crate::gui::theme::{Tokens, regular, size, space};
use crate::session::find::{Finder, Hit, Part, Place};

use super::Pen;
use super::cell::lines_in;
use super::look::line;

/// What is looked for.
#[derive(Clone, Copy)]
pub(crate) struct Needle<'a> {
    /// What finds it.
    pub(crate) finder: &'a Finder<'a>,
    /// The hit that was gone to.
    pub(crate) current: Option<&'a Hit>,
}

/// A part of a text that is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Where, in bytes.
    range: Range<usize>,
    /// Whether it is the hit that was gone to.
    current: bool,
}

impl Needle<'_> {
    /// What to mark in a text that a cell shows, which begins at this byte of the part.
    pub(super) fn marks(&self, place: Place, part: Part, text: &str, begins: usize) -> Vec<Found> {
        if !self.finder.looks_in(part) {
            return Vec::new();
        }
        let here = self
            .current
            .filter(|hit| hit.place == place && hit.part == part);
        let ranges = self.finder.ranges(text);
        let mark = |range: Range<usize>| Found {
            current: here.is_some_and(|hit| hit.range.start == range.start + begins),
            range,
        };
        ranges.map(mark).collect()
    }

    /// Whether a cell holds hits in other parts than those it shows.
    pub(super) fn is_elsewhere(&self, place: Place, shown: &[Part]) -> bool {
        let mut hits = self.finder.hits_in(place).into_iter();
        hits.any(|hit| !shown.contains(&hit.part))
    }

    /// Whether the hit that was gone to is in this cell, in another part than those it shows.
    pub(super) fn current_is_elsewhere(&self, place: Place, shown: &[Part]) -> bool {
        self.current
            .is_some_and(|hit| hit.place == place && !shown.contains(&hit.part))
    }
}

/// A text with what is found in it on another ground; underlined where it is the hit gone to.
fn marked_job(
    tokens: &Tokens,
    text: &str,
    font: FontId,
    color: Color32,
    marks: &[Found],
) -> LayoutJob {
    let mut job = LayoutJob::default();
    append_marked(&mut job, tokens, text, font, color, marks);
    job
}

/// Adds the same to a text.
pub(super) fn append_marked(
    job: &mut LayoutJob,
    tokens: &Tokens,
    text: &str,
    font: FontId,
    color: Color32,
    marks: &[Found],
) {
    let plain = TextFormat::simple(font, color);
    let mut rest = 0;
    for found in marks {
        let format = TextFormat {
            background: tokens.found,
            underline: if found.current {
                Stroke::new(2.0, tokens.accent)
            } else {
                Stroke::NONE
            },
            ..plain.clone()
        };
        job.append(
            text.get(rest..found.range.start).unwrap_or_default(),
            0.0,
            plain.clone(),
        );
        job.append(
            text.get(found.range.clone()).unwrap_or_default(),
            0.0,
            format,
        );
        rest = found.range.end;
    }
    job.append(text.get(rest..).unwrap_or_default(), 0.0, plain);
}

/// Draws one line of text with its marks, as [`line()`] does without.
pub(super) fn marked_line(
    pen: &mut Pen,
    tokens: &Tokens,
    rect: Rect,
    text: &str,
    font: FontId,
    color: Color32,
    marks: &[Found],
) {
    if marks.is_empty() {
        return line(pen, rect, text, font, color);
    }
    let mut job = marked_job(tokens, text, font, color, marks);
    job.break_on_newline = false;
    job.wrap = TextWrapping::truncate_at_width(rect.width().max(1.0));
    let galley = pen.painter().layout_job(job);
    let top = rect.center().y - galley.size().y / 2.0;
    pen.text(pos2(rect.left(), top), galley, color);
}

/// Lines of text with their marks, laid out.
pub(super) struct MarkedWords {
    galley: Arc<Galley>,
    /// Whether there is no room for some of the marks.
    pub(super) hides: bool,
    /// Whether the hit gone to is among those.
    pub(super) hides_current: bool,
}

impl MarkedWords {
    /// As many lines as have room.
    pub(super) fn laid_out(
        painter: &Painter,
        tokens: &Tokens,
        room: Rect,
        text: &str,
        font: FontId,
        color: Color32,
        marks: &[Found],
    ) -> Self {
        let mut job = marked_job(tokens, text, font, color, marks);
        job.wrap.max_width = room.width().max(1.0);
        job.wrap.max_rows = lines_in(room.height());
        let galley = painter.layout_job(job);
        let letters: usize = galley
            .rows
            .iter()
            .map(|row| row.char_count_including_newline().0)
            .sum();
        let is_cut = |found: &&Found| {
            let before = text.get(..found.range.end).unwrap_or_default();
            galley.elided && before.chars().count() > letters
        };
        let mut cut = marks.iter().filter(is_cut).peekable();
        Self {
            hides: cut.peek().is_some(),
            hides_current: cut.any(|found| found.current),
            galley,
        }
    }

    /// Draws them into the top of a rectangle.
    pub(super) fn draw(self, pen: &mut Pen, room: Rect) {
        pen.text(room.left_top(), self.galley, Color32::PLACEHOLDER);
    }
}

/// The width that the sign takes from a cell's words, in points.
pub(super) const SIGN_PX: f32 = size::LABEL + space::ONE;

/// The sign that a cell holds hits which are not to be seen; framed where one of them was gone to.
pub(super) fn sign(pen: &mut Pen, tokens: &Tokens, cell: Rect, gone_to: bool) {
    let side = size::LABEL + space::ONE;
    let inset = vec2(-side - space::HALF, space::HALF);
    let rect = Rect::from_min_size(cell.right_top() + inset, vec2(side, side));
    pen.rect(rect, tokens.found);
    if gone_to {
        pen.frame(rect, 1.5, tokens.accent);
    }
    let inner = Rect::from_min_max(pos2(rect.left() + space::HALF, rect.top()), rect.max);
    line(
        pen,
        inner,
        &icons::SEARCH.to_string(),
        regular(size::LABEL),
        tokens.ink,
    );
}
