//! What stands above and below a figure: title, what it speaks of, how to read it.

use crate::compare::CellMeasure;
use crate::drawing::look::{BODY, Look, SMALL, SMALL_NAME, TITLE};
use crate::drawing::marks::{self, DOT, Strip};
use crate::drawing::palette::Rgb;
use crate::drawing::scene::{Align, Area, At, Scene, Stroke, base_line, line_height};
use crate::drawing::wrap::{self, Line};
use crate::files::export::FigureKind;
use crate::files::export::notes::{counted, shading_text};
use crate::files::export::view::{CONVENTIONS, View};
use crate::scenario::UnitInterval;

/// The width of the shading ramp, in pixels.
const RAMP: f32 = 96.0;
/// Its height.
const RAMP_HEIGHT: f32 = 10.0;
/// In how many steps it is drawn.
const RAMP_STEPS: u8 = 24;
/// The strip that explains its marks.
const SAMPLE: f32 = 56.0;
/// Between two parts of a legend.
const BETWEEN: f32 = 22.0;
/// How many lines a list of names may take.
const LIST_LINES: usize = 3;
/// Beyond so many parties their number is told too: not all of their names have room.
const NAMED: usize = 12;
/// How many lines the summary may take.
const SUMMARY_LINES: usize = 5;
/// The widest a line of running text is set.
const READABLE: f32 = 1000.0;

/// The title of a figure.
pub(super) fn title(view: &View<'_>) -> String {
    let title = view.scenario.title.split_whitespace();
    let title = title.collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        "Comparison of stances".to_owned()
    } else {
        title
    }
}

/// Title, round, scope, sources, outlooks and legend.
pub(super) fn head(view: &View<'_>, look: &Look, width: f32) -> Scene {
    let mut scene = Scene::default();
    let lines = wrap::lines(&title(view), TITLE, width, 3);
    let whole = |y: f32| Area::new(0.0, y, width, 0.0);
    let mut y = scene.lines(whole(0.0), lines, TITLE, look.palette.ink) + 4.0;
    if view.options.include.summary {
        for text in [
            view.scenario.summary.as_str(),
            view.round().map_or("", |round| round.result.as_str()),
        ] {
            let lines = wrap::lines(text, BODY, width.min(READABLE), SUMMARY_LINES);
            if !lines.is_empty() {
                y += scene.lines(whole(y), lines, BODY, look.palette.ink) + 4.0;
            }
        }
    }
    for fact in facts(view) {
        let lines = wrap::lines(&fact, BODY, width.min(READABLE), LIST_LINES);
        y += scene.lines(whole(y), lines, BODY, look.palette.dim);
    }
    let mut legend = Legend {
        scene,
        look,
        width,
        x: 0.0,
        y: y + 10.0,
    };
    if view.options.figure != FigureKind::Distances {
        legend.outlooks(view);
        legend.turn();
    }
    match view.options.figure {
        FigureKind::Matrix => {
            legend.shading(view);
            legend.stance_marks();
        }
        FigureKind::Positions => legend.position_marks(),
        // A chart explains its own marks.
        FigureKind::Priorities
        | FigureKind::Tree
        | FigureKind::Map
        | FigureKind::Outcomes
        | FigureKind::Challenge
        | FigureKind::Sensitivity
        | FigureKind::Timeline
        | FigureKind::Convergence => {}
        FigureKind::Distances => legend.ramp("no distance", "the whole scale apart on every issue"),
    }
    legend.turn();
    legend.scene.height = legend.y;
    legend.scene
}

fn facts(view: &View<'_>) -> Vec<String> {
    let scope = &view.comparison.selection().scope;
    let mut first = format!("As of {}", view.round_text());
    if !view.sources.is_empty() {
        first += &format!(" · {}", counted(view.sources.len(), "source"));
    }
    if let Some(day) = view.options.dated {
        first += &format!(" · exported {}", day.readable());
    }
    let names = view.names(scope, ", ");
    let compared = if scope.len() > NAMED {
        format!("Compared: {} parties: {names}", scope.len())
    } else {
        format!("Compared: {names}")
    };
    let mut facts = vec![first, compared];
    let others: Vec<_> = view
        .parties
        .iter()
        .map(|party| party.id)
        .filter(|id| !scope.contains(id))
        .collect();
    if !others.is_empty() && view.options.figure != FigureKind::Distances {
        facts.push(format!("Shown, not counted: {}", view.names(&others, ", ")));
    }
    facts
}

/// How to read the figures, in sentences.
pub(super) fn foot(view: &View<'_>, look: &Look, width: f32) -> Scene {
    let mut scene = Scene::default();
    if !view.options.include.conventions {
        return scene;
    }
    let is_shaded = view.options.figure == FigureKind::Matrix
        && view.options.shading == Some(CellMeasure::Centre);
    let of_shades = |sentence: &&str| sentence.starts_with("Shading:");
    for sentence in CONVENTIONS
        .iter()
        .filter(|sentence| is_shaded || !of_shades(sentence))
    {
        let room = width.min(READABLE);
        let lines = wrap::lines(sentence, SMALL, room, LIST_LINES);
        let area = Area::new(0.0, scene.height, room, 0.0);
        scene.height += scene.lines(area, lines, SMALL, look.palette.dim) + 2.0;
    }
    scene
}

/// Parts beside one another, in as many lines as they need.
struct Legend<'a> {
    scene: Scene,
    look: &'a Look,
    width: f32,
    x: f32,
    y: f32,
}

