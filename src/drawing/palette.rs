//! The colours of the program, one table per theme, for the window, the page and the figures.
//!
//! What a colour stands for is said once, here; what draws with it turns it into its own type.

use crate::compare::Outlook;

/// A colour without transparency, in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb {
    /// Red, 0-255.
    pub r: u8,
    /// Green, 0-255.
    pub g: u8,
    /// Blue, 0-255.
    pub b: u8,
}

/// The colours of one theme.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// Behind panels, group rows.
    pub ground: Rgb,
    /// Matrix, inspector, cards.
    pub panel: Rgb,
    /// Table header, toolbar.
    pub header: Rgb,
    /// Hairlines, empty tracks.
    pub line: Rgb,
    /// Text.
    pub ink: Rgb,
    /// Secondary text.
    pub dim: Rgb,
    /// Placeholders.
    pub faint: Rgb,
    /// Selection, focus, active view.
    pub accent: Rgb,
    /// The far end of the gap ramp.
    pub far: Rgb,
    /// The bar beside a shaded cell that says how strongly it is shaded.
    pub meter: Rgb,
    /// Behind text that is being looked for.
    pub found: Rgb,
    /// Deadlock; also what went wrong.
    pub deadlock: Rgb,
    /// Apart.
    pub apart: Rgb,
    /// Near.
    pub near: Rgb,
    /// Overlap and agreed.
    pub overlap: Rgb,
    /// How far the colours of parties without one of their own are lifted towards white, 0-1.
    pub lift: f32,
}

/// Dark on white.
pub const LIGHT: Palette = Palette {
    ground: Rgb::hex(0xf6_f6f4),
    panel: Rgb::hex(0xff_ffff),
    header: Rgb::hex(0xfb_fbfa),
    line: Rgb::hex(0xe2_e1dc),
    ink: Rgb::hex(0x1d_1f23),
    dim: Rgb::hex(0x63_656c),
    faint: Rgb::hex(0x8a_8b91),
    accent: Rgb::hex(0x2f_6fb2),
    far: Rgb::hex(0xd6_601e),
    meter: Rgb::hex(0x9c_420f),
    found: Rgb::hex(0xff_e082),
    deadlock: Rgb::hex(0xb2_3a12),
    apart: Rgb::hex(0xb0_5014),
    near: Rgb::hex(0x8d_6414),
    overlap: Rgb::hex(0x2f_6fb2),
    lift: 0.0,
};

/// Light on dark.
pub const DARK: Palette = Palette {
    ground: Rgb::hex(0x17_181b),
    panel: Rgb::hex(0x1e_2024),
    header: Rgb::hex(0x21_2328),
    line: Rgb::hex(0x2e_3137),
    ink: Rgb::hex(0xe9_e8e4),
    dim: Rgb::hex(0x9a_9ca3),
    faint: Rgb::hex(0x7c_7f88),
    accent: Rgb::hex(0x6a_a9e9),
    far: Rgb::hex(0xe0_702c),
    meter: Rgb::hex(0xff_a878),
    found: Rgb::hex(0x6b_5512),
    deadlock: Rgb::hex(0xff_7a4d),
    apart: Rgb::hex(0xee_8c4a),
    near: Rgb::hex(0xd8_ad55),
    overlap: Rgb::hex(0x6a_a9e9),
    lift: 0.25,
};

/// Colours for parties that have none of their own: told apart without colour vision, in file order.
pub const PARTY: [Rgb; 10] = [
    Rgb::hex(0x8a_5ab5),
    Rgb::hex(0xb8_8600),
    Rgb::hex(0x3a_7fc4),
    Rgb::hex(0xc4_568f),
    Rgb::hex(0x2a_8f83),
    Rgb::hex(0x7a_6a55),
    Rgb::hex(0x5b_6ee0),
    Rgb::hex(0xb0_702e),
    Rgb::hex(0x5f_8a2f),
    Rgb::hex(0x6b_707b),
];

/// How far along the ramp the far end is reached, 0-1: text keeps its contrast on every step.
pub const RAMP_END: f32 = 0.5;

impl Palette {
    /// The colour of a shaded cell: `amount` 0 (no gap) to 1 (the whole scale), even in lightness.
    pub fn shade(&self, amount: f64) -> Rgb {
        #[expect(clippy::cast_possible_truncation, reason = "a colour needs no more")]
        let amount = amount.clamp(0.0, 1.0) as f32;
        self.panel.mix(self.far, amount * RAMP_END)
    }

