//! Words of several faces flowing into lines.

use crate::drawing::palette::Rgb;
use crate::drawing::scene::Shape;
use crate::drawing::scene::{Align, At, Scene, Text, base_line, line_height};
use crate::drawing::shape;
use crate::drawing::typeface::Font;
use crate::drawing::wrap::{self, Line};

/// The most lines into which one word is broken.
const MOST_OF_A_WORD: usize = 200;

/// A piece of a paragraph in one face.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) font: Font,
    pub(super) color: Rgb,
    /// How far above the base line it stands, in pixels.
    pub(super) raised: f32,
}

/// A word, or a part of one in another face.
struct Part<'a> {
    /// Which piece it is of.
    piece: usize,
    text: &'a str,
    width: f32,
}

/// Parts without a space between them: a line is not broken within.
#[derive(Default)]
struct Unit<'a> {
    parts: Vec<Part<'a>>,
    /// How wide the space before it is, in pixels; nothing where the paragraph begins.
    space: f32,
}

impl Unit<'_> {
    fn width(&self) -> f32 {
        self.parts.iter().map(|part| part.width).sum()
    }
}

/// The lines of a paragraph, each of the height of a line in `font`.
pub(super) fn lines(pieces: &[Piece], font: Font, width: f32) -> Vec<Scene> {
    let mut flow = Flow {
        pieces,
        font,
        done: Vec::new(),
        line: Vec::new(),
        used: 0.0,
    };
    for unit in units(pieces) {
        flow.put(unit, width);
    }
    flow.end_line();
    flow.done
}

fn units(pieces: &[Piece]) -> Vec<Unit<'_>> {
    let mut units: Vec<Unit<'_>> = vec![Unit::default()];
    for (at, piece) in pieces.iter().enumerate() {
        for (word, text) in piece.text.split(' ').enumerate() {
            let is_filled = units.last().is_some_and(|unit| !unit.parts.is_empty());
            if word > 0 && is_filled {
                units.push(Unit {
                    parts: Vec::new(),
                    space: shape::width(" ", piece.font),
                });
            }
            if let (Some(unit), false) = (units.last_mut(), text.is_empty()) {
                unit.parts.push(Part {
                    piece: at,
                    text,
                    width: shape::width(text, piece.font),
                });
            }
        }
    }
    units
}

struct Flow<'p> {
    pieces: &'p [Piece],
    font: Font,
    done: Vec<Scene>,
    /// What stands in the line that is being filled.
    line: Vec<Segment>,
    used: f32,
}

/// Words of one piece in one line.
struct Segment {
    piece: usize,
    text: String,
    x: f32,
}

impl<'p> Flow<'p> {
    fn put(&mut self, unit: Unit<'p>, width: f32) {
        let wide = unit.width();
        if !self.line.is_empty() && self.used + unit.space + wide > width {
            self.end_line();
        }
        let mut space = if self.line.is_empty() {
            0.0
        } else {
            unit.space
        };
        for part in unit.parts {
            if wide > width {
                self.put_broken(&part, width);
            } else {
                self.put_part(part.piece, part.text, part.width, space);
                space = 0.0;
            }
        }
    }

    fn put_part(&mut self, piece: usize, text: &str, width: f32, space: f32) {
        let x = self.used + space;
        match self.line.last_mut() {
            // Drawn as one, so that words from right to left stand in their order.
            Some(segment) if segment.piece == piece => {
                segment.text.push_str(if space > 0.0 { " " } else { "" });
                segment.text.push_str(text);
            }
            _ => self.line.push(Segment {
                piece,
                text: text.to_owned(),
                x,
            }),
        }
        self.used = x + width;
    }

    /// A word that is wider than a line.
    fn put_broken(&mut self, part: &Part<'_>, width: f32) {
        let Some(piece) = self.pieces.get(part.piece) else {
            return;
        };
        for line in wrap::lines(part.text, piece.font, width, MOST_OF_A_WORD) {
            if self.used + line.width > width {
                self.end_line();
            }
            self.put_part(part.piece, &line.text, line.width, 0.0);
        }
    }

    fn end_line(&mut self) {
        let mut scene = Scene {
            height: line_height(self.font),
            ..Scene::default()
        };
        for segment in self.line.drain(..) {
            let Some(piece) = self.pieces.get(segment.piece) else {
                continue;
            };
            scene.shapes.push(Shape::Text(Text {
                at: At {
                    x: segment.x,
                    y: base_line(self.font) - piece.raised,
                },
                align: Align::Left,
                line: Line::of(&segment.text, piece.font),
                font: piece.font,
                color: piece.color,
                upwards: false,
            }));
        }
        self.used = 0.0;
        if !scene.shapes.is_empty() {
            self.done.push(scene);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::look::{BODY, NAME};

    fn piece(text: &str, font: Font) -> Piece {
        Piece {
            text: text.to_owned(),
            font,
            color: Rgb::hex(0),
            raised: 0.0,
        }
    }

    /// The texts of each line, with where they begin.
    fn told(scenes: &[Scene]) -> Vec<Vec<(String, f32)>> {
        let texts = |scene: &Scene| {
            let texts = scene.shapes.iter().map(|shape| match shape {
                Shape::Text(text) => (text.line.text.clone(), text.at.x),
                _ => unreachable!(),
            });
            texts.collect()
        };
        scenes.iter().map(texts).collect()
    }

    #[test]
    fn words_flow_over_faces_and_lines_and_a_stop_stays_with_its_word() {
        let pieces = [piece("Heavy", NAME), piece(". Then some words", BODY)];
        let all = shape::width("Heavy", NAME) + shape::width(". Then some words", BODY);
        let one = told(&lines(&pieces, BODY, all + 1.0));
        assert_eq!(one.len(), 1);
        assert_eq!(one[0][0].0, "Heavy");
        assert_eq!(one[0][1].0, ". Then some words");
        assert!((one[0][1].1 - shape::width("Heavy", NAME)).abs() < 0.1);
        let two = told(&lines(&pieces, BODY, all * 0.6));
        assert_eq!(two.len(), 2);
        assert!(two[1][0].1.abs() < 0.1);
        let narrow = told(&lines(&pieces, BODY, shape::width("Heavy.", NAME) + 4.0));
        assert_eq!(narrow[0].len(), 2, "{narrow:?}");
    }

    #[test]
    fn a_word_wider_than_a_line_is_broken_and_nothing_is_lost() {
        let long = "x".repeat(300);
        let pieces = [piece(&format!("to {long} end"), BODY)];
        let set = lines(&pieces, BODY, 200.0);
        let text: String = told(&set)
            .concat()
            .into_iter()
            .map(|(text, _)| text)
            .collect();
        assert_eq!(text.replace(' ', ""), format!("to{long}end"));
        for scene in &set {
            for shape in &scene.shapes {
                if let Shape::Text(text) = shape {
                    assert!(text.at.x + text.line.width <= 200.5);
                }
            }
        }
    }

    #[test]
    fn nothing_makes_no_line() {
        assert!(lines(&[], BODY, 100.0).is_empty());
        assert!(lines(&[piece("  ", BODY)], BODY, 100.0).is_empty());
    }
}
