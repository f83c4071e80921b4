//! The page from top to bottom.

use super::cell::{agreed_row, party_cell};
use super::figure::{gap_cell, outlook, outlook_cell, priority_cell};
use super::markup::{cites, escaped, linked, user};
use super::style::{STYLE, party_rule, themes};
use crate::files::export::figures::unit_text;
use crate::files::export::notes::{counted, scale_text};
use crate::files::export::view::{CONVENTIONS, Row, View};
use crate::scenario::Role;

/// How many of the widest gaps the summary names.
const WIDEST_NAMED: usize = 5;

/// Columns beside those of the parties: issue, gap, outlook, priority.
const OTHER_COLUMNS: usize = 4;

/// Their width, in pixels of the style sheet.
const OTHER_COLUMNS_WIDTH_PX: usize = 460;

/// The least width of a party's column; a wider table is scrolled.
const PARTY_WIDTH_AT_LEAST_PX: usize = 170;

/// The page.
pub(in crate::files::export) fn page(view: &View<'_>) -> String {
    let title = match view.scenario.title.as_str() {
        "" => "Comparison of stances",
        title => title,
    };
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{}</title>\n<style>{}{STYLE}{}</style>\n</head>\n<body>\n",
        escaped(title),
        themes(),
        party_rules(view)
    );
    html += &head(view, title);
    html += &matrix(view);
    html += &pairs(view);
    html += &how_to_read();
    html += &sources(view);
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
    if !view.scenario.summary.is_empty() {
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
    if let Some(round) = view.round().filter(|round| !round.result.is_empty()) {
        add!(
            html,
            "<dt>Result</dt><dd>{} {}</dd>",
            user(&round.result),
            cites(view, &round.cites)
        );
    }
    html += "</dl>\n";
    html += &summary(view);
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

const KEY: &str = "<div class=\"key\"><span>near the centre<span class=\"ramp\"></span>far from it</span>\
<span><svg class=\"strip\" width=\"56\" height=\"14\" aria-hidden=\"true\"><rect class=\"t\" x=\"0\" y=\"5.5\" width=\"56\" height=\"3\" rx=\"1.5\"/>\
<rect class=\"a\" x=\"14\" y=\"5.5\" width=\"28\" height=\"3\"/><line class=\"l\" x1=\"9\" x2=\"9\" y1=\"2\" y2=\"12\"/><line class=\"l\" x1=\"47\" x2=\"47\" y1=\"2\" y2=\"12\"/>\
<circle class=\"d\" cx=\"24\" cy=\"7\" r=\"4\"/></svg>dot: position; bar: would still accept; stops: red line</span></div>\n";

fn matrix(view: &View<'_>) -> String {
    let columns = view.parties.len() + OTHER_COLUMNS;
    let mut html = format!(
        "<h2>Stances</h2>\n{KEY}<table class=\"matrix\" style=\"min-width:{}px\">\n\
         <colgroup><col class=\"issue\">{}<col class=\"gap\"><col class=\"outlook\"><col class=\"priority\"></colgroup>\n<thead><tr><th scope=\"col\">Issue</th>",
        OTHER_COLUMNS_WIDTH_PX + PARTY_WIDTH_AT_LEAST_PX * view.parties.len(),
        "<col>".repeat(view.parties.len())
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
    html += "<th scope=\"col\">Gap</th><th scope=\"col\">Outlook</th><th scope=\"col\">Priority</th></tr></thead>\n";
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
            html += "<tr>";
            html += &issue_cell(row);
            for (column, party) in view.parties.iter().enumerate() {
                html += &party_cell(view, row, party, column);
            }
            html += &gap_cell(view, row);
            html += &outlook_cell(view, row);
            html += &priority_cell(row);
            html += "</tr>\n";
            html += &agreed_row(view, row, columns);
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
    for (index, source) in view.sources.iter().enumerate() {
        add!(
            html,
            "<li id=\"source-{}\">{}",
            index + 1,
            linked(source.title(), &source.url)
        );
        let byline = source.byline();
        for part in [byline.as_str(), source.note.as_str()] {
            if !part.is_empty() {
                add!(html, " <small>{}</small>", user(part));
            }
        }
        html += "</li>\n";
    }
    html + "</ol>\n"
}
