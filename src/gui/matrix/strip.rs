//! The position strip: a track, the accepted range as a bar, the position as a dot, red lines as end stops.

use eframe::egui::{Color32, Rect, Stroke, pos2, vec2};

use crate::compare::PartyFigures;
use crate::gui::theme::{mix, space};
use crate::scenario::UnitInterval;

use super::pen::Pen;

/// One party's marks on a strip.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    /// The position as an interval of 0-1.
    pub position: Option<UnitInterval>,
    /// The accepted set, where it is recorded.
    pub accepted: Option<UnitInterval>,
    /// The red line, where it is recorded.
    pub limits: Option<UnitInterval>,
    /// The party's colour.
    pub color: Color32,
    /// Whether the stance is carried over from an earlier round: drawn hollow.
    pub carried_over: bool,
}

impl Mark {
    /// The marks of a stance.
    pub(crate) fn of(figures: &PartyFigures, color: Color32) -> Self {
        Self {
            position: figures.position,
            accepted: figures.accepted.filter(|_| !figures.assumed),
            limits: figures.limits,
            color,
            carried_over: figures.carried_over,
        }
    }
}

/// Where a strip is drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Strip {
    /// Its left end and the middle of its height.
    pub left: f32,
    /// Its right end.
    pub right: f32,
    /// The middle of its height.
    pub y: f32,
    /// What is behind it: the dot is ringed in it.
    pub ground: Color32,
    /// The empty track.
    pub track: Color32,
}

impl Strip {
    /// The place `x` of 0-1 on the screen.
    pub(crate) fn at(&self, x: f64) -> f32 {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a place on the screen needs no more"
        )]
        let x = x.clamp(0.0, 1.0) as f32;
        self.left + x * (self.right - self.left)
    }

    /// The place on the screen as 0-1.
    pub(crate) fn place(&self, screen_x: f32) -> f64 {
        f64::from(((screen_x - self.left) / (self.right - self.left)).clamp(0.0, 1.0))
    }

    fn bar(&self, pen: &mut Pen, set: UnitInterval, color: Color32) {
        let half = space::TRACK / 2.0;
        let rect = Rect::from_min_max(
            pos2(self.at(set.low), self.y - half),
            pos2(self.at(set.high), self.y + half),
        );
        pen.rect(rect, color);
    }

    /// The empty track.
    pub(crate) fn track(&self, pen: &mut Pen) {
        self.bar(pen, UnitInterval::WHOLE, self.track);
    }

    /// One party's marks on the track.
    pub(crate) fn mark(&self, pen: &mut Pen, mark: &Mark) {
        self.track(pen);
        if let Some(set) = mark.accepted {
            self.bar(pen, set, mix(self.ground, mark.color, 0.75));
        }
        if let Some(set) = mark.limits {
            for x in [set.low, set.high] {
                let stop = Rect::from_center_size(pos2(self.at(x), self.y), vec2(2.0, 9.0));
                pen.rect(stop, mark.color);
            }
        }
        let Some(position) = mark.position else {
            return;
        };
        if position.high - position.low > 0.0 {
            self.bar(pen, position, mark.color);
        }
        let centre = pos2(self.at(position.midpoint()), self.y);
        pen.dot(centre, space::DOT + 1.5, self.ground);
        if mark.carried_over {
            pen.ring(centre, space::DOT - 0.75, Stroke::new(1.5, mark.color));
        } else {
            pen.dot(centre, space::DOT, mark.color);
        }
    }
}
