//! The heat map of distances, in cluster order, with the tree beside it.

use crate::chart::{Chart, Column, Row, Spot, Table, Target};
use crate::compare::PartyOverview;
use crate::drawing::look::{Look, SMALL};
use crate::drawing::palette::Rgb;
use crate::drawing::scene::{Align, Area, At, Scene, Size, Stroke};
use crate::drawing::wrap::Line;
use crate::scenario::{PartyId, Scenario};

use super::branches::Branches;
use super::cells::Cells;
use super::names::{ColumnNames, RowNames, WIDEST};
use super::words::{figure, name, not_placed, over, pair_words};

/// The part of the width that the tree takes, within bounds in pixels.
const TREE: f32 = 0.2;
const TREE_LEAST: f32 = 70.0;
const TREE_MOST: f32 = 170.0;
/// Between the cells and the tree.
const BESIDE: f32 = 10.0;
/// Right of the tree, for half of the last number of its axis.
const END: f32 = 14.0;
/// Below the cells: the numbers of the tree's axis, and below them what shades mean.
const FOOT: f32 = 46.0;
/// The ring around the two cells of the pair that is looked at.
const RING: f32 = 2.0;
/// The boxes that say what shades mean.
const KEY: Size = Size {
    width: 22.0,
    height: 10.0,
};
/// How many of them.
const KEYS: usize = 5;
/// Of such steps is the distance of the strongest shade.
const STEP: f64 = 0.05;

/// The chart; the cells of the pair `chosen` have a ring.
pub fn distances_chart(
    scenario: &Scenario,
    overview: &PartyOverview,
    chosen: Option<[PartyId; 2]>,
    size: Size,
    look: &Look,
) -> Chart {
    let order: Vec<PartyId> = overview.tree.order().collect();
    let drawn = Heat::of(scenario, overview, &order, size).draw(look, chosen);
    let measure = overview.choice.measure.name();
    Chart {
        title: "Distances".to_owned(),
        about: format!(
            "{measure} over {}, from 0 (the same) to 1 (opposite ends); parties in cluster order, the tree joins those that stand together.{}",
            over(overview),
            not_placed(scenario, overview)
        ),
        table: table(scenario, overview, &order),
        ..drawn
    }
}

struct Heat<'a> {
    scenario: &'a Scenario,
    overview: &'a PartyOverview,
    order: &'a [PartyId],
    /// The place of each row's party among the distances.
    places: Vec<usize>,
    cells: Cells,
    rows: Option<RowNames>,
    columns: Option<ColumnNames>,
    tree: f32,
    /// The distance that has the strongest shade: 1 where cells hold numbers, else the widest.
    strongest: f64,
    /// The top left corner of the cells.
    corner: At,
}

impl<'a> Heat<'a> {
    fn of(
        scenario: &'a Scenario,
        overview: &'a PartyOverview,
        order: &'a [PartyId],
        size: Size,
    ) -> Self {
        let tree = match overview.tree.joins.len() {
            0 => 0.0,
            _ => (size.width * TREE).clamp(TREE_LEAST, TREE_MOST) + BESIDE + END,
        };
        let room = |names: f32, heads: f32| Size {
            width: size.width - names - tree,
            height: size.height - heads - FOOT,
        };
        // Names take room from cells, and small cells have none.
        let mut cells = Cells::within(order.len(), room(0.0, 0.0));
        let mut rows = None;
        let mut columns = None;
        for _ in 0..2 {
            let font = cells.name();
            let share = if cells.are_numbered() { 0.3 } else { 0.2 };
            let widest = WIDEST.min(size.width * share);
            rows = font.map(|font| RowNames::of(scenario, order, font, widest));
            columns = font.map(|font| ColumnNames::of(scenario, order, font, cells));
            let names = rows.as_ref().map_or(0.0, |rows| rows.width);
            let heads = columns.as_ref().map_or(0.0, |columns| columns.height);
            cells = Cells::within(order.len(), room(names, heads));
        }
        if cells.name().is_none() {
            (rows, columns) = (None, None);
            cells = Cells::within(order.len(), room(0.0, 0.0));
        }
        let corner = At {
            x: rows.as_ref().map_or(0.0, |rows| rows.width),
            y: columns.as_ref().map_or(0.0, |columns| columns.height),
        };
        let known = overview.distances.parties();
        let place = |id: &PartyId| known.iter().position(|party| party == id);
        Self {
            scenario,
            overview,
            order,
            places: order.iter().filter_map(place).collect(),
            cells,
            rows,
            columns,
            tree,
            strongest: if cells.are_numbered() {
                1.0
            } else {
                widest_of(overview)
            },
            corner,
        }
    }

