//! The map of parties: the nearer two points, the more alike what they say.

use crate::chart::{Chart, Column, Label, Row, Spot, Table, Target, place};
use crate::compare::{MapPoint, PartyOverview};
use crate::drawing::look::{BODY, HAIR, Look, SMALL};
use crate::drawing::scene::{Align, Area, At, Scene, Shape, Size, Stroke};
use crate::drawing::wrap::Line;
use crate::scenario::{PartyId, Scenario};

use super::words::{name, not_placed, over};

/// Around the points, for dots and the numbers of the scale, in pixels.
const MARGIN: f32 = 28.0;
/// The radius of a dot, of few parties and of many.
const DOT: f32 = 7.0;
const SMALL_DOT: f32 = 4.0;
/// From so many parties on dots are small.
const MANY: usize = 40;
/// The ring around a dot, which keeps it apart from what is below.
const RING: f32 = 1.5;
/// The widest name, in pixels.
const WIDEST: f32 = 150.0;
/// How strongly a place of the past is drawn, 0-1.
const PAST: f32 = 0.55;
/// How far beside the straight way a trail bends, as a part of its length.
const BEND: f32 = 0.08;
/// The points of a bent trail.
const STEPS: usize = 16;
/// A move drawn shorter than this is not to be seen.
const SEEN: f32 = 3.0;
/// Round lengths for the bar that says how far is how far.
const LENGTHS: [f64; 7] = [0.5, 0.25, 0.1, 0.05, 0.025, 0.01, 0.001];

/// The chart, in a size; moves since `since`, named so, as dotted trails.
pub fn party_map_chart(
    scenario: &Scenario,
    overview: &PartyOverview,
    since: Option<&str>,
    size: Size,
    look: &Look,
) -> Chart {
    if overview.map.points.len() < 2 {
        // A party alone on a map would look placed.
        return Chart {
            title: "Map".to_owned(),
            about: format!(
                "Nobody can be placed: no two parties can be compared over {}.",
                over(overview)
            ),
            size: Size {
                height: 0.0,
                ..size
            },
            ..Chart::default()
        };
    }
    let plane = Plane::of(overview, size);
    let mut scene = Scene {
        height: size.height,
        ..Scene::default()
    };
    plane.draw(&mut scene, look);
    let points = &overview.map.points;
    let radius = if points.len() >= MANY { SMALL_DOT } else { DOT };
    let moves: Vec<Move> = overview
        .stood
        .iter()
        .filter_map(|then| Move::of(overview, then, &plane))
        .collect();
    for one in &moves {
        one.draw(&mut scene, look, radius);
    }
    let mut marks: Vec<Area> = points
        .iter()
        .map(|point| dot_area(plane.at(point), radius))
        .collect();
    let labels = labels(scenario, overview, &plane, &marks, &moves, since, radius);
    marks.extend(moves.iter().map(|one| dot_area(one.from, radius * PAST)));
    let wanted: Vec<Label> = labels.iter().map(|named| named.label).collect();
    let within = Area::new(0.0, 0.0, size.width, size.height);
    let mut taken = marks.clone();
    taken.push(plane.bar_area());
    taken.extend(moves.iter().flat_map(Move::areas));
    let placed = place(&wanted, &taken, within);
    for placed in placed.iter().flatten() {
        placed.draw_leader(&mut scene, look);
    }
    for (point, area) in points.iter().zip(&marks) {
        let at = area.middle();
        let fill = look.party(point.party);
        disc(&mut scene, at, radius + RING, look.palette.panel);
        disc(&mut scene, at, radius, fill);
    }
    for (named, placed) in labels.into_iter().zip(placed) {
        if let Some(placed) = placed {
            let (font, color) = if named.is_past {
                (SMALL, look.palette.dim)
            } else {
                (BODY, look.palette.ink)
            };
            placed.draw(&mut scene, named.line, font, color);
        }
    }
    let spots = points.iter().zip(&marks).map(|(point, area)| Spot {
        area: *area,
        target: Target::Party(point.party),
        words: words(scenario, overview, point.party, since),
    });
    Chart {
        title: "Map".to_owned(),
        about: about(scenario, overview, since, moves.len()),
        size,
        scene,
        spots: spots.collect(),
        table: table(scenario, overview, since),
    }
}

fn about(
    scenario: &Scenario,
    overview: &PartyOverview,
    since: Option<&str>,
    moves: usize,
) -> String {
    let mut about = match overview.map.share {
        Some(share) => format!(
            "Two dimensions show {:.0} % of the variance of the distances over {}; the nearer, the more alike.",
            100.0 * share,
            over(overview)
        ),
        None => format!("All stand at one point over {}.", over(overview)),
    };
    if let Some(since) = since {
        about += &match moves {
            0 => format!(" Nobody who can be placed has moved since {since}."),
            _ => format!(" Dotted: where from, {since}."),
        };
    }
    about + &not_placed(scenario, overview)
}

