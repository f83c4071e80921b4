//! The report as plain text, for a message or a notepad.

use super::{Paragraph, ParagraphKind, Report, Run};
use crate::session::clipboard::writable;

/// The report as plain text: points of a scale in quotation marks, sources under their numbers.
pub fn plain_text(report: &Report) -> String {
    let mut text = format!("{}\nCommon ground\n", report.title);
    for paragraph in &report.about {
        text.push('\n');
        text.push_str(&line(paragraph));
    }
    for section in &report.sections {
        text.push_str(&format!("\n{}\n", section.heading.to_uppercase()));
        for paragraph in &section.paragraphs {
            let is_voice = matches!(paragraph.kind, ParagraphKind::Voice(_));
            text.push_str(if is_voice { "  – " } else { "\n" });
            text.push_str(&line(paragraph));
        }
    }
    if !report.sources.is_empty() {
        text.push_str("\nSOURCES\n\n");
    }
    for listed in &report.sources {
        let source = &listed.source;
        let mut parts = [
            listed.id_to_list(),
            source.title(),
            &source.byline(),
            &source.url,
        ]
        .map(str::to_owned)
        .to_vec();
        parts.retain(|part| !part.is_empty());
        text.push_str(&format!("[{}] {}\n", listed.number, parts.join(" · ")));
    }
    writable(&text)
}

fn line(paragraph: &Paragraph) -> String {
    let mut text = String::new();
    for run in &paragraph.runs {
        match run {
            Run::Value(value) if value.starts_with(|c: char| !c.is_numeric() && c != '−') => {
                text.push_str(&format!("“{value}”"));
            }
            run => text.push_str(&run.text()),
        }
    }
    text.push('\n');
    text
}
