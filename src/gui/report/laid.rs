//! The report set in a column of some width.

use std::sync::Arc;

use eframe::egui::{Role, Ui};

use crate::gui::theme::{Tokens, regular, semibold, size, tokens};
use crate::report::{Paragraph, ParagraphKind, Report, ReportSource};
use crate::scenario::{PartyId, Scenario};

use super::block::{Block, Mark};
use super::job::{Job, LINE};

/// The size of the title, in points.
const TITLE: f32 = 22.0;
/// The size of a heading, in points.
const HEADING: f32 = 16.0;
/// Above a heading, in points.
const ABOVE_HEADING: f32 = 34.0;
/// Above an issue, and above what speaks of several, in points.
const ABOVE_ISSUE: f32 = 14.0;
/// Above any other paragraph, in points.
const ABOVE: f32 = 7.0;
/// How far what a party holds is set in, in points.
const INDENT: f32 = 18.0;
/// How far a source is set in, in points.
const SOURCE_INDENT: f32 = 32.0;

/// So many blocks are set in a frame: a long report grows while it is read.
const AT_ONCE: usize = 150;

/// One piece of the report, by its place.
#[derive(Clone, Copy, Debug)]
enum Piece {
    Title,
    About(usize),
    Heading(usize),
    Told(usize, usize),
    Sources,
    Source(usize),
}

/// The report, as far as it is set.
#[derive(Debug)]
pub(super) struct Laid {
    /// What is set.
    report: Arc<Report>,
    /// How wide the column is, in points.
    width: f32,
    pixels_per_point: f32,
    is_dark: bool,
    /// What is to be set, from top to bottom; as many of it are as there are blocks.
    pieces: Vec<Piece>,
    /// The blocks from top to bottom.
    pub(super) blocks: Vec<Block>,
    /// Where what is set ends, in points from the top.
    bottom: f32,
}

impl Laid {
    /// The report, of which nothing is set yet.
    pub(super) fn new(ui: &Ui, report: &Arc<Report>, width: f32) -> Self {
        let mut pieces = vec![Piece::Title];
        pieces.extend((0..report.about.len()).map(Piece::About));
        for (at, section) in report.sections.iter().enumerate() {
            pieces.push(Piece::Heading(at));
            let told = 0..section.paragraphs.len();
            pieces.extend(told.map(|paragraph| Piece::Told(at, paragraph)));
        }
        if !report.sources.is_empty() {
            pieces.push(Piece::Sources);
            pieces.extend((0..report.sources.len()).map(Piece::Source));
        }
        Self {
            report: report.clone(),
            width,
            pixels_per_point: ui.pixels_per_point(),
            is_dark: ui.visuals().dark_mode,
            pieces,
            blocks: Vec::new(),
            bottom: 0.0,
        }
    }

    /// Whether this is the report, as wide, in the colours in use.
    pub(super) fn is_of(&self, ui: &Ui, report: &Arc<Report>, width: f32) -> bool {
        let is_same_size = (self.width - width).abs() < 0.5
            && (self.pixels_per_point - ui.pixels_per_point()).abs() < f32::EPSILON;
        is_same_size && Arc::ptr_eq(&self.report, report) && self.is_dark == ui.visuals().dark_mode
    }

    /// Sets what a frame has time for.
    pub(super) fn go_on(&mut self, ui: &Ui, scenario: &Scenario) {
        let begun = self.blocks.len();
        let report = self.report.clone();
        let mut setter = Setter {
            ui,
            scenario,
            tokens: tokens(ui.ctx()),
            width: self.width,
            blocks: &mut self.blocks,
            top: self.bottom,
        };
        for piece in self.pieces.iter().skip(begun).take(AT_ONCE) {
            setter.piece(&report, *piece);
        }
        self.bottom = setter.top;
        if self.blocks.len() < self.pieces.len() {
            ui.request_repaint();
        }
    }

    /// How high what is set is, in points.
    pub(super) fn height(&self) -> f32 {
        self.bottom + ABOVE_HEADING
    }

    /// The entry of the list of sources with this number, once it is set.
    pub(super) fn source(&self, number: usize) -> Option<&Block> {
        let first = self.pieces.len() - self.report.sources.len();
        self.blocks.get(first + number.checked_sub(1)?)
    }
}

