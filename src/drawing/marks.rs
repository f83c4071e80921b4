//! The marks that figures share: the position strip, the outlook, a party's dot.

use super::look::{Look, SMALL_NAME};
use super::outlook_mark::OutlookMark;
use super::palette::Rgb;
use super::scene::{Align, Area, At, Scene, Shape, Stroke};
use super::wrap::Line;
use crate::compare::{Outlook, PartyFigures};
use crate::scenario::{Issue, Scale, UnitInterval};

/// The height of a strip, in pixels.
pub const STRIP: f32 = 14.0;
/// The thickness of its track.
pub const TRACK: f32 = 3.0;
/// The radius of its dot.
pub const DOT: f32 = 4.0;
/// Half the height of its end stops.
const STOP: f32 = 5.0;
/// The width of an outlook's mark and the space after it.
pub const MARK: f32 = 17.0;

/// Where a strip lies.
#[derive(Clone, Copy, Debug)]
pub struct Strip {
    /// Its left end, in pixels.
    pub left: f32,
    /// In pixels.
    pub width: f32,
    /// The middle of its height.
    pub y: f32,
    /// What is behind it.
    pub ground: Rgb,
}

impl Strip {
    /// The place `x` of 0-1, in pixels.
    pub fn at(&self, x: f64) -> f32 {
        self.left + unit(x) * self.width
    }

    /// The empty track, with the steps of the scale.
    pub fn track(&self, scene: &mut Scene, look: &Look, issue: &Issue) {
        let track = look.track(self.ground);
        self.bar(
            scene,
            UnitInterval {
                low: 0.0,
                high: 1.0,
            },
            track,
        );
        if let Scale::Steps(steps) = &issue.scale {
            for place in (0..steps.len()).filter_map(|index| issue.scale.step_place(index)) {
                let at = At {
                    x: self.at(place),
                    y: self.y,
                };
                disc(scene, at, TRACK - 0.5, track);
            }
        }
    }

    /// A part of the track.
    pub fn bar(&self, scene: &mut Scene, set: UnitInterval, color: Rgb) {
        let (left, right) = (self.at(set.low), self.at(set.high));
        let area = Area::new(left, self.y - TRACK / 2.0, right - left, TRACK);
        scene.rounded(area, TRACK / 2.0, color);
    }

    /// A dot; a ring where the stance is carried over.
    pub fn dot(&self, scene: &mut Scene, at: At, color: Rgb, carried_over: bool) {
        disc(scene, at, DOT + 1.5, self.ground);
        party_dot(scene, at, self.ground, color, carried_over);
    }

    /// What a party would accept, its red line and its position.
    pub fn stance(&self, scene: &mut Scene, look: &Look, figures: &PartyFigures, color: Rgb) {
        let accepted = if figures.assumed {
            figures.position
        } else {
            figures.accepted
        };
        if let Some(accepted) = accepted.filter(|set| set.high > set.low) {
            self.bar(scene, accepted, self.ground.mix(color, 0.7));
        }
        if let Some(limits) = figures.limits {
            for end in [limits.low, limits.high] {
                let x = self.at(end);
                let stroke = Stroke {
                    color: look.palette.ink,
                    width: 1.5,
                };
                scene.line(
                    At {
                        x,
                        y: self.y - STOP,
                    },
                    At {
                        x,
                        y: self.y + STOP,
                    },
                    stroke,
                );
            }
        }
        if let Some(place) = figures.place {
            let at = At {
                x: self.at(place),
                y: self.y,
            };
            self.dot(scene, at, color, figures.carried_over);
        }
    }
}

/// A party's dot and the text that it stands before.
#[derive(Clone, Copy, Debug)]
pub struct Dotted {
    /// The middle of the dot, in pixels.
    pub dot: f32,
    /// The area of the text.
    pub text: Area,
}

impl Dotted {
    /// The width that the dot takes from the text.
    pub const ROOM: f32 = 2.0 * DOT + 6.0;

    /// A dot at the side of an area where its text begins.
    pub fn of(area: Area, first: Option<&Line>) -> Self {
        let width = area.width - Self::ROOM;
        if first.is_some_and(|line| line.rtl) {
            Self {
                dot: area.x + area.width - DOT,
                text: Area { width, ..area },
            }
        } else {
            Self {
                dot: area.x + DOT,
                text: Area {
                    x: area.x + Self::ROOM,
                    width,
                    ..area
                },
            }
        }
    }
}

/// Whether a stance has anything to show on a strip.
pub fn has_strip(figures: &PartyFigures) -> bool {
    figures.place.is_some() || figures.limits.is_some()
}

/// A party's dot; a ring where the stance is carried over.
pub fn party_dot(scene: &mut Scene, at: At, ground: Rgb, color: Rgb, carried_over: bool) {
    if carried_over {
        scene.shapes.push(Shape::Disc {
            at,
            radius: DOT - 0.75,
            fill: ground,
            stroke: Some(Stroke { color, width: 1.5 }),
        });
    } else {
        disc(scene, at, DOT, color);
    }
}

fn disc(scene: &mut Scene, at: At, radius: f32, fill: Rgb) {
    scene.shapes.push(Shape::Disc {
        at,
        radius,
        fill,
        stroke: None,
    });
}

/// An outlook's mark and word from a point on the base line; returns how wide they are.
pub fn outlook(scene: &mut Scene, look: &Look, outlook: Outlook, words: &str, at: At) -> f32 {
    let corner = At {
        x: at.x,
        y: at.y - 10.2,
    };
    outlook_mark(scene, look, outlook, corner, OutlookMark::SIDE);
    let color = look.palette.outlook(outlook);
    let line = Line::of(words, SMALL_NAME);
    let width = MARK + line.width;
    let word = At {
        x: at.x + MARK,
        y: at.y,
    };
    scene.text(word, Align::Left, line, SMALL_NAME, color);
    width
}

/// An outlook's mark in a square with this corner and side, in pixels.
pub fn outlook_mark(scene: &mut Scene, look: &Look, outlook: Outlook, corner: At, side: f32) {
    let color = look.palette.outlook(outlook);
    let mark = OutlookMark::of(outlook);
    let scale = side / OutlookMark::SIDE;
    scene.shapes.push(Shape::Path {
        at: corner,
        scale,
        path: mark.outline,
        fill: None,
        // A large mark is drawn with a line that is a little thicker, not as much as it is larger.
        stroke: Some(Stroke {
            color,
            width: 1.6 / scale.sqrt(),
        }),
    });
    if let Some(path) = mark.filled {
        scene.shapes.push(Shape::Path {
            at: corner,
            scale,
            path,
            fill: Some(color),
            stroke: None,
        });
    }
}

/// A place in 0-1 as a pixel's number needs it; what is no number is the beginning.
fn unit(x: f64) -> f32 {
    if x.is_nan() {
        return 0.0;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a place in a figure needs no more"
    )]
    let x = x.clamp(0.0, 1.0) as f32;
    x
}
