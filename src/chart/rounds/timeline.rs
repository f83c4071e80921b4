//! When the rounds were, to scale where they are dated.

use std::collections::HashMap;

use super::calendar;
use super::when::{Course, When};
use crate::chart::{Axis, Chart, Column, Label, Placed, Row, Spot, Table, Target, place};
use crate::compare::Movement;
use crate::drawing::look::{HAIR, Look, SMALL, SMALL_NAME};
use crate::drawing::scene::{Align, Area, At, Scene, Shape, Size, Stroke, base_line, line_height};
use crate::drawing::typeface::Font;
use crate::drawing::wrap::Line;
use crate::scenario::entry::number_text;
use crate::scenario::{Round, RoundId, Scenario};

/// How much lies above the line of time: as little as all names find room in, else the most.
const ABOVE: [f32; 3] = [46.0, 80.0, 114.0];
/// How much of what lies below it names have room in.
const NAMES_BELOW: f32 = 48.0;
/// How much lies below it where no name does.
const BARE_BELOW: f32 = 14.0;
/// For the dates at the bottom.
const DATES: f32 = 20.0;
/// Room at both ends, for half of a name.
const END: f32 = 48.0;
/// The radius of a round's dot.
const DOT: f32 = 5.0;
/// The thickness of a round that took several days.
const BAR: f32 = 4.0;
/// Between two dates along the scale.
const DATES_APART: f32 = 96.0;
/// The longest name of a round.
const NAME_WIDTH: f32 = 170.0;

/// What the moves of one round come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Moves {
    all: usize,
    concessions: usize,
    reversals: usize,
}

impl Moves {
    /// Those of each round.
    fn by_round(movements: &[Movement], rounds: &[Round]) -> Vec<Self> {
        let places: HashMap<RoundId, usize> = rounds
            .iter()
            .enumerate()
            .map(|(at, round)| (round.id, at))
            .collect();
        let mut found = vec![Self::default(); rounds.len()];
        for movement in movements {
            let at = movement.to_round.and_then(|round| places.get(&round));
            if let Some(moves) = at.and_then(|at| found.get_mut(*at)) {
                moves.all += 1;
                moves.concessions += usize::from(movement.is_concession());
                moves.reversals += usize::from(movement.is_reversal());
            }
        }
        found
    }

    fn short(self) -> String {
        counted(self.all, "move")
    }

    fn words(self) -> String {
        let mut text = self.short();
        let parts = [
            (self.concessions, "concession"),
            (self.reversals, "reversal"),
        ];
        let parts = parts.into_iter().filter(|(count, _)| *count > 0);
        let parts: Vec<String> = parts.map(|(count, name)| counted(count, name)).collect();
        if !parts.is_empty() {
            text.push_str(&format!(": {}", parts.join(", ")));
        }
        text
    }
}

fn counted(count: usize, name: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{} {name}{ending}", number_text(count as f64))
}

