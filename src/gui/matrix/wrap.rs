//! How many lines a text takes in a column, without laying it out: for the heights of ten thousand rows.

use std::collections::HashMap;

use eframe::egui::{Context, FontId};

/// The widths of a face's letters, in points.
pub(super) struct Letters {
    font: FontId,
    ascii: [f32; 128],
    others: HashMap<char, f32>,
}

impl Letters {
    /// The letters of a face.
    pub(super) fn of(ctx: &Context, font: FontId) -> Self {
        let ascii = ctx.fonts_mut(|fonts| {
            std::array::from_fn(|code| {
                let letter = u8::try_from(code).map_or(' ', char::from);
                fonts.glyph_width(&font, letter)
            })
        });
        Self {
            font,
            ascii,
            others: HashMap::new(),
        }
    }

    fn width(&mut self, ctx: &Context, letter: char) -> f32 {
        if let Some(width) = self.ascii.get(letter as usize) {
            return *width;
        }
        let font = &self.font;
        *self
            .others
            .entry(letter)
            .or_insert_with(|| ctx.fonts_mut(|fonts| fonts.glyph_width(font, letter)))
    }

    /// How many lines a text takes where lines are so wide; at least 1, at most `most`.
    pub(super) fn lines(&mut self, ctx: &Context, text: &str, width: f32, most: usize) -> usize {
        let mut lines = 1;
        let mut line = 0.0;
        // The word since the last place where the line may break.
        let mut word = 0.0;
        for letter in text.chars() {
            if lines >= most {
                return most;
            }
            if letter == '\n' {
                lines += 1;
                (line, word) = (0.0, 0.0);
                continue;
            }
            let own = self.width(ctx, letter);
            if letter.is_whitespace() {
                line += own;
                word = 0.0;
                continue;
            }
            line += own;
            word += own;
            if line > width {
                lines += 1;
                // A word longer than the line breaks within.
                line = if word < width { word } else { own };
                word = line;
            }
            if letter == '-' || is_ideograph(letter) {
                word = 0.0;
            }
        }
        lines.min(most)
    }
}

/// Whether a line may break after a letter, as between Chinese characters.
fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::theme::{regular, size};
    use eframe::egui::{RawInput, text::LayoutJob};

    #[test]
    fn lines_are_counted_as_they_are_laid_out() {
        let ctx = Context::default();
        crate::gui::theme::install(&ctx);
        ctx.run_ui(RawInput::default(), |_| {})
            .drop_without_applying_deltas();
        let texts = [
            "",
            "Short.",
            "Ukrainian forces must leave Donbas, a very long demand that is repeated at each meeting.",
            "One line\nanother line\n\nand a fourth",
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
            "Россия: линия фронта заморожена в обеих областях, как сообщается.",
        ];
        let mut letters = Letters::of(&ctx, regular(size::BODY));
        for text in texts {
            for width in [90.0, 150.0, 300.0] {
                let job = LayoutJob::simple(
                    text.to_owned(),
                    regular(size::BODY),
                    eframe::egui::Color32::BLACK,
                    width,
                );
                let laid_out = ctx.fonts_mut(|fonts| fonts.layout_job(job)).rows.len();
                let counted = letters.lines(&ctx, text, width, 50);
                // Kerning moves a break now and then, more often in narrow columns.
                assert!(
                    counted.abs_diff(laid_out) <= 1 + laid_out / 6,
                    "{text}: {counted}, not {laid_out}"
                );
                assert_eq!(letters.lines(&ctx, text, width, 2), counted.min(2));
            }
        }
    }
}
