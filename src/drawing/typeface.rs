//! The faces that come with the program: Inter in three weights, and its figures of one width.

use std::sync::{Arc, OnceLock};

use resvg::usvg::fontdb;
use rustybuzz::ttf_parser;

/// A face of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Text.
    Regular,
    /// Positions.
    Medium,
    /// Titles and names.
    Semibold,
    /// Figures in columns; what it has no letter for is set in the regular face.
    Tabular,
}

/// A face at a size in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// The face.
    pub face: Face,
    /// In pixels.
    pub size: f32,
}

impl Font {
    /// A face at a size.
    pub const fn new(face: Face, size: f32) -> Self {
        Self { face, size }
    }
}

impl Face {
    /// All; the place of each is its number.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Medium, Self::Semibold, Self::Tabular];

    /// Its file.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/Inter-Regular.ttf"),
            Self::Medium => include_bytes!("../../assets/fonts/Inter-Medium.ttf"),
            Self::Semibold => include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"),
            Self::Tabular => include_bytes!("../../assets/fonts/Inter-Tabular.ttf"),
        }
    }

    /// Its weight as CSS counts it.
    pub fn weight(self) -> u16 {
        match self {
            Self::Regular | Self::Tabular => 400,
            Self::Medium => 500,
            Self::Semibold => 600,
        }
    }

    /// How wide a letter is, in parts of the size; nothing where the face has no such letter.
    pub fn advance(self, letter: char) -> Option<f32> {
        let face = self.parsed()?;
        let advance = face.glyph_hor_advance(face.glyph_index(letter)?)?;
        Some(f32::from(advance) / f32::from(face.units_per_em()))
    }

    /// How wide the box is that stands for a letter the face has not.
    pub fn missing_advance(self) -> f32 {
        let advance = |face: &ttf_parser::Face<'_>| {
            let advance = face.glyph_hor_advance(ttf_parser::GlyphId(0))?;
            Some(f32::from(advance) / f32::from(face.units_per_em()))
        };
        self.parsed().and_then(advance).unwrap_or(0.5)
    }

    /// The face, read once.
    pub fn parsed(self) -> Option<&'static ttf_parser::Face<'static>> {
        static PARSED: OnceLock<[Option<ttf_parser::Face<'static>>; 4]> = OnceLock::new();
        let all = PARSED
            .get_or_init(|| Self::ALL.map(|face| ttf_parser::Face::parse(face.bytes(), 0).ok()));
        all.get(self as usize)?.as_ref()
    }

    /// A database with the faces of the program, and their names in it, in the order of [`Self::ALL`].
    pub fn database() -> (fontdb::Database, Vec<fontdb::ID>) {
        let mut database = fontdb::Database::new();
        let ids = Self::ALL
            .into_iter()
            .flat_map(|face| {
                database.load_font_source(fontdb::Source::Binary(Arc::new(face.bytes())))
            })
            .collect();
        (database, ids)
    }
}

#[cfg(test)]
mod tests {
    use super::Face;

    #[test]
    fn every_face_is_read_and_has_letters_of_many_languages() {
        for face in [Face::Regular, Face::Medium, Face::Semibold] {
            for letter in "Aéłßжїѣλő–“”…→".chars() {
                assert!(face.advance(letter).is_some(), "{letter} in {face:?}");
            }
            assert_eq!(face.advance('中'), None);
        }
        let digits: Vec<Option<f32>> = "0123456789"
            .chars()
            .map(|c| Face::Tabular.advance(c))
            .collect();
        assert!(
            digits
                .iter()
                .all(|width| width.is_some() && *width == digits[0])
        );
        assert_eq!(Face::database().1.len(), Face::ALL.len());
    }
}
