//! One issue: its scale drawn large, who moves its mean most, and what it would be without each.

use super::super::{Chart, Column, Row, Spot, Table, Target};
use super::bars::{bar, written};
use super::markers::{
    OfIssue, mean_mark, median_mark, outcome_marks, parties_on_line, position_words, stance_words,
};
use super::words::{
    figure, mean_words, median_words, no_mean_words, party_name, percent, scope_words,
    without_words,
};
use crate::compare::{Comparison, Influence, Outcome};
use crate::drawing::ends::ends;
use crate::drawing::look::{FIGURE, Look, NAME, SMALL, SMALL_NAME};
use crate::drawing::marks::{Strip, party_dot};
use crate::drawing::scene::{Align, Area, At, Scene, Size, base_line, line_height};
use crate::drawing::wrap::{Line, lines};
use crate::scenario::{Issue, Scenario};

/// In so many rows names stand over the scale at most.
const NAME_ROWS: f32 = 7.0;
/// A mean between two steps of long names takes so many lines.
const OUTCOME_LINES: usize = 3;
/// How high a party's row is.
const ROW: f32 = 26.0;
/// From the dot of a party to its name.
const DOT_ROOM: f32 = 16.0;
/// Between two columns.
const BETWEEN: f32 = 12.0;
/// A column of figures.
const NUMBERS: f32 = 54.0;
/// The least width of the bars, so that their head and the next do not touch.
const LEAST_BARS: f32 = 104.0;
/// The least width of names.
const LEAST_NAMES: f32 = 80.0;
/// The column of means without a party, as a text.
const WITHOUT: f32 = 96.0;

/// One issue with its mean and median, and each party's part in them, in this width. Empty of
/// parties where the issue has no mean.
pub fn issue_chart(
    scenario: &Scenario,
    comparison: &Comparison,
    row: usize,
    width: f32,
    look: &Look,
) -> Chart {
    let Some(issue) = scenario.issues.get(row) else {
        return Chart::default();
    };
    let of = OfIssue {
        scenario,
        comparison,
        row,
        issue,
    };
    let mut parts = comparison.influences(scenario, row);
    let mut chart = Chart {
        title: issue.title().to_owned(),
        about: about(of, parts.len()),
        table: table(of, &parts),
        ..Chart::default()
    };
    let outcome = comparison.outcome(scenario, row);
    if let Some(outcome) = outcome.filter(|_| !parts.is_empty()) {
        line(&mut chart, of, outcome, &parts, width, look);
        // Who moves it most stands first.
        parts.sort_by(|a, b| b.share.total_cmp(&a.share));
        influences(&mut chart, of, outcome, &parts, width, look);
    }
    chart.size = Size {
        width,
        height: chart.scene.height,
    };
    chart
}

/// The scale with all parties, mean and median named.
fn line(
    chart: &mut Chart,
    of: OfIssue<'_>,
    outcome: &Outcome,
    parts: &[Influence],
    width: f32,
    look: &Look,
) {
    let scene = &mut chart.scene;
    let drawn = parties_on_line(
        scene,
        look,
        of,
        Area::new(0.0, 4.0, width, 0.0),
        parts,
        NAME_ROWS,
    );
    chart.spots.extend(drawn.spots);
    let strip = drawn.strip;
    let reach = outcome_marks(scene, look, &strip, outcome);
    let top = strip.y + reach + 2.0;
    let mut y = top + ends(scene, look, of.issue, &strip, top) + 8.0;
    let median = median_words(of.issue, outcome);
    let named = [
        (mean_words(of.issue, outcome), "Mean", mean_mark as Mark),
        (median, "Median", median_mark),
    ];
    for (words, name, mark) in named {
        let Some(words) = words else { continue };
        let at = At { x: 5.0, y: y + 4.0 };
        mark(scene, look, at);
        let room = width - DOT_ROOM;
        for line in lines(&format!("{name} {words}"), SMALL_NAME, room, OUTCOME_LINES) {
            let at = At {
                x: DOT_ROOM,
                y: y + base_line(SMALL_NAME),
            };
            scene.text(at, Align::Left, line, SMALL_NAME, look.palette.ink);
            y += line_height(SMALL_NAME);
        }
        y += 2.0;
    }
    scene.height = y + 14.0;
}

/// What draws the mark of a mean or median.
type Mark = fn(&mut Scene, &Look, At);

/// Where the columns of the parties' rows begin and how wide they are.
struct Columns {
    names: f32,
    bars: Area,
    to_mean: f32,
    to_median: f32,
    /// The line on which the mean moves; none where there is no room.
    moved: Option<Area>,
    width: f32,
}

impl Columns {
    /// Columns for these names.
    fn of(width: f32, names: impl Iterator<Item = f32>) -> Self {
        let names = names.fold(0.0, f32::max) + DOT_ROOM + BETWEEN;
        let figures = 2.0 * (NUMBERS + BETWEEN) + WITHOUT + BETWEEN;
        let most = (width - figures - LEAST_BARS).max(LEAST_NAMES);
        let names = names.min(width * 0.36).min(most);
        let rest = (width - names - figures).max(60.0);
        let has_line = rest >= 240.0;
        let bars = if has_line { rest * 0.5 } else { rest };
        let bars = Area::new(names, 0.0, bars, ROW);
        let to_mean = bars.right() + NUMBERS;
        let to_median = to_mean + BETWEEN + NUMBERS;
        let left = to_median + 2.0 * BETWEEN;
        let moved = Area::new(left, 0.0, width - WITHOUT - left, ROW);
        Self {
            names,
            bars,
            to_mean,
            to_median,
            moved: has_line.then_some(moved),
            width,
        }
    }
}

