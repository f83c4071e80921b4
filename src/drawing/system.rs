//! The faces of the machine, for scripts that the program's own have no letters for.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use resvg::usvg::fontdb::{Database, FaceInfo, ID, Style};
use rustybuzz::ttf_parser;

use super::typeface::Face;

/// Where a face stands in the list of all: the program's own first, then the machine's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FaceIx(pub usize);

/// The program's faces and the machine's, in the order in which they are asked for a letter.
pub struct System {
    database: Arc<Database>,
    ids: Vec<ID>,
    /// The bold face of a family, by its regular one.
    bold: HashMap<FaceIx, FaceIx>,
    /// Which blocks each face has letters of, looked at when it is first asked.
    blocks: Vec<OnceLock<Blocks>>,
    found: Mutex<HashMap<char, Option<FaceIx>>>,
}

/// Blocks of 256 characters, a bit each.
struct Blocks(Box<[u64; 68]>);

impl Blocks {
    fn of(database: &Database, id: ID) -> Self {
        let mut blocks = Self(Box::new([0; 68]));
        database.with_face_data(id, |bytes, index| {
            let face = ttf_parser::Face::parse(bytes, index).ok()?;
            for table in face.tables().cmap?.subtables {
                if table.is_unicode() {
                    table.codepoints(|c| blocks.add(c >> 8));
                }
            }
            Some(())
        });
        blocks
    }

    fn add(&mut self, block: u32) {
        if let Some(bits) = self.0.get_mut(block as usize / 64) {
            *bits |= 1 << (block % 64);
        }
    }

    fn has(&self, block: u32) -> bool {
        let bits = self.0.get(block as usize / 64);
        bits.is_some_and(|bits| bits & (1 << (block % 64)) != 0)
    }
}

impl System {
    /// The faces, looked for once: not before a text needs one.
    pub fn get() -> &'static Self {
        static SYSTEM: OnceLock<System> = OnceLock::new();
        SYSTEM.get_or_init(Self::load)
    }

    fn load() -> Self {
        let (mut database, mut ids) = Face::database();
        database.load_system_fonts();
        let mut others: Vec<(u32, String, ID)> = database
            .faces()
            .filter(|face| !ids.contains(&face.id))
            .map(|face| (rank(face), face.post_script_name.clone(), face.id))
            .collect();
        // By name where the rank is one: the order of a directory is nobody's choice.
        others.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        ids.extend(others.into_iter().map(|(_, _, id)| id));
        Self {
            bold: bold_faces(&database, &ids),
            blocks: ids.iter().map(|_| OnceLock::new()).collect(),
            database: Arc::new(database),
            ids,
            found: Mutex::default(),
        }
    }

    /// The database that the names of faces speak of.
    pub fn database(&self) -> &Arc<Database> {
        &self.database
    }

    /// The name of a face in the database.
    pub fn id(&self, face: FaceIx) -> Option<ID> {
        self.ids.get(face.0).copied()
    }

    /// The face of the machine to set a letter in; nothing where none has it.
    pub fn face_for(&self, letter: char, bold: bool) -> Option<FaceIx> {
        let face = self.regular_for(letter)?;
        let heavier = self.bold.get(&face).copied().filter(|_| bold);
        Some(heavier.unwrap_or(face))
    }

    fn regular_for(&self, letter: char) -> Option<FaceIx> {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        // The first that has it, whatever was looked for before: the same text, the same faces.
        *found.entry(letter).or_insert_with(|| {
            let block = u32::from(letter) >> 8;
            (Face::ALL.len()..self.ids.len())
                .map(FaceIx)
                .find(|face| self.has_block(*face, block) && self.has(*face, letter))
        })
    }

    fn has_block(&self, face: FaceIx, block: u32) -> bool {
        let (Some(blocks), Some(id)) = (self.blocks.get(face.0), self.id(face)) else {
            return false;
        };
        let blocks = blocks.get_or_init(|| Blocks::of(&self.database, id));
        blocks.has(block)
    }

    /// Whether a face has a letter.
    pub fn has(&self, face: FaceIx, letter: char) -> bool {
        let with = |bytes: &[u8], index| {
            ttf_parser::Face::parse(bytes, index)
                .is_ok_and(|face| face.glyph_index(letter).is_some())
        };
        self.id(face)
            .and_then(|id| self.database.with_face_data(id, with))
            .unwrap_or(false)
    }
}

/// The bold face of each family that has one.
fn bold_faces(database: &Database, ids: &[ID]) -> HashMap<FaceIx, FaceIx> {
    let family = |face: &FaceInfo| face.families.first().map(|family| family.0.clone());
    let upright = |weight: u16| {
        ids.iter()
            .enumerate()
            .skip(Face::ALL.len())
            .filter_map(move |(at, id)| Some((at, database.face(*id)?)))
            .filter(move |(_, face)| face.style == Style::Normal && face.weight.0 == weight)
    };
    let mut bold: HashMap<String, FaceIx> = HashMap::new();
    for (at, face) in upright(700) {
        if let Some(family) = family(face) {
            bold.entry(family).or_insert(FaceIx(at));
        }
    }
    upright(400)
        .filter_map(|(at, face)| Some((FaceIx(at), *bold.get(&family(face)?)?)))
        .collect()
}

/// How willingly a face is taken, the lowest first: upright text faces without serifs.
fn rank(face: &FaceInfo) -> u32 {
    let name = face.families.first().map_or("", |family| family.0.as_str());
    let family = if name.starts_with("Noto Sans") {
        // The variants for one country's forms after the plain one.
        if name.contains("Mono") { 4 } else { 0 }
    } else if name.contains("Emoji") || name.contains("Symbol") {
        2
    } else if name.contains("Serif") || name.contains("Mono") || face.monospaced {
        3
    } else {
        1
    };
    let slanted = u32::from(face.style != Style::Normal);
    let weight = u32::from(face.weight.0.abs_diff(400));
    slanted * 100_000 + family * 10_000 + weight
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_set_in_the_same_face_whatever_was_set_before() {
        let (one, other) = (System::load(), System::load());
        let letters = ['中', 'ع', 'ह', 'ก', 'ֿ', '\u{10fffd}'];
        for letter in letters {
            one.face_for(letter, false);
        }
        for letter in letters.into_iter().rev() {
            assert_eq!(one.face_for(letter, false), other.face_for(letter, false));
        }
    }

    #[test]
    fn what_a_machine_has_comes_after_the_faces_of_the_program() {
        let system = System::get();
        for (at, face) in Face::ALL.into_iter().enumerate() {
            assert_eq!(face as usize, at);
            assert!(system.id(FaceIx(at)).is_some());
        }
        if let Some(face) = system.face_for('中', false) {
            assert!(face.0 >= Face::ALL.len() && system.has(face, '中'));
        }
    }
}
