//! The highlight in documents whose colours are few: a strength from 1 to [`LEVELS`], and its tint.

use crate::drawing::palette::{LIGHT, Rgb};

/// How many strengths of shading there are; a cell far from the centre has the last.
pub(super) const LEVELS: usize = 8;

/// The shade, 0-1, from which each strength on is used: its number divided by this.
const LEVELS_TO_ONE: f64 = 10.0;

/// What rounding may take from a shade that stands exactly at a threshold.
const ROUNDING: f64 = 1e-9;

/// The shade from which a strength on is used, 0-1.
pub(super) fn threshold(level: usize) -> f64 {
    level as f64 / LEVELS_TO_ONE - ROUNDING
}

/// The strength of a shade; 0 for none.
pub(super) fn level(shade: Option<f64>) -> usize {
    let shade = shade.unwrap_or(0.0);
    (1..=LEVELS)
        .rev()
        .find(|level| shade >= threshold(*level))
        .unwrap_or(0)
}

/// The colour of a strength on white, as `0xRRGGBB`: what the window has for the middle of it.
pub(super) fn tint(level: usize) -> u32 {
    let color = match level {
        0 => LIGHT.panel,
        level => LIGHT.shade((level as f64 + 0.5) / LEVELS_TO_ONE),
    };
    number(color)
}

/// A colour as `0xRRGGBB`.
pub(super) fn number(color: Rgb) -> u32 {
    u32::from_be_bytes([0, color.r, color.g, color.b])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shade_has_the_strength_of_its_tenth() {
        for (shade, wanted) in [
            (None, 0),
            (Some(f64::NAN), 0),
            (Some(0.0), 0),
            (Some(0.099), 0),
            (Some(0.1), 1),
            (Some(0.3 - 1e-16), 3),
            (Some(0.45), 4),
            (Some(1.0), LEVELS),
        ] {
            assert_eq!(level(shade), wanted, "{shade:?}");
        }
    }

    #[test]
    fn a_tint_grows_from_white() {
        assert_eq!(tint(0), 0x00_FF_FF_FF);
        let green = |level| tint(level) >> 8 & 0xff;
        assert!((1..=LEVELS).all(|level| green(level) < green(level - 1)));
    }
}
