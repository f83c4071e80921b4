//! The report on common ground as a page to read and to print.

use super::markup::{escaped, user};
use super::page::{beginning, source_entry};
use super::report_style::STYLE;
use super::style::party_rule;
use crate::report::{Cited, Paragraph, ParagraphKind, Report, Run};
use crate::scenario::{PartyId, Scenario};

/// The page.
pub(in crate::files::export) fn report(scenario: &Scenario, report: &Report) -> String {
    let places = scenario.parties.iter().enumerate();
    let rules: String = places
        .map(|(place, party)| party_rule(place, &party.color, place))
        .collect();
    let mut html = beginning(&report.title, STYLE, &rules);
    add!(
        html,
        "<header>\n<p class=\"kind\">Common ground</p>\n<h1>{}</h1>\n",
        user(&report.title)
    );
    for told in &report.about {
        html += &paragraph(scenario, told);
    }
    html += "</header>\n";
    for section in &report.sections {
        add!(html, "<section>\n<h2>{}</h2>\n", section.heading);
        for told in &section.paragraphs {
            html += &paragraph(scenario, told);
        }
        html += "</section>\n";
    }
    if !report.sources.is_empty() {
        html += "<section class=\"sources\">\n<h2>Sources</h2>\n<ol class=\"sources\">\n";
        for listed in &report.sources {
            html += &source_entry(listed.number, &listed.source, listed.id_to_list());
        }
        html += "</ol>\n</section>\n";
    }
    html + "</body>\n</html>\n"
}

/// Where a party stands in the file, which gives it its colour.
fn place(scenario: &Scenario, party: PartyId) -> usize {
    let parties = &scenario.parties;
    let place = parties.iter().position(|known| known.id == party);
    place.unwrap_or_default()
}

fn paragraph(scenario: &Scenario, told: &Paragraph) -> String {
    let mut html = match told.kind {
        ParagraphKind::Body => "<p>".to_owned(),
        ParagraphKind::Issue(_) => "<p class=\"issue\">".to_owned(),
        ParagraphKind::Voice(party) => {
            format!(
                "<p class=\"voice p{}\"><span class=\"dot\"></span>",
                place(scenario, party)
            )
        }
    };
    for (at, run) in told.runs.iter().enumerate() {
        match run {
            Run::Words(words) => html += &escaped(words),
            Run::Issue { title, .. } if at == 0 => add!(html, "<b>{}</b>", user(title)),
            Run::Party { name, .. } if at == 0 => add!(html, "<b>{}</b>", user(name)),
            Run::Value(value) => add!(html, "<em>{}</em>", user(value)),
            Run::Issue { title: text, .. }
            | Run::Party { name: text, .. }
            | Run::Name(text)
            | Run::Wording(text) => html += &user(text),
            Run::Cites(cites) => html += &cited(cites),
        }
    }
    html + "</p>\n"
}

/// Raised numbers that lead to the list of sources.
fn cited(cites: &[Cited]) -> String {
    let link = |cited: &Cited| {
        let number = cited.number;
        format!(
            "<a href=\"#source-{number}\" title=\"{}\">{number}</a>",
            escaped(&cited.told)
        )
    };
    let links: Vec<String> = cites.iter().map(link).collect();
    format!("<sup>{}</sup>", links.join(", "))
}
