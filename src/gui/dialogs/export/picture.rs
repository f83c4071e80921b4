//! A figure as a picture in the dialog.

use std::fmt;

use eframe::egui::{
    ColorImage, Image, ScrollArea, TextureFilter, TextureHandle, TextureOptions, Ui, vec2,
};
use resvg::tiny_skia::{FilterQuality, Pixmap, PixmapPaint, Transform};

/// So wide a picture is at most, in pixels: sharp on a screen of twice the points.
const WIDEST: u32 = 1_400;
/// So high a picture is at most, in pixels; what is below is not shown.
const HIGHEST: u32 = 4_000;

/// A picture; drawn, it is kept where the window draws from.
#[derive(Clone)]
pub(super) enum Picture {
    /// Not drawn yet.
    Pixels(ColorImage),
    /// Drawn before.
    Texture(TextureHandle),
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Picture")
    }
}

impl Picture {
    /// Of a PNG; nothing where it is none.
    pub(super) fn of_png(bytes: &[u8]) -> Option<Self> {
        let whole = Pixmap::decode_png(bytes).ok()?;
        #[expect(clippy::cast_precision_loss, reason = "pixels of a picture")]
        let scale = (WIDEST as f32 / whole.width() as f32).min(1.0);
        let scaled = |side: u32| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                clippy::cast_precision_loss,
                reason = "smaller than before"
            )]
            let side = (side as f32 * scale).ceil() as u32;
            side.max(1)
        };
        let height = scaled(whole.height()).min(HIGHEST);
        let mut pixels = Pixmap::new(scaled(whole.width()), height)?;
        let paint = PixmapPaint {
            quality: FilterQuality::Bicubic,
            ..PixmapPaint::default()
        };
        let transform = Transform::from_scale(scale, scale);
        pixels.draw_pixmap(0, 0, whole.as_ref(), &paint, transform, None);
        let size = [pixels.width() as usize, pixels.height() as usize];
        let image = ColorImage::from_rgba_premultiplied(size, pixels.data());
        Some(Self::Pixels(image))
    }

    /// Draws it as wide as there is room.
    pub(super) fn ui(&mut self, ui: &mut Ui) {
        if let Self::Pixels(image) = self {
            let options = TextureOptions {
                mipmap_mode: Some(TextureFilter::Linear),
                ..TextureOptions::LINEAR
            };
            let image = std::mem::take(image);
            *self = Self::Texture(ui.ctx().load_texture("preview", image, options));
        }
        let Self::Texture(texture) = self else {
            return;
        };
        let size = texture.size_vec2();
        ScrollArea::vertical()
            .id_salt("picture")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                let width = ui.available_width().min(size.x);
                let shown = vec2(width, width * size.y / size.x.max(1.0));
                let image = Image::from_texture((texture.id(), shown));
                ui.add(image.alt_text("The figure as it will be written"));
            });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_figure_is_made_smaller_and_what_is_no_picture_is_none() {
        let large = Pixmap::new(2 * WIDEST, 10_000).unwrap();
        let picture = Picture::of_png(&large.encode_png().unwrap());
        let Some(Picture::Pixels(image)) = picture else {
            panic!("no picture");
        };
        assert_eq!(image.size, [WIDEST as usize, HIGHEST as usize]);
        assert!(Picture::of_png(b"GIF89a").is_none());
    }
}
