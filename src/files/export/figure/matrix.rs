//! Issues by parties, as the window shows them.

use super::cell;
use super::draft::{Draft, Group, Heading, Medium, Section};
use super::head;
use super::look::{BODY, CELL_X, CELL_Y, FIGURE, Look, NAME, SMALL};
use super::marks::{self, Dotted};
use super::scene::{Align, Area, At, Scene, base_line, line_height};
use super::wrap::{self, Line};
use crate::files::export::figures::unit_text;
use crate::files::export::notes::{counted, gap_notes, outlook_notes, scale_text};
use crate::files::export::view::{Row, View, round_text};
use crate::files::progress::{Cancelled, Progress};
use crate::scenario::entry::value_text;
use crate::scenario::{AgreedStatus, Party, Role};

/// The width of the column of issues, in pixels.
const ISSUE: f32 = 200.0;
/// The width of the column of gaps.
const GAP: f32 = 92.0;
/// The width of the column of outlooks.
const OUTLOOK: f32 = 116.0;
/// The width of the column of priorities.
const PRIORITY: f32 = 70.0;
/// The bar of a gap.
const GAP_BAR: f32 = 64.0;

/// More cells than so many are not drawn: nobody reads them, and no viewer opens them.
const CELLS: usize = 20_000;

/// The columns of one block of parties.
pub(super) struct Columns<'a> {
    pub(super) parties: Vec<&'a Party>,
    /// The width of a party's column, in pixels.
    pub(super) party: f32,
    figures: bool,
}

impl<'a> Columns<'a> {
    fn blocks(view: &View<'a>, medium: Medium) -> Vec<Self> {
        let count = view.parties.len();
        let most = match medium {
            Medium::Tall => 12,
            Medium::Paged => 6,
        };
        let blocks = count.div_ceil(most).max(1);
        let per_block = count.div_ceil(blocks).max(1);
        let party = match (medium, per_block) {
            (Medium::Paged, n) => ((1320.0 - ISSUE) / n as f32 - 50.0).clamp(150.0, 300.0),
            (Medium::Tall, 0..=3) => 260.0,
            (Medium::Tall, 4) => 230.0,
            (Medium::Tall, 5..=6) => 190.0,
            (Medium::Tall, 7..=9) => 160.0,
            (Medium::Tall, _) => 140.0,
        };
        let block = |parties: &[&'a Party]| Self {
            parties: parties.to_vec(),
            party,
            figures: view.options.include.figures,
        };
        if count == 0 {
            return vec![block(&[])];
        }
        view.parties.chunks(per_block).map(block).collect()
    }

    fn at(&self, column: usize) -> f32 {
        ISSUE + self.party * column as f32
    }

    fn gap(&self) -> f32 {
        self.at(self.parties.len())
    }

    fn width(&self) -> f32 {
        let figures = if self.figures {
            GAP + OUTLOOK + PRIORITY
        } else {
            0.0
        };
        self.gap() + figures
    }

    /// Where columns begin, after the first.
    fn edges(&self) -> Vec<f32> {
        let mut edges: Vec<f32> = (0..=self.parties.len()).map(|at| self.at(at)).collect();
        if self.figures {
            let gap = self.gap();
            edges.extend([
                gap + GAP,
                gap + GAP + OUTLOOK,
                gap + GAP + OUTLOOK + PRIORITY,
            ]);
        }
        edges
    }
}

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

