//! Whether issues converge: one small chart for each on one scale, and all together.

use super::course::{Course, Figure, figures_of, figures_of_all};
use super::trend::{trend_color, trend_mark, trend_text};
use super::{ledger::round_text, timeline::evenly_cut};
use crate::chart::{Axis, Chart, Column, Multiples, Row, Spot, Table, Target};
use crate::compare::{CourseMeasure, IssueSeries, Overall, Trend};
use crate::drawing::look::{HAIR, Look, SMALL, SMALL_NAME};
use crate::drawing::scene::{Align, Area, At, Scene, Size, Stroke, line_height};
use crate::drawing::typeface::{Face, Font};
use crate::drawing::wrap::Line;
use crate::scenario::{RoundId, Scenario};

/// Figures at the ends of lines and along axes.
const FIGURE: Font = Font::new(Face::Tabular, SMALL.size);
/// The height of the chart of all issues, with its names.
const ALL_HEIGHT: f32 = 136.0;
/// The least size of an issue's chart.
const CELL: Size = Size {
    width: 164.0,
    height: 106.0,
};
/// Between two of them.
const BETWEEN: Size = Size {
    width: 28.0,
    height: 16.0,
};
/// For the figure at the end of a line.
const AT_END: f32 = 34.0;
/// For the figures beside the axis of all issues.
const AT_BEGIN: f32 = 34.0;
/// Of a dot beyond the end of its axis.
const DOT: f32 = 4.0;
/// So many rounds are told of an issue in a read-out; the table has all.
const TOLD: usize = 8;

/// What is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Convergence<'a> {
    /// Whose rounds.
    pub scenario: &'a Scenario,
    /// The figures of every issue, in file order.
    pub series: &'a [IssueSeries],
    /// Which figure.
    pub measure: CourseMeasure,
    /// The rows of the issues to draw, in this order; the table has all.
    pub rows: &'a [usize],
    /// The round shown, marked by a line.
    pub shown: Option<RoundId>,
}

/// The chart, as wide as asked for, without its table, which is the same at every width:
/// [`convergence_table`].
pub fn convergence(of: &Convergence<'_>, width: f32, look: &Look) -> Chart {
    let overall = Overall::new(of.series, of.measure);
    let mut chart = Chart {
        title: format!("{} by round", of.measure.name()),
        about: about(of, &overall),
        ..Chart::default()
    };
    let mut y = 0.0;
    for part in parts(of, &overall, width, look) {
        let height = part.scene.height;
        chart.scene.put(part.scene, y);
        chart.spots.extend(part.spots.into_iter().map(|spot| Spot {
            area: Area {
                y: spot.area.y + y,
                ..spot.area
            },
            ..spot
        }));
        y += height;
        chart.size.height = y;
        y += BETWEEN.height;
    }
    chart.size.width = width;
    chart.scene.height = chart.size.height;
    chart
}

/// The drawing in parts that stand below one another, for pages: all issues together, then the small
/// charts line by line, each with the space below it.
pub fn convergence_parts(of: &Convergence<'_>, width: f32, look: &Look) -> Vec<Scene> {
    let overall = Overall::new(of.series, of.measure);
    let parts = parts(of, &overall, width, look).into_iter();
    let spaced = |part: Chart| Scene {
        height: part.scene.height + BETWEEN.height,
        ..part.scene
    };
    parts.map(spaced).collect()
}

fn parts(of: &Convergence<'_>, overall: &Overall, width: f32, look: &Look) -> Vec<Chart> {
    let mut parts = Vec::new();
    if !of.scenario.rounds.is_empty() {
        let mut part = Chart::default();
        draw_all(&mut part, of, overall, width, look);
        part.scene.height = ALL_HEIGHT;
        parts.push(part);
    }
    let multiples = Multiples::fit(of.rows.len(), width, CELL, BETWEEN);
    for line in of.rows.chunks(multiples.columns) {
        let mut part = Chart::default();
        for (column, row) in line.iter().enumerate() {
            if let Some(series) = of.series.get(*row) {
                let cell = multiples.cell(column);
                draw_issue(&mut part, of, *row, series, cell, look);
            }
        }
        part.scene.height = CELL.height;
        parts.push(part);
    }
    parts
}

