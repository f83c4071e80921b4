//! Hidden characters drawn as chips, `U+202E` in a frame, wherever text is drawn: in cells, lists,
//! headings and tips, and in fields, which hold the true text all the same.

use eframe::egui::epaint::text::{
    FontPriority, GlyphBitmap, GlyphRasterizer, GlyphRasterizerRequest, RasterizedGlyph,
};
use eframe::egui::{Color32, ColorImage, vec2};
use resvg::tiny_skia::{FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};
use rustybuzz::ttf_parser::{Face, OutlineBuilder};

use crate::scenario::hidden::{code, effect_after};

/// The size of a chip's letters, as a part of that of the text around it.
const LETTERS: f32 = 0.76;
/// The height of a chip, likewise.
const HEIGHT: f32 = 1.0;
/// How far a chip reaches below the line that letters stand on, likewise.
const BELOW: f32 = 0.2;
/// The blank before and after the letters, and outside of the frame, likewise.
const PADDING: f32 = 0.22;
const MARGIN: f32 = 0.08;
/// How strongly frame and ground are seen beside the letters, 0-1.
const FRAME: f32 = 0.55;
const GROUND: f32 = 0.12;

/// What draws hidden characters; everything else is left to the faces.
pub(super) fn chips() -> GlyphRasterizer {
    GlyphRasterizer::new(
        "standpoint::chips",
        |request: &GlyphRasterizerRequest<'_>| {
            let drawn = Cluster::of(request.cluster)?;
            chip(&drawn, request.font_size_px)
        },
    )
    .with_priority(FontPriority::Highest)
}

/// A letter, if any, with the hidden characters that follow it.
struct Cluster {
    letter: Option<char>,
    hidden: Vec<String>,
}

impl Cluster {
    /// What of a cluster is to be drawn as chips; nothing where none of it is hidden.
    fn of(cluster: &str) -> Option<Self> {
        let mut letter = None;
        let mut hidden = Vec::new();
        let mut before = None;
        for character in cluster.chars() {
            if effect_after(before, character).is_some() {
                hidden.push(code(character));
            } else if before.is_none() {
                letter = Some(character);
            } else {
                // Accents and emoji are for the faces to draw.
                return None;
            }
            before = Some(character);
        }
        (!hidden.is_empty()).then_some(Self { letter, hidden })
    }
}

/// Draws chips of a size in physical pixels, white: the text's own colour tints them.
fn chip(cluster: &Cluster, size_px: f32) -> Option<RasterizedGlyph> {
    let face = Face::parse(include_bytes!("../../assets/fonts/Inter-Medium.ttf"), 0).ok()?;
    let mut pen = Pen::new(&face, size_px);
    if let Some(letter) = cluster.letter {
        pen.letter(letter, size_px)?;
    }
    for code in &cluster.hidden {
        pen.chip(code)?;
    }
    pen.done()
}

/// Draws letters and chips one after the other.
struct Pen<'f> {
    face: &'f Face<'f>,
    size_px: f32,
    right: f32,
    letters: PathBuilder,
    frames: Vec<Rect>,
}

impl<'f> Pen<'f> {
    fn new(face: &'f Face<'f>, size_px: f32) -> Self {
        Self {
            face,
            size_px,
            right: 0.0,
            letters: PathBuilder::new(),
            frames: Vec::new(),
        }
    }

    /// The line that letters stand on, below the top of the picture.
    fn base(&self) -> f32 {
        (self.size_px * HEIGHT).round()
    }

    fn letter(&mut self, letter: char, size_px: f32) -> Option<()> {
        let glyph = self.face.glyph_index(letter)?;
        let scale = size_px / f32::from(self.face.units_per_em());
        let mut outline = Outline {
            path: &mut self.letters,
            scale,
            left: self.right,
            base: (self.size_px * HEIGHT).round() - (self.size_px - size_px) * 0.1,
        };
        // A blank has no outline.
        let _ = self.face.outline_glyph(glyph, &mut outline);
        self.right += f32::from(self.face.glyph_hor_advance(glyph)?) * scale;
        Some(())
    }

    fn chip(&mut self, code: &str) -> Option<()> {
        let left = self.right + self.size_px * MARGIN;
        self.right = left + self.size_px * PADDING;
        for letter in code.chars() {
            self.letter(letter, self.size_px * LETTERS)?;
        }
        self.right += self.size_px * PADDING;
        let bottom = self.base() + self.size_px * BELOW;
        let top = bottom - self.size_px * HEIGHT;
        // On whole pixels, so that the frame is one of them wide.
        let rect = Rect::from_ltrb(
            left.round() + 0.5,
            top.round() + 0.5,
            self.right.round() - 0.5,
            bottom.round() - 0.5,
        )?;
        self.frames.push(rect);
        self.right += self.size_px * MARGIN;
        Some(())
    }