/// The chart, as wide as asked for; `shown` is the round that the window shows.
pub fn timeline(
    scenario: &Scenario,
    movements: &[Movement],
    shown: Option<RoundId>,
    width: f32,
    look: &Look,
) -> Chart {
    let course = Course::of(&scenario.rounds);
    let moves = Moves::by_round(movements, &scenario.rounds);
    let mut chart = Chart {
        title: "Rounds".to_owned(),
        about: about(scenario, &course),
        table: table(scenario, &moves),
        ..Chart::default()
    };
    let Some(ends) = course.ends() else {
        return chart;
    };
    let end = END.min(width / 4.0);
    let axis = Axis {
        // A single moment stands in the middle.
        from: if ends[0] < ends[1] {
            ends[0]
        } else {
            ends[0] - 1.0
        },
        to: if ends[0] < ends[1] {
            ends[1]
        } else {
            ends[1] + 1.0
        },
        start: end,
        end: (width - end).max(end + 1.0),
    };
    let shown_at = scenario.round_order(shown);
    let whole = Names::of(scenario, &moves, shown_at);
    let bare = whole.without_dates();
    let tried = [&whole, &bare]
        .into_iter()
        .flat_map(|names| ABOVE.iter().map(move |middle| (names, middle)));
    let tried = tried.map(|(names, middle)| {
        let marks: Vec<Area> = course
            .rounds
            .iter()
            .map(|when| mark(&axis, when, *middle))
            .collect();
        let placed = names.place(&marks, *middle, width);
        Plan {
            middle: *middle,
            names,
            marks,
            placed,
        }
    });
    let fewest = |plan: &Plan<'_>| plan.placed.iter().filter(|placed| placed.is_none()).count();
    let Some(plan) = tried.min_by_key(fewest) else {
        return chart;
    };
    let middle = plan.middle;
    let is_below = |placed: &Placed| placed.area.y > middle;
    let below = if plan.placed.iter().flatten().any(is_below) {
        NAMES_BELOW
    } else {
        BARE_BELOW
    };
    let dates = if course.to_scale { DATES } else { 0.0 };
    chart.size = Size {
        width,
        height: middle + below + dates,
    };
    chart.scene.height = chart.size.height;
    let scene = &mut chart.scene;
    draw_line(scene, look, &axis, middle);
    if course.to_scale {
        draw_dates(
            scene,
            look,
            &axis,
            ends,
            middle,
            middle + below + dates - 4.0,
        );
    }
    for (at, when) in course.rounds.iter().enumerate() {
        draw_round(scene, look, &axis, when, shown_at == Some(at), middle);
    }
    plan.names.draw(scene, look, &plan);
    for ((round, moves), mark) in scenario.rounds.iter().zip(&moves).zip(&plan.marks) {
        chart.spots.push(Spot {
            area: mark.grown(4.0),
            target: Target::Round(round.id),
            words: words(round, *moves),
        });
    }
    chart
}

/// Where the line of time and the names lie.
struct Plan<'a> {
    /// The middle of the line, from the top.
    middle: f32,
    names: &'a Names,
    marks: Vec<Area>,
    /// In the order of importance.
    placed: Vec<Option<Placed>>,
}

fn about(scenario: &Scenario, course: &Course) -> String {
    let count = counted(scenario.rounds.len(), "round");
    if scenario.rounds.is_empty() {
        "No rounds are recorded.".to_owned()
    } else if !course.to_scale {
        format!("{count} in order, not to scale: too few have a date of their own.")
    } else if course.undated() > 0 {
        let undated = course.undated();
        format!(
            "{count} by date, to scale; {undated} without a date between their neighbours, as rings."
        )
    } else {
        format!("{count} by date, to scale.")
    }
}

/// Where a round's dot or bar is.
fn mark(axis: &Axis, when: &When, middle: f32) -> Area {
    let (from, until) = (axis.at(when.from), axis.at(when.until));
    Area::new(
        from - DOT,
        middle - DOT,
        until - from + 2.0 * DOT,
        2.0 * DOT,
    )
}

fn draw_line(scene: &mut Scene, look: &Look, axis: &Axis, middle: f32) {
    let at = |x| At { x, y: middle };
    let stroke = Stroke {
        color: look.palette.line,
        width: 2.0,
    };
    scene.line(at(axis.start - 2.0 * DOT), at(axis.end + 2.0 * DOT), stroke);
}

fn draw_dates(
    scene: &mut Scene,
    look: &Look,
    axis: &Axis,
    ends: [f64; 2],
    middle: f32,
    below: f32,
) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of dates along a line, at least 1"
    )]
    let most = ((axis.end - axis.start) / DATES_APART).clamp(1.0, 24.0) as usize;
    let faint = look.palette.dim;
    for tick in calendar::ticks(ends, most) {
        let x = axis.at(tick.day).round() + 0.5;
        let stroke = Stroke {
            color: look.palette.line.mix(look.palette.ink, 0.2),
            width: HAIR,
        };
        let at = |y| At { x, y };
        scene.line(at(middle - 3.0), at(middle + 3.0), stroke);
        let line = Line::of(&tick.text, SMALL);
        scene.text(at(below), Align::Middle, line, SMALL, faint);
    }
}

