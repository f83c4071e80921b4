//! How wide a text is, and in which pieces it stands from left to right.

use resvg::usvg::fontdb;
use rustybuzz::{Direction, Feature, UnicodeBuffer, ttf_parser::Tag};
use unicode_bidi::{BidiInfo, Direction as BaseDirection, Level, get_base_direction};
use unicode_segmentation::UnicodeSegmentation;

use super::system::{FaceIx, System};
use super::typeface::{Face, Font};

/// A mark that makes what stands beside it run from right to left.
pub const RIGHT_TO_LEFT_MARK: char = '\u{200f}';

/// A part of a line in one face and one direction.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// What it says, in the order in which it is written.
    pub text: String,
    /// What it is set in.
    pub face: FaceIx,
    /// How far from the left end of the line it begins, in pixels.
    pub x: f32,
    /// Whether it is read from right to left.
    pub rtl: bool,
}

/// What a reader sees as one letter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letter<'a> {
    /// Its signs.
    pub text: &'a str,
    /// Its width in pixels.
    pub width: f32,
}

/// Whether a text is read from right to left: its first letter with a direction says so.
pub fn is_rtl(text: &str) -> bool {
    get_base_direction(text) == BaseDirection::Rtl
}

/// The letters of a text as it is written, each with its width.
pub fn letters(text: &str, font: Font) -> Vec<Letter<'_>> {
    let mut all = Vec::with_capacity(text.len());
    for (part, face) in by_face(text, font.face) {
        let measured = advances(part, face, is_rtl(part));
        let mut clusters = measured.iter().peekable();
        for (start, letter) in part.grapheme_indices(true) {
            let mut width = 0.0;
            while let Some(cluster) = clusters.next_if(|c| c.start < start + letter.len()) {
                width += cluster.width * font.size;
            }
            all.push(Letter {
                text: letter,
                width,
            });
        }
    }
    all
}

/// How wide a text is, in pixels.
pub fn width(text: &str, font: Font) -> f32 {
    letters(text, font).iter().map(|letter| letter.width).sum()
}

/// A line in the order in which it is seen: pieces from left to right.
pub fn pieces(line: &str, rtl: bool, font: Font) -> Vec<Piece> {
    let level = if rtl { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(line, Some(level));
    let mut pieces = Vec::new();
    let mut x = 0.0;
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let rtl = levels.get(run.start).is_some_and(Level::is_rtl);
            let Some(text) = line.get(run) else {
                continue;
            };
            let mut parts = by_face(text, font.face);
            if rtl {
                parts.reverse();
            }
            for (part, face) in parts {
                pieces.push(Piece {
                    text: part.to_owned(),
                    face,
                    x,
                    rtl,
                });
                let advances = advances(part, face, rtl);
                x += advances.iter().map(|c| c.width).sum::<f32>() * font.size;
            }
        }
    }
    pieces
}

/// A piece cut into letters where letters are made of several signs, for a painter that does not
/// reckon with all of them; scripts whose letters join are never cut.
pub fn parts(piece: Piece, font: Font) -> Vec<Piece> {
    let is_simple = |letter: &str| letter.chars().count() == 1;
    let joins = |c: char| matches!(c, '\u{1800}'..='\u{18af}');
    if piece.rtl
        || piece.face.0 < Face::ALL.len()
        || piece.text.graphemes(true).all(is_simple)
        || piece.text.chars().any(joins)
    {
        return vec![piece];
    }
    let mut x = piece.x;
    letters(&piece.text, font)
        .into_iter()
        .map(|letter| {
            let part = Piece {
                text: letter.text.to_owned(),
                x,
                ..piece
            };
            x += letter.width;
            part
        })
        .collect()
}

/// A text cut where its face changes; what no face has stays in the wanted one.
fn by_face(text: &str, wanted: Face) -> Vec<(&str, FaceIx)> {
    let mut parts: Vec<(&str, FaceIx)> = Vec::new();
    let mut start = 0;
    let mut current: Option<FaceIx> = None;
    for (at, letter) in text.grapheme_indices(true) {
        let face = face_of(letter, wanted, current);
        if let Some(before) = current.filter(|before| *before != face) {
            parts.extend(text.get(start..at).map(|part| (part, before)));
            start = at;
        }
        current = Some(face);
    }
    if let Some(face) = current {
        parts.extend(text.get(start..).map(|part| (part, face)));
    }
    parts
}

