//! Each issue's scale as a row, with all parties on it.

use super::draft::{Draft, Group, Heading, Section};
use super::{head, matrix};
use crate::compare::Zone;
use crate::drawing::ends::ends;
use crate::drawing::labels::{self, Tag};
use crate::drawing::look::{CELL_Y, Look, NAME, SMALL, SMALL_NAME};
use crate::drawing::marks::{self, DOT, Strip};
use crate::drawing::scene::{Align, Area, At, Scene, Stroke, base_line, line_height};
use crate::drawing::wrap::{self, Line};
use crate::files::export::figures::unit_text;
use crate::files::export::notes::{counted, outlook_notes};
use crate::files::export::view::{Row, View};
use crate::files::progress::{Cancelled, Progress};
use crate::scenario::entry::value_text;
use crate::scenario::{Label, Party, Scale, UnitInterval, ValueSet};

/// The width of the column of issues, in pixels.
const ISSUE: f32 = 230.0;
/// The width of the scales.
const AXIS: f32 = 620.0;
/// Beside a scale, for labels of its ends.
const SIDE: f32 = 30.0;
/// The width of the column of outlooks.
const OUTLOOK: f32 = 130.0;
/// Where the column of outlooks begins.
const OUTLOOK_AT: f32 = ISSUE + AXIS + 2.0 * SIDE + 16.0;
/// The whole width.
const WIDTH: f32 = OUTLOOK_AT + OUTLOOK;
/// Dots nearer than this are stacked.
const STACK: f32 = 2.0 * DOT + 1.0;
/// Half the height of the band of a zone.
const BAND: f32 = 7.0;

/// The figure; cancelled where the work is.
pub(super) fn draft(view: &View<'_>, look: &Look, progress: &Progress) -> Result<Draft, Cancelled> {
    let groups = view.groups();
    let rows: usize = groups.iter().map(|(_, rows)| rows.len()).sum();
    let shown = matrix::rows_shown(view, rows);
    let mut draft = Draft {
        title: head::title(view),
        width: WIDTH,
        head: head::head(view, look, WIDTH),
        foot: head::foot(view, look, WIDTH),
        ..Draft::default()
    };
    let mut section = Section::default();
    let mut hidden = 0;
    let mut done = 0_usize;
    for (name, rows) in groups {
        let rows: Vec<Row<'_>> = rows.into_iter().take(shown - done).collect();
        if rows.is_empty() {
            continue;
        }
        let mut group = Group {
            heading: (!name.is_empty()).then(|| heading(look, name)),
            rows: Vec::new(),
        };
        for row in rows {
            group.rows.push(issue_row(view, look, row, &mut hidden));
            done += 1;
            progress.reached(0.6 * done as f64 / shown as f64)?;
        }
        section.groups.push(group);
    }
    draft.sections.push(section);
    draft.left_out.extend(matrix::rows_left_out(shown, rows));
    if hidden > 0 {
        draft.left_out.push(format!(
            "{}: no room beside the others",
            counted(hidden, "label")
        ));
    }
    Ok(draft)
}

fn heading(look: &Look, name: &str) -> Heading {
    let draw = |note: &str| {
        let mut scene = Scene {
            height: line_height(NAME) + 12.0,
            ..Scene::default()
        };
        let whole = Area::new(0.0, 0.0, WIDTH, scene.height);
        scene.area(whole, look.palette.ground);
        let y = 6.0 + base_line(NAME);
        let line = Line::cut(name, NAME, WIDTH - 120.0);
        let x = CELL_Y + line.width + 8.0;
        scene.text(
            At { x: CELL_Y, y },
            Align::Left,
            line,
            NAME,
            look.palette.ink,
        );
        let note = Line::of(note, SMALL);
        scene.text(At { x, y }, Align::Left, note, SMALL, look.palette.dim);
        scene
    };
    Heading {
        first: draw(""),
        continued: draw("continued"),
    }
}

