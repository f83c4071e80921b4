//! How cells look. Colours are those of the window's light theme.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::compare::Outlook;

/// How many strengths of shading there are; a cell far from the centre has the last.
pub(super) const LEVELS: usize = 8;

/// The shade, 0-1, from which each strength on is used: its number divided by this.
const LEVELS_TO_ONE: f64 = 10.0;

/// What rounding may take from a shade that stands exactly at a threshold.
const ROUNDING: f64 = 1e-9;

const FAR: [u8; 3] = [0xd6, 0x60, 0x1e];
/// How much of the colour the strongest shade has.
const STRONGEST: f64 = 0.52;

const HEAD: u32 = 0x00_EC_EB_E7;
const GROUP: u32 = 0x00_F6_F6_F4;
const DIM: u32 = 0x00_63_65_6C;
const LINE: u32 = 0x00_B9_B8_B2;
const FAINT_LINE: u32 = 0x00_DD_DC_D7;
const LINK: u32 = 0x00_2F_6F_B2;

/// The shade from which a strength on is used, 0-1.
pub(super) fn threshold(level: usize) -> f64 {
    level as f64 / LEVELS_TO_ONE - ROUNDING
}

/// The colour of a strength of shading, from 1 to [`LEVELS`].
pub(super) fn tint(level: usize) -> Color {
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
    Color::RGB(mixed.iter().fold(0, |all, part| all << 8 | part))
}

/// The strength of a shade; 0 for none.
pub(super) fn level(shade: Option<f64>) -> usize {
    let shade = shade.unwrap_or(0.0);
    (1..=LEVELS)
        .rev()
        .find(|level| shade >= threshold(*level))
        .unwrap_or(0)
}

/// The formats that all sheets share.
pub(super) struct Styles {
    /// The title of a sheet.
    pub(super) title: Format,
    /// A remark under it.
    pub(super) remark: Format,
    /// The heading of a column.
    pub(super) head: Format,
    /// The line under a row.
    pub(super) line: Format,
    /// The heading of a group, over all columns.
    pub(super) group: Format,
    /// What a row is about.
    pub(super) name: Format,
    /// Words that wrap.
    pub(super) text: Format,
    /// Words that wrap, by strength of shading.
    pub(super) shaded: [Format; LEVELS + 1],
    /// A number as it is.
    pub(super) number: Format,
    /// A number as it is, by strength of shading.
    pub(super) shaded_number: [Format; LEVELS + 1],
    /// A figure with two decimals.
    pub(super) figure: Format,
    /// A number in the unit of a Range, with as many decimals as its length calls for.
    pub(super) whole: Format,
    pub(super) tenths: Format,
    /// A share, in percent.
    pub(super) share: Format,
    /// A day.
    pub(super) date: Format,
    /// An address that may be followed.
    pub(super) link: Format,
}

impl Styles {
    pub(super) fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let text = || top().set_text_wrap();
        let shade = |format: Format, level| match level {
            0 => format,
            _ => format.set_background_color(tint(level)),
        };
        Self {
            title: Format::new().set_bold().set_font_size(14),
            remark: Format::new().set_font_color(DIM),
            head: text()
                .set_bold()
                .set_background_color(HEAD)
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(LINE),
            line: Format::new()
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(FAINT_LINE),
            group: top().set_bold().set_background_color(GROUP),
            name: text().set_bold(),
            text: text(),
            shaded: std::array::from_fn(|level| shade(text(), level)),
            number: top(),
            shaded_number: std::array::from_fn(|level| shade(top(), level)),
            figure: top().set_num_format("0.00"),
            whole: top().set_num_format("#,##0"),
            tenths: top().set_num_format("0.0"),
            share: top().set_num_format("0%"),
            date: top()
                .set_num_format("d mmm yyyy")
                .set_align(FormatAlign::Left),
            link: text()
                .set_font_color(LINK)
                .set_underline(FormatUnderline::Single),
        }
    }

    /// A number computed on a scale of this length.
    pub(super) fn on_scale(&self, length: f64) -> &Format {
        match length.abs() {
            long if long >= 1_000.0 => &self.whole,
            long if long >= 50.0 => &self.tenths,
            long if long >= 0.5 => &self.figure,
            _ => &self.number,
        }
    }

    /// The word of an outlook, in its colour.
    pub(super) fn outlook(&self, outlook: Outlook) -> Format {
        let color = match outlook {
            Outlook::Deadlock => 0x00_B2_3A_12,
            Outlook::Apart => 0x00_B8_55_16,
            Outlook::Near => 0x00_8D_64_14,
            Outlook::Overlap | Outlook::Agreed => 0x00_2F_6F_B2,
            Outlook::Unknown => DIM,
        };
        self.name.clone().set_font_color(color)
    }
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
}
