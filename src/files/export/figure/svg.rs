//! A scene as SVG: for people, with its letters embedded, or for the program's own painters.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use base64::Engine as _;

use super::subset::subset;
use crate::drawing::scene::{Align, At, Scene, Shape, Stroke, Text};
use crate::drawing::shape::{self, Piece, RIGHT_TO_LEFT_MARK};
use crate::drawing::typeface::Face;
use crate::session::clipboard::html_escaped as escaped;

/// Who reads the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// A browser or a drawing program: lines are whole, their letters embedded, their direction named.
    Other,
    /// The program's own painters: lines are cut into pieces of one face and one direction, at
    /// measured places, so that every script comes out as it was measured.
    Own,
}

/// The name that the embedded letters go by.
const FAMILY: &str = "Standpoint Sans";
/// The name of those whose figures have one width.
const FAMILY_TABULAR: &str = "Standpoint Figures";
/// What stands in where a letter is not embedded.
const FALLBACK: &str =
    "Inter,'Noto Sans','Noto Sans Arabic','Noto Sans CJK SC','Helvetica Neue',Arial,sans-serif";

/// How the faces are named to the program's own painters, before their number.
pub(super) const FACE_PREFIX: &str = "face-";

/// A drawing as text.
pub(super) struct Svg {
    pub(super) text: String,
    /// Whether a line of it, as the program's own painters see it, is set in a face of the machine.
    pub(super) needs_system_faces: bool,
}

/// The scene as SVG, `width` pixels wide.
pub(super) fn write(scene: &Scene, width: f32, title: &str, reader: Reader) -> Svg {
    let mut writer = Writer {
        svg: String::new(),
        letters: BTreeMap::new(),
        needs_system_faces: false,
        reader,
    };
    for shape in &scene.shapes {
        writer.shape(shape);
    }
    let mut svg = String::with_capacity(writer.svg.len() + 2048);
    let (w, h) = (Number(width), Number(scene.height));
    let title = escaped(&title.replace(['\n', '\r'], " "));
    let _ = writeln!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" \
         font-kerning=\"none\" xml:space=\"preserve\" role=\"img\"><title>{title}</title>"
    );
    if reader == Reader::Other {
        svg += &writer.style();
    }
    svg += &writer.svg;
    Svg {
        text: svg + "</svg>\n",
        needs_system_faces: writer.needs_system_faces,
    }
}

struct Writer {
    svg: String,
    letters: BTreeMap<Face, BTreeSet<char>>,
    needs_system_faces: bool,
    reader: Reader,
}