fn draw_round(
    scene: &mut Scene,
    look: &Look,
    axis: &Axis,
    when: &When,
    is_shown: bool,
    middle: f32,
) {
    let color = if is_shown {
        look.palette.accent
    } else {
        look.palette.ink.mix(look.palette.panel, 0.25)
    };
    let (from, until) = (axis.at(when.from), axis.at(when.until));
    if until - from > DOT {
        let bar = Area::new(from, middle - BAR / 2.0, until - from, BAR);
        scene.rounded(bar, BAR / 2.0, color);
    }
    let at = At { x: from, y: middle };
    scene.shapes.push(Shape::Disc {
        at,
        radius: DOT + 1.5,
        fill: look.palette.panel,
        stroke: None,
    });
    let (fill, stroke) = if when.is_dated {
        (color, None)
    } else {
        (look.palette.panel, Some(Stroke { color, width: 1.5 }))
    };
    scene.shapes.push(Shape::Disc {
        at,
        radius: if is_shown { DOT + 1.0 } else { DOT },
        fill,
        stroke,
    });
}

/// Names with dates and moves.
struct Names {
    /// Round by round.
    lines: Vec<[Line; 2]>,
    /// The rounds by importance: the one shown first, then the ends, then where most moved.
    order: Vec<usize>,
    shown: Option<usize>,
}

impl Names {
    fn of(scenario: &Scenario, moves: &[Moves], shown: Option<usize>) -> Self {
        let lines: Vec<[Line; 2]> = scenario
            .rounds
            .iter()
            .zip(moves)
            .map(|(round, moves)| {
                let mut second = Vec::new();
                second.extend(round.date.map(|date| date.readable_span(round.until)));
                if moves.all > 0 {
                    second.push(moves.short());
                }
                [
                    Line::cut(round.name(), SMALL_NAME, NAME_WIDTH),
                    Line::cut(&second.join(" · "), SMALL, NAME_WIDTH),
                ]
            })
            .collect();
        let last = lines.len().saturating_sub(1);
        let mut order: Vec<usize> = (0..lines.len()).collect();
        order.sort_by_key(|at| {
            let moved = moves.get(*at).map_or(0, |moves| moves.all);
            let rank = [shown == Some(*at), *at == last, *at == 0];
            let rank = rank.iter().position(|is| *is);
            (rank.unwrap_or(3), std::cmp::Reverse(moved), *at)
        });
        Self {
            lines,
            order,
            shown,
        }
    }

    /// The same without dates and moves, where rounds are crowded: more of them are named then.
    fn without_dates(&self) -> Self {
        let bare = |[name, _]: &[Line; 2]| [name.clone(), Line::of("", SMALL)];
        Self {
            lines: self.lines.iter().map(bare).collect(),
            order: self.order.clone(),
            shown: self.shown,
        }
    }

    /// Places in the order of importance.
    fn place(&self, marks: &[Area], middle: f32, width: f32) -> Vec<Option<Placed>> {
        let height = |line: &Line, font: Font| {
            if line.text.is_empty() {
                0.0
            } else {
                line_height(font)
            }
        };
        let label = |at: &usize| {
            let [first, second] = self.lines.get(*at)?;
            // Named where it began, not in the middle of a long bar.
            let mark = marks.get(*at).map(|mark| Area {
                width: 2.0 * DOT,
                ..*mark
            })?;
            Some(Label {
                mark,
                size: Size {
                    width: first.width.max(second.width),
                    height: height(first, SMALL_NAME) + height(second, SMALL),
                },
            })
        };
        let labels: Vec<Label> = self.order.iter().filter_map(label).collect();
        // No name lies on the line of time, or on the dates below.
        let line = Area::new(0.0, middle - DOT, width, 2.0 * DOT);
        let bottom = middle + NAMES_BELOW;
        place(&labels, &[line], Area::new(0.0, 0.0, width, bottom))
    }