/// A row for each party.
fn influences(
    chart: &mut Chart,
    of: OfIssue<'_>,
    outcome: &Outcome,
    parts: &[Influence],
    width: f32,
    look: &Look,
) {
    let names = parts.iter().map(|own| {
        let name = party_name(of.scenario, own.party);
        Line::of(name, NAME).width
    });
    let columns = Columns::of(width, names);
    head(&mut chart.scene, &columns, look);
    for own in parts {
        let y = chart.scene.height;
        party_row(&mut chart.scene, &columns, of, outcome, own, look);
        chart.spots.push(Spot {
            area: Area::new(0.0, y, width, ROW),
            target: Target::Stance(of.issue.id, own.party),
            words: stance_words(of, own),
        });
        chart.scene.height = y + ROW;
    }
}

fn head(scene: &mut Scene, columns: &Columns, look: &Look) {
    let y = scene.height + base_line(SMALL);
    let dim = look.palette.dim;
    let mut name = |x: f32, align: Align, text: &str| {
        scene.text(At { x, y }, align, Line::of(text, SMALL), SMALL, dim);
    };
    name(columns.bars.x, Align::Left, "Moves the mean");
    name(columns.to_mean, Align::Right, "To mean");
    name(columns.to_median, Align::Right, "To median");
    name(columns.width, Align::Right, "Mean without it");
    scene.height += line_height(SMALL) + 4.0;
}

fn party_row(
    scene: &mut Scene,
    columns: &Columns,
    of: OfIssue<'_>,
    outcome: &Outcome,
    own: &Influence,
    look: &Look,
) {
    let y = scene.height;
    let middle = y + ROW / 2.0;
    let color = look.party(own.party);
    let carried_over = of
        .comparison
        .party(of.row, own.party)
        .is_some_and(|figures| figures.carried_over);
    let dot = At { x: 5.0, y: middle };
    party_dot(scene, dot, look.palette.panel, color, carried_over);
    let name = party_name(of.scenario, own.party);
    let name = Line::cut(name, NAME, columns.names - DOT_ROOM - BETWEEN + 1.0).text;
    let mut put = |x: f32, align: Align, text: &str, font| {
        written(
            scene,
            At { x, y: middle },
            align,
            text,
            font,
            look.palette.ink,
        );
    };
    put(DOT_ROOM, Align::Left, &name, NAME);
    put(
        columns.to_mean,
        Align::Right,
        &figure(own.from_mean),
        FIGURE,
    );
    put(
        columns.to_median,
        Align::Right,
        &figure(own.from_median),
        FIGURE,
    );
    let without = Line::cut(&without_words(of.issue, own), FIGURE, WITHOUT).text;
    put(columns.width, Align::Right, &without, FIGURE);
    let bars = Area { y, ..columns.bars };
    bar(scene, bars, own.share, color, &percent(own.share), look);
    if let (Some(moved), Some(mean), Some(without)) =
        (columns.moved, outcome.mean, own.mean_without)
    {
        let strip = Strip {
            left: moved.x,
            width: moved.width - BETWEEN,
            y: middle - 3.0,
            ground: look.palette.panel,
        };
        mean_moves(scene, look, of.issue, &strip, mean, without);
    }
}

/// The way the mean goes where a party is left out: from a tick to the triangle.
fn mean_moves(
    scene: &mut Scene,
    look: &Look,
    issue: &Issue,
    strip: &Strip,
    mean: f64,
    without: f64,
) {
    strip.track(scene, look, issue);
    let set = crate::scenario::UnitInterval::between(mean, without);
    strip.bar(scene, set, look.palette.dim);
    let x = strip.at(mean);
    let stroke = crate::drawing::scene::Stroke {
        color: look.palette.ink,
        width: 1.5,
    };
    let tick = |y| At { x, y: strip.y + y };
    scene.line(tick(-5.0), tick(5.0), stroke);
    let at = At {
        x: strip.at(without),
        y: strip.y + 3.0,
    };
    mean_mark(scene, look, at);
}

fn about(of: OfIssue<'_>, parties: usize) -> String {
    if parties == 0 {
        let why = no_mean_words(of.comparison, of.row, of.issue);
        return format!("There is {why}.");
    }
    let all = of.comparison.selection().scope.len();
    let heard = if parties == all {
        scope_words(of.scenario, of.comparison)
    } else {
        format!("{parties} of {all} parties, the others having no position here")
    };
    format!(
        "Weighted by power times salience, over {heard}. The mean moves so far for each unit that a party moves; distances run from 0 to 1 along the scale."
    )
}

fn table(of: OfIssue<'_>, parts: &[Influence]) -> Table {
    let columns = vec![
        Column::words("Party"),
        Column::words("Position"),
        Column::figures("Influence"),
        Column::figures("To mean"),
        Column::figures("To median"),
        Column::figures("Mean without it"),
    ];
    let rows = parts.iter().map(|own| Row {
        target: Some(Target::Stance(of.issue.id, own.party)),
        cells: vec![
            party_name(of.scenario, own.party).to_owned(),
            position_words(of, own),
            figure(own.share),
            figure(own.from_mean),
            figure(own.from_median),
            without_words(of.issue, own),
        ],
    });
    Table {
        columns,
        rows: rows.collect(),
    }
}
