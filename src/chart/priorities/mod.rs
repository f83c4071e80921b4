//! Gap against salience: every open issue a dot, told apart by its outlook.
//!
//! `dots` decides what is drawn together, `words` what is said; here they are put on a plane.

mod dots;
mod words;

#[cfg(test)]
mod tests;

use self::dots::{Dot, dots};
use self::words::{about, spot, table, title};
use super::{Chart, Label, Plot, outlook_dot, place};
use crate::compare::{HIGH_SALIENCE, Outlook, Priorities};
use crate::drawing::look::{Look, SMALL};
use crate::drawing::marks;
use crate::drawing::palette::Rgb;
use crate::drawing::scene::{Align, Area, At, Scene, Size, base_line, line_height};
use crate::drawing::wrap::Line;
use crate::scenario::Scenario;

/// The widest label, in pixels; longer titles are cut.
const WIDEST: f32 = 190.0;
/// For more dots than so many no label is even looked for: there is no room for it.
const LABELLED: usize = 300;
/// Between two marks of the legend, in pixels.
const BETWEEN: f32 = 14.0;

/// The chart, in a size; the scenario is the one that the priorities are of.
pub fn priorities_chart(
    scenario: &Scenario,
    priorities: &Priorities,
    size: Size,
    look: &Look,
) -> Chart {
    let plot = Plot::of(size, [0.0, 100.0], [0.0, 1.0]);
    let mut scene = Scene {
        height: size.height,
        ..Scene::default()
    };
    plot.grid(&mut scene, look, "mean salience", "gap");
    plot.threshold(&mut scene, look, HIGH_SALIENCE);
    let dots = dots(priorities, &plot);
    legend(&mut scene, look, &plot, &dots);
    let mut marks: Vec<Area> = dots.iter().map(Dot::area).collect();
    marks.extend(regions(&mut scene, look, &plot, &marks));
    labels(&mut scene, look, scenario, &dots, &marks, &plot);
    // The most important lie on top.
    for dot in dots.iter().rev() {
        outlook_dot(&mut scene, look, dot.outlook, dot.at, dot.radius);
    }
    Chart {
        title: "Priorities".to_owned(),
        about: about(priorities),
        size,
        scene,
        spots: dots
            .iter()
            .filter_map(|dot| spot(scenario, priorities, dot))
            .collect(),
        table: table(scenario, priorities),
    }
}

/// The marks of the outlooks that occur, below the plot.
fn legend(scene: &mut Scene, look: &Look, plot: &Plot, dots: &[Dot<'_>]) {
    let mut at = At {
        x: plot.area.x,
        y: scene.height - 4.0,
    };
    for outlook in Outlook::ALL {
        if dots.iter().any(|dot| dot.outlook == outlook) {
            at.x += marks::outlook(scene, look, outlook, outlook.name(), at) + BETWEEN;
        }
    }
}

/// What the two corners to the right of the line mean, where no dot is in the way; what they cover.
fn regions(scene: &mut Scene, look: &Look, plot: &Plot, dots: &[Area]) -> Vec<Area> {
    let left = plot.x.at(HIGH_SALIENCE) + 8.0;
    let height = line_height(SMALL);
    let mut covered = Vec::new();
    for (words, color, tops) in [
        (
            "far apart and it matters",
            look.palette.deadlock,
            [plot.area.y + 3.0, plot.area.y + height],
        ),
        (
            "near and it matters: quick wins",
            look.palette.overlap,
            [
                plot.area.bottom() - height - 3.0,
                plot.area.bottom() - 2.0 * height,
            ],
        ),
    ] {
        let line = Line::cut(words, SMALL, (plot.area.right() - left).max(0.0));
        let area = |top| Area::new(left, top, line.width, height);
        let free = tops.into_iter().map(area);
        let mut free = free.filter(|area| !dots.iter().any(|dot| dot.meets(area)));
        if let Some(area) = free.next() {
            put(scene, area, line, color);
            covered.push(area);
        }
    }
    covered
}

fn put(scene: &mut Scene, area: Area, line: Line, color: Rgb) {
    let at = At {
        x: area.x,
        y: area.y + base_line(SMALL),
    };
    scene.text(at, Align::Left, line, SMALL, color);
}

fn labels(
    scene: &mut Scene,
    look: &Look,
    scenario: &Scenario,
    dots: &[Dot<'_>],
    marks: &[Area],
    plot: &Plot,
) {
    let lines: Vec<Line> = dots
        .iter()
        .take(LABELLED)
        .map(|dot| {
            let title = dot
                .issues
                .first()
                .map_or("", |weighed| title(scenario, weighed));
            match dot.issues.len() - 1 {
                0 => Line::cut(title, SMALL, WIDEST),
                more => {
                    let short = Line::cut(title, SMALL, WIDEST - 30.0).text;
                    Line::of(&format!("{short} +{more}"), SMALL)
                }
            }
        })
        .collect();
    let wanted: Vec<Label> = dots
        .iter()
        .zip(&lines)
        .map(|(dot, line)| Label::of(dot.area(), line, SMALL))
        .collect();
    // A label may stand a little over the ends of the axes, not over their numbers.
    let within = Area::new(
        plot.area.x + 2.0,
        plot.area.y - 9.0,
        plot.area.width + 14.0,
        plot.area.height + 12.0,
    );
    let placed = place(&wanted, marks, within);
    for placed in placed.iter().flatten() {
        placed.draw_leader(scene, look);
    }
    for (line, placed) in lines.into_iter().zip(placed) {
        if let Some(placed) = placed {
            placed.draw_ground(scene, look);
            placed.draw(scene, line, SMALL, look.palette.ink);
        }
    }
}
