//! Issues by parties, as the window shows them.

use super::columns::{Columns, GAP, OUTLOOK, grid};
use super::draft::{Draft, Group, Heading, Medium, Section};
use super::head;
use super::row::issue_row;
use crate::drawing::look::{CELL_X, CELL_Y, Look, NAME, SMALL};
use crate::drawing::marks::{self, Dotted};
use crate::drawing::scene::{Align, Area, At, Scene, base_line, line_height};
use crate::drawing::wrap::{self, Line};
use crate::files::export::notes::counted;
use crate::files::export::view::View;
use crate::files::progress::{Cancelled, Progress};
use crate::scenario::{Party, Role};

/// More cells than so many are not drawn: nobody reads them, and no viewer opens them.
const CELLS: usize = 20_000;

/// The figure; cancelled where the work is.
pub(super) fn draft(
    view: &View<'_>,
    look: &Look,
    medium: Medium,
    progress: &Progress,
) -> Result<Draft, Cancelled> {
    let blocks = Columns::blocks(view, medium);
    let width = blocks.iter().map(Columns::width).fold(700.0, f32::max);
    let groups = view.groups();
    let rows: usize = groups.iter().map(|(_, rows)| rows.len()).sum();
    let shown = rows_shown(view, rows);
    let mut draft = Draft {
        title: head::title(view),
        width,
        head: head::head(view, look, width),
        foot: head::foot(view, look, width),
        ..Draft::default()
    };
    let mut cut = 0;
    let total = (blocks.len() * shown).max(1);
    let mut done = 0_usize;
    for columns in &blocks {
        let mut section = Section {
            header: header(look, columns),
            groups: Vec::new(),
        };
        let mut left = shown;
        for (name, rows) in &groups {
            let mut group = Group {
                heading: (!name.is_empty() && left > 0)
                    .then(|| heading(look, columns, name, rows.len())),
                rows: Vec::new(),
            };
            for row in rows.iter().take(left) {
                group
                    .rows
                    .push(issue_row(view, look, columns, *row, &mut cut));
                done += 1;
                progress.reached(0.6 * done as f64 / total as f64)?;
            }
            left -= group.rows.len();
            if !group.rows.is_empty() {
                section.groups.push(group);
            }
        }
        draft.sections.push(section);
    }
    draft.left_out.extend(rows_left_out(shown, rows));
    if cut > 0 {
        draft.left_out.push(format!(
            "the ends of {}: cut to a few lines",
            counted(cut, "long wording")
        ));
    }
    Ok(draft)
}

/// How many of so many rows are drawn.
pub(super) fn rows_shown(view: &View<'_>, rows: usize) -> usize {
    (CELLS / view.parties.len().max(1)).max(1).min(rows)
}

/// What to say of the rows that are not.
pub(super) fn rows_left_out(shown: usize, rows: usize) -> Option<String> {
    (shown < rows).then(|| {
        format!(
            "the figure shows the first {shown} of {rows} issues: more would not be readable; take a table for all of them"
        )
    })
}

fn header(look: &Look, columns: &Columns<'_>) -> Scene {
    let mut scene = Scene::default();
    let room = columns.party - 2.0 * CELL_X - Dotted::ROOM;
    let names: Vec<Vec<Line>> = columns
        .parties
        .iter()
        .map(|party| wrap::lines(party.name(), NAME, room, 3))
        .collect();
    let is_other = |party: &&Party| party.role != Role::Negotiator;
    let lines = names.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let roles = if columns.parties.iter().any(is_other) {
        line_height(SMALL)
    } else {
        0.0
    };
    scene.height = 2.0 * CELL_Y + lines as f32 * line_height(NAME) + roles;
    let whole = Area::new(0.0, 0.0, columns.width(), scene.height);
    scene.area(whole, look.palette.header);
    label(&mut scene, look, CELL_X, "Issue");
    for (at, (party, name)) in columns.parties.iter().zip(names).enumerate() {
        let inner = Area::new(
            columns.at(at) + CELL_X,
            CELL_Y,
            columns.party - 2.0 * CELL_X,
            0.0,
        );
        let dotted = Dotted::of(inner, name.first());
        let dot = At {
            x: dotted.dot,
            y: CELL_Y + line_height(NAME) / 2.0,
        };
        marks::party_dot(
            &mut scene,
            dot,
            look.palette.header,
            look.party(party.id),
            false,
        );
        let area = dotted.text;
        let used = scene.lines(area, name, NAME, look.palette.ink);
        if is_other(party) {
            let role = Line::cut(&party.role.name().to_lowercase(), SMALL, room);
            let area = Area {
                y: CELL_Y + used,
                ..area
            };
            scene.lines(area, vec![role], SMALL, look.palette.dim);
        }
    }
    if columns.figures {
        let gap = columns.gap() + CELL_X;
        label(&mut scene, look, gap, "Gap");
        label(&mut scene, look, gap + GAP, "Outlook");
        label(&mut scene, look, gap + GAP + OUTLOOK, "Priority");
    }
    grid(&mut scene, look, columns);
    scene
}

fn label(scene: &mut Scene, look: &Look, x: f32, text: &str) {
    let at = At {
        x,
        y: CELL_Y + base_line(NAME),
    };
    scene.text(
        at,
        Align::Left,
        Line::of(text, NAME),
        NAME,
        look.palette.ink,
    );
}

fn heading(look: &Look, columns: &Columns<'_>, name: &str, count: usize) -> Heading {
    let draw = |note: &str| {
        let mut scene = Scene {
            height: line_height(NAME) + 12.0,
            ..Scene::default()
        };
        let whole = Area::new(0.0, 0.0, columns.width(), scene.height);
        scene.area(whole, look.palette.ground);
        let y = 6.0 + base_line(NAME);
        let room = columns.width() - 2.0 * CELL_X - 100.0;
        let line = Line::cut(name, NAME, room);
        let x = CELL_X + line.width + 8.0;
        scene.text(
            At { x: CELL_X, y },
            Align::Left,
            line,
            NAME,
            look.palette.ink,
        );
        scene.text(
            At { x, y },
            Align::Left,
            Line::of(note, SMALL),
            SMALL,
            look.palette.dim,
        );
        let right = columns.width();
        for x in [0.5, right + 0.5] {
            scene.line(At { x, y: 0.0 }, At { x, y: scene.height }, look.hair());
        }
        let y = scene.height - 0.5;
        scene.line(At { x: 0.0, y }, At { x: right, y }, look.hair());
        scene
    };
    Heading {
        first: draw(&count.to_string()),
        continued: draw("continued"),
    }
}