/// The largest figure there can be: a spread is at most a half.
fn most(measure: CourseMeasure) -> f64 {
    match measure {
        CourseMeasure::Gap | CourseMeasure::RemainingGap => 1.0,
        CourseMeasure::Spread => 0.5,
    }
}

fn about(of: &Convergence<'_>, overall: &Overall) -> String {
    let shown = of.rows.len();
    let mut about = of.measure.help().to_owned();
    about.push_str(", in parts of the scale; one scale for all. Dotted, with a ring: carried over from an earlier round.");
    if shown < of.series.len() {
        about.push_str(&format!(
            " {shown} of {} issues are drawn.",
            of.series.len()
        ));
    }
    about.push(' ');
    about.push_str(&mean_text(of.scenario, overall));
    about
}

/// What the mean over all issues rests on.
fn mean_text(scenario: &Scenario, overall: &Overall) -> String {
    let Some(from) = overall.from.and_then(|at| scenario.rounds.get(at)) else {
        return "No figure is known up to the last round.".to_owned();
    };
    format!(
        "The mean rests on {} of {} issues: those known at every round from {} on; from its agreement on an issue counts as 0.",
        overall.issues,
        overall.of,
        from.name()
    )
}

fn figure_text(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| format!("{value:.2}"))
}

/// All issues together, with the names of the rounds.
fn draw_all(chart: &mut Chart, of: &Convergence<'_>, overall: &Overall, width: f32, look: &Look) {
    let rounds = of.scenario.rounds.len();
    let dim = look.palette.dim;
    let line = line_height(SMALL);
    let area = Area::new(
        AT_BEGIN,
        2.0 * line,
        (width - AT_BEGIN - AT_END).max(1.0),
        ALL_HEIGHT - 4.0 * line,
    );
    let scene = &mut chart.scene;
    let heading = At {
        x: 0.0,
        y: SMALL.size + 1.0,
    };
    let title = format!("Mean of {} of {} issues", overall.issues, overall.of);
    let title = Line::cut(&title, SMALL_NAME, width);
    scene.text(heading, Align::Left, title, SMALL_NAME, look.palette.ink);
    let course = Course {
        x: Course::rounds(rounds, area.x + DOT, area.right() - DOT),
        y: Axis {
            from: 0.0,
            to: most(of.measure),
            start: area.bottom(),
            end: area.y,
        },
    };
    for tick in course.y.ticks(2) {
        hairline(scene, look, area, tick.at);
        let at = At {
            x: area.x - 6.0,
            y: tick.at + FIGURE.size * 0.36,
        };
        scene.text(at, Align::Right, Line::of(&tick.text, FIGURE), FIGURE, dim);
    }
    mark_shown(scene, look, of, &course, area);
    let figures = figures_of_all(overall);
    let end = course.draw(scene, look, &figures, look.palette.ink);
    end_figure(scene, look, end, figures.last().copied());
    let names = of.scenario.rounds.iter().map(|round| round.name());
    let below = area.bottom() + line;
    let places: Vec<f32> = (0..rounds).map(|at| course.x.at(at as f64)).collect();
    let shown = of.scenario.round_order(of.shown);
    for name in evenly_cut(names, &places, [0.0, width], SMALL) {
        let color = if shown == Some(name.index) {
            look.palette.accent
        } else {
            dim
        };
        let at = At {
            x: name.at,
            y: below,
        };
        scene.text(at, Align::Middle, name.line, SMALL, color);
    }
    for (at, round) in of.scenario.rounds.iter().enumerate() {
        let step = (course.x.at(1.0) - course.x.at(0.0)).abs().clamp(4.0, 80.0);
        let middle = At {
            x: course.x.at(at as f64),
            y: area.middle().y,
        };
        let size = Size {
            width: step,
            height: area.height + 2.0 * DOT,
        };
        chart.spots.push(Spot {
            area: Area::around(middle, size),
            target: Target::Round(round.id),
            words: all_words(of, overall, at),
        });
    }
}

fn all_words(of: &Convergence<'_>, overall: &Overall, at: usize) -> Vec<String> {
    let round = of.scenario.rounds.get(at).map(|round| round.id);
    let mean = overall.mean.get(at).copied().flatten();
    let mut words = vec![round_text(of.scenario, round)];
    words.push(match mean {
        Some(mean) => format!(
            "mean {}: {mean:.2} over {} of {} issues",
            of.measure.name().to_lowercase(),
            overall.issues,
            overall.of
        ),
        None => "too few issues are known at this round for a mean".to_owned(),
    });
    if let Some(settled) = overall.settled.get(at).filter(|settled| **settled > 0) {
        words.push(format!("{settled} of {} issues settled", overall.of));
    }
    words
}

