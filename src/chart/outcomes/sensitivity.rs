//! How sure outlooks and outcomes are: shares of outlooks, and bands of figures.

use super::super::{Chart, Column, Row, Spot, Table, Target};
use super::bars::written;
use super::cells::{Cell, Cells, MOST};
use super::markers::band;
use super::words::percent;
use crate::compare::{Band, Comparison, IssueSensitivity, Outlook, SetsInDraws, Uncertainty};
use crate::drawing::look::{FIGURE, Look, NAME, SMALL, SMALL_NAME};
use crate::drawing::marks::{self, MARK, Strip};
use crate::drawing::scene::{Align, Area, At, Scene, Stroke, base_line, line_height};
use crate::drawing::wrap::{self, Line};
use crate::scenario::entry::{computed_text, number_text};
use crate::scenario::{Issue, Scale, Scenario};

/// How high the bar of outlooks is.
const SHARES: f32 = 10.0;
/// Between two parts of it.
const HAIRLINE: f32 = 1.5;
/// How high the line of a band is.
const BAND_ROW: f32 = 19.0;
/// The names of bands.
const NAMES: f32 = 92.0;
/// Between a band and its ends in figures.
const BESIDE: f32 = 14.0;

/// How sure the figures of the issues are, in this width. `found` is what
/// [`Comparison::sensitivity`] gave of the same scenario, and `uncertainty` what it was asked.
pub fn sensitivity_chart(
    scenario: &Scenario,
    comparison: &Comparison,
    uncertainty: &Uncertainty,
    found: &[IssueSensitivity],
    width: f32,
    look: &Look,
) -> Chart {
    // What was found of a scenario that was edited since is left out where it no longer fits.
    let rows = || {
        let rows = scenario.issues.iter().zip(found).enumerate();
        rows.filter(|(_, (issue, own))| issue.id == own.id)
    };
    let columns = Cells::of(found.len().min(MOST), width);
    let cells = rows().take(MOST).map(|(row, (issue, own))| {
        let figures = bands(scenario, comparison, row, issue, own);
        cell(issue, own, uncertainty, &figures, columns.width(), look)
    });
    let mut chart = Chart {
        title: "How sure outlooks and outcomes are".to_owned(),
        about: about(uncertainty, found),
        ..Chart::default()
    };
    columns.fill(&mut chart, cells.collect());
    chart.table = Table {
        columns: vec![
            Column::words("Issue"),
            Column::words("Outlook"),
            Column::figures("Same outlook"),
            Column::words("Outlooks drawn"),
            Column::figures("Gap, 5–95 %"),
            Column::figures("Remaining gap"),
            Column::figures("Mean outcome"),
            Column::figures("Priority"),
        ],
        rows: rows()
            .map(|(row, (issue, own))| {
                let figures = bands(scenario, comparison, row, issue, own);
                let mut cells = vec![
                    issue.title().to_owned(),
                    own.outlook.label().to_owned(),
                    percent(own.same),
                    shares_words(own, uncertainty).join(", "),
                ];
                cells.extend(figures.iter().map(|figure| figure.ends.clone()));
                Row {
                    target: Some(Target::Issue(own.id)),
                    cells,
                }
            })
            .collect(),
    };
    chart
}

/// A figure as drawn and as recorded.
struct Figure {
    name: &'static str,
    /// As recorded, 0-1.
    now: Option<f64>,
    band: Option<Band>,
    /// The ends of the band in words; empty where there is none.
    ends: String,
}

fn bands(
    scenario: &Scenario,
    comparison: &Comparison,
    row: usize,
    issue: &Issue,
    own: &IssueSensitivity,
) -> [Figure; 4] {
    let figures = comparison.issue(row);
    let outcome = comparison.outcome(scenario, row);
    let unit = |x: f64| format!("{x:.2}");
    let unit_suffix = match &issue.scale {
        Scale::Range(range) if !range.unit.is_empty() => format!(" {}", range.unit),
        _ => String::new(),
    };
    let place = |x: f64| match &issue.scale {
        Scale::Range(range) => computed_text(&issue.scale, range.number_at(x)),
        _ => unit(x),
    };
    let figure = |name, now, band: Option<Band>, text: &dyn Fn(f64) -> String| Figure {
        name,
        now,
        ends: band.map_or_else(String::new, |band| {
            let (low, high) = (text(band.low), text(band.high));
            // The unit is written once.
            let bare = low.strip_suffix(unit_suffix.as_str()).unwrap_or(&low);
            if low == high {
                low
            } else {
                format!("{bare} to {high}")
            }
        }),
        band,
    };
    [
        figure("Gap", figures.and_then(|f| f.gap), own.gap, &unit),
        figure(
            "Remaining gap",
            figures.and_then(|f| f.remaining_gap),
            own.remaining_gap,
            &unit,
        ),
        figure(
            "Mean outcome",
            outcome.and_then(|o| o.mean),
            own.mean,
            &place,
        ),
        figure(
            "Priority",
            outcome.and_then(|o| o.priority),
            own.priority,
            &unit,
        ),
    ]
}

/// The outlooks drawn, each with its share: `Near 61 %`.
fn shares_words(own: &IssueSensitivity, uncertainty: &Uncertainty) -> Vec<String> {
    let share = |draws: u32| f64::from(draws) / f64::from(uncertainty.draws.max(1));
    own.outlooks
        .iter()
        .map(|one| format!("{} {}", one.outlook.label(), percent(share(one.draws))))
        .collect()
}