impl Writer {
    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Box { area, radius, fill } => {
                let _ = write!(
                    self.svg,
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                    Number(area.x),
                    Number(area.y),
                    Number(area.width),
                    Number(area.height)
                );
                if *radius > 0.0 {
                    let _ = write!(self.svg, " rx=\"{}\"", Number(*radius));
                }
                let _ = writeln!(self.svg, " fill=\"{fill}\"/>");
            }
            Shape::Disc {
                at,
                radius,
                fill,
                stroke,
            } => {
                let _ = write!(
                    self.svg,
                    "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{fill}\"",
                    Number(at.x),
                    Number(at.y),
                    Number(*radius)
                );
                self.stroke(*stroke);
                self.svg += "/>\n";
            }
            Shape::Line { from, to, stroke } => {
                let _ = write!(
                    self.svg,
                    "<path d=\"M{} {}L{} {}\"",
                    Number(from.x),
                    Number(from.y),
                    Number(to.x),
                    Number(to.y)
                );
                self.stroke(Some(*stroke));
                self.svg += "/>\n";
            }
            Shape::Polyline {
                points,
                stroke,
                dashed,
            } => {
                self.svg += "<path fill=\"none\" d=\"";
                for (number, at) in points.iter().enumerate() {
                    let step = if number == 0 { 'M' } else { 'L' };
                    let _ = write!(self.svg, "{step}{} {}", Number(at.x), Number(at.y));
                }
                self.svg += "\" stroke-linejoin=\"round\"";
                if *dashed {
                    self.svg += " stroke-dasharray=\"3 3\"";
                }
                self.stroke(Some(*stroke));
                self.svg += "/>\n";
            }
            Shape::Path {
                at,
                scale,
                path,
                fill,
                stroke,
            } => {
                let _ = write!(self.svg, "<path transform=\"{}", Moved(*at));
                if (scale - 1.0).abs() > f32::EPSILON {
                    let _ = write!(self.svg, " scale({})", Number(*scale));
                }
                let _ = write!(self.svg, "\" d=\"{path}\"");
                match fill {
                    Some(fill) => {
                        let _ = write!(self.svg, " fill=\"{fill}\"");
                    }
                    None => self.svg += " fill=\"none\"",
                }
                self.stroke(*stroke);
                if stroke.is_some() {
                    self.svg += " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
                }
                self.svg += "/>\n";
            }
            Shape::Text(text) => match self.reader {
                Reader::Other => self.whole_line(text),
                Reader::Own => self.pieces(text),
            },
            Shape::Moved { by, shapes } => {
                let _ = writeln!(self.svg, "<g transform=\"{}\">", Moved(*by));
                for shape in shapes {
                    self.shape(shape);
                }
                self.svg += "</g>\n";
            }
        }
    }

    fn stroke(&mut self, stroke: Option<Stroke>) {
        if let Some(stroke) = stroke {
            let _ = write!(
                self.svg,
                " stroke=\"{}\" stroke-width=\"{}\"",
                stroke.color,
                Number(stroke.width)
            );
        }
    }

    fn whole_line(&mut self, text: &Text) {
        let used = self.letters.entry(text.font.face).or_default();
        used.extend(text.line.text.chars());
        if text.font.face == Face::Tabular {
            let rest = text.line.text.chars();
            let rest = rest.filter(|c| Face::Tabular.advance(*c).is_none());
            self.letters.entry(Face::Regular).or_default().extend(rest);
        }
        let rtl = text.line.rtl;
        let anchor = match (text.align, rtl) {
            (Align::Middle, _) => " text-anchor=\"middle\"",
            (Align::Left, false) | (Align::Right, true) => "",
            (Align::Right, false) | (Align::Left, true) => " text-anchor=\"end\"",
        };
        let class = class(text.font.face);
        self.place(text.at, text.upwards, &format!("<text class=\"{class}\""));
        let _ = writeln!(
            self.svg,
            " font-size=\"{}\" fill=\"{}\"{anchor}{}>{}</text>",
            Number(text.font.size),
            text.color,
            if rtl { " direction=\"rtl\"" } else { "" },
            escaped(&text.line.text)
        );
    }

    fn pieces(&mut self, text: &Text) {
        let before = match text.align {
            Align::Left => 0.0,
            Align::Middle => text.line.width / 2.0,
            Align::Right => text.line.width,
        };
        for piece in shape::pieces(&text.line.text, text.line.rtl, text.font) {
            self.needs_system_faces |= piece.face.0 >= Face::ALL.len();
            for part in shape::parts(piece, text.font) {
                self.part(text, &part, part.x - before);
            }
        }
    }

    /// A piece so far along its line.
    fn part(&mut self, text: &Text, piece: &Piece, along: f32) {
        if piece.text.trim().is_empty() {
            return;
        }
        let mut at = text.at;
        if text.upwards {
            at.y -= along;
        } else {
            at.x += along;
        }
        let start = format!(
            "<text font-family=\"{FACE_PREFIX}{}\" font-weight=\"{}\"",
            piece.face.0,
            text.font.face.weight()
        );
        self.place(at, text.upwards, &start);
        // Marks on both sides keep a bracket at the edge of the piece in its direction.
        let mark = if piece.rtl {
            RIGHT_TO_LEFT_MARK.to_string()
        } else {
            String::new()
        };
        let _ = writeln!(
            self.svg,
            " font-size=\"{}\" fill=\"{}\">{mark}{}{mark}</text>",
            Number(text.font.size),
            text.color,
            escaped(&piece.text)
        );
    }

    fn place(&mut self, at: At, upwards: bool, start: &str) {
        self.svg += start;
        let _ = if upwards {
            write!(self.svg, " transform=\"{} rotate(-90)\"", Moved(at))
        } else {
            write!(self.svg, " x=\"{}\" y=\"{}\"", Number(at.x), Number(at.y))
        };
    }

    /// The style sheet, with the letters used as fonts.
    fn style(&self) -> String {
        let mut css = "<style>\n".to_owned();
        for (face, letters) in &self.letters {
            let Some(font) = subset(*face, letters) else {
                continue;
            };
            let _ = writeln!(
                css,
                "@font-face{{font-family:'{}';font-weight:{};src:url(data:font/ttf;base64,{}) format('truetype')}}",
                family(*face),
                face.weight(),
                base64::engine::general_purpose::STANDARD.encode(font)
            );
        }
        for face in Face::ALL {
            let own = match face {
                Face::Tabular => format!("'{FAMILY_TABULAR}','{FAMILY}'"),
                _ => format!("'{FAMILY}'"),
            };
            let _ = writeln!(
                css,
                ".{}{{font-family:{own},{FALLBACK};font-weight:{}}}",
                class(face),
                face.weight()
            );
        }
        css += "text{font-kerning:none;white-space:pre}\n";
        css + "</style>\n"
    }
}

fn class(face: Face) -> &'static str {
    match face {
        Face::Regular => "r",
        Face::Medium => "m",
        Face::Semibold => "s",
        Face::Tabular => "t",
    }
}

fn family(face: Face) -> &'static str {
    match face {
        Face::Tabular => FAMILY_TABULAR,
        _ => FAMILY,
    }
}

/// A number with at most two decimals; what is no number is written as 0.
struct Number(f32);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let hundredths = (f64::from(self.0) * 100.0).round();
        if hundredths.is_finite() {
            // Adding 0 makes -0 positive.
            write!(f, "{}", hundredths / 100.0 + 0.0)
        } else {
            f.write_str("0")
        }
    }
}

/// A place as a transformation.
struct Moved(At);

impl std::fmt::Display for Moved {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "translate({} {})", Number(self.0.x), Number(self.0.y))
    }
}
