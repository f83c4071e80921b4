//! What numbers are worth.

use super::space::{Ends, Evaluator, Shape};
use crate::files::import::support::{Element, number};

/// Reads an evaluator.
///
/// A linear one has a slope and an offset, or the same as `parameter1` and `parameter0`; a
/// triangular one begins at `parameter0`, ends at `parameter1` and has its top at `parameter2`.
pub(super) fn evaluator(element: &Element) -> Evaluator {
    let parameter = |names: &[&str]| {
        let written = names.iter().find_map(|name| element.attribute(name))?;
        number(written)
    };
    let shape = match element.attribute("ftype").unwrap_or("linear") {
        "linear" => parameter(&["slope", "parameter1"]).map(|slope| Shape::Linear { slope }),
        "triangular" => parameter(&["parameter2"]).map(|top| Shape::Triangular { top }),
        "constant" => Some(Shape::Constant),
        _ => None,
    };
    Evaluator {
        line: element.line,
        shape: shape.unwrap_or(Shape::Unknown),
        words: element.attributes_in_words(),
    }
}

impl Shape {
    /// Where a party of this worth stands between the ends; nothing where it does not care, or
    /// where it cannot be told.
    pub(super) fn best(self, ends: Ends) -> Option<f64> {
        let (low, high) = (ends.from.min(ends.to), ends.from.max(ends.to));
        match self {
            Self::Linear { slope } if slope > 0.0 => Some(high),
            Self::Linear { slope } if slope < 0.0 => Some(low),
            Self::Triangular { top } if (low..=high).contains(&top) => Some(top),
            _ => None,
        }
    }
}