fn cell(
    issue: &Issue,
    own: &IssueSensitivity,
    uncertainty: &Uncertainty,
    figures: &[Figure; 4],
    width: f32,
    look: &Look,
) -> Cell {
    let mut scene = Scene::default();
    let title = wrap::lines(issue.title(), NAME, width, 2);
    let mut y = scene.lines(
        Area::new(0.0, 0.0, width, 0.0),
        title,
        NAME,
        look.palette.ink,
    ) + 2.0;
    let at = At {
        x: 0.0,
        y: y + base_line(SMALL_NAME),
    };
    let used = marks::outlook(&mut scene, look, own.outlook, own.outlook.label(), at);
    let same = Line::cut(&same_words(own), SMALL, width - used - 8.0);
    let at = At {
        x: used + 8.0,
        ..at
    };
    scene.text(at, Align::Left, same, SMALL, look.palette.dim);
    y += line_height(SMALL_NAME) + 4.0;
    shares(
        &mut scene,
        own,
        uncertainty,
        Area::new(0.0, y, width, SHARES),
        look,
    );
    y += SHARES + 4.0;
    // Where all draws have one outlook, it is said already.
    if own.outlooks.len() > 1 {
        y = legend(&mut scene, own, uncertainty, y, width, look) + 2.0;
    }
    let widest = figures
        .iter()
        .map(|figure| Line::of(&figure.ends, FIGURE).width);
    let ends = (widest.fold(0.0, f32::max) + BESIDE).min(width * 0.5);
    for figure in figures {
        let Some(found) = figure.band else { continue };
        let middle = y + BAND_ROW / 2.0;
        let dim = look.palette.dim;
        written(
            &mut scene,
            At { x: 0.0, y: middle },
            Align::Left,
            figure.name,
            SMALL,
            dim,
        );
        let strip = Strip {
            left: NAMES,
            width: (width - NAMES - ends).max(20.0),
            y: middle,
            ground: look.palette.panel,
        };
        let whole = crate::scenario::UnitInterval::WHOLE;
        strip.bar(&mut scene, whole, look.track(look.palette.panel));
        band(&mut scene, look, &strip, found.low, found.high);
        if let Some(now) = figure.now {
            let x = strip.at(now);
            let tick = |by| At { x, y: middle + by };
            let stroke = Stroke {
                color: look.palette.ink,
                width: 1.5,
            };
            scene.line(tick(-5.0), tick(5.0), stroke);
        }
        let told = Line::cut(&figure.ends, FIGURE, ends - BESIDE + 1.0).text;
        let at = At {
            x: width,
            y: middle,
        };
        written(
            &mut scene,
            at,
            Align::Right,
            &told,
            FIGURE,
            look.palette.ink,
        );
        y += BAND_ROW;
    }
    scene.height = y;
    let mut words = vec![
        issue.title().to_owned(),
        own.outlook.label().to_owned(),
        same_words(own),
    ];
    words.push(format!(
        "drawn: {}",
        shares_words(own, uncertainty).join(", ")
    ));
    let told = figures.iter().filter(|figure| !figure.ends.is_empty());
    words.extend(told.map(|f| format!("{}: {}", f.name.to_lowercase(), f.ends)));
    let spot = Spot {
        area: Area::new(0.0, 0.0, width, y),
        target: Target::Issue(own.id),
        words,
    };
    Cell {
        scene,
        spots: vec![spot],
    }
}

/// In what share of the draws the outlook is as recorded.
fn same_words(own: &IssueSensitivity) -> String {
    if own.settled {
        "in every draw: it is settled".to_owned()
    } else {
        format!("in {} of the draws", percent(own.same))
    }
}

/// A bar cut into the shares of the outlooks.
fn shares(
    scene: &mut Scene,
    own: &IssueSensitivity,
    uncertainty: &Uncertainty,
    area: Area,
    look: &Look,
) {
    let mut x = area.x;
    let all = uncertainty.draws.max(1) as f32;
    for one in &own.outlooks {
        let width = one.draws as f32 / all * area.width;
        let part = Area::new(x, area.y, (width - HAIRLINE).max(1.0), area.height);
        scene.rounded(part, 2.0, look.palette.outlook(one.outlook));
        x += width;
    }
}

/// The outlooks with their marks and shares below the bar; what has no room goes to a next line.
/// Returns where it ends.
fn legend(
    scene: &mut Scene,
    own: &IssueSensitivity,
    uncertainty: &Uncertainty,
    top: f32,
    width: f32,
    look: &Look,
) -> f32 {
    let (mut x, mut y) = (0.0, top);
    let outlooks: Vec<Outlook> = own.outlooks.iter().map(|one| one.outlook).collect();
    for (outlook, words) in outlooks.into_iter().zip(shares_words(own, uncertainty)) {
        let wide = MARK + Line::of(&words, SMALL_NAME).width;
        if x > 0.0 && x + wide > width {
            x = 0.0;
            y += line_height(SMALL_NAME);
        }
        let at = At {
            x,
            y: y + base_line(SMALL_NAME),
        };
        x += marks::outlook(scene, look, outlook, &words, at) + 14.0;
    }
    y + line_height(SMALL_NAME)
}

fn about(uncertainty: &Uncertainty, found: &[IssueSensitivity]) -> String {
    let lines = match uncertainty.sets {
        SetsInDraws::Move => "bottom and red lines move along",
        SetsInDraws::Stay => "bottom and red lines stay",
    };
    let left = found.len().saturating_sub(MOST);
    let left = if left > 0 {
        format!(" {left} more issues in the table.")
    } else {
        String::new()
    };
    format!(
        "{} draws from seed {}: positions with a sigma of {} of the scale, on steps to the nearest, {lines}; saliences with {} points of 100. Bars: share of the draws with each outlook. Bands: from the 5 to the 95 % quantile, the tick being what is recorded.{left}",
        number_text(f64::from(uncertainty.draws)),
        uncertainty.seed,
        number_text(uncertainty.position_sigma),
        number_text(uncertainty.salience_sigma),
    )
}
