//! The names of a scale's ends, steps and marks below its line.

use super::look::{Look, SMALL};
use super::marks::{DOT, Strip};
use super::scene::{Align, At, Scene, base_line, line_height};
use super::wrap;
use crate::scenario::entry::number_text;
use crate::scenario::{Issue, Scale};

/// The names of the ends below the line, and those of steps and marks between them that have
/// room, from `top` on; returns their height.
pub fn ends(scene: &mut Scene, look: &Look, issue: &Issue, strip: &Strip, top: f32) -> f32 {
    let mut names: Vec<(f64, String)> = match &issue.scale {
        Scale::Range(range) => {
            let end = |number| format!("{} {}", number_text(number), range.unit);
            let ends = [(0.0, end(range.from)), (1.0, end(range.to))];
            let marks = range.marks.iter();
            let marks = marks.map(|mark| (range.normalise(mark.at), mark.label.clone()));
            ends.into_iter().chain(marks).collect()
        }
        Scale::Steps(steps) => {
            let place = |at| issue.scale.step_place(at);
            let named = steps.iter().enumerate();
            named
                .filter_map(|(at, step)| Some((place(at)?, step.label.to_string())))
                .collect()
        }
        Scale::Options(_) | Scale::Wording => Vec::new(),
    };
    // A mark at an end says more than its number: both are shown.
    names.sort_by(|a, b| a.0.total_cmp(&b.0));
    names.dedup_by(|second, first| {
        let same = (second.0 - first.0).abs() < 1e-9;
        if same {
            first.1 = format!("{} ({})", first.1.trim_end(), second.1.trim_end());
        }
        same
    });
    let (left, right) = (strip.left - DOT, strip.left + strip.width + DOT);
    let most = strip.width * if names.len() > 2 { 0.34 } else { 0.48 };
    let last = names.len().saturating_sub(1);
    let mut taken: Vec<(f32, f32)> = Vec::new();
    let mut tallest: f32 = 0.0;
    // The ends first: they are never left out.
    let order = [0, last].into_iter().chain(1..last);
    for at in order.take(names.len()) {
        let Some((place, name)) = names.get(at) else {
            continue;
        };
        let x = strip.at(*place);
        let lines = wrap::lines(name, SMALL, most, 2);
        let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let start = (x - width / 2.0).clamp(left, (right - width).max(left));
        let is_end = at == 0 || at == last;
        let meets = taken
            .iter()
            .any(|(from, to)| start < to + 10.0 && start + width > from - 10.0);
        if meets && !is_end {
            continue;
        }
        taken.push((start, start + width));
        for (number, line) in lines.into_iter().enumerate() {
            let middle = start + width / 2.0;
            let (x, align) = if is_end && start <= left {
                (start, Align::Left)
            } else if is_end && start + width >= right - 0.5 {
                (start + width, Align::Right)
            } else {
                (middle, Align::Middle)
            };
            let y = top + base_line(SMALL) + number as f32 * line_height(SMALL);
            scene.text(At { x, y }, align, line, SMALL, look.palette.dim);
            tallest = tallest.max((number + 1) as f32 * line_height(SMALL));
        }
    }
    tallest
}
