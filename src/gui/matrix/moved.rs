//! What moved: an arrow from where a party stood to where it stands, while cells are shaded by movement.

use eframe::egui::{Color32, Pos2, Rect, Shape, Stroke, pos2, vec2};

use crate::compare::{CellMeasure, stance_before};
use crate::gui::icons;
use crate::gui::theme::{regular, size, space};
use crate::scenario::entry::value_text;
use crate::scenario::{Issue, PartyId, Scale, Stance, Value};

use super::cell::{OPTIONS_APART, StanceLook};
use super::look::Look;
use super::{Pen, Strip};

/// The length of an arrow's head, and half of its width.
const HEAD: f32 = 6.0;
const HALF_HEAD: f32 = 3.5;
/// How thick the arrow is.
const SHAFT: f32 = 1.6;

/// The stance that a party held at the round since which movement is shown, where it holds another now.
fn before<'a>(look: &Look<'a>, row: usize, party: PartyId) -> Option<&'a Stance> {
    let Some(CellMeasure::Movement { since }) = look.shading.measure() else {
        return None;
    };
    let session = look.session;
    stance_before(session.scenario(), session.comparison(), row, party, since)
}

/// Draws the arrow; for words a sign that they are new.
pub(super) fn arrow(pen: &mut Pen, look: &Look<'_>, strip: Strip, shown: &StanceLook<'_>) {
    let Some(before) = before(look, shown.row, shown.party.id) else {
        return;
    };
    let ink = look.tokens.ink;
    match &shown.issue.scale {
        Scale::Range(_) | Scale::Steps(_) => {
            let place = |stance: &Stance| {
                let position = shown.issue.scale.position(stance.at()?)?;
                Some(strip.at(position.midpoint()))
            };
            if let (Some(from), Some(to)) = (place(before), place(shown.stance))
                && (to - from).abs() > 0.5
            {
                let at = |x| pos2(x, strip.y);
                let ring = Stroke::new(1.2, ink);
                pen.dot(at(from), space::DOT - 1.0, strip.ground);
                pen.ring(at(from), space::DOT - 1.5, ring);
                let way = (to - from).signum();
                let begin = from + way * (space::DOT - 1.0);
                let tip = to - way * (space::DOT + 0.5);
                draw(pen, at(begin), at(tip), way, ink);
            }
        }
        Scale::Options(labels) => {
            let index = |stance: &Stance| {
                let chosen = stance.at()?.labels().first().copied()?;
                labels.iter().position(|label| *label == chosen)
            };
            if let (Some(from), Some(to)) = (index(before), index(shown.stance))
                && from != to
            {
                let at = |index: usize| {
                    let x = strip.left - space::DOT + space::ONE;
                    pos2(x + index as f32 * OPTIONS_APART, strip.y + space::TWO)
                };
                if at(from.max(to)).x <= strip.right {
                    let way = if to > from { 1.0 } else { -1.0 };
                    draw(pen, at(from), at(to), way, ink);
                }
            }
        }
        Scale::Wording => {
            if before.text().trim() != shown.stance.text().trim() {
                let text = format!("{} new words", icons::MOVEMENT);
                let font = regular(size::LABEL);
                let galley = pen.painter().layout_no_wrap(text, font, look.tokens.dim);
                let at = pos2(strip.left - space::DOT, strip.y - galley.size().y / 2.0);
                if at.x + galley.size().x <= strip.right {
                    pen.text(at, galley, look.tokens.dim);
                }
            }
        }
    }
}

/// An arrow along a line; of one too short for a shaft only the head.
fn draw(pen: &mut Pen, from: Pos2, tip: Pos2, way: f32, color: Color32) {
    let neck = tip.x - way * HEAD;
    if (neck - from.x) * way > 0.0 {
        let shaft = Rect::from_two_pos(
            pos2(from.x, from.y - SHAFT / 2.0),
            pos2(neck, from.y + SHAFT / 2.0),
        );
        pen.shape(Shape::rect_filled(shaft, 0.0, color));
    }
    let head = vec![
        tip,
        tip + vec2(-way * HEAD, -HALF_HEAD),
        tip + vec2(-way * HEAD, HALF_HEAD),
    ];
    pen.shape(Shape::convex_polygon(head, color, Stroke::NONE));
}

/// What moved, for a screen reader: `moved from a to b`.
pub(super) fn name(
    look: &Look<'_>,
    row: usize,
    party: PartyId,
    issue: &Issue,
    stance: &Stance,
) -> Option<String> {
    let before = before(look, row, party)?;
    if issue.scale == Scale::Wording {
        let is_new = before.text().trim() != stance.text().trim();
        return is_new.then(|| "new words".to_owned());
    }
    let text = |at: Option<&Value>| Some(value_text(&issue.scale, at?));
    let (from, to) = (text(before.at())?, text(stance.at())?);
    (from != to).then(|| format!("moved from {from} to {to}"))
}
