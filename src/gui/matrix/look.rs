//! What all cells of a frame share: colours, galleys used over and over, what is selected.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{Color32, FontId, Galley, Painter, Rect, pos2, vec2};

use crate::gui::differences::ChangedCells;
use crate::gui::theme::{Tokens, mix, regular, size, space};
use crate::scenario::{PartyId, Scenario};
use crate::session::Session;
use crate::session::grid::{Extent, Grid, PartyLine, Place};

use super::found::Needle;
use super::words::Marks;
use super::{CellField, Pen, RowHeight, Shading};

/// So many steps of shading are told apart.
const STEPS: usize = 64;

/// A party as its cells are drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct PartyLook {
    /// Which party.
    pub(super) id: PartyId,
    /// Its place in the file.
    pub(super) index: usize,
    /// The same, as figures are looked up.
    pub(super) column: u32,
    /// Its colour.
    pub(super) color: Color32,
}

/// What is behind a cell, and the track of its strip.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground {
    /// How strongly it is shaded, 0-1; none where it is not.
    pub(super) amount: Option<f64>,
    /// The colour behind.
    pub(super) fill: Color32,
    /// The empty track.
    pub(super) track: Color32,
}

/// What all cells of a frame share.
pub(super) struct Look<'a> {
    pub(super) session: &'a Session,
    pub(super) grid: &'a Grid,
    pub(super) tokens: &'static Tokens,
    pub(super) shading: Shading,
    pub(super) field: CellField,
    pub(super) row_height: RowHeight,
    /// Whether the keyboard is on the matrix.
    pub(super) focused: bool,
    /// The rectangle selected.
    pub(super) extent: Option<Extent>,
    /// The cell that keys go to.
    pub(super) active: Option<Place>,
    /// What is looked for, to be marked.
    pub(super) needle: Option<Needle<'a>>,
    /// What differs from another scenario, to be marked.
    pub(super) changed: Option<ChangedCells<'a>>,
    /// By their line along the parties.
    parties: Vec<Option<PartyLook>>,
    grounds: Vec<Ground>,
    marks: Vec<Option<Arc<Galley>>>,
}

impl<'a> Look<'a> {
    /// The look of this frame.
    pub(super) fn new(
        session: &'a Session,
        tokens: &'static Tokens,
        shading: Shading,
        field: CellField,
        row_height: RowHeight,
        focused: bool,
    ) -> Self {
        let grid = session.grid();
        let ground = |amount: Option<f64>| {
            let fill = amount.map_or(tokens.panel, |amount| tokens.shade(amount));
            Ground {
                amount,
                fill,
                // On a shaded cell a hairline colour would vanish.
                track: mix(fill, tokens.dim, 0.3),
            }
        };
        let steps = (0..=STEPS).map(|step| Some(step as f64 / STEPS as f64));
        Self {
            parties: party_looks(session.scenario(), grid, tokens),
            grounds: std::iter::once(None).chain(steps).map(ground).collect(),
            marks: vec![None; Marks::SETS * 2],
            extent: session.extent(),
            active: session.active().and_then(|cell| grid.place(cell)),
            session,
            grid,
            tokens,
            shading,
            field,
            row_height,
            focused,
            needle: None,
            changed: None,
        }
    }

    /// The party on a line along the parties.
    pub(super) fn party(&self, line: usize) -> Option<PartyLook> {
        self.parties.get(line).copied().flatten()
    }

    /// What is behind a cell that is shaded so strongly.
    pub(super) fn ground(&self, amount: Option<f64>) -> Ground {
        let step = amount.map_or(0, |amount| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "clamped to 0-1 before"
            )]
            let step = (amount.clamp(0.0, 1.0) * STEPS as f64).round() as usize;
            step + 1
        });
        let plain = Ground {
            amount: None,
            fill: self.tokens.panel,
            track: self.tokens.line,
        };
        Ground {
            amount,
            ..self.grounds.get(step).copied().unwrap_or(plain)
        }
    }

    /// The icons of a set of marks, laid out once a frame.
    pub(super) fn marks(
        &mut self,
        painter: &Painter,
        marks: Marks,
        room: usize,
    ) -> Option<Arc<Galley>> {
        let narrow = usize::from(room < super::cell::MARKS_WIDE);
        let slot = self.marks.get_mut(marks.index() * 2 + narrow)?;
        if slot.is_none() {
            let icons: Vec<String> = marks.icons(room).into_iter().map(String::from).collect();
            if icons.is_empty() {
                return None;
            }
            let text = icons.join("\u{200a}");
            *slot = Some(painter.layout_no_wrap(text, regular(size::LABEL), self.tokens.dim));
        }
        slot.clone()
    }
}

fn party_looks(scenario: &Scenario, grid: &Grid, tokens: &Tokens) -> Vec<Option<PartyLook>> {
    let places: std::collections::HashMap<PartyId, usize> = scenario
        .parties
        .iter()
        .enumerate()
        .map(|(index, party)| (party.id, index))
        .collect();
    grid.parties()
        .iter()
        .map(|line| match line {
            PartyLine::Party(id) => {
                let index = places.get(id).copied().unwrap_or_default();
                let own = scenario
                    .parties
                    .get(index)
                    .map_or("", |party| party.color.as_str());
                Some(PartyLook {
                    id: *id,
                    index,
                    column: u32::try_from(index).unwrap_or(u32::MAX),
                    color: tokens.party(own, index),
                })
            }
            _ => None,
        })
        .collect()
}

/// The inside of a cell.
pub(super) fn inside(rect: Rect) -> Rect {
    rect.shrink2(vec2(space::CELL_X, space::CELL_Y))
}

/// Draws lines of text into the top of a rectangle, cut with an ellipsis.
pub(super) fn words(
    pen: &mut Pen,
    rect: Rect,
    text: &str,
    font: FontId,
    color: Color32,
    rows: usize,
) -> f32 {
    let mut job = LayoutJob::simple(text.to_owned(), font, color, rect.width().max(1.0));
    job.wrap.max_rows = rows.max(1);
    lay(pen, rect, job, color)
}

/// Draws one line of text into the middle of a rectangle, cut with an ellipsis.
pub(super) fn line(pen: &mut Pen, rect: Rect, text: &str, font: FontId, color: Color32) {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap = TextWrapping::truncate_at_width(rect.width().max(1.0));
    let galley = pen.painter().layout_job(job);
    let top = rect.center().y - galley.size().y / 2.0;
    pen.text(pos2(rect.left(), top), galley, color);
}

/// Draws a laid-out text; its height.
pub(super) fn lay(pen: &mut Pen, rect: Rect, job: LayoutJob, color: Color32) -> f32 {
    let galley = pen.painter().layout_job(job);
    let height = galley.size().y;
    pen.text(rect.left_top(), galley, color);
    height
}