/// The hairlines around the cells of a row, over what is drawn in them.
fn grid(scene: &mut Scene, look: &Look, columns: &Columns<'_>) {
    let height = scene.height;
    for x in std::iter::once(0.0).chain(columns.edges()) {
        let x = x + 0.5;
        scene.line(At { x, y: 0.0 }, At { x, y: height }, look.hair());
    }
    // The line above again: a shaded cell may have covered it where pixels are large.
    let right = columns.width();
    for y in [-0.5, height - 0.5] {
        scene.line(At { x: 0.0, y }, At { x: right, y }, look.hair());
    }
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

fn issue_row(
    view: &View<'_>,
    look: &Look,
    columns: &Columns<'_>,
    row: Row<'_>,
    cut: &mut usize,
) -> Scene {
    let cells: Vec<cell::Content> = columns
        .parties
        .iter()
        .map(|party| cell::content(view, row, party, columns.party - 2.0 * CELL_X))
        .collect();
    *cut += cells.iter().filter(|cell| cell.is_cut).count();
    let mut issue = issue_cell(look, row);
    let figures = columns.figures.then(|| figure_cells(view, look, row));
    let heights = cells.iter().map(cell::Content::height);
    let height = heights
        .chain([issue.height])
        .chain(figures.iter().map(|scene| scene.height))
        .fold(0.0, f32::max)
        + 2.0 * CELL_Y;
    let mut scene = Scene {
        height,
        ..Scene::default()
    };
    issue.height = 0.0;
    scene.put(issue, CELL_Y);
    for (at, (content, party)) in cells.into_iter().zip(&columns.parties).enumerate() {
        let area = Area::new(columns.at(at), 0.0, columns.party, height);
        cell::draw(&mut scene, look, view, row, party, content, area);
    }
    if let Some(figures) = figures {
        scene.shapes.push(super::scene::Shape::Moved {
            by: At {
                x: columns.gap(),
                y: CELL_Y,
            },
            shapes: figures.shapes,
        });
    }
    grid(&mut scene, look, columns);
    if let Some(agreed) = agreed_row(view, look, columns, row) {
        let y = scene.height;
        scene.height += agreed.height;
        scene.put(agreed, y);
    }
    scene
}

fn issue_cell(look: &Look, row: Row<'_>) -> Scene {
    let mut scene = Scene::default();
    let room = ISSUE - 2.0 * CELL_X;
    let title = wrap::lines(row.issue.title(), NAME, room, 4);
    let scale = wrap::lines(&scale_text(row.issue), SMALL, room, 3);
    let mut y = scene.lines(
        Area::new(CELL_X, 0.0, room, 0.0),
        title,
        NAME,
        look.palette.ink,
    );
    y += 2.0;
    y += scene.lines(
        Area::new(CELL_X, y, room, 0.0),
        scale,
        SMALL,
        look.palette.dim,
    );
    scene.height = y;
    scene
}

/// Gap, outlook and priority, from the left edge of their columns.
fn figure_cells(view: &View<'_>, look: &Look, row: Row<'_>) -> Scene {
    let mut scene = Scene::default();
    let figures = row.figures;
    let y = base_line(NAME);
    let line = line_height(NAME);
    let mut lowest = line;
    let none = |scene: &mut Scene, x: f32| {
        let dash = Line::of("—", BODY);
        scene.text(At { x, y }, Align::Left, dash, BODY, look.palette.faint);
    };
    match figures.gap {
        Some(gap) => {
            let number = Line::of(&unit_text(gap), NAME);
            scene.text(
                At { x: CELL_X, y },
                Align::Left,
                number,
                NAME,
                look.palette.ink,
            );
            let bar = Area::new(CELL_X, line + 3.0, GAP_BAR, 4.0);
            scene.rounded(bar, 2.0, look.palette.line);
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a place in a figure needs no more"
            )]
            let share = gap.clamp(0.0, 1.0) as f32;
            let filled = Area {
                width: GAP_BAR * share,
                ..bar
            };
            scene.rounded(filled, 2.0, look.palette.outlook(figures.outlook));
            let area = Area::new(CELL_X, line + 10.0, GAP - 2.0 * CELL_X, 0.0);
            lowest = lowest.max(notes(&mut scene, look, area, &gap_notes(view, row)));
        }
        None => none(&mut scene, CELL_X),
    }
    let left = GAP + CELL_X;
    let outlook = figures.outlook;
    marks::outlook(
        &mut scene,
        look,
        outlook,
        outlook.label(),
        At { x: left, y },
    );
    let area = Area::new(left, line, OUTLOOK - 2.0 * CELL_X, 0.0);
    lowest = lowest.max(notes(&mut scene, look, area, &outlook_notes(view, row)));
    let left = GAP + OUTLOOK + CELL_X;
    match row.outcome.priority {
        Some(priority) => {
            let number = Line::of(&unit_text(priority), FIGURE);
            scene.text(
                At { x: left, y },
                Align::Left,
                number,
                FIGURE,
                look.palette.ink,
            );
        }
        None => none(&mut scene, left),
    }
    scene.height = lowest;
    scene
}

/// Small print under one another; returns where it ends.
fn notes(scene: &mut Scene, look: &Look, area: Area, notes: &[String]) -> f32 {
    let mut y = area.y;
    for note in notes {
        let lines = wrap::lines(note, SMALL, area.width, 4);
        y += scene.lines(Area { y, ..area }, lines, SMALL, look.palette.dim);
    }
    y
}

/// What was agreed, under its issue.
fn agreed_row(view: &View<'_>, look: &Look, columns: &Columns<'_>, row: Row<'_>) -> Option<Scene> {
    let agreed = row.agreed()?;
    let mut when = Vec::new();
    if let Some(round) = agreed.round.and_then(|id| view.scenario.round(id)) {
        when.push(round_text(round));
    }
    if agreed.status == AgreedStatus::Provisional {
        when.push("provisional".to_owned());
    }
    let value = agreed
        .at
        .as_ref()
        .map(|at| value_text(&row.issue.scale, at));
    let told: Vec<&str> = [value.as_deref().unwrap_or(""), &agreed.text]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let mut scene = Scene::default();
    let left = columns.at(0) + CELL_X;
    let room = columns.width() - left - CELL_X;
    let name_room = ISSUE - 2.0 * CELL_X;
    let when = wrap::lines(&when.join(", "), SMALL, name_room, 2);
    let lines = wrap::lines(&told.join(" · "), BODY, room, 3);
    let height = line_height(NAME) + when.len() as f32 * line_height(SMALL);
    scene.height = height.max(lines.len() as f32 * line_height(BODY)) + 14.0;
    let whole = Area::new(0.0, 0.0, columns.width(), scene.height);
    let ground = look.palette.panel.mix(look.palette.overlap, 0.09);
    scene.area(whole, ground);
    let area = Area::new(CELL_X, 7.0, name_room, 0.0);
    let used = scene.lines(area, vec![Line::of("Agreed", NAME)], NAME, look.palette.ink);
    let area = Area::new(CELL_X, 7.0 + used, name_room, 0.0);
    scene.lines(area, when, SMALL, look.quiet(ground));
    scene.lines(
        Area::new(left, 7.0, room, 0.0),
        lines,
        BODY,
        look.palette.ink,
    );
    let (right, y) = (columns.width(), scene.height);
    for x in [0.5, right + 0.5] {
        scene.line(At { x, y: 0.0 }, At { x, y }, look.hair());
    }
    let y = y - 0.5;
    scene.line(At { x: 0.0, y }, At { x: right, y }, look.hair());
    Some(scene)
}
