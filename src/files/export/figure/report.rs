//! The report on common ground on pages of A4.

use super::draft::{Draft, Group, Heading, Section};
use super::flow::{Piece, lines};
use super::paper::{self, Sheet};
use crate::drawing::look::{BODY, Look, NAME, SMALL, TITLE};
use crate::drawing::palette::Rgb;
use crate::drawing::scene::{At, Scene, Shape, line_height};
use crate::drawing::typeface::{Face, Font};
use crate::files::export::{ExportError, FigureTheme};
use crate::files::progress::Progress;
use crate::report::{Paragraph, ParagraphKind, Report, ReportSource, Run};
use crate::scenario::Scenario;

/// How wide the text is, in pixels.
const WIDTH: f32 = 690.0;
/// How far what a party holds is set in, in pixels.
const INDENT: f32 = 16.0;
/// How far a source is set in, in pixels.
const SOURCE_INDENT: f32 = 30.0;
/// Above a paragraph, and above an issue, in pixels.
const ABOVE: f32 = 4.0;
const ABOVE_ISSUE: f32 = 10.0;
/// The radius of a party's dot, in pixels.
const DOT: f32 = 4.0;
/// A heading.
const HEADING: Font = Font::new(Face::Semibold, 16.0);
/// A point of a scale.
const VALUE: Font = Font::new(Face::Medium, 13.0);
/// The number of a source, and how far it is raised, in pixels.
const CITED: Font = Font::new(Face::Regular, 9.0);
const RAISED: f32 = 4.5;

/// The report as PDF.
pub(in crate::files::export) fn report(
    scenario: &Scenario,
    report: &Report,
    theme: FigureTheme,
    progress: &Progress,
) -> Result<Vec<u8>, ExportError> {
    let look = Look::of(scenario, theme.palette());
    let setter = Setter { look: &look };
    paper::document(setter.draft(report), &look, Sheet::Upright, progress)
}

struct Setter<'a> {
    look: &'a Look,
}

