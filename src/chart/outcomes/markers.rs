//! The marks of mean and median below a scale, and a scale with its parties.

use crate::compare::{Comparison, Influence, Outcome, SalienceSource};
use crate::drawing::labels::{self, Tag};
use crate::drawing::look::{Look, SMALL_NAME};
use crate::drawing::marks::{DOT, Strip};
use crate::drawing::scene::{Area, At, Scene, Shape, Size, Stroke, line_height};
use crate::scenario::{Issue, Scenario, UnitInterval};

use super::super::{Spot, Target};
use super::words::{figure, party_name, without_words};
use crate::scenario::entry::{rounded_text, value_text};

/// A triangle that points up, in a box of 10 × 8.
const TRIANGLE: &str = "M0 0l5 8h-10z";
/// A diamond, in a box of 9 × 9.
const DIAMOND: &str = "M0 0l4.5 4.5l-4.5 4.5l-4.5-4.5z";
/// From the line of a scale to the tips of the marks below it.
const BELOW: f32 = 6.0;
/// How high the marks of mean and median are, from the line on, when they stand side by side.
const MARKS: f32 = BELOW + 10.0;
/// Marks nearer than this stand one below the other.
const ASIDE: f32 = 11.0;
/// Dots nearer than this are stacked.
const STACK: f32 = 2.0 * DOT + 1.0;
/// A dot is hit within this square.
const TOUCH: f32 = 16.0;

/// Draws the mean.
pub(super) fn mean_mark(scene: &mut Scene, look: &Look, at: At) {
    scene.shapes.push(Shape::Path {
        at,
        scale: 1.0,
        path: TRIANGLE,
        fill: Some(look.palette.ink),
        stroke: None,
    });
}

/// Draws the median.
pub(super) fn median_mark(scene: &mut Scene, look: &Look, at: At) {
    scene.shapes.push(Shape::Path {
        at,
        scale: 1.0,
        path: DIAMOND,
        fill: Some(look.palette.panel),
        stroke: Some(Stroke {
            color: look.palette.ink,
            width: 1.3,
        }),
    });
}

/// Draws mean and median below a line; returns how far below it they reach.
pub(super) fn outcome_marks(
    scene: &mut Scene,
    look: &Look,
    strip: &Strip,
    outcome: &Outcome,
) -> f32 {
    let at = |place: f64, below: f32| At {
        x: strip.at(place),
        y: strip.y + below,
    };
    let mut reach = 0.0;
    if let Some(mean) = outcome.mean {
        mean_mark(scene, look, at(mean, BELOW));
        reach = MARKS;
    }
    if let Some(median) = outcome.median {
        let meets = outcome
            .mean
            .is_some_and(|mean| (strip.at(mean) - strip.at(median)).abs() < ASIDE);
        let below = if meets { BELOW + 9.0 } else { BELOW };
        median_mark(scene, look, at(median, below));
        reach = below + 10.0;
    }
    reach
}

/// A scale with its parties on it, from the top of a scene on.
pub(super) struct Drawn {
    /// Where its line is.
    pub(super) strip: Strip,
    /// What can be pointed at.
    pub(super) spots: Vec<Spot>,
}

/// What is drawn of an issue.
#[derive(Clone, Copy)]
pub(super) struct OfIssue<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) comparison: &'a Comparison,
    pub(super) row: usize,
    pub(super) issue: &'a Issue,
}

