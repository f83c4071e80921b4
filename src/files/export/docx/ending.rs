//! What stands behind the tables of the issues: pairs, how to read them, sources.

use super::markup::{Look, Paragraph};
use super::table::{ENDING, beginning, head_row, row, table_cell};
use crate::files::export::figures::unit_text;
use crate::files::export::plain::office_link;
use crate::files::export::view::{CONVENTIONS, View};
use crate::scenario::Source;
use crate::session::clipboard::html_escaped as escaped;

/// The most pairs that a document lists; who needs more of them needs a table to compute with.
pub(super) const MOST_PAIRS: usize = 300;

const PAIR_HEADINGS: [&str; 6] = [
    "Between",
    "Distance",
    "Identical",
    "Shared ground",
    "Conflict",
    "Issues compared",
];
const PAIR_WIDTHS: [usize; 6] = [6_138, 1_800, 1_800, 1_800, 1_800, 1_800];

/// How far the parties are apart, two by two; empty where there are none or too many.
pub(super) fn pairs(view: &View<'_>) -> String {
    let pairs = view.comparison.pairs(view.scenario);
    if pairs.is_empty() || pairs.len() > MOST_PAIRS {
        return String::new();
    }
    let figure = |number: Option<f64>| number.map_or_else(|| "—".to_owned(), unit_text);
    let share = |number: Option<f64>| {
        number.map_or_else(|| "—".to_owned(), |share| format!("{:.0} %", share * 100.0))
    };
    let mut xml = heading("Pairs");
    xml += &beginning(&PAIR_WIDTHS);
    xml += &head_row(&PAIR_HEADINGS, &PAIR_WIDTHS);
    for pair in pairs {
        let told = [
            view.names(&[pair.a, pair.b], " – "),
            figure(pair.distance),
            share(pair.identical),
            share(pair.shared_ground),
            share(pair.conflict),
            pair.issues.to_string(),
        ];
        let cells = told.iter().zip(PAIR_WIDTHS).map(|(text, width)| {
            table_cell(
                width,
                None,
                &Paragraph::new("Cell").text(text, Look::Plain).xml(),
            )
        });
        xml += &row(&cells.collect::<String>());
    }
    xml + ENDING
}

/// How to read the figures.
pub(super) fn how_to_read() -> String {
    let mut xml = heading("How to read this");
    for sentence in CONVENTIONS {
        xml += &Paragraph::new("Normal").words(sentence, Look::Plain).xml();
    }
    xml
}

/// The sources as a numbered list. `links` takes the addresses that may be followed.
pub(super) fn sources(view: &View<'_>, links: &mut Vec<String>) -> String {
    let entries = (1..).zip(&view.sources);
    let entries = entries.map(|(number, source)| source_entry(number, source, "", links));
    heading("Sources") + &entries.collect::<String>()
}

/// One source of the list, with the id by which texts name it, where they do.
pub(super) fn source_entry(
    number: usize,
    source: &Source,
    id: &str,
    links: &mut Vec<String>,
) -> String {
    let mut entry = Paragraph::new("SourceEntry").numbered().raw(&format!(
        "<w:bookmarkStart w:id=\"{number}\" w:name=\"source_{number}\"/>"
    ));
    if !id.is_empty() {
        entry = entry.words(&format!("{id} · "), Look::Remark);
    }
    entry = entry.text(source.title(), Look::Plain);
    entry = entry.raw(&format!("<w:bookmarkEnd w:id=\"{number}\"/>"));
    for part in [source.byline(), source.note.clone()] {
        if !part.is_empty() {
            entry = entry.words(" · ", Look::Plain).text(&part, Look::Plain);
        }
    }
    if !source.url.is_empty() {
        entry = entry.words(" ", Look::Plain);
        entry = match office_link(&source.url) {
            Some(link) => {
                links.push(link);
                entry.raw(&format!(
                    "<w:hyperlink r:id=\"link{}\" w:history=\"1\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>\
                     <w:t xml:space=\"preserve\">{}</w:t></w:r></w:hyperlink>",
                    links.len(),
                    escaped(source.url.trim())
                ))
            }
            None => entry.text(&source.url, Look::Remark),
        };
    }
    entry.xml()
}

/// A heading of the first order.
pub(super) fn heading(text: &str) -> String {
    Paragraph::new("Heading1")
        .kept_with_next()
        .words(text, Look::Plain)
        .xml()
}