fn issue_row(view: &View<'_>, look: &Look, row: Row<'_>, hidden: &mut usize) -> Scene {
    let mut scene = Scene::default();
    let room = ISSUE - CELL_Y - 16.0;
    let title = wrap::lines(row.issue.title(), NAME, room, 4);
    let left = Area::new(CELL_Y, 12.0, room, 0.0);
    let title = scene.lines(left, title, NAME, look.palette.ink);
    let on_scale = matches!(row.issue.scale, Scale::Range(_) | Scale::Steps(_));
    let body = if on_scale {
        axis(view, look, row, hidden)
    } else {
        labelled(view, look, row)
    };
    let side = side(view, look, row);
    scene.height = (title + 24.0)
        .max(body.height + 20.0)
        .max(side.height + 24.0);
    for (part, x, y) in [(body, ISSUE, 10.0), (side, OUTLOOK_AT, 12.0)] {
        scene.put_at(part, At { x, y });
    }
    let y = scene.height - 0.5;
    scene.line(At { x: 0.0, y }, At { x: WIDTH, y }, look.hair());
    scene
}

/// Outlook and gap.
fn side(view: &View<'_>, look: &Look, row: Row<'_>) -> Scene {
    let mut scene = Scene::default();
    let outlook = row.figures.outlook;
    let at = At {
        x: 0.0,
        y: base_line(SMALL_NAME),
    };
    marks::outlook(&mut scene, look, outlook, outlook.label(), at);
    let gap = row.figures.gap.map(|gap| format!("gap {}", unit_text(gap)));
    let agreed = row.agreed().and_then(|agreed| agreed.at.as_ref());
    let agreed = agreed.map(|at| value_text(&row.issue.scale, at));
    let notes = agreed
        .into_iter()
        .chain(gap)
        .chain(outlook_notes(view, row));
    let mut y = line_height(SMALL_NAME);
    for note in notes {
        let lines = wrap::lines(&note, SMALL, OUTLOOK - 8.0, 3);
        let area = Area::new(0.0, y, OUTLOOK - 8.0, 0.0);
        y += scene.lines(area, lines, SMALL, look.palette.dim);
    }
    scene.height = y;
    scene
}

/// A scale with an order: dots on a line, labels over them, the ends named below.
fn axis(view: &View<'_>, look: &Look, row: Row<'_>, hidden: &mut usize) -> Scene {
    let mut scene = Scene::default();
    let mut strip = Strip {
        left: SIDE,
        width: AXIS,
        y: 0.0,
        ground: look.palette.panel,
    };
    let mut tags = Vec::new();
    let mut unplaced = Vec::new();
    for party in &view.parties {
        let Some(figures) = row.figures.party(party.id) else {
            continue;
        };
        match figures.place {
            Some(place) => tags.push(Tag {
                x: strip.at(place),
                text: party.short().to_owned(),
                color: look.party(party.id),
                hollow: figures.carried_over,
            }),
            None => unplaced.push(party.short()),
        }
    }
    tags.sort_by(|a, b| a.x.total_cmp(&b.x));
    let stacks = labels::stacks(&tags, STACK);
    let highest = stacks.iter().copied().max().unwrap_or(0) as f32 * STACK;
    let placed = labels::place(&tags, AXIS + 2.0 * SIDE);
    *hidden += placed.hidden;
    strip.y = placed.height + highest + DOT + 8.0;
    if let Some(band) = zone(row).filter(|_| row.agreed().is_none()) {
        let (low, high) = (strip.at(band.low), strip.at(band.high));
        // A zone of one point is seen too.
        let (low, high) = (low - 2.0, high + 2.0);
        let area = Area::new(low, strip.y - BAND, high - low, 2.0 * BAND);
        scene.rounded(area, 2.0, head::zone_color(look));
    }
    strip.track(&mut scene, look, row.issue);
    if let Some(mean) = row.outcome.mean {
        let x = strip.at(mean);
        let stroke = Stroke {
            color: look.palette.ink,
            width: 1.5,
        };
        let (top, bottom) = (strip.y + 3.0, strip.y + 9.0);
        scene.line(At { x, y: top }, At { x, y: bottom }, stroke);
    }
    placed.leaders(&mut scene, look, strip.y - highest - DOT - 2.0);
    for (tag, stack) in tags.iter().zip(&stacks) {
        let at = At {
            x: tag.x,
            y: strip.y - *stack as f32 * STACK,
        };
        strip.dot(&mut scene, at, tag.color, tag.hollow);
    }
    placed.draw(&mut scene, look);
    scene.height = strip.y + 12.0;
    scene.height += ends(&mut scene, look, row.issue, &strip, strip.y + 12.0);
    if !unplaced.is_empty() {
        let words = format!("no position: {}", unplaced.join(", "));
        let area = Area::new(SIDE, scene.height + 2.0, AXIS, 0.0);
        let lines = wrap::lines(&words, SMALL, AXIS, 2);
        scene.height += scene.lines(area, lines, SMALL, look.palette.dim) + 2.0;
    }
    scene
}