/// Where on the drawing a place of the map is.
#[derive(Clone, Copy, Debug)]
struct Plane {
    size: Size,
    /// The middle of the drawing, as a place of the map.
    x: f64,
    y: f64,
    /// Pixels for a distance of 1.
    scale: f32,
}

impl Plane {
    /// All points, present and past, as large as there is room; one scale for both directions.
    fn of(overview: &PartyOverview, size: Size) -> Self {
        let points = overview.map.points.iter().chain(&overview.stood);
        let (mut low, mut high) = ([0.0_f64; 2], [0.0_f64; 2]);
        for point in points {
            for (at, number) in [point.x, point.y].into_iter().enumerate() {
                low[at] = low[at].min(number);
                high[at] = high[at].max(number);
            }
        }
        let scale = |extent: f64, room: f32| {
            #[expect(clippy::cast_possible_truncation, reason = "a scale on a screen")]
            let extent = extent.max(1e-6) as f32;
            (room - 2.0 * MARGIN).max(1.0) / extent
        };
        // Names stand beside points: a little of the width is theirs.
        let across = scale(high[0] - low[0], size.width - WIDEST * 0.5);
        let up = scale(high[1] - low[1], size.height);
        Self {
            size,
            x: f64::midpoint(low[0], high[0]),
            y: f64::midpoint(low[1], high[1]),
            scale: across.min(up).min(1.6 * size.width),
        }
    }

    fn at(&self, point: &MapPoint) -> At {
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        let along = |number: f64, middle: f64| (number - middle) as f32 * self.scale;
        At {
            x: self.size.width / 2.0 + along(point.x, self.x),
            y: self.size.height / 2.0 - along(point.y, self.y),
        }
    }

    /// The round length of the bar, and how long it is drawn.
    fn bar(&self) -> (f64, f32) {
        #[expect(clippy::cast_possible_truncation, reason = "a length on a screen")]
        let drawn = |length: f64| length as f32 * self.scale;
        let fits = |length: &f64| drawn(*length) <= self.size.width * 0.3;
        let length = LENGTHS.into_iter().find(fits).unwrap_or(0.001);
        (length, drawn(length))
    }

    fn bar_area(&self) -> Area {
        let (_, width) = self.bar();
        Area::new(0.0, self.size.height - 22.0, width.max(70.0) + 8.0, 22.0)
    }

    /// Hairlines through the middle of all, and the bar.
    fn draw(&self, scene: &mut Scene, look: &Look) {
        let middle = self.at(&MapPoint {
            party: PartyId::new(""),
            x: 0.0,
            y: 0.0,
        });
        let (x, y) = (middle.x.round() + 0.5, middle.y.round() + 0.5);
        let hair = look.hair();
        scene.line(
            At { x: 0.0, y },
            At {
                x: self.size.width,
                y,
            },
            hair,
        );
        scene.line(
            At { x, y: 0.0 },
            At {
                x,
                y: self.size.height,
            },
            hair,
        );
        let (length, width) = self.bar();
        let y = self.size.height - 4.5;
        let stroke = Stroke {
            color: look.palette.dim,
            width: HAIR,
        };
        let at = |x, y| At { x, y };
        let points = vec![
            at(0.5, y - 4.0),
            at(0.5, y),
            at(width + 0.5, y),
            at(width + 0.5, y - 4.0),
        ];
        scene.polyline(points, stroke, false);
        let words = format!("a distance of {length}");
        let line = Line::of(&words, SMALL);
        scene.text(at(5.0, y - 5.0), Align::Left, line, SMALL, look.palette.dim);
    }
}

/// A party's way from where it stood to where it stands.
#[derive(Clone, Copy, Debug)]
struct Move {
    party: PartyId,
    from: At,
    to: At,
}

impl Move {
    /// Nothing where it is too short to be seen.
    fn of(overview: &PartyOverview, then: &MapPoint, plane: &Plane) -> Option<Self> {
        let mut points = overview.map.points.iter();
        let now = points.find(|now| now.party == then.party)?;
        let (from, to) = (plane.at(then), plane.at(now));
        let length = (from.x - to.x).hypot(from.y - to.y);
        (length >= SEEN).then_some(Self {
            party: then.party,
            from,
            to,
        })
    }

    /// The way, a little bent.
    fn points(&self) -> impl Iterator<Item = At> {
        let (dx, dy) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let from = self.from;
        (0..=STEPS).map(move |step| {
            let along = step as f32 / STEPS as f32;
            let aside = 4.0 * along * (1.0 - along) * BEND;
            At {
                x: from.x + dx * along - dy * aside,
                y: from.y + dy * along + dx * aside,
            }
        })
    }