    fn draw(mut self, look: &Look, chosen: Option<[PartyId; 2]>) -> Chart {
        let mut scene = Scene::default();
        let extent = self.cells.extent();
        if let Some(columns) = self.columns.take() {
            let at = (self.corner.x, self.corner.y);
            columns.draw(&mut scene, look, at, self.cells);
        }
        let mut named = Vec::new();
        if let Some(rows) = self.rows.take() {
            let at = (self.corner.y, self.cells.size);
            named = rows.draw(&mut scene, look, self.scenario, self.order, at);
        }
        let mut spots = self.cells(&mut scene, look);
        self.ring(&mut scene, look, chosen);
        self.key(&mut scene, look);
        spots.append(&mut named);
        let width = self.corner.x + extent + self.tree;
        if self.tree > 0.0 {
            let left = self.corner.x + extent + BESIDE;
            let leaves = self.cells.start(self.overview.tree.leaves.len());
            let branches = Branches {
                area: Area::new(left, self.corner.y, width - END - left, leaves),
                row: self.cells.size,
            };
            let joins = branches.draw(&mut scene, look, self.scenario, &self.overview.tree);
            spots.extend(joins);
        }
        scene.height = self.corner.y + extent + FOOT;
        Chart {
            size: Size {
                width,
                height: scene.height,
            },
            scene,
            spots,
            ..Chart::default()
        }
    }

    /// The cell of a row and a column, with its seam.
    fn area(&self, row: usize, column: usize) -> Area {
        Area::new(
            self.corner.x + self.cells.start(column),
            self.corner.y + self.cells.start(row),
            self.cells.size,
            self.cells.size,
        )
    }

    fn cells(&self, scene: &mut Scene, look: &Look) -> Vec<Spot> {
        let count = self.places.len();
        let mut spots = Vec::with_capacity(count * count);
        for (row, a) in self.places.iter().enumerate() {
            for (column, b) in self.places.iter().enumerate() {
                let cell = self.area(row, column);
                let distance = self.overview.distances.at(*a, *b).filter(|_| a != b);
                self.cell(scene, look, cell.grown(-self.cells.seam() / 2.0), distance);
                let pair = self.order.get(row).zip(self.order.get(column));
                if let Some((one, other)) = pair.filter(|_| a != b) {
                    let words = pair_words(self.scenario, self.overview, *a, *b);
                    spots.push(Spot {
                        area: cell,
                        target: Target::Pair(*one, *other),
                        words,
                    });
                    if self.cells.are_numbered() {
                        self.number(scene, look, cell, distance);
                    }
                }
            }
        }
        spots
    }

    fn cell(&self, scene: &mut Scene, look: &Look, area: Area, distance: Option<f64>) {
        let palette = look.palette;
        let radius = self.cells.radius();
        let fill = match distance {
            Some(distance) => palette.shade(distance / self.strongest),
            None => palette.ground,
        };
        if distance.is_some() && fill == palette.panel && self.cells.seam() > 0.0 {
            // A cell as light as the paper has an edge.
            scene.rounded(area, radius, palette.line);
            scene.rounded(area.grown(-1.0), (radius - 1.0).max(0.0), fill);
            return;
        }
        scene.rounded(area, radius, fill);
    }

