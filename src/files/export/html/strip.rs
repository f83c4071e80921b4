//! The position strip: the scale as a thin track, what would be accepted, the position, the red line.

use std::fmt::Write as _;

use super::markup::escaped;
use crate::compare::PartyFigures;
use crate::scenario::{Issue, Scale, UnitInterval};

/// The middle of the strip, in pixels from its top.
const MIDDLE: f64 = 7.0;

/// The strip of one stance; empty where the scale has no order or the position is words.
pub(super) fn strip(issue: &Issue, figures: &PartyFigures, spoken: &str) -> String {
    let mut marks = String::new();
    if let Scale::Steps(steps) = &issue.scale {
        for place in (0..steps.len()).filter_map(|index| issue.scale.step_place(index)) {
            let _ = write!(
                marks,
                "<circle class=\"t\" cx=\"{}\" cy=\"{MIDDLE}\" r=\"1.5\"/>",
                percent(place)
            );
        }
    }
    let accepted = if figures.assumed {
        figures.position
    } else {
        figures.accepted
    };
    if let Some(accepted) = accepted.filter(|set| set.high > set.low) {
        bar(&mut marks, "a", accepted);
    }
    if let Some(limits) = figures.limits {
        for end in [limits.low, limits.high] {
            let _ = write!(
                marks,
                "<line class=\"l\" x1=\"{0}\" x2=\"{0}\" y1=\"{1}\" y2=\"{2}\"/>",
                percent(end),
                MIDDLE - 5.0,
                MIDDLE + 5.0
            );
        }
    }
    if let Some(place) = figures.place {
        let _ = write!(
            marks,
            "<circle class=\"d\" cx=\"{}\" cy=\"{MIDDLE}\" r=\"4\"/>",
            percent(place)
        );
    }
    if figures.place.is_none() && figures.limits.is_none() {
        return String::new();
    }
    format!(
        "<svg class=\"strip\" width=\"100%\" height=\"14\" role=\"img\" aria-label=\"{}\">\
         <rect class=\"t\" x=\"0\" y=\"{}\" width=\"100%\" height=\"3\" rx=\"1.5\"/>{marks}</svg>",
        escaped(spoken),
        MIDDLE - 1.5
    )
}

fn bar(marks: &mut String, class: &str, interval: UnitInterval) {
    let (low, high) = (interval.low.clamp(0.0, 1.0), interval.high.clamp(0.0, 1.0));
    let _ = write!(
        marks,
        "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"3\" rx=\"1.5\"/>",
        percent(low),
        MIDDLE - 1.5,
        percent(high - low)
    );
}

/// A place in 0-1 as a share of the width.
fn percent(place: f64) -> String {
    let rounded = (place.clamp(0.0, 1.0) * 1000.0).round() / 10.0;
    format!("{rounded}%")
}