    /// The colour of an outlook's icon and word.
    pub fn outlook(&self, outlook: Outlook) -> Rgb {
        match outlook {
            Outlook::Deadlock => self.deadlock,
            Outlook::Apart => self.apart,
            Outlook::Near => self.near,
            Outlook::Overlap | Outlook::Agreed => self.overlap,
            Outlook::Unknown => self.dim,
        }
    }

    /// The colour of a party that has none of its own, by its place in the file.
    pub fn party(&self, place: usize) -> Rgb {
        let color = PARTY.get(place % PARTY.len()).copied().unwrap_or(self.dim);
        color.mix(Rgb::hex(0xff_ffff), self.lift)
    }
}

impl Rgb {
    /// The colour `0xrrggbb`.
    pub const fn hex(rgb: u32) -> Self {
        let [_, r, g, b] = rgb.to_be_bytes();
        Self { r, g, b }
    }

    /// The colour `#rrggbb`; nothing for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| {
            digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
        })?;
        u32::from_str_radix(digits, 16).ok().map(Self::hex)
    }

    /// A mixture with another colour, even in perceived lightness (`OKLab`); `amount` 0-1 of the other.
    #[must_use]
    pub fn mix(self, other: Self, amount: f32) -> Self {
        if amount <= 0.0 {
            return self;
        }
        let (a, b) = (self.to_oklab(), other.to_oklab());
        Self::from_oklab(std::array::from_fn(|i| a[i] + (b[i] - a[i]) * amount))
    }

    /// Red, green and blue in linear light, 0-1.
    pub fn linear(self) -> [f32; 3] {
        [self.r, self.g, self.b].map(linear)
    }

    /// From red, green and blue in linear light, 0-1.
    pub fn from_linear(rgb: [f32; 3]) -> Self {
        let [r, g, b] = rgb.map(gamma);
        Self { r, g, b }
    }

    /// To the perceptual space `OKLab` (B. Ottosson, A perceptual color space for image processing, 2020).
    #[expect(
        clippy::many_single_char_names,
        reason = "the names of the published formula"
    )]
    pub fn to_oklab(self) -> [f32; 3] {
        let [r, g, b] = self.linear();
        let l = (0.412_221_46 * r + 0.536_332_55 * g + 0.051_445_995 * b).cbrt();
        let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
        let s = (0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b).cbrt();
        [
            0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
            1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
        ]
    }

    #[expect(
        clippy::many_single_char_names,
        reason = "the names of the published formula"
    )]
    fn from_oklab([l, a, b]: [f32; 3]) -> Self {
        let (x, y, z) = (
            (l + 0.396_337_78 * a + 0.215_803_76 * b).powi(3),
            (l - 0.105_561_346 * a - 0.063_854_17 * b).powi(3),
            (l - 0.089_484_18 * a - 1.291_485_5 * b).powi(3),
        );
        Self::from_linear([
            4.076_741_7 * x - 3.307_711_6 * y + 0.230_969_94 * z,
            -1.268_438 * x + 2.609_757_4 * y - 0.341_319_38 * z,
            -0.004_196_086_3 * x - 0.703_418_6 * y + 1.707_614_7 * z,
        ])
    }
}

impl std::fmt::Display for Rgb {
    /// As `#rrggbb`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }
}

fn linear(c: u8) -> f32 {
    let c = f32::from(c) / 255.0;
    if c <= 0.040_45 {
        c / 12.92
    } else {
        ((c + 0.055) / 1.055).powf(2.4)
    }
}

fn gamma(c: f32) -> u8 {
    let c = if c <= 0.003_130_8 {
        c * 12.92
    } else {
        1.055 * c.powf(1.0 / 2.4) - 0.055
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0-255 before"
    )]
    let byte = (c.clamp(0.0, 1.0) * 255.0).round() as u8;
    byte
}

#[cfg(test)]
mod tests {
    use super::Rgb;

    #[test]
    fn a_colour_is_read_as_it_is_written_and_nothing_else_is() {
        for (text, read) in [
            ("#8a5ab5", Some(Rgb::hex(0x8a_5ab5))),
            ("#8A5AB5", Some(Rgb::hex(0x8a_5ab5))),
            ("8a5ab5", None),
            ("#8a5", None),
            ("#+a5ab5", None),
            ("red;}", None),
        ] {
            assert_eq!(Rgb::parse(text), read, "{text}");
        }
        assert_eq!(Rgb::hex(0x01_0aff).to_string(), "#010aff");
    }

    #[test]
    fn a_mixture_of_nothing_is_the_colour_itself() {
        let color = Rgb::hex(0xd6_601e);
        assert_eq!(color.mix(Rgb::hex(0), 0.0), color);
        assert_eq!(color.mix(color, 0.5), color);
    }
}
