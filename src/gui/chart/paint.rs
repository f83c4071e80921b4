//! A scene on the screen.

use std::sync::Arc;

use eframe::egui::epaint::TextShape;
use eframe::egui::{
    self, Color32, CornerRadius, FontId, Galley, Painter, Pos2, Rect, Shape, Vec2, pos2, vec2,
};

use crate::drawing::scene::{self, Align, Area, At, Scene, Text};
use crate::drawing::shape::{self, Piece};
use crate::drawing::typeface::Face;
use crate::gui::theme::{color32, medium, regular, semibold, tabular};

use super::path::contours;

/// How long the lines of a dashed line and the gaps between them are, in points.
const DASH: f32 = 3.0;

/// An area of a scene on the screen.
pub(super) fn rect(area: Area, origin: Pos2) -> Rect {
    Rect::from_min_size(origin + vec2(area.x, area.y), vec2(area.width, area.height))
}

/// Paints a scene whose top left corner is at `origin`; what is not within the painter's clip is
/// left out.
pub(super) fn scene(painter: &Painter, scene: &Scene, origin: Pos2) {
    shapes(painter, &scene.shapes, origin.to_vec2());
}

fn shapes(painter: &Painter, shapes: &[scene::Shape], by: Vec2) {
    // Many cells are one shape to the painter.
    let mut cells = egui::Mesh::default();
    for shape in shapes {
        match shape {
            scene::Shape::Box { area, radius, fill } if *radius <= 0.0 => {
                cells.add_colored_rect(rect(*area, by.to_pos2()), color32(*fill));
            }
            _ => {
                if !cells.is_empty() {
                    painter.add(std::mem::take(&mut cells));
                }
                one(painter, shape, by);
            }
        }
    }
    if !cells.is_empty() {
        painter.add(cells);
    }
}

fn one(painter: &Painter, shape: &scene::Shape, by: Vec2) {
    let at = |at: At| pos2(at.x, at.y) + by;
    let stroke = |stroke: scene::Stroke| egui::Stroke::new(stroke.width, color32(stroke.color));
    match shape {
        scene::Shape::Box { area, radius, fill } => {
            let rect = rect(*area, by.to_pos2());
            let radius = CornerRadius::from(*radius);
            painter.rect_filled(rect, radius, color32(*fill));
        }
        scene::Shape::Disc {
            at: middle,
            radius,
            fill,
            stroke: outline,
        } => {
            let outline = outline.map_or(egui::Stroke::NONE, stroke);
            painter.circle(at(*middle), *radius, color32(*fill), outline);
        }
        scene::Shape::Line {
            from,
            to,
            stroke: line,
        } => {
            painter.line_segment([at(*from), at(*to)], stroke(*line));
        }
        scene::Shape::Polyline {
            points,
            stroke: line,
            dashed,
        } => {
            let points: Vec<Pos2> = points.iter().map(|point| at(*point)).collect();
            if *dashed {
                painter.extend(Shape::dashed_line(&points, stroke(*line), DASH, DASH));
            } else {
                painter.line(points, stroke(*line));
            }
        }
        scene::Shape::Path {
            at: corner,
            scale,
            path,
            fill,
            stroke: outline,
        } => {
            let corner = at(*corner);
            for contour in contours(path).iter() {
                let points = contour.points.iter();
                let points: Vec<Pos2> = points.map(|p| corner + p.to_vec2() * *scale).collect();
                let fill = fill.map(color32);
                let outline = outline.map(|line| {
                    let width = line.width * scale;
                    egui::Stroke::new(width, color32(line.color))
                });
                contour_shape(painter, points, contour.closed, fill, outline);
            }
        }
        scene::Shape::Text(line) => text(painter, line, by),
        scene::Shape::Moved {
            by: further,
            shapes: moved,
        } => shapes(painter, moved, by + vec2(further.x, further.y)),
    }
}

fn contour_shape(
    painter: &Painter,
    points: Vec<Pos2>,
    closed: bool,
    fill: Option<Color32>,
    outline: Option<egui::Stroke>,
) {
    if let Some(fill) = fill {
        painter.add(Shape::convex_polygon(
            points.clone(),
            fill,
            egui::Stroke::NONE,
        ));
    }
    if let Some(outline) = outline {
        painter.add(if closed {
            Shape::closed_line(points, outline)
        } else {
            Shape::line(points, outline)
        });
    }
}

/// A line of text; the pieces of one that is read from both sides stand as they are seen.
fn text(painter: &Painter, text: &Text, by: Vec2) {
    let font = font_id(text.font.face, text.font.size);
    let color = color32(text.color);
    let galley = |words: &str| painter.layout_no_wrap(words.to_owned(), font.clone(), color);
    let words = &text.line.text;
    let pieces: Vec<Arc<Galley>> = if words.is_ascii() {
        vec![galley(words)]
    } else {
        let pieces = shape::pieces(words, text.line.rtl, text.font);
        // The painter finds its own faces, but sets words from left to right, whatever their script.
        if pieces.iter().any(|piece| piece.rtl) {
            let seen = pieces.iter().flat_map(as_seen);
            seen.map(galley).collect()
        } else {
            vec![galley(words)]
        }
    };
    let width: f32 = pieces.iter().map(|piece| piece.size().x).sum();
    let mut along = match text.align {
        Align::Left => 0.0,
        Align::Middle => -width / 2.0,
        Align::Right => -width,
    };
    let at = pos2(text.at.x, text.at.y) + by;
    for piece in pieces {
        let (advance, down) = (piece.size().x, base_line(&piece));
        let shape = if text.upwards {
            let corner = at + vec2(-down, -along);
            TextShape::new(corner, piece, color).with_angle(-std::f32::consts::FRAC_PI_2)
        } else {
            TextShape::new(at + vec2(along, -down), piece, color)
        };
        along += advance;
        painter.add(shape);
    }
}

/// The words of a piece and the spaces between them, from left to right.
fn as_seen(piece: &Piece) -> Vec<&str> {
    let mut words: Vec<&str> = piece.text.split_inclusive(' ').collect();
    if !piece.rtl {
        return vec![&piece.text];
    }
    words.reverse();
    // The space after a word is at its left side.
    let parted = words.into_iter().flat_map(|word| {
        let bare = word.trim_end_matches(' ');
        [word.get(bare.len()..).unwrap_or_default(), bare]
    });
    parted.filter(|part| !part.is_empty()).collect()
}

/// How far below its top a galley's base line is.
fn base_line(galley: &Galley) -> f32 {
    let row = galley.rows.first();
    let glyph = row.and_then(|row| Some((row.pos.y, row.glyphs.first()?.pos.y)));
    glyph.map_or(0.0, |(row, glyph)| row + glyph)
}

fn font_id(face: Face, size: f32) -> FontId {
    match face {
        Face::Regular => regular(size),
        Face::Medium => medium(size),
        Face::Semibold => semibold(size),
        Face::Tabular => tabular(size),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::typeface::Font;

    #[test]
    fn words_read_from_right_to_left_stand_so() {
        let font = Font::new(Face::Regular, 12.0);
        for (words, rtl, seen) in [
            (
                "وقف إطلاق النار",
                true,
                vec!["النار", " ", "إطلاق", " ", "وقف"],
            ),
            ("one two", false, vec!["one two"]),
            ("شرط one two", true, vec!["one two", " ", "شرط"]),
        ] {
            let pieces = shape::pieces(words, rtl, font);
            let found: Vec<&str> = pieces.iter().flat_map(as_seen).collect();
            assert_eq!(found.concat(), seen.concat(), "{words}");
        }
    }
}
