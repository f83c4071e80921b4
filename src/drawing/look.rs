//! Colours, type and sizes of figures and charts.

use super::palette::{Palette, Rgb};
use super::scene::Stroke;
use super::typeface::{Face, Font};
use crate::scenario::{PartyId, Scenario};

/// The title of the figure.
pub const TITLE: Font = Font::new(Face::Semibold, 22.0);
/// Headings of columns and groups, titles of issues.
pub const NAME: Font = Font::new(Face::Semibold, 13.0);
/// What parties say.
pub const BODY: Font = Font::new(Face::Regular, 13.0);
/// Positions.
pub const AT: Font = Font::new(Face::Medium, 12.0);
/// Small print.
pub const SMALL: Font = Font::new(Face::Regular, 11.5);
/// Small print that stands out.
pub const SMALL_NAME: Font = Font::new(Face::Semibold, 11.5);
/// Figures in columns.
pub const FIGURE: Font = Font::new(Face::Tabular, 13.0);

/// Around a figure, in pixels.
pub const MARGIN: f32 = 28.0;
/// Inside a cell, across.
pub const CELL_X: f32 = 10.0;
/// Inside a cell, down.
pub const CELL_Y: f32 = 8.0;
/// The width of hairlines.
pub const HAIR: f32 = 1.0;

/// The least contrast of a mark with what is behind it (WCAG 2.2, 1.4.11).
const MARK_CONTRAST: f32 = 3.0;

/// The colours of a figure or chart.
#[derive(Clone, Debug)]
pub struct Look {
    /// Those of the theme.
    pub palette: &'static Palette,
    parties: Vec<PartyColor>,
}

#[derive(Clone, Copy, Debug)]
struct PartyColor {
    id: PartyId,
    color: Rgb,
}

impl Look {
    /// The look of a scenario's parties in a theme.
    pub fn of(scenario: &Scenario, palette: &'static Palette) -> Self {
        let parties = scenario.parties.iter().enumerate();
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
    pub fn party(&self, id: PartyId) -> Rgb {
        let found = self.parties.iter().find(|party| party.id == id);
        found.map_or(self.palette.dim, |party| party.color)
    }

    /// A hairline.
    pub fn hair(&self) -> Stroke {
        Stroke {
            color: self.palette.line,
            width: HAIR,
        }
    }

    /// The empty track of a strip, over a ground.
    pub fn track(&self, ground: Rgb) -> Rgb {
        ground.mix(self.palette.ink, 0.17)
    }

    /// Small print over a shaded ground: as quiet as it may be and still be read.
    pub fn quiet(&self, ground: Rgb) -> Rgb {
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
pub fn contrast(a: Rgb, b: Rgb) -> f32 {
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
    use crate::drawing::palette::{DARK, LIGHT};

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