impl Legend<'_> {
    fn base(&self) -> f32 {
        self.y + base_line(SMALL)
    }

    fn middle(&self) -> f32 {
        self.y + line_height(SMALL) / 2.0
    }

    /// Begins a line, unless this one is empty.
    fn turn(&mut self) {
        if self.x > 0.0 {
            self.x = 0.0;
            self.y += line_height(SMALL) + 4.0;
        }
    }

    /// Sees to it that a part of this width stands in one line.
    fn make_room(&mut self, width: f32) {
        if self.x > 0.0 && self.x + width > self.width {
            self.turn();
        }
    }

    fn words(&mut self, text: &str) {
        let line = Line::cut(text, SMALL, self.width);
        let at = At {
            x: self.x,
            y: self.base(),
        };
        self.x += line.width;
        let color = self.look.palette.dim;
        self.scene.text(at, Align::Left, line, SMALL, color);
    }

    fn outlooks(&mut self, view: &View<'_>) {
        let issues = view.scenario.issues.len();
        self.words(&counted(issues, "issue"));
        self.x += BETWEEN;
        for (outlook, count) in view.outlooks() {
            let words = format!("{count} {}", outlook.name());
            self.make_room(marks::MARK + Line::of(&words, SMALL_NAME).width);
            let at = At {
                x: self.x,
                y: self.base(),
            };
            self.x += marks::outlook(&mut self.scene, self.look, outlook, &words, at) + BETWEEN;
        }
    }

    fn shading(&mut self, view: &View<'_>) {
        let Some(measure) = view.options.shading else {
            return;
        };
        let (low, high) = match measure {
            CellMeasure::Movement { .. } => ("stayed", "moved far"),
            CellMeasure::Salience => ("does not care", "cares most"),
            CellMeasure::Centre | CellMeasure::From(_) | CellMeasure::Pair(..) => {
                ("together", "far apart")
            }
        };
        let name = format!("Shade and bar at the left: {}", shading_text(view, measure));
        self.make_room(Line::of(&name, SMALL).width);
        self.words(&name);
        self.x += BETWEEN;
        self.ramp(low, high);
    }

    fn ramp(&mut self, low: &str, high: &str) {
        let words = [low, high].map(|text| Line::of(text, SMALL).width);
        self.make_room(words.iter().sum::<f32>() + RAMP + 16.0);
        self.words(low);
        self.x += 8.0;
        let step = RAMP / f32::from(RAMP_STEPS);
        let top = self.middle() - RAMP_HEIGHT / 2.0;
        let frame = Area::new(self.x - 1.0, top - 1.0, RAMP + 2.0, RAMP_HEIGHT + 2.0);
        self.scene.area(frame, self.look.palette.line);
        for at in 0..RAMP_STEPS {
            let shade = f64::from(at) / f64::from(RAMP_STEPS - 1);
            let left = self.x + f32::from(at) * step;
            // A little over the next step: no seam shows between them.
            let over = if at + 1 < RAMP_STEPS { 0.5 } else { 0.0 };
            let area = Area::new(left, top, step + over, RAMP_HEIGHT);
            self.scene.area(area, self.look.palette.shade(shade));
        }
        self.x += RAMP + 8.0;
        self.words(high);
        self.x += BETWEEN;
    }

    fn stance_marks(&mut self) {
        let words =
            "dot: position (ring: carried over) · bar: would still accept · stops: red line";
        self.make_room(SAMPLE + 8.0 + Line::of(words, SMALL).width);
        let color = self.look.palette.dim;
        let strip = self.sample();
        let track = self.look.track(strip.ground);
        strip.bar(&mut self.scene, unit_interval(0.0, 1.0), track);
        let accepted = strip.ground.mix(color, 0.7);
        strip.bar(&mut self.scene, unit_interval(0.25, 0.75), accepted);
        for place in [0.12, 0.88] {
            let x = strip.at(place);
            let stroke = Stroke {
                color: self.look.palette.ink,
                width: 1.5,
            };
            let (top, bottom) = (strip.y - 5.0, strip.y + 5.0);
            self.scene
                .line(At { x, y: top }, At { x, y: bottom }, stroke);
        }
        self.dot(&strip, 0.42, color);
        self.x += SAMPLE + 8.0;
        self.words(words);
        self.x += BETWEEN;
    }

    fn position_marks(&mut self) {
        let words = "dot: position of a party (ring: carried over) · band: zone that all in scope would accept · tick below: mean outcome";
        self.make_room(SAMPLE + 8.0 + Line::of(words, SMALL).width);
        let strip = self.sample();
        let band = Area::new(strip.at(0.3), strip.y - 6.0, strip.width * 0.5, 12.0);
        let zone = zone_color(self.look);
        self.scene.rounded(band, 2.0, zone);
        let track = self.look.track(strip.ground);
        strip.bar(&mut self.scene, unit_interval(0.0, 1.0), track);
        self.dot(&strip, 0.6, self.look.palette.dim);
        self.x += SAMPLE + 8.0;
        self.words(words);
        self.x += BETWEEN;
    }

    fn sample(&self) -> Strip {
        Strip {
            left: self.x + DOT,
            width: SAMPLE - 2.0 * DOT,
            y: self.middle(),
            ground: self.look.palette.panel,
        }
    }

    fn dot(&mut self, strip: &Strip, place: f64, color: Rgb) {
        let at = At {
            x: strip.at(place),
            y: strip.y,
        };
        strip.dot(&mut self.scene, at, color, false);
    }
}

/// The band of a zone.
pub(super) fn zone_color(look: &Look) -> Rgb {
    look.palette.panel.mix(look.palette.overlap, 0.22)
}

fn unit_interval(low: f64, high: f64) -> UnitInterval {
    UnitInterval { low, high }
}