/// One issue: title and trend above its line.
fn draw_issue(
    chart: &mut Chart,
    of: &Convergence<'_>,
    row: usize,
    series: &IssueSeries,
    cell: Area,
    look: &Look,
) {
    let scene = &mut chart.scene;
    let color = trend_color(look, series.trend);
    let line = line_height(SMALL);
    let issue = of.scenario.issues.get(row);
    let title = issue.map_or(series.id.as_str(), |issue| issue.title());
    let at = At {
        x: cell.x,
        y: cell.y + SMALL.size + 1.0,
    };
    let title = Line::cut(title, SMALL_NAME, cell.width);
    scene.text(at, Align::Left, title, SMALL_NAME, look.palette.ink);
    let base = at.y + line;
    let corner = At {
        x: cell.x,
        y: base - 9.5,
    };
    let mark = trend_mark(scene, look, series.trend, corner);
    let word = Line::of(trend_text(series.trend), SMALL);
    let after = cell.x + mark + word.width + 8.0;
    let at = At {
        x: cell.x + mark,
        y: base,
    };
    scene.text(at, Align::Left, word, SMALL, color);
    let figures = figures_of(series, of.measure);
    let way = Line::cut(&way_text(&figures), FIGURE, cell.right() - after);
    let at = At { x: after, y: base };
    scene.text(at, Align::Left, way, FIGURE, look.palette.dim);
    let area = Area::new(
        cell.x,
        cell.y + 2.0 * line + 10.0,
        (cell.width - AT_END).max(1.0),
        cell.height - 2.0 * line - 10.0 - DOT,
    );
    let course = Course {
        x: Course::rounds(of.scenario.rounds.len(), area.x + DOT, area.right() - DOT),
        y: Axis {
            from: 0.0,
            to: most(of.measure),
            start: area.bottom(),
            end: area.y,
        },
    };
    hairline(scene, look, area, area.y);
    hairline(scene, look, area, area.bottom());
    if figures.iter().any(|figure| figure.value.is_some()) {
        mark_shown(scene, look, of, &course, area);
    }
    let end = course.draw(scene, look, &figures, color);
    if end.is_none() {
        let at = At {
            x: area.x + DOT,
            y: area.middle().y + SMALL.size * 0.36,
        };
        let text = Line::cut("not known at any round", SMALL, area.width);
        scene.text(at, Align::Left, text, SMALL, look.palette.dim);
    }
    end_figure(
        scene,
        look,
        end,
        figures.iter().rfind(|f| f.value.is_some()).copied(),
    );
    chart.spots.push(Spot {
        area: cell,
        target: Target::Issue(series.id),
        words: issue_words(of, row, series, &figures),
    });
}

/// From the first known figure to the last: `1.00 → 0.75`.
fn way_text(figures: &[Figure]) -> String {
    let mut known = figures.iter().filter_map(|figure| figure.value);
    match (known.next(), known.next_back()) {
        (Some(first), Some(last)) => format!("{first:.2} → {last:.2}"),
        _ => String::new(),
    }
}

/// The figure at the end of a line.
fn end_figure(scene: &mut Scene, look: &Look, end: Option<At>, figure: Option<Figure>) {
    let (Some(end), Some(figure)) = (end, figure) else {
        return;
    };
    let at = At {
        x: end.x + DOT + 4.0,
        y: end.y + FIGURE.size * 0.36,
    };
    let text = Line::of(&figure_text(figure.value), FIGURE);
    // No hairline runs through it.
    let top = end.y - FIGURE.size / 2.0;
    let ground = Area::new(at.x - 2.0, top, text.width + 4.0, FIGURE.size);
    scene.area(ground, look.palette.panel);
    scene.text(at, Align::Left, text, FIGURE, look.palette.ink);
}

fn hairline(scene: &mut Scene, look: &Look, area: Area, y: f32) {
    let y = y.round() + 0.5;
    let at = |x| At { x, y };
    scene.line(at(area.x), at(area.right()), look.hair());
}

