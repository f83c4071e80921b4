//! How far the parties in scope are apart, two by two; those that stand together stand side by side.

use super::draft::{Draft, Group, Medium, Section};
use super::head;
use crate::compare::{IssueSet, PairMeasure, PartyTree};
use crate::drawing::look::{FIGURE, Look, NAME, SMALL, SMALL_NAME};
use crate::drawing::marks::{self, DOT};
use crate::drawing::scene::{Align, Area, At, Scene, Shape, Text, base_line, line_height};
use crate::drawing::typeface::{Face, Font};
use crate::drawing::wrap::{self, Line};
use crate::files::export::figures::unit_text;
use crate::files::export::notes::counted;
use crate::files::export::view::View;
use crate::files::progress::{Cancelled, Progress};
use crate::scenario::{Party, PartyId};

/// The width of the names of rows, in pixels.
const NAMES: f32 = 200.0;
/// Between two cells.
const SEAM: f32 = 2.0;
/// More parties than so many are not drawn.
const PARTIES: usize = 400;
/// The longest name of a column that runs upwards.
const UPWARDS: f32 = 130.0;
/// Cells from this width on hold a number.
const NUMBERED: f32 = 26.0;

/// The size of cells, for so many parties.
#[derive(Clone, Copy, Debug)]
struct Cells {
    /// The width and height of a cell, with the seam.
    size: f32,
    /// How many columns stand beside one another.
    columns: usize,
}

impl Cells {
    fn of(parties: usize, medium: Medium) -> Self {
        // The second number: as many columns as a page is wide.
        let (size, on_a_page) = match parties {
            0..=8 => (60.0, 16),
            9..=14 => (48.0, 20),
            15..=24 => (38.0, 26),
            25..=48 => (30.0, 33),
            49..=100 => (18.0, 55),
            _ => (12.0, 83),
        };
        let columns = match medium {
            Medium::Tall => parties,
            Medium::Paged => on_a_page,
        };
        Self {
            size,
            columns: columns.max(1),
        }
    }
}

/// The figure; cancelled where the work is.
pub(super) fn draft(
    view: &View<'_>,
    look: &Look,
    medium: Medium,
    progress: &Progress,
) -> Result<Draft, Cancelled> {
    let scope = &view.comparison.selection().scope;
    let parties = view.parties.iter().copied();
    let mut parties: Vec<&Party> = parties.filter(|party| scope.contains(&party.id)).collect();
    let all = parties.len();
    parties.truncate(PARTIES);
    let count = parties.len();
    let ids: Vec<PartyId> = parties.iter().map(|party| party.id).collect();
    let measure = PairMeasure::CityBlock;
    let distances = &view
        .comparison
        .distances(view.scenario, &ids, &IssueSet::All, measure);
    progress.reached(0.25)?;
    let order: Vec<PartyId> = PartyTree::of(distances).order().collect();
    let place = |id: PartyId| ids.iter().position(|known| *known == id);
    let places: Vec<usize> = order.into_iter().filter_map(place).collect();
    parties = places
        .iter()
        .filter_map(|at| parties.get(*at))
        .copied()
        .collect();
    let table: Vec<Option<f64>> = places
        .iter()
        .flat_map(|a| {
            places
                .iter()
                .map(move |b| distances.at(*a, *b).filter(|_| a != b))
        })
        .collect();
    progress.reached(0.5)?;
    let cells = Cells::of(count, medium);
    let widest = count.min(cells.columns) as f32 * cells.size;
    let width = (NAMES + widest).max(620.0);
    let mut draft = Draft {
        title: head::title(view),
        width,
        head: head::head(view, look, width),
        foot: foot(view, look, width),
        ..Draft::default()
    };
    for start in (0..count).step_by(cells.columns) {
        let end = (start + cells.columns).min(count);
        let columns = parties.get(start..end).unwrap_or_default();
        let mut section = Section {
            header: header(look, columns, cells),
            groups: vec![Group::default()],
        };
        let rows = parties.iter().enumerate().map(|(row, party)| {
            let from = row * count;
            let distances = table.get(from + start..from + end).unwrap_or_default();
            let own = row.checked_sub(start);
            row_of(look, party, distances, own, cells)
        });
        if let Some(group) = section.groups.first_mut() {
            group.rows = rows.collect();
        }
        draft.sections.push(section);
    }
    if count < all {
        draft.left_out.push(format!(
            "the figure shows the first {count} of {all} parties: more would not be readable"
        ));
    }
    Ok(draft)
}

