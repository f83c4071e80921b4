//! The page from top to bottom.

use super::cell::{agreed_row, party_cell};
use super::figure::{gap_cell, outlook, outlook_cell, priority_cell};
use super::markup::{cites, escaped, linked, user};
use super::sorting::Sorting;
use super::style::{STYLE, party_rule, themes};
use crate::compare::CellMeasure;
use crate::files::export::figures::unit_text;
use crate::files::export::notes::{counted, scale_text, shading_text};
use crate::files::export::view::{CONVENTIONS, Row, View};
use crate::scenario::{Role, Source};
use crate::session::grid::Sort;

/// How many of the widest gaps the summary names.
const WIDEST_NAMED: usize = 5;

/// Columns of figures: gap, outlook, priority.
const FIGURE_COLUMNS: usize = 3;

/// The width of all columns but those of the parties, in pixels of the style sheet.
const OTHER_COLUMNS_WIDTH_PX: usize = 460;

/// The least width of a party's column; a wider table is scrolled.
const PARTY_WIDTH_AT_LEAST_PX: usize = 170;

/// The page down to its body: no script, nothing from outside. The rules give the parties their
/// colours.
pub(super) fn beginning(title: &str, style: &str, party_rules: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{}</title>\n<style>{}{style}{party_rules}</style>\n</head>\n<body>\n",
        escaped(title),
        themes(),
    )
}

/// The page.
pub(in crate::files::export) fn page(view: &View<'_>) -> String {
    let include = view.options.include;
    let title = view.title();
    let mut html = beginning(title, STYLE, &party_rules(view));
    html += &head(view, title);
    html += &matrix(view);
    if include.pairs {
        html += &pairs(view);
    }
    if include.conventions {
        html += &how_to_read();
    }
    if include.sources {
        html += &sources(view);
    }
    html + "</body>\n</html>\n"
}

fn party_rules(view: &View<'_>) -> String {
    let columns = view.parties.iter().enumerate();
    columns
        .map(|(column, party)| {
            let all = &view.scenario.parties;
            let place = all
                .iter()
                .position(|other| other.id == party.id)
                .unwrap_or(column);
            party_rule(column, &party.color, place)
        })
        .collect()
}

fn head(view: &View<'_>, title: &str) -> String {
    let mut html = format!("<header>\n<h1>{}</h1>\n", user(title));
    let include = view.options.include;
    if include.summary && !view.scenario.summary.is_empty() {
        add!(html, "<p>{}</p>\n", user(&view.scenario.summary));
    }
    let scope = &view.comparison.selection().scope;
    add!(
        html,
        "<dl class=\"meta\"><dt>As of</dt><dd>{}</dd><dt>Compared</dt><dd>{}</dd>",
        user(&view.round_text()),
        user(&view.names(scope, ", "))
    );
    let others: Vec<_> = view
        .parties
        .iter()
        .map(|party| party.id)
        .filter(|id| !scope.contains(id))
        .collect();
    if !others.is_empty() {
        add!(
            html,
            "<dt>Shown, not counted</dt><dd>{}</dd>",
            user(&view.names(&others, ", "))
        );
    }
    if let Some(date) = view.options.dated {
        add!(html, "<dt>Exported</dt><dd>{}</dd>", date.readable());
    }
    if let Some(round) = view
        .round()
        .filter(|round| include.summary && !round.result.is_empty())
    {
        add!(
            html,
            "<dt>Result</dt><dd>{} {}</dd>",
            user(&round.result),
            cites(view, &round.cites)
        );
    }
    html += "</dl>\n";
    if include.figures {
        html += &summary(view);
    }
    html + "</header>\n"
}

fn summary(view: &View<'_>) -> String {
    let mut html = format!(
        "<ul class=\"tally\"><li>{}</li>",
        counted(view.scenario.issues.len(), "issue")
    );
    for (kind, count) in view.outlooks() {
        add!(
            html,
            "<li>{}</li>",
            outlook(kind, &format!("{count} {}", kind.name()))
        );
    }
    html += "</ul>\n";
    let widest = view.widest(WIDEST_NAMED);
    if !widest.is_empty() {
        html += "<h2>Widest gaps</h2>\n<ul class=\"widest\">";
        for (row, gap) in widest {
            add!(
                html,
                "<li><b>{}</b><span>{} <small>{}</small></span></li>",
                unit_text(gap),
                user(row.issue.title()),
                user(&view.gap_between(row.figures))
            );
        }
        html += "</ul>\n";
    }
    html
}

const STRIP_KEY: &str = "<span><svg class=\"strip\" width=\"56\" height=\"14\" aria-hidden=\"true\"><rect class=\"t\" x=\"0\" y=\"5.5\" width=\"56\" height=\"3\" rx=\"1.5\"/>\
<rect class=\"a\" x=\"14\" y=\"5.5\" width=\"28\" height=\"3\"/><line class=\"l\" x1=\"9\" x2=\"9\" y1=\"2\" y2=\"12\"/><line class=\"l\" x1=\"47\" x2=\"47\" y1=\"2\" y2=\"12\"/>\
<circle class=\"d\" cx=\"24\" cy=\"7\" r=\"4\"/></svg>dot: position; bar: would still accept; stops: red line</span>";

/// How to read shades and strips; empty where there are neither.
fn key(view: &View<'_>) -> String {
    let mut html = String::new();
    match view.options.shading {
        Some(CellMeasure::Centre) => {
            html += "<span>near the centre<span class=\"ramp\"></span>far from it</span>";
        }
        Some(measure) => {
            let measure = user(&shading_text(view, measure));
            add!(
                html,
                "<span>{measure}: 0<span class=\"ramp\"></span>1</span>"
            );
        }
        None => {}
    }
    if view.options.include.positions {
        html += STRIP_KEY;
    }
    format!("<div class=\"key\">{html}</div>\n")
}

