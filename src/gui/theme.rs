//! Colours, type and space as named tokens: one table per theme. View code names tokens, never values.

use eframe::egui::{
    self, Color32, CornerRadius, FontFamily, FontId, Stroke, TextStyle, Theme, Visuals, vec2,
};

use crate::compare::Outlook;
use crate::drawing::palette::{self, Palette, Rgb};

/// The colours of one theme.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tokens {
    /// Behind panels, group rows.
    pub ground: Color32,
    /// Matrix, inspector, cards.
    pub panel: Color32,
    /// Table header, toolbar.
    pub header: Color32,
    /// Hairlines, empty tracks.
    pub line: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text.
    pub dim: Color32,
    /// Placeholders.
    pub faint: Color32,
    /// Selection, focus, active view.
    pub accent: Color32,
    /// The bar beside a shaded cell that says how strongly it is shaded.
    pub meter: Color32,
    /// Behind text that is being looked for.
    pub found: Color32,
    /// Deadlock; also what went wrong.
    pub deadlock: Color32,
    /// Apart.
    pub apart: Color32,
    /// Near.
    pub near: Color32,
    /// Overlap and agreed.
    pub overlap: Color32,
    /// The same, as documents know them.
    palette: &'static Palette,
}

const LIGHT: Tokens = Tokens::of_palette(&palette::LIGHT);

const DARK: Tokens = Tokens::of_palette(&palette::DARK);

/// Sizes on a grid of four points.
pub(super) mod space {
    /// Half a step.
    pub(crate) const HALF: f32 = 2.0;
    /// One step.
    pub(crate) const ONE: f32 = 4.0;
    /// Two steps.
    pub(crate) const TWO: f32 = 8.0;
    /// Three steps.
    pub(crate) const THREE: f32 = 12.0;
    /// Four steps.
    pub(crate) const FOUR: f32 = 16.0;
    /// Cell padding, across.
    pub(crate) const CELL_X: f32 = 10.0;
    /// Cell padding, down.
    pub(crate) const CELL_Y: f32 = 7.0;
    /// The track of a position strip.
    pub(crate) const TRACK: f32 = 3.0;
    /// The dot of a position strip, its radius.
    pub(crate) const DOT: f32 = 4.0;
    /// How wide a tip with whole sentences is at most.
    pub(crate) const TIP: f32 = 420.0;
}

/// Sizes of type, in points.
pub(super) mod size {
    /// Body text.
    pub(crate) const BODY: f32 = 13.0;
    /// Titles.
    pub(crate) const TITLE: f32 = 14.0;
    /// Secondary text.
    pub(crate) const SECONDARY: f32 = 12.0;
    /// Labels.
    pub(crate) const LABEL: f32 = 11.0;
    /// Icons in text.
    pub(crate) const ICON: f32 = 15.0;
}

impl Tokens {
    /// The colours that the window shares with documents.
    const fn of_palette(palette: &'static Palette) -> Self {
        Self {
            ground: color32(palette.ground),
            panel: color32(palette.panel),
            header: color32(palette.header),
            line: color32(palette.line),
            ink: color32(palette.ink),
            dim: color32(palette.dim),
            faint: color32(palette.faint),
            accent: color32(palette.accent),
            meter: color32(palette.meter),
            found: color32(palette.found),
            deadlock: color32(palette.deadlock),
            apart: color32(palette.apart),
            near: color32(palette.near),
            overlap: color32(palette.overlap),
            palette,
        }
    }

    /// The same colours, as documents and charts know them.
    pub(super) fn palette(&self) -> &'static Palette {
        self.palette
    }

    /// The tokens of a theme.
    pub(super) fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }

    /// The colour of a shaded cell: `amount` 0 (no gap) to 1 (the whole scale), even in lightness.
    pub(super) fn shade(&self, amount: f64) -> Color32 {
        color32(self.palette.shade(amount))
    }

    /// The colour of an outlook's icon and word.
    pub(super) fn outlook(&self, outlook: Outlook) -> Color32 {
        color32(self.palette.outlook(outlook))
    }

    /// A party's colour: its own where it reads as one, else by its place in the file.
    pub(super) fn party(&self, own: &str, index: usize) -> Color32 {
        if let Ok(color) = Color32::from_hex(own) {
            return color;
        }
        color32(self.palette.party(index))
    }
}

/// The tokens of the theme in use.
pub(super) fn tokens(ctx: &egui::Context) -> &'static Tokens {
    Tokens::of(ctx.theme())
}

/// A weight of the text face.
pub(super) fn family(name: &'static str) -> FontFamily {
    FontFamily::Name(name.into())
}