fn header(look: &Look, columns: &[&Party], cells: Cells) -> Scene {
    let mut scene = Scene::default();
    let room = cells.size - 6.0;
    let short = |party: &Party| Line::of(party.short(), SMALL_NAME);
    let across = columns.iter().all(|party| short(party).width <= room);
    let font = name_font(cells);
    let longest = columns.iter().map(|party| {
        let line = Line::cut(party.short(), font, UPWARDS);
        line.width
    });
    scene.height = if across {
        line_height(SMALL_NAME) + 6.0
    } else {
        longest.fold(0.0, f32::max) + 10.0
    };
    for (at, party) in columns.iter().enumerate() {
        let middle = NAMES + (at as f32 + 0.5) * cells.size;
        let color = look.palette.ink;
        if across {
            let at = At {
                x: middle,
                y: base_line(SMALL_NAME),
            };
            scene.text(at, Align::Middle, short(party), SMALL_NAME, color);
        } else {
            scene.shapes.push(Shape::Text(Text {
                at: At {
                    x: middle + font.size * 0.36,
                    y: scene.height - 6.0,
                },
                align: Align::Left,
                line: Line::cut(party.short(), font, UPWARDS),
                font,
                color,
                upwards: true,
            }));
        }
    }
    scene
}

/// The names of rows and columns: small where cells are.
fn name_font(cells: Cells) -> Font {
    if cells.size >= 18.0 {
        SMALL_NAME
    } else {
        Font::new(Face::Regular, 9.0)
    }
}

fn row_of(
    look: &Look,
    party: &Party,
    distances: &[Option<f64>],
    own: Option<usize>,
    cells: Cells,
) -> Scene {
    let mut scene = Scene {
        height: cells.size,
        ..Scene::default()
    };
    let middle = cells.size / 2.0;
    let font = if cells.size >= 30.0 {
        NAME
    } else {
        name_font(cells)
    };
    let right = NAMES - 10.0;
    let fits = if cells.size >= 2.0 * line_height(font) {
        2
    } else {
        1
    };
    let names = wrap::lines(party.name(), font, right - 20.0, fits);
    let widest = names.iter().map(|line| line.width).fold(0.0, f32::max);
    let dot = At {
        x: right - widest - DOT - 6.0,
        y: middle,
    };
    marks::party_dot(
        &mut scene,
        dot,
        look.palette.panel,
        look.party(party.id),
        false,
    );
    let mut y = middle - names.len() as f32 * line_height(font) / 2.0 + base_line(font);
    for name in names {
        scene.text(
            At { x: right, y },
            Align::Right,
            name,
            font,
            look.palette.ink,
        );
        y += line_height(font);
    }
    let number = if cells.size >= 38.0 {
        FIGURE
    } else {
        Font::new(Face::Tabular, 10.0)
    };
    for (column, distance) in distances.iter().enumerate() {
        let left = NAMES + column as f32 * cells.size;
        let side = cells.size - SEAM;
        let area = Area::new(left + SEAM / 2.0, SEAM / 2.0, side, side);
        let radius = if cells.size >= NUMBERED { 3.0 } else { 0.0 };
        let is_own = own == Some(column);
        let fill = match distance {
            Some(distance) => look.palette.shade(*distance),
            None => look.palette.ground,
        };
        if distance.is_some() && *distance < Some(0.02) {
            // A cell as light as the paper has an edge.
            let edge = Area::new(area.x - 0.5, area.y - 0.5, side + 1.0, side + 1.0);
            scene.rounded(edge, radius, look.palette.line);
        }
        scene.rounded(area, radius, fill);
        if cells.size < NUMBERED || is_own {
            continue;
        }
        let at = At {
            x: left + middle,
            y: middle + number.size * 0.36,
        };
        let (text, color) = match distance {
            Some(distance) => (unit_text(*distance), look.palette.ink),
            None => ("—".to_owned(), look.palette.faint),
        };
        scene.text(at, Align::Middle, Line::of(&text, number), number, color);
    }
    scene
}

fn foot(view: &View<'_>, look: &Look, width: f32) -> Scene {
    let mut scene = Scene::default();
    if !view.options.include.conventions {
        return scene;
    }
    let issues = counted(view.scenario.issues.len(), "issue");
    for sentence in [
        format!(
            "City-block distance over {issues}, from 0 (the same positions) to 1 (the two ends of every scale); issues weigh as much as the two parties care on average."
        ),
        "An issue on which two parties cannot be compared is left out for them and never counts as zero.".to_owned(),
        "A dash: there is no issue on which the two can be compared.".to_owned(),
    ] {
        let lines = wrap::lines(&sentence, SMALL, width, 4);
        let area = Area::new(0.0, scene.height, width, 0.0);
        scene.height += scene.lines(area, lines, SMALL, look.palette.dim) + 2.0;
    }
    scene
}