struct Setter<'a> {
    ui: &'a Ui,
    scenario: &'a Scenario,
    tokens: &'static Tokens,
    width: f32,
    blocks: &'a mut Vec<Block>,
    top: f32,
}

impl Setter<'_> {
    fn piece(&mut self, report: &Report, piece: Piece) {
        match piece {
            Piece::Title => self.heading(&report.title, TITLE, false),
            Piece::Sources => self.heading("Sources", HEADING, true),
            Piece::Heading(at) => {
                let section = report.sections.get(at);
                self.heading(section.map_or("", |section| section.heading), HEADING, true);
            }
            Piece::About(at) => {
                if let Some(paragraph) = report.about.get(at) {
                    self.paragraph(paragraph);
                }
            }
            Piece::Told(section, at) => {
                let section = report.sections.get(section);
                if let Some(paragraph) = section.and_then(|section| section.paragraphs.get(at)) {
                    self.paragraph(paragraph);
                }
            }
            Piece::Source(at) => {
                if let Some(listed) = report.sources.get(at) {
                    self.source(listed, at == 0);
                }
            }
        }
    }

    fn heading(&mut self, text: &str, size: f32, ruled: bool) {
        let mut job = Job::new(self.tokens, self.width);
        job.put(text, semibold(size), self.tokens.ink);
        if size > LINE {
            for section in &mut job.layout.sections {
                section.format.line_height = None;
            }
        }
        if ruled {
            self.top += ABOVE_HEADING;
        }
        self.push(Role::Heading, text.to_owned(), job, 0.0, Mark::None, ruled);
        if !ruled {
            self.top += ABOVE;
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let above = self.above(paragraph);
        self.top += above;
        let (indent, mark) = match paragraph.kind {
            ParagraphKind::Voice(party) => (INDENT, Mark::Dot(self.color(party))),
            ParagraphKind::Body | ParagraphKind::Issue(_) => (0.0, Mark::None),
        };
        let mut job = Job::new(self.tokens, self.width - indent);
        job.paragraph(paragraph, paragraph.kind != ParagraphKind::Body);
        self.push(Role::Label, paragraph.text(), job, indent, mark, false);
    }

    /// What parts a paragraph from the one above: more where it begins something else.
    fn above(&self, paragraph: &Paragraph) -> f32 {
        let follows_a_voice = matches!(
            self.blocks.last().map(|block| &block.mark),
            Some(Mark::Dot(_))
        );
        match paragraph.kind {
            ParagraphKind::Issue(_) => ABOVE_ISSUE,
            ParagraphKind::Body if follows_a_voice => ABOVE_ISSUE,
            ParagraphKind::Body | ParagraphKind::Voice(_) => ABOVE,
        }
    }

    fn color(&self, id: PartyId) -> eframe::egui::Color32 {
        let parties = &self.scenario.parties;
        let place = parties.iter().position(|party| party.id == id);
        let own = place.and_then(|place| parties.get(place));
        let own = own.map_or("", |party| party.color.as_str());
        self.tokens.party(own, place.unwrap_or_default())
    }

    fn source(&mut self, listed: &ReportSource, is_first: bool) {
        self.top += if is_first { ABOVE } else { 0.0 };
        let mut job = Job::new(self.tokens, self.width - SOURCE_INDENT);
        job.source(listed);
        let said = format!("{}. {}", listed.number, listed.source.title());
        let mut number = Job::new(self.tokens, SOURCE_INDENT);
        let text = format!("{}.", listed.number);
        number.put(&text, regular(size::SECONDARY), self.tokens.dim);
        let mark = Mark::Number(self.ui.painter().layout_job(number.layout));
        self.push(Role::Label, said, job, SOURCE_INDENT, mark, false);
    }

    fn push(
        &mut self,
        role: Role,
        said: String,
        job: Job<'_>,
        indent: f32,
        mark: Mark,
        ruled: bool,
    ) {
        let galley = self.ui.painter().layout_job(job.layout);
        let height = galley.size().y;
        self.blocks.push(Block {
            role,
            said,
            galley,
            links: job.links,
            top: self.top,
            indent,
            mark,
            ruled,
        });
        self.top += height;
    }
}