fn matrix(view: &View<'_>) -> String {
    let figures = view.options.include.figures;
    let columns = 1 + view.parties.len() + if figures { FIGURE_COLUMNS } else { 0 };
    let sorting = Sorting::of(view);
    let mut html = format!(
        "<h2>Stances</h2>\n{}{}<table class=\"matrix\" style=\"min-width:{}px;--parties:{}\">\n\
         <colgroup><col class=\"issue\">{}{}</colgroup>\n<thead><tr><th scope=\"col\">{}</th>",
        key(view),
        sorting.choice(),
        OTHER_COLUMNS_WIDTH_PX + PARTY_WIDTH_AT_LEAST_PX * view.parties.len(),
        view.parties.len().max(1),
        "<col>".repeat(view.parties.len()),
        if figures {
            "<col class=\"gap\"><col class=\"outlook\"><col class=\"priority\">"
        } else {
            ""
        },
        sorting.heading("Issue", Sort::Name)
    );
    for (column, party) in view.parties.iter().enumerate() {
        add!(
            html,
            "<th scope=\"col\" class=\"party p{column}\"><span class=\"dot\"></span>{}{}</th>",
            user(party.name()),
            match party.role {
                Role::Negotiator => String::new(),
                role => format!(" <small>{}</small>", role.name().to_lowercase()),
            }
        );
    }
    if figures {
        for (name, sort) in [
            ("Gap", Sort::Gap),
            ("Outlook", Sort::Outlook),
            ("Priority", Sort::Priority),
        ] {
            let heading = sorting.heading(name, sort);
            add!(html, "<th scope=\"col\">{heading}</th>");
        }
    }
    html += "</tr></thead>\n";
    for (group, rows) in view.groups() {
        html += "<tbody>\n";
        if !group.is_empty() {
            add!(
                html,
                "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{columns}\">{}<small>{}</small></th></tr>\n",
                user(group),
                rows.len()
            );
        }
        for row in rows {
            let places = sorting.places(row);
            add!(html, "<tr style=\"{places}\">");
            html += &issue_cell(row);
            for (column, party) in view.parties.iter().enumerate() {
                html += &party_cell(view, row, party, column);
            }
            if figures {
                html += &gap_cell(view, row);
                html += &outlook_cell(view, row);
                html += &priority_cell(row);
            }
            html += "</tr>\n";
            html += &agreed_row(view, row, columns, &places);
        }
        html += "</tbody>\n";
    }
    html + "</table>\n"
}

fn issue_cell(row: Row<'_>) -> String {
    let scale = user(&scale_text(row.issue));
    let note = match row.issue.note.as_str() {
        "" => String::new(),
        note => format!("<span class=\"n\">{}</span>", user(note)),
    };
    format!(
        "<th scope=\"row\" class=\"issue\">{}<span class=\"scale\">{scale}</span>{note}</th>",
        user(row.issue.title())
    )
}

fn pairs(view: &View<'_>) -> String {
    let pairs = view.comparison.pairs(view.scenario);
    if pairs.is_empty() {
        return String::new();
    }
    let mut html = "<h2>Pairs</h2>\n<table class=\"pairs\">\n<thead><tr><th scope=\"col\">Between</th>\
        <th scope=\"col\">Distance</th><th scope=\"col\">Euclidean</th><th scope=\"col\">Identical</th>\
        <th scope=\"col\">Shared ground</th><th scope=\"col\">Conflict</th><th scope=\"col\">Issues</th></tr></thead>\n<tbody>\n"
        .to_owned();
    let figure = |number: Option<f64>| number.map_or_else(|| "—".to_owned(), unit_text);
    let share = |number: Option<f64>| {
        number.map_or_else(|| "—".to_owned(), |share| format!("{:.0} %", share * 100.0))
    };
    for pair in pairs {
        add!(
            html,
            "<tr><td>{} – {}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
            user(view.name(pair.a)),
            user(view.name(pair.b)),
            figure(pair.distance),
            figure(pair.euclidean),
            share(pair.identical),
            share(pair.shared_ground),
            share(pair.conflict),
            pair.issues
        );
    }
    html + "</tbody></table>\n"
}

fn how_to_read() -> String {
    let mut html = "<h2>How to read this</h2>\n<ul class=\"how\">".to_owned();
    for sentence in CONVENTIONS {
        add!(html, "<li>{}</li>", escaped(sentence));
    }
    html + "</ul>\n"
}

fn sources(view: &View<'_>) -> String {
    if view.sources.is_empty() {
        return String::new();
    }
    let mut html = "<h2>Sources</h2>\n<ol class=\"sources\">\n".to_owned();
    for (number, source) in (1..).zip(&view.sources) {
        html += &source_entry(number, source, "");
    }
    html + "</ol>\n"
}

/// An entry of the list of sources, with the id by which texts name it, where they do.
pub(super) fn source_entry(number: usize, source: &Source, id: &str) -> String {
    let mut html = format!("<li id=\"source-{number}\">");
    if !id.is_empty() {
        add!(html, "<small>{}</small> ", escaped(id));
    }
    html += &linked(source.title(), &source.url);
    let byline = source.byline();
    for part in [byline.as_str(), source.note.as_str()] {
        if !part.is_empty() {
            add!(html, " <small>{}</small>", user(part));
        }
    }
    html + "</li>\n"
}