/// The text face, heavier by one.
pub(super) const MEDIUM: &str = "medium";
/// The text face, heavier by two.
pub(super) const SEMIBOLD: &str = "semibold";
/// The text face with figures of one width.
pub(super) const TABULAR: &str = "tabular";

/// The heavy face at a size.
pub(super) fn semibold(size: f32) -> FontId {
    FontId::new(size, family(SEMIBOLD))
}

/// The medium face at a size.
pub(super) fn medium(size: f32) -> FontId {
    FontId::new(size, family(MEDIUM))
}

/// The face for figures at a size.
pub(super) fn tabular(size: f32) -> FontId {
    FontId::new(size, family(TABULAR))
}

/// The text face at a size.
pub(super) fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

/// Installs faces and both themes.
pub(super) fn install(ctx: &egui::Context) {
    install_fonts(ctx);
    ctx.add_glyph_rasterizer(super::chips::chips());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| style_of(style, theme));
    }
}

fn install_fonts(ctx: &egui::Context) {
    use egui::{FontData, FontDefinitions};
    let mut fonts = FontDefinitions::default();
    let faces: [(&str, &'static [u8]); 5] = [
        (
            "regular",
            include_bytes!("../../assets/fonts/Inter-Regular.ttf"),
        ),
        (
            MEDIUM,
            include_bytes!("../../assets/fonts/Inter-Medium.ttf"),
        ),
        (
            SEMIBOLD,
            include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"),
        ),
        (
            TABULAR,
            include_bytes!("../../assets/fonts/Inter-Tabular.ttf"),
        ),
        ("icons", include_bytes!("../../assets/fonts/Icons.ttf")),
    ];
    for (name, bytes) in faces {
        let data = FontData::from_static(bytes);
        fonts.font_data.insert(name.to_owned(), data.into());
    }
    let fallback = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    let mono = fonts
        .families
        .get(&FontFamily::Monospace)
        .cloned()
        .unwrap_or_default();
    let stack = |first: &[&str]| -> Vec<String> {
        let own = first.iter().map(|name| (*name).to_owned());
        own.chain(["icons".to_owned()])
            .chain(fallback.iter().cloned())
            .chain(mono.iter().cloned())
            .collect()
    };
    let families = &mut fonts.families;
    families.insert(FontFamily::Proportional, stack(&["regular"]));
    families.insert(family(MEDIUM), stack(&[MEDIUM]));
    families.insert(family(SEMIBOLD), stack(&[SEMIBOLD]));
    families.insert(family(TABULAR), stack(&[TABULAR, "regular"]));
    ctx.set_fonts(fonts);
}

fn style_of(style: &mut egui::Style, theme: Theme) {
    let t = Tokens::of(theme);
    let radius = CornerRadius::same(6);
    style.text_styles = [
        (TextStyle::Small, regular(size::LABEL)),
        (TextStyle::Body, regular(size::BODY)),
        (TextStyle::Button, regular(size::BODY)),
        (TextStyle::Heading, semibold(size::TITLE)),
        (TextStyle::Monospace, FontId::monospace(size::SECONDARY)),
    ]
    .into();
    style.spacing.item_spacing = vec2(space::TWO, space::ONE + space::HALF);
    style.spacing.button_padding = vec2(space::TWO, space::ONE);
    style.spacing.interact_size.y = 26.0;
    style.spacing.menu_margin = egui::Margin::same(6);
    style.spacing.window_margin = egui::Margin::same(16);
    style.animation_time = 0.08;
    let mut v = match theme {
        Theme::Light => Visuals::light(),
        Theme::Dark => Visuals::dark(),
    };
    v.panel_fill = t.panel;
    v.window_fill = t.panel;
    v.extreme_bg_color = t.panel;
    v.text_edit_bg_color = Some(t.panel);
    v.faint_bg_color = t.ground;
    v.override_text_color = Some(t.ink);
    v.weak_text_color = Some(t.dim);
    v.hyperlink_color = t.accent;
    v.error_fg_color = t.deadlock;
    v.warn_fg_color = t.near;
    v.window_stroke = Stroke::new(1.0, t.line);
    v.window_corner_radius = CornerRadius::same(8);
    v.menu_corner_radius = radius;
    v.selection.bg_fill = mix(t.panel, t.accent, 0.3);
    v.selection.stroke = Stroke::new(1.0, t.accent);
    let widgets = &mut v.widgets;
    for w in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        w.corner_radius = radius;
        w.expansion = 0.0;
        w.fg_stroke = Stroke::new(1.0, t.ink);
        w.bg_stroke = Stroke::new(1.0, t.line);
    }
    widgets.noninteractive.bg_fill = t.panel;
    widgets.inactive.bg_fill = t.ground;
    widgets.inactive.weak_bg_fill = t.ground;
    widgets.hovered.weak_bg_fill = mix(t.ground, t.accent, 0.12);
    widgets.hovered.bg_fill = mix(t.ground, t.accent, 0.12);
    widgets.hovered.bg_stroke = Stroke::new(1.0, mix(t.line, t.accent, 0.5));
    widgets.active.weak_bg_fill = mix(t.ground, t.accent, 0.25);
    widgets.active.bg_fill = mix(t.ground, t.accent, 0.25);
    widgets.open.weak_bg_fill = mix(t.ground, t.accent, 0.12);
    style.visuals = v;
}

