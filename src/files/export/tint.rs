//! The highlight in documents whose colours are few: a strength from 1 to [`LEVELS`], and its tint.

/// How many strengths of shading there are; a cell far from the centre has the last.
pub(super) const LEVELS: usize = 8;

/// The shade, 0-1, from which each strength on is used: its number divided by this.
const LEVELS_TO_ONE: f64 = 10.0;

/// What rounding may take from a shade that stands exactly at a threshold.
const ROUNDING: f64 = 1e-9;

/// The colour of what is far, as the window's light theme has it: red, green, blue.
const FAR: [u8; 3] = [0xd6, 0x60, 0x1e];

/// How much of the colour the strongest shade has.
const STRONGEST: f64 = 0.52;

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

/// The colour of a strength on white, as `0xRRGGBB`.
pub(super) fn tint(level: usize) -> u32 {
    let share = STRONGEST * level as f64 / LEVELS as f64;
    let mixed = FAR.map(|part| {
        let mixed = 255.0 + (f64::from(part) - 255.0) * share;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between two bytes"
        )]
        let byte = mixed.round() as u32;
        byte
    });
    mixed.iter().fold(0, |all, part| all << 8 | part)
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
        assert_eq!(tint(LEVELS), 0x00_EA_AC_8A);
    }
}