    fn done(self) -> Option<RasterizedGlyph> {
        let base = self.base();
        let height = base + (self.size_px * BELOW).ceil() + 1.0;
        let mut picture = Pixmap::new(whole(self.right) + 1, whole(height))?;
        let paint = |strength: f32| {
            let mut paint = Paint::default();
            paint.set_color(resvg::tiny_skia::Color::from_rgba(1.0, 1.0, 1.0, strength)?);
            Some(paint)
        };
        let (ground, frame, ink) = (paint(GROUND)?, paint(FRAME)?, paint(1.0)?);
        let to = Transform::identity();
        for rect in self.frames {
            let path = rounded(rect, self.size_px * 0.2)?;
            picture.fill_path(&path, &ground, FillRule::Winding, to, None);
            let stroke = Stroke::default();
            picture.stroke_path(&path, &frame, &stroke, to, None);
        }
        let letters = self.letters.finish()?;
        picture.fill_path(&letters, &ink, FillRule::Winding, to, None);
        let size = [picture.width(), picture.height()].map(|side| side as usize);
        let pixels = picture.pixels().iter();
        let pixels = pixels.map(|pixel| Color32::from_white_alpha(pixel.alpha()));
        Some(RasterizedGlyph {
            bitmap: GlyphBitmap {
                image: ColorImage::new(size, pixels.collect()),
                offset_px: vec2(0.0, -base),
                is_color: false,
            },
            advance_px: self.right,
        })
    }
}

/// A length in whole pixels, rounded up.
fn whole(length_px: f32) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a chip is a few hundred pixels long at most, and never negative"
    )]
    let whole = length_px.max(1.0).ceil() as u32;
    whole
}

/// A rectangle with round corners.
fn rounded(rect: Rect, radius: f32) -> Option<Path> {
    let (l, t, r, b) = (rect.left(), rect.top(), rect.right(), rect.bottom());
    let mut path = PathBuilder::new();
    path.move_to(l + radius, t);
    path.line_to(r - radius, t);
    path.quad_to(r, t, r, t + radius);
    path.line_to(r, b - radius);
    path.quad_to(r, b, r - radius, b);
    path.line_to(l + radius, b);
    path.quad_to(l, b, l, b - radius);
    path.line_to(l, t + radius);
    path.quad_to(l, t, l + radius, t);
    path.close();
    path.finish()
}

/// Puts the outline of a letter into a path, in pixels and downwards.
struct Outline<'p> {
    path: &'p mut PathBuilder,
    scale: f32,
    left: f32,
    base: f32,
}

impl Outline<'_> {
    fn x(&self, x: f32) -> f32 {
        self.left + x * self.scale
    }

    fn y(&self, y: f32) -> f32 {
        self.base - y * self.scale
    }
}

impl OutlineBuilder for Outline<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x(x), self.y(y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x(x), self.y(y));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (x1, y1, x, y) = (self.x(x1), self.y(y1), self.x(x), self.y(y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (x1, y1, x2, y2) = (self.x(x1), self.y(y1), self.x(x2), self.y(y2));
        self.path.cubic_to(x1, y1, x2, y2, self.x(x), self.y(y));
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Context, RawInput, text::LayoutJob};

    use super::*;
    use crate::gui::theme::{self, regular, size};

    /// How wide a text is drawn, and how many characters a cursor passes in it.
    fn laid_out(ctx: &Context, text: &str) -> (f32, usize) {
        let job =
            LayoutJob::simple_singleline(text.to_owned(), regular(size::BODY), Color32::BLACK);
        let galley = ctx.fonts_mut(|fonts| fonts.layout_job(job));
        (galley.size().x, galley.end().index.0)
    }

    #[test]
    fn hidden_characters_take_room_and_the_text_stays_the_true_one() {
        let ctx = Context::default();
        theme::install(&ctx);
        ctx.run_ui(RawInput::default(), |_| {})
            .drop_without_applying_deltas();
        let (plain, count) = laid_out(&ctx, "ab");
        for hidden in [
            "\u{202e}", "\u{200b}", "\u{1b}", "\u{200d}", "\u{feff}", "\u{fffd}",
        ] {
            let (width, letters) = laid_out(&ctx, &format!("a{hidden}b"));
            assert!(width > plain + 2.0 * size::BODY, "{hidden:?}: {width}");
            assert_eq!(letters, count + 1);
        }
        for seen in ["\t", "", "é"] {
            let (width, _) = laid_out(&ctx, &format!("a{seen}b"));
            assert!(width < plain + 5.0 * size::BODY, "{seen:?}");
            assert!(Cluster::of(seen).is_none());
        }
    }

    #[test]
    fn what_languages_and_emoji_need_is_left_to_the_faces() {
        for cluster in [
            "\r\n",
            "e\u{301}",
            "می\u{200c}",
            "👩\u{200d}🚀",
            "क\u{94d}\u{200d}",
        ] {
            assert!(Cluster::of(cluster).is_none(), "{cluster:?}");
        }
    }
}