    /// What it covers, for labels to keep off.
    fn areas(&self) -> impl Iterator<Item = Area> {
        let side = Size {
            width: 3.0,
            height: 3.0,
        };
        self.points().map(move |at| Area::around(at, side))
    }

    fn draw(&self, scene: &mut Scene, look: &Look, radius: f32) {
        let color = look.palette.panel.mix(look.party(self.party), PAST);
        let points = self.points();
        let stroke = Stroke {
            color: look.palette.panel.mix(look.party(self.party), 0.8),
            width: 1.5,
        };
        scene.polyline(points.collect(), stroke, true);
        disc(scene, self.from, radius * PAST, color);
    }
}

fn disc(scene: &mut Scene, at: At, radius: f32, fill: crate::drawing::palette::Rgb) {
    scene.shapes.push(Shape::Disc {
        at,
        radius,
        fill,
        stroke: None,
    });
}

fn dot_area(at: At, radius: f32) -> Area {
    let side = 2.0 * (radius + RING);
    let size = Size {
        width: side,
        height: side,
    };
    Area::around(at, size)
}

/// A label and what it says.
struct Named {
    label: Label,
    line: Line,
    is_past: bool,
}

/// Names of parties in the order of the file, then of the round where moves begin.
fn labels(
    scenario: &Scenario,
    overview: &PartyOverview,
    plane: &Plane,
    marks: &[Area],
    moves: &[Move],
    since: Option<&str>,
    radius: f32,
) -> Vec<Named> {
    let widest = WIDEST.min(plane.size.width * 0.4);
    let points = overview.map.points.iter().zip(marks);
    let names = points.map(|(point, mark)| {
        let line = Line::cut(name(scenario, point.party), BODY, widest);
        Named {
            label: Label::of(*mark, &line, BODY),
            line,
            is_past: false,
        }
    });
    let past = moves.iter().map(|one| {
        let line = Line::cut(since.unwrap_or_default(), SMALL, widest);
        let mark = dot_area(one.from, radius * PAST);
        Named {
            label: Label::of(mark, &line, SMALL),
            line,
            is_past: true,
        }
    });
    names.chain(past).collect()
}

/// A party, who stands nearest to it, and how far it moved on the map.
fn words(
    scenario: &Scenario,
    overview: &PartyOverview,
    party: PartyId,
    since: Option<&str>,
) -> Vec<String> {
    let mut words = vec![name(scenario, party).to_owned()];
    let known = overview.distances.parties();
    let own = known.iter().position(|id| *id == party);
    let others = known.iter().enumerate().filter(|(_, id)| **id != party);
    let apart = others.filter_map(|(at, id)| Some((*id, overview.distances.at(own?, at)?)));
    let (mut nearest, mut farthest) = (None::<(PartyId, f64)>, None::<(PartyId, f64)>);
    for (id, distance) in apart {
        if nearest.is_none_or(|(_, known)| distance < known) {
            nearest = Some((id, distance));
        }
        if farthest.is_none_or(|(_, known)| distance > known) {
            farthest = Some((id, distance));
        }
    }
    for (what, found) in [("Nearest", nearest), ("Farthest", farthest)] {
        if let Some((id, distance)) = found {
            words.push(format!("{what}: {}, {distance:.2}", name(scenario, id)));
        }
    }
    if let Some((since, moved)) = since.zip(moved(overview, party)) {
        words.push(format!("Moved by {moved:.2} on the map since {since}"));
    }
    words
}

fn moved(overview: &PartyOverview, party: PartyId) -> Option<f64> {
    let then = overview.stood.iter().find(|then| then.party == party)?;
    let mut points = overview.map.points.iter();
    let now = points.find(|now| now.party == party)?;
    Some((now.x - then.x).hypot(now.y - then.y))
}

fn table(scenario: &Scenario, overview: &PartyOverview, since: Option<&str>) -> Table {
    let number = |number: f64| format!("{number:.2}").replace('-', "−");
    let mut columns = vec![
        Column::words("Party"),
        Column::figures("To the right"),
        Column::figures("Upwards"),
    ];
    if let Some(since) = since {
        columns.push(Column::figures(format!("Moved since {since}")));
    }
    let rows = overview.map.points.iter().map(|point| {
        let mut cells = vec![
            name(scenario, point.party).to_owned(),
            number(point.x),
            number(point.y),
        ];
        if since.is_some() {
            let moved = moved(overview, point.party);
            cells.push(moved.map_or_else(String::new, number));
        }
        Row {
            target: Some(Target::Party(point.party)),
            cells,
        }
    });
    Table {
        columns,
        rows: rows.collect(),
    }
}