/// Draws the parties in scope on the line of an issue, within `area` and as far below its top as
/// their labels take. Where these would take more than so many rows, the dots are left to say who
/// they are when they are pointed at: a wall of names says nothing.
pub(super) fn parties_on_line(
    scene: &mut Scene,
    look: &Look,
    of: OfIssue<'_>,
    area: Area,
    parts: &[Influence],
    most_rows: f32,
) -> Drawn {
    let mut strip = Strip {
        left: area.x + DOT,
        width: (area.width - 2.0 * DOT).max(1.0),
        y: area.y,
        ground: look.palette.panel,
    };
    let figures = of.comparison.issue(of.row);
    let mut on_line: Vec<OnLine<'_>> = parts
        .iter()
        .filter_map(|own| {
            let figures = figures?.party(own.party)?;
            let party = of.scenario.party(own.party)?;
            let tag = Tag {
                x: strip.at(own.place) - area.x,
                text: party.short().to_owned(),
                color: look.party(own.party),
                hollow: figures.carried_over,
            };
            Some(OnLine { own, tag })
        })
        .collect();
    on_line.sort_by(|a, b| a.tag.x.total_cmp(&b.tag.x));
    let tags: Vec<Tag> = on_line.iter().map(|held| held.tag.clone()).collect();
    let stacks = labels::stacks(&tags, STACK);
    let highest = stacks.iter().copied().max().unwrap_or(0) as f32 * STACK;
    let placed = Some(labels::place(&tags, area.width));
    let placed = placed.filter(|placed| placed.height <= most_rows * line_height(SMALL_NAME));
    let names = placed.as_ref().map_or(0.0, |placed| placed.height);
    strip.y = area.y + names + highest + DOT + 6.0;
    let mut over = Scene::default();
    if let Some(placed) = placed {
        placed.leaders(&mut over, look, strip.y - area.y - highest - DOT - 2.0);
        placed.draw(&mut over, look);
    }
    strip.track(scene, look, of.issue);
    scene.put_at(
        over,
        At {
            x: area.x,
            y: area.y,
        },
    );
    let mut spots = Vec::new();
    for (held, stack) in on_line.iter().zip(&stacks) {
        let at = At {
            x: strip.at(held.own.place),
            y: strip.y - *stack as f32 * STACK,
        };
        strip.dot(scene, at, held.tag.color, held.tag.hollow);
        let touch = Size {
            width: TOUCH,
            height: TOUCH,
        };
        spots.push(Spot {
            area: Area::around(at, touch),
            target: Target::Stance(of.issue.id, held.own.party),
            words: stance_words(of, held.own),
        });
    }
    Drawn { strip, spots }
}

/// A party on a line.
struct OnLine<'a> {
    own: &'a Influence,
    tag: Tag,
}

/// What a party's dot says.
pub(super) fn stance_words(of: OfIssue<'_>, own: &Influence) -> Vec<String> {
    let name = party_name(of.scenario, own.party);
    let mut words = vec![format!("{name}: {}", of.issue.title())];
    words.push(position_words(of, own));
    words.push(format!("influence {}", figure(own.share)));
    words.extend(weight_words(of, own));
    words.extend([
        format!("{} from the mean", figure(own.from_mean)),
        format!("{} from the median", figure(own.from_median)),
        format!("mean without it: {}", without_words(of.issue, own)),
    ]);
    words
}

/// Why its influence is what it is: its weight, and that of all together.
fn weight_words(of: OfIssue<'_>, own: &Influence) -> Option<String> {
    let figures = of.comparison.party(of.row, own.party)?;
    let weight = of.comparison.weight_of(figures);
    let imputed = match of.comparison.salience_source(figures) {
        SalienceSource::Recorded => "",
        SalienceSource::OwnMean => " (not recorded: its own mean)",
        SalienceSource::ScopeMean => " (not recorded: the mean of all)",
        SalienceSource::Full => " (nobody records any)",
    };
    Some(format!(
        "= weight {} of {} in all: power {} × salience {}{imputed}",
        rounded_text(weight, 1),
        rounded_text(weight / own.share, 1),
        rounded_text(figures.power, 3),
        rounded_text(of.comparison.salience_of(figures), 1),
    ))
    .filter(|_| own.share > 0.0)
}

/// Where a party stands, in the issue's own units.
pub(super) fn position_words(of: OfIssue<'_>, own: &Influence) -> String {
    let stance = of
        .comparison
        .party(of.row, own.party)
        .and_then(|figures| of.issue.stances.get(figures.stance as usize));
    let at = stance.and_then(|stance| stance.at());
    at.map_or_else(|| "—".to_owned(), |at| value_text(&of.issue.scale, at))
}

/// A part of a line: where a figure lies in most draws.
pub(super) fn band(scene: &mut Scene, look: &Look, strip: &Strip, low: f64, high: f64) {
    // A band of one point is seen too.
    let least = f64::from(2.0 / strip.width);
    let set = UnitInterval {
        low: (low - least / 2.0).max(0.0),
        high: (high + least / 2.0).min(1.0),
    };
    strip.bar(scene, set, strip.ground.mix(look.palette.accent, 0.75));
}
