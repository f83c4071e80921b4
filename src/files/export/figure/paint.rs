//! A scene painted by the program itself: as pixels, or on the pages of a PDF.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, FontFamily, FontResolver, Options, Tree, fontdb};

use super::svg::{self, FACE_PREFIX, Reader};
use crate::drawing::scene::Scene;
use crate::drawing::system::{FaceIx, System};
use crate::drawing::typeface::Face;
use crate::files::export::ExportError;

/// The scene as a tree that painters take.
pub(super) fn tree(scene: &Scene, width: f32) -> Result<Tree, ExportError> {
    let svg = svg::write(scene, width, "", Reader::Own);
    // A face of the machine is named only where a text needs it.
    let needs_others = svg.needs_system_faces;
    let options = Options {
        font_family: format!("{FACE_PREFIX}0"),
        font_resolver: FontResolver {
            select_font: Box::new(move |font, _| select(font, needs_others)),
            // Lines are cut where their face changes; a letter that nobody has is a box.
            select_fallback: Box::new(|_, _, _| None),
        },
        fontdb: if needs_others {
            Arc::clone(System::get().database())
        } else {
            Arc::clone(&own().database)
        },
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    Tree::from_str(&svg.text, &options).map_err(|error| ExportError::Figure(error.to_string()))
}

struct Own {
    database: Arc<fontdb::Database>,
    ids: Vec<fontdb::ID>,
}

fn own() -> &'static Own {
    static OWN: OnceLock<Own> = OnceLock::new();
    OWN.get_or_init(|| {
        let (database, ids) = Face::database();
        Own {
            database: Arc::new(database),
            ids,
        }
    })
}

fn select(font: &usvg::Font, needs_others: bool) -> Option<fontdb::ID> {
    let face = font.families().iter().find_map(|family| match family {
        FontFamily::Named(name) => name.strip_prefix(FACE_PREFIX)?.parse().ok(),
        _ => None,
    })?;
    if needs_others {
        System::get().id(FaceIx(face))
    } else {
        own().ids.get(face).copied()
    }
}

/// The scene as PNG, each of its pixels `scale` pixels wide.
pub(super) fn png(scene: &Scene, width: f32, scale: f32) -> Result<Vec<u8>, ExportError> {
    let failed = |why: &str| ExportError::Figure(why.to_owned());
    let tree = tree(scene, width)?;
    let pixels = |length: f32| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "bounded by the caller"
        )]
        let pixels = (length * scale).round().max(1.0) as u32;
        pixels
    };
    let mut pixmap = Pixmap::new(pixels(width), pixels(scene.height))
        .ok_or_else(|| failed("it is too large for a picture"))?;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixmap.as_mut(),
    );
    encoded(&pixmap).map_err(|error| failed(&error.to_string()))
}

/// The pixels as PNG. A figure has its own ground: none is transparent, and none has to be
/// copied to be written.
fn encoded(pixmap: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixmap.data())?;
    writer.finish()?;
    Ok(bytes)
}
