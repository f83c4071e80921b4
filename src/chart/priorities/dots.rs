//! Which issues are drawn as which dot: in a crowd, those near one another as one.

use std::collections::HashMap;

use crate::chart::{DOT_LARGEST, DOT_SMALLEST, Plot};
use crate::compare::{Outlook, Priorities, Weighed};
use crate::drawing::scene::{Area, At, Size};

/// More issues than so many are drawn together where their dots would cover one another.
const CROWD: usize = 400;
/// The side of the squares within which they are, in pixels.
const SQUARE: f32 = 12.0;
/// A dot is moved at most so often to be seen.
const STEPS: usize = 6;
/// The radius of the smallest dot of a crowd, in pixels.
const CROWD_SMALLEST: f32 = 2.0;

/// Issues drawn as one dot: most often one.
pub(super) struct Dot<'a> {
    pub(super) at: At,
    pub(super) radius: f32,
    pub(super) outlook: Outlook,
    /// The most important first.
    pub(super) issues: Vec<&'a Weighed>,
}

impl Dot<'_> {
    pub(super) fn area(&self) -> Area {
        let side = 2.0 * (self.radius + 1.0);
        Area::around(
            self.at,
            Size {
                width: side,
                height: side,
            },
        )
    }
}

/// The dots of the open issues, the most important first.
pub(super) fn dots<'a>(priorities: &'a Priorities, plot: &Plot) -> Vec<Dot<'a>> {
    let is_crowd = is_crowd(priorities);
    let side = if is_crowd { SQUARE } else { 1.0 };
    let mut dots: Vec<Dot<'_>> = Vec::new();
    let mut known: HashMap<Square, usize> = HashMap::new();
    for weighed in &priorities.open {
        let (Some(salience), Some(gap)) = (weighed.salience, weighed.gap) else {
            continue;
        };
        let at = plot.at(salience, gap);
        let square = Square::of(at, side, weighed.outlook);
        if let Some(dot) = known.get(&square).and_then(|at| dots.get_mut(*at)) {
            dot.issues.push(weighed);
            continue;
        }
        known.insert(square, dots.len());
        dots.push(Dot {
            at: if is_crowd { square.middle(side) } else { at },
            radius: DOT_SMALLEST,
            outlook: weighed.outlook,
            issues: vec![weighed],
        });
    }
    // The area of a dot tells how many: issues in a crowd, else parties heard.
    let size = |dot: &Dot<'_>| match dot.issues.first() {
        Some(first) if !is_crowd => first.heard,
        _ => dot.issues.len(),
    };
    let most = dots.iter().map(size).max().unwrap_or(1).max(1) as f32;
    let (least, largest) = if is_crowd {
        (CROWD_SMALLEST, SQUARE / 2.0 - 1.0)
    } else {
        (DOT_SMALLEST, DOT_LARGEST)
    };
    for dot in &mut dots {
        let share = (size(dot) as f32 / most).sqrt();
        dot.radius = least + share * (largest - least);
    }
    if !is_crowd {
        set_apart(&mut dots, plot);
    }
    dots
}

/// Puts dots of different outlooks that would cover one another beside one another, towards the
/// middle of the plot; the most important stays where it is.
fn set_apart(dots: &mut [Dot<'_>], plot: &Plot) {
    let middle = plot.area.middle().x;
    for index in 1..dots.len() {
        let (before, rest) = dots.split_at_mut(index);
        let Some(dot) = rest.first_mut() else {
            continue;
        };
        let hidden = |dot: &Dot<'_>| before.iter().position(|other| covers(other, dot));
        for _ in 0..STEPS {
            let Some(other) = hidden(dot).and_then(|at| before.get(at)) else {
                break;
            };
            let step = dot.radius + other.radius + 1.0;
            dot.at.x = other.at.x + if other.at.x > middle { -step } else { step };
        }
    }
}

/// Whether one dot leaves less than half of another to be seen.
fn covers(one: &Dot<'_>, other: &Dot<'_>) -> bool {
    let apart = (one.at.x - other.at.x).hypot(one.at.y - other.at.y);
    apart < one.radius.max(other.radius)
}

/// Whether there are so many issues that those near one another are drawn as one.
pub(super) fn is_crowd(priorities: &Priorities) -> bool {
    priorities.open.len() > CROWD
}

/// Where dots of one outlook are drawn as one.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Square {
    column: i32,
    row: i32,
    outlook: Outlook,
}

impl Square {
    fn of(at: At, side: f32, outlook: Outlook) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        let number = |x: f32| (x / side).round() as i32;
        Self {
            column: number(at.x),
            row: number(at.y),
            outlook,
        }
    }

    fn middle(self, side: f32) -> At {
        At {
            x: self.column as f32 * side,
            y: self.row as f32 * side,
        }
    }
}
