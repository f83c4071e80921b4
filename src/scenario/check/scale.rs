//! Scales: ends, marks, labels and places.

use std::collections::HashMap;

use super::head::is_share;
use super::{Path, Problem};
use crate::scenario::{Label, RangeScale, Scale, Step};

/// Reports what is wrong with a scale; whether it can be used to judge positions.
pub(super) fn check(scale: &Scale, path: &Path, found: &mut Vec<Problem>) -> bool {
    let before = found.len();
    match scale {
        Scale::Range(range) => check_range(range, path, found),
        Scale::Steps(steps) => {
            if steps.len() < 2 {
                found.push(Problem::error(
                    path.clone(),
                    "Steps needs at least two labels; write Steps([\"low\", \"high\"])",
                ));
            }
            check_labels(steps.iter().map(|step| step.label), path, found);
            check_places(steps, path, found);
        }
        Scale::Options(labels) => {
            if labels.is_empty() {
                found.push(Problem::error(
                    path.clone(),
                    "Options needs at least one label; write Options([\"this\", \"that\"])",
                ));
            }
            check_labels(labels.iter().copied(), path, found);
        }
        Scale::Wording => {}
    }
    found.len() == before
}

fn check_range(range: &RangeScale, path: &Path, found: &mut Vec<Problem>) {
    for (end, name) in [(range.from, "from"), (range.to, "to")] {
        if !end.is_finite() {
            found.push(Problem::error(
                path.field(name),
                "an end of a Range is a finite number",
            ));
        }
    }
    #[expect(clippy::float_cmp, reason = "the ends as written, not as computed")]
    if range.from == range.to {
        found.push(Problem::error(
            path.field("to"),
            format!(
                "a Range needs two ends that differ; both are {}",
                range.from
            ),
        ));
        return;
    }
    for (index, mark) in range.marks.iter().enumerate() {
        if !range.holds(mark.at) {
            found.push(Problem::error(
                path.field("marks").index(index),
                format!(
                    "mark `{}` at {} is off the scale, which goes from {} to {}",
                    mark.label, mark.at, range.from, range.to
                ),
            ));
        }
    }
}

fn check_labels(labels: impl Iterator<Item = Label>, path: &Path, found: &mut Vec<Problem>) {
    let mut seen: HashMap<Label, usize> = HashMap::new();
    for (index, label) in labels.enumerate() {
        if label.as_str().trim().is_empty() {
            found.push(Problem::error(path.index(index), "a label needs a text"));
        } else if let Some(first) = seen.get(&label) {
            found.push(
                Problem::error(path.index(index), format!("label `{label}` is there twice"))
                    .with_other(path.index(*first)),
            );
        } else {
            seen.insert(label, index);
        }
    }
}

fn check_places(steps: &[Step], path: &Path, found: &mut Vec<Problem>) {
    let placed = steps.iter().filter(|step| step.place.is_some()).count();
    if placed == 0 {
        return;
    }
    let mut last: Option<f64> = None;
    for (index, step) in steps.iter().enumerate() {
        let label = step.label;
        let Some(place) = step.place else {
            found.push(Problem::error(
                path.index(index),
                format!("step `{label}` has no place while others have; write (\"{label}\", 0.5), or leave all places out"),
            ));
            continue;
        };
        if !is_share(place) {
            found.push(Problem::error(
                path.index(index),
                format!("step `{label}` stands at {place}; a place is a number from 0 to 1"),
            ));
        } else if last.is_some_and(|last| place <= last) {
            found.push(Problem::error(
                path.index(index),
                format!("step `{label}` stands at {place}, not above the step before it; places rise from step to step"),
            ));
        }
        last = Some(place);
    }
}