fn zone(row: Row<'_>) -> Option<UnitInterval> {
    let set = match row.figures.zone.as_ref()? {
        Zone::Span(span) => ValueSet::Span(*span),
        Zone::Labels(labels) if labels.is_empty() => return None,
        Zone::Labels(labels) => ValueSet::Labels(labels.clone()),
    };
    row.issue.scale.set_interval(&set)
}

/// A scale without an order: who is for what; a question of words: who says something.
fn labelled(view: &View<'_>, look: &Look, row: Row<'_>) -> Scene {
    let mut scene = Scene::default();
    let holders = |label: Option<Label>| -> Vec<&Party> {
        let holds = |party: &&&Party| {
            view.cell(row, party.id).is_some_and(|cell| {
                let at = cell.stance.at();
                let labels = at.map(|at| at.labels()).unwrap_or_default();
                label.map_or(labels.is_empty(), |label| labels.contains(&label))
            })
        };
        view.parties.iter().filter(holds).copied().collect()
    };
    let labels = row.issue.scale.labels();
    let name = |label: Label| label.to_string();
    let lines = labels.into_iter().map(|label| (name(label), Some(label)));
    let rest = match row.issue.scale {
        Scale::Wording => "in words, judged",
        _ => "no position",
    };
    for (name, label) in lines.chain([(rest.to_owned(), None)]) {
        let parties = holders(label);
        if parties.is_empty() && label.is_none() {
            continue;
        }
        let room = AXIS * 0.45;
        let color = if label.is_some() && !parties.is_empty() {
            look.palette.ink
        } else {
            look.palette.dim
        };
        let lines = wrap::lines(&name, SMALL, room, 2);
        let top = scene.height;
        let area = Area::new(SIDE, top, room, 0.0);
        let used = scene.lines(area, lines, SMALL, color);
        let dots = chips(&mut scene, look, row, &parties, SIDE + room + 16.0, top);
        scene.height = top + used.max(dots) + 4.0;
    }
    scene
}

/// Parties as dots with their names beside one another; returns the height they take.
fn chips(
    scene: &mut Scene,
    look: &Look,
    row: Row<'_>,
    parties: &[&Party],
    left: f32,
    top: f32,
) -> f32 {
    let right = SIDE + AXIS;
    let step = line_height(SMALL_NAME);
    let (mut x, mut y) = (left, top);
    for party in parties {
        let line = Line::cut(party.short(), SMALL_NAME, right - left - 20.0);
        let width = 2.0 * DOT + 5.0 + line.width;
        if x > left && x + width > right {
            x = left;
            y += step;
        }
        let dot = At {
            x: x + DOT,
            y: y + step / 2.0,
        };
        let hollow = row.figures.party(party.id).is_some_and(|f| f.carried_over);
        let color = look.party(party.id);
        marks::party_dot(scene, dot, look.palette.panel, color, hollow);
        let at = At {
            x: x + 2.0 * DOT + 5.0,
            y: y + base_line(SMALL_NAME),
        };
        scene.text(at, Align::Left, line, SMALL_NAME, look.palette.ink);
        x += width + 14.0;
    }
    if parties.is_empty() {
        0.0
    } else {
        y + step - top
    }
}