fn face_of(letter: &str, wanted: Face, before: Option<FaceIx>) -> FaceIx {
    let own = |face: Face| FaceIx(face as usize);
    let is_seen = |c: &char| !is_invisible(*c);
    // A space between two words of another script stays with them: their piece is not cut.
    if let Some(before) = before.filter(|face| face.0 >= Face::ALL.len())
        && letter == " "
        && System::get().has(before, ' ')
    {
        return before;
    }
    let has = |face: Face| {
        letter
            .chars()
            .filter(is_seen)
            .all(|c| face.advance(c).is_some())
    };
    if has(wanted) {
        return own(wanted);
    }
    if wanted == Face::Tabular && has(Face::Regular) {
        return own(Face::Regular);
    }
    letter
        .chars()
        .find(is_seen)
        .and_then(|c| System::get().face_for(c, wanted == Face::Semibold))
        .unwrap_or(own(wanted))
}

/// Whether a character only steers how others are shown.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ad}' | '\u{61c}' | '\u{e0020}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

/// The width of what begins at a byte of a text, in parts of the size.
struct Cluster {
    start: usize,
    width: f32,
}

/// The widths along a text, in the order in which it is written.
fn advances(text: &str, face: FaceIx, rtl: bool) -> Vec<Cluster> {
    if let Some(own) = Face::ALL.get(face.0) {
        // The program's own face is set without kerning, in a browser as here: what is embedded
        // in an SVG has no tables for it.
        return text
            .char_indices()
            .map(|(start, c)| Cluster {
                start,
                width: match own.advance(c) {
                    Some(width) => width,
                    None if is_invisible(c) => 0.0,
                    // The box that stands for a letter nobody has.
                    None => own.missing_advance(),
                },
            })
            .collect();
    }
    let system = System::get();
    let shaped = system
        .id(face)
        .and_then(|id| shaped(system.database(), id, text, rtl));
    shaped.unwrap_or_default()
}

fn shaped(
    database: &fontdb::Database,
    id: fontdb::ID,
    text: &str,
    rtl: bool,
) -> Option<Vec<Cluster>> {
    database.with_face_data(id, |bytes, index| {
        let face = rustybuzz::Face::from_slice(bytes, index)?;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(if rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        });
        let unkerned = [Feature::new(Tag::from_bytes(b"kern"), 0, ..)];
        let glyphs = rustybuzz::shape(&face, &unkerned, buffer);
        #[expect(clippy::cast_precision_loss, reason = "units of a face are small")]
        let upem = face.units_per_em() as f32;
        let mut clusters: Vec<Cluster> = glyphs
            .glyph_infos()
            .iter()
            .zip(glyphs.glyph_positions())
            .map(|(info, position)| Cluster {
                start: info.cluster as usize,
                #[expect(clippy::cast_precision_loss, reason = "units of a face are small")]
                width: position.x_advance as f32 / upem,
            })
            .collect();
        clusters.sort_by_key(|cluster| cluster.start);
        Some(clusters)
    })?
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: Font = Font::new(Face::Regular, 10.0);

    #[test]
    fn a_line_stands_in_the_order_in_which_it_is_seen() {
        for (line, rtl, seen) in [
            ("one two", false, vec!["one two"]),
            ("abc שלום", false, vec!["abc", "שלום"]),
            ("שלום abc", true, vec!["abc", "שלום"]),
            ("של 12 ום", true, vec!["ום", "12", "של"]),
        ] {
            let pieces = pieces(line, rtl, FONT);
            let texts: Vec<&str> = pieces
                .iter()
                .map(|piece| piece.text.trim())
                .filter(|text| !text.is_empty())
                .collect();
            assert_eq!(texts, seen, "{line}");
            assert!(pieces.windows(2).all(|two| two[0].x <= two[1].x));
        }
    }

    #[test]
    fn a_text_is_as_wide_as_its_letters() {
        let text = "Positions, позиції";
        let sum: f32 = text.chars().filter_map(|c| Face::Regular.advance(c)).sum();
        assert!((width(text, FONT) - sum * 10.0).abs() < 0.01);
        assert!(
            width("\u{10fffd}", FONT) > 0.0,
            "a letter that nobody has is a box"
        );
        assert!(width("", FONT).abs() < f32::EPSILON);
    }
}