/// A line where the round shown stands.
fn mark_shown(scene: &mut Scene, look: &Look, of: &Convergence<'_>, course: &Course, area: Area) {
    if let Some(at) = of.scenario.round_order(of.shown) {
        let x = course.x.at(at as f64).round() + 0.5;
        let stroke = Stroke {
            color: look.palette.line.mix(look.palette.accent, 0.3),
            width: HAIR,
        };
        let at = |y| At { x, y };
        scene.line(at(area.y), at(area.bottom()), stroke);
    }
}

fn issue_words(
    of: &Convergence<'_>,
    row: usize,
    series: &IssueSeries,
    figures: &[Figure],
) -> Vec<String> {
    let scenario = of.scenario;
    let issue = scenario.issues.get(row);
    let mut words = vec![
        issue
            .map_or(series.id.as_str(), |issue| issue.title())
            .to_owned(),
    ];
    // A trend is of the remaining gap, whatever is drawn.
    let trend = format!("remaining gap: {}", trend_text(series.trend));
    words.push(match of.measure {
        CourseMeasure::RemainingGap => trend,
        measure => format!("{} ({trend})", measure.name().to_lowercase()),
    });
    words.extend(why_text(series));
    let name = |at: usize| round_text(scenario, scenario.rounds.get(at).map(|round| round.id));
    // What is new: a round that carries everything over says nothing.
    let news = figures.iter().enumerate().filter(|(at, figure)| {
        figure.value.is_some() && !figure.settled && (!figure.carried_over || *at == 0)
    });
    let news: Vec<String> = news
        .map(|(at, figure)| format!("{}: {}", name(at), figure_text(figure.value)))
        .collect();
    let hidden = news.len().saturating_sub(TOLD);
    if hidden > 0 {
        words.push(format!("{hidden} earlier rounds in the table"));
    }
    words.extend(news.into_iter().skip(hidden));
    if let Some(from) = series.settled_from {
        words.push(format!("agreed from {} on", name(from)));
        let recorded = of.measure.of(series).last().copied().flatten();
        if let Some(recorded) = recorded.filter(|recorded| *recorded > 0.0) {
            words.push(format!(
                "the stances recorded before it still differ by {recorded:.2}"
            ));
        }
    }
    words
}

/// Why the trend is what it is: the last known remaining gap minus the first.
fn why_text(series: &IssueSeries) -> Option<String> {
    let mut known = series.remaining_gap.iter().flatten();
    let (first, last) = (known.next()?, known.next_back()?);
    let told = matches!(
        series.trend,
        Some(Trend::Closing | Trend::Stalled | Trend::Widening)
    );
    let change = format!("{:+.2}", last - first).replace('-', "−");
    told.then(|| format!("last − first known: {last:.2} − {first:.2} = {change}; less than 0.02 either way is stalled"))
}

/// The figures of all issues, drawn or not, with their mean.
pub fn convergence_table(of: &Convergence<'_>) -> Table {
    let scenario = of.scenario;
    let overall = Overall::new(of.series, of.measure);
    let names = scenario
        .rounds
        .iter()
        .map(|round| Column::figures(round.name()));
    let columns = ["Issue", "Trend"]
        .map(Column::words)
        .into_iter()
        .chain(names);
    let text = |figure: &Figure| match figure.value {
        _ if figure.settled => "agreed".to_owned(),
        None => "–".to_owned(),
        Some(value) if figure.carried_over => format!("({value:.2})"),
        Some(value) => format!("{value:.2}"),
    };
    let mean = format!("Mean of {} of {} issues", overall.issues, overall.of);
    let all = figures_of_all(&overall);
    let all = Row {
        target: None,
        cells: [mean, String::new()]
            .into_iter()
            .chain(all.iter().map(text))
            .collect(),
    };
    let rows = scenario
        .issues
        .iter()
        .zip(of.series)
        .map(|(issue, series)| {
            let figures = figures_of(series, of.measure);
            let cells = [
                issue.title().to_owned(),
                trend_text(series.trend).to_owned(),
            ];
            Row {
                target: Some(Target::Issue(series.id)),
                cells: cells.into_iter().chain(figures.iter().map(text)).collect(),
            }
        });
    Table {
        columns: columns.collect(),
        rows: std::iter::once(all).chain(rows).collect(),
    }
}
