//! Colours, type and sizes of figures.

use super::scene::Stroke;
use super::typeface::{Face, Font};
use crate::files::export::FigureTheme;
use crate::files::export::palette::{DARK, LIGHT, Palette, Rgb};
use crate::files::export::view::View;
use crate::scenario::PartyId;

/// The title of the figure.
pub(super) const TITLE: Font = Font::new(Face::Semibold, 22.0);
/// Headings of columns and groups, titles of issues.
pub(super) const NAME: Font = Font::new(Face::Semibold, 13.0);
/// What parties say.
pub(super) const BODY: Font = Font::new(Face::Regular, 13.0);
/// Positions.
pub(super) const AT: Font = Font::new(Face::Medium, 12.0);
/// Small print.
pub(super) const SMALL: Font = Font::new(Face::Regular, 11.5);
/// Small print that stands out.
pub(super) const SMALL_NAME: Font = Font::new(Face::Semibold, 11.5);
/// Figures in columns.
pub(super) const FIGURE: Font = Font::new(Face::Tabular, 13.0);

/// Around a figure, in pixels.
pub(super) const MARGIN: f32 = 28.0;
/// Inside a cell, across.
pub(super) const CELL_X: f32 = 10.0;
/// Inside a cell, down.
pub(super) const CELL_Y: f32 = 8.0;
/// The width of hairlines.
pub(super) const HAIR: f32 = 1.0;

/// The least contrast of a mark with what is behind it (WCAG 2.2, 1.4.11).
const MARK_CONTRAST: f32 = 3.0;

/// The colours of a figure.
pub(super) struct Look {
    pub(super) palette: &'static Palette,
    parties: Vec<PartyColor>,
}

struct PartyColor {
    id: PartyId,
    color: Rgb,
}

impl Look {
    /// The look that a view asks for.
    pub(super) fn of(view: &View<'_>) -> Self {
        let palette = match view.options.theme {
            FigureTheme::Light => &LIGHT,
            FigureTheme::Dark => &DARK,
        };
        let parties = view.scenario.parties.iter().enumerate();
        let parties = parties
            .map(|(place, party)| PartyColor {
                id: party.id,
                color: seen(
                    Rgb::parse(&party.color).unwrap_or_else(|| palette.party(place)),
                    palette,
                ),
            })
            .collect();
        Self { palette, parties }
    }

    /// The colour of a party's marks.
    pub(super) fn party(&self, id: PartyId) -> Rgb {
        let found = self.parties.iter().find(|party| party.id == id);
        found.map_or(self.palette.dim, |party| party.color)
    }

    /// A hairline.
    pub(super) fn hair(&self) -> Stroke {
        Stroke {
            color: self.palette.line,
            width: HAIR,
        }
    }

    /// The empty track of a strip, over a ground.
    pub(super) fn track(&self, ground: Rgb) -> Rgb {
        ground.mix(self.palette.ink, 0.17)
    }

    /// Small print over a shaded ground: as quiet as it may be and still be read.
    pub(super) fn quiet(&self, ground: Rgb) -> Rgb {
        ground.mix(self.palette.ink, 0.86)
    }
}

/// A colour that a file chose, moved towards the ink until it is seen.
fn seen(color: Rgb, palette: &Palette) -> Rgb {
    (0..10)
        .map(|step| color.mix(palette.ink, step as f32 / 10.0))
        .find(|color| contrast(*color, palette.panel) >= MARK_CONTRAST)
        .unwrap_or(palette.ink)
}

/// The contrast of two colours, 1-21 (WCAG 2.2).
pub(super) fn contrast(a: Rgb, b: Rgb) -> f32 {
    let luminance = |color: Rgb| {
        let [r, g, b] = color.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
    };
    let (a, b) = (luminance(a), luminance(b));
    a.max(b) / a.min(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_of_a_file_is_seen_on_both_grounds() {
        for palette in [&LIGHT, &DARK] {
            for color in ["#ffffff", "#000000", "#ffff00", "#000080", "#1e2024"] {
                let shown = seen(Rgb::parse(color).unwrap(), palette);
                assert!(contrast(shown, palette.panel) >= 3.0, "{color}");
            }
        }
    }

    #[test]
    fn small_print_is_read_on_every_shade() {
        for palette in [&LIGHT, &DARK] {
            let look = Look {
                palette,
                parties: Vec::new(),
            };
            for step in 0..=10 {
                let ground = palette.shade(f64::from(step) / 10.0);
                let seen = contrast(look.quiet(ground), ground);
                assert!(seen >= 4.5, "{step}: {seen} on {ground}");
            }
        }
    }
}