    fn draw(&self, scene: &mut Scene, look: &Look, plan: &Plan<'_>) {
        for (placed, at) in plan.placed.iter().zip(&self.order) {
            let (Some(placed), Some([first, second])) = (placed, self.lines.get(*at)) else {
                continue;
            };
            placed.draw_leader(scene, look);
            let color = if self.shown == Some(*at) {
                look.palette.accent
            } else {
                look.palette.ink
            };
            let mark = plan.marks.get(*at).map_or(0.0, |mark| mark.x + DOT);
            let middle = placed.area.middle().x;
            // Lines of a name are flush on the side of its mark.
            let (x, align) = if (middle - mark).abs() < 2.0 {
                (middle, Align::Middle)
            } else if middle > mark {
                (placed.area.x, Align::Left)
            } else {
                (placed.area.right(), Align::Right)
            };
            let y = placed.area.y + base_line(SMALL_NAME);
            scene.text(At { x, y }, align, first.clone(), SMALL_NAME, color);
            let y = placed.area.y + line_height(SMALL_NAME) + base_line(SMALL);
            let dim = look.palette.dim;
            scene.text(At { x, y }, align, second.clone(), SMALL, dim);
        }
    }
}

fn words(round: &Round, moves: Moves) -> Vec<String> {
    let mut words = vec![round.name().to_owned()];
    words.extend(round.date.map(|date| date.readable_span(round.until)));
    words.push(moves.words());
    words.extend(
        [&round.result, &round.note]
            .into_iter()
            .filter(|text| !text.is_empty())
            .cloned(),
    );
    words
}

fn table(scenario: &Scenario, moves: &[Moves]) -> Table {
    let words = ["Round", "Date"].map(Column::words);
    let figures = ["Moves", "Concessions", "Reversals"].map(Column::figures);
    let rows = scenario.rounds.iter().zip(moves).map(|(round, moves)| Row {
        target: Some(Target::Round(round.id)),
        cells: vec![
            round.name().to_owned(),
            round
                .date
                .map_or_else(String::new, |date| date.readable_span(round.until)),
            moves.all.to_string(),
            moves.concessions.to_string(),
            moves.reversals.to_string(),
            round.result.clone(),
        ],
    });
    Table {
        columns: words
            .into_iter()
            .chain(figures)
            .chain([Column::words("Result")])
            .collect(),
        rows: rows.collect(),
    }
}

/// A name that found room under its place.
pub(super) struct CutName {
    /// Which.
    pub(super) index: usize,
    /// Its middle, in pixels.
    pub(super) at: f32,
    /// The name, cut where it is too long.
    pub(super) line: Line,
}

/// Names in a row under places that stand evenly, cut to the room that each has; where that is too
/// little, only every second, third, … one is told, and the last.
pub(super) fn evenly_cut<'a>(
    names: impl Iterator<Item = &'a str>,
    places: &[f32],
    [left, right]: [f32; 2],
    font: Font,
) -> Vec<CutName> {
    const LEAST: f32 = 52.0;
    const APART: f32 = 10.0;
    let step = match places {
        [first, second, ..] => second - first,
        _ => right - left,
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of rounds, at least 1"
    )]
    let every = (LEAST / step.max(0.1)).ceil().clamp(1.0, 1.0e6) as usize;
    let last = places.len().saturating_sub(1);
    let told = |index: usize| (last - index).is_multiple_of(every);
    let room = step * every as f32 - APART;
    names
        .zip(places)
        .enumerate()
        .filter(|(index, _)| told(*index))
        .map(|(index, (name, place))| {
            // The first and the last lean inwards where they would leave the chart.
            let beside = |free: f32| free.clamp(0.0, room / 2.0);
            let line = Line::cut(name, font, beside(place - left) + beside(right - place));
            let half = line.width / 2.0;
            let at = place.clamp(left + half, (right - half).max(left + half));
            CutName { index, at, line }
        })
        .collect()
}
