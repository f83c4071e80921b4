//! The report on common ground for people who work in Word.

use super::ending::{heading, source_entry};
use super::markup::{Look, Paragraph, run};
use super::package::{Package, Page, packed};
use super::parts;
use crate::files::export::ExportError;
use crate::report::{self, Cited, ParagraphKind, Report, Run};

/// The report as a document.
pub(in crate::files::export) fn report(report: &Report) -> Result<Vec<u8>, ExportError> {
    let mut body = Paragraph::new("Title")
        .text(&report.title, Look::Plain)
        .xml();
    for told in &report.about {
        body += &paragraph(told);
    }
    for section in &report.sections {
        body += &heading(section.heading);
        for told in &section.paragraphs {
            body += &paragraph(told);
        }
    }
    let mut links = Vec::new();
    if !report.sources.is_empty() {
        body += &heading("Sources");
    }
    for listed in &report.sources {
        let source = &listed.source;
        body += &source_entry(listed.number, source, listed.id_to_list(), &mut links);
    }
    packed(&parts::all(&Package {
        title: &report.title,
        page: Page::Upright,
        body: &body,
        links: &links,
    }))
}

fn paragraph(told: &report::Paragraph) -> String {
    let style = match told.kind {
        ParagraphKind::Voice(_) => "Voice",
        ParagraphKind::Issue(_) => "IssueLead",
        ParagraphKind::Body => "Normal",
    };
    let mut paragraph = Paragraph::new(style).left_to_right();
    if matches!(told.kind, ParagraphKind::Issue(_)) {
        paragraph = paragraph.kept_with_next();
    }
    let is_voice = matches!(told.kind, ParagraphKind::Voice(_));
    for (at, piece) in told.runs.iter().enumerate() {
        paragraph = match piece {
            Run::Words(words) => paragraph.words(words, Look::Plain),
            Run::Issue { title, .. } => {
                let begins = at == 0 && !is_voice;
                paragraph.text(title, if begins { Look::Strong } else { Look::Plain })
            }
            Run::Party { name, .. } => {
                let begins = at == 0 && is_voice;
                paragraph.text(name, if begins { Look::Strong } else { Look::Plain })
            }
            Run::Value(value) => paragraph.text(value, Look::Emphasis),
            Run::Name(text) | Run::Wording(text) => paragraph.text(text, Look::Plain),
            Run::Cites(cites) => paragraph.raw(&cited(cites)),
        };
    }
    paragraph.xml()
}

/// Raised numbers that lead to the list of sources.
fn cited(cites: &[Cited]) -> String {
    let mut xml = String::new();
    for (at, cited) in cites.iter().enumerate() {
        let number = cited.number;
        if at > 0 {
            xml += &run(", ", Look::Cited, false);
        }
        let told = run(&number.to_string(), Look::Cited, false);
        add!(
            xml,
            "<w:hyperlink w:anchor=\"source_{number}\" w:history=\"1\">{told}</w:hyperlink>"
        );
    }
    xml
}
