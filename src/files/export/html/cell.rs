//! What a party holds on an issue, and what was agreed.

use super::markup::{cites, escaped, user};
use super::strip::strip;
use crate::files::export::view::{Cell, Row, View, round_text};
use crate::scenario::entry::value_text;
use crate::scenario::{Basis, Confidence, Figure, Issue, Party, Scale};

/// One cell of the matrix; `column` chooses the party's colour.
pub(super) fn party_cell(view: &View<'_>, row: Row<'_>, party: &Party, column: usize) -> String {
    let Some(cell) = view.cell(row, party.id) else {
        return "<td class=\"empty\"><span class=\"none\">no stance recorded</span></td>"
            .to_owned();
    };
    let shade = cell.shade.filter(|_| cell.figures.in_scope).unwrap_or(0.0);
    let mut html = format!(
        "<td class=\"cell p{column}\" style=\"--g:{}%\">",
        (shade.clamp(0.0, 1.0) * 500.0).round() / 10.0
    );
    let stance = cell.stance;
    if !stance.text().is_empty() {
        add!(html, "<div class=\"w\">{}</div>", user(stance.text()));
    }
    html += &position(row.issue, cell, party);
    for (name, words) in [
        ("If", stance.condition()),
        ("Would accept", stance.accepts_text()),
        ("Red line", stance.limits_text()),
        ("Interest", stance.interest()),
    ] {
        if !words.is_empty() {
            add!(html, "<div class=\"x\"><b>{name}</b> {}</div>", user(words));
        }
    }
    let marks = marks(view, cell);
    let cited = cites(view, stance.cites());
    if !marks.is_empty() || !cited.is_empty() {
        add!(html, "<div class=\"m\">{marks} {cited}</div>");
    }
    html + "</td>"
}

fn position(issue: &Issue, cell: Cell<'_>, party: &Party) -> String {
    let position = cell.position(issue);
    let spoken = format!("{}: {position}", party.name());
    let mut html = strip(issue, cell.figures, &spoken);
    if position.is_empty() {
        return html;
    }
    let reading = match issue.scale {
        Scale::Options(_) => "at o",
        _ => "at",
    };
    add!(html, "<div class=\"{reading}\">{}", user(&position));
    if cell.stance.stated().contains(&Figure::At) {
        html += " <span class=\"stated\">stated</span>";
    }
    html + "</div>"
}

fn marks(view: &View<'_>, cell: Cell<'_>) -> String {
    let stance = cell.stance;
    let mut marks = Vec::new();
    if cell.figures.private {
        marks.push("<b>private</b>".to_owned());
    }
    if let Some(basis) = stance.basis().filter(|basis| *basis != Basis::Stated) {
        marks.push(basis.name().to_lowercase());
    }
    if stance.confidence() == Some(Confidence::Low) {
        marks.push("low confidence".to_owned());
    }
    if cell.figures.carried_over {
        let since = stance.round().and_then(|id| view.scenario.round(id));
        marks.push(match since {
            Some(round) => format!(
                "<span title=\"{}\">since {}</span>",
                escaped(&round_text(round)),
                user(round.name())
            ),
            None => "since before the first round".to_owned(),
        });
    }
    if stance.cites().is_empty() && !view.scenario.sources.is_empty() {
        marks.push("no source".to_owned());
    }
    marks.join(" · ")
}

/// The row under an issue that tells what was agreed; empty where nothing was.
pub(super) fn agreed_row(view: &View<'_>, row: Row<'_>, columns: usize) -> String {
    let Some(agreed) = row.agreed() else {
        return String::new();
    };
    let round = agreed.round.and_then(|id| view.scenario.round(id));
    let mut html = format!("<tr class=\"agreed\"><td colspan=\"{columns}\"><b>Agreed");
    if let Some(round) = round {
        add!(html, ", {}", user(round.name()));
    }
    if agreed.status == crate::scenario::AgreedStatus::Provisional {
        html += ", provisional";
    }
    html += ":</b> ";
    if let Some(at) = &agreed.at {
        add!(
            html,
            "<span class=\"at\">{}</span>{}",
            user(&value_text(&row.issue.scale, at)),
            if agreed.text.is_empty() { " " } else { " · " }
        );
    }
    add!(
        html,
        "{} {}</td></tr>",
        user(&agreed.text),
        cites(view, &agreed.cites)
    );
    html
}
