//! The letters of a face that a figure uses, as a small font file for a browser.

use std::collections::BTreeSet;

use rustybuzz::ttf_parser::{self, RawFace};
use subsetter::GlyphRemapper;
use write_fonts::FontBuilder;
use write_fonts::tables::cmap::Cmap;
use write_fonts::types::{GlyphId, Tag};

use crate::drawing::typeface::Face;

/// Tables that a browser wants and that say nothing of single letters.
const KEPT: [&[u8; 4]; 3] = [b"OS/2", b"name", b"post"];

/// The face with these letters only; nothing where it has none of them or cannot be cut.
pub(super) fn subset(face: Face, letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let parsed = face.parsed()?;
    let mut places = GlyphRemapper::new();
    let mapped: Vec<(char, GlyphId)> = letters
        .iter()
        .filter_map(|letter| {
            let glyph = parsed.glyph_index(*letter)?;
            Some((*letter, GlyphId::from(places.remap(glyph.0))))
        })
        .collect();
    if mapped.is_empty() {
        return None;
    }
    let outlines = subsetter::subset(face.bytes(), 0, &places).ok()?;
    let outlines = RawFace::parse(&outlines, 0).ok()?;
    let cmap = Cmap::from_mappings(mapped).ok()?;
    let mut builder = FontBuilder::new();
    builder.add_table(&cmap).ok()?;
    for tag in KEPT {
        if let Some(table) = parsed.raw_face().table(ttf_parser::Tag::from_bytes(tag)) {
            builder.add_raw(Tag::new(tag), table);
        }
    }
    for record in outlines.table_records {
        let tag = Tag::from_u32(record.tag.0);
        if let Some(table) = outlines
            .table(record.tag)
            .filter(|_| !builder.contains(tag))
        {
            builder.add_raw(tag, table);
        }
    }
    Some(builder.build())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subset_is_small_and_keeps_its_letters_and_their_widths() {
        let letters: BTreeSet<char> = "Standpoint, Київ é 0.74".chars().collect();
        let bytes = subset(Face::Regular, &letters).unwrap();
        assert!(bytes.len() < 16_000, "{}", bytes.len());
        let face = rustybuzz::ttf_parser::Face::parse(&bytes, 0).unwrap();
        for letter in letters {
            let glyph = face.glyph_index(letter).unwrap();
            let width =
                f32::from(face.glyph_hor_advance(glyph).unwrap()) / f32::from(face.units_per_em());
            assert_eq!(Some(width), Face::Regular.advance(letter), "{letter}");
        }
        assert_eq!(face.glyph_index('x'), None);
        for table in [
            b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"name", b"OS/2", b"post",
        ] {
            assert!(
                face.raw_face()
                    .table(rustybuzz::ttf_parser::Tag::from_bytes(table))
                    .is_some()
            );
        }
    }

    #[test]
    fn a_face_without_any_of_the_letters_is_not_embedded() {
        assert_eq!(subset(Face::Regular, &['中'].into()), None);
        assert_eq!(subset(Face::Regular, &BTreeSet::new()), None);
    }
}
