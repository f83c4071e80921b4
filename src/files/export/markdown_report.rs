//! The report on common ground as Markdown.

use super::markdown::{escaped, source_entry};
use crate::report::{Paragraph, ParagraphKind, Report, Run};

/// The document.
pub(super) fn document(report: &Report) -> String {
    let mut out = format!("# {}\n\n", escaped(&report.title));
    for told in &report.about {
        out += &paragraph(told);
    }
    for section in &report.sections {
        out += &format!("## {}\n\n", section.heading);
        let mut paragraphs = section.paragraphs.iter().peekable();
        while let Some(told) = paragraphs.next() {
            out += &paragraph(told);
            let ends_a_list =
                is_voice(told) && !paragraphs.peek().is_some_and(|next| is_voice(next));
            out += if ends_a_list { "\n" } else { "" };
        }
    }
    if !report.sources.is_empty() {
        out += "## Sources\n\n";
    }
    for listed in &report.sources {
        let entry = source_entry(listed.number, &listed.source, listed.id_to_list());
        out += &format!("{entry}\n");
    }
    out
}

fn is_voice(told: &Paragraph) -> bool {
    matches!(told.kind, ParagraphKind::Voice(_))
}

fn paragraph(told: &Paragraph) -> String {
    let mut text = String::new();
    if is_voice(told) {
        text += "- ";
    }
    for (at, run) in told.runs.iter().enumerate() {
        text += &match run {
            Run::Words(words) => words.clone(),
            Run::Issue { title, .. } if at == 0 => format!("**{}**", escaped(title)),
            Run::Party { name, .. } if at == 0 => format!("**{}**", escaped(name)),
            Run::Value(value) => format!("*{}*", escaped(value)),
            Run::Issue { title: text, .. }
            | Run::Party { name: text, .. }
            | Run::Name(text)
            | Run::Wording(text) => escaped(text),
            Run::Cites(_) => format!(" {}", escaped(&run.text())),
        };
    }
    text += if is_voice(told) { "\n" } else { "\n\n" };
    text
}
