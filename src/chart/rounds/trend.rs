//! How a trend looks: a mark that tells it without its colour, and its word.

use crate::compare::Trend;
use crate::drawing::look::Look;
use crate::drawing::palette::Rgb;
use crate::drawing::scene::{At, Scene, Shape, Stroke};

/// The side of a mark's square, in pixels.
const SIDE: f32 = 10.0;

/// The colour of a trend's mark and word; none is known where no remaining gap is.
pub fn trend_color(look: &Look, trend: Option<Trend>) -> Rgb {
    match trend {
        Some(Trend::Closing | Trend::Settled) => look.palette.overlap,
        Some(Trend::Stalled) => look.palette.near,
        Some(Trend::Widening) => look.palette.deadlock,
        None => look.palette.dim,
    }
}

/// The word of a trend.
pub fn trend_text(trend: Option<Trend>) -> &'static str {
    trend.map_or("unknown", Trend::name)
}

/// The mark of a trend in a square of 10 pixels with this corner: ends that near, two level lines,
/// ends that part, a tick, a question mark. Returns how wide it is with the space after it.
pub fn trend_mark(scene: &mut Scene, look: &Look, trend: Option<Trend>, corner: At) -> f32 {
    let path = match trend {
        Some(Trend::Closing) => "M1 1l7.5 3M1 9l7.5-3",
        Some(Trend::Stalled) => "M1 3h8M1 7h8",
        Some(Trend::Widening) => "M1.5 4l7.5-3M1.5 6l7.5 3",
        Some(Trend::Settled) => "M1 5.5l2.7 3L9 1.5",
        None => "M3 3a2 2 0 1 1 2.7 1.9Q5 5.2 5 6.2M5 8.6v.3",
    };
    scene.shapes.push(Shape::Path {
        at: corner,
        scale: SIDE / 10.0,
        path,
        fill: None,
        stroke: Some(Stroke {
            color: trend_color(look, trend),
            width: 1.5,
        }),
    });
    SIDE + 4.0
}
