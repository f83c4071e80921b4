//! A distance in the words of an issue's own scale.

use crate::compare::TOLERANCE;
use crate::scenario::Scale;

/// How far two points of a scale are apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Apart {
    /// Numbers of the unit.
    Units(f64),
    /// Steps of a scale whose steps are evenly spread; not whole where a position spans steps.
    Steps {
        /// From one to the other.
        steps: f64,
        /// How many steps the scale has.
        of: usize,
    },
    /// A share of the scale, 0-1, where its steps have places of their own.
    Share(f64),
}

impl Apart {
    /// The distance of 0-1 on this scale; nothing on Options and Wording, which have no length.
    pub fn of(scale: &Scale, distance: f64) -> Option<Self> {
        match scale {
            Scale::Range(range) => Some(Self::Units(distance * (range.to - range.from).abs())),
            Scale::Steps(steps) if steps.iter().any(|step| step.place.is_some()) => {
                Some(Self::Share(distance))
            }
            Scale::Steps(steps) => {
                let exact = distance * steps.len().saturating_sub(1) as f64;
                let whole = exact.round();
                let is_whole = (exact - whole).abs() <= TOLERANCE * steps.len() as f64;
                Some(Self::Steps {
                    steps: if is_whole { whole } else { exact },
                    of: steps.len(),
                })
            }
            Scale::Options(_) | Scale::Wording => None,
        }
    }
}
