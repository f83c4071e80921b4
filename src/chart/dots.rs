//! Dots that tell an outlook by their shape, for those who do not see its colour.

use crate::compare::Outlook;
use crate::drawing::look::Look;
use crate::drawing::marks::outlook_mark;
use crate::drawing::scene::{At, Scene, Shape};

/// The radius of the smallest dot, in pixels.
pub const DOT_SMALLEST: f32 = 5.0;
/// The radius of the largest.
pub const DOT_LARGEST: f32 = 7.5;

/// How much of the square of an outlook's mark its circle takes: a radius of 4 of 12.
const OF_SQUARE: f32 = 12.0 / 4.0;
/// How far the ring around a dot reaches, which keeps it apart from what is below.
const RING: f32 = 1.5;

/// The mark of an outlook around a point, ringed in the panel's colour.
pub fn outlook_dot(scene: &mut Scene, look: &Look, outlook: Outlook, at: At, radius: f32) {
    scene.shapes.push(Shape::Disc {
        at,
        radius: radius + RING,
        fill: look.palette.panel,
        stroke: None,
    });
    let side = radius * OF_SQUARE;
    let corner = At {
        x: at.x - side / 2.0,
        y: at.y - side / 2.0,
    };
    outlook_mark(scene, look, outlook, corner, side);
}
