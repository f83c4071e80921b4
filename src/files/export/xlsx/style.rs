//! How cells look. Colours are those of the window's light theme.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::compare::Outlook;
use crate::drawing::palette::LIGHT;
use crate::files::export::tint::{LEVELS, number, tint};

const HEAD: u32 = 0x00_EC_EB_E7;
const GROUP: u32 = 0x00_F6_F6_F4;
const DIM: u32 = 0x00_63_65_6C;
const LINE: u32 = 0x00_B9_B8_B2;
const FAINT_LINE: u32 = 0x00_DD_DC_D7;
const LINK: u32 = 0x00_2F_6F_B2;

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
        // Room behind a number, so that it does not run into the text beside it.
        let number = || top().set_num_format("General_)");
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
            number: number(),
            shaded_number: std::array::from_fn(|level| shade(number(), level)),
            figure: top().set_num_format("0.00_)"),
            whole: top().set_num_format("#,##0_)"),
            tenths: top().set_num_format("0.0_)"),
            share: top().set_num_format("0%_)"),
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
        let color = number(LIGHT.outlook(outlook));
        self.name.clone().set_font_color(color)
    }
}