impl Setter<'_> {
    fn draft(&self, report: &Report) -> Draft {
        let ink = self.look.palette.ink;
        let title = [piece(&report.title, TITLE, ink)];
        let mut head = Scene::default();
        for line in lines(&title, TITLE, WIDTH) {
            under(&mut head, line);
        }
        let about = report.about.iter();
        let about = about.flat_map(|told| self.paragraph(told)).collect();
        let mut sections = vec![section(Vec::new(), vec![about])];
        for told in &report.sections {
            sections.push(section(
                self.heading(told.heading),
                self.groups(&told.paragraphs),
            ));
        }
        if !report.sources.is_empty() {
            let listed = report.sources.iter().map(|listed| self.source(listed));
            sections.push(section(self.heading("Sources"), listed.collect()));
        }
        Draft {
            title: report.title.clone(),
            width: WIDTH,
            head,
            sections,
            ..Draft::default()
        }
    }

    fn heading(&self, text: &str) -> Vec<Scene> {
        lines(
            &[piece(text, HEADING, self.look.palette.ink)],
            HEADING,
            WIDTH,
        )
    }

    /// What is kept on a page where there is room: an issue with what the parties hold on it.
    fn groups(&self, paragraphs: &[Paragraph]) -> Vec<Vec<Scene>> {
        let mut groups: Vec<Vec<Scene>> = Vec::new();
        for told in paragraphs {
            let rows = self.paragraph(told);
            match (told.kind, groups.last_mut()) {
                (ParagraphKind::Voice(_), Some(group)) => group.extend(rows),
                _ => groups.push(rows),
            }
        }
        groups
    }

    fn paragraph(&self, told: &Paragraph) -> Vec<Scene> {
        let (indent, above) = match told.kind {
            ParagraphKind::Body => (0.0, ABOVE),
            ParagraphKind::Issue(_) => (0.0, ABOVE_ISSUE),
            ParagraphKind::Voice(_) => (INDENT, ABOVE),
        };
        let pieces: Vec<Piece> = told
            .runs
            .iter()
            .enumerate()
            .map(|(at, run)| self.run(run, at == 0))
            .collect();
        let mut rows = set_in(lines(&pieces, BODY, WIDTH - indent), indent);
        if let (ParagraphKind::Voice(party), Some(first)) = (told.kind, rows.first_mut()) {
            first.shapes.push(Shape::Disc {
                at: At {
                    x: DOT,
                    y: line_height(BODY) / 2.0,
                },
                radius: DOT,
                fill: self.look.party(party),
                stroke: None,
            });
        }
        lowered(rows, above)
    }

    fn run(&self, run: &Run, begins: bool) -> Piece {
        let palette = self.look.palette;
        match run {
            Run::Issue { title: text, .. } | Run::Party { name: text, .. } => {
                piece(text, if begins { NAME } else { BODY }, palette.ink)
            }
            Run::Value(text) => piece(text, VALUE, palette.ink),
            Run::Words(text) | Run::Name(text) | Run::Wording(text) => {
                piece(text, BODY, palette.ink)
            }
            Run::Cites(cites) => {
                let numbers: Vec<String> =
                    cites.iter().map(|cited| cited.number.to_string()).collect();
                Piece {
                    raised: RAISED,
                    ..piece(&numbers.join(","), CITED, palette.accent)
                }
            }
        }
    }

    fn source(&self, listed: &ReportSource) -> Vec<Scene> {
        let palette = self.look.palette;
        let source = &listed.source;
        let mut pieces = Vec::new();
        if !listed.id_to_list().is_empty() {
            let id = format!("{} · ", listed.id_to_list());
            pieces.push(piece(&id, SMALL, palette.dim));
        }
        pieces.push(piece(source.title(), SMALL, palette.ink));
        for part in [&source.byline(), &source.note, &source.url] {
            if !part.is_empty() {
                pieces.push(piece(&format!(" · {part}"), SMALL, palette.dim));
            }
        }
        let mut rows = set_in(lines(&pieces, SMALL, WIDTH - SOURCE_INDENT), SOURCE_INDENT);
        let number = [piece(&format!("{}.", listed.number), SMALL, palette.dim)];
        if let (Some(first), Some(number)) = (rows.first_mut(), lines(&number, SMALL, WIDTH).pop())
        {
            first.put(number, 0.0);
        }
        lowered(rows, 1.0)
    }
}

/// A user's text or this program's, on one line of source: what runs over lines flows anyway.
fn piece(text: &str, font: Font, color: Rgb) -> Piece {
    Piece {
        text: text.replace(char::is_whitespace, " "),
        font,
        color,
        raised: 0.0,
    }
}

fn under(scene: &mut Scene, other: Scene) {
    let (y, height) = (scene.height, other.height);
    scene.put(other, y);
    scene.height = y + height;
}

/// Lines moved to the right.
fn set_in(rows: Vec<Scene>, indent: f32) -> Vec<Scene> {
    let moved = rows.into_iter().map(|row| {
        let mut scene = Scene {
            height: row.height,
            ..Scene::default()
        };
        scene.put_at(row, At { x: indent, y: 0.0 });
        scene
    });
    moved.collect()
}

/// The same lines, with room above the first.
fn lowered(mut rows: Vec<Scene>, above: f32) -> Vec<Scene> {
    if let Some(first) = rows.first_mut() {
        let row = std::mem::take(first);
        first.height = row.height + above;
        first.put(row, above);
    }
    rows
}

/// Groups of lines under a heading, which stays with the first of them.
fn section(heading: Vec<Scene>, groups: Vec<Vec<Scene>>) -> Section {
    let mut first = Scene::default();
    for line in heading {
        under(&mut first, line);
    }
    let mut heading = Some(Heading {
        first,
        continued: Scene::default(),
    });
    let groups = groups.into_iter().map(|rows| Group {
        heading: heading.take(),
        rows,
    });
    Section {
        header: Scene::default(),
        groups: groups.collect(),
    }
}
