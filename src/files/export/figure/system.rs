//! The faces of the machine, for scripts that the program's own have no letters for.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use resvg::usvg::fontdb::{Database, FaceInfo, ID, Style};

use super::typeface::Face;

/// Where a face stands in the list of all: the program's own first, then the machine's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct FaceIx(pub(super) usize);

/// How many searches of all faces may fail in one block of 256 characters, before the rest of
/// the block is taken to be missing too: each search opens every face of the machine.
const SEARCHES_PER_BLOCK: usize = 3;

/// The program's faces and the machine's, in the order in which they are asked for a letter.
pub(super) struct System {
    database: Arc<Database>,
    ids: Vec<ID>,
    /// The bold face of a family, by its regular one.
    bold: HashMap<FaceIx, FaceIx>,
    found: Mutex<Found>,
}

#[derive(Default)]
struct Found {
    letters: HashMap<char, Option<FaceIx>>,
    /// The faces that had a letter before; asked first, so that a text keeps to one face.
    liked: Vec<FaceIx>,
    failed: HashMap<u32, usize>,
}

impl System {
    /// The faces, looked for once: not before a text needs one.
    pub(super) fn get() -> &'static Self {
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
            database: Arc::new(database),
            ids,
            found: Mutex::default(),
        }
    }

    /// The database that the names of faces speak of.
    pub(super) fn database(&self) -> &Arc<Database> {
        &self.database
    }

    /// The name of a face in the database.
    pub(super) fn id(&self, face: FaceIx) -> Option<ID> {
        self.ids.get(face.0).copied()
    }

    /// The face of the machine to set a letter in; nothing where none has it.
    pub(super) fn face_for(&self, letter: char, bold: bool) -> Option<FaceIx> {
        let face = self.regular_for(letter)?;
        let heavier = self.bold.get(&face).copied().filter(|_| bold);
        Some(heavier.unwrap_or(face))
    }

    fn regular_for(&self, letter: char) -> Option<FaceIx> {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = found.letters.get(&letter) {
            return *known;
        }
        let liked = found
            .liked
            .iter()
            .copied()
            .find(|face| self.has(*face, letter));
        let face = liked.or_else(|| self.search(&mut found, letter));
        found.letters.insert(letter, face);
        face
    }

    fn search(&self, found: &mut Found, letter: char) -> Option<FaceIx> {
        let failed = found.failed.entry(u32::from(letter) >> 8).or_default();
        if *failed >= SEARCHES_PER_BLOCK {
            return None;
        }
        let face = (Face::ALL.len()..self.ids.len())
            .map(FaceIx)
            .find(|face| self.has(*face, letter));
        match face {
            Some(face) => found.liked.push(face),
            None => *failed += 1,
        }
        face
    }

    /// Whether a face has a letter.
    pub(super) fn has(&self, face: FaceIx, letter: char) -> bool {
        let with = |bytes: &[u8], index| {
            rustybuzz::ttf_parser::Face::parse(bytes, index)
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
