//! Horizontal bars with their figures.

use crate::drawing::look::{FIGURE, Look};
use crate::drawing::palette::Rgb;
use crate::drawing::scene::{Align, Area, At, Scene};
use crate::drawing::typeface::Font;
use crate::drawing::wrap::Line;

/// How thick a bar is.
const THICK: f32 = 10.0;
/// Between the end of its track and its figure.
const BESIDE: f32 = 6.0;

/// A bar for a share of 0-1 on a track that is the whole, with its figure to the right of that.
pub(super) fn bar(scene: &mut Scene, area: Area, share: f64, color: Rgb, text: &str, look: &Look) {
    let room = Line::of("100 %", FIGURE).width + BESIDE;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a place in a chart needs no more"
    )]
    let share = if share.is_nan() {
        0.0
    } else {
        share.clamp(0.0, 1.0) as f32
    };
    let middle = area.y + area.height / 2.0;
    let whole = Area::new(
        area.x,
        middle - THICK / 2.0,
        (area.width - room).max(0.0),
        THICK,
    );
    scene.rounded(whole, 2.0, look.palette.ground.mix(look.palette.line, 0.5));
    // A share that is not nothing is seen.
    let least = if share > 0.0 { 1.5 } else { 0.0 };
    let filled = Area {
        width: (share * whole.width).max(least),
        ..whole
    };
    scene.rounded(filled, 2.0, color);
    let at = At {
        x: area.right(),
        y: middle,
    };
    written(scene, at, Align::Right, text, FIGURE, look.palette.ink);
}

/// A text whose capital letters have their middle at a height.
pub(super) fn written(scene: &mut Scene, at: At, align: Align, text: &str, font: Font, color: Rgb) {
    let at = At {
        x: at.x,
        y: at.y + font.size * 0.36,
    };
    scene.text(at, align, Line::of(text, font), font, color);
}
