//! A paragraph as text with faces and colours, and what in it leads somewhere.

use eframe::egui::{Align, Color32, FontId, TextFormat, text::LayoutJob};

use crate::gui::list_row::matrix_hint;
use crate::gui::theme::{Tokens, regular, semibold, size};
use crate::report::{Cited, Paragraph, ReportSource, Run};

use super::link::{Leads, Link};

/// The size of a raised number, in points.
const RAISED: f32 = 9.5;
/// From one line to the next, in points.
pub(super) const LINE: f32 = 20.0;

/// A text that is being set.
pub(super) struct Job<'t> {
    tokens: &'t Tokens,
    pub(super) layout: LayoutJob,
    pub(super) links: Vec<Link>,
    letters: usize,
}

impl<'t> Job<'t> {
    pub(super) fn new(tokens: &'t Tokens, width: f32) -> Self {
        let mut layout = LayoutJob::default();
        layout.wrap.max_width = width;
        Self {
            tokens,
            layout,
            links: Vec::new(),
            letters: 0,
        }
    }

    /// A piece of text in a face and a colour.
    pub(super) fn put(&mut self, text: &str, font: FontId, color: Color32) -> &mut Self {
        let mut format = TextFormat::simple(font, color);
        format.line_height = Some(LINE);
        self.add(text, format);
        self
    }

    fn add(&mut self, text: &str, format: TextFormat) {
        self.letters += text.chars().count();
        self.layout.append(text, 0.0, format);
    }

    /// A piece that leads somewhere.
    fn link(&mut self, leads: Leads, text: &str, hint: String, format: TextFormat) {
        let first = self.letters;
        self.add(text, format);
        let name = match &leads {
            Leads::Source(number) => format!("Source {number}: {hint}"),
            Leads::Issue(_) | Leads::Page(_) => text.to_owned(),
        };
        self.links.push(Link {
            leads,
            name,
            hint,
            letters: first..self.letters,
        });
    }

    /// A paragraph; its first piece is heavy where it names what the paragraph is of.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, begins_heavy: bool) {
        let ink = self.tokens.ink;
        for (at, run) in paragraph.runs.iter().enumerate() {
            let face = if at == 0 && begins_heavy {
                semibold
            } else {
                regular
            };
            match run {
                Run::Words(text) | Run::Name(text) | Run::Wording(text) => {
                    self.put(text, regular(size::TITLE), ink);
                }
                Run::Party { name, .. } => {
                    self.put(name, face(size::TITLE), ink);
                }
                Run::Issue { id, title } => {
                    let mut format = TextFormat::simple(face(size::TITLE), ink);
                    format.line_height = Some(LINE);
                    self.link(Leads::Issue(*id), title, matrix_hint(), format);
                }
                Run::Value(text) => {
                    let mut format = TextFormat::simple(regular(size::TITLE), ink);
                    format.line_height = Some(LINE);
                    format.italics = true;
                    self.add(text, format);
                }
                Run::Cites(cites) => self.cites(cites),
            }
        }
    }

    /// Raised numbers.
    fn cites(&mut self, cites: &[Cited]) {
        let mut format = TextFormat::simple(regular(RAISED), self.tokens.accent);
        format.valign = Align::TOP;
        for (at, cited) in cites.iter().enumerate() {
            if at > 0 {
                self.add(",\u{a0}", format.clone());
            }
            let leads = Leads::Source(cited.number);
            let number = cited.number.to_string();
            self.link(leads, &number, cited.told.clone(), format.clone());
        }
    }

    /// An entry of the list of sources.
    pub(super) fn source(&mut self, listed: &ReportSource) {
        let t = self.tokens;
        let small = regular(size::SECONDARY);
        let source = &listed.source;
        let id = listed.id_to_list();
        if !id.is_empty() {
            self.put(&format!("{id}  "), small.clone(), t.dim);
        }
        let url = source.url.trim();
        if url.starts_with("https://") || url.starts_with("http://") {
            let mut format = TextFormat::simple(small.clone(), t.accent);
            format.line_height = Some(LINE);
            let page = Leads::Page(url.to_owned());
            self.link(page, source.title(), url.to_owned(), format);
        } else {
            self.put(source.title(), small.clone(), t.ink);
        }
        for part in [source.byline(), source.note.clone()] {
            if !part.is_empty() {
                self.put(&format!(" · {part}"), small.clone(), t.dim);
            }
        }
    }
}