/// A mixture of two colours, even in perceived lightness.
pub(super) fn mix(from: Color32, to: Color32, amount: f32) -> Color32 {
    color32(rgb(from).mix(rgb(to), amount))
}

/// A colour of a document on the screen.
pub(super) const fn color32(color: Rgb) -> Color32 {
    Color32::from_rgb(color.r, color.g, color.b)
}

fn rgb(color: Color32) -> Rgb {
    Rgb {
        r: color.r(),
        g: color.g(),
        b: color.b(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(c: Color32) -> f32 {
        let [r, g, b] = rgb(c).linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        a.max(b) / a.min(b)
    }

    #[test]
    fn text_is_legible_on_every_shade() {
        for t in [&LIGHT, &DARK] {
            for step in 0..=20 {
                let shade = t.shade(f64::from(step) / 20.0);
                assert!(contrast(t.ink, shade) >= 4.5, "{step}: {shade:?}");
            }
        }
    }

    #[test]
    fn text_and_marks_are_legible_on_every_ground() {
        for t in [&LIGHT, &DARK] {
            for ground in [t.ground, t.panel, t.header] {
                for text in [
                    t.ink, t.dim, t.deadlock, t.apart, t.near, t.overlap, t.accent,
                ] {
                    assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}");
                }
                assert!(contrast(t.faint, ground) >= 3.0);
                for index in 0..palette::PARTY.len() {
                    let dot = t.party("", index);
                    assert!(
                        contrast(dot, ground) >= 3.0,
                        "{index}: {dot:?} on {ground:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_ramp_has_even_steps_of_lightness() {
        for t in [&LIGHT, &DARK] {
            let lightness: Vec<f32> = (0..=8)
                .map(|step| rgb(t.shade(f64::from(step) / 8.0)).to_oklab()[0])
                .collect();
            let steps: Vec<f32> = lightness.windows(2).map(|w| w[1] - w[0]).collect();
            let mean = steps.iter().sum::<f32>() / 8.0;
            for step in &steps {
                assert!((step - mean).abs() < 0.004, "{steps:?}");
            }
        }
    }

    #[test]
    fn the_bar_of_a_shade_and_what_is_found_stand_out() {
        for t in [&LIGHT, &DARK] {
            for step in 0..=20 {
                let shade = t.shade(f64::from(step) / 20.0);
                let seen = contrast(t.meter, shade);
                assert!(seen >= 3.0, "{step}: {seen} on {shade:?}");
            }
            assert!(contrast(t.ink, t.found) >= 4.5);
        }
    }

    /// A colour as it is seen without one kind of cones (G. Machado, M. Oliveira, L. Fernandes, A
    /// physiologically-based model for simulation of color vision deficiency, 2009; severity 1).
    fn seen_without(cones: [[f32; 3]; 3], c: Color32) -> Color32 {
        let rgb = rgb(c).linear();
        color32(Rgb::from_linear(cones.map(|row| {
            let weighed = row.iter().zip(rgb);
            weighed.map(|(weight, part)| weight * part).sum()
        })))
    }

    #[test]
    fn the_ramp_runs_one_way_in_even_steps_whatever_cones_are_missing() {
        const PROTAN: [[f32; 3]; 3] = [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ];
        const DEUTAN: [[f32; 3]; 3] = [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ];
        const TRITAN: [[f32; 3]; 3] = [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ];
        for (t, cones) in [&LIGHT, &DARK]
            .into_iter()
            .flat_map(|t| [PROTAN, DEUTAN, TRITAN].map(|cones| (t, cones)))
        {
            let lightness: Vec<f32> = (0..=8)
                .map(|step| rgb(seen_without(cones, t.shade(f64::from(step) / 8.0))).to_oklab()[0])
                .collect();
            let steps: Vec<f32> = lightness.windows(2).map(|w| w[1] - w[0]).collect();
            let mean = steps.iter().sum::<f32>() / 8.0;
            assert!(mean.abs() > 0.015, "too little to see: {steps:?}");
            for step in &steps {
                assert!(
                    step * mean > 0.0 && (step - mean).abs() < 0.5 * mean.abs(),
                    "{steps:?}"
                );
            }
        }
    }
}