    fn number(&self, scene: &mut Scene, look: &Look, cell: Area, distance: Option<f64>) {
        let font = self.cells.number();
        let middle = cell.middle();
        let at = At {
            x: middle.x,
            y: middle.y + font.size * 0.36,
        };
        let (text, color) = match distance {
            Some(distance) => (figure(distance), look.palette.ink),
            None => ("—".to_owned(), look.palette.dim),
        };
        scene.text(at, Align::Middle, Line::of(&text, font), font, color);
    }

    fn ring(&self, scene: &mut Scene, look: &Look, chosen: Option<[PartyId; 2]>) {
        let Some([a, b]) = chosen else {
            return;
        };
        let row = |id: PartyId| self.order.iter().position(|party| *party == id);
        let Some((a, b)) = row(a).zip(row(b)).filter(|(a, b)| a != b) else {
            return;
        };
        for (row, column) in [(a, b), (b, a)] {
            let area = self.area(row, column).grown(-self.cells.seam() / 2.0);
            outline(scene, area, look.palette.accent);
        }
    }

    /// What the shades mean, below the cells.
    fn key(&self, scene: &mut Scene, look: &Look) {
        let top = self.corner.y + self.cells.extent() + FOOT - KEY.height - 4.0;
        let y = top + KEY.height / 2.0 + SMALL.size * 0.36;
        let dim = look.palette.dim;
        let mut x = self.corner.x + self.cells.seam() / 2.0;
        let put = |scene: &mut Scene, x: &mut f32, words: &str| {
            let line = Line::of(words, SMALL);
            let width = line.width;
            scene.text(At { x: *x, y }, Align::Left, line, SMALL, dim);
            *x += width + 6.0;
        };
        put(scene, &mut x, "0");
        for step in 0..KEYS {
            let area = Area::new(x, top, KEY.width, KEY.height);
            scene.area(area, look.palette.line);
            let amount = step as f64 / (KEYS - 1) as f64;
            scene.area(area.grown(-0.5), look.palette.shade(amount));
            x += KEY.width;
        }
        x += 6.0;
        put(scene, &mut x, &short(self.strongest));
    }
}

/// The widest distance, rounded up to a multiple of 0.05.
fn widest_of(overview: &PartyOverview) -> f64 {
    let widest = overview.widest().unwrap_or(1.0);
    ((widest / STEP - 1e-9).ceil() * STEP).clamp(STEP, 1.0)
}

fn short(number: f64) -> String {
    let text = figure(number);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A line around an area.
fn outline(scene: &mut Scene, area: Area, color: Rgb) {
    let stroke = Stroke { color, width: RING };
    let corner = |x, y| At { x, y };
    let points = vec![
        corner(area.x, area.y),
        corner(area.right(), area.y),
        corner(area.right(), area.bottom()),
        corner(area.x, area.bottom()),
        corner(area.x, area.y),
        corner(area.right(), area.y),
    ];
    scene.polyline(points, stroke, false);
}

/// Every two parties once, in cluster order.
fn table(scenario: &Scenario, overview: &PartyOverview, order: &[PartyId]) -> Table {
    let known = overview.distances.parties();
    let place = |id: &PartyId| Some((*id, known.iter().position(|party| party == id)?));
    let places: Vec<(PartyId, usize)> = order.iter().filter_map(place).collect();
    let mut rows = Vec::new();
    for (at, (one, a)) in places.iter().enumerate() {
        for (other, b) in places.iter().skip(at + 1) {
            let distance = overview.distances.at(*a, *b);
            rows.push(Row {
                target: Some(Target::Pair(*one, *other)),
                cells: vec![
                    name(scenario, *one).to_owned(),
                    name(scenario, *other).to_owned(),
                    distance.map_or_else(|| "–".to_owned(), figure),
                    format!("{} of {}", overview.compared(*a, *b), overview.issues),
                ],
            });
        }
    }
    Table {
        columns: vec![
            Column::words("Party"),
            Column::words("And"),
            Column::figures(overview.choice.measure.name()),
            Column::figures("Issues compared"),
        ],
        rows,
    }
}
